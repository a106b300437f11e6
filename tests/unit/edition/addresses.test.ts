import { expect, test } from 'vitest';
import { normalPath } from '#lib/edition/address.ts';
import { isPaper } from '#lib/edition/page.ts';
import { articleAt, pageAt, pathsOf } from '../../support/answers.ts';
import { editionOf, type Files, jpeg, sound, story } from '../../support/publication.ts';

const about = '---\nheadline: About us\n---\n\nWe are a gazette.\n';

async function everything() {
  return editionOf({
    ...sound,
    'articles/city/tram.md': story({ topics: ['Night Trams'], formerly: ['/old/tram', '/city/tram-back'] }),
    'articles/gone.md': story({ status: 'withdrawn', withdrawn: 'It was wrong.' }),
    'articles/pictured.md': story({ lead: { src: 'media/2026/a b.jpg', alt: 'x', credit: 'y' } }),
    'media/2026/a b.jpg': await jpeg(),
    'pages/about.md': about,
  });
}

test('every kind of page stands at the address that content editors know', async () => {
  const edition = await everything();
  const addressed = [...edition.pages()]
    .filter((page) => !isPaper(page))
    .map(({ path, kind }) => [path.replace(/-[\w-]{8}\./, '-<mark>.'), kind]);
  expect(Object.fromEntries(addressed)).toEqual({
    '/': 'front',
    '/about': 'standing',
    '/apple-touch-icon.png': 'icon',
    '/archive': 'archive',
    '/archive/2026': 'archive',
    '/archive/2026/01': 'archive',
    '/archive/2026/01/01': 'archive',
    '/authors': 'authors',
    '/authors/ana-reis': 'author',
    '/city': 'section',
    '/city/gone': 'gone',
    '/city/pictured': 'article',
    '/city/tram': 'article',
    '/favicon.ico': 'icon',
    '/icon-192.png': 'icon',
    '/icon-512.png': 'icon',
    '/media/2026/a%20b.jpg': 'media',
    '/media/2026/a%20b.jpg/16x9-found-<mark>.jpg': 'rendition',
    '/media/2026/a%20b.jpg/1x1-found-<mark>.jpg': 'rendition',
    '/media/2026/a%20b.jpg/4x3-found-<mark>.jpg': 'rendition',
    '/media/2026/a%20b.jpg/60-<mark>.avif': 'rendition',
    '/media/2026/a%20b.jpg/60-<mark>.jpg': 'rendition',
    '/search': 'search',
    '/topics': 'topics',
    '/topics/night-trams': 'topic',
  });
});

test('what the edition lists is what it resolves: no link of a sitemap leads nowhere', async () => {
  const edition = await everything();
  const pages = [...edition.pages()];
  expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  for (const page of pages) {
    // Of renditions there are too many to keep, and models of papers are too large: each is made up when it is asked for.
    if (page.kind === 'rendition' || isPaper(page)) expect(edition.resolve(page.path)).toMatchObject(page);
    else expect(edition.resolve(page.path)).toBe(page);
  }
});

test('a list of one kind has only that kind', async () => {
  expect(pathsOf(await everything(), 'article')).toEqual(['/city/pictured', '/city/tram']);
});

test('links that pages print for one another all lead to pages', async () => {
  const edition = await everything();
  const { model } = pageAt(edition, '/city/tram', 'article');
  const links = [
    ...model.furniture.navigation.map(({ href }) => href),
    ...model.furniture.footer.map(({ href }) => href),
    ...model.byline.map(({ path }) => path ?? ''),
    ...model.topics.map(({ href }) => href),
    model.section.path,
    articleAt(edition, '/city/pictured').picture?.src ?? '',
  ];
  expect(links).toHaveLength(6);
  for (const link of links) expect([link, edition.resolve(link).kind]).not.toContain('missing');
});

test('a slash at the end leads to the same page', async () => {
  const edition = await everything();
  for (const path of ['/city', '/city/tram', '/about', '/topics/night-trams']) {
    expect(edition.resolve(`${path}/`)).toBe(edition.resolve(path));
  }
});

test('a query isn’t part of a path, and letters in another case are another address', async () => {
  const edition = await everything();
  expect(edition.resolve('/city/tram?x=1').kind).toBe('missing');
  expect(edition.resolve('/City/Tram').kind).toBe('missing');
});

