import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyIn, chooseEncoding, type Encoding, lengthIn } from './encoding.ts';
import type { KeptPage } from './kept-page.ts';
import { transportSecurity } from './policy.ts';
import { namesTag } from './tags.ts';

/** Flat lists of names and values, the form that node:http writes quickest; one for each way to answer. */
interface Prepared {
  readonly whole: Readonly<Record<Encoding, readonly string[]>>;
  readonly unchanged: readonly string[];
}

const prepared = new WeakMap<KeptPage, Prepared>();

export interface Circumstances {
  /** Over TLS, as far as it is known. */
  readonly secure: boolean;
  /** What the answer took, as the header Server-Timing says it. */
  readonly timing?: string;
}

/** Answers with a kept page: 304 where the reader has it, no body for HEAD, in the encoding it prefers. */
export function respond(
  request: IncomingMessage,
  response: ServerResponse,
  page: KeptPage,
  { secure, timing = 'kept' }: Circumstances,
): void {
  const { whole, unchanged } = prepare(page);
  const now = ['Server-Timing', timing, ...(secure ? ['Strict-Transport-Security', transportSecurity] : [])];
  if (page.status === 200 && isUnchanged(request, page)) {
    response.writeHead(304, [...unchanged, ...now]);
    response.end();
    return;
  }
  const encoding = chooseEncoding(header(request, 'accept-encoding'));
  const headers = whole[encoding];
  response.writeHead(page.status, [...headers, ...now]);
  if (request.method === 'HEAD') response.end();
  else response.end(bodyIn(page.bodies, encoding));
}

function prepare(page: KeptPage): Prepared {
  const known = prepared.get(page);
  if (known !== undefined) return known;
  const all = Object.entries(page.headers).flat();
  const withBody = (encoding: Encoding): readonly string[] => [
    ...all,
    ...(encoding === 'identity' ? [] : ['Content-Encoding', encoding]),
    'Content-Length',
    String(lengthIn(page.bodies, encoding)),
  ];
  const made: Prepared = {
    whole: { br: withBody('br'), gzip: withBody('gzip'), identity: withBody('identity') },
    // RFC 9110 §15.4.5: what the reader's copy needs to stay usable, and nothing about a body.
    unchanged: Object.entries(page.headers)
      .filter(([name]) => name !== 'Content-Type' && name !== 'Link')
      .flat(),
  };
  prepared.set(page, made);
  return made;
}

/** If-None-Match wins over If-Modified-Since (RFC 9110 §13.2.2). */
function isUnchanged(request: IncomingMessage, page: KeptPage): boolean {
  const tags = header(request, 'if-none-match');
  if (tags !== undefined) return namesTag(tags, page.etag);
  const since = header(request, 'if-modified-since');
  if (since === undefined) return false;
  const modified = Date.parse(page.headers['Last-Modified'] ?? '');
  // The very same date, not a later one: a page that is changed back is an older one than the reader's copy.
  return modified === Date.parse(since);
}

function header(request: IncomingMessage, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
