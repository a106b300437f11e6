import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

/** How many times slower process.nextTick is in a process once garbage was collected there. */
function slowerAfterCollection(imported: readonly string[]): number {
  const program = `
    import { setTimeout } from 'node:timers/promises';
    async function timeOf(count) {
      const started = performance.now();
      await new Promise((done) => {
        const next = () => (count-- > 0 ? process.nextTick(next) : done());
        next();
      });
      return performance.now() - started;
    }
    const best = async () => {
      const times = [];
      // Rounds of a few milliseconds, so that some have a core to themselves on a machine that is busy.
      for (let round = 0; round < 60; round++) times.push(await timeOf(10_000));
      return Math.min(...times);
    };
    const before = await best();
    for (let round = 0; round < 8; round++) {
      await setTimeout(20);
      gc();
    }
    console.log((await best()) / before);`;
  const { stdout, stderr } = spawnSync(
    process.execPath,
    ['--expose-gc', ...imported.flatMap((file) => ['--import', file]), '--input-type=module', '-e', program],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return Number(stdout);
}

test('an answer’s ticks stay quick when garbage is collected', () => {
  expect(slowerAfterCollection(['./lib/press/ticks.ts'])).toBeLessThan(2);
});

// Where this fails, Node has healed it: ticks.ts can go.
test('Node’s own are slow for good from then on', () => {
  expect(slowerAfterCollection([])).toBeGreaterThan(3);
});
