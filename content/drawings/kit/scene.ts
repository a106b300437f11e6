/** What the table says about one picture. */

import type { Sheet } from './sheet.ts';

export interface Scene {
  /** The file below content/media, without its ending. */
  name: string;
  title: string;
  width: number;
  height: number;
  /** The line under the picture; a story must repeat it word for word. */
  credit: string;
  creator: string;
  /** Why the picture is here. */
  caption: string;
  /** What the picture shows. */
  alt: string;
  draw: (sheet: Sheet) => void;
}
