import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { overflowing } from '../support/look.ts';
import { repositoryIn } from '../support/repository.ts';
import { type RunningServer, startSiteAt } from '../support/server.ts';
import { deskSecret, signIn } from '../support/sign-in.ts';

const file = 'articles/city/housing-board-minutes.md';
let folder: string;
let site: RunningServer;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-content-'));
  await cp('content', folder, { recursive: true });
  await (await repositoryIn(folder)).commit({}, '2026-11-21T08:00:00Z', 'The paper of Saturday');
  site = await startSiteAt(folder, '2026-11-22T12:00:00Z', { DESK_SECRET: deskSecret });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

test('an editor sees what a save has changed, and against what, without a script', async () => {
  const page = await signIn(browser, site.url, { javaScriptEnabled: false });
  await page.goto(`${site.url}/desk/story/city/housing-board-minutes`);
  await page.getByRole('link', { name: 'What changed' }).click();
  await page.getByText('Nothing has changed, as far as it is known.').waitFor();

  const path = join(folder, file);
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    `${text.replace(/^headline: .*$/m, 'headline: The mayor’s new sums')}\nOne sentence more.\n`,
  );
  await expect
    .poll(
      async () => {
        await page.reload();
        return page.locator('ins').allTextContents();
      },
      { timeout: 20_000 },
    )
    .toContainEqual(expect.stringContaining('One sentence more.'));
  expect(await page.locator('main').textContent()).toMatch(/Added: .*new sums.* End of change\./);
  expect(await page.locator('del').count()).toBeGreaterThan(0);
  await page.getByText('Readers aren’t told of this change').waitFor();
  const chosen = page.locator('[aria-current=true]');
  expect(await chosen.textContent()).toContain('Ana Reis');
  await chosen.click();
  expect(new URL(page.url()).searchParams.get('from')).toMatch(/^[0-9a-f]{12}$/);
  await page.context().close();
});

describe.each([
  ['phone', 'light', { width: 390, height: 844 }],
  ['narrow phone', 'dark', { width: 320, height: 640 }],
  ['desktop', 'dark', { width: 1280, height: 900 }],
] as const)('on a %s, %s', (_, colorScheme, viewport) => {
  test('axe finds nothing on what changed, and nothing is wider than its window', async () => {
    const page = await signIn(browser, site.url, { colorScheme, viewport });
    for (const story of ['city/housing-board-minutes', 'harbour/oyster-licences']) {
      await page.goto(`${site.url}/desk/changes/${story}`);
      expect([story, await axe(page)]).toEqual([story, []]);
      expect([story, await overflowing(page)]).toEqual([story, []]);
    }
    await page.context().close();
  });
});
