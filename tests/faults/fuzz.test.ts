import { connect, type Socket } from 'node:net';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ask, cutAnswer, type RawAnswer } from '../support/raw.ts';
import { freePort, type RunningServer, startSite } from '../support/server.ts';
import { metric, readerPages } from '../support/site-pages.ts';

/*
 * Whatever is asked, nothing fails, and Next renders nothing that the edition doesn't have. 5,000 requests;
 * FUZZ=100000 sends as many. The same number is the same requests.
 */
const count = Number(process.env.FUZZ ?? 5000);
const gazette = 'tests/fixtures/gazette';
const pages = await readerPages(gazette);
let site: RunningServer;
let metrics: number;
beforeAll(async () => {
  metrics = await freePort();
  site = await startSite(gazette, { METRICS_PORT: String(metrics) });
});
afterAll(() => site.stop());

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
const path = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...pages) },
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
      .array(fc.oneof(fc.constantFrom(...words), anyText), { maxLength: 6 })
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
  anyText.map((text) => `?${text}`),
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

test(
  `${count} requests of all sorts give no 5xx, and no rendering`,
  async () => {
    for (const known of [...pages, '/nowhere']) await ask(site.port, known);
    const rendered = (): Promise<number> => metric(metrics, 'broadsheet_rendering_seconds_count');
    const before = await rendered();
    expect(before).toBe(pages.length + 1);

    const statuses = new Map<number, number>();
    const failures: string[] = [];
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
          }
          end();
        }),
      );
    }
    expect(failures).toEqual([]);
    // All kinds of answers were met: the requests are no monoculture.
    expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 308, 400, 404, 405, 410]));
    expect(await rendered()).toBe(before);
  },
  60_000 + count * 10,
);
