import { expect, test } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import { type Edition, setEdition } from '#lib/edition/edition.ts';
import { isPaper } from '#lib/edition/page.ts';
import { contentOf, editionOf, type Files, jpeg, story, testNow } from '../../support/publication.ts';

/*
 * A kept page is never purged: it is served for as long as its fingerprint is the same. So every change that a
 * reader can see must change the fingerprint, and no other change should, or pages are set anew for nothing.
 */

const site = (more = '') =>
  `name: The Test Gazette\nlanguage: en\ntimezone: Europe/London\nnavigation:\n  - {label: About, href: /about}\n${more}`;
const tram = (fields: Readonly<Record<string, unknown>> = {}, body = 'The tram is back.') =>
  story({ headline: 'Tram returns', dek: 'At last', topics: ['Trams'], ...fields }, body);
const boat = (fields: Readonly<Record<string, unknown>> = {}, body = 'The boat is back.') =>
  story({ headline: 'Boat returns', section: 'sea', authors: ['ben'], topics: ['Boats'], ...fields }, body);

const before: Files = {
  'site.yaml': site(),
  'sections.yaml': '- {slug: city, name: City}\n- {slug: sea, name: Sea}\n',
  'authors/ana-reis.yaml': 'name: Ana Reis\nemail: ana@gazette.example\n',
  'authors/ben.yaml': 'name: Ben Oduya\nemail: ben@gazette.example\n',
  'articles/tram.md': tram(),
  'articles/boat.md': boat(),
  'articles/gone.md': story({ status: 'withdrawn', withdrawn: 'It was wrong.' }),
  'pages/about.md': '---\nheadline: About\n---\n\nText.\n',
};

const tramPages = [
  '/',
  '/archive/2026/01',
  '/archive/2026/01/01',
  '/authors/ana-reis',
  '/city',
  '/city/tram',
  '/topics/trams',
  'gone',
  'missing',
];

function fingerprints(edition: Edition): ReadonlyMap<string, string> {
  const missing = edition.resolve('/nowhere');
  // Icons show the mark alone, and none of what is said here of it.
  const pages = [...edition.pages()].filter((page) => !isPaper(page) && page.kind !== 'icon');
  const all = new Map(pages.map(({ path, fingerprint }) => [path, fingerprint]));
  return missing.kind === 'redirect' ? all : all.set('missing', missing.fingerprint);
}

/** Paths of the pages whose fingerprint differs; `missing` is the page of every other address. */
function changed(one: Edition, other: Edition): readonly string[] {
  const a = fingerprints(one);
  const b = fingerprints(other);
  const paths = [...new Set([...a.keys(), ...b.keys()])].filter((path) => a.get(path) !== b.get(path));
  return paths.map((path) => (path === '/city/gone' ? 'gone' : path)).toSorted();
}

async function changedBy(files: Files, from: Files = before): Promise<readonly string[]> {
  return changed(await editionOf(from), await editionOf({ ...from, ...files }));
}

test('the same files are the same pages on every machine and after every restart', async () => {
  expect(await changedBy({})).toEqual([]);
});

test('no two pages share a fingerprint', async () => {
  const all = fingerprints(await editionOf(before));
  expect(new Set(all.values()).size).toBe(all.size);
});

test('another build is another page, everywhere', async () => {
  const content = await contentOf(before);
  const edition = (build: string) =>
    setEdition({ content, blocks, now: testNow, origin: 'https://gazette.example', build });
  const one = edition('one');
  expect(changed(one, edition('two'))).toHaveLength(fingerprints(one).size);
});

