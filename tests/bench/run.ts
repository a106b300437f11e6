import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { freePort, startNext, startSite } from '../support/server.ts';
import { rest } from '../support/site-pages.ts';
import { met, missedIn } from './budget.ts';
import { benchCards } from './cards.ts';
import { saveToShown } from './desk.ts';
import { has, type Load, load } from './load.ts';
import { type Answer, bareNode, nginx, type Peer, prerenderedBuild, removeFolder, running } from './peers.ts';
import { largePublication } from './publication.ts';

/*
 * npm run bench: starts what it compares, one process each, loads one after the other, prints ratios of this one
 * run, and writes docs/benchmarks.md. Ends with an error where a budget isn't met. Machines are noisy: only ratios within
 * a run mean anything.
 */
const root = process.cwd();
/** One connection, for first renderings one after the other. */
const lightly = new Agent({ keepAlive: true, maxSockets: 1 });
const seconds = Number(process.env.BENCH_SECONDS ?? 4);
/**
 * What shares the machine comes and goes within seconds: peers take many short turns, in another order each round, and
 * a ratio is that of all their answers.
 */
const turn = 1;
const rounds = 60;
const page = '/science/eelgrass-returns';
/** As browsers say it: Next compresses with gzip alone, and with nothing for whoever takes only brotli. */
const accepted = 'br, gzip';
const compressed = [`Accept-Encoding: ${accepted}`];
for (const program of ['wrk', 'nginx']) {
  if (!has(program)) throw new Error(`${program} is missing: sudo apt-get install -y wrk nginx`);
}

const rows: string[] = [];
const scratch = await mkdtemp(join(tmpdir(), 'broadsheet-bench-'));

const metrics = await freePort();
const content = await demonstration();
const site = await startSite(content, { METRICS_PORT: String(metrics) });
await fetch(`${site.url}${page}`);
await rest(metrics);
const answer = await theAnswer(`${site.url}${page}`);
const bare = await bareNode(answer, scratch);
const file = await nginx(answer, scratch);
const copy = await prerenderedBuild(root);
const next = await prerenderedNext(copy);
for (const url of [site.url + page, bare.url, file.url]) await expectEncoding(url, 'br');
await expectEncoding(next.url, 'gzip');
const names = {
  press: 'the press, warm',
  bare: 'a bare node:http server, same bytes',
  file: 'nginx, same bytes, one worker',
  next: 'next start, prerendered, in gzip',
};
const turns = await takeTurns({ press: site.url + page, bare: bare.url, file: file.url, next: next.url });
for (const [name, loads] of Object.entries(turns)) {
  const rates = loads.map(({ perSecond }) => perSecond);
  const [low, high] = [0.25, 0.75].map((part) => Math.round(quantileOf(rates, part)));
  rows.push(rowOf(`${names[name as keyof typeof names]}; half of its turns from ${low} to ${high}`, loads));
}
await bare.stop();
await file.stop();
await next.stop();
await removeFolder(copy);
const warm = { perSecond: meanOf(turns.press) };
const unchanged = await load(`${site.url}${page}`, seconds, [
  ...compressed,
  `If-None-Match: ${answer.headers.etag ?? ''}`,
]);
const saved = await saveToServed(site.url, await demonstrationStory());
await site.stop();
const shown = medianOf(await saveToShown(content, '/harbour/oyster-licences'));
await rm(content, { recursive: true });

const onDemand = await startNext('content');
const demand = await measured('next start, rendered on demand', onDemand.url + page);
await onDemand.stop();

const stories = 5000;
const folder = await largePublication(stories, 900);
const large = await startSite(folder, { METRICS_PORT: String(metrics) });
await rest(metrics);
const first = await firstRenderings(large.url, 400);
await warmAll(large.url, stories);
await rest(metrics);
const random = await load(large.url, seconds, compressed, await randomPaths(stories));
await rest(metrics);
const savedOfMany = await saveToServed(large.url, {
  file: join(folder, 'articles/city/10/story-10.md'),
  path: '/city/story-10',
});
await large.stop();
const alone = await startNext(folder);
const renderedByNext = await firstRenderings(alone.url, 400);
await alone.stop();
await removeFolder(folder);
await removeFolder(scratch);
const cards = await benchCards();

