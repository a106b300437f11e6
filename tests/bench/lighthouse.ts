import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import install from '../referees/setup.ts';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { kinds } from '../support/kinds.ts';
import { listen } from '../support/listen.ts';
import { freePort, startSite } from '../support/server.ts';
import { rest } from '../support/site-pages.ts';
import { type Judged, missedBy } from './budget.ts';

/*
 * npm run lighthouse: what Lighthouse says of each kind of reader page on a telephone, the median of three. Ends
 * with an error below 100 in any category, and says which audits took the points; on pages with a budget also where
 * anything moves, or blocks for more than 50 ms (budget.ts). Writes docs/lighthouse.md.
 */
const runs = 3;
const { front, section, gallery, author, topic } = kinds.demonstration;
const pages = { front, section, article: kinds.demonstration['celebrity-story'], gallery, author, topic };
/** The gallery, which opens with seven photographs, is reported beside them. */
const withBudget: ReadonlySet<string> = new Set(['front', 'section', 'article', 'author', 'topic']);
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

type Lighthouse = (url: string, options: object) => Promise<{ readonly lhr: unknown } | undefined>;

install();
const programs = createRequire(new URL('../referees/programs/', import.meta.url));
const { default: lighthouse } = (await import(pathToFileURL(programs.resolve('lighthouse')).href)) as {
  readonly default: Lighthouse;
};

/** What is read of a report: scores from 0 to 1, null where an audit has none. */
const report = z.object({
  runtimeError: z.object({ message: z.string() }).optional(),
  environment: z.object({ benchmarkIndex: z.number() }),
  categories: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      auditRefs: z.array(z.object({ id: z.string(), weight: z.number() })),
    }),
  ),
  audits: z.record(
    z.string(),
    z.object({
      score: z.number().nullable(),
      title: z.string(),
      numericValue: z.number().optional(),
      details: z.unknown(),
    }),
  ),
});
type Report = z.infer<typeof report>;

/** What the audit of long tasks lists: milliseconds on its telephone, and whose they are. */
const longTasks = z.object({ items: z.array(z.object({ url: z.string(), duration: z.number() })) });

const found = findChromium();
if (found.path === null) throw new Error(found.help);
const rows: string[] = [];
const indexes: number[] = [];
const profile = await mkdtemp(join(tmpdir(), 'broadsheet-lighthouse-'));
const port = await freePort();
const chromium = spawn(
  found.path,
  [
    '--headless=new',
    ...chromiumFlags,
    `--remote-debugging-port=${port}`,
    `--user-data-dir=${profile}`,
    'about:blank',
  ],
  { stdio: 'ignore' },
);
const metrics = await freePort();
const site = await startSite('content', { METRICS_PORT: String(metrics) });
const missed: string[] = [];
try {
  await listening(port);
  await rest(metrics);
  const peer = await emptyPage();
  await measure('an empty page', peer.url);
  await peer.stop();
  for (const [name, path] of Object.entries(pages)) {
    const { judged, lost } = await measure(name, `${site.url}${path}`);
    const lines = missedBy(judged, withBudget.has(name));
    missed.push(...lines.map((line) => `${name}: ${line}`));
    for (const line of lines.length === 0 ? [] : lost) console.error(`  ${name}: ${line}`);
  }
  await writeFile('docs/lighthouse.md', reportOfRows());
} finally {
  await site.stop();
  chromium.kill();
  if (chromium.exitCode === null) await once(chromium, 'exit');
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const line of missed) console.error(line);
process.exitCode = missed.length === 0 ? 0 : 1;

