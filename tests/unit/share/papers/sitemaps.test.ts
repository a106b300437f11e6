import { expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { isReaderPage } from '#lib/edition/page.ts';
import { describe } from '#lib/share/describe.ts';
import { write } from '#lib/share/papers/write.ts';
import { pageAt } from '../../../support/answers.ts';
import { editionOf, type Files, jpeg, sound, story, testNow } from '../../../support/publication.ts';
import { parseXml } from '../../../support/xml.ts';

const origin = 'https://gazette.example';

function read(edition: Edition, path: string): string {
  return write(pageAt(edition, path, 'sitemap')).text;
}

function valuesOf(edition: Edition, path: string, name: string): readonly string[] {
  return [...read(edition, path).matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(
    ([, value = '']) => value,
  );
}

const locations = (edition: Edition, path: string) =>
  valuesOf(edition, path, 'loc').map((address) => address.replace(origin, ''));

const files: Files = {
  ...sound,
  'media/tram.jpg': await jpeg('Ana Reis'),
  'pages/about.md': '---\nheadline: About\n---\n\nUs.\n',
  'articles/city/tram.md': story({
    headline: 'Tram returns',
    topics: ['Trams'],
    lead: { src: 'media/tram.jpg', alt: 'A tram', credit: 'Ana Reis' },
    updated: '2026-02-01T10:00:00Z',
  }),
  'articles/fresh.md': story({ headline: 'Fresh & new', published: '2026-06-01T08:00:00Z' }),
  'articles/draft.md': story({ status: 'draft' }),
  'articles/later.md': story({ published: '2026-06-02T00:00:00Z' }),
  'articles/gone.md': story({ status: 'withdrawn' }),
};

test('the index leads to parts in which every page that may be found is, once, and nothing else', async () => {
  const edition = await editionOf(files);
  const listed = locations(edition, '/sitemap.xml').flatMap((part) => locations(edition, part));
  const pages = [...edition.pages()]
    .filter(isReaderPage)
    .filter((page) => describe(page).indexed)
    .map(({ path }) => path);
  expect(listed.toSorted()).toEqual(pages.toSorted());
});

test('a page is said to have changed when what it shows did', async () => {
  const edition = await editionOf(files);
  const modified = (path: string, part: string) => {
    const entry = read(edition, part)
      .split('<url>')
      .find((text) => text.includes(`<loc>${origin}${path}</loc>`));
    return /<lastmod>([^<]+)/.exec(entry ?? '')?.[1];
  };
  expect(modified('/city/tram', '/sitemap-stories-1.xml')).toBe('2026-02-01T10:00:00Z');
  expect(modified('/topics/trams', '/sitemap-lists-1.xml')).toBe('2026-02-01T10:00:00Z');
  expect(modified('/city', '/sitemap-lists-1.xml')).toBe('2026-06-01T08:00:00Z');
  expect(modified('/about', '/sitemap-lists-1.xml')).toBeUndefined();
});

test('pictures of a story are told with it', async () => {
  expect(valuesOf(await editionOf(files), '/sitemap-stories-1.xml', 'image:loc')).toEqual([
    `${origin}/media/tram.jpg`,
  ]);
});

test('a story in several languages is told with all of them, and so in the head of its pages', async () => {
  const edition = await editionOf({
    ...files,
    'articles/arabic.md': story({ headline: 'عودة', language: 'ar', translates: 'tram' }),
    'articles/french.md': story({ headline: 'Retour', language: 'fr', translates: 'tram' }),
    'articles/german.md': story({ headline: 'Zurück', language: 'de', translates: 'tram', status: 'draft' }),
  });
  const languages = { en: `${origin}/city/tram`, ar: `${origin}/city/arabic`, fr: `${origin}/city/french` };
  for (const path of Object.values(languages).map((address) => address.replace(origin, '')))
    expect(describe(pageAt(edition, path, 'article')).languages).toEqual(languages);
  expect(describe(pageAt(edition, '/city/fresh', 'article'))).not.toHaveProperty('languages');
  const links = [...parseXml(read(edition, '/sitemap-stories-1.xml')).getElementsByTagName('xhtml:link')];
  expect(links.map((link) => [link.getAttribute('hreflang'), link.getAttribute('href')])).toEqual(
    Array.from({ length: 3 }, () => Object.entries(languages)).flat(),
  );
});

test('the news sitemap has what appeared within two days, without what was paid for', async () => {
  const edition = await editionOf({
    ...files,
    'articles/ad.md': story({ published: '2026-06-01T08:00:00Z', label: 'sponsored', byline: 'Acme' }),
    'articles/just.md': story({ headline: 'Just', published: '2026-05-30T12:00:01Z' }),
    'articles/past.md': story({ headline: 'Past', published: '2026-05-30T12:00:00Z' }),
  });
  expect(locations(edition, '/news-sitemap.xml')).toEqual(['/city/fresh', '/city/just']);
  expect(valuesOf(edition, '/news-sitemap.xml', 'news:title')).toEqual(['Fresh &amp; new', 'Just']);
  expect(valuesOf(edition, '/news-sitemap.xml', 'news:publication_date')[0]).toBe(
    '2026-06-01T09:00:00+01:00',
  );
});

test('the edition ends at the second at which a story stops being news', async () => {
  const { until } = await editionOf({
    ...sound,
    'articles/just.md': story({ published: '2026-05-30T12:00:01Z' }),
  });
  expect(until).toEqual(new Date('2026-06-01T12:00:01Z'));
  const next = await editionOf(
    { ...sound, 'articles/just.md': story({ published: '2026-05-30T12:00:01Z' }) },
    until,
  );
  expect(locations(next, '/news-sitemap.xml')).toEqual([]);
});

test('a new story changes the last part of the stories, and leaves the others as they were', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 1001 }, (_, index) => [
      `articles/s${index}.md`,
      story({
        headline: `S${index}`,
        published: new Date(Date.UTC(2020, 0, 1) + index * 3_600_000).toISOString(),
      }),
    ]),
  );
  const { 'articles/city/tram.md': _, ...rest } = sound;
  const before = await editionOf({ ...rest, ...many });
  const parts = locations(before, '/sitemap.xml').filter((path) => path.includes('stories'));
  expect(parts.map((part) => locations(before, part).length)).toEqual([1000, 1]);
  const after = await editionOf({ ...rest, ...many, 'articles/new.md': story({ headline: 'New' }) });
  const prints = (edition: Edition) => parts.map((path) => pageAt(edition, path, 'sitemap').fingerprint);
  const [first, last] = prints(before);
  expect(prints(after)[0]).toBe(first);
  expect(prints(after)[1]).not.toBe(last);
});

