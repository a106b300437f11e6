import type { Asked } from '../edition/context.ts';
import type { Edition } from '../edition/edition.ts';
import { type ReaderPage, statusOf } from '../edition/page.ts';
import type { FinishedDocument } from './document.ts';
import { type Bodies, ownMemory } from './encoding.ts';
import type { Finished } from './finish.ts';
import type { KeptPage } from './kept-page.ts';
import { type Headers, headersOf, readerPolicy } from './policy.ts';
import { storiesOn, surrogateKeys } from './surrogate-keys.ts';
import { etagOf } from './tags.ts';

export interface RenderWith {
  /** Makes the document, here or in a process of its own. */
  readonly render: (order: Asked) => Promise<FinishedDocument>;
  readonly clock: () => Date;
}

/** Has a page rendered and writes its headers. Throws what `render` throws. */
export async function renderPage(
  edition: Edition,
  page: ReaderPage,
  { render, clock }: RenderWith,
): Promise<KeptPage> {
  const status = statusOf(page.kind);
  const { bodies, ...finished } = await render({ page, furniture: edition.furniture });
  const etag = etagOf(page);
  const stories = storiesOn(page);
  const keys = surrogateKeys(page, stories);
  const headers: Headers = {
    'Content-Type': 'text/html; charset=utf-8',
    ...headersOf(page.kind),
    'Content-Security-Policy': readerPolicy(
      finished.styles,
      finished.frames,
      page.kind === 'embed' ? '*' : undefined,
    ),
    Vary: 'Accept-Encoding',
    ETag: etag,
    'Last-Modified': clock().toUTCString(),
    'Surrogate-Key': keys.join(' '),
    'Cache-Tag': keys.join(','),
    ...linksOf(finished),
  };
  return { status, headers, etag, stories, bodies: ownBodies(bodies), best: false };
}

/**
 * What a browser can ask for before it has read the page: the lead picture, and the fonts of its first paint. Without
 * the spaces that needn't be there (RFC 8288 §3): they come in the first round trip, with the page.
 */
function linksOf({ fonts, picture }: Pick<Finished, 'fonts' | 'picture'>): Headers {
  const links = fonts.map((font) => `<${font}>;rel=preload;as=font;type="font/woff2";crossorigin`);
  if (picture !== null) {
    const { src, srcset, sizes, type } = picture;
    const choice = `imagesrcset="${srcset}";imagesizes="${sizes}"`;
    links.unshift(`<${src}>;rel=preload;as=image;${choice};type="${type}";fetchpriority=high`);
  }
  return links.length === 0 ? {} : { Link: links.join(',') };
}

/** What came in one message is kept without the rest of it. */
function ownBodies({ br, gzip, plain }: Bodies): Bodies {
  return { br: ownMemory(br), gzip: ownMemory(gzip), plain };
}