/** Measures a page, and writes its row; `lost` are the audits that took points. */
async function measure(
  name: string,
  url: string,
): Promise<{ readonly judged: Judged; readonly lost: readonly string[] }> {
  const reports: Report[] = [];
  // Its pictures are made for whoever asks first.
  await reportOf(url);
  for (let run = 0; run < runs; run += 1) reports.push(await reportOf(url));
  const scores = Object.fromEntries(
    categories.map((category) => [
      category,
      Math.round(median(reports.map((one) => one.categories[category]?.score ?? 0)) * 100),
    ]),
  );
  const figureOf = (audit: string): number =>
    median(reports.map((one) => one.audits[audit]?.numericValue ?? Number.NaN));
  const cls = figureOf('cumulative-layout-shift');
  const tbt = figureOf('total-blocking-time');
  const lcp = figureOf('largest-contentful-paint');
  const own = median(reports.map((one) => blockedBy(one, url)));
  rows.push(
    `| ${name} | ${Object.values(scores).join(' | ')} | ${cls.toFixed(3)} | ${tbt.toFixed(0)} | ${own.toFixed(0)} | ${lcp.toFixed(0)} |`,
  );
  console.log(rows.at(-1));
  return { judged: { scores, cls, tbt }, lost: lostPoints(reports) };
}

/**
 * What of the blocking time the page's own tasks take: of each what it is longer than 50 ms, also before the first
 * paint. The rest Lighthouse can attribute to nobody: it is Chromium, starting the process for the page.
 */
function blockedBy({ audits }: Report, url: string): number {
  const { items } = longTasks.parse(audits['long-tasks']?.details ?? { items: [] });
  return items
    .filter((task) => task.url === url)
    .reduce((sum, { duration }) => sum + Math.max(0, duration - 50), 0);
}

/** What this machine's Chromium needs for a page that has nothing: blocking time below it isn't the page's. */
async function emptyPage(): Promise<{ readonly url: string; stop(): Promise<void> }> {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end('<!DOCTYPE html><html lang="en"><title>Empty</title><p>Nothing.</p></html>');
  });
  const port = await listen(server);
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await once(server, 'close');
  };
  return { url: `http://127.0.0.1:${port}/`, stop };
}

function reportOfRows(): string {
  return `# Lighthouse

Written by \`npm run lighthouse\` on ${new Date().toISOString().slice(0, 10)}: Lighthouse's telephone, the median of three for each page of the
demonstration; the gallery is a story of seven photographs, and others' below it. The empty page shows what the machine itself takes: its blocking time is Chromium's own.
Wanted: 100 in every category; on all pages but the gallery and the empty one also CLS 0 and at most 50 ms of TBT. ${missed.length === 0 ? 'Nothing is missed' : `Missed: ${missed.join('; ')}`}.
Lighthouse's index of this machine: ${median(indexes).toFixed(0)}, from ${Math.min(...indexes).toFixed(0)} to ${Math.max(...indexes).toFixed(0)}.

TBT is the blocking time as Lighthouse says it. Its telephone is a calculation, in which the first paint waits for the network alone, so that Chromium's starting
a process for the page may count as well; “own” is what tasks take that Lighthouse attributes to the page itself.

| page | performance | accessibility | best practices | SEO | CLS | TBT ms | own | LCP ms |
|---|---|---|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

/** One run. Now and then its trace misses the navigation (NO_NAVSTART): then it is repeated, and says so. */
async function reportOf(url: string, again = 2): Promise<Report> {
  const result = await lighthouse(url, { port, logLevel: 'error', onlyCategories: [...categories] });
  const read = report.parse(result?.lhr);
  indexes.push(read.environment.benchmarkIndex);
  if (read.runtimeError === undefined) return read;
  const why = `${url}: ${read.runtimeError.message}`;
  if (again === 0) throw new Error(why);
  console.error(`Once more: ${why}`);
  return reportOf(url, again - 1);
}

/** Audits that count and were not perfect in any of the runs. */
function lostPoints(reports: readonly Report[]): readonly string[] {
  const lines = reports.flatMap(({ categories: all, audits }) =>
    Object.values(all).flatMap(({ auditRefs }) =>
      auditRefs.flatMap(({ id, weight }) => {
        const audit = audits[id];
        return weight > 0 && audit !== undefined && audit.score !== null && audit.score < 0.995
          ? [`${id} ${audit.score.toFixed(2)}: ${audit.title}`]
          : [];
      }),
    ),
  );
  return [...new Set(lines)];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function listening(at: number): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await fetch(`http://127.0.0.1:${at}/json/version`).catch(() => null))?.ok === true) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error('Chromium didn’t open its port for Lighthouse.');
}
