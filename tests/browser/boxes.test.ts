import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { kinds } from '../support/kinds.ts';
import { overflowing } from '../support/look.ts';

const site = inject('demonstration');
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

describe('a table that is wider than a phone', () => {
  const phone = { viewport: { width: 320, height: 700 } };

  test('scrolls in its own box, which says that it is a table, and never the page', async () => {
    const { page, close } = await visit(browser, `${site}${kinds.demonstration.standing}`, phone);
    expect(await overflowing(page)).toEqual([]);
    const table = page.getByRole('group', { name: 'Table' });
    const widths = await table.evaluate((box) => [box.scrollWidth, box.clientWidth] as const);
    expect(widths[0]).toBeGreaterThan(widths[1] + 40);
    expect(await axe(page)).toEqual([]);
    await close();
  });

  test('shows its last column to somebody who has only a keyboard', async () => {
    const { page, close } = await visit(browser, `${site}${kinds.demonstration.standing}`, phone);
    const table = page.getByRole('group', { name: 'Table' });
    await table.focus();
    await page.keyboard.press('End');
    for (let presses = 0; presses < 12; presses++) await page.keyboard.press('ArrowRight');
    await expect.poll(() => table.evaluate((box) => box.scrollLeft)).toBeGreaterThan(40);
    await close();
  });
});

describe('on paper', () => {
  test('a story has what is to be read, and nothing to be clicked', async () => {
    const { page, close } = await visit(browser, `${site}${kinds.demonstration['long-story']}`);
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('body').innerText();
    expect(text).toContain('The completion certificate of 28 September 2023');
    for (const idle of ['Share this story', 'Topics', 'Got a confidential tip?', 'Related stories'])
      expect(text).not.toContain(idle);
    expect(await page.locator('main svg').filter({ visible: true }).count()).toBe(0);
    await close();
  });

  test('a recording is its words', async () => {
    const { page, close } = await visit(browser, `${site}${kinds.demonstration.audio}`);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('Wind in gusts, and a slow swell on rocks.').isVisible()).toBe(true);
    await close();
  });
});

test('in a story of another language, what the newsroom wrote is named and set as its own', async () => {
  const { page, close } = await visit(browser, `${site}${kinds.demonstration.arabic}`);
  const sentence = page.getByText('Yusuf Haddad grew up on one fishing quay');
  expect(await sentence.getAttribute('lang')).toBe('en-GB');
  expect(await sentence.evaluate((element) => getComputedStyle(element).fontFamily)).toMatch(/^Newsreader/);
  await close();
});
