import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { quietAfter } from '../support/quiet.ts';

/*
 * The picture that a page opens with is named in the answer's headers, before a browser has read the page. What the
 * header has it choose must be what the page shows: else it is fetched twice.
 */
const { demonstration: kind } = kinds;
const paths = [kind.front, kind.section, kind['celebrity-story'], kind.gallery, kind.author];
const windows = [320, 390, 768, 1280, 1920].flatMap((width) => [1, 2].map((density) => ({ width, density })));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test.each(windows)(
  'at $width pixels, $density to one, it is fetched once, first, and in the size that is shown',
  async ({ width, density }) => {
    const context = await browser.newContext({
      viewport: { width, height: 800 },
      deviceScaleFactor: density,
    });
    for (const path of paths) {
      const page = await context.newPage();
      const asked: string[] = [];
      await page.route(
        ({ pathname }) => pathname.startsWith('/media/'),
        async (route) => {
          asked.push(new URL(route.request().url()).pathname);
          await route.fulfill({ contentType: 'image/gif', body: pixel });
        },
      );
      const answer = await quietAfter(page, () => page.goto(`${inject('demonstration')}${path}`));
      const link = answer?.headers().link ?? '';
      const lead = page.locator('main img[fetchpriority="high"]');
      expect([path, await lead.count()]).toEqual([path, /as=image/.test(link) ? 1 : 0]);
      if ((await lead.count()) === 0) continue;
      const shown = await lead.evaluate((image: HTMLImageElement) => new URL(image.currentSrc).pathname);
      const [src] = shown.split(/\/\d+-[\w-]{8}\.avif$/);
      expect([path, asked.filter((one) => one.startsWith(`${src}/`))]).toEqual([path, [shown]]);
      expect([path, asked.filter((one) => one !== '/media/logo.svg')[0]]).toEqual([path, shown]);
      expect(await lead.getAttribute('loading')).toBeNull();
      const others = page.locator('main picture > img:not([fetchpriority])');
      for (const other of await others.all()) expect(await other.getAttribute('loading')).toBe('lazy');
      await page.close();
    }
    await context.close();
  },
);

/** A picture of one pixel: what arrives is of no interest here. */
const pixel = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');
