import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largePublication, siteOf } from '../bench/publication.ts';
import { childrenOf, mostInHalves, residentOf } from '../support/processes.ts';
import { freePort, startSite } from '../support/server.ts';
import { metric } from '../support/site-pages.ts';

/*
 * A newsroom that changes its site every few minutes makes another version of every page each time. What was kept
 * of the last months must not fill the memory of a server that runs for months. Three of four pages are feeds, which
 * are kept as all pages are and are quickly written: all pages of Next's making would take half an hour.
 */
const stories = 400;
const wanted = Number(process.env.PAGES ?? 100_000);
const feeds = ['feed.xml', 'atom.xml', 'feed.json'];
/** Every story, and of the topic that it has alone each feed. */
const paths = Array.from({ length: stories }, (_, number) => [
  `/${number % 2 === 0 ? 'city' : 'sea'}/story-${number}`,
  ...feeds.map((feed) => `/topics/topic-${number}/${feed}`),
]).flat();
const megabyte = 2 ** 20;

test(`memory stays bounded through ${wanted} different pages`, async () => {
  const folder = await largePublication(stories, 120, stories);
  const metrics = await freePort();
  const site = await startSite(folder, { METRICS_PORT: String(metrics) });
  const rendered = (): Promise<number> => metric(metrics, 'broadsheet_rendering_seconds_count');
  const resident: number[] = [];
  const rest: number[] = [];
  const rendering: number[] = [];
  try {
    for (let round = 0; (await rendered()) < wanted; round++) {
      const tagline = `The tagline of round ${round}.`;
      await writeFile(join(folder, 'site.yaml'), siteOf(tagline));
      while (!(await (await fetch(site.url)).text()).includes(tagline)) await pause(20);
      await readAll(site.url);
      const kept = await metric(metrics, 'broadsheet_kept_bytes');
      const all = await metric(metrics, 'process_resident_memory_bytes');
      resident.push(all / megabyte);
      // What is kept grows up to its bound, as it should; nothing else may.
      rest.push((all - kept) / megabyte);
      const renderers = childrenOf(site.process.pid, 'renderer');
      rendering.push(Math.max(...renderers.map(residentOf)));
    }
    expect(await metric(metrics, 'broadsheet_kept_bytes')).toBeLessThanOrEqual(256 * megabyte);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const [early, late] = mostInHalves(rest);
  const [renderedEarly, renderedLate] = mostInHalves(rendering);
  console.log(
    `resident memory: at most ${Math.max(...resident).toFixed(0)} MB; without kept pages ${early.toFixed(0)} MB in the first half, ${late.toFixed(0)} MB in the second; a process that renders ${renderedEarly.toFixed(0)} and ${renderedLate.toFixed(0)} MB`,
  );
  expect(late).toBeLessThan(1.4 * early);
  expect(Math.max(...resident)).toBeLessThan(1280);
  expect(renderedLate).toBeLessThan(1.4 * renderedEarly);
  expect(renderedLate).toBeLessThan(768);
}, 3_600_000);

/** Every page once, eight readers at a time. */
async function readAll(url: string): Promise<void> {
  const left = paths[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const path of left) {
        const response = await fetch(`${url}${path}`);
        await response.arrayBuffer();
        expect([path, response.status]).toEqual([path, 200]);
      }
    }),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
