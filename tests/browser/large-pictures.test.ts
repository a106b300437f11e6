import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, type Trouble, visit } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { overflowing } from '../support/look.ts';

/*
 * A picture opened large by its address alone: what a reader sees, hears and pays, and how the way back is.
 */
const story = `${inject('demonstration')}${kinds.demonstration['celebrity-story']}`;
const gallery = `${inject('demonstration')}${kinds.demonstration.gallery}`;
const single = '#photo/marlow-podium';
const third = '#photo/market-rain';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Reading {
  readonly page: Page;
  readonly trouble: Trouble;
  /** Addresses of pictures that were fetched since it was asked last. */
  readonly fetched: () => readonly string[];
  readonly close: () => Promise<void>;
}

async function read(url: string, options: BrowserContextOptions = {}): Promise<Reading> {
  const { page, trouble, close } = await visit(browser, url, { reducedMotion: 'reduce', ...options });
  let pictures: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && !request.url().endsWith('/logo.svg'))
      pictures.push(new URL(request.url()).pathname);
  });
  const fetched = (): readonly string[] => {
    const now = pictures;
    pictures = [];
    return now;
  };
  return { page, trouble, fetched, close };
}

const opener = (page: Page, anchor: string): Locator => page.locator(`a[aria-label][href="${anchor}"]`);
const opened = (page: Page): Locator => page.locator('figure:target');
const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);
const hash = (page: Page): string => new URL(page.url()).hash;

/** Waits for the pictures that are on their way. */
const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const asked = [...document.images].filter((image) => image.currentSrc !== '' && image.checkVisibility());
    await Promise.all(asked.map((image) => image.decode().catch(() => undefined)));
  });

/** Files of all large pictures that have been asked for; a file that the page shows already costs nothing more. */
async function largeFiles(page: Page): Promise<readonly string[]> {
  const chosen = (pictures: string): Promise<readonly string[]> =>
    page
      .locator(pictures)
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).currentSrc));
  const shown = new Set(await chosen('figure > picture img'));
  return (await chosen('figure [hidden] img')).filter((src) => src !== '' && !shown.has(src));
}

/** Brings a picture into the window as a reader does, with its file, and says how far the page is scrolled then. */
async function goTo(page: Page, anchor: string): Promise<number> {
  await opener(page, anchor).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await settle(page);
  return scrolled(page);
}

/** Presses what is in the window. Forced: where playwright has to wait, it scrolls the page to try again. */
const press = (link: Locator): Promise<void> => link.click({ force: true });

test('a press on a picture shows it large with the same words, fetches its file then, and leaves the page where it was', async () => {
  const { page, trouble, fetched, close } = await read(story, { deviceScaleFactor: 2 });
  const before = await goTo(page, single);
  const small = await page.locator(`[id="${single.slice(1)}"] > picture img`).boundingBox();
  fetched();
  await press(opener(page, single));
  await expect.poll(fetched).toContainEqual(expect.stringMatching(/marlow-podium\.jpg\/\d{4}-.{8}\.avif$/));
  await expect
    .poll(() => largeFiles(page), { timeout: 15_000 })
    .toEqual([expect.stringMatching(/marlow-podium/)]);
  const large = await opened(page).locator('[hidden] img').boundingBox();
  expect(large?.width).toBeGreaterThan(1.5 * (small?.width ?? 0));
  expect(hash(page)).toBe(single);
  expect(await opened(page).locator('figcaption').isVisible()).toBe(true);
  expect(await scrolled(page)).toBe(before);
  await press(page.getByRole('link', { name: 'Close' }));
  expect(await opened(page).count()).toBe(0);
  expect(await scrolled(page)).toBe(before);
  expect(await page.locator(`[id="${single.slice(1)}"] > picture img`).boundingBox()).toEqual(small);
  expect(trouble).toEqual({ console: [], foreign: [], failed: [] });
  await close();
});

test('nobody who reads a story from top to bottom fetches a large file', async () => {
  const { page, fetched, close } = await read(story);
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  for (let top = 0; top < height; top += 500) {
    await page.evaluate((y) => scrollTo(0, y), top);
    await page.waitForTimeout(20);
  }
  await settle(page);
  expect(fetched().length).toBeGreaterThan(3);
  expect(await page.locator('figure [hidden] img').count()).toBeGreaterThan(4);
  expect(await largeFiles(page)).toEqual([]);
  await close();
});

