import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { inject } from 'vitest';
import { type Trouble, visit } from './browser.ts';
import { kinds } from './kinds.ts';

/* Pictures opened large: stories that have them, and what a reader does with them. */
export const story = `${inject('demonstration')}${kinds.demonstration['celebrity-story']}`;
export const gallery = `${inject('demonstration')}${kinds.demonstration.gallery}`;
export const single = '#photo/marlow-podium';
export const third = '#photo/market-rain';

export interface Reading {
  readonly page: Page;
  readonly trouble: Trouble;
  /** Addresses of pictures that were fetched since it was asked last. */
  readonly fetched: () => readonly string[];
  readonly close: () => Promise<void>;
}

export async function read(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Reading> {
  const { page, trouble, close } = await visit(browser, url, { reducedMotion: 'reduce', ...options });
  let pictures: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'image' && !request.url().endsWith('/logo.svg'))
      pictures.push(new URL(request.url()).pathname);
  });
  const fetched = (): readonly string[] => {
    const now = pictures;
    pictures = [];
    return now;
  };
  return { page, trouble, fetched, close };
}

export const opener = (page: Page, anchor: string): Locator =>
  page.locator(`a[aria-label][href="${anchor}"]`);
export const opened = (page: Page): Locator => page.locator('figure:target');
export const scrolled = (page: Page): Promise<number> => page.evaluate(() => scrollY);
export const hash = (page: Page): string => new URL(page.url()).hash;

/** Waits for the pictures that are on their way. */
export const settle = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const asked = [...document.images].filter((image) => image.currentSrc !== '' && image.checkVisibility());
    await Promise.all(asked.map((image) => image.decode().catch(() => undefined)));
  });

/** Files of all large pictures that have been asked for; a file that the page shows already costs nothing more. */
export async function largeFiles(page: Page): Promise<readonly string[]> {
  const chosen = (pictures: string): Promise<readonly string[]> =>
    page
      .locator(pictures)
      .evaluateAll((images) => images.map((image) => (image as HTMLImageElement).currentSrc));
  const shown = new Set(await chosen('figure > picture img'));
  return (await chosen('figure [hidden] img')).filter((src) => src !== '' && !shown.has(src));
}

/** Brings a picture into the window as a reader does, with its file, and says how far the page is scrolled then. */
export async function goTo(page: Page, anchor: string): Promise<number> {
  await opener(page, anchor).evaluate((link) => link.scrollIntoView({ block: 'center' }));
  await settle(page);
  return scrolled(page);
}

/** Presses what is in the window. Forced: where playwright has to wait, it scrolls the page to try again. */
export const press = (link: Locator): Promise<void> => link.click({ force: true });
