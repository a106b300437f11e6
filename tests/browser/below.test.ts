import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { layOutAll, openBrowser } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';

/*
 * What is far below waits until somebody comes near it, which a reader must not notice: neither by a page whose length
 * jumps, nor by a keyboard that leads out of sight, nor on paper.
 */
const { front, 'celebrity-story': story, 'long-story': long, arabic } = kinds.demonstration;
const height = 844;
const related = 'aside.below:has(article)';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => page.close());

async function open(path: string, width: number): Promise<void> {
  page = await browser.newPage({ viewport: { width, height }, reducedMotion: 'reduce' });
  await page.goto(`${inject('demonstration')}${path}`, { waitUntil: 'networkidle' });
}

/** Whether the last part of a page, its footer, is laid out. */
const endIsLaidOut = (): Promise<boolean> =>
  page
    .locator('.below > *')
    .last()
    .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));

const lengthOf = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

describe.each([390, 1280])('in a window of %d pixels', (width) => {
  test.each([front, story])('%s opens without laying out what is far below', async (path) => {
    await open(path, width);
    expect(await endIsLaidOut()).toBe(false);
    await page.mouse.wheel(0, await lengthOf());
    await expect.poll(endIsLaidOut).toBe(true);
  });

  test.each([story, long, arabic])(
    '%s is as long as it turns out to be, within half a window',
    async (path) => {
      await open(path, width);
      const before = await lengthOf();
      await layOutAll(page);
      // Pictures that appear now are far from their places for a moment (lazy-pictures.test.ts).
      await expect.poll(async () => Math.abs((await lengthOf()) - before)).toBeLessThan(height / 2);
    },
  );

  test('the End key leads to the end', async () => {
    await open(story, width);
    await page.keyboard.press('End');
    await expect.poll(endIsLaidOut).toBe(true);
    const left = () =>
      page.evaluate(() => document.documentElement.scrollHeight - window.scrollY - window.innerHeight);
    await expect.poll(left).toBeLessThan(100);
  });

  test('a keyboard that comes from below finds what it leads to in sight, with its ring whole', async () => {
    await open(story, width);
    const link = page.locator(`${related} a`).first();
    do await page.keyboard.press('Shift+Tab');
    while (!(await link.evaluate((one) => one === document.activeElement)));
    const place = await page.locator(related).evaluate((aside) => {
      const card = document.activeElement?.closest('article')?.getBoundingClientRect();
      const clip = Number.parseFloat(getComputedStyle(aside).overflowClipMargin);
      const ring = getComputedStyle(document.activeElement ?? aside, '::after');
      return {
        top: card?.top ?? -1,
        beyond: (card?.bottom ?? Infinity) - innerHeight,
        room: clip - Number.parseFloat(ring.outlineOffset) - Number.parseFloat(ring.outlineWidth),
      };
    });
    expect(place.top).toBeGreaterThanOrEqual(0);
    expect(place.beyond).toBeLessThanOrEqual(0);
    expect(place.room).toBeGreaterThanOrEqual(0);
  });
});

test('on paper nothing waits', async () => {
  await open(front, 1280);
  await page.emulateMedia({ media: 'print' });
  const bands = await page
    .locator('section.below')
    .evaluateAll((all) => all.map((one) => getComputedStyle(one).contentVisibility));
  expect(bands.length).toBeGreaterThan(2);
  expect(new Set(bands)).toEqual(new Set(['visible']));
});
