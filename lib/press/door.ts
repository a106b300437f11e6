import type { IncomingMessage } from 'node:http';
import proxyAddr from 'proxy-addr';

/** Why a request is answered without asking the edition. */
export interface Refusal {
  readonly status: 400 | 405 | 414;
  readonly text: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** A request that may be answered: the path of its target, raw, without its query. */
export interface Passed {
  readonly path: string;
}

/** Longer than any address of ours, and than what browsers and CDNs agree on. */
const longestTarget = 4096;

/** Addresses that the desk answers: its own, and those of previews. */
export const isForEditors = (path: string): boolean => /^\/(?:desk|preview)(?:\/|$)/.test(path);

/** The desk's stream of events, which stays open. */
export const eventsPath = '/desk/events';

/** What may pass: GET and HEAD of a path of sane length, without a body; at the desk also a form. */
export function atTheDoor(request: IncomingMessage): Passed | Refusal {
  const { method, url = '/', headers } = request;
  const takesForms = /^\/desk\//.test(url);
  const form = method === 'POST' && takesForms;
  if (method !== 'GET' && method !== 'HEAD' && !form) {
    const allowed = takesForms ? 'GET, HEAD, POST' : 'GET, HEAD';
    return { status: 405, text: `Only ${allowed} are answered here.`, headers: { Allow: allowed } };
  }
  if (url.length > longestTarget) return { status: 414, text: 'The address is too long.', headers: closing };
  // A body on GET has no meaning (RFC 9110 §9.3.1) and is how requests are smuggled past a proxy.
  const body = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (body && !form) {
    return { status: 400, text: 'A request for a page has no body.', headers: closing };
  }
  // A server must take the whole address too (RFC 9112 §3.2.2). Its host is as little asked about as Host is.
  const target = url.replace(/^https?:\/\/[^/?#]+\/?/i, '/');
  if (!target.startsWith('/')) return { status: 400, text: 'The address must be a path.', headers: closing };
  return { path: pathOf(target) };
}

/**
 * A header by its name in lower case; the first of several. Node makes an object of all of them once one is asked
 * for: measured, a tenth of the time that a kept page takes.
 */
export function headerOf({ rawHeaders }: IncomingMessage, name: string): string | undefined {
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const given = rawHeaders[at];
    if (given?.length === name.length && given.toLowerCase() === name) return rawHeaders[at + 1];
  }
  return undefined;
}

/** A target without its query. */
export function pathOf(target: string): string {
  const query = target.indexOf('?');
  return query === -1 ? target : target.slice(0, query);
}

const closing = { Connection: 'close' };

export type Trust = (address: string, hop: number) => boolean;

/** Whom forwarded headers are believed from: addresses, networks, or names like `loopback` (TRUST_PROXY). */
export function trustOf(proxies: readonly string[]): Trust {
  return proxyAddr.compile([...proxies]);
}

/** The address of whoever asks, as far as it is known from somebody we trust. */
export function addressOf(request: IncomingMessage, trust: Trust): string {
  return proxyAddr(request, trust) ?? '';
}

/** How a request came: straight from a reader, through a proxy that we trust, or through one and to that over TLS. */
export type Way = 'straight' | 'proxied' | 'secure';

export function wayOf(request: IncomingMessage, trust: Trust): Way {
  const scheme = headerOf(request, 'x-forwarded-proto');
  if (scheme === undefined && headerOf(request, 'x-forwarded-for') === undefined) return 'straight';
  if (!trust(request.socket.remoteAddress ?? '', 0)) return 'straight';
  return scheme?.split(',')[0]?.trim() === 'https' ? 'secure' : 'proxied';
}

/** Whether the reader's own connection is over TLS, as far as it is known from somebody we trust. */
export function isSecure(request: IncomingMessage, trust: Trust): boolean {
  return wayOf(request, trust) === 'secure';
}
