import { isSpaceless, wordsIn } from './words.ts';

/** One thing that a story must have: a word, or words in this order where a reader put them in quotation marks. */
export interface Term {
  readonly words: readonly string[];
  readonly phrase: boolean;
}

/** Words that a query may have; the others are left out. */
const mostWords = 12;

/** Quotation marks as they are typed, in any language; an open one is closed by the end. */
const quoted = /["“”„«»「」『』]([^"“”„«»「」『』]*)(?:["“”„«»「」『』]|$)/gu;

export function termsOf(query: string): readonly Term[] {
  const phrases: Term[] = [];
  const rest = query.replace(quoted, (_, inner: string) => {
    const words = [...wordsIn(inner)].map(({ word }) => word);
    if (words.length > 0) phrases.push({ words, phrase: true });
    return ' ';
  });
  const loose = new Set([...wordsIn(rest)].map(({ word }) => word));
  const terms = [...phrases, ...[...loose].map((word): Term => ({ words: [word], phrase: false }))];
  let words = 0;
  return terms.flatMap((term) => {
    const kept = term.words.slice(0, mostWords - words);
    words += kept.length;
    return kept.length === 0 ? [] : [{ ...term, words: kept }];
  });
}

/** Whether more letters may follow a word that was typed. */
export function isPrefix(word: string): boolean {
  return word.length >= 3 || isSpaceless(word);
}

/**
 * The terms in FTS5's own language (sqlite.org/fts5.html#full_text_query_syntax). Words hold letters, marks and numbers
 * alone, and stand in quotation marks: nothing that a reader types is syntax.
 */
export function matchOf(terms: readonly Term[], how: 'AND' | 'OR'): string {
  return terms
    .map(({ words, phrase }) => {
      const all = words.map((word) => `"${word}"`);
      if (phrase) return all.join(' + ');
      const [word = ''] = words;
      // The word itself once more: who has it whole stands before those in whose longer words it is.
      return isPrefix(word) ? `("${word}" OR "${word}" *)` : `"${word}"`;
    })
    .join(` ${how} `);
}
