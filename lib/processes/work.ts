import { inspect } from 'node:util';

/** What a process that works for another says of one order. */
export type Outcome<Answer> = { readonly answer: Answer } | { readonly failure: string };

/** Said once, as soon as a process can take orders. */
export interface Ready {
  readonly ready: true;
}

/**
 * Makes this process one of a pool (pool.ts): it takes orders over its channel, one after the other, and ends when
 * the channel does. A signal that ends its group is meant for the process that it works for, which may have readers
 * to serve until it closes the channel.
 */
export function workFor<Order, Answer>(prepared: Promise<(order: Order) => Promise<Answer>>): void {
  prepared.then(
    () => process.send?.({ ready: true } satisfies Ready),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
  process.on('message', (order: Order) => {
    prepared
      .then((work) => work(order))
      .then(
        (answer): Outcome<Answer> => ({ answer }),
        (error: unknown): Outcome<Answer> => ({ failure: describe(error) }),
      )
      .then((outcome) => process.send?.(outcome));
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined);
  process.on('disconnect', () => process.exit());
}

/** With its stack, and what has caused it. */
function describe(error: unknown): string {
  return error instanceof Error ? inspect(error) : String(error);
}
