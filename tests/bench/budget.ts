/*
 * What the programs that measure end with: an error where something isn't as it was to be.
 */

/** How a line of a report says that its budget wasn't kept. */
const notMet = '**not met**';

export function met(is: boolean): string {
  return is ? 'met' : notMet;
}

/** The lines of a report whose budget wasn't kept. */
export function missedIn(report: string): readonly string[] {
  return report.split('\n').filter((line) => line.includes(notMet));
}

/** What Lighthouse says of a page; scores out of 100, blocking time in milliseconds. */
export interface Judged {
  readonly scores: Readonly<Record<string, number>>;
  readonly cls: number;
  readonly tbt: number;
}

/** In milliseconds: how long a page may keep a telephone from answering a finger. */
const mostBlocking = 50;

/**
 * What a page misses: 100 of 100 in every category, and where it has a budget, that nothing moves and little blocks. A
 * figure that is missing is missed.
 */
export function missedBy({ scores, cls, tbt }: Judged, hasBudget: boolean): readonly string[] {
  return [
    ...Object.entries(scores).flatMap(([category, score]) =>
      score === 100 ? [] : [`${category} ${score}, wanted 100`],
    ),
    ...(hasBudget && cls !== 0 ? [`CLS ${cls}, wanted 0`] : []),
    ...(hasBudget && !(tbt <= mostBlocking) ? [`TBT ${tbt} ms, wanted ${mostBlocking} at most`] : []),
  ];
}
