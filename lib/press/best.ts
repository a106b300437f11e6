import PQueue from 'p-queue';
import { compressWell } from './encoding.ts';
import type { Keeper } from './keeper.ts';
import type { KeptPage } from './kept-page.ts';

/** Keeps pages: with their quick bytes at once, with the best ones as soon as nobody waits for a page. */
export interface Best {
  keep(key: string, quick: KeptPage): void;
  /** The server stops: what still waits is kept as it is. */
  close(): void;
}

/** Pages that may wait to be compressed well, so that they don't fill the memory; beyond, the quick bytes stay. */
const longestQueue = 600;

/** Milliseconds without a new page after which pages are compressed well: each takes as long as four renderings. */
const quiet = 100;

/** A page that will get better bytes is written to disk once, with these: not while its first reader waits. */
export function bestLater(keeper: Keeper): Best {
  const queue = new PQueue({ concurrency: 1 });
  const waiting = new Map<string, KeptPage>();
  let restart: NodeJS.Timeout | undefined;

  async function improve(key: string, quick: KeptPage): Promise<void> {
    const better = await compressWell(quick.bodies).then(
      (bodies) => ({ ...quick, bodies, best: true }),
      () => quick,
    );
    // Written already, as it was, where the server stops meanwhile.
    if (waiting.delete(key)) keeper.put(key, better);
  }

  return {
    keep: (key, quick) => {
      if (waiting.size >= longestQueue) keeper.put(key, quick);
      else {
        keeper.hold(key, quick);
        waiting.set(key, quick);
        void queue.add(() => improve(key, quick));
      }
      queue.pause();
      clearTimeout(restart);
      restart = setTimeout(() => queue.start(), quiet).unref();
    },
    close: () => {
      clearTimeout(restart);
      queue.pause();
      queue.clear();
      for (const [key, page] of waiting) keeper.put(key, page);
      waiting.clear();
    },
  };
}
