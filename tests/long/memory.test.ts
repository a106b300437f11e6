import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { largePublication, siteOf } from '../bench/publication.ts';
import { freePort, startSite } from '../support/server.ts';
import { metric } from '../support/site-pages.ts';

/*
 * A newsroom that changes its site every few minutes makes another version of every page each time. What was kept
 * of the last months must not fill the memory of a server that runs for months. PAGES=100000 takes half an hour.
 */
const stories = 400;
const wanted = Number(process.env.PAGES ?? 20_000);
const megabyte = 2 ** 20;

test(`memory stays bounded through ${wanted} different pages`, async () => {
  const folder = await largePublication(stories, 120);
  const metrics = await freePort();
  const site = await startSite(folder, { METRICS_PORT: String(metrics) });
  const rendered = (): Promise<number> => metric(metrics, 'broadsheet_rendering_seconds_count');
  const resident: number[] = [];
  const rest: number[] = [];
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
    }
    expect(await metric(metrics, 'broadsheet_kept_bytes')).toBeLessThanOrEqual(256 * megabyte);
  } finally {
    await site.stop();
    await rm(folder, { recursive: true, force: true });
  }
  const half = Math.floor(rest.length / 2);
  const early = Math.max(...rest.slice(0, half));
  const late = Math.max(...rest.slice(half));
  console.log(
    `resident memory: at most ${Math.max(...resident).toFixed(0)} MB; without kept pages ${early.toFixed(0)} MB in the first half, ${late.toFixed(0)} MB in the second`,
  );
  expect(late).toBeLessThan(1.4 * early);
  expect(Math.max(...resident)).toBeLessThan(1280);
}, 3_600_000);

/** Every story once, eight readers at a time. */
async function readAll(url: string): Promise<void> {
  const numbers = Array.from({ length: stories }, (_, number) => number)[Symbol.iterator]();
  await Promise.all(
    Array.from({ length: 8 }, async () => {
      for (const number of numbers) {
        const response = await fetch(`${url}/${number % 2 === 0 ? 'city' : 'sea'}/story-${number}`);
        await response.arrayBuffer();
        expect(response.status).toBe(200);
      }
    }),
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
