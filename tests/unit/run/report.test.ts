import { describe, expect, test } from 'vitest';
import { countIn, noReason, spell } from '../../support/report.ts';

/** A report as vitest writes it, of tests with these outcomes. */
function reportOf(
  outcomes: readonly { readonly status: string; readonly because?: string }[],
  differences: object = {},
) {
  const count = (status: string): number => outcomes.filter((outcome) => outcome.status === status).length;
  return {
    numPassedTests: count('passed'),
    numFailedTests: count('failed'),
    numPendingTests: count('skipped'),
    numTodoTests: count('todo'),
    numTotalTests: outcomes.length,
    testResults: outcomes.map(({ status, because }, number) => ({
      name: '/site/tests/a.test.ts',
      assertionResults: [
        {
          status,
          fullName: `test ${number}`,
          failureMessages: status === 'failed' ? ['expected 1'] : [],
          meta: because === undefined ? {} : { skippedBecause: because },
        },
      ],
    })),
    ...differences,
  };
}
const nginx = { status: 'skipped', because: "nginx can't be run here" };

describe('what npm test counts', () => {
  test('is what passed, failed and was skipped, with the reasons', () => {
    const outcomes = ['passed', 'passed', 'failed', 'skipped', 'todo'].map((status) => ({ status }));
    expect(countIn(reportOf([...outcomes, nginx, nginx]))).toEqual({
      passed: 2,
      failed: 1,
      agrees: true,
      skipped: new Map([
        [noReason, 2],
        ["nginx can't be run here", 2],
      ]),
      failures: [{ file: '/site/tests/a.test.ts', test: 'test 2', said: ['expected 1'] }],
    });
  });

  test.each([
    ['none', null],
    ['of another form', { passed: 3 }],
    ['without a test', reportOf([])],
  ])('is nothing where the report is one %s', (_, report) => {
    expect(countIn(report)).toBeNull();
  });

  test.each([
    ['leaves a test out', reportOf([{ status: 'passed' }], { numTotalTests: 2 })],
    ['counts a skipped test as passed', reportOf([nginx], { numPassedTests: 1, numPendingTests: 0 })],
  ])('is what each test says, and a report that %s doesn’t agree', (_, report) => {
    expect(countIn(report)?.agrees).toBe(false);
  });
});

test('how long it took is said in minutes and seconds', () => {
  expect([900, 59_400, 59_600, 754_000].map(spell)).toEqual(['1 s', '59 s', '1 min 0 s', '12 min 34 s']);
});