const tongues: Files = {
  ...sound,
  'sections.yaml': '- slug: البحر\n  name: البحر\n- slug: 都市\n  name: 都市\n',
  'articles/city/tram.md': story({ section: 'البحر', slug: 'عودة-الصيادين', topics: ['صيد السمك'] }),
  'articles/海藻の森.md': story({ section: '都市', topics: ['ガラス'] }),
};

test('Arabic and Japanese addresses are found percent-encoded, raw, and with small hex digits', async () => {
  const edition = await editionOf(tongues);
  for (const raw of [
    '/البحر',
    '/البحر/عودة-الصيادين',
    '/都市/海藻の森',
    '/topics/صيد-السمك',
    '/topics/ガラス',
  ]) {
    const encoded = encodeURI(raw);
    const { path, kind } = [...edition.pages()].find((page) => page.path === encoded) ?? {};
    expect([raw, path]).toEqual([raw, encoded]);
    for (const request of [raw, encoded, encoded.toLowerCase()]) {
      expect(edition.resolve(request)).toMatchObject({ path, kind });
    }
  }
});

test('a request in NFD finds the page whose address is NFC, as macOS and some shares send it', async () => {
  const edition = await editionOf(tongues);
  const path = '/topics/ガラス';
  const decomposed = path.normalize('NFD');
  expect(decomposed).not.toBe(path);
  expect(edition.resolve(encodeURI(decomposed)).kind).toBe('topic');
});

test('a file whose name is NFD on disk gets the NFC address', async () => {
  const edition = await editionOf({ ...sound, [`articles/${'café'.normalize('NFD')}.md`]: story() });
  expect(edition.resolve(`/city/${encodeURIComponent('café'.normalize('NFC'))}`).kind).toBe('article');
});

const escapes = [
  '',
  'city',
  '*',
  '//city/tram',
  '/../site.yaml',
  '/media/../site.yaml',
  '/media/%2e%2e/site.yaml',
  '/media/..%2fsite.yaml',
  '/media/%2e%2e%2fsite.yaml',
  '/media/..\\site.yaml',
  '/media/%5c..%5csite.yaml',
  '/city/./tram',
  '/city/%2e/tram',
  '/city%2Ftram',
  '/city/tram%00',
  '/%00',
  '/city/%E0%A4%A',
  '/%',
  '/%ff',
  '/city/\ud800',
  '/city//tram',
  '/site.yaml',
  '/articles/city/tram.md',
  '/authors/ana-reis.yaml',
  '/media/',
  '/media',
  '/__proto__',
  '/constructor',
  '/city/__proto__',
  'http://gazette.example/city/tram',
  `/${'a'.repeat(1_000_000)}`,
  `/${'a/'.repeat(100_000)}`,
  '/'.repeat(100_000),
  `/${'%2e%2e/'.repeat(100_000)}etc/passwd`,
];

for (const path of escapes) {
  const name = path.length > 40 ? `${path.slice(0, 20)}… (${path.length} characters)` : path;
  test(`nothing is found at ${JSON.stringify(name)}, and nobody is the worse for asking`, async () => {
    const edition = await everything();
    expect(edition.resolve(path)).toMatchObject({ kind: 'missing' });
  });
}

test('a path that would leave the site, or hides a slash, is no path at all, wherever it comes from', () => {
  for (const path of ['/a/../b', '/%2e%2e/b', '/a/.', '/a%2fb', '/a%5cb', '/a\\b', '/a%00', '/%e0', 'a']) {
    expect([path, normalPath(path)]).toEqual([path, null]);
  }
});

test('one missing page serves all addresses at which there is nothing', async () => {
  const edition = await everything();
  expect(edition.resolve('/nowhere')).toBe(edition.resolve('/city/%00'));
});

test('programs find what they look for at the addresses that they know', async () => {
  const edition = await everything();
  const papers = [...edition.pages()].filter(isPaper).map(({ path, kind }) => [path, kind]);
  const feeds = ['', '/city', '/authors/ana-reis', '/topics/night-trams'].flatMap((home) =>
    ['feed.xml', 'atom.xml', 'feed.json'].map((file) => [`${home}/${file}`, 'feed']),
  );
  expect(Object.fromEntries(papers)).toEqual({
    ...Object.fromEntries(feeds),
    '/sitemap.xml': 'sitemap',
    '/sitemap-lists-1.xml': 'sitemap',
    '/sitemap-stories-1.xml': 'sitemap',
    '/news-sitemap.xml': 'sitemap',
    '/opensearch.xml': 'note',
    '/robots.txt': 'note',
    '/manifest.webmanifest': 'note',
    '/~feed.css': 'note',
  });
});
