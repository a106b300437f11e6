import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';

/* Related stories stand in full rows, whatever their number: none is left alone in a row. */
const four = ['demonstration', kinds.demonstration['long-story']] as const;
const three = ['demonstration', kinds.demonstration['celebrity-story']] as const;
const two = ['marfa', kinds.marfa.english] as const;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test.each([
  [...four, 390, [1, 1, 1, 1]],
  [...four, 640, [1, 1, 1, 1]],
  [...four, 768, [2, 2]],
  [...four, 1023, [2, 2]],
  [...four, 1024, [4]],
  [...four, 1920, [4]],
  [...three, 640, [1, 1, 1]],
  [...three, 768, [3]],
  [...three, 1920, [3]],
  [...two, 640, [1, 1]],
  [...two, 1920, [2]],
])('%s: %s, %i px wide, has rows of %j', async (site, path, width, wanted) => {
  const { page, close } = await visit(browser, `${inject(site)}${path}`, {
    viewport: { width, height: 800 },
  });
  const tops = await page
    .locator('aside:has(> h2) article')
    .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().top));
  const rows = Map.groupBy(tops, (top) => Math.round(top));
  expect([...rows.values()].map((row) => row.length)).toEqual(wanted);
  await close();
});
