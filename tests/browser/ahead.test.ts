import { type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from 'vitest';
import { openBrowser } from '../support/browser.ts';
import { oddServer } from '../support/odd-server.ts';

/*
 * What a browser fetches before a reader asks for it: the story under the pointer, by the rules that a header names.
 * Of speculation it tells its server alone (Sec-Purpose), so one stands between the two.
 */
const site = new URL(inject('gazette'));

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

interface Front {
  readonly page: Page;
  /** Paths that were fetched ahead. */
  readonly ahead: readonly string[];
}

async function openFront(headers: Readonly<Record<string, string>> = {}): Promise<Front> {
  const ahead: string[] = [];
  const pass = (asked: IncomingMessage, response: ServerResponse): void => {
    const { url: path = '/', method } = asked;
    if (asked.headers['sec-purpose'] !== undefined) ahead.push(path);
    const { hostname, port } = site;
    request({ hostname, port, path, method, headers: { ...asked.headers, ...headers } }, (answer) => {
      response.writeHead(answer.statusCode ?? 500, answer.headers);
      answer.pipe(response);
    }).end();
  };
  const between = await oddServer({ '*': pass });
  const page = await browser.newPage();
  onTestFinished(async () => {
    await page.close();
    await between.stop();
  });
  const rules = page.waitForResponse((response) => response.url().endsWith('/speculation.json'));
  await page.goto(`${between.url}/`);
  await rules;
  return { page, ahead };
}

async function restOn(page: Page, path: string): Promise<void> {
  const link = page.locator(`a[href="${path}"]:visible`).first();
  await link.scrollIntoViewIfNeeded();
  await link.hover();
}

/** In milliseconds: five times as long as a pointer has to rest on a link (Chromium). */
const rest = 1000;

test('a story is there before the reader who points at it has clicked', async () => {
  const { page, ahead } = await openFront();
  await restOn(page, '/city/every-block');
  await expect.poll(() => ahead).toEqual(['/city/every-block']);
});

test('the search isn’t made for whoever only points at it', async () => {
  const { page, ahead } = await openFront();
  await restOn(page, '/search');
  await page.waitForTimeout(rest);
  expect(ahead).toEqual([]);
});

test('nothing is fetched ahead for a reader who saves data', async () => {
  const { page, ahead } = await openFront({ 'Save-Data': 'on' });
  await restOn(page, '/city/every-block');
  await page.waitForTimeout(rest);
  expect(ahead).toEqual([]);
});