const changes: Readonly<Record<string, readonly [files: Files, pages: readonly string[]]>> = {
  'a story’s headline': [{ 'articles/tram.md': tram({ headline: 'Tram is back' }) }, tramPages],
  'a story’s dek': [{ 'articles/tram.md': tram({ dek: 'Finally' }) }, tramPages],
  'the time of an update': [{ 'articles/tram.md': tram({ updated: '2026-02-01T08:00:00Z' }) }, tramPages],
  'a story’s text': [{ 'articles/tram.md': tram({}, 'The tram is here.') }, ['/city/tram']],
  'a correction': [
    { 'articles/tram.md': tram({ corrections: [{ date: '2026-02-01', text: 'It was late.' }] }) },
    ['/city/tram'],
  ],
  'what a story’s share links say': [
    { 'articles/tram.md': tram({ share: { headline: 'Hop on' } }) },
    ['/city/tram'],
  ],
  'a remark for colleagues': [{ 'articles/tram.md': tram({ notes: 'Ask Ben.' }) }, []],
  'an author’s name': [
    { 'authors/ana-reis.yaml': 'name: Ana Reis Lima\nemail: ana@gazette.example\n' },
    ['/authors', '/search', ...tramPages],
  ],
  'an author’s ways to be reached': [
    { 'authors/ana-reis.yaml': 'name: Ana Reis\nemail: reis@gazette.example\n' },
    ['/authors', '/authors/ana-reis', '/city/tram'],
  ],
  'where an author lives': [
    { 'authors/ana-reis.yaml': 'name: Ana Reis\nemail: ana@gazette.example\nlocation: Lisbon\n' },
    ['/authors/ana-reis'],
  ],
  'a section’s name': [
    { 'sections.yaml': '- {slug: city, name: Town}\n- {slug: sea, name: Sea}\n' },
    ['/search', ...tramPages],
  ],
  'a section’s description': [
    { 'sections.yaml': '- {slug: city, name: City, description: All of it}\n- {slug: sea, name: Sea}\n' },
    ['/city'],
  ],
  'a standing page’s text': [{ 'pages/about.md': '---\nheadline: About\n---\n\nMore.\n' }, ['/about']],
  'the reason of a withdrawal': [
    { 'articles/gone.md': story({ status: 'withdrawn', withdrawn: 'It was false.' }) },
    ['gone'],
  ],
  'what the front leads with': [{ 'front.yaml': 'lead: tram\n' }, ['/']],
  'a draft': [{ 'articles/draft.md': story({ status: 'draft', topics: ['Trams'] }) }, []],
};

for (const [name, [files, pages]] of Object.entries(changes)) {
  test(`${name} changes the pages that show it, and no other: ${pages.join(' ') || 'none'}`, async () => {
    expect(await changedBy(files)).toEqual(pages.toSorted());
  });
}

const everywhere = {
  'its name': site().replace('Test', 'True'),
  'its tagline': site('tagline: All the news\n'),
  'its contact': site('contact: {email: desk@gazette.example}\n'),
  'its theme': site('theme: {accent: "#123456"}\n'),
  'its footer': site('footer: [{label: Home, href: /}]\n'),
  'its tip box': site('tips: {email: tips@gazette.example}\n'),
};

for (const [name, text] of Object.entries(everywhere)) {
  test(`when the publication changes ${name}, every page is set anew`, async () => {
    const all = fingerprints(await editionOf(before));
    expect(await changedBy({ 'site.yaml': text })).toHaveLength(all.size);
  });
}

test('a new picture of the same size changes every page that shows it, so that no reader is shown the old one', async () => {
  const lead = { src: 'media/a.jpg', alt: 'x', credit: 'y' };
  const from = { ...before, 'articles/tram.md': tram({ lead }), 'media/a.jpg': await jpeg() };
  const paths = await changedBy({ 'media/a.jpg': await jpeg('y') }, from);
  const [files, pages] = [true, false].map((file) =>
    paths.filter((path) => path.startsWith('/media/') === file),
  );
  // The picture; both formats of its one width and its three crops, those of before and those of now.
  expect(files?.filter((path) => path !== '/media/a.jpg')).toHaveLength(10);
  expect(pages?.length).toBeGreaterThan(3);
  for (const path of pages ?? []) expect(tramPages).toContain(path);
});

test('a related story’s headline changes the page that points to it', async () => {
  const from = { ...before, 'articles/tram.md': tram({ related: ['boat'] }) };
  const files = { 'articles/boat.md': boat({ headline: 'Boat is back' }) };
  expect(await changedBy(files, from)).toContain('/city/tram');
  expect(await changedBy(files)).not.toContain('/city/tram');
});

test('time alone changes only what says the date', async () => {
  const at = (now: string) => editionOf(before, new Date(now));
  expect(changed(await at('2026-06-01T12:00:00Z'), await at('2026-06-01T22:59:59Z'))).toEqual([]);
  expect(changed(await at('2026-06-01T22:59:59Z'), await at('2026-06-01T23:00:00Z'))).toEqual(['/']);
});

test('a broken file whose last good version is kept changes nothing for readers', async () => {
  const broken = await editionOf({ ...before, 'articles/tram.md': '---\n' }, testNow, before);
  expect(changed(await editionOf(before), broken)).toEqual([]);
});
