import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { chromiumFlags, findChromium } from './chromium.ts';
import { quietAfter } from './quiet.ts';

// A picture is on the page as soon as it is there: else screenshots have holes.
const flags = [...chromiumFlags, '--disable-checker-imaging'];

export async function openBrowser(): Promise<Browser> {
  const found = findChromium();
  if (found.path === null) throw new Error(found.help);
  return chromium.launch({ executablePath: found.path, args: flags });
}

/**
 * Chromium's warning of a frame that could take off its own sandbox. It is meant for frames of one's own that run
 * scripts; our posters run none, and a provider's player isn't of our origin.
 */
const ofPosters =
  'An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute can escape its sandboxing.';

/** What a page did that no reader page may do. */
export interface Trouble {
  readonly console: string[];
  readonly foreign: string[];
  readonly failed: string[];
}

/**
 * Opens an address in a window of its own and notes every error, everything that the page's policy kept out, and every
 * request to another origin.
 */
export async function visit(
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
): Promise<{ readonly page: Page; readonly trouble: Trouble; readonly close: () => Promise<void> }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble: Trouble = { console: [], foreign: [], failed: [] };
  page.on('console', (message) => {
    const worth = message.type() === 'error' || message.type() === 'warning';
    if (worth && message.text() !== ofPosters) trouble.console.push(message.text());
  });
  page.on('pageerror', (error) => trouble.console.push(error.message));
  page.on('request', (request) => {
    if (new URL(request.url()).origin !== new URL(url).origin) trouble.foreign.push(request.url());
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== url) trouble.failed.push(response.url());
  });
  // Not the page's own event: a listener for that hears nothing where scripts are off, and is a script in each frame.
  const devTools = await context.newCDPSession(page);
  devTools.on('Audits.issueAdded', ({ issue }) => {
    const kept = issue.details.contentSecurityPolicyIssueDetails;
    if (kept !== undefined)
      trouble.console.push(
        `The policy’s ${kept.violatedDirective} keeps out ${kept.blockedURL ?? 'what stands in the page'}.`,
      );
  });
  await devTools.send('Audits.enable');
  await quietAfter(page, async () => {
    await page.goto(url);
    await layOutBelow(page);
  });
  return { page, trouble, close: () => context.close() };
}

/** Lays out what a browser leaves for later, because nobody is near it (`content-visibility`): tests look at all of it. */
export async function layOutAll(page: Page): Promise<void> {
  await quietAfter(page, () => layOutBelow(page));
}

/** The same, without waiting for the pictures there. */
export async function layOutBelow(page: Page): Promise<void> {
  await page.locator('.below').evaluateAll((all: readonly HTMLElement[]) => {
    for (const one of all) one.style.contentVisibility = 'visible';
  });
}
