import type { Place } from './finding.ts';

/** A text file of the content folder, decoded, with a way from an offset to a place. */
export interface Source {
  /** Path from the content folder, with forward slashes, in Unicode NFC. */
  readonly file: string;
  readonly text: string;
  place(offset: number): Place;
}

export function source(file: string, text: string): Source {
  let starts: readonly number[] | undefined;
  return {
    file,
    text,
    place(offset) {
      starts ??= lineStarts(text);
      const line = lineOf(starts, offset);
      return { file, line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    },
  };
}

/** Offsets at which lines begin; LF, CRLF and a lone CR end a line, as in YAML 1.2 §5.4. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const end of text.matchAll(/\r\n?|\n/g)) starts.push(end.index + end[0].length);
  return starts;
}

/** Index of the line that holds `offset`: the last start that isn't after it. */
function lineOf(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
