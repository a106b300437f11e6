import type { AsyncLocalStorage } from 'node:async_hooks';
import type { Asked } from '../edition/context.ts';
import type { Edition } from '../edition/edition.ts';
import { statusOf } from '../edition/page.ts';
import { askNext, type Handler } from './ask-next.ts';
import { compressQuickly } from './encoding.ts';
import { type Finished, finish } from './finish.ts';
import type { KeptPage } from './kept-page.ts';
import { type Headers, headersOf, readerPolicy } from './policy.ts';
import type { Printable } from './print.ts';
import { storiesOn, surrogateKeys } from './surrogate-keys.ts';

export interface RenderWith {
  readonly handler: Handler;
  readonly asked: AsyncLocalStorage<Asked>;
  readonly clock: () => Date;
}

/** The route that renders what isn't there: withdrawn stories and addresses without a page. */
const absentRoute = '/~absent';

/** Has Next render a page, with the edition around the request, and finishes it. Throws if Next answers anything but 200. */
export async function renderPage(
  edition: Edition,
  page: Printable,
  { handler, asked, clock }: RenderWith,
): Promise<{ readonly kept: KeptPage; readonly html: Buffer }> {
  const status = statusOf(page.kind);
  const path = status === 200 ? page.path : absentRoute;
  const origin = edition.furniture.origin;
  const rendered = await asked.run({ edition, page }, () => askNext(handler, path, origin));
  if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for ${page.path}`);
  const finished = finish(rendered.body.toString('utf8'));
  const html = Buffer.from(finished.html);
  const etag = `W/"${page.fingerprint}"`;
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
  return { kept: { status, headers, etag, stories, bodies: compressQuickly(html), best: false }, html };
}

/** What a browser can ask for before it has read the page: the lead picture, and the fonts of its first paint. */
function linksOf({ fonts, picture }: Pick<Finished, 'fonts' | 'picture'>): Headers {
  const links = fonts.map((font) => `<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`);
  if (picture !== null) {
    const { src, srcset, sizes, type } = picture;
    const choice = `imagesrcset="${srcset}"; imagesizes="${sizes}"`;
    links.unshift(`<${src}>; rel=preload; as=image; ${choice}; type="${type}"; fetchpriority=high`);
  }
  return links.length === 0 ? {} : { Link: links.join(', ') };
}
