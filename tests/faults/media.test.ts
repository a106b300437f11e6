import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/raw.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * Ranges: players seek in recordings with them, and downloads are resumed. Pages answer none.
 */
const bell = '/media/bell.wav';
let site: RunningServer;
let whole: Buffer;
beforeAll(async () => {
  site = await startSite('tests/fixtures/gazette');
  whole = await readFile('tests/fixtures/gazette/media/bell.wav');
});
afterAll(() => site.stop());

describe('a part of a recording', () => {
  test.each([
    ['bytes=0-99', 0, 99],
    ['bytes=100-', 100, -1],
    ['bytes=-50', -50, -1],
    ['bytes=10-999999999', 10, -1],
  ])('%s is sent as that part', async (range, from, to) => {
    const { status, headers, body } = await ask(site.port, bell, [`Range: ${range}`]);
    const first = from < 0 ? whole.length + from : from;
    const last = to < 0 ? whole.length + to : to;
    expect(status).toBe(206);
    expect(headers['content-range']).toBe(`bytes ${first}-${last}/${whole.length}`);
    expect(headers['content-length']).toBe(String(last - first + 1));
    expect(body).toEqual(whole.subarray(first, last + 1));
  });

  test.each(['bytes=999999999-', 'bytes=-0', 'bytes=9-0'])(
    '%s, which isn’t there, is 416 with the length',
    async (range) => {
      const { status, headers, body } = await ask(site.port, bell, [`Range: ${range}`]);
      expect(status).toBe(416);
      expect(headers['content-range']).toBe(`bytes */${whole.length}`);
      expect(body.length).toBe(0);
    },
  );

  test.each(['bytes=0-9,20-29', 'bytes=x', 'lines=0-9', 'bytes', ''])(
    '“%s” is no single range: the whole is sent',
    async (range) => {
      const { status, body } = await ask(site.port, bell, [`Range: ${range}`]);
      expect(status).toBe(200);
      expect(body).toEqual(whole);
    },
  );

  test('is sent only of the version that the reader has begun with', async () => {
    const { etag = '' } = (await ask(site.port, bell, [], 'HEAD')).headers;
    const range = 'Range: bytes=0-9';
    expect((await ask(site.port, bell, [range, `If-Range: ${etag}`])).status).toBe(206);
    for (const other of ['"other"', 'Mon, 01 Jun 2026 12:00:00 GMT']) {
      const { status, body } = await ask(site.port, bell, [range, `If-Range: ${other}`]);
      expect([other, status]).toEqual([other, 200]);
      expect(body).toEqual(whole);
    }
  });

  test('of a version that must be another is 412', async () => {
    expect((await ask(site.port, bell, ['If-Match: "other"'])).status).toBe(412);
  });
});

test('pages answer no range: a part of a compressed text is of use to nobody', async () => {
  const { status, headers } = await ask(site.port, '/city/bridge', ['Range: bytes=0-9']);
  expect(status).toBe(200);
  expect(headers).not.toHaveProperty('accept-ranges');
});

test('a recording says that it can be read in parts, and what it is', async () => {
  const { headers, body } = await ask(site.port, bell);
  expect(headers).toMatchObject({ 'accept-ranges': 'bytes', 'content-type': 'audio/wav' });
  expect(body).toEqual(whole);
});
