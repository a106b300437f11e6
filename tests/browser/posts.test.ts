import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { overflowing } from '../support/look.ts';
import { shiftsOf } from '../support/shifts.ts';

/*
 * A quoted post is evidence: who said it, where, and whether it is still there, for everybody who reads, listens or
 * steers with keys.
 */

const story = `${inject('demonstration')}/city/the-gull-on-line-4`;
const arabic = `${inject('demonstration')}/harbour/${encodeURIComponent('الصيادون-يعودون')}`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The quotation of the post at an address. */
const quoting = (page: Page, url: string): Locator => page.locator(`figure:has(> blockquote[cite="${url}"])`);
const edited = 'https://x.com/merrowtrams_example/status/1976312000000000404';
const pictures = 'https://bsky.app/profile/petralo.example/post/3m2gullonfour4';
const reply = 'https://merrow.example/@pilot_emeritus/117340000000000512';
const sensitive = 'https://merrow.example/@second_car/117340000000000733';
const hidden = 'https://x.com/cllr_example/status/1976319000000000911';

describe('each state is said', () => {
  test('who, where and when; edited; archived; a link to it', async () => {
    const { page, close } = await visit(browser, story);
    const post = quoting(page, edited);
    expect(await post.locator('cite').innerText()).toBe('Merrow Trams');
    expect(await post.locator('time').getAttribute('datetime')).toBe('2026-10-08T17:09:00+01:00');
    const text = await post.innerText();
    for (const said of ['@merrowtrams_example', '8 October 2026, 17:09', 'Edited by its author'])
      expect(text).toContain(said);
    expect(await post.getByRole('link', { name: 'See it on X' }).getAttribute('href')).toBe(edited);
    expect(await post.getByRole('link', { name: 'Archived copy' }).count()).toBe(1);
    // Its lines are its author's.
    expect(await post.locator('blockquote').innerText()).toContain('Service is normal.\n\nWhat we carry');
    await close();
  });

  test('a reply that goes on, and quotes', async () => {
    const { page, close } = await visit(browser, story);
    const post = quoting(page, reply);
    expect(await post.getByRole('link', { name: 'In reply to @second_car@merrow.example' }).count()).toBe(1);
    expect(await post.innerText()).toContain('The post goes on at its source.');
    expect(await post.locator('figure blockquote').innerText()).toContain('poor thing is LOST');
    await close();
  });

  test('one that isn’t public any more: since when, why it is kept, and no dead link', async () => {
    const { page, close } = await visit(browser, story);
    const post = quoting(page, hidden);
    expect(await post.innerText()).toContain(
      'This post is no longer public at its source. We last saw it on 9 October 2026.',
    );
    expect(await post.innerText()).toContain('Why we keep it: It was written by an elected member');
    expect(
      await post.getByRole('link').evaluateAll((links) => links.map((link) => link.textContent)),
    ).toEqual(['Archived copy']);
    expect(await page.locator(`a[href="${hidden}"]`).count()).toBe(0);
    await close();
  });

  test('pictures with rights are shown, each with its size; of the others, what they showed', async () => {
    const { page, close } = await visit(browser, story);
    const post = quoting(page, pictures);
    const images = await post
      .locator('img')
      .evaluateAll((all) =>
        all.map((image) => [
          image.getAttribute('alt') !== '',
          image.hasAttribute('width') && image.hasAttribute('height'),
        ]),
      );
    expect(images).toEqual(Array(3).fill([true, true]));
    expect(await post.innerText()).toContain('Pictures by Petra Lindqvist-Orr');
    expect(await post.innerText()).toMatch(/Picture, not shown here\s+A child, asleep/);
    const widths = await post
      .locator('img')
      .evaluateAll((all) => all.map((image) => Math.round(image.getBoundingClientRect().width)));
    expect(new Set(widths).size).toBe(1);
    await close();
  });

  test('a sensitive one is folded until its reader opens it, with scripts off too', async () => {
    const { page, close } = await visit(browser, story);
    const post = quoting(page, sensitive);
    const text = post.getByText('I take it back.');
    expect(await text.isVisible()).toBe(false);
    await post.locator('summary').press('Enter');
    expect(await text.isVisible()).toBe(true);
    await close();
    const off = await browser.newContext({ javaScriptEnabled: false });
    const bare = await off.newPage();
    await bare.goto(story);
    await quoting(bare, sensitive).locator('summary').click();
    expect(await quoting(bare, sensitive).getByText('I take it back.').isVisible()).toBe(true);
    await off.close();
  });
});

const heardEdited = `
- figure "Merrow Trams verified account Post on X @merrowtrams_example":
  - text: Merrow Trams
  - img "verified account"
  - text: Post on X @merrowtrams_example
  - blockquote:
    - paragraph:
      - text: ⚠️
      - link "#Line4":
        - /url: https://x.com/hashtag/Line4
      - text: "eastbound: a gull has boarded at Fish Market. Please leave it a seat. Service is normal. What we carry, and what we don’t:"
      - link "merrowtrams.example/bye-laws":
        - /url: https://merrowtrams.example/bye-laws
  - paragraph:
    - time: 8 October 2026, 17:09
    - text: Edited by its author
    - link "Archived copy":
      - /url: https://archive.halyard.example/2026/10/merrowtrams-404
    - link "See it on X":
      - /url: https://x.com/merrowtrams_example/status/1976312000000000404`;

