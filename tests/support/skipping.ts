import { spawnSync } from 'node:child_process';
import type { TestOptions } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test is skipped on this machine: tests/run.ts says it at its end. */
    skippedBecause?: string;
  }
}

/** Why what needs these programs must be skipped here, said once; null where they are all there. */
export function missing(programs: Readonly<Record<string, string>>): string | null {
  const absent = Object.entries(programs).flatMap(([program, argument]) =>
    spawnSync(program, [argument]).status === 0 ? [] : [program],
  );
  return absent.length === 0 ? null : skipping(`${absent.join(' and ')} can't be run here`);
}

/** Says why tests are skipped, for whoever runs their file alone. */
export function skipping(reason: string): string {
  console.log(`Skipped: ${reason}.`);
  return reason;
}

/** Options of tests that are skipped for a reason; the report of a run has it. */
export function because(reason: string | null): TestOptions {
  return reason === null ? {} : { meta: { skippedBecause: reason } };
}
