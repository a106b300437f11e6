import { diffArrays } from 'diff';
import type { ChangedPassage } from '../edition/models/changes.ts';
import type { Passage } from '../edition/models/passages.ts';
import { diffWords } from './changes-words.ts';

/** Passages that share less of their words than this are two, of which one went and one came. */
const alike = 0.4;
/** A story has one of each, however different its words: a new headline stands in the old one's place. */
const sole: ReadonlySet<Passage['kind'] | undefined> = new Set(['kicker', 'headline', 'dek', 'byline']);
/** Pairs that are looked at in one stretch of changes: a longer one is another story. */
const mostPairs = 40_000;
/** Beyond so many differences it is another story; comparing further would only take time. */
const mostEdits = 3_000;
/** Shorter texts, as “Yes.”, stand in a story more than once: nobody moved them. */
const leastMoved = 24;

/** What became of a story's passages, in the order of reading. */
export function diffPassages(
  before: readonly Passage[],
  after: readonly Passage[],
  language: string,
): readonly ChangedPassage[] {
  const changes = diffArrays([...before], [...after], {
    comparator: (a, b) => a.kind === b.kind && a.text === b.text,
    maxEditLength: mostEdits,
  }) ?? [
    { removed: true, added: false, value: before },
    { removed: false, added: true, value: after },
  ];
  const passages: ChangedPassage[] = [];
  let removed: readonly Passage[] = [];
  let added: readonly Passage[] = [];
  const end = (): void => {
    passages.push(...align(removed, added, language));
    removed = [];
    added = [];
  };
  for (const change of changes) {
    if (change.removed) removed = change.value;
    else if (change.added) added = change.value;
    else {
      end();
      for (const { kind, text } of change.value) passages.push(whole(kind, 'same', text));
    }
  }
  end();
  return markMoves(passages);
}

function whole(kind: Passage['kind'], change: 'same' | 'added' | 'removed', text: string): ChangedPassage {
  return { kind, change, pieces: [{ change, text }] };
}

/**
 * Pairs what went with what came, in order, so that as much as possible is alike: the longest common subsequence,
 * weighed by likeness.
 */
function align(
  removed: readonly Passage[],
  added: readonly Passage[],
  language: string,
): readonly ChangedPassage[] {
  const gone = removed.map(({ kind, text }) => whole(kind, 'removed', text));
  const come = added.map(({ kind, text }) => whole(kind, 'added', text));
  if (gone.length === 0 || come.length === 0 || gone.length * come.length > mostPairs)
    return [...gone, ...come];
  const words = { removed: removed.map(countsOf), added: added.map(countsOf) };
  const likenessOf = (i: number, j: number): number => {
    const [a, b] = [words.removed[i], words.added[j]];
    if (a === undefined || b === undefined || removed[i]?.kind !== added[j]?.kind) return 0;
    const likeness = likenessIn(a, b);
    if (sole.has(removed[i]?.kind)) return Math.max(likeness, alike);
    return likeness < alike ? 0 : likeness;
  };
  // best[i][j]: of what stands from i and j on.
  const best = Array.from({ length: gone.length + 1 }, () => new Array<number>(come.length + 1).fill(0));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const likenesses = gone.map((_, i) => come.map((_, j) => likenessOf(i, j)));
  for (let i = gone.length - 1; i >= 0; i--) {
    for (let j = come.length - 1; j >= 0; j--) {
      const likeness = likenesses[i]?.[j] ?? 0;
      const paired = likeness > 0 ? likeness + at(i + 1, j + 1) : 0;
      const row = best[i];
      if (row !== undefined) row[j] = Math.max(at(i + 1, j), at(i, j + 1), paired);
    }
  }
  const aligned: ChangedPassage[] = [];
  let [i, j] = [0, 0];
  while (i < gone.length || j < come.length) {
    const [from, to, out, into] = [removed[i], added[j], gone[i], come[j]];
    const likeness = likenesses[i]?.[j] ?? 0;
    if (from !== undefined && to !== undefined && likeness > 0 && at(i, j) === likeness + at(i + 1, j + 1)) {
      const pieces = diffWords(from.text, to.text, language);
      aligned.push({ kind: to.kind, change: 'changed', pieces });
      i += 1;
      j += 1;
    } else if (out !== undefined && (into === undefined || at(i, j) === at(i + 1, j))) {
      aligned.push(out);
      i += 1;
    } else if (into !== undefined) {
      aligned.push(into);
      j += 1;
    }
  }
  return aligned;

  function countsOf({ text }: Passage): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
    for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase()))
      if (isWordLike) counts.set(segment, (counts.get(segment) ?? 0) + 1);
    return counts;
  }
}

/** Dice's coefficient: twice what both have, of all that they have. */
function likenessIn(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let [both, all] = [0, 0];
  for (const count of b.values()) all += count;
  for (const [word, count] of a) {
    all += count;
    both += Math.min(count, b.get(word) ?? 0);
  }
  return all === 0 ? 0 : (2 * both) / all;
}

/** A passage that went in one place and came in another was moved. */
function markMoves(passages: readonly ChangedPassage[]): readonly ChangedPassage[] {
  const key = ({ kind, pieces }: ChangedPassage): string =>
    `${kind} ${pieces.map(({ text }) => text).join('')}`;
  const longEnough = (passage: ChangedPassage): boolean => key(passage).length >= leastMoved;
  const keysOf = (change: 'added' | 'removed'): ReadonlySet<string> =>
    new Set(passages.filter((passage) => passage.change === change && longEnough(passage)).map(key));
  const [added, removed] = [keysOf('added'), keysOf('removed')];
  return passages.map((passage) => {
    if (passage.change === 'added' && removed.has(key(passage))) return { ...passage, change: 'moved' };
    if (passage.change === 'removed' && added.has(key(passage))) return { ...passage, change: 'left' };
    return passage;
  });
}
