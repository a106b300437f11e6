import { describe, expect, test } from 'vitest';
import type { PageKind } from '#lib/edition/page.ts';
import {
  deskPolicy,
  forEditors,
  headersOf,
  previewHeaders,
  readerPolicy,
  speculationPath,
  speculationRules,
} from '#lib/press/policy.ts';

/** Every kind of page; a new one that is missing here is an error of types. */
const kinds = Object.keys({
  front: 0,
  section: 0,
  article: 0,
  authors: 0,
  author: 0,
  topics: 0,
  topic: 0,
  archive: 0,
  search: 0,
  standing: 0,
  embed: 0,
  desk: 0,
  gone: 0,
  missing: 0,
  feed: 0,
  sitemap: 0,
  note: 0,
  media: 0,
  rendition: 0,
  icon: 0,
} satisfies Record<PageKind, 0>) as readonly PageKind[];

/** What programs read, from wherever they are. */
const papers: readonly PageKind[] = ['feed', 'sitemap', 'note'];

/** Files have no window that could be framed, and may be shown by others. */
const files: readonly PageKind[] = ['media', 'rendition', 'icon'];

describe.each(kinds)('a page of kind %s', (kind) => {
  const headers = headersOf(kind);

  test('can’t be taken for another type, and tells other sites no more than our origin', () => {
    expect(headers).toMatchObject({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': kind === 'desk' ? 'no-referrer' : 'strict-origin-when-cross-origin',
    });
  });

  test('says nothing that a header can’t hold', () => {
    for (const [name, value] of Object.entries(headers)) {
      expect(name).toMatch(/^[A-Za-z-]+$/);
      expect(value).toMatch(/^[\x20-\x7e]+$/);
    }
  });
});

test.each(kinds.filter((kind) => kind !== 'rendition' && kind !== 'desk'))(
  'a page of kind %s may be kept by a CDN, and is looked for again by every browser within the hour',
  (kind) => {
    const control = headersOf(kind)['Cache-Control'] ?? '';
    expect(control).toMatch(/^public, /);
    expect(Number(/max-age=(\d+)/.exec(control)?.[1])).toBeLessThanOrEqual(3600);
    expect(control).not.toContain('immutable');
  },
);

test.each(kinds.filter((kind) => ![...files, ...papers, 'embed'].includes(kind)))(
  'a page of kind %s can’t be part of another site’s',
  (kind) => {
    expect(headersOf(kind)['Cross-Origin-Resource-Policy']).toBe('same-origin');
  },
);

test('what opened a page of an editor has no hold of it; of readers’ pages, none has a process of its own made', () => {
  const apart = { 'Cross-Origin-Opener-Policy': 'same-origin' };
  expect(headersOf('desk')).toMatchObject(apart);
  expect(previewHeaders([], [])).toMatchObject(apart);
  for (const kind of kinds.filter((kind) => kind !== 'desk'))
    expect([kind, headersOf(kind)['Cross-Origin-Opener-Policy']]).toEqual([kind, undefined]);
});

test.each(kinds.filter((kind) => ![...files, 'missing', 'desk'].includes(kind)))(
  'a page of kind %s is asked for again by a CDN after a minute, sent meanwhile for ten, and for a day while we are away',
  (kind) => {
    expect(headersOf(kind)['Cache-Control']).toBe(
      'public, max-age=0, s-maxage=60, stale-while-revalidate=600, stale-if-error=86400',
    );
  },
);

test.each(kinds.filter((kind) => ![...files, ...papers].includes(kind)))(
  'a page of kind %s may use nothing of a reader’s machine',
  (kind) => {
    expect(headersOf(kind)['Permissions-Policy']).toBe(
      'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
    );
  },
);

test('a preview may use nothing of an editor’s machine', () => {
  expect(previewHeaders([], [])['Permissions-Policy']).toBe(headersOf('article')['Permissions-Policy']);
});

test.each(papers)(
  'any site’s own programs may fetch what is for them (%s), and it does nothing where it is opened',
  (kind) => {
    expect(headersOf(kind)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'Cross-Origin-Resource-Policy': 'cross-origin',
      'Content-Security-Policy': "default-src 'none';style-src 'self'",
    });
  },
);

