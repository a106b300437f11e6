import { availableParallelism } from 'node:os';
import type { Asked } from '../edition/context.ts';
import { openPool } from '../processes/pool.ts';
import type { FinishedDocument } from './document.ts';
import { Overloaded } from './print.ts';

/** Next, apart from the thread that answers readers. */
export interface Renderers {
  /** How many pages can be rendered at once. */
  readonly count: number;
  /** Whether there is a process in which Next can render. */
  readonly ready: boolean;
  /** Resolves once Next can render. Throws where it can't start. */
  start(): Promise<void>;
  /** For readers: before all others. Throws TookTooLong, or an Error with what Next says. */
  render(order: Asked): Promise<FinishedDocument>;
  /** For editors, and for whoever asks to be one. Throws Overloaded too, where too many do. */
  renderBehind(order: Asked): Promise<FinishedDocument>;
  close(): void;
}

/** One core answers readers; beyond four, the thread that answers them has no time to give orders. */
const mostProcesses = 4;
/** Of one process, in megabytes. A page needs 40; what needs more has gone wrong, and ends alone. */
const heap = 512;

/**
 * Of each half of V8's young generation, in megabytes: a page leaves 10 MB of short-lived objects behind, and V8 starts
 * with halves of one. Measured: a fifth of a first rendering's processor time.
 */
const youngHeap = 64;

/**
 * From when on V8 looks for what isn't used any more among what is older, in megabytes: it would begin at twice what
 * Next needs, and look through all of that for every fifty pages. Measured: 3 ms of other threads a page become less than 2.
 */
const oldHeap = 128;

/** Renderings that aren't for readers and may wait: at 10 ms each, the last of them waits a third of a second. */
const longestBehind = 32;

/** Opens the processes that render. `root` is the folder of the program, `longest` in milliseconds. */
export function openRenderers(root: string, longest: number): Renderers {
  const count = Math.max(1, Math.min(mostProcesses, availableParallelism() - 1));
  const pool = openPool<Asked, FinishedDocument>({
    program: new URL('./renderer.ts', import.meta.url),
    args: [root],
    count,
    longest,
    execArgv: [
      `--max-old-space-size=${heap}`,
      `--initial-old-space-size=${oldHeap}`,
      `--min-semi-space-size=${youngHeap}`,
      `--max-semi-space-size=${youngHeap}`,
    ],
  });
  return {
    count,
    get ready() {
      return pool.ready;
    },
    start: pool.start,
    render: (order) => pool.ask(order, 1),
    renderBehind: async (order) => {
      if (pool.waiting >= longestBehind) throw new Overloaded(`${pool.waiting} renderings are waiting`);
      return pool.ask(order);
    },
    close: pool.close,
  };
}
