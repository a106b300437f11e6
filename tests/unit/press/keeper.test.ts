import { describe, expect, test } from 'vitest';
import type { DiskKeeper } from '#lib/press/disk.ts';
import { keeper } from '#lib/press/keeper.ts';
import { sizeOf } from '#lib/press/kept-page.ts';
import { keptPage } from '../../support/press.ts';

/** A disk in memory that counts how often it was asked. */
function diskOf(): DiskKeeper & { readonly reads: () => number } {
  const pages = new Map<string, ReturnType<typeof keptPage>>();
  let reads = 0;
  return {
    get: async (key) => {
      reads += 1;
      return pages.get(key);
    },
    put: (key, page) => pages.set(key, page),
    settled: () => Promise.resolve(),
    reads: () => reads,
  };
}

describe('memory', () => {
  test('stays within its bytes through 100,000 different pages', () => {
    const page = keptPage('x'.repeat(500));
    const limit = 50 * sizeOf(page);
    const pages = keeper(limit, null);
    for (let number = 0; number < 100_000; number++) pages.put(`/${number}`, page);
    expect(pages.size.bytes).toBeLessThanOrEqual(limit);
    expect(pages.size.pages).toBe(50);
    expect(pages.peek('/99999')).toBe(page);
    expect(pages.peek('/0')).toBeUndefined();
  });

  test('a page that is read stays when one that nobody reads goes', () => {
    const page = keptPage();
    const pages = keeper(2 * sizeOf(page), null);
    pages.put('/read', page);
    pages.put('/unread', page);
    pages.peek('/read');
    pages.put('/new', page);
    expect([pages.peek('/read'), pages.peek('/unread')]).toEqual([page, undefined]);
  });

  test('a page larger than all of memory isn’t kept, and puts nothing else out', () => {
    const page = keptPage();
    const pages = keeper(sizeOf(page), null);
    pages.put('/small', page);
    pages.put('/huge', keptPage(String(Math.random()).repeat(10_000)));
    expect(pages.peek('/small')).toBe(page);
    expect(pages.peek('/huge')).toBeUndefined();
  });

  test('a size counts what is kept of the bodies, and headers', () => {
    const page = keptPage('abc');
    const { br, gzip } = page.bodies;
    expect(sizeOf({ ...page, headers: { Vary: 'xy' } })).toBe(br.length + gzip.length + 4 * 6);
  });
});

describe('the disk behind it', () => {
  test('is asked once for a page that has left memory', async () => {
    const disk = diskOf();
    const pages = keeper(2 ** 20, disk);
    disk.put('/a', keptPage());
    expect(pages.peek('/a')).toBeUndefined();
    expect(await pages.get('/a')).toBeDefined();
    expect(await pages.get('/a')).toBeDefined();
    expect(pages.peek('/a')).toBeDefined();
    expect(disk.reads()).toBe(1);
  });

  test('gets every page that memory gets', async () => {
    const disk = diskOf();
    const page = keptPage();
    keeper(2 ** 20, disk).put('/a', page);
    expect(await disk.get('/a')).toBe(page);
  });
});