test('a card for other sites may be framed by them, and nothing else is let in', () => {
  expect(headersOf('embed')['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  expect(readerPolicy([], [], '*')).toContain('frame-ancestors *');
  expect(readerPolicy([], [])).toContain("frame-ancestors 'none'");
});

test('a rendition, whose address names its bytes, is asked for once in its life', () => {
  expect(headersOf('rendition')['Cache-Control']).toBe('public, max-age=31536000, immutable');
});

test.each(files)('a picture (%s) may be shown by others, and runs nothing that is written in it', (kind) => {
  const headers = headersOf(kind);
  expect(headers['Cross-Origin-Resource-Policy']).toBe('cross-origin');
  expect(headers['Content-Security-Policy']).toBe("default-src 'none';style-src 'unsafe-inline';sandbox");
});

test('an address without a page is looked for again soon: the story may be about to appear', () => {
  expect(headersOf('missing')['Cache-Control']).toBe('public, max-age=0, s-maxage=10');
});

describe('the policy of a reader’s page', () => {
  test('lets nothing in but ourselves and styles by their hashes', () => {
    expect(directivesOf(readerPolicy(['sha256-a=', 'sha256-b='], []))).toEqual({
      'default-src': "'none'",
      'script-src': "'none'",
      'style-src': "'sha256-a=' 'sha256-b='",
      'img-src': "'self'",
      'font-src': "'self'",
      'connect-src': "'self'",
      'media-src': "'self'",
      'manifest-src': "'self'",
      'base-uri': "'none'",
      'form-action': "'self'",
      'frame-ancestors': "'none'",
    });
  });

  test('lets no style in where the page has none', () => {
    expect(directivesOf(readerPolicy([], []))['style-src']).toBe("'none'");
  });

  test('lets in the frames of that page, and no others', () => {
    const policy = directivesOf(readerPolicy([], ['https://player.example', 'https://maps.example']));
    expect(policy['frame-src']).toBe('https://player.example https://maps.example');
  });
});

describe('speculation rules', () => {
  /** As a browser reads them: URL patterns (HTML §speculation rules). */
  const [rule] = JSON.parse(speculationRules(false)).prefetch;
  const [{ href_matches: taken }, { not }] = rule.where.and;
  const matches = (pattern: string, path: string): boolean =>
    new URLPattern(pattern, 'https://gazette.example').test(path, 'https://gazette.example');
  const isAhead = (path: string): boolean =>
    matches(taken, path) && !not.href_matches.some((pattern: string) => matches(pattern, path));

  test.each([
    '/',
    '/city',
    '/city/tram',
    '/city/page/2',
    '/authors/ana-reis',
    '/topics/trams',
    '/archive/2026/06',
  ])('let a browser fetch %s when a pointer rests on its link', (path) => {
    expect(isAhead(path)).toBe(true);
  });

  test.each([
    '/search',
    '/search?q=tram',
    '/desk',
    '/desk/preview/city/tram',
    '/preview/abc/city/tram',
    '/feed.xml',
    '/city/feed.json',
    '/media/tram.jpg',
  ])('let nobody fetch %s before it is asked for', (path) => {
    expect(isAhead(path)).toBe(false);
  });

  test('wait for a pointer, ask for nothing where data is to be saved, and are named by pages', () => {
    expect(rule.eagerness).toBe('moderate');
    expect(JSON.parse(speculationRules(true))).toEqual({ prefetch: [] });
    for (const kind of ['front', 'article', 'section', 'topic'] as const)
      expect(headersOf(kind)['Speculation-Rules']).toBe(`"${speculationPath}"`);
  });
});

test('a page of the desk is kept by nobody, found by no search engine and tells nobody its address', () => {
  expect(headersOf('desk')).toMatchObject({
    'Cache-Control': 'private, no-store',
    'X-Robots-Tag': 'noindex, nofollow, noarchive',
  });
  expect(directivesOf(deskPolicy(['sha256-a=']))).toMatchObject({
    'default-src': "'none'",
    'script-src': "'none'",
    'frame-ancestors': "'none'",
    'form-action': "'self'",
  });
});

test('a preview may be framed by the desk and by nobody else', () => {
  const headers = previewHeaders(['sha256-a='], []);
  expect(headers).toMatchObject(forEditors);
  expect(directivesOf(headers['Content-Security-Policy'] ?? '')['frame-ancestors']).toBe("'self'");
});

function directivesOf(policy: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    policy.split(';').map((part) => [part.split(' ')[0] ?? '', part.split(' ').slice(1).join(' ')]),
  );
}
