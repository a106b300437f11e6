import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** The DESK_SECRET of sites that tests start. */
export const deskSecret = 'a gull on the lamp';

/** A window of an editor who has signed in at a site, by keyboard alone. Its context is its own. */
export async function signIn(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  await page.goto(`${url}/desk`);
  await page.getByLabel('The desk’s secret').focus();
  await page.keyboard.type(deskSecret);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  return page;
}
