import { expect, test } from 'vitest';
import { articleAt, pageAt, pathsOf } from '../../support/answers.ts';
import { editionOf, type Files, sound, story } from '../../support/publication.ts';

/** `count` stories of one section, author and topic; the highest number is the newest. */
async function editionWith(count: number) {
  const { 'articles/city/tram.md': _, ...rest } = sound;
  const stories = Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString();
    return [`articles/s${index + 1}.md`, story({ headline: `S${index + 1}`, published, topics: ['Rain'] })];
  });
  return editionOf({ ...rest, ...Object.fromEntries(stories) });
}

const lists = [
  ['section', '/city'],
  ['author', '/authors/ana-reis'],
  ['topic', '/topics/rain'],
] as const;

for (const [count, pages] of [
  [1, 1],
  [20, 1],
  [21, 2],
  [45, 3],
] as const) {
  for (const [kind, base] of lists) {
    test(`${count} stories make ${pages} page(s) of a ${kind}, each story on one, newest first`, async () => {
      const edition = await editionWith(count);
      const expected = [base, `${base}/page/2`, `${base}/page/3`].slice(0, pages);
      expect(pathsOf(edition, kind)).toEqual(expected);
      const listings = expected.map((path) => pageAt(edition, path, kind).model.listing);
      const shown = listings.flatMap(({ stories }) => stories.map(({ headline }) => headline));
      expect(shown).toEqual(Array.from({ length: count }, (_, index) => `S${count - index}`));
      for (const [index, listing] of listings.entries()) {
        expect(listing).toMatchObject({ total: count, number: index + 1, pages });
        expect(listing.newer).toBe(expected[index - 1]);
        expect(listing.older).toBe(expected[index + 1]);
      }
    });
  }
}

test('a section and an author without a story have one page, which says so', async () => {
  const edition = await editionWith(0);
  for (const [kind, path] of lists.slice(0, 2)) {
    const { model } = pageAt(edition, path, kind);
    expect(model.listing).toEqual({ stories: [], total: 0, number: 1, pages: 1 });
  }
  expect(pathsOf(edition, 'topic')).toEqual([]);
  expect(pageAt(edition, '/topics', 'topics').model.topics).toEqual([]);
});

test('there is one address for a first page, and none for pages that aren’t', async () => {
  const edition = await editionWith(21);
  for (const [, base] of lists) {
    for (const number of ['0', '1', '3', '02', '-1', '2.0', 'two', '']) {
      expect([number, edition.resolve(`${base}/page/${number}`).kind]).toEqual([number, 'missing']);
    }
  }
});

test('stories of the same second have the same order on every machine', async () => {
  const names = ['b', 'a', 'c'];
  const orders = [names, names.toReversed()].map(async (order) => {
    const files: Files = Object.fromEntries(order.map((name) => [`articles/${name}.md`, story()]));
    return pathsOf(await editionOf({ ...sound, ...files }), 'article');
  });
  const [one, other] = await Promise.all(orders);
  expect(one).toEqual(['/city/a', '/city/b', '/city/c', '/city/tram']);
  expect(other).toEqual(one);
});

test('a story of two authors is on the page of each, and once where one is named twice', async () => {
  const files = {
    ...sound,
    'authors/ben-oduya.yaml': 'name: Ben Oduya\n',
    'articles/city/tram.md': story({ authors: ['ana-reis', 'ben-oduya', 'ana-reis'] }),
  };
  const edition = await editionOf(files);
  for (const author of ['ana-reis', 'ben-oduya']) {
    expect(pageAt(edition, `/authors/${author}`, 'author').model.listing.total).toBe(1);
  }
  expect(articleAt(edition, '/city/tram').byline.map(({ name }) => name)).toEqual(['Ana Reis', 'Ben Oduya']);
});

test('topics whose names make one slug are one topic, and a name without a letter is none', async () => {
  const files = {
    ...sound,
    'articles/city/tram.md': story({ topics: ['Night trams', 'NIGHT  TRAMS', '???'] }),
    'articles/bus.md': story({ topics: ['night-trams'], published: '2026-02-01T00:00:00Z' }),
  };
  const edition = await editionOf(files);
  expect(pathsOf(edition, 'topic')).toEqual(['/topics/night-trams']);
  expect(pageAt(edition, '/topics/night-trams', 'topic').model.listing.total).toBe(2);
  expect(articleAt(edition, '/city/tram').topics).toHaveLength(1);
});

test('the list of journalists counts the stories that readers can see', async () => {
  const files = {
    ...sound,
    'authors/ben-oduya.yaml': 'name: Ben Oduya\n',
    'articles/draft.md': story({ status: 'draft', authors: ['ben-oduya'] }),
  };
  const { authors } = pageAt(await editionOf(files), '/authors', 'authors').model;
  expect(authors.map(({ name, stories }) => [name, stories])).toEqual([
    ['Ana Reis', 1],
    ['Ben Oduya', 0],
  ]);
});

test('topics are listed in the order of the site’s language', async () => {
  const topics = ['Zoo', 'Öl', 'Oper', 'Ärzte'];
  const site = { 'site.yaml': 'name: G\nlanguage: de\n' };
  const edition = await editionOf({ ...sound, ...site, 'articles/city/tram.md': story({ topics }) });
  const { topics: listed } = pageAt(edition, '/topics', 'topics').model;
  expect(listed.map(({ name }) => name)).toEqual(['Ärzte', 'Öl', 'Oper', 'Zoo']);
});
