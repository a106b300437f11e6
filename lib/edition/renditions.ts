import type { Content } from '../content/content.ts';
import type { Media } from '../content/facts.ts';
import {
  type Format,
  markOf,
  nearestWidth,
  readRenditionPath,
  renditionPath,
  widthsOf,
} from '../photos/rendition.ts';
import { type Answer, type PageOf, page } from './page.ts';

const formats: readonly Format[] = ['avif', 'jpg'];

/** What the renditions of an edition's pictures are computed from. */
export interface RenditionsOf {
  readonly table: ReadonlyMap<string, Answer>;
  readonly content: Content;
  readonly build: string;
}

/**
 * What stands at an address of a rendition: there is one of every public picture, in the widths that its file
 * has. An address of earlier bytes, or of an earlier recipe, leads to the present ones, since pages that name it
 * are still kept somewhere. Undefined where there is nothing.
 */
export function renditionAt(path: string, { table, content, build }: RenditionsOf): Answer | undefined {
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

/** Every rendition, made up one by one: a publication of 100,000 stories has millions. */
export function* allRenditions({ table, content, build }: RenditionsOf): Generator<PageOf<'rendition'>> {
  for (const [src, answer] of table) {
    const media = publicPicture(answer, content);
    if (media === undefined) continue;
    for (const width of widthsOf(media.width))
      for (const format of formats) yield rendition(src, media, width, format, build);
  }
}

type PublicPicture = Pick<Media, 'file' | 'hash'> & { readonly width: number; readonly mark: string };

function publicPicture(answer: Answer | undefined, content: Content): PublicPicture | undefined {
  const media = answer?.kind === 'media' ? content.media(answer.model.file) : undefined;
  const mark = media === undefined ? undefined : markOf(media);
  if (media?.width === undefined || mark === undefined) return undefined;
  return { file: media.file, hash: media.hash, width: media.width, mark };
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
