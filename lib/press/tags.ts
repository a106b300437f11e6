import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Headers } from './policy.ts';

/**
 * A page's tag, from its fingerprint: known before the page is rendered. Weak (RFC 9110 §8.8.1), because the same page
 * may be compressed quickly or well.
 */
export function etagOf({ fingerprint }: { readonly fingerprint: string }): string {
  return `W/"${fingerprint}"`;
}

/**
 * Whether If-None-Match names a tag: `*`, or a list in which it stands. Compared weakly, as RFC 9110 §13.1.2 has it
 * for this header (§8.8.3.2).
 */
export function namesTag(given: string, etag: string): boolean {
  // What browsers send.
  if (given === etag) return true;
  const own = etag.replace(/^W\//, '');
  return given.trim() === '*' || given.split(',').some((tag) => tag.trim().replace(/^W\//, '') === own);
}

/** Answers 304 with these headers where the reader has what their ETag names (RFC 9110 §15.4.5); true if it did. */
export function answeredAsKnown(
  request: IncomingMessage,
  response: ServerResponse,
  headers: Headers & { readonly ETag: string },
): boolean {
  const tags = request.headers['if-none-match'];
  if (tags === undefined || !namesTag(tags, headers.ETag)) return false;
  response.writeHead(304, headers).end();
  return true;
}
