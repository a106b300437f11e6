import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { overflowing } from '../support/look.ts';
import { type RunningServer, startSiteAt } from '../support/server.ts';
import { deskSecret, signIn } from '../support/sign-in.ts';

/*
 * A story's cards as platforms draw them: what an editor sees there is what the page says of itself, and its picture.
 */
const draft = '/harbour/oyster-licences';
let site: RunningServer;
let browser: Browser;
beforeAll(async () => {
  site = await startSiteAt('content', '2026-11-22T12:00:00Z', { DESK_SECRET: deskSecret });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
});

test('an editor comes from the story to its cards, and finds there what the page will say', async () => {
  const page = await signIn(browser, site.url);
  await page.goto(`${site.url}/preview/now${draft}`);
  const meta = async (name: string): Promise<string> =>
    (await page.locator(`meta[property="${name}"]`).getAttribute('content')) ?? '';
  const [title, description] = [await meta('og:title'), await meta('og:description')];
  await page.goto(`${site.url}/desk/story${draft}`);
  await page.getByRole('link', { name: 'Cards on platforms' }).click();
  const slack = page.locator('[data-platform="slack"]');
  await slack.getByText(title, { exact: true }).waitFor();
  expect(await slack.getByText(description, { exact: true }).count()).toBe(1);
  const widths = (): Promise<readonly number[]> =>
    page
      .locator('[data-platform] img')
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).naturalWidth));
  await expect.poll(widths, { timeout: 20_000 }).toEqual(Array(11).fill(1200));
  // A story with a photograph is found with a square of it, as its structured data say.
  await page.goto(`${site.url}/desk/cards/culture/review-the-drowned-organ`);
  const found = page.locator('[data-platform="google"] img');
  expect(await found.getAttribute('src')).toMatch(/^\/preview\/now\/media\/2026\/tidal-hall\.jpg\/1x1-/);
  await expect
    .poll(() => found.evaluate((image: HTMLImageElement) => image.naturalWidth / image.naturalHeight), {
      timeout: 20_000,
    })
    .toBe(1);
  await page.context().close();
});

test('nobody sees them without having signed in', async () => {
  expect((await fetch(`${site.url}/desk/cards${draft}`)).status).toBe(403);
});

test.each([
  ['on a phone, light', { viewport: { width: 320, height: 640 }, colorScheme: 'light' }],
  ['on a desktop, dark', { viewport: { width: 1280, height: 800 }, colorScheme: 'dark' }],
] as const)('%s axe finds nothing, and nothing is wider than the window', async (_, options) => {
  const page = await signIn(browser, site.url, options);
  const arabic = encodeURI('/harbour/الصيادون-يعودون');
  for (const path of [draft, '/culture/the-poet-of-the-outer-light', arabic]) {
    expect((await page.goto(`${site.url}/desk/cards${path}`))?.status()).toBe(200);
    expect(await axe(page)).toEqual([]);
    expect(await overflowing(page)).toEqual([]);
  }
  await page.context().close();
});
