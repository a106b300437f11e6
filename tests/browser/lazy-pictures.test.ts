import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { quietAfter } from '../support/quiet.ts';

/*
 * On a telephone's line all pictures but the first one wait for the first paint. Time stands still for the animation
 * that keeps them away, so that no test depends on how fast a machine paints.
 */
const { front, section, gallery } = kinds.demonstration;
const addressOf = (path: string): string => `${inject('demonstration')}${path}`;
const telephone = { width: 390, height: 844 };
const desktop = { width: 1280, height: 844 };

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(() => page.close());

/** Animations begin and stay at their first frame, or go on. */
async function letTimePass(passes: boolean): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Animation.enable');
  await session.send('Animation.setPlaybackRate', { playbackRate: passes ? 1 : 0 });
}

/** Pictures of stories that have been asked for, by their names. */
function picturesAsked(): readonly string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (pathname.endsWith('.avif')) asked.push(pathname);
  });
  return asked;
}

/** How far pictures are from their places, each distance once. */
async function distances(): Promise<readonly string[]> {
  const all = await page
    .locator('img[loading="lazy"]')
    .evaluateAll((images) => images.map((image) => getComputedStyle(image).translate));
  return [...new Set(all)];
}

test('on a telephone only the picture that a page opens with is asked for before the first paint is over', async () => {
  await page.setViewportSize(telephone);
  await letTimePass(false);
  const asked = picturesAsked();
  await quietAfter(page, () => page.goto(addressOf(front)));
  expect(asked).toHaveLength(1);
  await letTimePass(true);
  await expect.poll(() => asked.length).toBeGreaterThan(2);
});

test('on a wide window nothing waits', async () => {
  await page.setViewportSize(desktop);
  await letTimePass(false);
  const asked = picturesAsked();
  await quietAfter(page, () => page.goto(addressOf(front)));
  expect(asked.length).toBeGreaterThan(2);
  expect(await distances()).toEqual(['0px']);
});

// Not on the front: in its bands far below, pictures are met for the first time whenever one comes near them.
test('a window that is made narrower shows its pictures at once', async () => {
  await page.setViewportSize(desktop);
  await page.goto(addressOf(section));
  await expect.poll(distances).toEqual(['none']);
  await letTimePass(false);
  await page.setViewportSize(telephone);
  expect(await distances()).toEqual(['none']);
});

test('a picture that is opened large is there at once', async () => {
  await page.setViewportSize(telephone);
  await page.goto(addressOf(gallery));
  await expect.poll(distances).toEqual(['none']);
  await letTimePass(false);
  await page.goto(`${addressOf(gallery)}#photo/market-dawn`);
  expect(await page.locator('figure:target img').count()).toBe(2);
  expect(await distances()).toEqual(['none']);
});

test('what ends with the first paint is no property of the root, with which all styles would be found anew', async () => {
  await page.setViewportSize(telephone);
  await letTimePass(false);
  await quietAfter(page, () => page.goto(addressOf(front)));
  const animated = await page.evaluate(() =>
    document
      .getAnimations()
      .map(({ effect }) => (effect instanceof KeyframeEffect ? effect.target?.tagName : undefined)),
  );
  expect(new Set(animated)).toEqual(new Set(['IMG']));
});
