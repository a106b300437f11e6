import { expect, test } from 'vitest';
import { articleAt } from '../../support/answers.ts';
import { editionOf, type Files, sound, story } from '../../support/publication.ts';

/** Headlines of the stories that the tram's page points to. */
async function related(
  fields: Readonly<Record<string, unknown>>,
  stories: Files,
): Promise<readonly string[]> {
  const others = Object.entries(stories).map(([name, text]) => [`articles/${name}.md`, text]);
  const tram = story({ headline: 'Tram', published: '2026-05-01T00:00:00Z', ...fields });
  const edition = await editionOf({ ...sound, ...Object.fromEntries(others), 'articles/city/tram.md': tram });
  return articleAt(edition, '/city/tram').related.map(({ headline }) => headline);
}

const about = (headline: string, topics: readonly string[], more: Readonly<Record<string, unknown>> = {}) =>
  story({ headline, topics, published: '2026-05-01T00:00:00Z', ...more });

test('the stories that editors name come first, in their order', async () => {
  const stories = { a: about('A', []), b: about('B', []), c: about('C', ['Trams']) };
  expect(await related({ topics: ['Trams'], related: ['b', 'a'] }, stories)).toEqual(['B', 'A', 'C']);
});

test('a rare topic that is shared counts more than a common one', async () => {
  const common = Object.fromEntries(
    Array.from({ length: 30 }, (_, index) => [`n${index}`, about(`News ${index}`, ['News'])]),
  );
  const stories = { ...common, rare: about('Rare', ['Points failures']) };
  expect((await related({ topics: ['News', 'Points failures'] }, stories))[0]).toBe('Rare');
});

test('of stories on one topic the nearer in time come first, not the newer', async () => {
  const stories = {
    old: about('Old', ['Trams'], { published: '2020-05-01T00:00:00Z' }),
    near: about('Near', ['Trams'], { published: '2026-04-25T00:00:00Z' }),
    later: about('Later', ['Trams'], { published: '2026-05-31T00:00:00Z' }),
  };
  expect(await related({ topics: ['Trams'] }, stories)).toEqual(['Near', 'Later', 'Old']);
});

test('of a topic with hundreds of stories an old one is related to those of its own time', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `n${index}`,
      about(`N${index}`, ['Trams'], {
        published: new Date(Date.UTC(2025, 0, 1) + index * 86_400_000).toISOString(),
      }),
    ]),
  );
  // 1 May 2025 is the 120th day after 1 January.
  const found = await related({ topics: ['Trams'], published: '2025-05-01T12:00:00Z' }, many);
  expect(found.toSorted()).toEqual(['N119', 'N120', 'N121', 'N122']);
});

test('no reader is sent to the story itself, to an advert, or to what isn’t public', async () => {
  const stories = {
    draft: about('Draft', ['Trams'], { status: 'draft' }),
    later: about('Later', ['Trams'], { published: '2026-06-02T00:00:00Z' }),
    held: about('Held', ['Trams'], { hold: 'x' }),
    gone: about('Gone', ['Trams'], { status: 'withdrawn', withdrawn: 'x' }),
    advert: about('Advert', ['Trams'], { label: 'sponsored', byline: 'Acme' }),
  };
  const named = ['tram', 'draft', 'later', 'held', 'gone', 'advert'];
  expect(await related({ topics: ['Trams'], related: named }, stories)).toEqual([]);
});

test('a story is named once, however many topics it shares and however often it is named', async () => {
  const stories = { a: about('A', ['Trams', 'Rails']) };
  expect(await related({ topics: ['Trams', 'Rails'], related: ['a', 'a'] }, stories)).toEqual(['A']);
});

test('four stories are enough', async () => {
  const stories = Object.fromEntries(
    Array.from({ length: 9 }, (_, index) => [`n${index}`, about(`N${index}`, ['Trams'])]),
  );
  expect(await related({ topics: ['Trams'] }, stories)).toHaveLength(4);
});

test('a story that shares nothing and names nothing points to nothing', async () => {
  expect(await related({ topics: ['Trams'] }, { a: about('A', ['Boats']) })).toEqual([]);
});
