import { z } from 'zod';

/** What is read of vitest's report (its JSON reporter). */
const reported = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  numTodoTests: z.number(),
  numTotalTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).default([]),
          meta: z.object({ skippedBecause: z.string().optional() }).default({}),
        }),
      ),
    }),
  ),
});

/** What a run of vitest has come to. */
export interface Counted {
  readonly passed: number;
  readonly failed: number;
  /** Whether the report says of all tests together what it says of each. */
  readonly agrees: boolean;
  /** How many tests were skipped, by reason. */
  readonly skipped: ReadonlyMap<string, number>;
  /** The tests that failed, with what they said. */
  readonly failures: readonly {
    readonly file: string;
    readonly test: string;
    readonly said: readonly string[];
  }[];
}

/** Where a test was skipped and doesn't say why: also where what it needed before it has failed. */
export const noReason = 'no reason is given';

/** Counts the tests of a report by what it says of each of them. Null where it is no report, or has no test. */
export function countIn(report: unknown): Counted | null {
  const read = reported.safeParse(report);
  if (!read.success || read.data.numTotalTests === 0) return null;
  const { data } = read;
  const tests = data.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map((test) => ({ ...test, file: name })),
  );
  const passed = tests.filter(({ status }) => status === 'passed').length;
  const failed = tests.filter(({ status }) => status === 'failed');
  const others = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
  const agrees =
    passed === data.numPassedTests &&
    failed.length === data.numFailedTests &&
    others.length === data.numPendingTests + data.numTodoTests &&
    tests.length === data.numTotalTests;
  const skipped = new Map<string, number>();
  for (const { meta } of others) {
    const reason = meta.skippedBecause ?? noReason;
    skipped.set(reason, (skipped.get(reason) ?? 0) + 1);
  }
  const failures = failed.map(({ file, fullName, failureMessages }) => ({
    file,
    test: fullName,
    said: failureMessages,
  }));
  return { passed, failed: failed.length, agrees, skipped, failures };
}

/** Milliseconds in minutes and seconds, as one says them. */
export function spell(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
}
