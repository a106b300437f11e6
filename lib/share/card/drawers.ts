import { availableParallelism } from 'node:os';
import { openPool } from '../../processes/pool.ts';
import type { Order } from './worker.ts';

/** A small pool of processes that draw cards, off the thread that answers readers. */
export interface Drawers {
  /**
   * Draws a card: JPEG, 1200×630. Throws where it can't be drawn, takes too long, or too many wait already.
   * What isn't urgent waits behind all that is, unless it becomes so: `id` is for `hurry`.
   */
  draw(order: Order, urgent: boolean, id?: string): Promise<Buffer>;
  /** Somebody waits now for a card that was to be drawn ahead. */
  hurry(id: string): void;
  readonly waiting: number;
  /** Cards that have been drawn so far. */
  readonly drawn: number;
  close(): void;
}

export interface DrawersOptions {
  readonly cacheDir: string;
  /** Processes at most; one for each two cores unless told. */
  readonly count?: number;
  /** Drawings that may wait. */
  readonly longestQueue?: number;
  /** How long one may take, in milliseconds. */
  readonly longestDrawing?: number;
  /** Arguments for Node in each process. */
  readonly execArgv?: readonly string[];
}

/**
 * Drawings after which a process is replaced, so that what native code forgets to free doesn't add up: 190 MB at first,
 * 240 after a thousand. Its successor is there before anybody asks.
 */
const lifetime = 400;

/** Who goes first: cards that somebody waits for, then those that are drawn ahead. */
const awaited = 1;
const ahead = 0;

export function openDrawers({
  cacheDir,
  count = Math.max(1, Math.floor(availableParallelism() / 2)),
  longestQueue = 500,
  longestDrawing = 20_000,
  execArgv = [],
}: DrawersOptions): Drawers {
  const pool = openPool<Order, Uint8Array>({
    program: new URL('./worker.ts', import.meta.url),
    args: [cacheDir],
    count: Math.min(count, 4),
    longest: longestDrawing,
    lifetime,
    execArgv,
    // Else glibc keeps what each of libvips' threads has freed for that thread: 315 MB after 600 cards, not 222.
    env: { MALLOC_ARENA_MAX: '2' },
  });
  // It takes 200 ms to start, and seconds where it has fonts to unpack: not while somebody waits for a card. Where it
  // can't, the first drawing says so.
  pool.start().catch(() => undefined);
  let drawn = 0;
  return {
    draw: (order, urgent, id) => {
      if (pool.waiting >= longestQueue)
        return Promise.reject(new Error(`${pool.waiting} drawings are waiting already`));
      return pool.ask(order, urgent ? awaited : ahead, id).then((jpeg) => {
        drawn += 1;
        return Buffer.from(jpeg);
      });
    },
    hurry: (id) => pool.hurry(id, awaited),
    get waiting() {
      return pool.waiting;
    },
    get drawn() {
      return drawn;
    },
    close: pool.close,
  };
}
