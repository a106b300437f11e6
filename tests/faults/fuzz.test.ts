import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { embedPath } from '#lib/edition/address.ts';
import { isPaper, isReaderPage } from '#lib/edition/page.ts';
import { ask, cutAnswer, type RawAnswer } from '../support/raw.ts';
import { type RunningServer, startSiteWatched } from '../support/server.ts';
import { editionOfFolder } from '../support/site-pages.ts';

/*
 * Whatever is asked, nothing fails, and Next renders nothing that the edition doesn't have, but what somebody searches
 * for and the desk's door. 5,000 requests;
 * FUZZ=100000 sends as many. The same number is the same requests.
 */
const count = Number(process.env.FUZZ ?? 5000);
const gazette = 'tests/fixtures/gazette';
const edition = await editionOfFolder(gazette);
const pages = [...edition.pages()].filter(isReaderPage).map(({ path }) => path);
const papers = [...edition.pages()].filter(isPaper).map(({ path }) => path);
const embeds = [...edition.pages('article')].map(({ path }) => embedPath(path));
let home: string;
let orders: string;
let site: RunningServer;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'broadsheet-fuzz-'));
  orders = join(home, 'orders');
  site = await startSiteWatched(gazette, { ORDERS: orders });
});
afterAll(async () => {
  await site?.stop();
  await rm(home, { recursive: true, force: true });
});

interface FuzzRequest {
  readonly method: string;
  readonly bytes: Buffer;
}

const words = [
  'city',
  'CITY',
  'bridge',
  'voices',
  'authors',
  'page',
  '2',
  '0',
  '-1',
  'media',
  'bell.wav',
  'news',
  'bridge-old',
  '_next',
  'static',
  'image',
  '~absent',
  'healthz',
  'favicon.ico',
  'closed',
  'secret-draft',
  'search',
  'feed.xml',
  'desk',
  'events',
  'story',
  'preview',
  'now',
  'oembed',
  '~card',
  '~embed',
  '.',
  '..',
  '...',
  '%2e%2e',
  '%2F',
  '%5C',
  '%00',
  '%0d%0a',
  '%',
  '%zz',
  '%E0%A4%A',
  '%C3%28',
  '%F0%9F%9A%8B',
  ';',
  '@',
  ':',
  '//',
  '\\',
  '*',
  '[section]',
  '(reader)',
  '$',
  '{}',
  "'",
  '"',
  '<script>',
  '__proto__',
  'constructor',
  'toString',
];
/** Anything but what ends the request line or the header: that is for tests of its own. */
const anyText = fc.string({ unit: 'binary', maxLength: 30 }).map((text) => text.replace(/[\r\n ]/g, ''));
/** The same as a browser would write it, so that it gets past the parser of HTTP. */
const escaped = anyText.map((text) => encodeURIComponent(text.toWellFormed()));
/** What is answered by other ways than a page is. */
const others = [
  '/search',
  '/oembed',
  '/desk',
  '/desk/sign-in',
  '/desk/events',
  '/desk/enter/x',
  '/desk/story/city/secret-draft',
  '/preview/now/city/secret-draft',
  '/preview/x/city/bridge',
  '/~card/city/bridge/0.jpg',
  '/~card/0.jpg',
  ...embeds,
  ...papers,
];
const path = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...pages) },
  { weight: 2, arbitrary: fc.constantFrom(...others) },
  { weight: 1, arbitrary: fc.constant('/search') },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom(...pages)
      .chain((known) =>
        fc.constantFrom(
          `${known}/`,
          known.toUpperCase(),
          `/${known}`,
          `${known}/..`,
          `${known}%20`,
          decodeURI(known),
          `${known}.rsc`,
          `${known}.txt`,
          `/_next/data/x${known}.json`,
        ),
      ),
  },
  {
    weight: 4,
    arbitrary: fc
      .array(fc.oneof(fc.constantFrom(...words), anyText, escaped), { maxLength: 6 })
      .map((parts) => `/${parts.join('/')}`),
  },
  { weight: 1, arbitrary: anyText },
);
const query = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    '?utm_source=x',
    '?_rsc=1a2b',
    '?amp=1',
    '?page=2',
    '?__nextDataReq=1',
    '?nxtPsection=city',
    '??',
    '?%',
    '?a[]=1&__proto__[x]=1',
  ),
  fc.constantFrom(
    '?q=tram',
    '?q=%22tram%20OR&section=city&page=2',
    '?from=2026-05-01&to=2026-99-99',
    '?url=https://gazette.example/city/bridge',
    '?url=https://gazette.example/city/secret-draft&format=xml',
    '?url=//[&maxwidth=-1',
  ),
  anyText.map((text) => `?${text}`),
  escaped.map((text) => `?q=${text}`),
  escaped.map((text) => `?url=https://gazette.example/${text}`),
);
const header = fc.tuple(
  fc.constantFrom(
    'Accept',
    'Accept-Encoding',
    'Accept-Language',
    'If-None-Match',
    'If-Modified-Since',
    'If-Match',
    'If-Range',
    'Range',
    'RSC',
    'Next-Action',
    'Next-Router-State-Tree',
    'Next-Router-Prefetch',
    'Next-Url',
    'x-middleware-subrequest',
    'x-invoke-path',
    'x-matched-path',
    'x-nextjs-data',
    'Content-Security-Policy',
    'Content-Type',
    'Cookie',
    'Origin',
    'Referer',
    'User-Agent',
    'X-Forwarded-For',
    'X-Forwarded-Host',
    'X-Forwarded-Proto',
    'Upgrade',
    'Expect',
    'TE',
    'Via',
  ),
  fc.oneof(
    fc.constantFrom(
      '*',
      '1',
      'gzip;q=0.3, br;q=0',
      'W/"x", "y"',
      'bytes=0-5',
      'bytes=-1',
      'https',
      '127.0.0.1',
      'text/x-component',
      '100-continue',
      '/city',
    ),
    anyText,
  ),
);
const requests = fc
  .record({
    method: fc.oneof(
      { weight: 8, arbitrary: fc.constant('GET') },
      fc.constantFrom('HEAD', 'POST', 'PUT', 'OPTIONS', 'PURGE'),
    ),
    target: fc.tuple(path, query).map((parts) => parts.join('')),
    headers: fc.array(header, { maxLength: 5 }),
  })
  .map(({ method, target, headers }): FuzzRequest => {
    const lines = headers.map(([name, value]) => `${name}: ${value}\r\n`).join('');
    return { method, bytes: Buffer.from(`${method} ${target} HTTP/1.1\r\nHost: a\r\n${lines}\r\n`) };
  });

