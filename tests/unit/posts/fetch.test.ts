import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Fetched, fetchJson, type Limits } from '#lib/posts/fetch.ts';
import { isPublicAddress } from '#lib/posts/public-address.ts';
import { json, type OddServer, oddServer, redirect } from '../../support/odd-server.ts';

/* A network that is slow, broken or hostile may cost an editor a few seconds, and nothing else. */

let server: OddServer;
let inner: OddServer;
const loopback: Limits = { time: 2000, bytes: 10_000, redirects: 3, mayReach: () => true };

beforeAll(async () => {
  inner = await oddServer({ '*': json({ secret: true }) });
  server = await oddServer({
    '/post': json({ id: 1 }),
    '/slow': () => undefined,
    '/dripping': (_, response) => {
      const drip = setInterval(() => response.write(' '), 50);
      response.once('close', () => clearInterval(drip));
    },
    '/huge': (_, response) => {
      response.once('error', () => undefined);
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(65_536)));
      };
      response.on('drain', more);
      more();
    },
    '/page': (_, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end('<p>Log in</p>'),
    '/nothing': (_, response) => response.writeHead(200).end(),
    '/hang-up': (request) => request.socket.destroy(),
    '/cut': (_, response) => {
      response.writeHead(200, { 'Content-Length': '500' });
      response.write('{"id":');
      setTimeout(() => response.destroy(), 20);
    },
    '/403': json({}, 403),
    '/404': json({ error: 'Record not found' }, 404),
    '/410': json({}, 410),
    '/429': json({}, 429),
    '/500': json({}, 500),
    '/503': (_, response) => response.writeHead(503).end('busy'),
    '/once': redirect('/post'),
    '/round': redirect('/round'),
    '/inner': redirect(`${inner.url}/keys`),
    '/file': redirect('file:///etc/passwd'),
    '/nowhere': redirect('http://['),
  });
});
afterAll(() => Promise.all([server.stop(), inner.stop()]));

function ask(path: string, limits: Partial<Limits> = {}): Promise<Fetched> {
  return fetchJson(`${server.url}${path}`, { ...loopback, ...limits });
}

test('an answer is its status and its data', async () => {
  expect(await ask('/post')).toEqual({ kind: 'answered', status: 200, json: { id: 1 } });
});

test('a host is reached by its name too', async () => {
  const { port } = new URL(server.url);
  expect(await fetchJson(`http://localhost:${port}/post`, loopback)).toMatchObject({ json: { id: 1 } });
});

test.each(['nonsense', 'http://a b/', ''])('“%s” is no address', async (address) => {
  expect((await fetchJson(address)).kind).toBe('failed');
});

test.each([403, 404, 410, 429, 500])('a status of %i is told, and nothing made of it', async (status) => {
  expect(await ask(`/${status}`)).toMatchObject({ kind: 'answered', status });
});

test.each(['/page', '/nothing'])('%s is an answer without data', async (path) => {
  expect(await ask(path)).toEqual({ kind: 'answered', status: 200, json: undefined });
});

test.each(['/slow', '/dripping'])('%s is given up in time', async (path) => {
  expect(await ask(path, { time: 300 })).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('within 0.3 seconds'),
  });
});

test('an endless answer is broken off', async () => {
  expect(await ask('/huge')).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('more than 10000 bytes'),
  });
});

test.each(['/hang-up', '/cut'])('%s fails, and throws nothing', async (path) => {
  expect((await ask(path)).kind).toBe('failed');
});

test('nobody there: it says so', async () => {
  expect(await fetchJson('http://127.0.0.1:1/', loopback)).toMatchObject({ kind: 'failed' });
  const unknown = await fetchJson('https://nobody.invalid/', loopback);
  expect(unknown).toMatchObject({
    kind: 'failed',
    why: expect.stringContaining('no connection to nobody.invalid'),
  });
});

describe('redirects', () => {
  test('are followed', async () =>
    expect(await ask('/once')).toMatchObject({ status: 200, json: { id: 1 } }));
  test('end', async () => {
    expect(await ask('/round')).toMatchObject({ kind: 'failed' });
    expect(server.asked.filter((path) => path === '/round')).toHaveLength(4);
  });
  test.each(['/file', '/nowhere'])('to what is no web address (%s) are refused', async (path) => {
    expect((await ask(path)).kind).toBe('failed');
  });
});

describe('addresses that aren’t public', () => {
  test('are never connected to, however they are written', async () => {
    const port = new URL(inner.url).port;
    for (const host of [
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      'localhost',
      '0.0.0.0',
    ]) {
      const fetched = await fetchJson(`http://${host}:${port}/keys`);
      expect([host, fetched]).toEqual([
        host,
        { kind: 'failed', why: expect.stringContaining('isn’t public') },
      ]);
    }
    expect(inner.asked).toEqual([]);
  });

  test('aren’t reached by a redirect either', async () => {
    const port = new URL(server.url).port;
    // The first address is let through, as a public one would be; the second is looked at anew.
    const asked: string[] = [];
    const mayReach = (address: string) => asked.push(address) === 1;
    expect(await fetchJson(`http://127.0.0.1:${port}/inner`, { ...loopback, mayReach })).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('isn’t public'),
    });
    expect(inner.asked).toEqual([]);
  });

  test.each([
    ['10.0.0.1', false],
    ['172.16.0.1', false],
    ['192.168.1.1', false],
    ['127.0.0.1', false],
    ['169.254.169.254', false],
    ['100.64.0.1', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['255.255.255.255', false],
    ['192.0.2.1', false],
    ['198.18.0.1', false],
    ['::1', false],
    ['::', false],
    ['fe80::1', false],
    ['fc00::1', false],
    ['fd12::1', false],
    ['ff02::1', false],
    ['2001:db8::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['no address', false],
    ['1.1.1.1', true],
    ['93.184.216.34', true],
    ['::ffff:1.1.1.1', true],
    ['2606:4700:4700::1111', true],
  ])('%s: %s', (address, may) => expect(isPublicAddress(address)).toBe(may));
});
