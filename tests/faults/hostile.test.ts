import { connect, type Socket } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { residentOf } from '../support/processes.ts';
import { answersIn, ask, exchange, openHalf, type RawAnswer, request } from '../support/raw.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * What nobody with a browser sends.
 */
/** Two thousand; npm run test:long opens ten. */
const slowConnections = Number(process.env.SLOW_CONNECTIONS ?? 2000);
let site: RunningServer;
beforeAll(async () => {
  site = await startSite('tests/fixtures/gazette');
});
afterAll(() => site.stop());

const story = '/city/bridge';
const urlEncoded = 'Content-Type: application/x-www-form-urlencoded';

async function answersTo(bytes: string): Promise<readonly RawAnswer[]> {
  return answersIn(await exchange(site.port, bytes));
}

async function statuses(bytes: string): Promise<readonly number[]> {
  return (await answersTo(bytes)).map(({ status }) => status);
}

describe('a request that two servers could read in two ways is refused, and its connection ends', () => {
  const hidden = 'GET /city/closed HTTP/1.1\r\nHost: a\r\n\r\n';

  test.each([
    [
      'Content-Length with Transfer-Encoding',
      `Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ['Transfer-Encoding alone', `Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n${hidden}`],
    ['Transfer-Encoding in disguise', `Transfer-Encoding: xchunked\r\n\r\n${hidden}`],
    [
      'Transfer-Encoding twice',
      `Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n${hidden}`,
    ],
    ['two lengths', `Content-Length: 0\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`],
    ['two lengths in one line', `Content-Length: 0, ${hidden.length}\r\n\r\n${hidden}`],
    ['a length that is none', `Content-Length: +5\r\n\r\n${hidden}`],
    ['a negative length', `Content-Length: -1\r\n\r\n${hidden}`],
    ['a length that overflows', `Content-Length: 99999999999999999999\r\n\r\n${hidden}`],
    ['a body for a page', `Content-Length: ${hidden.length}\r\n\r\n${hidden}`],
    ['a space before the colon', `Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n${hidden}`],
    ['a folded header', `X-A: b\r\n c\r\n\r\n${hidden}`],
    ['a bare CR in a header', `X-A: b\rX-C: d\r\n\r\n${hidden}`],
    ['bare LF between headers', `X-A: b\nX-C: d\n\n${hidden}`],
    ['a NUL in a header', `X-A: b\0c\r\n\r\n${hidden}`],
  ])('%s', async (_, rest) => {
    expect(await statuses(`GET ${story} HTTP/1.1\r\nHost: a\r\n${rest}`)).toEqual([400]);
  });

  test.each([
    ['no Host', `GET ${story} HTTP/1.1\r\n\r\n`],
    ['bare LF after the target', `GET ${story} HTTP/1.1\nHost: a\r\n\r\n`],
    ['a bare CR in the target', `GET ${story}\rX HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['a space in the target', `GET ${story} x HTTP/1.1\r\nHost: a\r\n\r\n`],
    ['a version that isn’t there', `GET ${story} HTTP/9.9\r\nHost: a\r\n\r\n`],
    ['no HTTP at all', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03'],
  ])('%s', async (_, bytes) => {
    expect(await statuses(bytes)).toEqual([400]);
  });
});

describe('absurd methods', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE', 'M-SEARCH'])(
    '%s is refused, and what is allowed is said',
    async (method) => {
      const { status, headers, body } = await ask(site.port, story, ['X-Secret: 8bd1'], method);
      expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
      expect(body.toString()).not.toContain('8bd1');
    },
  );

  test.each(['BREW', 'get', 'GETT', ''])('“%s”, which is none, is refused', async (method) => {
    expect(await statuses(`${method} ${story} HTTP/1.1\r\nHost: a\r\n\r\n`)).toEqual([400]);
  });

  test('CONNECT gets no tunnel', async () => {
    const bytes = await exchange(site.port, 'CONNECT 127.0.0.1:22 HTTP/1.1\r\nHost: a\r\n\r\n');
    expect(bytes.toString()).not.toMatch(/^HTTP\/1\.1 2/);
  });

  test('an upgrade isn’t taken up: the page is sent', async () => {
    const headers = ['Upgrade: websocket', 'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ=='];
    const bytes = request(story, headers).replace('Connection: close', 'Connection: upgrade, close');
    expect(await statuses(bytes)).toEqual([200]);
  });

  test.each([
    ['nothing in it', 0, [urlEncoded, 'Content-Length: 0']],
    ['no body at all', 0, [urlEncoded]],
    ['no type', 0, ['Content-Length: 0']],
    ['neither', 0, []],
    [
      'as much in it as none of ours',
      5_000,
      [urlEncoded, 'Content-Length: 5000', 'X-Forwarded-Proto: https'],
    ],
    ['much more', 3_000_000, [urlEncoded, 'Content-Length: 3000000']],
  ])(
    'a form for the desk that has %s is answered: else its connection would stay',
    async (_, size, headers) => {
      const form = request('/desk/sign-in', headers, 'POST') + 'a'.repeat(size);
      expect(await statuses(form)).toEqual([403]);
    },
  );

  test('a form that is sent to a page gets an answer, and the next request on its connection too', async () => {
    const next = `GET /healthz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`;
    expect(await statuses(`POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\na=b${next}`)).toEqual([
      405, 200,
    ]);
  });
});

