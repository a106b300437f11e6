import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { diffWords } from '#lib/desk/changes-words.ts';
import type { Piece } from '#lib/edition/models/changes.ts';

const without = (pieces: readonly Piece[], change: Piece['change']): string =>
  pieces
    .filter((piece) => piece.change !== change)
    .map(({ text }) => text)
    .join('');

/** As a proof is marked: [-gone-], {+new+}. */
const marked = (pieces: readonly Piece[]): string =>
  pieces
    .map(({ change, text }) =>
      change === 'added' ? `{+${text}+}` : change === 'removed' ? `[-${text}-]` : text,
    )
    .join('');

const words = fc
  .array(
    fc.constantFrom(
      'tram',
      'the',
      'returns',
      ' ',
      ' ',
      '، ',
      'عاد',
      'ترام',
      '路面電車',
      'が',
      '👩‍👩‍👧',
      '\n',
      '-',
    ),
  )
  .map((parts) => parts.join(''));

test('what stayed and came is the new text, what stayed and went the old one, in any script', () => {
  const texts = fc.oneof(words, fc.string({ unit: 'grapheme' }));
  fc.assert(
    fc.property(texts, texts, fc.constantFrom('en', 'ar', 'ja', 'th'), (before, after, language) => {
      const pieces = diffWords(before, after, language);
      expect(without(pieces, 'removed')).toBe(after);
      expect(without(pieces, 'added')).toBe(before);
      expect(pieces.every(({ text }) => text !== '')).toBe(true);
    }),
  );
});

test('a text that is the same has no change', () => {
  expect(diffWords('The tram.', 'The tram.', 'en')).toEqual([{ change: 'same', text: 'The tram.' }]);
  expect(diffWords('', '', 'en')).toEqual([]);
});

describe('a change is as large as the words that changed', () => {
  test.each([
    [
      'en',
      'The tram returns on Monday.',
      'The tram returns on Friday.',
      'The tram returns on [-Monday-]{+Friday+}.',
    ],
    ['en', 'a red car', 'a blue bus', 'a [-red car-]{+blue bus+}'],
    ['en', 'It isn’t so.', 'It is so.', 'It [-isn’t-]{+is+} so.'],
    ['ar', 'يعود الترام يوم الاثنين', 'يعود الترام يوم الجمعة', 'يعود الترام يوم [-الاثنين-]{+الجمعة+}'],
    ['ja', '路面電車は月曜日に戻る。', '路面電車は金曜日に戻る。', '路面電車は[-月曜日-]{+金曜日+}に戻る。'],
  ])('%s: %s', (language, before, after, expected) => {
    expect(marked(diffWords(before, after, language))).toBe(expected);
  });
});

test('texts of ten thousand words that share nothing are compared quickly', () => {
  const text = (word: string): string => Array.from({ length: 10_000 }, (_, n) => `${word}${n}`).join(' ');
  const [before, after] = [text('a'), text('b')];
  const started = performance.now();
  const pieces = diffWords(before, after, 'en');
  expect(performance.now() - started).toBeLessThan(5_000);
  expect([without(pieces, 'removed'), without(pieces, 'added')]).toEqual([after, before]);
});
