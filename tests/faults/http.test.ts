import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { answersIn, ask, exchange, only, type RawAnswer } from '../support/raw.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * HTTP as readers' browsers, crawlers and CDNs speak it, byte by byte.
 */
let site: RunningServer;
beforeAll(async () => {
  site = await startSite('tests/fixtures/gazette');
});
afterAll(() => site.stop());

const story = '/city/bridge';

async function bodyOf(target = story): Promise<Buffer> {
  return (await ask(site.port, target)).body;
}

/** All but what differs from one moment to the next. */
function lasting({ headers, status }: RawAnswer): object {
  return { status, headers: { ...headers, date: '', 'server-timing': '' } };
}

describe('a connection', () => {
  test('answers requests that are sent before the first answer, in their order', async () => {
    const host = 'Host: a\r\n\r\n';
    const bytes = await exchange(
      site.port,
      `GET ${story} HTTP/1.1\r\n${host}HEAD / HTTP/1.1\r\n${host}GET /nowhere HTTP/1.1\r\n${host}GET /healthz HTTP/1.1\r\nConnection: close\r\n${host}`,
    );
    const answers = answersIn(bytes, ['GET', 'HEAD']);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 404, 200]);
    expect(answers[0]?.body).toEqual(await bodyOf());
    expect(answers[3]?.body.toString()).toBe('alive\n');
  });

  test('that stays open gets the same answers as one that is to end', async () => {
    const closing = `Host: a\r\nConnection: close\r\n\r\n`;
    const [open, last] = answersIn(
      await exchange(
        site.port,
        `GET ${story} HTTP/1.1\r\nHost: a\r\n\r\nGET ${story} HTTP/1.1\r\n${closing}`,
      ),
    );
    if (open === undefined || last === undefined) throw new Error('There are fewer than two answers.');
    expect(open.headers).toMatchObject({ connection: 'keep-alive', 'keep-alive': 'timeout=65' });
    const { 'keep-alive': _, ...headers } = open.headers;
    expect(lasting({ ...open, headers: { ...headers, connection: 'close' } })).toEqual(lasting(last));
    expect(open.body).toEqual(last.body);
    expect(open.body.length).toBeGreaterThan(1000);
  });

  test('of HTTP/1.0, without a Host, is answered and ended', async () => {
    const answer = only(answersIn(await exchange(site.port, `GET ${story} HTTP/1.0\r\n\r\n`)));
    expect(answer.status).toBe(200);
    expect(answer.headers).not.toHaveProperty('transfer-encoding');
    expect(answer.body).toEqual(await bodyOf());
  });

  test('without a User-Agent gets the same page, also where it is the first to ask', async () => {
    // What a search finds is rendered for each who asks.
    for (const target of ['/search?q=bridge', story]) {
      const nobody = await ask(site.port, target);
      const browser = await ask(site.port, target, ['User-Agent: Mozilla/5.0']);
      const changing = { 'last-modified': '' };
      expect(lasting({ ...nobody, headers: { ...nobody.headers, ...changing } })).toEqual(
        lasting({ ...browser, headers: { ...browser.headers, ...changing } }),
      );
      expect(nobody.body).toEqual(browser.body);
    }
  });
});

describe('HEAD', () => {
  test.each([
    story,
    '/',
    '/nowhere',
    '/city/closed',
    '/media/bridge.jpg',
    '/news/bridge-old',
    '/healthz',
    '/speculation.json',
  ])('says of %s what GET does, with its length and without a body', async (target) => {
    const get = await ask(site.port, target);
    const head = await ask(site.port, target, [], 'HEAD');
    expect(lasting(head)).toEqual(lasting(get));
    expect(head.headers['content-length']).toBe(String(get.body.length));
    expect(head.body.length).toBe(0);
  });
});

describe('a copy that the reader has', () => {
  test('is not sent again, and the answer says for how long it is good', async () => {
    const first = await ask(site.port, story);
    const { etag = '', 'cache-control': control } = first.headers;
    const again = await ask(site.port, story, [`If-None-Match: "x", ${etag}`]);
    expect(again.status).toBe(304);
    expect(again.headers).toMatchObject({ etag, 'cache-control': control, vary: 'Accept-Encoding' });
    expect(again.headers).not.toHaveProperty('content-length');
  });

  test('of another page, or with a tag that only resembles, is sent anew', async () => {
    const { etag = '' } = (await ask(site.port, '/')).headers;
    for (const tag of [etag, 'W/""', '"', etag.slice(0, -1)]) {
      expect((await ask(site.port, story, [`If-None-Match: ${tag}`])).status).toBe(200);
    }
  });

  test('is asked for by date where there is no tag', async () => {
    const { 'last-modified': date = '' } = (await ask(site.port, story)).headers;
    expect((await ask(site.port, story, [`If-Modified-Since: ${date}`])).status).toBe(304);
    const both = [`If-Modified-Since: ${date}`, 'If-None-Match: "other"'];
    expect((await ask(site.port, story, both)).status).toBe(200);
  });

  test('of a picture is known by its strong tag', async () => {
    const { etag = '' } = (await ask(site.port, '/media/bridge.jpg')).headers;
    expect(etag).toMatch(/^"/);
    const again = await ask(site.port, '/media/bridge.jpg', [`If-None-Match: ${etag}`]);
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });
});

describe('encodings', () => {
  test.each([
    ['gzip, deflate, br', 'br'],
    ['br;q=0.5, gzip', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['zstd, deflate', undefined],
    ['identity;q=0', undefined],
    ['*', 'br'],
    ['junk;;q=,', undefined],
  ])('%s gets %s, of the same text, and caches are told', async (accepted, encoding) => {
    const { headers, body } = await ask(site.port, story, [`Accept-Encoding: ${accepted}`]);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toBe('Accept-Encoding');
    expect(headers['content-length']).toBe(String(body.length));
    const text =
      encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
    expect(text).toEqual(await bodyOf());
  });
});

describe('addresses', () => {
  test('a query that no page asked for changes nothing', async () => {
    expect(await bodyOf(`${story}?utm_source=a&rsc=1&_rsc=x`)).toEqual(await bodyOf());
  });

  test('a whole address as a target means its path (RFC 9112 §3.2.2), whatever host it names', async () => {
    for (const host of ['gazette.example', 'evil.example']) {
      const answer = await ask(site.port, `http://${host}${story}`);
      expect(answer.status).toBe(200);
      expect(answer.body).toEqual(await bodyOf());
    }
  });

  test('no host that a reader names gets into a page or a redirect', async () => {
    const headers = ['X-Forwarded-Host: evil.example', 'Forwarded: host=evil.example'];
    expect((await ask(site.port, story, headers)).body.toString()).not.toContain('evil.example');
    expect((await ask(site.port, '/news/bridge-old', headers)).headers.location).toBe(story);
  });

  test.each([
    '//evil.example/',
    '/\\evil.example/',
    '//evil.example/%2e%2e',
    '/%5cevil.example',
    '/.//evil.example',
  ])('%s leads nobody off the site', async (target) => {
    const { status, headers } = await ask(site.port, target);
    expect([308, 404]).toContain(status);
    if (headers.location !== undefined) expect(headers.location).toMatch(/^\/(?![/\\])/);
  });

  test('a path of 10 KB is too long', async () => {
    const { status, headers } = await ask(site.port, `/${'a'.repeat(10_000)}`);
    expect([status, headers.connection]).toEqual([414, 'close']);
  });
});
