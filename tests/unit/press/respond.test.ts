import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { Way } from '#lib/press/door.ts';
import { respond } from '#lib/press/respond.ts';
import { answerOf, keptPage, type TestAnswer } from '../../support/press.ts';

const text = '<!DOCTYPE html><p>The tram is back.</p>'.repeat(20);
const page = keptPage(text);

function get(
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' = 'GET',
  { kept = page, way = 'straight' as Way } = {},
): Promise<TestAnswer> {
  return answerOf((request, response) => respond(request, response, kept, way), '/', headers, method);
}

describe('a copy that the reader has', () => {
  test.each(['W/"abc"', '"abc"', '"x", W/"abc"', '"x",W/"abc" ,"y"', '*', ' * '])(
    'is not sent again where If-None-Match is %s',
    async (tags) => {
      const { status, headers, body } = await get({ 'if-none-match': tags });
      expect(status).toBe(304);
      expect(body.length).toBe(0);
      expect(headers).toMatchObject({ etag: 'W/"abc"', vary: 'Accept-Encoding' });
      expect(headers).not.toHaveProperty('content-length');
      expect(headers).not.toHaveProperty('content-encoding');
    },
  );

  test.each(['"abcd"', 'abc', 'W/abc', '"ab"', '', 'w/"abc"'])(
    'is sent anew where If-None-Match is %s',
    async (tags) => {
      expect((await get({ 'if-none-match': tags })).status).toBe(200);
    },
  );

  test('is not sent again where its date is ours', async () => {
    expect((await get({ 'if-modified-since': 'Mon, 01 Jun 2026 12:00:00 GMT' })).status).toBe(304);
  });

  test.each(['Mon, 01 Jun 2026 11:59:59 GMT', 'yesterday', ''])(
    'is sent anew where its date is %s',
    async (since) => {
      expect((await get({ 'if-modified-since': since })).status).toBe(200);
    },
  );

  test('a page that was changed and changed back is sent to whoever has the version between', async () => {
    // The kept page is older than the reader's copy and says something else.
    expect((await get({ 'if-modified-since': 'Mon, 01 Jun 2026 13:00:00 GMT' })).status).toBe(200);
  });

  test('a tag says more than a date: the date isn’t looked at beside it', async () => {
    const since = 'Mon, 01 Jun 2026 12:00:00 GMT';
    expect((await get({ 'if-none-match': '"other"', 'if-modified-since': since })).status).toBe(200);
  });

  test('of an address that has no page is no reason for a 304', async () => {
    const kept = keptPage('<p>Not found</p>', { status: 404 });
    expect((await get({ 'if-none-match': '*' }, 'GET', { kept })).status).toBe(404);
  });
});

describe('the body', () => {
  test('comes in the encoding that the reader prefers, with its own length', async () => {
    const { headers, body } = await get({ 'accept-encoding': 'gzip' });
    expect(headers).toMatchObject({ 'content-encoding': 'gzip', 'content-length': String(body.length) });
    expect(gunzipSync(body).toString()).toBe(text);
  });

  test('comes as it is where no encoding is wanted', async () => {
    const { headers, body } = await get();
    expect(headers).not.toHaveProperty('content-encoding');
    expect(body.toString()).toBe(text);
  });

  test('doesn’t come for HEAD, but all that would be said of it', async () => {
    const whole = await get({ 'accept-encoding': 'br' });
    const head = await get({ 'accept-encoding': 'br' }, 'HEAD');
    expect(head.body.length).toBe(0);
    expect({ ...head.headers, date: '' }).toEqual({ ...whole.headers, date: '' });
  });
});

test('only a connection over TLS is told to stay on TLS, with a page and with a 304', async () => {
  const known = { 'if-none-match': '*' };
  expect((await get()).headers).not.toHaveProperty('strict-transport-security');
  expect((await get({}, 'GET', { way: 'secure' })).headers).toHaveProperty('strict-transport-security');
  expect((await get(known)).headers).not.toHaveProperty('strict-transport-security');
  expect((await get(known, 'GET', { way: 'secure' })).headers).toHaveProperty('strict-transport-security');
});

test('by what it can be purged is said to proxies alone: a reader would pay for it', async () => {
  const kept = keptPage(text, {
    headers: { 'Surrogate-Key': 'kind:front /a', 'Cache-Tag': 'kind:front,/a' },
  });
  const keys = { 'surrogate-key': 'kind:front /a', 'cache-tag': 'kind:front,/a' };
  expect((await get({}, 'GET', { kept, way: 'proxied' })).headers).toMatchObject(keys);
  expect((await get({}, 'GET', { kept, way: 'secure' })).headers).toMatchObject(keys);
  const { headers } = await get({}, 'GET', { kept });
  for (const name of Object.keys(keys)) expect(headers).not.toHaveProperty(name);
});

test('says what its answer took: kept, unless whoever made it says otherwise', async () => {
  expect((await get()).headers).toHaveProperty('server-timing', 'kept');
  const made = await answerOf(
    (request, response) => respond(request, response, page, 'straight', 'print;dur=8.1'),
    '/',
  );
  expect(made.headers).toHaveProperty('server-timing', 'print;dur=8.1');
});
