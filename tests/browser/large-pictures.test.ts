import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import {
  gallery,
  goTo,
  hash,
  largeFiles,
  opened,
  opener,
  press,
  read,
  scrolled,
  settle,
  single,
  story,
  third,
} from '../support/large.ts';
import { quietAfter } from '../support/quiet.ts';

/* A picture opened large by its address alone: what a reader hears and pays, and how the way back is. */

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('a press on a picture shows it large with the same words, fetches its file then, and leaves the page where it was', async () => {
  const { page, trouble, fetched, close } = await read(browser, story, { deviceScaleFactor: 2 });
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
  const { page, fetched, close } = await read(browser, story);
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
  await quietAfter(page, () => page.goto(gallery));
  const files = requests.filter((url) => url.endsWith('.avif')).map((url) => url.replace(/\/[^/]*$/, ''));
  expect(files.length).toBeGreaterThanOrEqual(6);
  // The story shows one of them twice, in two places.
  expect(files.length - new Set(files).size).toBeLessThanOrEqual(1);
  await opener(page, third).click();
  expect(await page.getByRole('link', { name: 'Next' }).filter({ visible: true }).count()).toBeGreaterThan(0);
  await context.close();
});

test('by keyboard it is opened, left and found again at the same place, and the Tab key stays inside', async () => {
  const { page, close } = await read(browser, story);
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
  const { page, close } = await read(browser, gallery);
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
  const { page, close } = await read(browser, gallery);
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
  const { page, close } = await read(browser, `${gallery}${third}`, {
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
  const { page, close } = await read(browser, `${gallery}${third}`);
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
  const { page, close } = await read(browser, story);
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

test('nothing moves under a reader’s eyes while a picture is opened and closed', async () => {
  const { page, close } = await read(browser, gallery);
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

test('from right to left the next picture lies left of the one before, and its arrow points there', async () => {
  const { page, close } = await read(browser, gallery);
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
