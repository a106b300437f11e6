import { describe, expect, test } from 'vitest';
import { met, missedBy, missedIn } from '../../bench/budget.ts';

describe('a report', () => {
  const report = (is: boolean) => `# Benchmarks\n\n| warm / nginx | 0.40 × | ≥ 0.45 × | ${met(is)} |\n`;

  test('whose budgets are met misses nothing', () => {
    expect(missedIn(report(true))).toEqual([]);
  });

  test('with one that isn’t says which', () => {
    expect(missedIn(report(false))).toEqual(['| warm / nginx | 0.40 × | ≥ 0.45 × | **not met** |']);
  });
});

describe('what Lighthouse says of a page', () => {
  const perfect = { scores: { performance: 100, seo: 100 }, cls: 0, tbt: 50 };

  test('is enough at 100 in every category, without a shift, with 50 ms of blocking time', () => {
    expect(missedBy(perfect, true)).toEqual([]);
  });

  test.each([
    ['a point', { scores: { performance: 99, seo: 100 } }, ['performance 99, wanted 100']],
    ['a shift', { cls: 0.0004 }, ['CLS 0.0004, wanted 0']],
    ['blocking time', { tbt: 50.5 }, ['TBT 50.5 ms, wanted 50 at most']],
    [
      'figures that are missing',
      { cls: Number.NaN, tbt: Number.NaN },
      ['CLS NaN, wanted 0', 'TBT NaN ms, wanted 50 at most'],
    ],
  ])('isn’t for %s', (_, difference, missed) => {
    expect(missedBy({ ...perfect, ...difference }, true)).toEqual(missed);
  });

  test('of a page without a budget of its own, shifts and blocking time are only reported', () => {
    expect(missedBy({ ...perfect, cls: 0.1, tbt: 67 }, false)).toEqual([]);
    expect(missedBy({ ...perfect, scores: { performance: 98 } }, false)).toHaveLength(1);
  });
});
