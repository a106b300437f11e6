import { setTimeout } from 'node:timers/promises';
import { type Browser, chromium, type Page, type Route } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { contrast } from '#lib/look/color.ts';
import { layOutBelow, openBrowser } from '../support/browser.ts';
import { chromiumFlags, findChromium } from '../support/chromium.ts';
import { kinds } from '../support/kinds.ts';
import { quietAfter } from '../support/quiet.ts';

/*
 * Pictures that are off, on their way, or not to be had: a reader has the words, in places that don't move.
 */
const { demonstration: kind } = kinds;
const paths = [kind.front, kind.gallery, kind['celebrity-story'], kind.author];
const renditions = /\/media\/.*\d+-[\w-]{8}\.(?:avif|jpg)$/;
const window = { viewport: { width: 390, height: 844 } };

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Seen {
  readonly alt: string;
  readonly box: readonly number[];
  /** #rrggbb of what is painted in its place, and of words on that. */
  readonly ground: string;
  readonly ink: string;
}

/** Every picture's place; whoever isn't near it is asked for it all the same. */
async function look(page: Page): Promise<readonly Seen[]> {
  await layOutBelow(page);
  return page.evaluate(() => {
    const [pixel] = [new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })];
    const hex = (...colors: readonly string[]): string => {
      if (pixel === null) return '';
      for (const color of colors) {
        pixel.fillStyle = color;
        pixel.fillRect(0, 0, 1, 1);
      }
      const [r = 0, g = 0, b = 0] = pixel.getImageData(0, 0, 1, 1).data;
      return `#${[r, g, b].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
    };
    const paper = getComputedStyle(document.body).backgroundColor;
    return [...document.querySelectorAll<HTMLImageElement>('main picture > img')]
      .filter((image) => image.checkVisibility())
      .map((image) => {
        image.loading = 'eager';
        const { x, y, width, height } = image.getBoundingClientRect();
        const { backgroundColor, color } = getComputedStyle(image);
        return {
          alt: image.alt,
          box: [x, y + scrollY, width, height].map(Math.round),
          ground: hex(paper, backgroundColor),
          ink: hex(color),
        };
      });
  });
}

/** A page as it is with all its pictures. */
async function whole(url: string): Promise<readonly Seen[]> {
  const page = await browser.newPage(window);
  await quietAfter(page, () => page.goto(url));
  const seen = await look(page);
  await page.close();
  return seen;
}

/** Each place is there, as wide as its picture would be and no lower; a small one grows where its words need more. */
function expectPlaces(seen: readonly Seen[], there: readonly Seen[]): void {
  expect(seen.length).toBeGreaterThan(0);
  expect(seen.map(({ box: [x, , width] }) => [x, width])).toEqual(
    there.map(({ box: [x, , width] }) => [x, width]),
  );
  for (const [index, { box, alt }] of seen.entries())
    expect([alt, box[3]]).toEqual([alt, Math.max(box[3] ?? 0, there[index]?.box[3] ?? 0)]);
  for (const { alt, ground, ink } of seen) {
    if (alt !== '') expect([alt, contrast(ground, ink) >= 4.5]).toEqual([alt, true]);
  }
}

describe.each(paths)('%s', (path) => {
  const url = (): string => `${inject('demonstration')}${path}`;

  test('while its pictures are on their way, their places are painted, and nothing moves when they come', async () => {
    const page = await browser.newPage(window);
    let release = (): void => undefined;
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(renditions, async (route) => {
      await released;
      await route.continue().catch(() => undefined);
    });
    await page.goto(url(), { waitUntil: 'domcontentloaded' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const before = await look(page);
    expectPlaces(before, before);
    const grounds = new Set(before.map(({ ground }) => ground));
    // Of its own colour each: more than one, where there is more than one picture.
    expect(grounds.size).toBeGreaterThan(before.length > 2 ? 1 : 0);
    release();
    await page.evaluate(() =>
      Promise.all(
        [...document.images]
          .filter((image) => image.checkVisibility())
          .map((image) => image.decode().catch(() => undefined)),
      ),
    );
    // A rendition has whole pixels, and so not quite its picture's proportions.
    for (const [index, { box, alt }] of (await look(page)).entries()) {
      const moved = box.map((side, at) => Math.abs(side - (before[index]?.box[at] ?? 0)));
      expect([alt, moved.filter((pixels) => pixels > 2)]).toEqual([alt, []]);
    }
    await page.close();
  });
});

test.each([
  [kind.front, 'are gone', 'light', (route: Route) => route.fulfill({ status: 404, body: '' })],
  [kind.gallery, 'can’t be made', 'dark', (route: Route) => route.fulfill({ status: 500, body: 'no' })],
  [kind['celebrity-story'], 'break off', 'light', (route: Route) => route.abort('connectionreset')],
  [
    kind.author,
    'are garbage',
    'dark',
    (route: Route) => route.fulfill({ contentType: 'image/avif', body: 'garbage' }),
  ],
] as const)('%s: where pictures %s, what they show can be read, %s', async (path, _, colorScheme, answer) => {
  const url = `${inject('demonstration')}${path}`;
  const there = await whole(url);
  const context = await browser.newContext({ ...window, colorScheme });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.route(renditions, answer);
  await quietAfter(page, async () => {
    await page.goto(url, { waitUntil: 'domcontentloaded' });
    await look(page);
  });
  expectPlaces(await look(page), there);
  for (const caption of await page.locator('main figcaption').all())
    expect(await caption.isVisible()).toBe(true);
  expect(errors).toEqual([]);
  await context.close();
});

test('with images off in the browser, every story is there, and every description', async () => {
  const found = findChromium();
  if (found.path === null) throw new Error(found.help);
  const blind = await chromium.launch({
    executablePath: found.path,
    args: [...chromiumFlags, '--blink-settings=imagesEnabled=false'],
  });
  try {
    for (const path of paths) {
      const page = await blind.newPage(window);
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.resourceType()));
      await page.goto(`${inject('demonstration')}${path}`);
      await setTimeout(300);
      expect(asked).not.toContain('image');
      const seen = await look(page);
      expectPlaces(seen, await whole(`${inject('demonstration')}${path}`));
      await page.close();
    }
  } finally {
    await blind.close();
  }
});
