import { openPool } from '../processes/pool.ts';
import type { Make } from './make.ts';
import type { Order } from './worker.ts';

/** The process that makes renditions. */
export interface Makers {
  readonly make: Make;
  close(): void;
}

/** A rendition takes half a second, and one of the largest picture ten; whatever takes longer never ends. */
const longest = 30_000;
/** So that what native code forgets to free doesn't add up. */
const lifetime = 200;

export function openMakers(): Makers {
  const pool = openPool<Order, Uint8Array>({
    program: new URL('./worker.ts', import.meta.url),
    args: [],
    count: 1,
    longest,
    lifetime,
    // Else glibc keeps for each of libvips' threads what that has freed: 710 MB after four large pictures, not 425.
    env: { MALLOC_ARENA_MAX: '1' },
  });
  return {
    make: async (rendition, path) => Buffer.from(await pool.ask({ rendition, path })),
    close: pool.close,
  };
}
