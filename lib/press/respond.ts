import type { IncomingMessage, ServerResponse } from 'node:http';
import { headerOf, type Way } from './door.ts';
import { bodyIn, chooseEncoding, type Encoding, lengthIn } from './encoding.ts';
import { type Head, headOf, writeHead } from './head.ts';
import type { KeptPage } from './kept-page.ts';
import { transportSecurity } from './policy.ts';
import { namesTag } from './tags.ts';

/** A page in one of its encodings, or nothing but that it hasn't changed. */
type Form = Encoding | 'unchanged';

/** Heads that were answered with, by how the request came. Each ends with what the answer took, for a kept page. */
const heads: Readonly<Record<Way, WeakMap<KeptPage, Map<Form, Head>>>> = {
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
const ofBodies = ['Content-Type', 'Link'];

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
  const isSame = page.status === 200 && isUnchanged(request, page);
  const form = isSame ? 'unchanged' : chooseEncoding(headerOf(request, 'accept-encoding'));
  const head = headFor(page, way, form);
  if (timing === kept) writeHead(response, head);
  else response.writeHead(head.status, head.fields.with(-1, timing));
  if (form === 'unchanged' || request.method === 'HEAD') response.end();
  else response.end(bodyIn(page.bodies, form));
}

function headFor(page: KeptPage, way: Way, form: Form): Head {
  const known = heads[way].get(page);
  const ready = known?.get(form);
  if (ready !== undefined) return ready;
  const head = makeHead(page, way, form);
  heads[way].set(page, (known ?? new Map()).set(form, head));
  return head;
}

function makeHead(page: KeptPage, way: Way, form: Form): Head {
  const fields = Object.entries(page.headers).filter(
    ([name]) => way !== 'straight' || !forProxies.includes(name),
  );
  const rest = [
    ...(way === 'secure' ? ['Strict-Transport-Security', transportSecurity] : []),
    ...['Server-Timing', kept],
  ];
  // RFC 9110 §15.4.5: what the reader's copy needs to stay usable, and nothing about a body.
  if (form === 'unchanged')
    return headOf(304, [...fields.filter(([name]) => !ofBodies.includes(name)).flat(), ...rest]);
  const encoded = form === 'identity' ? [] : ['Content-Encoding', form];
  const length = ['Content-Length', String(lengthIn(page.bodies, form))];
  return headOf(page.status, [...fields.flat(), ...encoded, ...length, ...rest]);
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
