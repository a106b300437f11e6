import { expect, test } from 'vitest';
import { statusOf } from '#lib/edition/page.ts';
import { allSaid, articleAt, frontOf, pageAt, pathsOf, rulesOf } from '../../support/answers.ts';
import { editionOf, type Files, jpeg, sound, story } from '../../support/publication.ts';

const file = 'articles/city/tram.md';
const secret = 'Zeppelin over the harbour';

function withStory(fields: Readonly<Record<string, unknown>>, more: Files = {}): Files {
  return { ...sound, ...more, [file]: story({ headline: secret, topics: ['Airships'], ...fields }) };
}

test('a published story is at its address and on every list that it belongs to', async () => {
  const edition = await editionOf(withStory({}));
  expect(articleAt(edition, '/city/tram').headline).toBe(secret);
  expect(frontOf(edition).lead?.headline).toBe(secret);
  expect(pageAt(edition, '/city', 'section').model.listing.total).toBe(1);
  expect(pageAt(edition, '/authors/ana-reis', 'author').model.listing.total).toBe(1);
  expect(pageAt(edition, '/topics/airships', 'topic').model.listing.total).toBe(1);
  expect(pageAt(edition, '/topics', 'topics').model.topics).toEqual([
    { name: 'Airships', path: '/topics/airships', stories: 1, letter: 'A' },
  ]);
});

const hidden = {
  'a draft': { status: 'draft' },
  'a story without a status, which is a draft': { status: null },
  'a story on hold': { hold: 'the lawyer reads it' },
  'a story on hold without a word': { hold: true },
  'an embargoed story': { published: '2026-06-01T12:00:01Z' },
} as const;

for (const [name, fields] of Object.entries(hidden)) {
  test(`not a word of ${name} is public, on no list, and no picture of it`, async () => {
    const lead = { src: 'media/secret.jpg', alt: 'x', credit: 'y' };
    const files = withStory({ ...fields, lead }, { 'media/secret.jpg': await jpeg() });
    const edition = await editionOf(files);
    expect(edition.resolve('/city/tram').kind).toBe('missing');
    expect(edition.resolve('/media/secret.jpg').kind).toBe('missing');
    expect(edition.resolve('/topics/airships').kind).toBe('missing');
    expect(allSaid(edition)).not.toContain(secret);
    expect(edition.keep).toEqual([]);
    expect(edition.drop).toEqual([file]);
  });
}

test('a story on hold and a draft are no errors: editors see no finding but that of the hold', async () => {
  expect(rulesOf(await editionOf(withStory({ status: 'draft', published: null })))).toEqual([]);
  expect(rulesOf(await editionOf(withStory({ hold: 'x' })))).toEqual([`${file} on-hold`]);
});

test('an embargo ends at its very second, in whatever zone it was written', async () => {
  const files = withStory({ published: '2026-06-01T15:00:00+02:00' });
  const kindAt = async (now: string) => (await editionOf(files, new Date(now))).resolve('/city/tram').kind;
  expect(await kindAt('2026-06-01T12:59:59.999Z')).toBe('missing');
  expect(await kindAt('2026-06-01T13:00:00.000Z')).toBe('article');
});

test('the edition says when the next embargo ends, so that the story appears by itself', async () => {
  const files = {
    ...withStory({ published: '2026-06-01T15:00:00Z' }),
    'articles/later.md': story({ published: '2026-06-01T16:00:00Z' }),
  };
  const untilAt = async (now: string) => (await editionOf(files, new Date(now))).until.toISOString();
  expect(await untilAt('2026-06-01T14:59:59Z')).toBe('2026-06-01T15:00:00.000Z');
  expect(await untilAt('2026-06-01T15:00:00Z')).toBe('2026-06-01T16:00:00.000Z');
  // Nothing is scheduled any more: the date in the masthead changes at London's midnight.
  expect(await untilAt('2026-06-01T16:00:00Z')).toBe('2026-06-01T23:00:00.000Z');
});

test('an embargo that is on hold, a draft or wrong schedules nothing', async () => {
  const embargo = { published: '2026-06-01T15:00:00Z' };
  for (const fields of [{ hold: 'x' }, { status: 'draft' }, { authors: ['nobody'] }]) {
    const { until } = await editionOf(withStory({ ...embargo, ...fields }));
    expect(until.toISOString()).toBe('2026-06-01T23:00:00.000Z');
  }
});

test('a withdrawn story answers that it is gone, and why, and is on no list', async () => {
  const files = withStory({ status: 'withdrawn', withdrawn: 'Its figures were wrong.' });
  const edition = await editionOf(files);
  const { kind, model } = pageAt(edition, '/city/tram', 'gone');
  expect(statusOf(kind)).toBe(410);
  expect(model.reason).toBe('Its figures were wrong.');
  expect(pathsOf(edition, 'article')).toEqual([]);
  expect(allSaid(edition)).not.toContain(secret);
  expect(edition.drop).toEqual([file]);
});

test('the page of a withdrawn story leads to the corrections policy, where there is one', async () => {
  const site = 'name: G\nlanguage: en\npolicies: {corrections: corrections}\n';
  const gone = withStory({ status: 'withdrawn', withdrawn: 'x' }, { 'site.yaml': site });
  const policy = '---\nheadline: How we correct\n---\n\nWe do.\n';
  const policyOf = async (files: Files) => pageAt(await editionOf(files), '/city/tram', 'gone').model.policy;
  expect(await policyOf(gone)).toBeUndefined();
  expect(await policyOf({ ...gone, 'pages/corrections.md': policy })).toBe('/corrections');
});

test('old addresses of a withdrawn story lead to the word that it is withdrawn', async () => {
  const edition = await editionOf(
    withStory({ status: 'withdrawn', withdrawn: 'x', formerly: ['/city/old-tram'] }),
  );
  expect(edition.resolve('/city/old-tram')).toEqual({ kind: 'redirect', to: '/city/tram' });
});

test('a file that was deleted is missing, even where its last good version is still kept', async () => {
  const { [file]: deleted, ...rest } = withStory({});
  const edition = await editionOf(rest, undefined, { [file]: deleted ?? '' });
  expect(edition.resolve('/city/tram').kind).toBe('missing');
  expect(statusOf('missing')).toBe(404);
});
