import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { overflowing } from '../support/look.ts';
import { story } from '../support/publication.ts';
import { freePort, type RunningServer, startSiteAt } from '../support/server.ts';
import { deskSecret, signIn } from '../support/sign-in.ts';

const draft = '/harbour/oyster-licences';
let folder: string;
let file: string;
let text: string;
let site: RunningServer;
let browser: Browser;
const start = (port: string): Promise<RunningServer> =>
  startSiteAt(folder, '2026-11-22T12:00:00Z', {
    DESK_SECRET: deskSecret,
    PORT: port,
    CACHE_DIR: `${folder}-cache`,
  });
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-content-'));
  await cp('content', folder, { recursive: true });
  file = join(folder, 'articles/harbour/oyster-licences.md');
  text = await readFile(file, 'utf8');
  site = await start(String(await freePort()));
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
  await rm(`${folder}-cache`, { recursive: true, force: true });
});

/** A window that follows a page of the desk, and what its browser complained about. */
async function follow(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await signIn(browser, site.url, options);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${site.url}${path}`);
  await page.getByText('Follows the files').waitFor();
  return { page, complaints };
}

const shown = (page: Page) => page.frameLocator('iframe:not([data-next])');
const scrolled = (page: Page): Promise<number> =>
  page
    .locator('iframe:not([data-next])')
    .evaluate((frame: HTMLIFrameElement) => frame.contentWindow?.scrollY ?? -1);

test('the list follows the files: rows come, change and go, and focus, words and place stay', async () => {
  const { page, complaints } = await follow('/desk', { viewport: { width: 1280, height: 500 } });
  const link = page.getByRole('link', { name: /Oyster licences/ });
  await link.focus();
  // Reading the rows: what comes above them is above the window.
  await link.evaluate((element) => element.scrollIntoView({ block: 'start', behavior: 'instant' }));
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(50);
  const place = async (): Promise<number> => (await link.boundingBox())?.y ?? 0;
  const before = await place();
  const added = join(folder, 'articles/city/ferry-bell.md');
  await writeFile(
    added,
    story({ headline: 'A bell for the ferry', status: 'draft', section: 'city', authors: ['maren-okoye'] }),
  );
  await page.getByRole('link', { name: 'A bell for the ferry' }).waitFor();
  expect(await page.getByRole('status').textContent()).toBe('1 story has changed: A bell for the ferry');
  expect(Math.abs((await place()) - before)).toBeLessThan(3);
  await writeFile(file, text.replace('status: draft', 'status: published\npublished: 2026-12-24T09:00:00Z'));
  await page.getByText('Appears: 24 December 2026').waitFor();
  await writeFile(file, text);
  await page.getByText('Appears: 24 December 2026').waitFor({ state: 'detached' });
  await rm(added);
  await page.getByRole('link', { name: 'A bell for the ferry' }).waitFor({ state: 'detached' });
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('by keyboard alone: a slash, some letters, an arrow, Enter; and the slash can be switched off', async () => {
  const { page } = await follow('/desk');
  await page.keyboard.press('/');
  await page.keyboard.type('oyster/');
  const search = page.getByRole('searchbox');
  expect(await search.inputValue()).toBe('oyster/');
  await page.getByText('0 stories found').waitFor();
  await page.keyboard.press('Backspace');
  await page.getByText(/^\d stor\w+ found$/).waitFor();
  expect(new URL(page.url()).searchParams.get('q')).toBe('oyster');
  await page.getByRole('heading', { name: /time capsule/ }).waitFor({ state: 'detached' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  expect(await search.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk\/story\//);

  await page.goto(`${site.url}/desk`);
  await page.getByText('Keyboard', { exact: true }).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await page.locator('main a').first().focus();
  await page.keyboard.press('/');
  expect(await page.getByRole('searchbox').evaluate((element) => element === document.activeElement)).toBe(
    false,
  );
  await page.context().close();
});

test('the preview follows a save where its reader is, says which version it is, and checks come with it', async () => {
  const { page, complaints } = await follow(`/desk/story${draft}`, {
    viewport: { width: 1400, height: 800 },
  });
  await shown(page).locator('main').waitFor();
  await page.frames()[1]?.evaluate(() => scrollTo(0, 600));
  const hash = page.locator('code[title]');
  const before = await hash.textContent();
  await writeFile(
    file,
    text.replace('The bag is in the museum.', 'The bag is in the attic. ![](nothing.jpg)'),
  );
  await shown(page).getByText('The bag is in the attic.').waitFor();
  expect(await scrolled(page)).toBe(600);
  expect(await page.locator('iframe').count()).toBe(1);
  expect(await hash.textContent()).not.toBe(before);
  await page
    .locator('code', { hasText: /oyster-licences\.md:\d+:\d+/ })
    .first()
    .waitFor();
  await writeFile(file, text);
  await shown(page).getByText('The bag is in the museum.').waitFor();
  expect(await hash.textContent()).toBe(before);
  expect(complaints).toEqual([]);
  await page.context().close();
});

test('a file that can’t be read leaves the last version, and says where it is wrong', async () => {
  const { page } = await follow(`/desk/story${draft}`);
  await writeFile(file, text.replace('headline: ', 'headline: "'));
  await page.getByText('In error: this is the last version that could be read').waitFor();
  await page.getByText('Error at').waitFor();
  expect(await page.locator('code', { hasText: 'oyster-licences.md:2:11' }).count()).toBe(2);
  await shown(page)
    .getByRole('heading', { name: /Oyster licences/ })
    .waitFor();
  await rm(file);
  await page.getByText('The story’s file isn’t there any more.').waitFor();
  await writeFile(file, text);
  await page.getByText('Follows the files').waitFor();
  expect(await page.getByText('Error at').count()).toBe(0);
  await page.context().close();
});

test('a file that moves to another address takes its window with it', async () => {
  const { page } = await follow(`/desk/story${draft}`);
  await writeFile(file, text.replace('section: harbour', 'section: city'));
  await page.waitForURL(`${site.url}/desk/story/city/oyster-licences`);
  await shown(page)
    .getByRole('heading', { name: /Oyster licences/ })
    .waitFor();
  await writeFile(file, text);
  await page.waitForURL(`${site.url}/desk/story${draft}`);
  await page.context().close();
});

test('beside a story stands that nobody can reach its author', async () => {
  const author = join(folder, 'authors/yusuf-haddad.yaml');
  const record = await readFile(author, 'utf8');
  const { page } = await follow(`/desk/story${draft}`);
  expect(await page.getByText('authors/yusuf-haddad.yaml').count()).toBe(0);
  await writeFile(author, 'name: Yusuf Haddad\n');
  await page.getByText('authors/yusuf-haddad.yaml:1:7').waitFor();
  await writeFile(author, record);
  await page.getByText('authors/yusuf-haddad.yaml').waitFor({ state: 'detached' });
  await page.context().close();
});

test('who loses the connection is told, and has what changed meanwhile when it is back', async () => {
  const { page } = await follow(`/desk/story${draft}`);
  const list = await page.context().newPage();
  await list.goto(`${site.url}/desk`);
  await list.getByText('Follows the files').waitFor();
  const { port } = site;
  await site.stop();
  await page.getByText('Not connected').waitFor();
  await list.getByText('Not connected').waitFor();
  await shown(page)
    .getByRole('heading', { name: /Oyster licences/ })
    .waitFor();
  await writeFile(file, text.replace('headline: ', 'headline: Lately, '));
  site = await start(String(port));
  await shown(page)
    .getByRole('heading', { name: /^Lately, / })
    .waitFor();
  await list.getByRole('link', { name: /^Lately, / }).waitFor();
  await page.getByText('Follows the files').waitFor();
  await writeFile(file, text);
  await list.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out.').waitFor();
  await page.context().close();
});

describe('a preview whose first load fails is loaded again', () => {
  test.each(['before', 'after'])('%s the page’s script runs', async (when) => {
    const page = await signIn(browser, site.url);
    const failed = Promise.withResolvers<void>();
    const running = page.waitForResponse('**/desk/events');
    let asked = 0;
    await page.route(`**/preview/now${draft}`, async (route) => {
      asked += 1;
      if (asked > 1) return route.continue();
      if (when === 'after') await running;
      await route.abort();
      failed.resolve();
    });
    await page.route('**/*.js', async (route) => {
      if (when === 'before') await failed.promise;
      await route.continue();
    });
    await page.goto(`${site.url}/desk/story${draft}`, { waitUntil: 'commit' });
    await shown(page)
      .getByRole('heading', { name: /Oyster licences/ })
      .waitFor();
    await page.getByText('Follows the files').waitFor();
    expect([asked, await page.locator('iframe').count()]).toEqual([2, 1]);
    await page.context().close();
  });
});

describe('the preview can be seen otherwise', () => {
  test('without images, on paper, with large text, from right to left: each truly so', async () => {
    const { page } = await follow('/desk/story/culture/review-the-drowned-organ', {
      viewport: { width: 1400, height: 900 },
    });
    const frame = shown(page);
    const size = () =>
      frame
        .locator('main p')
        .first()
        .evaluate((one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const choose = async (name: string, done: string) => {
      await page.getByLabel(name).click();
      await page.locator(`iframe:not([data-next])[src*="${done}"]`).waitFor();
    };
    await frame.locator('main img').first().waitFor();
    await choose('No images', 'images=off');
    expect(
      await frame
        .locator('main img')
        .first()
        .evaluate((image: HTMLImageElement) => [image.naturalWidth, image.alt !== '']),
    ).toEqual([0, true]);
    await page.getByLabel('No images').uncheck();
    await expect.poll(() => page.locator('iframe').count()).toBe(1);
    expect(await frame.locator('nav').first().isVisible()).toBe(true);
    await choose('On paper', 'media=print');
    expect(await frame.locator('nav:visible').count()).toBe(0);
    await page.getByLabel('On paper').uncheck();
    await page.locator('iframe:not([data-next]):not([src*="media"])').waitFor();
    const usual = await size();
    await choose('Text at 200 %', 'text=200');
    expect((await size()) / usual).toBeCloseTo(2, 1);
    await choose('Right to left', 'dir=rtl');
    expect(await frame.locator('html').getAttribute('dir')).toBe('rtl');
    await page.context().close();
  });

  test('without a script too: a button sends what was chosen', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${site.url}/desk`);
    await page.getByLabel('The desk’s secret').fill(deskSecret);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign out' }).waitFor();
    await page.goto(`${site.url}/desk/story${draft}`);
    await page.getByLabel('On paper').check();
    await page.getByRole('button', { name: 'Look' }).last().click();
    await page.locator('iframe[src$="?media=print"]').waitFor();
    expect(await page.getByLabel('On paper').isChecked()).toBe(true);
    await context.close();
  });
});