test('with JavaScript off, where browsers fetch what is lazy at once, no picture is fetched in two sizes', async () => {
  const requests: string[] = [];
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(gallery, { waitUntil: 'networkidle' });
  const files = requests.filter((url) => url.endsWith('.avif')).map((url) => url.replace(/\/[^/]*$/, ''));
  expect(files.length).toBeGreaterThanOrEqual(6);
  // The story shows one of them twice, in two places.
  expect(files.length - new Set(files).size).toBeLessThanOrEqual(1);
  await opener(page, third).click();
  expect(await page.getByRole('link', { name: 'Next' }).filter({ visible: true }).count()).toBeGreaterThan(0);
  await context.close();
});

test('by keyboard it is opened, left and found again at the same place, and the Tab key stays inside', async () => {
  const { page, close } = await read(story);
  const before = await goTo(page, single);
  await opener(page, single).focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.matches('figure:target'))).toBe(true);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').innerText()).toBe('Close');
  // Beyond it there is only the browser itself.
  const outside = await page
    .locator('a, button, summary, input, [tabindex]')
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility({ visibilityProperty: true }))
        .map((one) => one.outerHTML.slice(0, 60)),
    );
  expect(outside).toEqual([
    expect.stringMatching(/^<main/),
    expect.stringMatching(/^<figure/),
    expect.stringMatching(/^<a .*closed/),
  ]);
  await page.keyboard.press('Enter');
  expect(await scrolled(page)).toBe(before);
  await page.keyboard.press('Tab');
  expect(await page.locator(':focus').getAttribute('href')).toBe(single);
  expect(await scrolled(page)).toBe(before);
  await close();
});

test('the way back closes it, where the reader was', async () => {
  const { page, close } = await read(gallery);
  const before = await goTo(page, third);
  await press(opener(page, third));
  expect(await opened(page).count()).toBe(1);
  await page.goBack();
  expect(await opened(page).count()).toBe(0);
  expect(hash(page)).toBe('');
  expect(await scrolled(page)).toBe(before);
  await page.goForward();
  expect(await opened(page).getAttribute('id')).toBe(third.slice(1));
  await close();
});

test('a gallery leads from each picture to the next and back, by its links and by the arrow keys, and ends at its ends', async () => {
  const { page, close } = await read(gallery);
  const before = await goTo(page, third);
  await press(opener(page, third));
  const inWindow = (): Promise<readonly string[]> =>
    page
      .locator('section figure')
      .evaluateAll((all) =>
        all.filter((one) => Math.abs(one.getBoundingClientRect().left) < 2).map((one) => one.id),
      );
  const follow = (name: string): Promise<void> => press(opened(page).getByRole('link', { name }));
  expect(await inWindow()).toEqual(['photo/market-rain']);
  expect(await opened(page).getByText('3 of 6').isVisible()).toBe(true);
  await follow('Next');
  expect(await inWindow()).toEqual(['photo/market-accordion']);
  expect(hash(page)).toBe('#photo/market-accordion');
  await follow('Previous');
  await follow('Previous');
  await follow('Previous');
  expect(await inWindow()).toEqual(['photo/market-lanterns']);
  expect(await opened(page).getByRole('link', { name: 'Previous' }).count()).toBe(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(inWindow).toEqual(['photo/market-eels']);
  await page.goto(`${gallery}#photo/market-dawn`);
  expect(await opened(page).getByRole('link', { name: 'Next' }).count()).toBe(0);
  await follow('Close');
  expect(await scrolled(page)).toBe(before);
  await close();
});

test('a finger moves the pictures of a gallery, one at a time', async () => {
  const { page, close } = await read(`${gallery}${third}`, {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  const left = (id: string): Promise<number> =>
    page.locator(`[id="${id}"]`).evaluate((figure) => Math.round(figure.getBoundingClientRect().left));
  await expect.poll(() => left('photo/market-rain')).toBe(0);
  const client = await page.context().newCDPSession(page);
  for (const x of [330, 270, 210, 150, 90])
    await client.send('Input.dispatchTouchEvent', {
      type: x === 330 ? 'touchStart' : 'touchMove',
      touchPoints: [{ x, y: 400 }],
    });
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await expect.poll(() => left('photo/market-accordion')).toBe(0);
  expect(await scrolled(page)).toBe(0);
  await close();
});

test('each picture has an address of its own, which opens it for whoever gets it, and the story behind it', async () => {
  const { page, close } = await read(`${gallery}${third}`);
  expect(await opened(page).boundingBox()).toMatchObject({ x: 0, y: 0 });
  await opened(page).getByRole('link', { name: 'Close' }).click();
  expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
  const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
  expect(ids.filter((id) => id.startsWith('photo/market-stalls'))).toEqual([
    'photo/market-stalls',
    'photo/market-stalls/closed',
    'photo/market-stalls/2',
    'photo/market-stalls/2/closed',
  ]);
  expect(new Set(ids).size).toBe(ids.length);
  await close();
});

test('opened or not, a picture and its words are told once, and opened nothing else is', async () => {
  const { page, close } = await read(story);
  const alt = (await page.locator(`[id="${single.slice(1)}"] > picture img`).getAttribute('alt')) ?? '';
  const caption = 'Marlow introducing Corwin Strake at a rally in Calder Wells, April 2024.';
  const credit = 'Picture: Saoirse Venn / Estuary Pictures';
  const words = [`image ${alt}`, `StaticText ${caption} `, `StaticText ${credit}`];
  const closed = await told(page);
  expect(closed.length).toBeGreaterThan(100);
  expect(closed.filter((line) => words.some((one) => one.startsWith(line.trim()))).toSorted()).toEqual(
    words.map((line) => line.trim()).toSorted(),
  );
  await page.goto(`${story}${single}`);
  expect((await told(page)).toSorted()).toEqual(
    [
      'main',
      'figure',
      'Figcaption',
      ...words.map((line) => line.trim()),
      'link Close',
      'StaticText Close',
    ].toSorted(),
  );
  await close();
});

/** What the browser tells assistive technology of a page: role and name. */
async function told(page: Page): Promise<readonly string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  return nodes
    .filter(
      ({ ignored, role }) => !ignored && !/^(?:RootWebArea|generic|none|InlineTextBox)$/.test(role?.value),
    )
    .map(({ role, name }) => `${role?.value} ${name?.value ?? ''}`.trim());
}

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
      const { page, close } = await read(url, { viewport });
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
    const { page, close } = await read(`${gallery}${third}`, { viewport });
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
      const { page, close } = await read(url, { colorScheme });
      expect(await axe(page)).toEqual([]);
      await close();
    }
  },
);

