import { readFileSync } from 'node:fs';

/*
 * What Linux says of the processes of a site (proc(5)).
 */

/** The processes that a process has started and in whose command the word stands. */
export function childrenOf(pid: number | undefined, word: string): readonly number[] {
  return said(`/proc/${pid}/task/${pid}/children`)
    .split(' ')
    .filter((child) => child !== '' && said(`/proc/${child}/cmdline`).includes(word))
    .map(Number);
}

/** Resident memory of a process, in megabytes. */
export function residentOf(pid: number | undefined): number {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(said(`/proc/${pid}/status`)) ?? [];
  return Number(kilobytes) / 1024;
}

/** The most in the first half of some readings, and in the second: whether what was read has grown. */
export function mostInHalves(readings: readonly number[]): readonly [number, number] {
  const half = Math.floor(readings.length / 2);
  return [Math.max(...readings.slice(0, half)), Math.max(...readings.slice(half))];
}

/** Nothing of a process that has ended meanwhile. */
function said(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
