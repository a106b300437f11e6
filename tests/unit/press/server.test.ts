import type { Server } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import type { ReaderPage } from '#lib/edition/page.ts';
import { trustOf } from '#lib/press/door.ts';
import type { KeptPage } from '#lib/press/kept-page.ts';
import { headersOf, speculationRules } from '#lib/press/policy.ts';
import { Overloaded, type Printer } from '#lib/press/print.ts';
import { openPress } from '#lib/press/server.ts';
import { listen } from '../../support/listen.ts';
import { keptPage } from '../../support/press.ts';
import { editionOf, sound } from '../../support/publication.ts';

const edition = await editionOf(sound);
const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

interface Running {
  readonly url: string;
  readonly server: Server;
  readonly log: readonly { readonly fields: object; readonly message: string }[];
  /** How many pages came from what is kept. */
  readonly hits: () => number;
}

/** The press in front of a printer of which only what matters is given. */
async function serve(printer: Partial<Printer>, { ready = true, closing = false } = {}): Promise<Running> {
  const log: { fields: object; message: string }[] = [];
  let hits = 0;
  const say = (fields: object, message: string): void => void log.push({ fields, message });
  const { server } = openPress({
    edition: (): Edition => edition,
    printer: {
      print: () => Promise.reject(new Error('secret detail: /srv/news/app.js:12')),
      once: () => Promise.reject(new Error('nothing is rendered here')),
      peek: () => undefined,
      last: () => Promise.resolve(undefined),
      waiting: 0,
      close: () => undefined,
      ...printer,
    },
    photos: { get: () => Promise.resolve(null), waiting: 0, settled: () => Promise.resolve() },
    files: { has: () => false, send: () => undefined },
    icons: { answer: () => Promise.reject(new Error('no icon here')) },
    cards: { answer: () => Promise.reject(new Error('no card here')), warm: () => Promise.resolve(false) },
    desk: { answer: () => Promise.reject(new Error('no desk here')) },
    searcher: {
      search: () => Promise.reject(new Error('nothing is searched here')),
      follow: () => Promise.resolve(),
      close: () => Promise.resolve(),
    },
    trust: trustOf(['loopback']),
    measures: {
      answered: () => undefined,
      hit: () => {
        hits += 1;
      },
      rendered: () => undefined,
    },
    log: { info: say, error: say },
    ready: () => ready,
    closing: () => closing,
  });
  const port = await listen(server);
  open.push(() => server.close().closeAllConnections());
  return { url: `http://127.0.0.1:${port}`, server, log, hits: () => hits };
}

