import type { IncomingMessage, ServerResponse } from 'node:http';
import { headerOf, type Way } from './door.ts';
import { bodyIn, chooseEncoding, type Encoding, lengthIn } from './encoding.ts';
import type { KeptPage } from './kept-page.ts';
import { transportSecurity } from './policy.ts';
import { namesTag } from './tags.ts';

/**
 * Flat lists of names and values, the form that node:http writes quickest; one for each way to answer. Each ends
 * with what the answer took, for a page that was kept.
 */
interface Prepared {
  readonly whole: Readonly<Record<Encoding, string[]>>;
  readonly unchanged: string[];
}

const prepared: Readonly<Record<Way, WeakMap<KeptPage, Prepared>>> = {
  secure: new WeakMap(),
  proxied: new WeakMap(),
  straight: new WeakMap(),
};
const kept = 'kept';

/**
 * By what a CDN can purge a page (surrogate-keys.ts). They are for a proxy alone: to a reader they are up to 3 KB of
 * the 14 KB that come with the first round trip (RFC 6928).
 */
const forProxies = ['Surrogate-Key', 'Cache-Tag'];

/**
 * Answers with a kept page: 304 where the reader has it, no body for HEAD, in the encoding it prefers. `timing` is what
 * the answer took, as the header Server-Timing says it.
 */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  way: Way,
  timing = kept,
): void {
  const { whole, unchanged } = prepare(page, way);
  const taking = (headers: string[]): string[] => (timing === kept ? headers : headers.with(-1, timing));
  if (page.status === 200 && isUnchanged(request, page)) {
    response.writeHead(304, taking(unchanged));
    response.end();
    return;
  }
  const encoding = chooseEncoding(headerOf(request, 'accept-encoding'));
  response.writeHead(page.status, taking(whole[encoding]));
  if (request.method === 'HEAD') response.end();
  else response.end(bodyIn(page.bodies, encoding));
}

function prepare(page: KeptPage, way: Way): Prepared {
  const ready = prepared[way];
  const known = ready.get(page);
  if (known !== undefined) return known;
  const all = Object.entries(page.headers)
    .filter(([name]) => way !== 'straight' || !forProxies.includes(name))
    .map(([name, value]): [string, string] => [name, flat(value)]);
  const rest = [
    ...(way === 'secure' ? ['Strict-Transport-Security', transportSecurity] : []),
    ...['Server-Timing', kept],
  ];
  const withBody = (encoding: Encoding): string[] => [
    ...all.flat(),
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    ...['Content-Length', String(lengthIn(page.bodies, encoding))],
    ...rest,
  ];
  const made: Prepared = {
    whole: { br: withBody('br'), gzip: withBody('gzip'), identity: withBody('identity') },
    // RFC 9110 §15.4.5: what the reader's copy needs to stay usable, and nothing about a body.
    unchanged: [...all.filter(([name]) => name !== 'Content-Type' && name !== 'Link').flat(), ...rest],
  };
  ready.set(page, made);
  return made;
}

/** If-None-Match wins over If-Modified-Since (RFC 9110 §13.2.2). */
function isUnchanged(request: IncomingMessage, page: KeptPage): boolean {
  const tags = headerOf(request, 'if-none-match');
  if (tags !== undefined) return namesTag(tags, page.etag);
  const since = headerOf(request, 'if-modified-since');
  if (since === undefined) return false;
  const modified = Date.parse(page.headers['Last-Modified'] ?? '');
  // The very same date, not a later one: a page that is changed back is an older one than the reader's copy.
  return modified === Date.parse(since);
}

/** A text in one piece: node looks at each character of a header, every time, and V8 is slow at one put together. */
function flat(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1');
}
