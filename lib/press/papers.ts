import type { Paper } from '../edition/page.ts';
import { write } from '../share/papers/write.ts';
import { compressQuickly } from './encoding.ts';
import type { KeptPage } from './kept-page.ts';
import { type Headers, headersOf } from './policy.ts';
import { storiesOn, surrogateKeys } from './surrogate-keys.ts';
import { etagOf } from './tags.ts';

/** Writes what programs read: a feed, a sitemap. No route is asked; what is kept of it is kept as of any page. */
export function writePaper({ kind, path, model, fingerprint }: Paper, now: Date): KeptPage {
  // Composed once for all that follows: a paper doesn't remember its model.
  const page = { kind, path, model, fingerprint } as Paper;
  const { type, text } = write(page);
  const body = Buffer.from(text);
  const etag = etagOf(page);
  const stories = storiesOn(page);
  const keys = surrogateKeys(page, stories);
  const headers: Headers = {
    'Content-Type': type,
    ...headersOf(page.kind),
    Vary: 'Accept-Encoding',
    ETag: etag,
    'Last-Modified': now.toUTCString(),
    'Surrogate-Key': keys.join(' '),
    'Cache-Tag': keys.join(','),
  };
  return { status: 200, headers, etag, stories, bodies: compressQuickly(body), best: false };
}