const ratio = (a: number, b: number): string => (a / b).toFixed(2);
rows.push(
  `| 304, warm | ${Math.round(unchanged.perSecond)} | ${ratio(unchanged.perSecond, warm.perSecond)} × warm |`,
  `| ${stories} stories in random order, warm | ${Math.round(random.perSecond)} | ${ratio(random.perSecond, warm.perSecond)} × warm |`,
);
const budgets = [
  ['warm / next start prerendered', ratioOf(turns.press, turns.next), 20],
  ['warm / bare node:http', ratioOf(turns.press, turns.bare), 0.85],
  ['warm / nginx', ratioOf(turns.press, turns.file), 0.45],
] as const;
const mostOfNginx = ratioOf(turns.bare, turns.file);
const report = `# Benchmarks

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${cpus().length} cores of ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, Node ${process.versions.node}.
One story of the demonstration (${page}, ${answer.body.length} bytes of brotli; asked for with \`Accept-Encoding: ${accepted}\`), wrk with one thread and 64 connections for ${seconds} s, one server under load at a time; the press, node:http, nginx and Next’s prerendered page took turns of ${turn} s, ${rounds} each in random order, and their ratios are those of all answers. Only ratios within one run mean anything.

| what | answers a second | |
|---|---|---|
${rows.join('\n')}

| budget | measured | wanted | |
|---|---|---|---|
${budgets.map(([name, is, wanted]) => `| ${name} | ${is.toFixed(2)} × | ≥ ${wanted} × | ${met(is >= wanted)} |`).join('\n')}
| the bare node:http server / nginx | ${mostOfNginx.toFixed(2)} × | no budget | it looks at every field at each answer, the press once |
| first rendering of a 900-word story, median | ${first.toFixed(1)} ms | ≤ 10 ms | ${met(first <= 10)} |
| the same stories from next start alone, one after the other, median | ${renderedByNext.toFixed(1)} ms | no budget | not finished, not compressed |
| save a file → served, median | ${saved.toFixed(0)} ms | ≤ 300 ms | ${met(saved <= 300)} |
| save a draft → shown in the desk’s open preview, median | ${shown.toFixed(0)} ms | ≤ 300 ms | ${met(shown <= 300)} |
| save → served among ${stories} stories, median | ${savedOfMany.toFixed(0)} ms | no budget | |

On demand, without the press: ${ratio(warm.perSecond, demand.perSecond)} × fewer answers than the press.

${cards}`;
console.log(report);
await writeFile(join(root, 'docs/benchmarks.md'), report);
const missed = missedIn(report);
for (const line of missed) console.error(line);
process.exitCode = missed.length === 0 ? 0 : 1;

async function theAnswer(url: string): Promise<Answer> {
  // Asked over a socket of our own: fetch would take the encoding off.
  const { request } = await import('node:http');
  return new Promise((done, failed) => {
    request(url, { headers: { 'Accept-Encoding': accepted } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const headers = Object.fromEntries(
          Object.entries(response.headers).map(([name, value]) => [name, String(value)]),
        );
        for (const name of ['date', 'connection', 'keep-alive']) delete headers[name];
        done({ headers, body: Buffer.concat(chunks) });
      });
    })
      .on('error', failed)
      .end();
  });
}

/** Ratios of pages that are compressed to one that isn't would say nothing. The press, and who sends its bytes, send brotli. */
async function expectEncoding(url: string, wanted: string): Promise<void> {
  const { 'content-encoding': encoding = 'none' } = (await theAnswer(url)).headers;
  if (encoding !== wanted) throw new Error(`${url} is compressed with ${encoding}, expected ${wanted}.`);
}

/** Loads peers in turns; the first one of each only warms it. What wrk leaves unanswered in one must not disturb the next. */
async function takeTurns<Name extends string>(
  urls: Readonly<Record<Name, string>>,
): Promise<Record<Name, Load[]>> {
  const names = Object.keys(urls) as Name[];
  const loads = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<Name, Load[]>;
  for (const name of names) await load(urls[name], seconds, compressed);
  for (let round = 0; round < rounds; round++) {
    for (const name of inRandomOrder(names)) {
      loads[name].push(await load(urls[name], turn, compressed));
      await setTimeout(200);
    }
  }
  return loads;
}

