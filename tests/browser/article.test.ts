import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { headings, overflowing, visibleText } from '../support/look.ts';
import { quietAfter } from '../support/quiet.ts';

const site = inject('gazette');
const story = `${site}/city/every-block`;
const arabic = `${site}/voices/${encodeURIComponent('عودة-الترام')}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

describe.each([320, 768, 1280])('the story with every block, %i px wide', (width) => {
  test('nothing is wider than the window, nothing fails, nothing is asked of another site', async () => {
    const { page, trouble, close } = await visit(browser, story, { viewport: { width, height: 900 } });
    expect(await overflowing(page)).toEqual([]);
    expect(trouble).toEqual({ console: [], foreign: [], failed: [] });
    await close();
  });

  test.each(['light', 'dark'] as const)('axe finds nothing in the %s scheme', async (colorScheme) => {
    const { page, close } = await visit(browser, story, { viewport: { width, height: 900 }, colorScheme });
    expect(await axe(page)).toEqual([]);
    await close();
  });
});

test('headings follow one another, and there is one headline', async () => {
  const { page, close } = await visit(browser, story);
  const levels = await headings(page);
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  for (const [index, level] of levels.entries()) {
    expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
  }
  await close();
});

test('the page has one main landmark, a banner, a footer, and names for what is there twice', async () => {
  const { page, close } = await visit(browser, story);
  expect(await page.getByRole('main').count()).toBe(1);
  expect(await page.getByRole('banner').count()).toBe(1);
  expect(await page.getByRole('contentinfo').count()).toBe(1);
  const names = await page
    .locator('nav')
    .evaluateAll((navs) =>
      navs.map((nav) => nav.getAttribute('aria-label') ?? nav.getAttribute('aria-labelledby')),
    );
  expect(names).not.toContain(null);
  expect(new Set(names).size).toBe(names.length);
  await close();
});

test('every picture has its alternative text, its size, and its file', async () => {
  const { page, close } = await visit(browser, story);
  await page.evaluate(async () => {
    for (const image of document.images) {
      image.loading = 'eager';
      await image.decode().catch(() => undefined);
    }
  });
  const pictures = await page.locator('img').evaluateAll((images) =>
    images.map((image) => ({
      alt: image.getAttribute('alt'),
      size: image.hasAttribute('width') && image.hasAttribute('height'),
      shown: (image as HTMLImageElement).naturalWidth > 0,
    })),
  );
  expect(pictures.length).toBeGreaterThanOrEqual(7);
  for (const picture of pictures) {
    expect(picture.alt).not.toBeNull();
    expect(picture).toMatchObject({ size: true, shown: true });
  }
  expect(await page.getByAltText('A bridge over a river at dusk').count()).toBe(1);
  await close();
});

test('with JavaScript off a reader sees the same page', async () => {
  const on = await visit(browser, story);
  const off = await visit(browser, story, { javaScriptEnabled: false });
  expect(await visibleText(off.page)).toBe(await visibleText(on.page));
  // Once more, with fonts that are there: the first time they may be too late for the first paint.
  for (const { page } of [on, off]) await quietAfter(page, () => page.reload());
  expect((await off.page.screenshot()).equals(await on.page.screenshot())).toBe(true);
  await on.close();
  await off.close();
});

test('dates, byline, credits, corrections, contact and tip stand where a reader looks', async () => {
  const { page, close } = await visit(browser, story);
  const text = await visibleText(page);
  expect(text).toContain('30 May 2026, 09:30');
  expect(text).toContain('31 May 2026, 18:05');
  expect(text).toContain('Ilya Example / The Test Gazette');
  expect(text).toContain('An earlier version gave the wrong year for the bridge.');
  expect(await page.getByRole('link', { name: 'Ana Reis' }).first().getAttribute('href')).toBe(
    '/authors/ana-reis',
  );
  expect(await page.locator('a[href="mailto:ana.reis@gazette.example"]').count()).toBe(1);
  // The story puts Bo Lind's box and the tip box into its text: neither stands at the end a second time.
  expect(await page.locator('a[href="mailto:bo.lind@gazette.example"]').count()).toBe(1);
  expect(await page.locator('a[href="https://gazette.example/tips"]').count()).toBe(1);
  expect(await page.locator('time[datetime="2026-05-30T09:30:00+01:00"]').count()).toBeGreaterThan(0);
  await close();
});

test('a post is a quotation with its source; a deleted one says so and has no dead link', async () => {
  const { page, close } = await visit(browser, story);
  const live = page.locator('blockquote[cite="https://twitter.com/orla_example/status/1001"]');
  expect(await live.innerText()).toContain(
    'Yes but maybe no phones 🤣📵\n\nSee you at #dinner & be on time <please>',
  );
  expect(
    await page.locator('a[href="https://twitter.com/orla_example/status/1001"]').count(),
  ).toBeGreaterThan(0);
  expect(await page.locator('a[href="https://x.com/gone_example/status/1002"]').count()).toBe(0);
  const text = await visibleText(page);
  expect(text).toContain('This post has been deleted at its source. We last saw it on 2 January 2019.');
  expect(text).toContain('It is evidence in a pending case.');
  expect(text).toContain('Dinner still on?');
  await close();
});

test('an Arabic story is set from right to left inside the English site', async () => {
  const { page, trouble, close } = await visit(browser, arabic, { viewport: { width: 390, height: 800 } });
  const headline = page.getByRole('heading', { level: 1 });
  expect(await headline.evaluate((element) => getComputedStyle(element).direction)).toBe('rtl');
  expect(await headline.evaluate((element) => element.closest('[lang]')?.getAttribute('lang'))).toBe('ar');
  expect(await page.getByRole('contentinfo').evaluate((element) => getComputedStyle(element).direction)).toBe(
    'ltr',
  );
  expect(await overflowing(page)).toEqual([]);
  expect(await axe(page)).toEqual([]);
  expect(trouble).toEqual({ console: [], foreign: [], failed: [] });
  await close();
});

test.each([
  ['opinion', '/voices/opinion-piece', 'Opinion'],
  ['sponsored', '/voices/paid', 'Sponsored content'],
  ['satire', '/voices/satire', 'Satire'],
])('a reader can’t mistake %s for news', async (_, path, label) => {
  const { page, close } = await visit(browser, `${site}${path}`);
  const above = await page.evaluate(() => {
    const headline = document.querySelector('h1');
    const range = document.createRange();
    range.setStart(document.querySelector('main') ?? document.body, 0);
    range.setEndAfter(headline ?? document.body);
    return range.toString();
  });
  expect(above).toContain(label);
  await close();
});