test('every address is well-formed, whatever the slug', async () => {
  const edition = await editionOf({ ...sound, 'articles/city/عودة-الترام.md': story({ headline: 'عودة' }) });
  const text = read(edition, '/sitemap-stories-1.xml');
  expect(() => parseXml(text)).not.toThrow();
  expect(text).toContain(`${origin}/city/${encodeURIComponent('عودة-الترام')}`);
});

const noteOf = async (path: string, site: string, now = testNow) => {
  const edition = await editionOf(
    { ...sound, 'site.yaml': `name: The Test Gazette\nlanguage: en\ntimezone: Europe/London\n${site}` },
    now,
  );
  const found = edition.resolve(path);
  return found.kind === 'note' ? write(found).text : null;
};

test('robots.txt denies what the publication denies, each crawler by name, and nothing else', async () => {
  const groups = (text: string | null) => (text ?? '').trim().split('\n\n');
  const [everybody, sitemaps] = groups(await noteOf('/robots.txt', ''));
  expect(everybody).toBe('User-agent: *\nDisallow: /search?\nAllow: /');
  expect(sitemaps).toBe(`Sitemap: ${origin}/sitemap.xml\nSitemap: ${origin}/news-sitemap.xml`);
  const denied = async (ai: string) =>
    groups(await noteOf('/robots.txt', `ai: ${ai}\n`)).find((group) => group.endsWith('Disallow: /')) ?? '';
  expect(await denied('{training: allow, search: allow}')).toBe('');
  expect(await denied('{training: deny, search: allow}')).toMatch(/^User-agent: GPTBot$/m);
  expect(await denied('{training: deny, search: allow}')).not.toContain('OAI-SearchBot');
  expect(await denied('{search: deny}')).toMatch(/^User-agent: OAI-SearchBot$/m);
  expect(await denied('{search: deny}')).not.toContain('GPTBot');
});

test('security.txt says whom to write to, until less than a year from now, and isn’t there where there is nobody', async () => {
  expect(await noteOf('/.well-known/security.txt', '')).toBeNull();
  const text = (await noteOf('/.well-known/security.txt', 'contact: {email: desk@gazette.example}\n')) ?? '';
  expect(text).toContain('Contact: mailto:desk@gazette.example\n');
  const expires = Date.parse(/^Expires: (.+)$/m.exec(text)?.[1] ?? '');
  expect(expires).toBeGreaterThan(testNow.getTime() + 100 * 86_400_000);
  expect(expires).toBeLessThan(testNow.getTime() + 365 * 86_400_000);
  const own = 'security: {contact: "https://gazette.example/security", policy: /about}\n';
  expect(await noteOf('/.well-known/security.txt', own)).toContain(`Policy: ${origin}/about`);
});

test('llms.txt is there for a publication that wants it', async () => {
  expect(await noteOf('/llms.txt', '')).toBeNull();
  const text = await noteOf('/llms.txt', 'llms: true\ntagline: "News [of] the *town*"\n');
  expect(text).toContain('# The Test Gazette\n\n> News \\[of\\] the \\*town\\*\n');
  expect(text).toContain(`- [Tram returns](${origin}/city/tram)`);
});

test('the manifest names the publication and icons that are there', async () => {
  const manifest = JSON.parse((await noteOf('/manifest.webmanifest', '')) ?? '');
  expect(manifest).toMatchObject({ name: 'The Test Gazette', start_url: '/', lang: 'en', dir: 'ltr' });
  const edition = await editionOf(files);
  const kinds = manifest.icons.map(({ src }: { src: string }) => edition.resolve(src).kind);
  expect(kinds).toEqual(['icon', 'icon']);
});

test('a browser learns how to search the site', async () => {
  const text = await noteOf('/opensearch.xml', '');
  const root = parseXml(text ?? '');
  expect(root.getElementsByTagName('Url')[0]?.getAttribute('template')).toBe(
    `${origin}/search?q={searchTerms}`,
  );
  const name = root.getElementsByTagName('ShortName')[0]?.textContent ?? '';
  expect(name).toBe('The Test Gazette');
});
