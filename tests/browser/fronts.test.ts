import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { layOutAll, openBrowser } from '../support/browser.ts';
import { emptyBoxes } from '../support/empty-boxes.ts';
import { type FrontCase, frontContent } from '../support/front-content.ts';
import { holes } from '../support/holes.ts';
import { headings, overflowing } from '../support/look.ts';
import { folderOf, write } from '../support/publication.ts';
import { type RunningServer, startSiteAt } from '../support/server.ts';

/*
 * One site whose publication is another one for each case. A front shows a lead, four of the second rank, four
 * stories of each of its four sections and eight of the newest: 29, if there are so many.
 */
const capacity = 29;

const cases: readonly FrontCase[] = [
  { stories: 0, pictures: 'none', headlines: 'ordinary' },
  ...[1, 3, 20].flatMap((stories) =>
    (['all', 'none'] as const).flatMap((pictures) =>
      (['long', 'one word'] as const).map((headlines) => ({ stories, pictures, headlines })),
    ),
  ),
  ...[2, 4, 5, 6, 11, 20].map((stories): FrontCase => ({ stories, pictures: 'some', headlines: 'ordinary' })),
  { stories: 300, pictures: 'all', headlines: 'long' },
  { stories: 300, pictures: 'none', headlines: 'one word' },
  { stories: 300, pictures: 'some', headlines: 'ordinary' },
];

let folder: Awaited<ReturnType<typeof folderOf>>;
let site: RunningServer;
let browser: Browser;
let page: Page;

const siteOf = (tagline: string): string =>
  `name: The Test Gazette\nurl: https://gazette.example\nlanguage: en\ntimezone: Europe/London\ntagline: ${tagline}\n`;

beforeAll(async () => {
  folder = await folderOf({ 'site.yaml': siteOf('At first') });
  site = await startSiteAt(folder.folder, '2026-11-22T12:00:00Z');
  browser = await openBrowser();
  page = await (await browser.newContext()).newPage();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await folder?.remove();
});

/** Puts another publication into the folder; what names it is written last, and waited for. */
async function publish(wanted: FrontCase, tagline: string): Promise<void> {
  await rm(join(folder.folder, 'articles'), { recursive: true, force: true });
  await write(folder.folder, await frontContent(wanted));
  await write(folder.folder, { 'site.yaml': siteOf(tagline) });
  for (let tries = 0; tries < 500; tries++) {
    const front = await (await fetch(site.url)).text();
    const stories = new Set(front.match(/href="[^"]*\/story-\d+"/g)).size;
    if (front.includes(`>${tagline}<`) && stories >= Math.min(wanted.stories, capacity)) return;
    await new Promise((wait) => setTimeout(wait, 50));
  }
  throw new Error(`The front was never that of ${tagline}:\n${site.output()}`);
}

/** Headlines on the front with their links and their sizes in pixels, in the order of the page. */
function headlines(): Promise<readonly { readonly href: string | null; readonly size: number }[]> {
  return page.locator('article :is(h2, h3)').evaluateAll((all) =>
    all.map((headline) => ({
      href: headline.querySelector('a')?.getAttribute('href') ?? null,
      size: Number.parseFloat(getComputedStyle(headline).fontSize),
    })),
  );
}

describe.each(cases)('$stories stories, pictures: $pictures, headlines: $headlines', (wanted) => {
  const name = `${wanted.stories} stories with ${wanted.pictures} pictures and ${wanted.headlines} headlines`;

  test('every story stands there once, the lead is the largest, headings are in order', async () => {
    await publish(wanted, name);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(site.url);
    await layOutAll(page);
    const shown = await headlines();
    expect(new Set(shown.map(({ href }) => href)).size).toBe(shown.length);
    expect(shown).toHaveLength(Math.min(wanted.stories, capacity));
    const [lead, ...others] = shown.map(({ size }) => size);
    if (lead !== undefined) expect(lead).toBeGreaterThan(Math.max(0, ...others));
    const levels = await headings(page);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries())
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  });

  test.each([
    { width: 320, room: { width: 200, height: 160 } },
    { width: 820, room: { width: 240, height: 240 } },
    { width: 1280, room: { width: 240, height: 240 } },
  ])('at $width px nothing overflows, nothing is empty, no hole is left', async ({ width, room }) => {
    await page.setViewportSize({ width, height: 900 });
    expect(await overflowing(page)).toEqual([]);
    expect(await emptyBoxes(page)).toEqual([]);
    expect(await holes(page, room)).toEqual([]);
    if (width === 1280 || (width === 320 && wanted.stories === 20)) expect(await axe(page)).toEqual([]);
  });
});
