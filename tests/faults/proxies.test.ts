import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from '../support/raw.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * Whose word is taken for how a reader came: that of proxies which TRUST_PROXY names, and nobody else's. A reader who
 * were believed could have a CDN keep what it then tells all others.
 */
const folder = 'tests/fixtures/gazette';
let trusting: RunningServer;
let alone: RunningServer;
beforeAll(async () => {
  [trusting, alone] = await Promise.all([startSite(folder, { TRUST_PROXY: 'loopback' }), startSite(folder)]);
});
afterAll(() => Promise.all([trusting?.stop(), alone?.stop()]));

/** What only a proxy is told, and what only a reader over TLS. */
async function told(site: RunningServer, target: string, headers: readonly string[]) {
  const answer = (await ask(site.port, target, headers)).headers;
  return {
    secure: answer['strict-transport-security'],
    keys: answer['surrogate-key'],
    tags: answer['cache-tag'],
  };
}

const nothing = { secure: undefined, keys: undefined, tags: undefined };
const overTls = 'X-Forwarded-Proto: https';

describe.each(['/city/bridge', '/nowhere', '/search?q=bridge'])('%s', (target) => {
  test('says to a proxy that is trusted by which keys it can be purged, and over TLS to stay on it', async () => {
    const keys = { keys: expect.stringMatching(/./), tags: expect.stringMatching(/./) };
    expect(await told(trusting, target, [overTls])).toEqual({ secure: 'max-age=31536000', ...keys });
    expect(await told(trusting, target, ['X-Forwarded-Proto: http'])).toEqual({ secure: undefined, ...keys });
    expect(await told(trusting, target, ['X-Forwarded-For: 203.0.113.7'])).toEqual({
      secure: undefined,
      ...keys,
    });
  });

  test('says neither to a reader who comes by themselves, nor to one who says to be a proxy', async () => {
    expect(await told(trusting, target, [])).toEqual(nothing);
    expect(await told(alone, target, [overTls, 'X-Forwarded-For: 127.0.0.1'])).toEqual(nothing);
  });
});

test.each(['/city/bridge/', '/news/bridge-old', '/media/bridge.jpg', '/feed.xml', '/desk', '/healthz'])(
  '%s says to stay on TLS too, where a trusted proxy says that the reader is',
  async (target) => {
    expect((await told(trusting, target, [overTls])).secure).toBe('max-age=31536000');
    expect((await told(alone, target, [overTls])).secure).toBeUndefined();
  },
);