test('where a reader sets the colours, arrows and cross have that of the links', async () => {
  const { page, close } = await read(`${gallery}${third}`, { forcedColors: 'active' });
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

test('nothing moves under a reader’s eyes while a picture is opened and closed', async () => {
  const { page, close } = await read(gallery);
  await goTo(page, third);
  await page.evaluate(() => {
    const shifts: number[] = [];
    Reflect.set(window, 'shifts', shifts);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.push(Reflect.get(entry, 'value') as number);
    }).observe({ type: 'layout-shift' });
  });
  // By its address alone: a shift soon after a press isn't counted.
  await page.evaluate((to) => location.assign(to), third);
  await page.waitForTimeout(700);
  await page.evaluate(() => history.back());
  await page.waitForTimeout(700);
  expect(await page.evaluate(() => Reflect.get(window, 'shifts') as unknown)).toEqual([]);
  await close();
});

test('on paper an opened picture is a picture of the story like all others', async () => {
  const plain = await read(gallery);
  const large = await read(`${gallery}${third}`);
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

test('from right to left the next picture lies left of the one before, and its arrow points there', async () => {
  const { page, close } = await read(gallery);
  await page.locator('main > article').evaluate((article) => {
    article.setAttribute('dir', 'rtl');
  });
  await page.evaluate((to) => location.assign(to), third);
  const left = (id: string): Promise<number> =>
    page.locator(`[id="${id}"]`).evaluate((figure) => Math.round(figure.getBoundingClientRect().left));
  expect(await left('photo/market-rain')).toBe(0);
  expect(await left('photo/market-accordion')).toBeLessThan(0);
  const next = opened(page).getByRole('link', { name: 'Next' });
  const previous = opened(page).getByRole('link', { name: 'Previous' });
  expect((await next.boundingBox())?.x).toBeLessThan((await previous.boundingBox())?.x ?? 0);
  const turned = (link: Locator): Promise<string> =>
    link.evaluate((element) => getComputedStyle(element, '::before').rotate);
  expect([await turned(next), await turned(previous)]).toEqual(['-45deg', '135deg']);
  await close();
});

test('without our styles each picture is there once, with its words', async () => {
  const { page, close } = await read(`${gallery}${third}`);
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
