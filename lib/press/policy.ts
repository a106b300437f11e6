import { searchPath } from '../edition/address.ts';
import type { PageKind } from '../edition/page.ts';

/** Headers by name, as they are sent. */
export type Headers = Readonly<Record<string, string>>;

/** Content-Security-Policy from its directives; without the spaces that needn't be there (CSP Level 3 §2.2.1). */
function policy(directives: Readonly<Record<string, string>>): string {
  return Object.entries(directives)
    .map(([name, sources]) => `${name} ${sources}`)
    .join(';');
}

/**
 * What a reader's page may do: show itself, and send the search form. Styles are let in by their hashes. Only a card
 * made for it may be framed by others.
 */
export function readerPolicy(
  styles: readonly string[],
  frames: readonly string[],
  framedBy: "'none'" | "'self'" | '*' = "'none'",
  images: "'self'" | "'none'" = "'self'",
): string {
  return policy({
    'default-src': "'none'",
    'script-src': "'none'",
    'style-src': styles.length === 0 ? "'none'" : styles.map((hash) => `'${hash}'`).join(' '),
    'img-src': images,
    'font-src': "'self'",
    // Nothing here can connect; but Lighthouse asks for robots.txt within the page's policy.
    'connect-src': "'self'",
    'media-src': "'self'",
    'manifest-src': "'self'",
    ...(frames.length === 0 ? {} : { 'frame-src': frames.join(' ') }),
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': framedBy,
  });
}

/**
 * What a page of the desk may do: show itself, a preview in a frame, and send its forms. With a nonce also run its own
 * scripts and what these load (CSP Level 3 §8.2), and hear from this server.
 */
export function deskPolicy(styles: readonly string[], nonce?: string): string {
  const hashes = styles.map((hash) => `'${hash}'`);
  return policy({
    'default-src': "'none'",
    'script-src': nonce === undefined ? "'none'" : `'nonce-${nonce}' 'strict-dynamic'`,
    'style-src': [...(nonce === undefined ? [] : ["'self'"]), ...hashes].join(' '),
    ...(nonce === undefined ? {} : { 'connect-src': "'self'" }),
    'img-src': "'self'",
    'font-src': "'self'",
    'frame-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
  });
}

/** A file opened by itself must not run what may be written in it: a drawing (SVG) can hold scripts. */
const filePolicy = policy({ 'default-src': "'none'", 'style-src': "'unsafe-inline'", sandbox: '' }).trim();

/** The same for a drawing, whose own pictures stand inside it. */
export const drawingPolicy = policy({
  'default-src': "'none'",
  'style-src': "'unsafe-inline'",
  'img-src': 'data:',
  sandbox: '',
}).trim();

/** On every answer, in a line of text too. */
export const everywhere: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'strict-origin-when-cross-origin',
};

/**
 * Who opened one of these could do nothing to it: it runs no script, and is the same for everybody (decision 18). Who
 * may frame it is said by its policy alone, beside which X-Frame-Options counts for nothing (CSP 3 §6.4.2).
 */
const documents: Headers = {
  ...everywhere,
  'Permissions-Policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** For how long whom: a CDN asks again after a minute, and answers from what it has while we are away. */
const freshness = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400';

/** Opened in a browser, a feed is set by our own style sheet and can do nothing else. */
const paperPolicy = policy({ 'default-src': "'none'", 'style-src': "'self'" });

/** What programs read: anybody may fetch it, from their own pages too. */
const papers: Headers = {
  ...everywhere,
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Access-Control-Allow-Origin': '*',
  'Cache-Control': freshness,
};

/** What goes with each kind of page, but for the policy of a page's own styles. */
export function headersOf(kind: PageKind | 'card'): Headers {
  switch (kind) {
    case 'card':
      return {
        ...everywhere,
        'Content-Security-Policy': filePolicy,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        // Its address holds the hash of what it shows.
        'Cache-Control': 'public, max-age=31536000, immutable',
      };
    case 'media':
    case 'icon':
      return {
        ...everywhere,
        'Content-Security-Policy': filePolicy,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': 'public, max-age=3600, stale-while-revalidate=86400',
      };
    case 'rendition':
      return {
        ...everywhere,
        'Content-Security-Policy': filePolicy,
        'Cross-Origin-Resource-Policy': 'cross-origin',
        'Cache-Control': 'public, max-age=31536000, immutable',
      };
    case 'feed':
    case 'sitemap':
    case 'note':
      return { ...papers, 'Content-Security-Policy': paperPolicy };
    case 'missing':
      return { ...documents, 'Cache-Control': 'public, max-age=0, s-maxage=10' };
    case 'embed':
      return { ...documents, 'Cross-Origin-Resource-Policy': 'cross-origin', 'Cache-Control': freshness };
    case 'desk':
      return { ...documents, ...forEditors };
    case 'front':
    case 'section':
    case 'article':
    case 'authors':
    case 'author':
    case 'topics':
    case 'topic':
    case 'archive':
    case 'search':
    case 'standing':
    case 'gone':
      return { ...documents, 'Cache-Control': freshness, 'Speculation-Rules': `"${speculationPath}"` };
  }
}

/**
 * On everything that only editors may see, previews too: kept by nobody, found by no search engine, its address told to
 * nobody, and apart from whatever opened it.
 */
export const forEditors: Headers = {
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex, nofollow, noarchive',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** Of a preview: as a reader's page, but for the desk's frame, and without images where that is asked for. */
export function previewHeaders(
  styles: readonly string[],
  frames: readonly string[],
  images: "'self'" | "'none'" = "'self'",
): Headers {
  const policy = readerPolicy(styles, frames, "'self'", images);
  return { ...documents, ...forEditors, 'Content-Security-Policy': policy };
}

/** RFC 6797 §7.2: only an answer that came over TLS may say it. */
export const transportSecurity = 'max-age=31536000';

/** Rules named by a header, so that the page needs no script element for them. */
export const speculationPath = '/speculation.json';

/** What is made for one reader alone, is for editors, or is a file (no page's address has a point): never fetched ahead. */
const notAhead = [searchPath, '/desk', '/desk/*', '/preview/*', '/*.*'];

/**
 * A page of this site is fetched as soon as a reader's pointer rests on a link to it (`moderate`), unless the reader
 * has asked to save data (Save-Data: on).
 */
export function speculationRules(savesData: boolean): string {
  const where = { and: [{ href_matches: '/*' }, { not: { href_matches: notAhead } }] };
  return JSON.stringify({ prefetch: savesData ? [] : [{ where, eagerness: 'moderate' }] });
}
