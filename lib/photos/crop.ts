/*
 * Parts of a picture in the shapes in which search engines show one, around the point that no crop may lose. Pure:
 * the edition and whoever describes a page use it.
 */

/** Google asks for a picture in each of them (Article structured data, `image`). */
export const shapes = { '16x9': [16, 9], '4x3': [4, 3], '1x1': [1, 1] } as const;
export type Shape = keyof typeof shapes;

/** Pixels; Google asks for so many at least, where the picture has them (Discover, large images). */
const widest = 1200;

/** A part of a picture: its shape, and where its middle should be, in whole per cent of the picture. */
export interface Crop {
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
  /** Where nobody has said which point it is: whoever makes the crop looks for it (sharp's attention strategy). */
  readonly found?: true;
}

export type Point = Omit<Crop, 'shape'>;

/** Pixels of a picture as it is seen, or of a part of it. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The point of a `focus` as a story has it, `40% 30%`; one that is still to be found where it has none. */
export function pointOf(focus?: string): Point {
  if (focus === undefined) return { x: 50, y: 50, found: true };
  const [x = 50, y = 50] = (focus.match(/[\d.]+/g) ?? []).map((part) => Math.round(Number(part)));
  return { x: Math.min(x, 100), y: Math.min(y, 100) };
}

/** Shapes that a picture has room for: all, unless it is a few pixels high. */
export function shapesOf(size: Size): readonly Shape[] {
  return keysOf(shapes).filter((shape) => unitOf(size, shape, widest) > 0);
}

/** Pixels in which a shape is offered: exactly of that shape, never more than the picture has. */
export function cropSize(size: Size, shape: Shape): Size {
  return sized(shape, unitOf(size, shape, widest));
}

/** The part of a picture that a crop shows: as large as can be, its point as near to the middle as can be. */
export function cropBox(
  size: Size,
  { shape, x, y }: Crop,
): Size & { readonly left: number; readonly top: number } {
  const part = sized(shape, unitOf(size, shape, Number.POSITIVE_INFINITY));
  const within = (middle: number, length: number, whole: number): number =>
    Math.round(Math.min(Math.max(middle - length / 2, 0), whole - length));
  return {
    ...part,
    left: within((x / 100) * size.width, part.width, size.width),
    top: within((y / 100) * size.height, part.height, size.height),
  };
}

/** How often a shape's own numbers fit into a picture, no wider than `most`. */
function unitOf({ width, height }: Size, shape: Shape, most: number): number {
  const [across, down] = shapes[shape];
  return Math.floor(Math.min(width / across, height / down, most / across));
}

function sized(shape: Shape, unit: number): Size {
  const [across, down] = shapes[shape];
  return { width: across * unit, height: down * unit };
}

/** What tells a crop from the others of its picture: `16x9-40-30`, or `16x9-found`. */
export function cropName({ shape, x, y, found }: Crop): string {
  return found ? `${shape}-found` : `${shape}-${x}-${y}`;
}

export function cropPath(src: string, crop: Crop, mark: string): string {
  return `${src}/${cropName(crop)}-${mark}.jpg`;
}

/** What an address of a crop says; null where it is none. `src` is the address of the file itself. */
export interface CropAddress {
  readonly src: string;
  readonly crop: Crop;
  readonly mark: string;
}

export function readCropPath(path: string): CropAddress | null {
  const [, src, shape, x, y, mark] =
    /^(\/media\/.+)\/(\d+x\d+)-(?:(0|[1-9]\d?|100)-(0|[1-9]\d?|100)|found)-([\w-]{8})\.jpg$/.exec(path) ?? [];
  const known = keysOf(shapes).find((one) => one === shape);
  if (src === undefined || known === undefined || mark === undefined) return null;
  const point = x === undefined ? pointOf() : { x: Number(x), y: Number(y) };
  return { src, crop: { shape: known, ...point }, mark };
}

function keysOf<Key extends string>(table: Readonly<Record<Key, unknown>>): readonly Key[] {
  return Object.keys(table) as Key[];
}
