import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { quietAfter } from '../support/quiet.ts';
import { ask } from '../support/raw.ts';
import { ordinaryStory } from '../support/site-pages.ts';

/* What a first visit costs, in bytes on the wire: pictures aside, for each has its own. */
const site = inject('demonstration');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

interface Fetched {
  readonly file: string;
  readonly bytes: number;
  /** Whether it was asked for before anything was to be seen. */
  readonly early: boolean;
}

/** The fonts that a browser with nothing kept fetches for a page. */
async function fontsOf(path: string): Promise<readonly Fetched[]> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  await quietAfter(page, () => page.goto(`${site}${path}`));
  const fonts = await page.evaluate(async () => {
    await document.fonts.ready;
    const paint = performance.getEntriesByName('first-paint')[0]?.startTime ?? 0;
    return performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => name.endsWith('.woff2'))
      .map(({ name, encodedBodySize, startTime }) => ({
        file: name.replace(/^.*\//, ''),
        bytes: encodedBodySize,
        early: startTime < paint,
      }));
  });
  await context.close();
  return fonts;
}

const budget = 105 * 1024;

test('an ordinary story comes with all its fonts in 105 KB, of which two before the first paint', async () => {
  const { path, words } = await ordinaryStory();
  expect(words).toBeGreaterThan(850);
  const { body } = await ask(Number(new URL(site).port), path, ['Accept-Encoding: br']);
  const fonts = await fontsOf(path);
  const early = fonts.filter((font) => font.early);
  const bytes = fonts.reduce((sum, font) => sum + font.bytes, body.length);
  expect(fonts.length).toBeGreaterThanOrEqual(2);
  expect(fonts.every((font) => font.bytes > 10_000)).toBe(true);
  expect(bytes, JSON.stringify(fonts)).toBeLessThanOrEqual(budget);
  expect(early.map(({ file }) => file.replace(/\..*/, '')).sort()).toEqual(['libre-franklin', 'newsreader']);
});

test('with a pull quote, which is in italics, such a story would still come in as much', async () => {
  const fonts = await fontsOf(kinds.demonstration['celebrity-story']);
  const document = 14 * 1024;
  expect(fonts.map(({ file }) => file.replace(/\..*/, '')).sort()).toEqual([
    'libre-franklin',
    'newsreader',
    'newsreader-italic',
  ]);
  expect(fonts.reduce((sum, { bytes }) => sum + bytes, document)).toBeLessThanOrEqual(budget);
});