/** Sends one request after the other on a connection that is opened again whenever the server ends it. */
function client(port: number): { send(request: FuzzRequest): Promise<RawAnswer>; end(): void } {
  let socket: Socket | undefined;
  return {
    send: ({ method, bytes }) =>
      new Promise((done, failed) => {
        const own =
          socket?.writable === true ? socket : connect(port, '127.0.0.1').on('error', () => undefined);
        socket = own;
        let got = Buffer.alloc(0);
        const timer = setTimeout(() => finish(new Error('There was no answer in 5 seconds.')), 5000);
        const read = (ended: boolean): void => {
          const found = cutAnswer(got, method, ended);
          if (found === undefined && ended) finish(new Error(`The connection ended after:\n${got}`));
          else if (found?.answer.status === 100) {
            // It only says that the rest may come.
            got = Buffer.from(found.rest);
            read(ended);
          } else if (found !== undefined) finish(found.answer);
        };
        const onData = (chunk: Buffer): void => {
          got = Buffer.concat([got, chunk]);
          read(false);
        };
        const onClose = (): void => read(true);
        const finish = (result: RawAnswer | Error): void => {
          clearTimeout(timer);
          own.off('data', onData).off('close', onClose).off('error', onError);
          if (result instanceof Error || result.headers.connection === 'close') own.destroy();
          if (result instanceof Error) failed(result);
          else done(result);
        };
        const onError = (error: Error): void => finish(error);
        own.on('data', onData).on('close', onClose).on('error', onError);
        own.write(bytes);
      }),
    end: () => socket?.destroy(),
  };
}

/** What Next has been asked to render, as `kind path`, each as often as it was. */
async function ordered(): Promise<readonly string[]> {
  return (await readFile(orders, 'utf8')).trimEnd().split('\n');
}

const isForOne = (order: string): boolean => /^(?:search|desk) /.test(order);

test(
  `${count} requests of all sorts give no 5xx, and have nothing rendered but searches and the desk’s door`,
  async () => {
    const known = [...pages, ...embeds, '/nowhere'];
    for (const path of known) await ask(site.port, path);
    const before = await ordered();
    expect(before).toHaveLength(known.length);

    const statuses = new Map<number, number>();
    const failures: string[] = [];
    let searched = 0;
    let atTheDesk = 0;
    const chunk = 1000;
    for (let from = 0; from < count; from += chunk) {
      const sample = fc.sample(requests, { seed: from + 1, numRuns: Math.min(chunk, count - from) });
      const queue = sample[Symbol.iterator]();
      await Promise.all(
        Array.from({ length: 8 }, async () => {
          const { send, end } = client(site.port);
          for (const request of queue) {
            const answer = await send(request).catch((error: unknown) => String(error));
            const status = typeof answer === 'string' ? 0 : answer.status;
            statuses.set(status, (statuses.get(status) ?? 0) + 1);
            if (status === 0 || status >= 500) failures.push(`${request.bytes}→ ${JSON.stringify(answer)}`);
            if (typeof answer === 'string') continue;
            if (answer.headers['server-timing']?.startsWith('search;')) searched += 1;
            if (isDeskPage(answer)) atTheDesk += 1;
          }
          end();
        }),
      );
    }
    expect(failures).toEqual([]);
    // All kinds of answers were met: the requests are no monoculture.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 308, 400, 403, 404, 405, 410]));
    const since = (await ordered()).slice(before.length);
    expect(since.filter((order) => !isForOne(order))).toEqual([]);
    expect(since.filter((order) => order === 'search /search')).toHaveLength(searched);
    expect(since.filter((order) => order === 'desk /desk')).toHaveLength(atTheDesk);
    expect(since).toHaveLength(searched + atTheDesk);
    expect(Math.min(searched, atTheDesk)).toBeGreaterThan(0);
  },
  60_000 + count * 10,
);

/** Whoever hasn't signed in is shown one page of the desk: its door. */
function isDeskPage({ status, headers }: RawAnswer): boolean {
  return status === 403 && headers['content-type'] === 'text/html; charset=utf-8';
}
