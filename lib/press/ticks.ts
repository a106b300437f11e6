import { createHook } from 'node:async_hooks';

/** Held for as long as the process lives. */
const held: object[] = [];

/*
 * Keeps process.nextTick as quick as it is in a new process; node:http calls it several times for each answer. Node
 * writes what it is to do into an object literal with computed keys, and V8 knows that literal by the shape of the
 * first one. A collection of garbage that meets no such object takes the shape away with it, and from then on V8 takes
 * its slow path for each key, for good: measured, 1000 ns for 120 (Node 24.21, tests/unit/press/ticks.test.ts). One
 * object that stays keeps the shape. lib/cli/start.ts imports this before everything else, so that no collection comes
 * earlier.
 */
const hook = createHook({
  init(_id, type, _trigger, resource) {
    if (type === 'TickObject') held.push(resource);
  },
});
hook.enable();
process.nextTick(() => undefined);
hook.disable();
