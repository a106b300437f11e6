import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { layOutAll, openBrowser } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { quietAfter } from '../support/quiet.ts';

/*
 * On a telephone what is far below waits until somebody comes near it, which a reader must not notice: neither by a page
 * whose length jumps, nor by a keyboard that leads out of sight, nor on paper. At a desk nothing waits.
 */
const { front, 'celebrity-story': story, 'long-story': long, arabic } = kinds.demonstration;
/** Lengths are rounded. */
const pixel = 1;
const related = 'aside.below:has(article)';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
afterEach(() => page.close());

async function open(path: string, window: BrowserContextOptions): Promise<void> {
  page = await browser.newPage({ reducedMotion: 'reduce', ...window });
  await quietAfter(page, () => page.goto(`${inject('demonstration')}${path}`));
}

/** Whether the last part of a page, its footer, is laid out. */
const endIsLaidOut = (): Promise<boolean> =>
  page
    .locator('.below > *')
    .last()
    .evaluate((one) => one.checkVisibility({ contentVisibilityAuto: true }));

const lengthOf = (): Promise<number> => page.evaluate(() => document.documentElement.scrollHeight);

describe.each([
  ['telephone', { width: 390, height: 844 }],
  ['tablet', { width: 820, height: 1180 }],
])('on a %s', (_, viewport) => {
  const window = { viewport, isMobile: true, hasTouch: true };

  test.each([front, story])('%s opens without laying out what is far below', async (path) => {
    await open(path, window);
    expect(await endIsLaidOut()).toBe(false);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(endIsLaidOut).toBe(true);
  });

  test.each([story, long, arabic])(
    '%s is as long as it turns out to be, within half a window',
    async (path) => {
      await open(path, window);
      const before = await lengthOf();
      await layOutAll(page);
      // Pictures that appear now are far from their places for a moment (lazy-pictures.test.ts).
      await expect.poll(async () => Math.abs((await lengthOf()) - before)).toBeLessThan(viewport.height / 2);
    },
  );

  test('a keyboard that comes from below finds what it leads to in sight, with its ring whole', async () => {
    await open(story, window);
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

  test('on paper nothing waits', async () => {
    await open(front, window);
    await page.emulateMedia({ media: 'print' });
    const bands = await page
      .locator('section.below')
      .evaluateAll((all) => all.map((one) => getComputedStyle(one).contentVisibility));
    expect(bands.length).toBeGreaterThan(2);
    expect(new Set(bands)).toEqual(new Set(['visible']));
  });
});

// As narrow as a telephone: somebody at a desk who enlarges a page four times (WCAG 2.2, 1.4.10).
describe.each([320, 768, 1280])('at a desk, in a window of %d pixels', (width) => {
  test.each([front, story, long])(
    '%s is as long as it is, and the End key leads to its end',
    async (path) => {
      await open(path, { viewport: { width, height: 844 } });
      const before = await lengthOf();
      await page.keyboard.press('End');
      await expect
        .poll(() => page.evaluate(() => document.documentElement.scrollHeight - scrollY - innerHeight))
        .toBeLessThanOrEqual(pixel);
      expect(Math.abs((await lengthOf()) - before)).toBeLessThanOrEqual(pixel);
    },
  );
});
