import type { IncomingMessage } from 'node:http';

/** No form of the desk is longer, in bytes. */
export const longestForm = 4096;
/** In milliseconds; who takes longer holds a connection open. */
const longestReading = 5_000;

/** The fields of a form that a browser sent; null where it is none, too long or too slow. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const type = request.headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/x-www-form-urlencoded') return null;
  const chunks: Buffer[] = [];
  let length = 0;
  const late = setTimeout(() => request.destroy(), longestReading);
  try {
    for await (const chunk of request) {
      length += chunk.length;
      // What is too long is read to its end: whoever leaves the loop takes the request from its connection (Node 24).
      if (length <= longestForm) chunks.push(chunk);
    }
  } catch {
    return null;
  } finally {
    clearTimeout(late);
  }
  return length > longestForm ? null : new URLSearchParams(Buffer.concat(chunks).toString());
}

/**
 * Whether a browser says that a form came from another site. `Origin` is `null` on forms of pages without a referrer
 * (Fetch §3.2), as ours are, and Sec-Fetch-Site is only sent over TLS or to this machine: where neither says anything,
 * the form's own token has to.
 */
export function isFromElsewhere({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin';
  const { origin, host } = headers;
  return origin !== undefined && origin !== 'null' && URL.parse(origin)?.host !== host;
}
