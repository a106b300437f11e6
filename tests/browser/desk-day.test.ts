import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type RunningServer, startSite } from '../support/server.ts';
import { deskSecret, signIn } from '../support/sign-in.ts';

/*
 * A story's whole life on a site whose clock runs: an editor mends a draft in an editor of their own while the desk
 * follows, hands it to a lawyer, schedules it; a reader has it at its second; it is corrected, and withdrawn.
 */
const path = '/harbour/oyster-licences';
let folder: string;
let file: string;
let site: RunningServer;
let browser: Browser;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-day-'));
  await cp('content', folder, { recursive: true });
  file = join(folder, `articles${path}.md`);
  site = await startSite(folder, { DESK_SECRET: deskSecret });
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await rm(folder, { recursive: true, force: true });
});

/** Saves as a writer's editor would. */
const save = async (change: (text: string) => string): Promise<void> =>
  writeFile(file, change(await readFile(file, 'utf8')));
const put =
  (fields: string) =>
  (text: string): string =>
    text.replace(/^(?:status|published): .*\n/gm, '').replace('---\n', `---\n${fields}\n`);
const waiting = { timeout: 20_000 };
const statusFor = async (reader: Page): Promise<number> =>
  (await reader.goto(`${site.url}${path}`))?.status() ?? 0;

test('from a draft to its withdrawal, in a day', async () => {
  const editor = await signIn(browser, site.url, { viewport: { width: 1280, height: 800 } });
  const reader = await (await browser.newContext()).newPage();
  await editor.goto(`${site.url}/desk/story${path}`);
  const checks = editor
    .getByRole('region', { name: 'Checks' })
    .or(editor.locator('section').filter({ hasText: 'Checks' }))
    .first();
  await checks.getByText('something is still to come here').waitFor();

  // What the checks said is mended, and both they and the preview say so by themselves.
  await save((text) => text.replace('TK crowns', 'ninety crowns'));
  await editor.frameLocator('iframe:not([data-next])').getByText('ninety crowns').waitFor(waiting);
  await expect.poll(() => checks.getByText('something is still to come').count(), waiting).toBe(0);

  await editor.getByLabel('For whom').fill('for legal');
  await editor.getByRole('button', { name: 'Make a link' }).click();
  const link = new URL((await editor.locator('#share a').first().textContent()) ?? '').pathname;
  const lawyer = await (await browser.newContext()).newPage();
  expect((await lawyer.goto(`${site.url}${link}`))?.status()).toBe(200);
  await lawyer.getByText('ninety crowns').waitFor();
  expect(await statusFor(reader)).toBe(404);

  // Scheduled: nobody has it before its second, and the desk says when.
  const at = Math.ceil(Date.now() / 1000 + 8) * 1000;
  await save(put(`status: published\npublished: ${new Date(at).toISOString()}`));
  await editor.goto(`${site.url}/desk?state=scheduled`);
  await editor.getByRole('link', { name: /Oyster licences/ }).waitFor(waiting);
  let first = 0;
  for (let status = 404; status === 404; ) {
    const asked = Date.now();
    status = await statusFor(reader);
    if (status === 200) first = Date.now();
    else expect(asked).toBeLessThan(at + 5000);
  }
  expect(first).toBeGreaterThanOrEqual(at);
  expect((await lawyer.goto(`${site.url}${link}`))?.url()).toBe(`${site.url}${path}`);

  // Corrected: readers are told, and the desk shows word by word what it was.
  await save((text) =>
    put(
      `status: published\npublished: ${new Date(at).toISOString()}\nupdated: ${new Date(at + 1000).toISOString()}\ncorrections:\n  - date: ${new Date(at).toISOString().slice(0, 10)}\n    text: A licence costs eighty crowns.`,
    )(text.replace('ninety crowns', 'eighty crowns')),
  );
  await expect
    .poll(async () => {
      await statusFor(reader);
      return reader.getByText('A licence costs eighty crowns.').count();
    }, waiting)
    .toBe(1);
  await editor.goto(`${site.url}/desk/changes${path}`);
  await editor.locator('del').getByText('ninety').waitFor();
  await editor.locator('ins').getByText('eighty').first().waitFor();

  // Withdrawn: gone at once, with its reason and nothing else.
  await save((text) => put('status: withdrawn\nwithdrawn: The licences were never for sale.')(text));
  await expect.poll(() => statusFor(reader), waiting).toBe(410);
  await reader.getByText('The licences were never for sale.').waitFor();
  expect(await reader.getByText('eighty crowns').count()).toBe(0);
  await Promise.all([editor, reader, lawyer].map((page) => page.context().close()));
});
