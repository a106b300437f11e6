import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { readSettings } from '#lib/settings.ts';

test('without a setting the site is for this machine alone, at port 3000, from content/', () => {
  expect(readSettings({})).toEqual({
    port: 3000,
    host: '127.0.0.1',
    siteUrl: undefined,
    contentDir: resolve('content'),
    cacheDir: resolve('.cache'),
    renditionsDir: resolve('.cache/photos'),
    trustProxy: [],
    deskSecret: undefined,
    metricsPort: undefined,
  });
});

test('every setting is read, and others aren’t looked at', () => {
  const settings = readSettings({
    PORT: '8080',
    HOST: '0.0.0.0',
    SITE_URL: 'https://news.example',
    CONTENT_DIR: '/srv/gazette',
    CACHE_DIR: '/var/cache/gazette',
    RENDITIONS_DIR: '/net/renditions',
    TRUST_PROXY: 'loopback, 10.0.0.0/8',
    DESK_SECRET: 'a gull on the lamp',
    METRICS_PORT: '9100',
    PATH: '/bin',
  });
  expect(settings).toEqual({
    port: 8080,
    host: '0.0.0.0',
    siteUrl: 'https://news.example',
    contentDir: '/srv/gazette',
    cacheDir: '/var/cache/gazette',
    renditionsDir: '/net/renditions',
    trustProxy: ['loopback', '10.0.0.0/8'],
    deskSecret: 'a gull on the lamp',
    metricsPort: 9100,
  });
});

test('a variable that is set to nothing is as one that isn’t set, as in many an .env file', () => {
  const nothing = { PORT: '', HOST: '', SITE_URL: '', CONTENT_DIR: '', CACHE_DIR: '' };
  expect(readSettings(nothing)).toEqual(readSettings({}));
});

test('folders may be given from where the program is started', () => {
  expect(readSettings({ CONTENT_DIR: '../news' }).contentDir).toBe(resolve('../news'));
});

test('the site’s address is scheme and host alone, so that paths can follow it', () => {
  const origin = (SITE_URL: string) => readSettings({ SITE_URL }).siteUrl;
  expect(origin('https://news.example/')).toBe('https://news.example');
  expect(origin('http://news.example:8080/start?x#y')).toBe('http://news.example:8080');
  expect(origin('HTTPS://News.Example')).toBe('https://news.example');
  expect(origin('https://münze.example')).toBe('https://xn--mnze-0ra.example');
});

test('a system may choose the port', () => {
  expect(readSettings({ PORT: '0' }).port).toBe(0);
  expect(readSettings({ PORT: '65535' }).port).toBe(65535);
});

test('a secret that anybody could guess is refused, and not written where others read', () => {
  const start = () => readSettings({ DESK_SECRET: 'gull' });
  expect(start).toThrow('DESK_SECRET: unexpected secret, at least twelve characters');
  expect(start).not.toThrow('gull');
});

const wrong = {
  PORT: ['http', '-1', '65536', '80.5', 'NaN', 'Infinity', '3000 '.repeat(2)],
  SITE_URL: ['news.example', 'ftp://news.example', 'javascript:alert(1)', '//news.example', 'https://'],
} as const;

for (const [name, values] of Object.entries(wrong)) {
  for (const value of values) {
    test(`the program doesn’t start on ${name}=${value}, and says which setting it is and what it holds`, () => {
      const start = () => readSettings({ [name]: value });
      expect(start).toThrow(`${name}: unexpected ${value}`);
    });
  }
}

test('all wrong settings are named at once', () => {
  const start = () => readSettings({ PORT: 'x', SITE_URL: 'y' });
  expect(start).toThrow(/PORT: .*\nSITE_URL: /);
});
