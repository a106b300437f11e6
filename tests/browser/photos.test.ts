import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';

/*
 * Readers pay for every pixel that is fetched and not shown. What the components say of the layout (slots.ts) is
 * measured against the layout itself, at each width and on ordinary and fine screens.
 */
const { demonstration: kind } = kinds;
/** Every place in which a picture stands. */
const pages = (): readonly string[] => [
  ...[kind.front, kind.section, kind['long-story'], kind['celebrity-story'], kind.timeline, kind.gallery].map(
    (path) => `${inject('demonstration')}${path}`,
  ),
  ...[kind.opinion, kind.authors, kind.author, kind.topic].map((path) => `${inject('demonstration')}${path}`),
  `${inject('gazette')}/city/every-block`,
];
const windows = [320, 390, 768, 1280, 1920].flatMap((width) => [1, 2].map((density) => ({ width, density })));
/** Pixels fetched for one shown, and for how many shown at least one is fetched where the file has more. */
const most = 1.305;
const least = 0.62;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Fetched {
  readonly src: string;
  /** Pixels of the chosen file, and of those that were offered. */
  readonly width: number;
  readonly offered: readonly number[];
  /** Pixels of the screen that the whole of it takes. */
  readonly shown: number;
  readonly high: number;
}

/** A picture of one pixel: what arrives is of no interest here. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

/** What a browser chooses for each picture of a page, whose boxes are measured before any is there. */
async function choices(page: Page, url: string): Promise<readonly Fetched[]> {
  let measured = (): void => undefined;
  const boxes = new Promise<void>((resolve) => {
    measured = resolve;
  });
  await page.route(/\/media\/.*\d+-[\w-]{8}\.(?:avif|jpg)$/, async (route) => {
    await boxes;
    await route.fulfill({ contentType: 'image/gif', body: pixel });
  });
  await page.goto(url, { waitUntil: 'domcontentloaded' });
  const shown = await page.evaluate(async () => {
    await document.fonts.ready;
    return [...document.querySelectorAll<HTMLImageElement>('picture > img')].map((image) => {
      const box = image.getBoundingClientRect();
      const filled =
        (box.height * Number(image.getAttribute('width'))) / Number(image.getAttribute('height'));
      const fit = getComputedStyle(image).objectFit;
      const drawn =
        { cover: Math.max(box.width, filled), contain: Math.min(box.width, filled) }[fit] ?? box.width;
      return { shown: drawn * devicePixelRatio, high: box.height };
    });
  });
  measured();
  const chosen = await page.evaluate(async () => {
    const images = [...document.querySelectorAll<HTMLImageElement>('picture > img')];
    for (const image of images) image.loading = 'eager';
    await Promise.all(images.map((image) => image.decode().catch(() => undefined)));
    return images.map((image) => ({
      src: image.currentSrc,
      srcset: image.parentElement?.querySelector('source')?.srcset ?? '',
    }));
  });
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  return chosen.map(({ src, srcset }, index) => ({
    shown: shown[index]?.shown ?? 0,
    high: shown[index]?.high ?? 0,
    src,
    width: Number(/\/(\d+)-[\w-]{8}\.avif$/.exec(src)?.[1]),
    offered: [...srcset.matchAll(/\/(\d+)-[\w-]{8}\.avif/g)].map(([, pixels]) => Number(pixels)),
  }));
}

test.each(windows)(
  'at $width pixels, $density to one, no picture is fetched much larger than it is shown, or much smaller',
  async ({ width, density }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      deviceScaleFactor: density,
    });
    const page = await context.newPage();
    const wrong: string[] = [];
    let seen = 0;
    for (const url of pages()) {
      for (const { src, width: fetched, offered, shown } of await choices(page, url)) {
        // In a closed box it isn't fetched.
        if (shown === 0) continue;
        seen += 1;
        const share = fetched / shown;
        const tooLarge = share > most && fetched !== offered[0];
        const tooSmall = share < least && fetched !== offered.at(-1);
        if (Number.isNaN(share) || tooLarge || tooSmall)
          wrong.push(`${url} ${src}: ${share.toFixed(2)}, shown ${Math.round(shown)}, offered ${offered}`);
      }
    }
    await context.close();
    expect(seen).toBeGreaterThan(50);
    expect(wrong).toEqual([]);
  },
);
