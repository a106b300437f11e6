import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { gallery, opened, read, single, story, third } from '../support/large.ts';
import { overflowing } from '../support/look.ts';

/* A picture opened large, looked at: in each window and colour, on paper, and without our styles. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

const windows = [
  { name: 'a small telephone', width: 320, height: 568 },
  { name: 'a telephone', width: 390, height: 844 },
  { name: 'a telephone on its side', width: 844, height: 390 },
  { name: 'a tablet', width: 820, height: 1180 },
  { name: 'a desk', width: 1280, height: 800 },
  { name: 'a wide desk', width: 2560, height: 1300 },
] as const;

describe.each(windows)('on $name', ({ width, height }) => {
  const viewport = { width, height };

  test.each([`${story}${single}`, `${gallery}${third}`, `${gallery}#photo/market-lanterns`])(
    'picture, words and links are in the window, apart from one another, and can be hit: %s',
    async (url) => {
      const { page, close } = await read(browser, url, { viewport });
      const boxes = await opened(page).evaluate((figure) => {
        const parts = [...figure.querySelectorAll('figcaption, [hidden] img, [hidden] > a')];
        return parts.map((part) => {
          const { left, top, right, bottom } = part.getBoundingClientRect();
          return { name: part.localName, left, top, right, bottom };
        });
      });
      expect(boxes.length).toBeGreaterThanOrEqual(3);
      for (const [index, one] of boxes.entries()) {
        expect(one.left).toBeGreaterThanOrEqual(-0.5);
        expect(one.top).toBeGreaterThanOrEqual(-0.5);
        expect(one.right).toBeLessThanOrEqual(width + 0.5);
        expect(one.bottom).toBeLessThanOrEqual(height + 0.5);
        if (one.name === 'a')
          expect(Math.min(one.right - one.left, one.bottom - one.top)).toBeGreaterThanOrEqual(44);
        for (const other of boxes.slice(index + 1)) {
          const apart =
            one.right <= other.left + 0.5 ||
            other.right <= one.left + 0.5 ||
            one.bottom <= other.top + 0.5 ||
            other.bottom <= one.top + 0.5;
          expect(apart, `${one.name} ${other.name}`).toBe(true);
        }
      }
      expect(await overflowing(page)).toEqual([]);
      await close();
    },
  );

  test('with text of twice the size everything can be reached, and nothing slides', async () => {
    const { page, close } = await read(browser, `${gallery}${third}`, { viewport });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflowing(page)).toEqual([]);
    const links = opened(page).locator('[hidden] > a');
    for (const link of await links.all()) {
      await link.focus();
      const box = await link.boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(height + 1);
    }
    await close();
  });
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing in an opened picture when %s',
  async (colorScheme) => {
    for (const url of [`${story}${single}`, `${gallery}${third}`]) {
      const { page, close } = await read(browser, url, { colorScheme });
      expect(await axe(page)).toEqual([]);
      await close();
    }
  },
);

test('where a reader sets the colours, arrows and cross have that of the links', async () => {
  const { page, close } = await read(browser, `${gallery}${third}`, { forcedColors: 'active' });
  const colors = await opened(page)
    .locator('[hidden] > a')
    .evaluateAll((links) =>
      links.map((link) => {
        const stroke = getComputedStyle(link, '::before');
        return [getComputedStyle(link).color, stroke.borderBlockStartColor, stroke.borderBlockStartWidth];
      }),
    );
  expect(colors).toHaveLength(3);
  for (const [link, stroke, width] of colors) expect([stroke, width]).toEqual([link, '2px']);
  await close();
});

test('on paper an opened picture is a picture of the story like all others', async () => {
  const plain = await read(browser, gallery);
  const large = await read(browser, `${gallery}${third}`);
  const pictures = await Promise.all(
    [plain, large].map(async ({ page }) => {
      await page.emulateMedia({ media: 'print' });
      await page.evaluate(async () => {
        for (const image of document.images) image.loading = 'eager';
        await Promise.all([...document.images].map((image) => image.decode().catch(() => undefined)));
        scrollTo(0, 0);
      });
      return page.screenshot({ fullPage: true });
    }),
  );
  expect(pictures[0]?.equals(pictures[1] ?? Buffer.alloc(0))).toBe(true);
  await plain.close();
  await large.close();
});

test('without our styles each picture is there once, with its words', async () => {
  const { page, close } = await read(browser, `${gallery}${third}`);
  await page.evaluate(() => {
    for (const style of document.querySelectorAll('style, link[rel="stylesheet"]')) style.remove();
  });
  const figures = await page.locator('figure[id]').evaluateAll((all) =>
    all.map((figure) => ({
      pictures: [...figure.querySelectorAll('img')].filter((image) => image.checkVisibility()).length,
      words: (figure as HTMLElement).innerText.trim(),
    })),
  );
  expect(figures).toHaveLength(7);
  for (const { pictures, words } of figures) {
    expect(pictures).toBe(1);
    expect(words).toMatch(/Picture: Petra Lindqvist-Orr \/ The Halyard$/);
    expect(words).not.toMatch(/Close|Next|Enlarge/);
  }
  await close();
});
