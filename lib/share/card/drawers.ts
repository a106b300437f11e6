import { type ChildProcess, fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import PQueue from 'p-queue';
import type { Order, Outcome } from './worker.ts';

/** A small pool of processes that draw cards, off the thread that answers readers. */
export interface Drawers {
  /**
   * Draws a card: JPEG, 1200×630. Throws where it can't be drawn, takes too long, or too many wait already.
   * What isn't urgent waits behind all that is.
   */
  draw(order: Order, urgent: boolean): Promise<Buffer>;
  readonly waiting: number;
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

/** Drawings after which a process is replaced, so that what native code forgets to free doesn't add up. */
const lifetime = 2000;

interface Drawer {
  readonly child: ChildProcess;
  drawn: number;
}

export function openDrawers({
  cacheDir,
  count = Math.max(1, Math.floor(availableParallelism() / 2)),
  longestQueue = 500,
  longestDrawing = 20_000,
  execArgv = [],
}: DrawersOptions): Drawers {
  const queue = new PQueue({ concurrency: Math.min(count, 4) });
  const idle: Drawer[] = [];
  const all = new Set<Drawer>();
  let closed = false;

  function hire(): Drawer {
    const child = fork(new URL('./worker.ts', import.meta.url), [cacheDir], {
      execArgv: [...execArgv],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      // Else glibc keeps what each of libvips' threads has freed for that thread: 315 MB after 600 cards, not 222.
      env: { ...process.env, MALLOC_ARENA_MAX: '2' },
    });
    const drawer = { child, drawn: 0 };
    all.add(drawer);
    child.once('exit', () => {
      all.delete(drawer);
      const at = idle.indexOf(drawer);
      if (at !== -1) idle.splice(at, 1);
    });
    // A failure to start is told by 'exit' or here; whoever waits for the drawing hears of both.
    child.once('error', () => undefined);
    child.unref();
    child.channel?.unref();
    return drawer;
  }

  async function drawNow(order: Order): Promise<Buffer> {
    const drawer = idle.pop() ?? hire();
    try {
      const outcome = await ask(drawer.child, order, longestDrawing);
      drawer.drawn += 1;
      if (drawer.drawn < lifetime && drawer.child.connected) idle.push(drawer);
      else {
        drawer.child.kill();
        if (!closed) idle.push(hire());
      }
      if ('failure' in outcome) throw new Error(outcome.failure);
      return Buffer.from(outcome.jpeg);
    } catch (error) {
      if (!idle.includes(drawer)) drawer.child.kill('SIGKILL');
      throw error;
    }
  }

  // A process takes 200 ms to start, and seconds where it has fonts to unpack: not while somebody waits for a card.
  idle.push(hire());
  return {
    draw: (order, urgent) => {
      if (queue.size >= longestQueue)
        return Promise.reject(new Error(`${queue.size} drawings are waiting already`));
      return queue.add(() => drawNow(order), { priority: urgent ? 1 : 0 });
    },
    get waiting() {
      return queue.size;
    },
    close: () => {
      closed = true;
      queue.clear();
      for (const { child } of all) child.kill();
    },
  };
}

function ask(child: ChildProcess, order: Order, milliseconds: number): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => end(new Error('the drawing took too long')), milliseconds);
    const ended = (): void => end(new Error('the process that draws has ended'));
    const told = (outcome: Outcome): void => end(null, outcome);
    function end(error: Error | null, outcome?: Outcome): void {
      clearTimeout(timer);
      child.off('exit', ended).off('error', end).off('message', told);
      if (outcome === undefined) reject(error);
      else resolve(outcome);
    }
    child.once('exit', ended).once('error', end).once('message', told);
    child.send(order, (error) => {
      if (error !== null) end(error);
    });
  });
}
