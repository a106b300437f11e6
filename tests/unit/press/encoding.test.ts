import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { bodyIn, chooseEncoding, compressQuickly, compressWell, lengthIn } from '#lib/press/encoding.ts';

describe('the encoding that a reader prefers', () => {
  test.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
    ['deflate, zstd', 'identity'],
    ['BR', 'br'],
    ['br;q=0.1, gzip;q=0.9', 'gzip'],
    ['gzip;q=0.5, identity;q=0.8', 'identity'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br;q=0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0.1, identity;q=0.5', 'identity'],
    ['identity;q=0, gzip', 'gzip'],
    // Nothing at all is acceptable: RFC 9110 §12.5.3 lets us send what we have.
    ['*;q=0', 'identity'],
    ['identity;q=0', 'identity'],
    ['gzip;q=banana', 'identity'],
    [';;;,,, =', 'identity'],
    ['br,'.repeat(3000), 'br'],
    ['x;q='.repeat(2500), 'identity'],
  ] as const)('%s gets %s', (accepted, encoding) => {
    expect(chooseEncoding(accepted)).toBe(encoding);
  });

  test('a 10 KB header costs no reader a noticeable time, and so do a thousand different ones', () => {
    const started = performance.now();
    for (let index = 0; index < 1000; index++) chooseEncoding(`${'gzip;q=0.5, '.repeat(20)}x${index}`);
    chooseEncoding(' '.repeat(10_000));
    chooseEncoding(`gzip;${' '.repeat(10_000)}q=1`);
    chooseEncoding(`${'a'.repeat(10_000)};q=0.5`);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('compressed bodies', () => {
  const body = Buffer.from('Straßenbahn 🚋 '.repeat(500));

  test.each([
    ['quickly', () => Promise.resolve(compressQuickly(body))],
    ['well', () => compressWell(compressQuickly(body))],
  ])('made %s are the same text in each encoding', async (_, compress) => {
    const bodies = await compress();
    const { br, gzip } = bodies;
    expect(brotliDecompressSync(br)).toEqual(body);
    expect(gunzipSync(gzip)).toEqual(body);
    expect(bodyIn(bodies, 'identity')).toEqual(body);
    expect(lengthIn(bodies, 'identity')).toBe(body.length);
  });

  test('of an empty page are whole too', async () => {
    const { br, gzip } = await compressWell(compressQuickly(Buffer.alloc(0)));
    expect([brotliDecompressSync(br).length, gunzipSync(gzip).length]).toEqual([0, 0]);
  });
});

test('what is kept keeps no more memory than its bytes', async () => {
  const page = Buffer.from('<p>The tram is back.</p>'.repeat(20));
  for (const bodies of [compressQuickly(page), await compressWell(compressQuickly(page))]) {
    for (const body of [bodies.br, bodies.gzip]) expect(body.buffer.byteLength).toBe(body.length);
  }
});
