import { cp, glob, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { childrenOf, mostInHalves, residentOf } from '../support/processes.ts';
import { freePort, type RunningServer, startSite } from '../support/server.ts';
import { editionOfFolder, rest } from '../support/site-pages.ts';
import { met } from './budget.ts';
import { largePublication } from './publication.ts';

/*
 * Share cards, measured on a running site: the first one, those after it, pages meanwhile, and memory.
 * `npm run bench` has them in its report; node tests/bench/cards.ts prints them alone.
 */
const stories = 1600;
/** More than are drawn ahead: what is measured must not be there already. */
const drawnAhead = 100;
const onceDrawn = 60;
const restarts = 5;
const rounds = 5;
const seconds = 3;
const page = '/city/story-0';

/** A section of the report, in Markdown. */
export async function benchCards(): Promise<string> {
  const folder = await publication();
  const cache = await mkdtemp(join(tmpdir(), 'broadsheet-bench-cache-'));
  const metrics = await freePort();
  const start = (): Promise<RunningServer> =>
    startSite(folder, { METRICS_PORT: String(metrics), CACHE_DIR: cache });
  try {
    const paths = await cardsOf(folder);
    const beyond = (pictured: boolean): string[] =>
      paths.filter((_, story) => story > drawnAhead && isPictured(story) === pictured);
    const [words, photos] = [beyond(false), beyond(true)];
    const firsts: number[] = [];
    for (const path of words.splice(0, 1 + restarts)) firsts.push(await firstOf(start, path));
    const site = await start();
    await rest(metrics);
    const running = await measure(site, words, photos).finally(site.stop);
    return reportOf(firsts, running);
  } finally {
    for (const made of [folder, cache]) await rm(made, { recursive: true, force: true });
  }
}

/** What is measured while a site runs, in milliseconds and megabytes. */
async function measure({ url, process: { pid } }: RunningServer, words: string[], photos: string[]) {
  const plain = await timesOf(url, words.splice(0, onceDrawn));
  const [again = ''] = photos;
  const pictured = await timesOf(url, photos.splice(0, onceDrawn));
  const kept = await timesOf(
    url,
    Array.from({ length: onceDrawn }, () => again),
  );
  await pagesFor(url, seconds);
  const [alone, meanwhile]: [number[], number[]] = [[], []];
  let drawn = 0;
  // In turns, because a machine is never as busy as it was a minute ago.
  for (let round = 0; round < rounds; round += 1) {
    alone.push(quantile(await pagesFor(url, seconds), 0.99));
    let ended = false;
    const drawing = sixteenAtOnce(url, photos, () => ended);
    meanwhile.push(quantile(await pagesFor(url, seconds), 0.99));
    ended = true;
    drawn += await drawing;
  }
  // In turns: a card with a photograph takes more.
  const many = photos.flatMap((photo, card) => [photo, ...words.slice(card, card + 1)]).slice(0, 1000);
  const server: number[] = [];
  const drawers: number[] = [];
  // A process that draws is replaced now and then, and has less afterwards: what it has most is what counts.
  for (let card = 0; card < many.length; card += 25) {
    await timesOf(url, many.slice(card, card + 25));
    server.push(residentOf(pid));
    drawers.push(childrenOf(pid, 'card/worker').reduce((sum, child) => sum + residentOf(child), 0));
  }
  return {
    plain,
    pictured,
    kept,
    alone,
    meanwhile,
    drawn,
    many: many.length,
    server: mostInHalves(server),
    drawers: mostInHalves(drawers),
  };
}

function reportOf(
  [veryFirst = Number.NaN, ...firsts]: readonly number[],
  measured: Awaited<ReturnType<typeof measure>>,
): string {
  const { drawn, many, server } = measured;
  const [early, late] = measured.drawers;
  const first = quantile(firsts, 0.5);
  const [quiet, busy] = [quantile(measured.alone, 0.5), quantile(measured.meanwhile, 0.5)];
  const median = (of: readonly number[]): string => `${quantile(of, 0.5).toFixed(1)} ms`;
  const rows = [
    ['first card after a restart, median', `${first.toFixed(0)} ms`, '≤ 400 ms', met(first <= 400)],
    ['first card of an installation, which unpacks its fonts', `${veryFirst.toFixed(0)} ms`, 'no budget', ''],
    ['a card in words, median', median(measured.plain), 'no budget', ''],
    ['a card with a photograph, median', median(measured.pictured), 'no budget', ''],
    ['a card that is kept, median', median(measured.kept), 'no budget', ''],
    [
      `pages while 16 cards at a time are drawn (${drawn} in all), p99`,
      `${busy.toFixed(1)} ms`,
      `≤ 2 × ${quiet.toFixed(1)} ms without`,
      met(busy <= 2 * quiet),
    ],
    [
      `memory of the process that draws ${many} cards, at most, in the first half and in the second`,
      `${early.toFixed(0)} and ${late.toFixed(0)} MB`,
      'flat: at most 1.15 ×',
      met(late <= early * 1.15),
    ],
    [
      'memory of the server, which keeps 48 MB of them',
      `${server[0].toFixed(0)} and ${server[1].toFixed(0)} MB`,
      'no budget',
      '',
    ],
  ];
  return `## Share cards

${restarts} restarts, ${onceDrawn} cards of each kind one after the other, 200 pages a second for ${rounds} times ${seconds} s.

| what | measured | wanted | |
|---|---|---|---|
${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}
`;
}

function isPictured(story: number): boolean {
  return story % 2 === 0;
}

/** Stories of which every second one has a photograph of the demonstration. */
async function publication(): Promise<string> {
  const folder = await largePublication(stories, 60);
  await cp('content/media', join(folder, 'media'), { recursive: true });
  const photos = (await Array.fromAsync(glob('content/media/2*/*.jpg'))).sort();
  for await (const file of glob(join(folder, 'articles/**/*.md'))) {
    const story = Number(/\d+/.exec(basename(file))?.[0]);
    if (!isPictured(story)) continue;
    const src = photos[story % photos.length]?.replace('content/', '');
    const lead = `lead: { src: ${src}, alt: A scene, focus: ${(story * 7) % 100}% 40% }\n`;
    await writeFile(file, (await readFile(file, 'utf8')).replace('status:', `${lead}status:`));
  }
  return folder;
}

/** Addresses of the stories' cards, by the stories' numbers: the newest is the first. */
async function cardsOf(folder: string): Promise<readonly string[]> {
  const edition = await editionOfFolder(folder);
  const found = new Map(
    Array.from(edition.pages('article'), ({ path, model }) => [
      Number(/\d+$/.exec(path)?.[0]),
      model.card.path,
    ]),
  );
  if (found.size < stories) throw new Error(`${stories - found.size} stories of the bench aren't public.`);
  return Array.from({ length: stories }, (_, story) => found.get(story) ?? '');
}

/** Milliseconds until a site that has just begun to answer has sent its first card. */
async function firstOf(start: () => Promise<RunningServer>, path: string): Promise<number> {
  const site = await start();
  const took = await time(site.url + path);
  await site.stop();
  return took;
}

async function timesOf(url: string, paths: readonly string[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const path of paths) times.push(await time(url + path));
  return times;
}

const agent = new Agent({ keepAlive: true });

function time(url: string): Promise<number> {
  const started = performance.now();
  return new Promise((done, failed) => {
    get(url, { agent }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${url} is ${response.statusCode}`));
      response.resume().once('end', () => done(performance.now() - started));
    }).once('error', failed);
  });
}

/** Asks for a page 200 times a second, whether the last one has come or not. */
async function pagesFor(url: string, seconds: number): Promise<readonly number[]> {
  const asked: Promise<number>[] = [];
  const until = performance.now() + seconds * 1000;
  while (performance.now() < until) {
    asked.push(time(url + page));
    await new Promise((wait) => setTimeout(wait, 5));
  }
  return Promise.all(asked);
}

async function sixteenAtOnce(url: string, paths: string[], ended: () => boolean): Promise<number> {
  let drawn = 0;
  while (!ended()) {
    const some = paths.splice(0, 16);
    if (some.length === 0) throw new Error('There are too few stories for the drawing to go on.');
    await Promise.all(some.map((path) => time(url + path)));
    drawn += some.length;
  }
  return drawn;
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

if (import.meta.main) console.log(await benchCards());
