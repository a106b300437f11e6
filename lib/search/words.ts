/*
 * What a word is to the search, the same for stories, for what readers type, and for what is highlighted.
 */

/** A word of a text: as it is looked for, and where it stands. */
export interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Scripts whose languages are written without spaces. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Which of these languages it is matters little: ICU divides all of them by one dictionary each (UAX #29). */
const segmenter = new Intl.Segmenter('ja', { granularity: 'word' });

export function* wordsIn(text: string): Generator<Word> {
  for (const run of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const [letters] = run;
    if (!spaceless.test(letters)) {
      yield* foldedWord(letters, run.index);
      continue;
    }
    for (const { segment, index, isWordLike } of segmenter.segment(letters))
      if (isWordLike === true) yield* foldedWord(segment, run.index + index);
  }
}

function* foldedWord(letters: string, start: number): Generator<Word> {
  const word = fold(letters);
  if (word !== '') yield { word, start, end: start + letters.length };
}

/** True of a word whose language is written without spaces: where it ends is a guess. */
export function isSpaceless(word: string): boolean {
  return spaceless.test(word);
}

/**
 * Accents of Latin, Greek and Cyrillic, vowel signs of Arabic and Hebrew, and the Arabic stroke that only fills a line.
 * Marks of other scripts are letters: without its vowels a word in Hindi or Thai is another one.
 */
const marks = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Letters that are no letter with an accent to Unicode, but are typed as one. */
const plainLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  ł: 'l',
  ı: 'i',
  þ: 'th',
  ς: 'σ',
  ى: 'ي',
  ة: 'ه',
};
const special = new RegExp(`[${Object.keys(plainLetters).join('')}]`, 'g');

/** The form in which words are compared: without capitals, accents and widths. */
export function fold(letters: string): string {
  const small = letters.toLowerCase();
  if (/^[a-z0-9]*$/.test(small)) return small;
  return small
    .normalize('NFKD')
    .replace(marks, '')
    .toLowerCase()
    .replace(special, (letter) => plainLetters[letter] ?? letter)
    .replace(/[^\p{L}\p{M}\p{N}]/gu, '')
    .normalize('NFC');
}
