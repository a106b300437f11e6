import { type Finding, finding } from './finding.ts';
import { textsForReaders } from './house-style.ts';
import type { AnyTextRecord } from './read.ts';

/** Words with a capital, one after the other. */
const capitalised = /\p{Lu}[\p{L}\p{M}’'-]*(?:[ \n]\p{Lu}[\p{L}\p{M}’'-]*)+/gu;
/** “Night market” is a subject; what is called Night Market is no slip of it. */
const properName = /^\p{Lu}[\p{L}\p{M}’'-]*(?: \p{Lu}[\p{L}\p{M}’'-]*)+$/u;
const mostWords = 4;
const mostAnswers = 20_000;
/** Tim and Tom are two people; Okoye and Okoy hardly are. */
const shortestWord = 5;

type Check = (record: AnyTextRecord) => readonly Finding[];

let last: { readonly key: string; readonly check: Check } | undefined;

/** The check of stories by the names that the publication knows: a file's findings stay while it and the names do. */
export function misspeltNames(known: readonly string[]): Check {
  const names = new Set(known.map((name) => name.normalize('NFC')).filter((name) => properName.test(name)));
  const key = [...names].join('\n');
  if (last?.key === key) return last.check;
  const near = new Map<string, string[]>();
  for (const name of names) {
    for (const form of [name, ...shortened(name)]) near.set(form, [...(near.get(form) ?? []), name]);
  }
  // The same few names stand in most stories.
  const answers = new Map<string, string | null>();
  const nearest = (given: string): string | null => {
    const known = answers.get(given);
    if (known !== undefined) return known;
    const forms = [given, ...shortened(given)].flatMap((form) => near.get(form) ?? []);
    const answer = forms.find((name) => isSlip(given, name)) ?? null;
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(given, answer);
    return answer;
  };
  const found = new WeakMap<AnyTextRecord, readonly Finding[]>();
  const check: Check = (record) => {
    const before = found.get(record);
    if (before !== undefined) return before;
    const findings = names.size === 0 || record.kind !== 'story' ? [] : findIn(record, names, nearest);
    found.set(record, findings);
    return findings;
  };
  last = { key, check };
  return check;
}

function findIn(
  record: AnyTextRecord,
  names: ReadonlySet<string>,
  nearest: (given: string) => string | null,
): readonly Finding[] {
  return textsForReaders(record).flatMap(({ text, place }) =>
    [...text.matchAll(capitalised)].flatMap(({ 0: sequence, index }) =>
      windows(sequence).flatMap(({ words, at }) => {
        const given = words
          .normalize('NFC')
          .replace(/\n/g, ' ')
          .replace(/[’']s?$/, '');
        if (names.has(given)) return [];
        const name = nearest(given);
        if (name === null) return [];
        const message = `Unexpected name “${given}”, expected “${name}”, which the publication knows. Correct it, if the same is meant.`;
        return [finding('misspelt-name', place(index + at), message)];
      }),
    ),
  );
}

function windows(sequence: string): readonly { readonly words: string; readonly at: number }[] {
  const words = [...sequence.matchAll(/[^ \n]+/g)];
  return words.flatMap(({ index }, first) =>
    words.slice(first + 1, first + mostWords).map((end) => ({
      words: sequence.slice(index, end.index + end[0].length),
      at: index,
    })),
  );
}

/** The name with each of its letters left out in turn: two names one slip apart have one of these in common. */
function shortened(name: string): readonly string[] {
  if (name.length > 80) return [];
  return Array.from(name, (_, index) => name.slice(0, index) + name.slice(index + 1));
}

/** True where one letter is wrong, missing, too many or swapped, in one word that is long enough to tell. */
function isSlip(given: string, name: string): boolean {
  const [ours, theirs] = [given.split(' '), name.split(' ')];
  if (ours.length !== theirs.length) return false;
  const differing = theirs.flatMap((word, index) => (word === ours[index] ? [] : [index]));
  const [only] = differing;
  if (only === undefined || differing.length > 1) return false;
  const [wrong, right] = [ours[only] ?? '', theirs[only] ?? ''];
  // A genitive or a plural is no slip.
  if (right.length < shortestWord || wrong === `${right}s` || right === `${wrong}s`) return false;
  let start = 0;
  while (start < Math.min(wrong.length, right.length) && wrong[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(wrong.length, right.length) - start && wrong.at(-1 - end) === right.at(-1 - end))
    end++;
  const [mine, other] = [wrong.slice(start, wrong.length - end), right.slice(start, right.length - end)];
  return (
    (mine.length <= 1 && other.length <= 1) ||
    (mine.length === 2 && other.length === 2 && mine[0] === other[1] && mine[1] === other[0])
  );
}
