/*
 * The public addresses, as content editors know them: one function builds each. A path is kept in its
 * percent-encoded form, which is what stands in links, headers and sitemaps.
 */

function path(...segments: readonly string[]): string {
  return `/${segments.map(encodeURIComponent).join('/')}`;
}

function paged(base: string, number: number): string {
  return number === 1 ? base : `${base}/page/${number}`;
}

export const frontPath = '/';
export const authorsPath = '/authors';
export const topicsPath = '/topics';
export const searchPath = '/search';
export const articlePath = (section: string, slug: string): string => path(section, slug);
export const sectionPath = (section: string, number = 1): string => paged(path(section), number);
export const authorPath = (author: string, number = 1): string => paged(path('authors', author), number);
export const topicPath = (slug: string, number = 1): string => paged(path('topics', slug), number);
/** `''` is the whole archive, then `2026`, `2026-11`, `2026-11-23`: /archive/2026/11/23. */
export const archivePath = (when: string, number = 1): string =>
  paged(path('archive', ...when.split('-').filter((part) => part !== '')), number);
/** RSS, Atom and JSON Feed, each with the name that its address ends in. */
export const feedFiles = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof feedFiles;
export const feedFormats: readonly FeedFormat[] = ['rss', 'atom', 'json'];
/** The feed of a page: `/feed.xml` of the front, `/city/feed.xml` of a section. No slug has a point. */
export const feedPath = (home: string, format: FeedFormat): string =>
  `${home === frontPath ? '' : home}/${feedFiles[format]}`;
/** Names with a point are no slugs, so the program's own files take no address from anybody. */
export const sitemapPath = '/sitemap.xml';
export const newsSitemapPath = '/news-sitemap.xml';
/** In the root: a sitemap speaks of what is beside and below it (sitemaps.org). */
export const sitemapPartPath = (part: 'stories' | 'lists', number: number): string =>
  `/sitemap-${part}-${number}.xml`;
export const robotsPath = '/robots.txt';
export const llmsPath = '/llms.txt';
export const openSearchPath = '/opensearch.xml';
export const manifestPath = '/manifest.webmanifest';
export const securityPath = '/.well-known/security.txt';
/** How browsers show feeds. */
export const feedStylePath = '/~feed.css';
export const standingPath = (slug: string): string => path(slug);
/** A story as a card that other sites embed: `/~embed/city/tram`. No slug has a `~`, so nothing else stands there. */
export const embedPath = (story: string): string => `/~embed${story}`;
/** The story whose card stands at a path; null where that is no such address. */
export const storyOfEmbed = (path: string): string | null =>
  path.startsWith('/~embed/') ? path.slice('/~embed'.length) : null;
/** `media/2026/stage.jpg` is served at `/media/2026/stage.jpg`. */
export const mediaPath = (file: string): string => path(...file.split('/'));

/** A page's share card: `/~card/city/tram/1f0c9a2e.jpg`, the front's `/~card/1f0c9a2e.jpg`. No slug has a `~`. */
export const cardPath = (page: string, hash: string): string =>
  `/~card${page === frontPath ? '' : page}/${hash}.jpg`;

/** The page whose card an address asks for, whatever its hash is; null where it is no card's address. */
export function pageOfCard(path: string): string | null {
  const page = /^\/~card(\/.+)?\/[0-9a-f]{1,64}\.jpg$/.exec(path);
  return page === null ? null : (page[1] ?? frontPath);
}

/** First words of addresses that are the program's own. */
export const reservedSlugs: ReadonlySet<string> = new Set([
  'archive',
  'authors',
  'desk',
  'healthz',
  'media',
  'oembed',
  'page',
  'preview',
  'readyz',
  'search',
  'topics',
]);

/**
 * The path that a request's target means, in the form in which pages are known: decoded once, NFC, encoded
 * again. Null for a path that can't be decoded or that tries to leave the site.
 */
export function normalPath(raw: string): string | null {
  try {
    const segments = raw.split('/').slice(1).map(decodeURIComponent);
    const strange = segments.some(
      (segment) => /[/\\\0]/.test(segment) || segment === '.' || segment === '..',
    );
    if (!raw.startsWith('/') || strange) return null;
    const kept = segments.at(-1) === '' && segments.length > 1 ? segments.slice(0, -1) : segments;
    return path(...kept.map((segment) => segment.normalize('NFC')));
  } catch {
    return null;
  }
}