describe('nothing that a reader sends reaches the renderer', () => {
  test.each([
    "Content-Security-Policy: script-src 'nonce-abc'",
    'Content-Security-Policy-Report-Only: script-src nonce-abc',
    'Next-Action: 7f0000000000000000000000000000000000000000',
    'RSC: 1',
    'Next-Router-Prefetch: 1',
    'Next-Router-State-Tree: %5B%22%22%5D',
    'Next-Router-Segment-Prefetch: /_tree',
    'Next-Url: /',
    'x-middleware-subrequest: middleware:middleware:middleware',
    'x-middleware-rewrite: /~absent',
    'x-nextjs-data: 1',
    'x-invoke-path: /about',
    'x-matched-path: /about',
    'x-prerender-revalidate: 1',
    'X-Forwarded-Proto: https',
    'X-Original-URL: /about',
    'X-HTTP-Method-Override: POST',
    'Accept: text/x-component',
    'Purpose: prefetch',
    'Cookie: __prerender_bypass=1; __next_preview_data=1',
    'Authorization: Basic YTpi',
  ])('%s', async (header) => {
    // The header comes first, lest the answer be one that is kept. What a search finds never is.
    for (const target of ['/search?q=bridge', '/search', story, '/nowhere']) {
      const sent = await ask(site.port, target, [header]);
      const plain = await ask(site.port, target);
      // When, and how long it took: all that may differ.
      const changing = { date: '', 'last-modified': '', 'server-timing': '' };
      expect([sent.status, { ...sent.headers, ...changing }]).toEqual([
        plain.status,
        { ...plain.headers, ...changing },
      ]);
      expect(sent.body).toEqual(plain.body);
    }
  });

  test.each([
    '/city/bridge%0d%0aX-Injected:%20yes',
    '/news/bridge-old%0d%0aX-Injected:yes',
    '/%0aLocation:%20//evil.example',
    '/city/bridge/%E5%98%8A%E5%98%8DX-Injected:yes',
  ])('the path %s puts no header into the answer', async (target) => {
    const { status, headers } = await ask(site.port, target);
    expect(status).toBe(404);
    expect(headers).not.toHaveProperty('x-injected');
    expect(headers).not.toHaveProperty('location');
  });

  test('the addresses of Next’s own machinery aren’t there', async () => {
    for (const path of [
      '/_next/image?url=/media/bridge.jpg&w=64&q=75',
      '/_next/data/x/index.json',
      '/_next/webpack-hmr',
      '/~absent',
      '/_not-found',
      '/_error',
      '/_next/static/../server/app/page.js',
      '/__nextjs_font/x',
    ])
      expect([path, (await ask(site.port, path)).status]).toEqual([path, 404]);
  });
});

describe('too much of it', () => {
  test('20 KB of headers are 431, and so are 150 KB of them', async () => {
    for (const size of [20_000, 150_000])
      expect((await ask(site.port, story, [`X-A: ${'a'.repeat(size)}`])).status).toBe(431);
  });

  test('fifty headers are usual enough, five hundred are 431', async () => {
    const many = Array.from({ length: 500 }, (_, number) => `X-${number}: a`);
    expect((await ask(site.port, story, many.slice(0, 50))).status).toBe(200);
    expect((await ask(site.port, story, many)).status).toBe(431);
  });

  test('a reader who hangs up in the middle of an answer disturbs nobody', async () => {
    for (let readers = 0; readers < 50; readers++) {
      const socket = connect(site.port, '127.0.0.1', () =>
        socket.write(request('/media/bell.wav').repeat(3)),
      );
      await new Promise<void>((done) => {
        socket.on('error', () => undefined);
        socket.once('data', () => socket.resetAndDestroy());
        socket.once('close', () => done());
      });
    }
    expect((await ask(site.port, story)).status).toBe(200);
    expect(site.process.exitCode).toBeNull();
  });

  test(`${slowConnections} connections that never finish their request keep nobody out, cost little, and are ended`, async () => {
    const before = residentOf(site.process.pid);
    const sockets: Socket[] = [];
    let ended = 0;
    for (let number = 0; number < slowConnections; number++) {
      const socket = await openHalf(site.port, `GET ${story} HTTP/1.1\r\nHost: a\r\nX-Slow: `);
      socket.on('error', () => undefined);
      socket.once('close', () => {
        ended += 1;
      });
      socket.resume();
      sockets.push(socket);
    }
    const started = performance.now();
    expect((await ask(site.port, story)).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(1000);
    // 12,000 of them, which is the most there can be, fit into 400 MB.
    expect(((residentOf(site.process.pid) - before) * 1024) / slowConnections).toBeLessThan(32);
    // They may take ten seconds for their headers; it is looked every two.
    await expect.poll(() => ended, { timeout: 30_000 }).toBe(sockets.length);
  });
});

test('whoever never comes to an end is let go, though there is a byte every moment: a form for the desk first of all', async () => {
  const rest = 'Host: a\r\nContent-Length: 4000\r\n\r\n';
  const beginnings = {
    'a request line': 'GET /',
    'a head': `GET ${story} HTTP/1.1\r\nHost: a\r\nX-Slow: `,
    'a form for the desk': `POST /desk/sign-in HTTP/1.1\r\n${urlEncoded}\r\n${rest}`,
    'a form where there is none': `POST ${story} HTTP/1.1\r\n${urlEncoded}\r\n${rest}`,
    'a body that is no form': `POST /desk/sign-in HTTP/1.1\r\n${rest}`,
  };
  const ended: string[] = [];
  await Promise.all(
    Object.entries(beginnings).map(async ([name, beginning]) => {
      const socket = await openHalf(site.port, beginning);
      const drip = setInterval(() => socket.write('a'), 100);
      socket.on('error', () => undefined).resume();
      await new Promise((closed) => socket.once('close', closed));
      clearInterval(drip);
      ended.push(name);
    }),
  );
  expect(ended[0]).toBe('a form for the desk');
  expect((await ask(site.port, story)).status).toBe(200);
});
