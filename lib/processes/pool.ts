import { type ChildProcess, fork } from 'node:child_process';
import PQueue from 'p-queue';
import { hurry } from './hurry.ts';
import type { Outcome, Ready } from './work.ts';

/**
 * Processes that work for this one: what they do holds nobody up here, native code that dies takes nothing with it,
 * and work that never ends is ended.
 */
export interface Pool<Order, Answer> {
  /**
   * Starts a process, and resolves once it can take orders. Throws where it ends instead. From then on one is kept
   * ready: where the last of them ends by itself, another is started before somebody asks.
   */
  start(): Promise<void>;
  /**
   * Gives an order to a process as soon as one is free; of those that wait the one of highest priority goes first. An
   * order whose process ends is given once more. Throws TookTooLong, or an Error with what the process says. An `id`
   * is for `hurry`, and no two that wait have the same.
   */
  ask(order: Order, priority?: number, id?: string): Promise<Answer>;
  /** Another priority for an order that waits still. */
  hurry(id: string, priority: number): void;
  /** Orders that wait for a process. */
  readonly waiting: number;
  /** Whether there is a process that can take orders. */
  readonly ready: boolean;
  /** Ends them all; orders under way fail. */
  close(): void;
}

export interface PoolOptions {
  /** The module that each process runs: it calls `workFor`. */
  readonly program: URL;
  readonly args: readonly string[];
  /** Processes at most. */
  readonly count: number;
  /** How long one order may take, in milliseconds; then its process is ended. */
  readonly longest: number;
  /** Orders after which a process is replaced, so that what native code forgets to free doesn't add up. */
  readonly lifetime?: number;
  /** Variables of the environment, beside this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Arguments for Node in each process. */
  readonly execArgv?: readonly string[];
}

export class TookTooLong extends Error {}

/** A process ended before it answered. */
class Ended extends Error {}

interface Worker {
  readonly child: ChildProcess;
  /** It has said that it can take orders. */
  ready: boolean;
  done: number;
}

export function openPool<Order extends object, Answer>(options: PoolOptions): Pool<Order, Answer> {
  const { program, args, count, longest, lifetime = Number.POSITIVE_INFINITY } = options;
  const queue = new PQueue({ concurrency: count });
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;
  let started = false;

  function hire(): Worker {
    const child = fork(program, [...args], {
      execArgv: [...(options.execArgv ?? [])],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      env: { ...process.env, ...options.env },
    });
    const worker = { child, ready: false, done: 0 };
    all.add(worker);
    child.on('message', (said) => {
      if (isReady(said)) worker.ready = true;
    });
    child.once('exit', () => {
      all.delete(worker);
      const at = idle.indexOf(worker);
      if (at !== -1) idle.splice(at, 1);
      // Not where it could never start, and not for an order under way, which is given to another by itself.
      if (started && worker.ready && !closed && all.size === 0 && queue.pending === 0) idle.push(hire());
    });
    // A failure to start is told by 'exit' or here; whoever waits hears of both.
    child.once('error', () => undefined);
    child.unref();
    child.channel?.unref();
    return worker;
  }

  async function give(worker: Worker, order: Order): Promise<Answer> {
    try {
      const outcome = await message(worker.child, isOutcome<Answer>, { order, longest });
      worker.done += 1;
      if (worker.done < lifetime && worker.child.connected) idle.push(worker);
      else {
        if (worker.child.connected) worker.child.disconnect();
        // A process takes a while to start: not while somebody waits for it.
        if (!closed) idle.push(hire());
      }
      if ('failure' in outcome) throw new Error(outcome.failure);
      return outcome.answer;
    } catch (error) {
      if (!idle.includes(worker)) worker.child.kill('SIGKILL');
      throw error;
    }
  }

  async function work(order: Order): Promise<Answer> {
    const known = idle.pop();
    try {
      return await give(known ?? hire(), order);
    } catch (error) {
      // It may have ended while it was idle, and nobody has heard of it yet.
      if (known === undefined || !(error instanceof Ended)) throw error;
      return give(hire(), order);
    }
  }

  return {
    start: async () => {
      const worker = hire();
      // An order that comes meanwhile waits in its channel.
      idle.push(worker);
      worker.child.ref();
      await message(worker.child, isReady);
      worker.child.unref();
      started = true;
    },
    ask: (order, priority = 0, id = undefined) =>
      queue.add(() => work(order), { priority, ...(id === undefined ? {} : { id }) }),
    hurry: (id, priority) => hurry(queue, id, priority),
    get waiting() {
      return queue.size;
    },
    get ready() {
      return [...all].some(({ ready }) => ready);
    },
    close: () => {
      closed = true;
      queue.clear();
      for (const worker of all) {
        if (idle.includes(worker) && worker.child.connected) worker.child.disconnect();
        else worker.child.kill('SIGKILL');
      }
    },
  };
}

function isReady(message: unknown): message is Ready {
  return typeof message === 'object' && message !== null && 'ready' in message;
}

function isOutcome<Answer>(message: unknown): message is Outcome<Answer> {
  return typeof message === 'object' && message !== null && ('answer' in message || 'failure' in message);
}

/** The next message of one kind from a process, which may be given an order for it. */
function message<Message>(
  child: ChildProcess,
  isAwaited: (message: unknown) => message is Message,
  work?: { readonly order: object; readonly longest: number },
): Promise<Message> {
  return new Promise((resolve, reject) => {
    const late = (): void => end(new TookTooLong(`no answer in ${work?.longest} ms`));
    const timer = work === undefined ? undefined : setTimeout(late, work.longest);
    const ended = (code: number | null, signal: string | null): void =>
      end(new Ended(`a process has ended (${signal ?? code})`));
    const told = (given: unknown): void => {
      if (isAwaited(given)) end(null, given);
    };
    function end(error: Error | null, given?: Message): void {
      clearTimeout(timer);
      child.off('exit', ended).off('error', end).off('message', told);
      if (given === undefined) reject(error);
      else resolve(given);
    }
    child.once('exit', ended).once('error', end).on('message', told);
    if (work !== undefined) {
      child.send(work.order, (error) => {
        if (error !== null) end(new Ended(error.message));
      });
    }
  });
}
