import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axe } from '../support/axe.ts';
import { openBrowser, visit } from '../support/browser.ts';
import { quietAfter } from '../support/quiet.ts';

/* A film of the newsroom's own, on a page that runs no script. */
const path = '/city/every-block';
let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('nothing of a film but its poster is fetched before it is played, and then it plays with its captions', async () => {
  const asked: string[] = [];
  const { page, trouble, close } = await visit(browser, `${inject('gazette')}${path}`);
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await quietAfter(page, () => page.reload());
  const film = page.locator('video');
  await quietAfter(page, () => film.scrollIntoViewIfNeeded());
  expect(asked.filter((one) => one.endsWith('.mp4'))).toEqual([]);
  expect(asked.filter((one) => one.startsWith('/media/street.jpg/')).length).toBeGreaterThan(0);
  const before = await film.boundingBox();

  await film.evaluate(async (video: HTMLVideoElement) => {
    video.muted = true;
    await video.play();
  });
  await expect.poll(() => film.evaluate((video: HTMLVideoElement) => video.currentTime)).toBeGreaterThan(0.1);
  const cues = await film.evaluate((video: HTMLVideoElement) =>
    [...(video.textTracks[0]?.cues ?? [])].map((cue) => (cue as VTTCue).text),
  );
  expect(cues).toEqual([
    '<v Ana Reis>Here it comes.',
    '<v Bo Lind>I can hear it: <i>two</i> bells &amp; a brake.',
  ]);
  expect(await film.evaluate((video: HTMLVideoElement) => video.textTracks[0]?.mode)).toBe('showing');
  expect(await film.boundingBox()).toEqual(before);
  expect([trouble.console, trouble.foreign, trouble.failed]).toEqual([[], [], []]);
  await close();
});

test('its words can be read without it: on the page, and on paper', async () => {
  const { page, close } = await visit(browser, `${inject('gazette')}${path}`);
  const block = page.locator('div', { has: page.locator('> figure video') });
  const figure = block.locator('figure');
  await figure.getByText('Filmed on the first day.').waitFor();
  await figure.getByText('Film: Bo Lind').waitFor();
  const words = block.getByText('Ana Reis: Here it comes.');
  expect(await words.isVisible()).toBe(false);
  await block.getByText('Transcript').click();
  expect(await words.isVisible()).toBe(true);
  expect(await axe(page)).toEqual([]);
  await block.getByText('Transcript').click();
  await page.emulateMedia({ media: 'print' });
  expect(await words.isVisible()).toBe(true);
  expect(await page.locator('video').isVisible()).toBe(false);
  await close();
});

test('a part of it can be asked for, and captions are what they are', async () => {
  const film = `${inject('gazette')}/media/tram.mp4`;
  const part = await fetch(film, { headers: { Range: 'bytes=100-199' } });
  expect([part.status, part.headers.get('content-type'), (await part.arrayBuffer()).byteLength]).toEqual([
    206,
    'video/mp4',
    100,
  ]);
  const changed = await fetch(film, { headers: { Range: 'bytes=100-199', 'If-Range': '"another"' } });
  expect(changed.status).toBe(200);
  await changed.arrayBuffer();
  const captions = await fetch(`${inject('gazette')}/media/tram.vtt`);
  expect([captions.status, captions.headers.get('content-type')]).toEqual([200, 'text/vtt; charset=utf-8']);
});
