import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openSearcher, SearchBusy, type Searcher } from '#lib/search/searcher.ts';
import { termsOf } from '#lib/search/terms.ts';
import { pageAt } from '../../support/answers.ts';
import { editionOf, type Files, sound, story, testNow } from '../../support/publication.ts';

const folder = await mkdtemp(join(tmpdir(), 'broadsheet-searcher-'));
const open: Searcher[] = [];
afterEach(async () => {
  for (const searcher of open.splice(0)) await searcher.close();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let last = 0;
function opened(file = join(folder, `${++last}.sqlite`)): Searcher {
  const searcher = openSearcher({ file, log: () => undefined });
  open.push(searcher);
  return searcher;
}

const question = (q: string) => ({ terms: termsOf(q), now: testNow.getTime(), offset: 0, count: 20 });

/** Headlines that a search in the edition of these files shows, after the index has followed it. */
async function shown(searcher: Searcher, files: Files, q: string, now = testNow): Promise<readonly string[]> {
  const edition = await editionOf({ ...sound, ...files }, now);
  await searcher.follow(edition.searchable(), () => true);
  const answer = await searcher.search(question(q));
  const { results } = edition.search({ q, page: 1 }, answer).model;
  return results?.stories.map(({ story: { headline } }) => headline) ?? [];
}

test('stories are found by their words, their authors, their section and topics', async () => {
  const searcher = opened();
  const files = {
    'articles/boat.md': story({ headline: 'Boat', topics: ['Ferries'] }, 'It has a **foghorn**.'),
  };
  for (const q of ['boat', 'foghorn', 'ferries']) expect(await shown(searcher, files, q)).toEqual(['Boat']);
  expect((await shown(searcher, files, 'ana reis')).toSorted()).toEqual(['Boat', 'Tram returns']);
  expect((await shown(searcher, files, 'city')).toSorted()).toEqual(['Boat', 'Tram returns']);
});

test('the index follows the edition: what changes is found anew, what is taken away isn’t', async () => {
  const searcher = opened();
  const file = 'articles/boat.md';
  expect(await shown(searcher, { [file]: story({ headline: 'Boat' }) }, 'boat')).toEqual(['Boat']);
  expect(await shown(searcher, { [file]: story({ headline: 'Ship' }) }, 'ship')).toEqual(['Ship']);
  expect(await shown(searcher, { [file]: story({ headline: 'Ship', status: 'withdrawn' }) }, 'ship')).toEqual(
    [],
  );
});

test('nothing of drafts, embargoed, held or withdrawn stories is ever in it', async () => {
  const searcher = opened();
  const files = {
    'articles/draft.md': story({ headline: 'Secret draft', status: 'draft' }),
    'articles/later.md': story({ headline: 'Secret later', published: '2026-06-01T12:00:01Z' }),
    'articles/held.md': story({ headline: 'Secret held', hold: 'x' }),
    'articles/gone.md': story({ headline: 'Secret gone', status: 'withdrawn' }),
  };
  expect(await shown(searcher, files, 'secret')).toEqual([]);
  expect(await shown(searcher, files, 'secret', new Date('2026-06-01T12:00:01Z'))).toEqual(['Secret later']);
});

test('a story that was taken away a moment ago isn’t shown, though the index still has it', async () => {
  const searcher = opened();
  const files = { 'articles/boat.md': story({ headline: 'Boat' }) };
  await shown(searcher, files, 'boat');
  const answer = await searcher.search(question('boat'));
  expect(answer.paths).toEqual(['/city/boat']);
  const after = await editionOf({
    ...sound,
    'articles/boat.md': story({ headline: 'Boat', status: 'withdrawn' }),
  });
  const { model } = after.search({ q: 'boat', page: 1 }, answer);
  expect(model.results?.stories).toEqual([]);
  expect(JSON.stringify(model.latest)).not.toContain('Boat');
});

test('only what changed is read again', async () => {
  const searcher = opened();
  const edition = await editionOf(sound);
  await searcher.follow(edition.searchable(), () => true);
  const read: string[] = [];
  const noting = [...edition.searchable()].map((one) => ({
    ...one,
    entry: () => {
      read.push(one.path);
      return one.entry();
    },
  }));
  await searcher.follow(noting, () => true);
  expect(read).toEqual([]);
});

test('a restart has it all', async () => {
  const file = join(folder, 'restart.sqlite');
  const before = opened(file);
  await shown(before, {}, 'tram');
  await before.close();
  expect((await opened(file).search(question('tram'))).paths).toEqual(['/city/tram']);
});

test('more searches at once than can be answered in time are refused', async () => {
  const searcher = opened();
  const asked = Array.from({ length: 100 }, () => searcher.search(question('tram')));
  const ended = await Promise.allSettled(asked);
  const refused = ended.filter(({ status }) => status === 'rejected');
  expect(refused.length).toBeGreaterThan(0);
  for (const { reason } of refused as PromiseRejectedResult[]) expect(reason).toBeInstanceOf(SearchBusy);
  expect(ended.length - refused.length).toBeGreaterThan(20);
});

test('the page of a search repeats what was asked, offers what can be narrowed down, and helps where nothing is found', async () => {
  const searcher = opened();
  const edition = await editionOf(sound);
  await searcher.follow(edition.searchable(), () => true);
  const form = pageAt(edition, '/search', 'search').model;
  expect([form.results, form.sections, form.latest]).toEqual([null, [{ slug: 'city', name: 'City' }], []]);
  const none = edition.search({ q: 'zzyzx', page: 1 }, await searcher.search(question('zzyzx'))).model;
  expect(none.asked.q).toBe('zzyzx');
  expect(none.latest.map(({ headline }) => headline)).toEqual(['Tram returns']);
  const near = edition.search({ q: 'tarm', page: 1 }, await searcher.search(question('tarm'))).model;
  expect(near.results).toMatchObject({ instead: 'tram', total: 1 });
  expect(near.results?.stories[0]?.headline).toEqual([
    { text: 'Tram', found: true },
    { text: ' returns', found: false },
  ]);
});
