import { describe, expect, test } from 'vitest';
import { atTheDoor, isSecure, pathOf, trustOf, wayOf } from '#lib/press/door.ts';
import { requestOf } from '../../support/press.ts';

const at = (url: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  atTheDoor(requestOf(url, headers, method));

describe('the door', () => {
  test.each(['GET', 'HEAD'])('%s passes, without its query', (method) => {
    expect(at('/city/bridge?utm_source=x&y=/?z', {}, method)).toEqual({ path: '/city/bridge' });
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'get', 'PRI'])(
    '%s is refused, and what is allowed is named',
    (method) => {
      expect(at('/', {}, method)).toMatchObject({ status: 405, headers: { Allow: 'GET, HEAD' } });
    },
  );

  test('a form passes to the desk, and to nothing that only sounds like it', () => {
    const form = { 'content-length': '12' };
    expect(at('/desk/sign-in', form, 'POST')).toEqual({ path: '/desk/sign-in' });
    for (const path of [
      '/desk',
      '/deskwork/story',
      '/preview/now/',
      '/city/desk/',
      'http://gazette.example/desk/',
    ])
      expect(at(path, form, 'POST')).toMatchObject({ status: 405 });
    expect(at('/desk/sign-in', form)).toMatchObject({ status: 400 });
    expect(at('/desk/sign-in', {}, 'PUT')).toMatchObject({
      status: 405,
      headers: { Allow: 'GET, HEAD, POST' },
    });
  });

  test.each([
    [{ 'content-length': '1' }],
    [{ 'transfer-encoding': 'chunked' }],
    [{ 'transfer-encoding': 'identity', 'content-length': '0' }],
  ])('a request for a page with a body (%j) is refused, and its connection ends', (headers) => {
    expect(at('/', headers)).toMatchObject({ status: 400, headers: { Connection: 'close' } });
  });

  test('a body of no bytes is none', () => {
    expect(at('/', { 'content-length': '0' })).toEqual({ path: '/' });
  });

  test('a target of 4,096 characters passes, one more doesn’t, query or not', () => {
    expect(at(`/${'a'.repeat(4095)}`)).toHaveProperty('path');
    expect(at(`/${'a'.repeat(4096)}`)).toMatchObject({ status: 414 });
    expect(at(`/?${'a'.repeat(4095)}`)).toMatchObject({ status: 414 });
  });

  test.each([
    ['http://gazette.example/city/bridge', '/city/bridge'],
    ['HTTPS://gazette.example', '/'],
    ['http://gazette.example?a=/b', '/'],
    ['http://gazette.example:8080/a?b', '/a'],
    ['http://gazette.example//evil.example', '//evil.example'],
  ])('a whole address as a target (%s) means its path', (target, path) => {
    expect(at(target)).toEqual({ path });
  });

  test.each(['*', 'city/bridge', 'ftp://gazette.example/', 'javascript:alert(1)', 'http://', '', '?a'])(
    'a target that is no address (%s) is refused',
    (target) => {
      expect(at(target)).toMatchObject({ status: 400 });
    },
  );
});

test('a path ends at the first question mark', () => {
  expect(pathOf('/a?b?c')).toBe('/a');
  expect(pathOf('/a')).toBe('/a');
});

test.each([
  [['loopback'], '127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }, 'proxied'],
  [['loopback'], '127.0.0.1', { 'x-forwarded-proto': 'http' }, 'proxied'],
  [['loopback'], '127.0.0.1', { 'x-forwarded-proto': 'https' }, 'secure'],
  [['loopback'], '127.0.0.1', {}, 'straight'],
  [['10.0.0.0/8'], '11.2.3.4', { 'x-forwarded-for': '192.0.2.7' }, 'straight'],
  [[], '127.0.0.1', { 'x-forwarded-for': '192.0.2.7' }, 'straight'],
] as const)('where %j are trusted, a request from %s with %j came %s', (proxies, from, headers, expected) => {
  expect(wayOf(requestOf('/', headers, 'GET', from), trustOf(proxies))).toBe(expected);
});

describe('whether a reader’s connection is secure', () => {
  const secure = (proxies: readonly string[], from: string, scheme?: string) =>
    isSecure(
      requestOf('/', scheme === undefined ? {} : { 'x-forwarded-proto': scheme }, 'GET', from),
      trustOf(proxies),
    );

  test.each([
    [['loopback'], '127.0.0.1', 'https', true],
    [['loopback'], '::ffff:127.0.0.1', 'https', true],
    [['10.0.0.0/8'], '10.2.3.4', 'https, http', true],
    [['10.0.0.0/8'], '10.2.3.4', 'http, https', false],
    [['10.0.0.0/8'], '11.2.3.4', 'https', false],
    [['loopback'], '127.0.0.1', 'http', false],
    [['loopback'], '127.0.0.1', 'httpsx', false],
    [['loopback'], '127.0.0.1', undefined, false],
    [[], '127.0.0.1', 'https', false],
  ] as const)('behind %j, from %s, saying %s: %s', (proxies, from, scheme, expected) => {
    expect(secure(proxies, from, scheme)).toBe(expected);
  });

  test('a proxy that can’t be one is an error at the start, not a hole later', () => {
    expect(() => trustOf(['nonsense'])).toThrow();
  });
});