function inRandomOrder<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Of all answers; each had as many seconds as the other. */
function ratioOf(ours: readonly Load[], theirs: readonly Load[]): number {
  return meanOf(ours) / meanOf(theirs);
}

function meanOf(loads: readonly Load[]): number {
  return loads.reduce((sum, { perSecond }) => sum + perSecond, 0) / loads.length;
}

function rowOf(name: string, loads: readonly Load[]): string {
  const middle = [...loads].sort((a, b) => a.perSecond - b.perSecond)[Math.floor(loads.length / 2)];
  return `| ${name} | ${Math.round(middle?.perSecond ?? 0)} | median ${middle?.median}, p99 ${middle?.p99} |`;
}

async function measured(name: string, url: string): Promise<Load> {
  await load(url, 2, compressed);
  const result = await load(url, seconds, compressed);
  rows.push(rowOf(name, [result]));
  return result;
}

async function prerenderedNext(folder: string): Promise<Peer> {
  const port = await freePort();
  const next = join(folder, 'node_modules/next/dist/bin/next');
  const environment = { PORT: String(port), CONTENT_DIR: join(folder, 'content') };
  return running(process.execPath, [next, 'start'], `http://127.0.0.1:${port}${page}`, folder, environment);
}

async function firstRenderings(url: string, count: number): Promise<number> {
  const times: number[] = [];
  for (let number = 1000; number < 1000 + count; number++) {
    const started = performance.now();
    await askLightly(`${url}/${number % 2 === 0 ? 'city' : 'sea'}/story-${number}`);
    times.push(performance.now() - started);
  }
  lightly.destroy();
  return medianOf(times.slice(count / 4));
}

/** As a browser asks, over a connection that stays open; fetch takes 2 ms of its own for each answer. */
function askLightly(url: string): Promise<void> {
  return new Promise((done, failed) => {
    get(url, { agent: lightly, headers: { 'Accept-Encoding': 'br' } }, (response) => {
      response.on('end', done).resume();
    }).on('error', failed);
  });
}

async function warmAll(url: string, count: number): Promise<void> {
  for (let number = 0; number < count; number += 8) {
    await Promise.all(
      Array.from({ length: 8 }, async (_, index) => {
        const story = number + index;
        await (await fetch(`${url}/${story % 2 === 0 ? 'city' : 'sea'}/story-${story}`)).arrayBuffer();
      }),
    );
  }
}

async function randomPaths(count: number): Promise<string> {
  const file = join(scratch, 'random.lua');
  await writeFile(
    file,
    `request = function() local n = math.random(0, ${count - 1}); return wrk.format("GET", (n % 2 == 0 and "/city" or "/sea") .. "/story-" .. n) end\n`,
  );
  return file;
}

/** A copy of the demonstration, whose stories may be changed. */
async function demonstration(): Promise<string> {
  const copy = join(scratch, 'content');
  await cp(join(root, 'content'), copy, { recursive: true });
  return copy;
}

interface StoryFile {
  readonly file: string;
  readonly path: string;
}

async function demonstrationStory(): Promise<StoryFile> {
  const [file] = await Array.fromAsync(glob(`articles/**/${page.split('/').at(-1)}.md`, { cwd: content }));
  if (file === undefined) throw new Error(`There is no file of ${page}.`);
  return { file: join(content, file), path: page };
}

/** Milliseconds until a saved story is what readers get; the median of nine. */
async function saveToServed(url: string, { file, path }: StoryFile): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const mark = `Changed in round ${round}.`;
    await writeFile(file, `${await readFile(file, 'utf8')}\n${mark}\n`);
    const started = performance.now();
    while (!(await (await fetch(`${url}${path}`)).text()).includes(mark)) {
      if (performance.now() - started > 20_000) throw new Error('A saved story was not served within 20 s.');
      await setTimeout(5);
    }
    times.push(performance.now() - started);
    await setTimeout(300);
  }
  return medianOf(times);
}

function medianOf(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

function quantileOf(values: readonly number[], part: number): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length * part)] ?? Number.NaN;
}
