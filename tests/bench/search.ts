import { mkdtemp, rm, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compressQuickly } from '#lib/press/encoding.ts';
import type { KeptPage } from '#lib/press/kept-page.ts';
import { respond } from '#lib/press/respond.ts';
import { openSearcher } from '#lib/search/searcher.ts';
import { termsOf } from '#lib/search/terms.ts';
import { listen } from '../support/listen.ts';
import { generatedStories, questions } from './stories.ts';

/*
 * npm run bench:search: what a search takes among 100,000 stories, and what becomes of pages meanwhile. SEARCH_STORIES
 * and SEARCH_WORDS (of each) make it smaller.
 */
const stories = Number(process.env.SEARCH_STORIES ?? 100_000);
const words = Number(process.env.SEARCH_WORDS ?? 400);
const folder = await mkdtemp(join(tmpdir(), 'broadsheet-search-'));
const file = join(folder, 'index.sqlite');
const now = Date.UTC(2026, 10, 23);
const searcher = openSearcher({ file, log: console.log });

const filled = await timed(() =>
  searcher.follow(
    entries().map((entry) => ({ path: entry.path, version: entry.version, entry: () => entry })),
    () => true,
  ),
);
console.log(`${stories} stories of ${words} words indexed in ${(filled / 1000).toFixed(0)} s`);
console.log(`index on disk: ${((await stat(file)).size / 2 ** 20).toFixed(0)} MB`);

function entries() {
  return generatedStories(stories, words);
}

const search = (q: string) => searcher.search({ terms: termsOf(q), now, offset: 0, count: 20 });
const asked = questions(1000);
for (const q of asked.slice(0, 100)) await search(q);
const times: number[] = [];
for (const q of asked) times.push(await timed(() => search(q)));
console.log(`a search: ${spread(times)}`);
const kinds = ['a common word', 'a phrase', 'a misspelt word', 'the beginning of a word', 'three words'];
for (const [index, kind] of kinds.entries())
  console.log(`  ${kind}: ${spread(times.filter((_, number) => number % 10 === index))}`);
const update = await timed(() => searcher.follow(changed(), () => true));
console.log(`an edition with one changed story: ${update.toFixed(0)} ms`);

/** The same stories, of which one says something else. */
function* changed() {
  const [other] = generatedStories(1, words);
  if (other === undefined) return;
  for (let index = 0; index < stories; index++) {
    const path = `/section-${index % 8}/story-${index}`;
    const version = index === 500 ? '2' : '1';
    yield { path, version, entry: () => ({ ...other, path, version }) };
  }
}

const page: KeptPage = {
  status: 200,
  headers: { 'Content-Type': 'text/html; charset=utf-8', ETag: 'W/"x"' },
  etag: 'W/"x"',
  stories: [],
  bodies: compressQuickly(Buffer.from('<p>The tram is back.</p>'.repeat(2000))),
  best: true,
};
const server = createServer((request, response) => respond(request, response, page, 'straight'));
const url = `http://127.0.0.1:${await listen(server)}/`;
await pages(500);
const alone = await pages(2000);
let searching = true;
const busy = (async () => {
  for (let number = 0; searching; number++) await search(asked[number % asked.length] ?? '');
})();
const beside = await pages(2000);
searching = false;
await busy;
console.log(`a kept page: ${spread(alone)}; while somebody is always searching: ${spread(beside)}`);
server.close();
await searcher.close();
await rm(folder, { recursive: true, force: true });

async function pages(count: number): Promise<readonly number[]> {
  const took: number[] = [];
  for (let number = 0; number < count; number++)
    took.push(await timed(async () => void (await (await fetch(url)).arrayBuffer())));
  return took;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 of 100 below ${at(0.95)} ms, longest ${at(0.9999)} ms`;
}
