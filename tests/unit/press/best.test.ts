import { setImmediate, setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { bestLater } from '#lib/press/best.ts';
import { compressQuickly } from '#lib/press/encoding.ts';
import { type Keeper, keeper } from '#lib/press/keeper.ts';
import type { KeptPage } from '#lib/press/kept-page.ts';
import { keptPage } from '../../support/press.ts';

const text = '<!DOCTYPE html><p>The tram is back.</p>'.repeat(50);
const quick: KeptPage = keptPage(text, { bodies: compressQuickly(Buffer.from(text)), best: false });

/** A keeper, and what was written to its disk. */
function kept(): { readonly pages: Keeper; readonly written: [string, KeptPage][] } {
  const written: [string, KeptPage][] = [];
  const disk = {
    get: () => Promise.resolve(undefined),
    put: (key: string, page: KeptPage) => void written.push([key, page]),
    settled: () => Promise.resolve(),
  };
  return { pages: keeper(1_000_000, disk), written };
}

test('a page is there for its next reader at once, and written once, with its best bytes', async () => {
  const { pages, written } = kept();
  bestLater(pages).keep('tram', quick);
  expect([pages.peek('tram')?.best, written.length]).toEqual([false, 0]);
  while (written.length === 0) await setImmediate();
  expect(written.map(([key, { best }]) => [key, best])).toEqual([['tram', true]]);
  expect(brotliDecompressSync(pages.peek('tram')?.bodies.br ?? '').toString()).toBe(text);
});

test('a server that stops keeps what waits with the bytes that it has, and writes nothing after', async () => {
  const { pages, written } = kept();
  const best = bestLater(pages);
  best.keep('tram', quick);
  best.keep('ferry', quick);
  best.close();
  await setTimeout(200);
  expect(written.map(([key, page]) => [key, page.best])).toEqual([
    ['tram', false],
    ['ferry', false],
  ]);
});

test('beyond what may wait, a page is written as it is', () => {
  const { pages, written } = kept();
  const best = bestLater(pages);
  for (let page = 0; page < 602; page++) best.keep(`page ${page}`, quick);
  expect(written.map(([key]) => key)).toEqual(['page 600', 'page 601']);
  best.close();
});
