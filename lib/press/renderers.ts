import { availableParallelism } from 'node:os';
import type { Asked } from '../edition/context.ts';
import { openPool } from '../processes/pool.ts';
import type { FinishedDocument } from './document.ts';

/** Next, apart from the thread that answers readers. */
export interface Renderers {
  /** How many pages can be rendered at once. */
  readonly count: number;
  /** Resolves once Next can render. Throws where it can't start. */
  start(): Promise<void>;
  /** Throws TookTooLong, or an Error with what Next says. */
  render(order: Asked): Promise<FinishedDocument>;
  close(): void;
}

/** One core answers readers; beyond four, the thread that answers them has no time to give orders. */
const mostProcesses = 4;
/** Of one process, in megabytes. A page needs 40; what needs more has gone wrong, and ends alone. */
const heap = 512;

/** Opens the processes that render. `root` is the folder of the program, `longest` in milliseconds. */
export function openRenderers(root: string, longest: number): Renderers {
  const pool = openPool<Asked, FinishedDocument>({
    program: new URL('./renderer.ts', import.meta.url),
    args: [root],
    longest,
    execArgv: [`--max-old-space-size=${heap}`],
  });
  return {
    count: Math.max(1, Math.min(mostProcesses, availableParallelism() - 1)),
    start: pool.start,
    render: pool.ask,
    close: pool.close,
  };
}
