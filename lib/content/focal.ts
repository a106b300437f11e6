/*
 * The point of a picture that no crop may lose, as its file has it: what a photographer has marked (IPTC Image Region),
 * or the faces that a program has (MWG regions). Pure.
 */

/** A plain value, as Tags.plain gives it: a text, a list, or a structure. */
export type Plain = string | readonly Plain[] | { readonly [name: string]: Plain };

/** In shares of a picture's width and height. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point as a story writes it, `40% 30%`; undefined where it is outside the picture. */
export function focusAt({ x, y }: Point): string | undefined {
  return isShare(x) && isShare(y) ? `${Math.round(x * 100)}% ${Math.round(y * 100)}%` : undefined;
}

/** As a story writes it; undefined where the file marks nothing. `regions` are those of IPTC and of MWG. */
export function focalPoint(
  regions: { readonly iptc: Plain | undefined; readonly mwg: Plain | undefined },
  size: { readonly width: number; readonly height: number },
): string | undefined {
  const point = mainSubject(regions.iptc, size) ?? faces(regions.mwg);
  return point === undefined ? undefined : focusAt(point);
}

/** IPTC Photo Metadata 2025, Image Region: the one whose role is the main subject, else the one to crop to. */
function mainSubject(
  regions: Plain | undefined,
  size: { readonly width: number; readonly height: number },
): Point | undefined {
  for (const role of ['mainSubjectArea', 'recomCropping']) {
    const region = listOf(regions).find((one) =>
      listOf(at(one, 'rRole')).some((entry) =>
        listOf(at(entry, 'Identifier')).some((name) => typeof name === 'string' && name.endsWith(`/${role}`)),
      ),
    );
    const boundary = at(region, 'RegionBoundary');
    const inPixels = at(boundary, 'rbUnit') === 'pixel';
    const middle = boundary === undefined ? undefined : middleOf(boundary);
    if (middle === undefined) continue;
    return inPixels ? { x: middle.x / size.width, y: middle.y / size.height } : middle;
  }
  return undefined;
}

/** Of a rectangle the corner is given, of a circle the middle, of a polygon its points. */
function middleOf(boundary: Plain): Point | undefined {
  const number = (name: string): number => Number(at(boundary, name) ?? Number.NaN);
  switch (at(boundary, 'rbShape')) {
    case 'rectangle':
      return { x: number('rbX') + number('rbW') / 2, y: number('rbY') + number('rbH') / 2 };
    case 'circle':
      return { x: number('rbX'), y: number('rbY') };
    case 'polygon':
      return middleOfAll(
        listOf(at(boundary, 'rbVertices')).map((vertex) => ({
          x: Number(at(vertex, 'rbX') ?? Number.NaN),
          y: Number(at(vertex, 'rbY') ?? Number.NaN),
        })),
      );
    default:
      return undefined;
  }
}

/** MWG Guidelines 2.0 §5.9: areas are given by their middle, in shares. Where the camera had focused is less. */
function faces(regions: Plain | undefined): Point | undefined {
  const all = listOf(at(regions, 'RegionList'));
  for (const type of ['Face', 'Focus']) {
    const points = all
      .filter((region) => at(region, 'Type') === type)
      .map((region) => at(region, 'Area'))
      .filter((area) => at(area, 'unit') === 'normalized')
      .map((area) => ({ x: Number(at(area, 'x') ?? Number.NaN), y: Number(at(area, 'y') ?? Number.NaN) }));
    if (points.length > 0) return middleOfAll(points);
  }
  return undefined;
}

/** The middle of what holds them all. */
function middleOfAll(points: readonly Point[]): Point | undefined {
  if (points.length === 0) return undefined;
  const between = (values: readonly number[]): number => (Math.min(...values) + Math.max(...values)) / 2;
  return { x: between(points.map(({ x }) => x)), y: between(points.map(({ y }) => y)) };
}

function isShare(value: number): boolean {
  return value >= 0 && value <= 1;
}

function at(value: Plain | undefined, name: string): Plain | undefined {
  if (value === undefined || typeof value === 'string' || isList(value)) return undefined;
  return Object.hasOwn(value, name) ? value[name] : undefined;
}

function listOf(value: Plain | undefined): readonly Plain[] {
  if (value === undefined) return [];
  return isList(value) ? value : [value];
}

function isList(value: Plain): value is readonly Plain[] {
  return Array.isArray(value);
}
