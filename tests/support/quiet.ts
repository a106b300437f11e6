import { setTimeout } from 'node:timers/promises';
import type { Page, Request } from 'playwright-core';

/** In milliseconds: how long nothing comes to a page that is at rest, and how long it may take until then. */
const pause = 500;
const longest = 25_000;

/** What stays open for as long as a page does. */
const endless = new Set(['eventsource', 'media', 'websocket']);

/**
 * Does something with a page, as going to an address, and waits until all that it asked for has come. Playwright's
 * `networkidle` waits for a sign from Chromium that never came in 13 of 670 visits to a page with frames, three at a
 * time, though it was complete and painted. Throws with the addresses from which nothing came.
 */
export async function quietAfter<T>(page: Page, act: () => Promise<T>): Promise<T> {
  const open = new Set<Request>();
  let last = performance.now();
  const asked = (request: Request): void => {
    if (!endless.has(request.resourceType())) open.add(request);
    last = performance.now();
  };
  const ended = (request: Request): void => {
    open.delete(request);
    last = performance.now();
  };
  page.on('request', asked).on('requestfinished', ended).on('requestfailed', ended);
  try {
    const result = await act();
    const started = performance.now();
    last = started;
    while (open.size > 0 || performance.now() - last < pause) {
      if (performance.now() - started > longest)
        throw new Error(`Nothing came from ${[...open].map((request) => request.url()).join(', ')}.`);
      await setTimeout(20);
    }
    return result;
  } finally {
    page.off('request', asked).off('requestfinished', ended).off('requestfailed', ended);
  }
}
