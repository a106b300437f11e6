import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { overflowing } from '../support/look.ts';
import { quietAfter } from '../support/quiet.ts';
import { type RunningServer, startSiteAt } from '../support/server.ts';
import { deskSecret, signIn } from '../support/sign-in.ts';

const draft = '/harbour/oyster-licences';
let folder: string;
let site: RunningServer;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-content-'));
  await cp('content', folder, { recursive: true });
  site = await startSiteAt(folder, '2026-11-22T12:00:00Z', { DESK_SECRET: deskSecret });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

const statusOf = async (url: string): Promise<number> => (await fetch(url, { redirect: 'manual' })).status;

/** Without the text that a finished page may differ in: see below. */
const undone = (html: string): string => html.replaceAll('/preview/now/', '/');

test('a day: an editor finds a draft, shows it to the lawyer, publishes it, and readers have it', async () => {
  const page = await signIn(browser, site.url);
  await page.getByLabel('Words in headline').fill('oyster');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: /Oyster licences/ }).click();
  const frame = page.frameLocator('iframe');
  await frame.getByText('Draft, not published').waitFor();
  await frame.getByRole('heading', { name: /Oyster licences/ }).waitFor();
  expect(await statusOf(`${site.url}${draft}`)).toBe(404);

  await page.getByLabel('For whom').fill('for legal');
  await page.getByRole('button', { name: 'Make a link' }).click();
  const address = (await page.locator('#share a').first().textContent()) ?? '';
  const link = `${site.url}${new URL(address).pathname}`;

  const lawyer = await (await browser.newContext()).newPage();
  expect((await lawyer.goto(link))?.status()).toBe(200);
  await lawyer.getByText('Draft, not published').waitFor();
  expect((await lawyer.goto(`${site.url}/desk`))?.status()).toBe(403);

  const file = join(folder, 'articles/harbour/oyster-licences.md');
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace('status: draft', 'status: published\npublished: 2026-11-22T09:00:00Z'));
  await expect.poll(() => statusOf(`${site.url}${draft}`)).toBe(200);
  await lawyer.goto(link);
  expect(new URL(lawyer.url()).pathname).toBe(draft);
  expect(await lawyer.getByText('not published').count()).toBe(0);
  await writeFile(file, text);
  await expect.poll(() => statusOf(`${site.url}${draft}`)).toBe(404);
  await lawyer.context().close();
  await page.context().close();
});

test('every public story is the same page in a preview: only its own addresses begin otherwise', async () => {
  const page = await signIn(browser, site.url);
  const front = await (await fetch(`${site.url}/`)).text();
  const paths = [
    ...new Set([...front.matchAll(/href="(\/[^"/~]+\/[^"/]+)"/g)].map(([, path = '']) => path)),
  ].filter((path) => !/^\/(?:authors|topics|media|_next)\//.test(path));
  expect(paths.length).toBeGreaterThan(15);
  for (const path of paths) {
    const preview = await page.request.get(`${site.url}/preview/now${path}`);
    const published = await (await fetch(`${site.url}${path}`)).text();
    expect([path, preview.status(), undone(await preview.text())]).toEqual([path, 200, published]);
  }
  await page.context().close();
});

test('the choices of width and colours change the preview, without a script', async () => {
  // An emulated scheme would win over what the frame is told.
  const page = await signIn(browser, site.url, {
    javaScriptEnabled: false,
    colorScheme: null,
    viewport: { width: 1600, height: 900 },
  });
  await page.goto(`${site.url}/desk/story${draft}`);
  const frame = page.locator('iframe');
  const width = async (): Promise<number> => Math.round((await frame.boundingBox())?.width ?? 0);
  const ground = (): Promise<string> =>
    page
      .frameLocator('iframe')
      .locator('body')
      .evaluate((body) => getComputedStyle(body).backgroundColor);
  expect(await width()).toBe(390);
  const light = await ground();
  await page.getByLabel('Tablet').check();
  expect(await width()).toBe(820);
  await page.getByLabel('Dark').check();
  await expect.poll(ground).not.toBe(light);
  await page.context().close();
});

describe.each([
  ['phone', 'light', { width: 390, height: 844 }],
  ['desktop', 'dark', { width: 1280, height: 900 }],
] as const)('on a %s, %s', (_, colorScheme, viewport) => {
  test('axe finds nothing on any page of the desk, and none is wider than its window', async () => {
    const page = await signIn(browser, site.url, { colorScheme, viewport });
    for (const path of [
      '/desk',
      `/desk/story${draft}`,
      '/desk/story/city/mayor-budget',
      '/desk/story/nowhere',
    ]) {
      await quietAfter(page, () => page.goto(`${site.url}${path}`));
      expect([path, await axe(page)]).toEqual([path, []]);
      expect([path, await overflowing(page)]).toEqual([path, []]);
    }
    await page.context().clearCookies();
    await page.goto(`${site.url}/desk`);
    expect(await axe(page)).toEqual([]);
    await page.context().close();
  });
});
