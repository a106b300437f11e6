import { setTimeout } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { openPool, type Pool, TookTooLong } from '#lib/processes/pool.ts';

interface Said {
  readonly said?: string;
  readonly bytes?: Uint8Array;
  readonly pid: number;
}

const open: Pool<object, Said>[] = [];
afterEach(() => {
  for (const pool of open.splice(0)) pool.close();
});

function pool({
  args = [],
  longest = 5000,
  lifetime = 100,
  count = 2,
}: Partial<Options> = {}): Pool<object, Said> {
  const program = new URL('../../fixtures/processes/echo.ts', import.meta.url);
  const opened = openPool<object, Said>({ program, args, count, longest, lifetime });
  open.push(opened);
  return opened;
}

interface Options {
  readonly args: readonly string[];
  readonly longest: number;
  readonly lifetime: number;
  readonly count: number;
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

test('one process does one order after the other, and bytes come through as they are', async () => {
  const { start, ask } = pool();
  await start();
  const first = await ask({ say: 'a' });
  const second = await ask({ bytes: Buffer.from([0, 255, 128]) });
  expect(first.said).toBe('a');
  expect([...(second.bytes ?? [])]).toEqual([0, 255, 128]);
  expect(second.pid).toBe(first.pid);
});

test('two orders at once are done by two', async () => {
  const { ask } = pool();
  const [first, second] = await Promise.all([ask({ say: 'a' }), ask({ say: 'b' })]);
  expect(first.pid).not.toBe(second.pid);
});

test('there are never more of them than were asked for; the rest waits, the most urgent first', async () => {
  const { ask } = pool({ count: 1 });
  const done: (string | undefined)[] = [];
  const orders = [ask({ say: 'first' }), ask({ say: 'later' }), ask({ say: 'urgent' }, 1)];
  const said = await Promise.all(
    orders.map(async (order) => {
      const { said, pid } = await order;
      done.push(said);
      return pid;
    }),
  );
  expect(done).toEqual(['first', 'urgent', 'later']);
  expect(new Set(said).size).toBe(1);
});

test('an order that waits goes first once it is hurried; one that doesn’t wait any more is left alone', async () => {
  const { ask, hurry } = pool({ count: 1 });
  const order: string[] = [];
  const give = (say: string) => ask({ say }, 0, say).then(({ said = '' }) => void order.push(said));
  const given = ['a', 'b', 'c'].map(give);
  hurry('c', 1);
  await Promise.all(given);
  hurry('a', 1);
  expect(order).toEqual(['a', 'c', 'b']);
});

describe('what goes wrong in one', () => {
  test('is told with what it says, and the process works on', async () => {
    const { ask } = pool();
    const { pid } = await ask({});
    await expect(ask({ fail: 'no such route' })).rejects.toThrow('no such route');
    expect((await ask({})).pid).toBe(pid);
  });

  test('a process that dies fails its order alone: the next one is done by another', async () => {
    const { ask } = pool();
    const { pid } = await ask({});
    await expect(ask({ die: true })).rejects.toThrow('SIGKILL');
    expect((await ask({ say: 'after' })).pid).not.toBe(pid);
  });

  test('one that died while it was idle, this very moment, loses no order', async () => {
    const { ask } = pool();
    const { pid } = await ask({});
    process.kill(pid, 'SIGKILL');
    expect((await ask({ say: 'after' })).said).toBe('after');
  });

  test('work that never ends is ended with its process', async () => {
    const { ask } = pool({ longest: 1000 });
    const { pid } = await ask({});
    await expect(ask({ hang: true })).rejects.toBeInstanceOf(TookTooLong);
    await expect.poll(() => isAlive(pid)).toBe(false);
    expect((await ask({ say: 'after' })).said).toBe('after');
  });

  test('the last one that dies is replaced before somebody asks, once the pool was started', async () => {
    const opened = pool();
    await opened.start();
    const { pid } = await opened.ask({});
    expect(opened.ready).toBe(true);
    process.kill(pid, 'SIGKILL');
    await expect.poll(() => opened.ready).toBe(false);
    await expect.poll(() => opened.ready).toBe(true);
    expect((await opened.ask({})).pid).not.toBe(pid);
  });

  test('a program that can’t start says so at once', async () => {
    await expect(pool({ args: ['broken'] }).start()).rejects.toThrow('has ended (1)');
  });
});

test('a process is replaced after so many orders', async () => {
  const { ask } = pool({ lifetime: 2 });
  const pids = [await ask({}), await ask({}), await ask({})].map(({ pid }) => pid);
  expect(new Set(pids).size).toBe(2);
});

test('a signal to the whole group doesn’t end it before who it works for does', async () => {
  const { ask, close } = pool();
  const { pid } = await ask({});
  process.kill(pid, 'SIGTERM');
  await setTimeout(100);
  expect((await ask({})).pid).toBe(pid);
  close();
  await expect.poll(() => isAlive(pid)).toBe(false);
});
