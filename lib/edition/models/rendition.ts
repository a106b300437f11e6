import type { Crop } from '../../photos/crop.ts';
import type { Format } from '../../photos/rendition.ts';

/** One size and format of a picture, or of a part of it. */
export interface RenditionModel {
  readonly file: string;
  /** Hash of the bytes from which it is made. */
  readonly source: string;
  readonly mark: string;
  readonly width: number;
  readonly format: Format;
  /** Missing where it shows the whole picture. */
  readonly crop?: Crop;
}
