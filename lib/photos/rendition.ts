import type { Media } from '../content/facts.ts';
import type { RenditionModel } from '../edition/models/rendition.ts';
import { cropName } from './crop.ts';

/*
 * Which sizes of a picture there are, and where they stand. Pure: the edition and the components use it.
 */

export type Format = 'avif' | 'jpg';

/** Changes whenever make.ts makes other bytes of the same file: one character, part of every address. */
const recipe = 'b';

/** Pixels; each is at most 1.3 times the one before, so that no picture arrives much larger than it is shown. */
const rungs: readonly number[] = [160, 208, 270, 350, 450, 580, 750, 970, 1250, 1600, 1920];
const widest = 1920;

/** A picture as pages name it: enough to write down the addresses of all its sizes. */
export interface Picture {
  readonly src: string;
  /** Pixels of the file, as it is seen. */
  readonly width: number;
  readonly height: number;
  /** Its colour as a whole, #rrggbb, on which it loads; missing where its file doesn't say, or parts are transparent. */
  readonly ground?: string;
  /** What tells its present bytes from earlier ones; missing where there are no renditions of it. */
  readonly mark?: string;
}

/**
 * Eight characters that change with the file and with the recipe. Undefined for what is served as it is: sound, and
 * drawings (SVG). Of a picture that moves there are renditions of its first frame.
 */
export function markOf({ hash, type, width }: Media): string | undefined {
  if (width === undefined || type === 'image/svg+xml') return undefined;
  return `${hash.slice(0, 7)}${recipe}`;
}

/** Widths in which a picture of so many pixels is offered, the smallest first; never more than it has. */
export function widthsOf(width: number): readonly number[] {
  const own = Math.min(width, widest);
  const below = rungs.filter((rung) => rung * 1.1 < own);
  return [...below, own];
}

export function renditionPath(src: string, width: number, mark: string, format: Format): string {
  return `${src}/${width}-${mark}.${format}`;
}

/** What an address of a rendition says; null where it is none. `src` is the address of the file itself. */
export interface RenditionAddress {
  readonly src: string;
  readonly width: number;
  readonly mark: string;
  readonly format: Format;
}

export function readRenditionPath(path: string): RenditionAddress | null {
  const [, src, width, mark, format] =
    /^(\/media\/.+)\/([1-9]\d{0,3})-([\w-]{8})\.(avif|jpg)$/.exec(path) ?? [];
  if (src === undefined || mark === undefined || (format !== 'avif' && format !== 'jpg')) return null;
  return { src, width: Number(width), mark, format };
}

/** The width that is offered now instead of one that an older page names: the largest not above it, else the smallest. */
export function nearestWidth(offered: readonly number[], width: number): number {
  return offered.findLast((one) => one <= width) ?? offered[0] ?? width;
}

/** Tells a rendition from all others of the same file: in names of kept files, and as the tag of an answer. */
export function renditionName({ mark, width, format, crop }: RenditionModel): string {
  return `${mark}-${crop === undefined ? width : cropName(crop)}.${format}`;
}