const heardReply = `
- figure "Bartholomew Stane, pilot (ret.) Post on Mastodon @pilot_emeritus@merrow.example In reply to @second_car@merrow.example":
  - text: Bartholomew Stane, pilot (ret.) Post on Mastodon @pilot_emeritus@merrow.example
  - link "In reply to @second_car@merrow.example":
    - /url: https://merrow.example/@second_car/117339990000000498
  - blockquote:
    - paragraph:
      - link "@second_car":
        - /url: https://merrow.example/@second_car
      - text: "Lost? He has been on every boat out of this harbour since March, and has never once got off at the wrong berth. I put it to you that he is inspecting. Consider: 1. He boarded at the market. 2. He has not bought anything."
  - paragraph: The post goes on at its source.
  - paragraph: Quoted post
  - figure "Second Car, Left Side Post on Mastodon @second_car@merrow.example":
    - text: Second Car, Left Side Post on Mastodon @second_car@merrow.example
    - blockquote:
      - paragraph: poor thing is LOST. look at its face
      - paragraph: Picture, not shown here A gull’s face, blurred, very near.
    - paragraph:
      - time: 8 October 2026, 17:21
      - link "See it on Mastodon":
        - /url: https://merrow.example/@second_car/117339990000000498
  - paragraph:
    - time: 8 October 2026, 17:26
    - link "See it on Mastodon":
      - /url: https://merrow.example/@pilot_emeritus/117340000000000512`;

test('who listens hears whose words they are, from where, and where they end', async () => {
  const { page, close } = await visit(browser, story);
  expect(await quoting(page, edited).ariaSnapshot()).toBe(heardEdited.trim());
  expect(await quoting(page, reply).ariaSnapshot()).toBe(heardReply.trim());
  await close();
});

test('keys stop at each link once, in the order of reading', async () => {
  const { page, close } = await visit(browser, story);
  const post = quoting(page, edited);
  await post.getByRole('link').first().focus();
  const stops: (string | undefined)[] = [];
  for (let press = 0; press < 4; press++) {
    stops.push(await page.evaluate(() => document.activeElement?.textContent ?? undefined));
    await page.keyboard.press('Tab');
  }
  expect(stops).toEqual(['#Line4', 'merrowtrams.example/bye-laws', 'Archived copy', 'See it on X']);
  // What is folded has no stop.
  await quoting(page, sensitive).locator('summary').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('See it on Mastodon');
  await close();
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [1280, 'dark'],
] as const)(
  '%i px wide, %s: nothing sticks out, axe finds nothing, nobody else is asked',
  async (width, colorScheme) => {
    const { page, trouble, close } = await visit(browser, story, {
      viewport: { width, height: 800 },
      colorScheme,
    });
    for (const fold of await page.locator('summary').all()) await fold.click();
    expect(await overflowing(page)).toEqual([]);
    expect(await axe(page)).toEqual([]);
    expect(trouble).toEqual({ console: [], foreign: [], failed: [] });
    await close();
  },
);

test.each([320, 1280])('nothing moves while it is read, %i px wide', async (width) => {
  const shifts = await shiftsOf(browser, story, { viewport: { width, height: 800 } });
  expect(
    shifts.reduce((sum, { value }) => sum + value, 0),
    JSON.stringify(shifts),
  ).toBeLessThan(0.005);
});

test('from right to left, a Latin handle reads as it is written, and links keep their @', async () => {
  const { page, close } = await visit(browser, arabic, { viewport: { width: 390, height: 800 } });
  const post = quoting(page, 'https://merrow.example/@huda_mends_nets/117593847889963901');
  expect(await post.locator('blockquote').evaluate((element) => getComputedStyle(element).direction)).toBe(
    'rtl',
  );
  const ends = await post.locator('figcaption').evaluate((caption) => {
    const text = [...caption.querySelectorAll('bdi')].find((element) =>
      element.textContent?.startsWith('@'),
    )?.firstChild;
    if (!(text instanceof Text)) throw new Error('There is no handle.');
    const at = (offset: number) => {
      const range = document.createRange();
      range.setStart(text, offset);
      range.setEnd(text, offset + 1);
      return range.getBoundingClientRect().left;
    };
    return { first: at(0), last: at(text.length - 1) };
  });
  expect(ends.first).toBeLessThan(ends.last);
  // The face stands where a line of Arabic begins.
  const [face, name] = await post
    .locator('figcaption > :first-child, figcaption cite')
    .evaluateAll((all) => all.map((element) => element.getBoundingClientRect().right));
  expect(face ?? 0).toBeGreaterThan(name ?? 0);
  await close();
});
