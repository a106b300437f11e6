import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBrowser, visit } from '../support/browser.ts';
import { overflowing } from '../support/look.ts';
import { moving, plain } from '../support/pictures-made.ts';
import { folderOf, sound, story } from '../support/publication.ts';
import { type RunningServer, startSiteAt } from '../support/server.ts';

/* How pictures of every shape stand in a story. */
let browser: Browser;
let site: RunningServer;
let remove: () => Promise<void>;
const drawing =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 200" width="300" height="200"><path d="M0 200L300 0" stroke="#000"/></svg>';
const photo = (file: string, more = ''): string =>
  `{% photo src="media/${file}" alt="${file}" caption="Of ${file}." credit="Ana Reis" ${more} /%}`;
const body = [
  photo('upright.jpg'),
  photo('upright.jpg', 'size="wide"'),
  photo('broad.jpg', 'size="full"'),
  `{% gallery %}\n${photo('broad.jpg')}\n${photo('upright.jpg')}\n{% /gallery %}`,
  photo('graph.svg'),
  photo('moving.gif'),
  photo('small.jpg'),
].join('\n\n');

beforeAll(async () => {
  const folder = await folderOf({
    ...sound,
    'articles/city/tram.md': story({}, body),
    'articles/city/upright-lead.md': story({
      headline: 'The tower',
      lead: { src: 'media/upright.jpg', alt: 'A tower', credit: 'Ana Reis' },
    }),
    'media/upright.jpg': await plain(1200, 2400).jpeg().toBuffer(),
    'media/broad.jpg': await plain(1800, 1200, '#876543').jpeg().toBuffer(),
    'media/small.jpg': await plain(580, 400).jpeg().toBuffer(),
    'media/moving.gif': await moving('gif'),
    'media/graph.svg': drawing,
  });
  ({ remove } = folder);
  site = await startSiteAt(folder.folder, '2026-06-01T12:00:00Z');
  browser = await openBrowser();
});
afterAll(async () => {
  await browser?.close();
  await site?.stop();
  await remove?.();
});

interface Shown {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The boxes of a file's pictures, in the order of the story. */
function boxes(page: Page, file: string): Promise<readonly Shown[]> {
  return page
    .locator(`figure > picture img[alt="${file}"], figure > img[alt="${file}"]`)
    .evaluateAll((images) =>
      images.map((image) => {
        const { left, top, width, height } = image.getBoundingClientRect();
        return { left, top: top + scrollY, width, height };
      }),
    );
}

test.each([
  [320, 568],
  [390, 844],
  [844, 390],
  [1280, 720],
  [2560, 1300],
])(
  'in a window of %i × %i no upright picture is higher than it, and full ones bleed',
  async (width, height) => {
    const { page, close } = await visit(browser, `${site.url}/city/tram`, { viewport: { width, height } });
    const uprights = await boxes(page, 'upright.jpg');
    expect(uprights).toHaveLength(3);
    for (const box of uprights) expect(box.height).toBeLessThanOrEqual(height + 0.5);
    const [full] = await boxes(page, 'broad.jpg');
    expect(full).toMatchObject({ left: 0, width });
    if (width >= 1024) expect(full?.height).toBeLessThanOrEqual(height + 0.5);
    expect(await overflowing(page)).toEqual([]);
    await close();
  },
);

test('on a telephone an upright lead picture leaves the headline its room', async () => {
  const { page, close } = await visit(browser, `${site.url}/city/upright-lead`, {
    viewport: { width: 390, height: 844 },
  });
  const headline = await page.getByRole('heading', { level: 1 }).boundingBox();
  expect(headline?.width).toBeGreaterThan(300);
  await close();
});

test('two pictures of a gallery stand side by side on a desk, and one after the other on a telephone', async () => {
  for (const { width, beside } of [
    { width: 1280, beside: true },
    { width: 390, beside: false },
  ]) {
    const { page, close } = await visit(browser, `${site.url}/city/tram`, {
      viewport: { width, height: 800 },
    });
    const broad = (await boxes(page, 'broad.jpg'))[1];
    const upright = (await boxes(page, 'upright.jpg'))[2];
    expect(broad?.top === upright?.top).toBe(beside);
    expect((broad?.left ?? 0) < (upright?.left ?? 0)).toBe(beside);
    expect(await page.getByText('Of upright.jpg.').last().isVisible()).toBe(true);
    await close();
  }
});

test('a drawing opens as large as the window; a picture that has no more to show than its place doesn’t open', async () => {
  const { page, trouble, close } = await visit(browser, `${site.url}/city/tram#photo/graph`, {
    viewport: { width: 1280, height: 800 },
  });
  const [drawn] = await boxes(page, 'graph.svg');
  expect(drawn?.width).toBeGreaterThan(900);
  expect(await page.locator(`a[aria-label][href="#photo/small"]`).count()).toBe(0);
  expect(await page.locator('a[aria-label][href="#photo/upright"]').count()).toBe(1);
  expect(trouble).toEqual({ console: [], foreign: [], failed: [] });
  await close();
});

test('a picture that moves stands still, and its words lead to the file', async () => {
  const { page, close } = await visit(browser, `${site.url}/city/tram`);
  const figure = page.locator('[id="photo/moving"]');
  await figure.scrollIntoViewIfNeeded();
  await expect
    .poll(() => figure.locator('img').evaluate((image) => (image as HTMLImageElement).currentSrc))
    .toMatch(/\.avif$/);
  expect(await figure.getByRole('link', { name: 'See it move' }).getAttribute('href')).toBe(
    '/media/moving.gif',
  );
  await close();
});