test('readers’ pages and previews keep out every script', async () => {
  const { page } = await follow('/desk');
  for (const path of ['/', '/preview/now/', `/preview/now${draft}?dir=rtl`]) {
    const answer = await page.request.get(`${site.url}${path}`);
    expect([path, answer.headers()['content-security-policy']]).toEqual([
      path,
      expect.stringContaining("script-src 'none'"),
    ]);
    expect([path, /<script(?! type="application\/ld\+json")/.test(await answer.text())]).toEqual([
      path,
      false,
    ]);
  }
  const desk = await page.request.get(`${site.url}/desk`);
  const policy = desk.headers()['content-security-policy'] ?? '';
  const nonce = /script-src 'nonce-([^']+)' 'strict-dynamic';/.exec(policy)?.[1] ?? '';
  const scripts = (await desk.text()).match(/<script[^>]*>/g) ?? [];
  expect(scripts.length).toBeGreaterThan(3);
  expect(scripts.filter((script) => !script.includes(`nonce="${nonce}"`))).toEqual([]);
  expect((await page.request.get(`${site.url}/desk`)).headers()['content-security-policy']).not.toContain(
    nonce,
  );
  await page.context().close();
});

describe.each([
  ['phone', 'dark', { width: 390, height: 844 }],
  ['desktop', 'light', { width: 1280, height: 900 }],
] as const)('on a %s, %s', (_, colorScheme, viewport) => {
  test('axe finds nothing while a page follows the files, in error or not, and nothing is wider than the window', async () => {
    for (const path of ['/desk', `/desk/story${draft}`]) {
      const { page } = await follow(path, { colorScheme, viewport });
      if (path === '/desk') await page.getByText('Keyboard', { exact: true }).click();
      expect([path, await axe(page), await overflowing(page)]).toEqual([path, [], []]);
      if (path !== '/desk') {
        await writeFile(file, text.replace('headline: ', 'headline: "'));
        await page.getByText('In error').waitFor();
        expect([path, await axe(page), await overflowing(page)]).toEqual([path, [], []]);
        await writeFile(file, text);
      }
      await page.context().close();
    }
  });
});
