import type { Content } from '../content/content.ts';
import type { Media } from '../content/facts.ts';
import type { Article } from '../content/records/article.ts';
import {
  type Crop,
  cropPath,
  cropSize,
  type Point,
  pointOf,
  readCropPath,
  type Size,
  shapesOf,
} from '../photos/crop.ts';
import {
  type Format,
  markOf,
  nearestWidth,
  readRenditionPath,
  renditionPath,
  widthsOf,
} from '../photos/rendition.ts';
import { mediaPath } from './address.ts';
import { type Answer, type PageOf, page } from './page.ts';

const formats: readonly Format[] = ['avif', 'jpg'];

/** What the renditions of an edition's pictures are computed from. */
export interface RenditionsOf {
  readonly table: ReadonlyMap<string, Answer>;
  readonly content: Content;
  readonly build: string;
  /** Points around which stories have their pictures cut, by the picture's address. */
  readonly points: () => Points;
}

export type Points = ReadonlyMap<string, readonly Point[]>;

/** The points of these stories' lead pictures, gathered when they are first asked for. */
export function pointsOnce(stories: readonly Article[], content: Content): () => Points {
  let points: Map<string, Point[]> | undefined;
  return () => {
    if (points !== undefined) return points;
    points = new Map();
    for (const { lead } of stories) {
      if (lead === undefined) continue;
      const src = mediaPath(lead.src);
      const point = pointOf(lead.focus ?? content.media(lead.src)?.embedded?.focus);
      const known = points.get(src) ?? [];
      if (!known.some((one) => isSame(one, point))) points.set(src, [...known, point]);
    }
    return points;
  };
}

/**
 * What stands at an address of a rendition: there is one of every public picture, in the widths that its file
 * has. An address of earlier bytes, or of an earlier recipe, leads to the present ones, since pages that name it
 * are still kept somewhere. Undefined where there is nothing.
 */
export function renditionAt(path: string, of: RenditionsOf): Answer | undefined {
  return sizeAt(path, of) ?? cropAt(path, of);
}

function sizeAt(path: string, { table, content, build }: RenditionsOf): Answer | undefined {
  const asked = readRenditionPath(path);
  const media = asked === null ? undefined : publicPicture(table.get(asked.src), content);
  if (asked === null || media === undefined) return undefined;
  const { src, width, mark, format } = asked;
  const offered = widthsOf(media.width);
  if (mark !== media.mark) {
    const to = renditionPath(src, nearestWidth(offered, width), media.mark, format);
    return { kind: 'redirect', to, temporary: true };
  }
  return offered.includes(width) ? rendition(src, media, width, format, build) : undefined;
}

/** A crop is there if a story has its picture cut so; one around a former point leads to a present one. */
function cropAt(path: string, { table, content, build, points }: RenditionsOf): Answer | undefined {
  const asked = readCropPath(path);
  const media = asked === null ? undefined : publicPicture(table.get(asked.src), content);
  if (asked === null || media === undefined) return undefined;
  const { src, crop, mark } = asked;
  const offered = cropsOf(src, media, points()).filter(({ shape }) => shape === crop.shape);
  const [present] = offered;
  const known = offered.some((one) => isSame(one, crop));
  if (present === undefined) return undefined;
  if (known && mark === media.mark) return cropPage(src, media, crop, build);
  return { kind: 'redirect', to: cropPath(src, known ? crop : present, media.mark), temporary: true };
}

function cropsOf(src: string, media: PublicPicture, points: Points): readonly Crop[] {
  return (points.get(src) ?? []).flatMap((point) => shapesOf(media).map((shape) => ({ shape, ...point })));
}

function isSame(a: Point, b: Point): boolean {
  return a.x === b.x && a.y === b.y && a.found === b.found;
}

/** Every rendition, made up one by one: a publication of 100,000 stories has millions. */
export function* allRenditions({
  table,
  content,
  build,
  points,
}: RenditionsOf): Generator<PageOf<'rendition'>> {
  for (const [src, answer] of table) {
    const media = publicPicture(answer, content);
    if (media === undefined) continue;
    for (const width of widthsOf(media.width))
      for (const format of formats) yield rendition(src, media, width, format, build);
    for (const crop of cropsOf(src, media, points())) yield cropPage(src, media, crop, build);
  }
}

type PublicPicture = Pick<Media, 'file' | 'hash'> & Size & { readonly mark: string };

function publicPicture(answer: Answer | undefined, content: Content): PublicPicture | undefined {
  const media = answer?.kind === 'media' ? content.media(answer.model.file) : undefined;
  const mark = media === undefined ? undefined : markOf(media);
  if (media?.width === undefined || media.height === undefined || mark === undefined) return undefined;
  const { file, hash, width, height } = media;
  return { file, hash, width, height, mark };
}

function rendition(
  src: string,
  { file, hash, mark }: PublicPicture,
  width: number,
  format: Format,
  build: string,
): PageOf<'rendition'> {
  return page('rendition', renditionPath(src, width, mark, format), build, () => ({
    file,
    source: hash,
    mark,
    width,
    format,
  }));
}

function cropPage(src: string, media: PublicPicture, crop: Crop, build: string): PageOf<'rendition'> {
  const { file, hash, mark } = media;
  return page('rendition', cropPath(src, crop, mark), build, () => ({
    file,
    source: hash,
    mark,
    width: cropSize(media, crop.shape).width,
    format: 'jpg',
    crop,
  }));
}
