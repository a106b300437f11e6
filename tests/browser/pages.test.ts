import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { headings, overflowing } from '../support/look.ts';

const site = inject('demonstration');

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

const kinds = [
  ['the front page', '/'],
  ['a section', '/city'],
  ['a long story', '/city/the-missing-pumps'],
  ['the journalists', '/authors'],
  ['a journalist', '/authors/ines-calloway'],
  ['the topics', '/topics'],
  ['a topic', '/topics/flooding'],
  ['the archive', '/archive'],
  ['a month of the archive', '/archive/2026/11'],
  ['a search', '/search?q=pumps&section=city'],
  ['a search that finds nothing', '/search?q=zzyzx'],
  ['a standing page', '/about'],
  ['a withdrawn story', '/city/bridge-inspection'],
  ['an address without a page', '/nowhere'],
] as const;

describe.each(kinds)('%s', (_, path) => {
  test.each([
    [320, 'light'],
    [1280, 'dark'],
  ] as const)('is readable and accessible at %i px, %s', async (width, colorScheme) => {
    const { page, trouble, close } = await visit(browser, `${site}${path}`, {
      viewport: { width, height: 900 },
      colorScheme,
    });
    expect(await overflowing(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expect(trouble.foreign).toEqual([]);
    expect(trouble.failed).toEqual([]);
    const levels = await headings(page);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    for (const [index, level] of levels.entries()) {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    }
    await close();
  });
});
