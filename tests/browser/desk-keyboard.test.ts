import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { type RunningServer, startSiteAt } from '../support/server.ts';
import { deskSecret, signIn } from '../support/sign-in.ts';

/*
 * Everything that an editor does at the desk, without a mouse: each control is reached with the Tab key, and has to
 * show that it was.
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

/** Presses Tab until a control has the focus, from wherever it is; no page of the desk has more stops than this. */
async function tabTo(page: Page, control: Locator): Promise<void> {
  await control.waitFor();
  for (let presses = 0; presses < 150; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) {
      // In a frame what shows it is inside.
      const outline = await control.evaluate((element) =>
        element.tagName === 'IFRAME' ? 'inside' : getComputedStyle(element).outlineStyle,
      );
      expect(outline).not.toBe('none');
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`The Tab key doesn't reach ${control}.`);
}

async function press(page: Page, control: Locator, key = 'Enter'): Promise<void> {
  await tabTo(page, control);
  await page.keyboard.press(key);
}

test('an editor finds a draft, looks at it in every way, shares it, takes that back, and signs out', async () => {
  const page = await signIn(browser, site.url, { viewport: { width: 1280, height: 800 } });
  const button = (name: string) => page.getByRole('button', { name });
  const shown = page.locator('iframe:not([data-next])');

  await press(page, page.getByRole('link', { name: /Oyster licences/ }));
  await page.waitForURL(`**/desk/story${draft}`);
  await page.getByText('Follows the files').waitFor();

  await tabTo(page, page.getByRole('radio', { name: 'Phone' }));
  const [wide] = [(await shown.boundingBox())?.width ?? 0];
  await page.keyboard.press('ArrowDown');
  expect(await page.getByRole('radio', { name: 'Tablet' }).isChecked()).toBe(true);
  expect((await shown.boundingBox())?.width ?? 0).toBeGreaterThan(wide);
  await tabTo(page, page.getByRole('radio', { name: 'Light' }));
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => shown.evaluate((frame) => getComputedStyle(frame).colorScheme)).toBe('dark');
  await press(page, page.getByRole('checkbox', { name: 'Right to left' }), 'Space');
  await page.frameLocator('iframe:not([data-next])').locator('html[dir="rtl"]').waitFor();

  // Inside the preview too, and out of it again.
  await tabTo(page, shown);
  const inside = (): Promise<string | undefined> =>
    shown.evaluate((frame: HTMLIFrameElement) => frame.contentDocument?.activeElement?.outerHTML);
  const first = await inside();
  expect(first).toMatch(/^<a /);
  await page.keyboard.press('Tab');
  expect(await inside()).not.toBe(first);

  await tabTo(page, page.locator('input[name="at"]'));
  await page.keyboard.type('12012026');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.type('1030A');
  await press(page, button('Look').first());
  await page.waitForURL(/\?at=2026-12-01T10(?:%3A|:)30/);

  await tabTo(page, page.getByLabel('For whom'));
  await page.keyboard.type('for legal');
  await page.keyboard.press('Enter');
  await page.getByText('for legal').waitFor();
  await press(page, button('End it'));
  await page.getByText('for legal').waitFor({ state: 'detached' });

  await press(page, page.getByRole('link', { name: 'What changed' }));
  await page.waitForURL(`**/desk/changes${draft}`);
  await page.goBack();
  await press(page, page.getByRole('link', { name: 'Cards on platforms' }));
  await page.waitForURL(`**/desk/cards${draft}`);

  await press(page, button('Sign out'));
  await page.getByLabel('The desk’s secret').waitFor();
  expect((await page.goto(`${site.url}/desk/story${draft}`))?.status()).toBe(403);
  await page.context().close();
});
