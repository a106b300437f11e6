import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser } from '../support/browser.ts';
import { quietAfter } from '../support/quiet.ts';

/*
 * Whoever reads a story is nobody's business but the newspaper's, until they press; and what they let in then can do
 * nothing but play.
 */

const story = `${inject('demonstration')}/city/the-gull-on-line-4`;
const provider = 'https://player.vimeo.com';
const player = `${provider}/video/900411704?autoplay=1&dnt=1`;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** The story, with a player that answers in the provider's place. No request leaves the machine. */
async function open(answer = '<p>It plays.</p>', options: BrowserContextOptions = {}) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, ...options });
  const foreign: Request[] = [];
  await context.route(
    (url) => url.origin !== new URL(story).origin,
    (route) => {
      foreign.push(route.request());
      return route.fulfill({ contentType: 'text/html', body: `<!doctype html><title>P</title>${answer}` });
    },
  );
  const page = await context.newPage();
  const blocked: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') blocked.push(message.text());
  });
  await quietAfter(page, () => page.goto(story));
  const frame = page.locator('iframe');
  await quietAfter(page, () => frame.scrollIntoViewIfNeeded());
  return {
    page,
    frame,
    link: frame.contentFrame().getByRole('link'),
    foreign,
    blocked,
    close: () => context.close(),
  };
}

const asked = (requests: readonly Request[]): readonly string[] => requests.map((request) => request.url());

describe.each([true, false])('with scripts %s', (javaScriptEnabled) => {
  test('nothing is asked of the provider before a reader presses; then its player takes the poster’s place', async () => {
    const { page, frame, link, foreign, close } = await open(undefined, { javaScriptEnabled });
    expect(asked(foreign)).toEqual([]);
    const place = await frame.boundingBox();
    await link.click();
    await frame.contentFrame().getByText('It plays.').waitFor();
    expect(asked(foreign)).toEqual([player]);
    expect(await frame.boundingBox()).toEqual(place);
    expect(page.url()).toBe(story);
    // YouTube wants to know from which site it is asked; nobody needs to know from which story.
    expect(await foreign[0]?.headerValue('referer')).toBe(`${new URL(story).origin}/`);
    await close();
  });
});

test('the keyboard reaches it, and Enter plays', async () => {
  const { page, link, frame, foreign, close } = await open();
  await page.locator('figure:has(iframe)').evaluate((figure) => {
    // From the last stop before the frame.
    const before = [...document.querySelectorAll('a')].filter(
      (one) => one.compareDocumentPosition(figure) & Node.DOCUMENT_POSITION_FOLLOWING,
    );
    before.at(-1)?.focus();
  });
  await page.keyboard.press('Tab');
  expect(await link.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await link.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
  await page.keyboard.press('Enter');
  await frame.contentFrame().getByText('It plays.').waitFor();
  expect(asked(foreign)).toEqual([player]);
  await close();
});

test('who listens hears which film it is, where it comes from, and what pressing does', async () => {
  const { page, close } = await open();
  const figure = page.locator('figure:has(iframe)');
  expect(await figure.locator('iframe').getAttribute('title')).toContain('Twelve minutes at Station Quay');
  expect(await figure.locator('iframe').contentFrame().locator('body').ariaSnapshot()).toMatch(
    /link "Load from Vimeo ?: Twelve minutes at Station Quay.* Nothing is asked of Vimeo before you press\."/,
  );
  expect(await figure.getByRole('link', { name: 'Open at vimeo.com' }).getAttribute('href')).toBe(
    'https://vimeo.com/900411704',
  );
  await close();
});

test('the page’s policy names its providers, and no other page’s', async () => {
  const policyOf = async (url: string) =>
    (await fetch(url)).headers.get('content-security-policy')?.match(/frame-src [^;]+/)?.[0];
  expect(await policyOf(story)).toBe(`frame-src ${provider}`);
  expect(await policyOf(`${inject('gazette')}/city/every-block`)).toBe(
    'frame-src https://www.youtube-nocookie.com',
  );
  expect(await policyOf(`${inject('demonstration')}/city/line-4-vote`)).toBeUndefined();
});

test('a player that leads elsewhere leads nowhere', async () => {
  const { link, foreign, blocked, close, page } = await open(
    '<script>location = "https://elsewhere.example/"</script>',
  );
  await link.click();
  await expect.poll(() => blocked.join()).toContain('frame-src');
  expect(asked(foreign)).toEqual([player]);
  expect(page.url()).toBe(story);
  await close();
});

test('a player can’t take its reader away, ask them anything or send a form', async () => {
  const { page, link, frame, close } =
    await open(`<p>It plays.</p><form action="https://player.vimeo.com/x"></form><script>
    const tried = [];
    try { top.location = 'https://elsewhere.example/'; } catch { tried.push('stayed'); }
    if (confirm('?') === false) tried.push('unasked');
    document.forms[0].submit();
    document.body.append(tried.join(' '));
  </script>`);
  await link.click();
  await frame.contentFrame().getByText('unasked').waitFor();
  expect(await frame.contentFrame().locator('body').innerText()).toContain('It plays.');
  expect(page.url()).toBe(story);
  await close();
});

test('on paper there is its title, and where it is to be seen', async () => {
  const { page, frame, close } = await open();
  await page.emulateMedia({ media: 'print' });
  expect(await frame.isVisible()).toBe(false);
  const link = page.getByRole('link', { name: 'Open at vimeo.com' });
  expect(await link.isVisible()).toBe(true);
  expect(await link.evaluate((element) => getComputedStyle(element, '::after').content)).toContain(
    'https://vimeo.com/900411704',
  );
  await close();
});

test.each([
  [320, 'light'],
  [320, 'dark'],
  [1280, 'dark'],
] as const)(
  '%i px wide, %s: the poster fits its frame, and axe finds nothing in it',
  async (width, colorScheme) => {
    const { page, frame, close } = await open(undefined, { viewport: { width, height: 800 }, colorScheme });
    const box = await frame.boundingBox();
    expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1);
    const hidden = await frame
      .contentFrame()
      .locator('body')
      .evaluate((body) => {
        const texts = [...body.querySelectorAll('b, small')].map((element) =>
          element.getBoundingClientRect(),
        );
        return texts.some(
          ({ left, right, bottom }) => left < 0 || right > innerWidth || bottom > innerHeight,
        );
      });
    expect(hidden).toBe(false);
    expect(await axe(page)).toEqual([]);
    await close();
  },
);

/** As wide and as high as its frame, wherever it is. */
async function size(page: Page): Promise<readonly (number | undefined)[]> {
  const box = await page.locator('iframe').boundingBox();
  return [box?.width, box?.height];
}

test('its place is kept before anything in it has come', async () => {
  const bare = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const page = await bare.newPage();
  await page.route('**/media/**', (route) => route.abort());
  await page.goto(story, { waitUntil: 'domcontentloaded' });
  const before = await size(page);
  const { page: whole, close } = await open();
  expect(before).toEqual(await size(whole));
  await bare.close();
  await close();
});
