import type { Format } from '../../photos/rendition.ts';

/** One size and format of a picture. */
export interface RenditionModel {
  readonly file: string;
  /** Hash of the bytes from which it is made. */
  readonly source: string;
  readonly mark: string;
  readonly width: number;
  readonly format: Format;
}
