import type { Run } from '../content/records/post.ts';
import { isWebAddress } from '../content/web-address.ts';

/** A stretch of a text that is shown as something else, or leads somewhere. Offsets count UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
  /** What is shown; nothing where it is left out. */
  readonly text: string;
  /** Where it leads; what isn't http(s) is shown without a link. */
  readonly href?: string | undefined;
}

/**
 * A text with its spans, as runs. A span that begins inside the one before it, or is no stretch of the text, is left
 * alone. `plain` says how what stands between them is shown.
 */
export function runsOf(
  text: string,
  spans: readonly Span[],
  plain: (piece: string) => string = (piece) => piece,
): readonly Run[] {
  const runs: Run[] = [];
  let end = 0;
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    if (!(span.start >= end && span.end > span.start && span.end <= text.length)) continue;
    runs.push(plain(text.slice(end, span.start)));
    runs.push(
      span.href !== undefined && isWebAddress(span.href) && span.text !== ''
        ? { text: span.text, href: span.href }
        : span.text,
    );
    end = span.end;
  }
  runs.push(plain(text.slice(end)));
  return joined(runs);
}

/** Neighbouring texts as one, and no space at either end. */
export function joined(runs: readonly Run[]): readonly Run[] {
  const all: Run[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (run === '') continue;
    if (typeof run === 'string' && typeof last === 'string') all[all.length - 1] = last + run;
    else all.push(run);
  }
  const [first] = all;
  if (typeof first === 'string') all[0] = first.trimStart();
  const last = all.at(-1);
  if (typeof last === 'string') all[all.length - 1] = last.trimEnd();
  return all.filter((run) => run !== '');
}

/** One text where nothing in it leads anywhere. */
export function bodyOf(runs: readonly Run[]): Run[] | string {
  const [only = ''] = runs;
  return runs.length <= 1 && typeof only === 'string' ? only : [...runs];
}

/** What the runs show. */
export function shownBy(body: readonly Run[] | string): string {
  return typeof body === 'string'
    ? body
    : body.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}
