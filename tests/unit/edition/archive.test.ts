import { expect, test } from 'vitest';
import { pageAt, pathsOf } from '../../support/answers.ts';
import { editionOf, type Files, sound, story } from '../../support/publication.ts';

const stories: Files = {
  ...sound,
  'articles/new.md': story({ headline: 'New', published: '2026-05-31T10:00:00Z' }),
  'articles/same.md': story({ headline: 'Same day', published: '2026-05-31T08:00:00Z' }),
  'articles/month.md': story({ headline: 'Same month', published: '2026-05-02T08:00:00Z' }),
  // In London it is the first of July already.
  'articles/late.md': story({ headline: 'Late', published: '2025-06-30T23:30:00Z' }),
  'articles/draft.md': story({ status: 'draft', published: '2024-01-01T00:00:00Z' }),
  'articles/later.md': story({ published: '2026-06-02T00:00:00Z' }),
  'articles/gone.md': story({ status: 'withdrawn', published: '2023-01-01T00:00:00Z' }),
};

test('there is a page for everything, and for each year, month and day on which something public appeared', async () => {
  expect(pathsOf(await editionOf(stories), 'archive')).toEqual([
    '/archive',
    '/archive/2026',
    '/archive/2026/05',
    '/archive/2026/05/31',
    '/archive/2026/05/02',
    '/archive/2026/01',
    '/archive/2026/01/01',
    '/archive/2025',
    '/archive/2025/07',
    '/archive/2025/07/01',
  ]);
});

test('each says how many stories there are in what it lists, and leads there', async () => {
  const edition = await editionOf(stories);
  const { parts } = pageAt(edition, '/archive', 'archive').model;
  expect(parts.map(({ text, stories, path }) => [text, stories, path])).toEqual([
    ['2026', 4, '/archive/2026'],
    ['2025', 1, '/archive/2025'],
  ]);
  expect(parts[0]?.parts.map(({ text, stories }) => [text, stories])).toEqual([
    ['May', 3],
    ['January', 1],
  ]);
  const may = pageAt(edition, '/archive/2026/05', 'archive').model;
  expect([may.name, may.stories, may.parts.map(({ text, stories }) => [text, stories])]).toEqual([
    'May 2026',
    3,
    [
      ['Sun 31', 2],
      ['Sat 2', 1],
    ],
  ]);
  expect(may.around.map(({ href }) => href)).toEqual(['/archive', '/archive/2026']);
});

test('months and days list their stories, the newest first; years don’t', async () => {
  const edition = await editionOf(stories);
  const headlines = (path: string) =>
    pageAt(edition, path, 'archive').model.listing?.stories.map(({ headline }) => headline);
  expect(headlines('/archive/2026/05')).toEqual(['New', 'Same day', 'Same month']);
  expect(headlines('/archive/2026/05/31')).toEqual(['New', 'Same day']);
  expect(headlines('/archive/2025/07/01')).toEqual(['Late']);
  expect(headlines('/archive/2026')).toBeUndefined();
});

test('a month of many stories goes on on further pages', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 41 }, (_, index) => [`articles/s${index}.md`, story({ headline: `S${index}` })]),
  );
  const edition = await editionOf({ ...sound, ...many });
  for (const base of ['/archive/2026/01', '/archive/2026/01/01']) {
    const pages = [base, `${base}/page/2`, `${base}/page/3`].map(
      (path) => pageAt(edition, path, 'archive').model.listing,
    );
    expect(pages.map((listing) => listing?.stories.length)).toEqual([20, 20, 2]);
    expect(pages[1]).toMatchObject({ newer: base, older: `${base}/page/3` });
  }
});

test('dates that never were, and other spellings of a date, are no addresses', async () => {
  const edition = await editionOf(stories);
  for (const when of ['2026/5', '2026/13', '2026/05/1', '2024', '2026-05', '2026/05/31/1', '0', 'page/1'])
    expect([when, edition.resolve(`/archive/${when}`).kind]).toEqual([when, 'missing']);
});
