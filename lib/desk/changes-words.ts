import { diffArrays } from 'diff';
import type { Piece } from '../edition/models/changes.ts';

/** Beyond so many differences a text is another one, and comparing further would only take time. */
const mostEdits = 1500;

/**
 * What became of a text, word by word as its language divides them, spaces or not. All pieces that aren't removed are
 * the new text; all that aren't added, the old one.
 */
export function diffWords(before: string, after: string, language: string): readonly Piece[] {
  const replaced = [piece('removed', before), piece('added', after)].filter(({ text }) => text !== '');
  const changes = diffArrays(wordsOf(before, language), wordsOf(after, language), {
    maxEditLength: mostEdits,
  });
  if (changes === undefined) return before === after ? [piece('same', after)] : replaced;
  return tidy(
    changes.map(({ added, removed, value }) =>
      piece(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
    ),
  );
}

function piece(change: Piece['change'], text: string): Piece {
  return { change, text };
}

function wordsOf(text: string, language: string): string[] {
  return [...segmenterOf(language).segment(text)].map(({ segment }) => segment);
}

/** Making one takes longer than a paragraph does. */
const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'word' });
  segmenters.set(language, known);
  return known;
}

/**
 * Neighbouring changes as one, what was removed first: a space between two changed words isn't something that stayed,
 * and “~~red~~ blue ~~car~~ bus” is harder to read than “~~red car~~ blue bus”.
 */
function tidy(pieces: readonly Piece[]): readonly Piece[] {
  const tidied: Piece[] = [];
  let removed = '';
  let added = '';
  const end = (): void => {
    if (removed !== '') tidied.push(piece('removed', removed));
    if (added !== '') tidied.push(piece('added', added));
    removed = '';
    added = '';
  };
  pieces.forEach(({ change, text }, index) => {
    const isBetween = (removed !== '' || added !== '') && index < pieces.length - 1 && /^\s+$/.test(text);
    if (change === 'removed') removed += text;
    else if (change === 'added') added += text;
    else if (isBetween) {
      removed += text;
      added += text;
    } else {
      end();
      tidied.push(piece('same', text));
    }
  });
  end();
  return tidied;
}