describe('a page that can’t be rendered', () => {
  test('is a plain 500 with a number and no detail', async () => {
    const path = '/city/tram';
    const { url, log } = await serve({});
    const response = await fetch(`${url}${path}?token=secret`);
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const id = /^Something went wrong on our side\. \(([0-9a-f-]{36})\)\n$/.exec(text)?.[1];
    expect(id).toBeDefined();
    expect(log).toHaveLength(1);
    expect(log[0]?.fields).toMatchObject({ id, method: 'GET', path });
    expect(JSON.stringify(log)).not.toContain('token');
  });

  test('because there is none is a 404 in a line, and the log says why under a number', async () => {
    const { url, log } = await serve({});
    const response = await fetch(`${url}/nowhere?token=secret`);
    expect([response.status, await response.text()]).toEqual([404, 'There is no page here\n']);
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(log).toHaveLength(1);
    expect(log[0]?.fields).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/), path: '' });
    expect(JSON.stringify(log)).not.toContain('token');
  });

  test('is served in its last version where there is one, and the log says so', async () => {
    const { url, log } = await serve({ last: () => Promise.resolve(keptPage('<p>Yesterday’s</p>')) });
    const response = await fetch(`${url}/city/tram`);
    expect([response.status, await response.text()]).toEqual([200, '<p>Yesterday’s</p>']);
    expect(log.map(({ message }) => message)).toEqual(['a page is answered in its last version']);
    expect(log[0]?.fields).toMatchObject({ id: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
});

describe('too many readers', () => {
  const print = (): Promise<KeptPage> => Promise.reject(new Overloaded('200 renderings are waiting'));

  test('are asked to come again, which no cache remembers', async () => {
    const { url } = await serve({ print });
    const response = await fetch(`${url}/city/tram`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('5');
    expect(response.headers.get('cache-control')).toBe('no-store');
  });

  test('get the last version where there is one', async () => {
    const { url } = await serve({ print, last: () => Promise.resolve(keptPage('<p>Yesterday’s</p>')) });
    expect(await (await fetch(`${url}/city/tram`)).text()).toBe('<p>Yesterday’s</p>');
  });
});

describe('a reader who has the page', () => {
  const { fingerprint } = edition.resolve('/city/tram') as ReaderPage;

  test('is told so, and none is rendered for that', async () => {
    const { url, log } = await serve({});
    const response = await fetch(`${url}/city/tram`, {
      headers: { 'If-None-Match': `"x", W/"${fingerprint}"` },
    });
    expect([response.status, await response.text()]).toEqual([304, '']);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      etag: `W/"${fingerprint}"`,
      vary: 'Accept-Encoding',
      'cache-control': headersOf('article')['Cache-Control'],
    });
    expect(log).toEqual([]);
  });

  test('of another version gets the present one', async () => {
    const { url } = await serve({ print: () => Promise.resolve(keptPage()) });
    const response = await fetch(`${url}/city/tram`, { headers: { 'If-None-Match': 'W/"another"' } });
    expect(response.status).toBe(200);
  });

  test('that says there is none is told again: the tag of such a page is no page’s', async () => {
    const missing = edition.resolve('') as ReaderPage;
    const { url } = await serve({ print: () => Promise.resolve(keptPage('gone', { status: 404 })) });
    const headers = { 'If-None-Match': `W/"${missing.fingerprint}"` };
    expect((await fetch(`${url}/nowhere`, { headers })).status).toBe(404);
  });
});

describe('a page that is kept', () => {
  test('is counted as such each time, and printed again once it has left memory', async () => {
    let kept: KeptPage | undefined;
    let printed = 0;
    const { url, hits } = await serve({
      peek: () => kept,
      print: async () => {
        printed += 1;
        kept = keptPage();
        return kept;
      },
    });
    const read = async (): Promise<void> => {
      await (await fetch(`${url}/city/tram`)).text();
    };
    for (let readers = 0; readers < 3; readers++) await read();
    expect([printed, hits()]).toEqual([1, 2]);
    kept = undefined;
    await read();
    expect([printed, hits()]).toEqual([2, 2]);
  });
});

test('a kept page that can’t be sent is a plain 500 for whoever asks, and the server stays', async () => {
  const { url, log } = await serve({ peek: () => keptPage('<p>Odd</p>', { headers: { Link: 'a\nb' } }) });
  for (let readers = 0; readers < 3; readers++) expect((await fetch(`${url}/city/tram`)).status).toBe(500);
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
  expect(log).toHaveLength(3);
});

test.each([
  ['in which Next can’t render isn’t ready, and keeps connections open', { ready: false }, 'keep-alive'],
  ['that is about to stop isn’t ready, and ends each connection with its answer', { closing: true }, 'close'],
])('a server %s: what is kept is served', async (_, state, connection) => {
  const { url } = await serve({ peek: () => keptPage() }, state);
  const [alive, ready, page] = await Promise.all(
    ['/healthz', '/readyz', '/city/tram'].map((path) => fetch(`${url}${path}`)),
  );
  expect([alive?.status, ready?.status, page?.status]).toEqual([200, 503, 200]);
  expect(page?.headers.get('connection')).toBe(connection);
});

test.each(['/healthz', '/readyz', '/CITY/tram', '/speculation.json', '/oembed'])(
  '%s, which is no page, is taken for what it says to be, and its address is told to no other site',
  async (path) => {
    const { url } = await serve({});
    const { headers } = await fetch(`${url}${path}`, { redirect: 'manual' });
    expect(Object.fromEntries(headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
    });
  },
);

test('a reader who saves data has nothing fetched ahead', async () => {
  const { url } = await serve({});
  const rules = async (headers: Record<string, string>): Promise<readonly [string | null, unknown]> => {
    const response = await fetch(`${url}/speculation.json`, { headers });
    expect(response.headers.get('vary')).toBe('Save-Data');
    return [response.headers.get('content-type'), await response.json()];
  };
  const type = 'application/speculationrules+json';
  expect(await rules({})).toEqual([type, JSON.parse(speculationRules(false))]);
  expect(await rules({ 'Save-Data': 'on' })).toEqual([type, { prefetch: [] }]);
});

test('over TLS every answer says to stay on it: pages, redirects, what isn’t allowed, and the health', async () => {
  const { url } = await serve({ peek: () => keptPage() });
  const said = async (
    path: string,
    headers: Record<string, string>,
    method = 'GET',
  ): Promise<string | null> =>
    (await fetch(`${url}${path}`, { headers, method, redirect: 'manual' })).headers.get(
      'strict-transport-security',
    );
  for (const path of ['/city/tram', '/CITY/tram', '/healthz', '/speculation.json']) {
    expect(await said(path, { 'X-Forwarded-Proto': 'https' })).toBe('max-age=31536000');
    expect(await said(path, {})).toBeNull();
  }
  expect(await said('/city/tram', { 'X-Forwarded-Proto': 'https' }, 'POST')).toBe('max-age=31536000');
});

test('no more connections are open than docs/running.md says; one more is ended, and the others are answered', async () => {
  const { url, server } = await serve({ peek: () => keptPage() });
  expect(server.maxConnections).toBe(12_000);
  server.maxConnections = 2;
  let ended = 0;
  const sockets = Array.from({ length: 5 }, () =>
    connect(Number(new URL(url).port), '127.0.0.1')
      .on('error', () => undefined)
      .once('close', () => {
        ended += 1;
      }),
  );
  await expect.poll(() => ended).toBe(3);
  sockets.find((socket) => !socket.closed)?.destroy();
  const status = (): Promise<number> =>
    fetch(`${url}/city/tram`).then(
      ({ status }) => status,
      () => 0,
    );
  await expect.poll(status).toBe(200);
  for (const socket of sockets) socket.destroy();
});
