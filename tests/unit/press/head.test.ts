import { createServer, type ServerResponse } from 'node:http';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { headOf, keepAlive, writeHead } from '#lib/press/head.ts';
import { listen } from '../../support/listen.ts';
import { exchange } from '../../support/raw.ts';

const fields = [
  'Content-Type',
  'text/html; charset=utf-8',
  'Content-Length',
  '4',
  'Link',
  '</a>; rel=preload',
];
const text = 'GET / HTTP/1.1\r\nHost: a\r\n\r\n';
const last = 'GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n';

afterEach(() => {
  vi.useRealTimers();
});

/** What comes over the line for these requests. */
async function sent(requests: string, answer: (response: ServerResponse) => void): Promise<string> {
  const server = createServer({ keepAliveTimeout: keepAlive }, (_, response) => answer(response));
  try {
    return (await exchange(await listen(server), requests)).toString('latin1');
  } finally {
    server.close();
  }
}

/** The same but for the time. */
async function answered(requests: string, answer: (response: ServerResponse) => void): Promise<string> {
  return (await sent(requests, answer)).replaceAll(/^Date: .{29}\r$/gm, 'Date: now\r');
}

describe('a head that was put together beforehand is, byte by byte, what node:http would write', () => {
  const head = headOf(200, fields);
  const absent = headOf(404, fields);
  const unchanged = headOf(304, fields.slice(4));
  test.each<[string, string, (response: ServerResponse) => void, (response: ServerResponse) => void]>([
    [
      'on a connection that stays open',
      text + text + last,
      (r) => writeHead(r, head),
      (r) => r.writeHead(200, fields),
    ],
    ['of a page that is missing', text + last, (r) => writeHead(r, absent), (r) => r.writeHead(404, fields)],
    [
      'beside a field that was set before',
      text + last,
      (r) => writeHead(r.setHeader('X-Field', 'set'), head),
      (r) => r.setHeader('X-Field', 'set').writeHead(200, fields),
    ],
    [
      'on a connection that is to end',
      text + text,
      (r) => writeHead(Object.assign(r, { shouldKeepAlive: false }), head),
      (r) => Object.assign(r, { shouldKeepAlive: false }).writeHead(200, fields),
    ],
    ['for HTTP/1.0', 'GET / HTTP/1.0\r\n\r\n', (r) => writeHead(r, head), (r) => r.writeHead(200, fields)],
    [
      'for HTTP/1.0 on a connection that stays open',
      `GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n${last}`,
      (r) => writeHead(r, head),
      (r) => r.writeHead(200, fields),
    ],
  ])('%s', async (_, requests, ours, theirs) => {
    const body = (write: (response: ServerResponse) => void) => (response: ServerResponse) => {
      write(response);
      response.end(Buffer.from('tram'));
    };
    const bytes = await answered(requests, body(ours));
    expect(bytes).toContain('tram');
    expect(bytes).toBe(await answered(requests, body(theirs)));
  });

  test.each([
    ['GET', 'If-None-Match: *', unchanged],
    ['HEAD', 'Accept: */*', head],
  ])('without a body, for %s with %s', async (method, field, without) => {
    const asked =
      text.replace('GET', method).replace('Host: a', `Host: a\r\n${field}`) + last.replace('GET', method);
    const ours = await answered(asked, (response) => {
      writeHead(response, without);
      response.end();
    });
    expect(ours.match(/^HTTP/gm)?.length).toBe(2);
    expect(ours).toBe(await answered(asked, (r) => r.writeHead(without.status, [...without.fields]).end()));
  });

  test('whatever its fields are; and what node:http refuses is refused beforehand', async () => {
    const field = fc.tuple(fc.string({ maxLength: 8 }), fc.string({ unit: 'binary', maxLength: 12 }));
    await fc.assert(
      fc.asyncProperty(fc.array(field, { maxLength: 3 }), async (given) => {
        const list = [...given.flat(), 'Content-Length', '0'];
        let made: ReturnType<typeof headOf>;
        try {
          made = headOf(200, list);
        } catch (error) {
          await answered(last, (response) => {
            expect(() => response.writeHead(200, list)).toThrow(String(error).replace(/^.*?: /, ''));
            response.end();
          });
          return;
        }
        const bytes = await answered(text + last, (response) => {
          writeHead(response, made);
          response.end();
        });
        expect(bytes).toBe(await answered(text + last, (response) => response.writeHead(200, list).end()));
      }),
      { numRuns: 200 },
    );
  });
});

describe('what is taken for granted of the installed Node', () => {
  test('it keeps a head where we put it, and writes none of its own beside it', async () => {
    const bytes = await answered(
      text + last.replace('Connection: close\r\n', 'Connection: Keep-Alive\r\n'),
      (response) => {
        response.writeHead = () => {
          throw new Error('the slow way was taken');
        };
        writeHead(response, headOf(200, fields));
        response.end('tram', () => response.socket?.destroySoon());
      },
    );
    expect(bytes).toContain('tram');
  });
});

test('the date is that of the second, also where the clock is set back', async () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const dates: string[] = [];
  for (const now of ['12:00:00.999', '12:00:01.000', '12:00:01.999', '11:00:00.500']) {
    vi.setSystemTime(`2026-11-22T${now}Z`);
    const bytes = await sent(text, (response) => {
      writeHead(response, headOf(200, ['Content-Length', '0']));
      response.end(() => response.socket?.destroySoon());
    });
    dates.push(/^Date: (.*)\r$/m.exec(bytes)?.[1] ?? '');
  }
  expect(dates).toEqual([
    'Sun, 22 Nov 2026 12:00:00 GMT',
    'Sun, 22 Nov 2026 12:00:01 GMT',
    'Sun, 22 Nov 2026 12:00:01 GMT',
    'Sun, 22 Nov 2026 11:00:00 GMT',
  ]);
});
