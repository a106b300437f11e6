import { LRUCache } from 'lru-cache';
import type { DiskKeeper } from './disk.ts';
import { type KeptPage, sizeOf } from './kept-page.ts';

/**
 * Kept pages by key, a page's fingerprint, in which its kind and address are too: in memory up to so many bytes, and
 * on disk behind it.
 */
export interface Keeper {
  /** From memory alone: what the quick path may ask. */
  peek(key: string): KeptPage | undefined;
  get(key: string): Promise<KeptPage | undefined>;
  put(key: string, page: KeptPage): void;
  /** In memory alone: what is to be put soon. */
  hold(key: string, page: KeptPage): void;
  /** What is kept in memory, for the metrics. */
  readonly size: { readonly pages: number; readonly bytes: number };
  /** Waits until everything is written. */
  settled(): Promise<void>;
}

export function keeper(bytes: number, disk: DiskKeeper | null): Keeper {
  const memory = new LRUCache<string, KeptPage>({ maxSize: bytes, sizeCalculation: sizeOf });
  return {
    peek: (key) => memory.get(key),
    get: async (key) => {
      const known = memory.get(key);
      if (known !== undefined || disk === null) return known;
      const found = await disk.get(key);
      if (found !== undefined) memory.set(key, found);
      return found;
    },
    hold: (key, page) => {
      memory.set(key, page);
    },
    put: (key, page) => {
      memory.set(key, page);
      disk?.put(key, page);
    },
    get size() {
      return { pages: memory.size, bytes: memory.calculatedSize };
    },
    settled: async () => disk?.settled(),
  };
}
