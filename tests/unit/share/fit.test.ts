import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitText, type Measured, type Room } from '#lib/share/card/fit.ts';
import { join, piecesOf } from '#lib/share/card/pieces.ts';
import { anyText } from '../../support/any-text.ts';

const room: Room = { width: 600, height: 320, lines: 4, largest: 72, smallest: 48, leading: 1.08 };

/** As if every letter were half as wide as it is high. */
function measured(text: string, language = 'en'): readonly Measured[] {
  return piecesOf(text, language).map((piece) => ({ ...piece, width: [...piece.text].length * 0.5 }));
}

function widthOf(line: string): number {
  return [...line].reduce((sum, letter) => sum + (letter === ' ' ? 0.24 : 0.5), 0);
}

function linesOf(text: string, language = 'en'): readonly string[] {
  return fitText(measured(text, language), room).lines;
}

/** Texts as they come: words of every length, and things that no editor would write. */
const texts = fc.oneof(
  fc
    .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 14 }), { maxLength: 30 })
    .map((words) => words.join(' ')),
  anyText,
);

describe('a headline of any kind', () => {
  test('has at most four lines, of a size that can be read, each within its column', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, size } = fitText(measured(text), room);
        expect(lines.length).toBeLessThanOrEqual(4);
        expect(size).toBeLessThanOrEqual(72);
        expect(size).toBeGreaterThanOrEqual(48);
        expect(lines.length * size * room.leading).toBeLessThanOrEqual(room.height);
        for (const line of lines) expect(widthOf(line) * size).toBeLessThanOrEqual(room.width + 1);
      }),
    );
  });

  test('loses no word unless it says so with an ellipsis', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { lines, shortened } = fitText(measured(text), room);
        const said = lines.join(' ').replace(/[\s-]/g, '');
        const whole = join(piecesOf(text, 'en')).replace(/[\s-]/g, '');
        if (shortened && lines.length > 0) {
          expect(said.endsWith('…')).toBe(true);
          expect(whole.startsWith(said.slice(0, -1))).toBe(true);
        } else if (!shortened) expect(said).toBe(whole);
      }),
    );
  });
});

test('lines are even, and none is a lonely short word', () => {
  expect(linesOf('The tram comes back after twenty years of it')).toEqual([
    'The tram comes',
    'back after twenty',
    'years of it',
  ]);
});

test('a short headline is set as large as it goes', () => {
  expect(fitText(measured('Tram returns'), room)).toEqual({
    size: 72,
    lines: ['Tram returns'],
    shortened: false,
  });
});

test('two hundred letters end in an ellipsis after a whole word', () => {
  const { lines, shortened } = fitText(measured('the harbour board has decided '.repeat(7).trim()), room);
  expect(shortened).toBe(true);
  expect(lines.at(-1)).toMatch(/ (?:the|harbour|board|has|decided)…$/);
});

test('a word of sixty letters is broken between letters, with hyphens', () => {
  const word = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenfab';
  const { lines, size } = fitText(measured(word), room);
  expect(size).toBe(48);
  expect(lines.length).toBeGreaterThan(2);
  expect(lines.slice(0, -1).every((line) => line.endsWith('-'))).toBe(true);
  expect(lines.map((line) => line.replace(/-$/, '')).join('')).toBe(word);
});

test('a broken word keeps letters whole that are several code points', () => {
  const family = '👩‍👩‍👧';
  const { lines } = fitText([{ text: family.repeat(30), space: false, width: 40 }], room);
  expect(lines.join('').replaceAll(family, '')).toBe('');
});

test('an empty headline has no line', () => {
  expect(linesOf('')).toEqual([]);
  expect(linesOf(' \n ')).toEqual([]);
});

describe('where a text may be broken', () => {
  const broken = (text: string, language: string): readonly string[] =>
    piecesOf(text, language).map((piece) => piece.text);

  test('at spaces, and after a hyphen between letters', () => {
    expect(broken('A well-known AC/DC fan, aged 70-75', 'en')).toEqual([
      'A',
      'well-',
      'known',
      'AC/',
      'DC',
      'fan,',
      'aged',
      '70-75',
    ]);
  });

  test('between the words of Japanese, Chinese and Thai, never before a closing mark or after an opening one', () => {
    expect(broken('海藻の森を測る、「科学」者たち', 'ja')).toEqual(
      expect.arrayContaining([expect.stringMatching(/^海藻の?$/)]),
    );
    for (const [text, language] of [
      ['海藻の森を測る、「科学」者たち。', 'ja'],
      ['二十年后，有轨电车（重返）城市！', 'zh'],
    ] as const) {
      const parts = broken(text, language);
      expect(parts.length).toBeGreaterThan(3);
      expect(parts.filter((part) => /^[、。」，）！]|[「（]$/.test(part))).toEqual([]);
      expect(parts.join('')).toBe(text);
    }
    expect(broken('รถรางกลับมาวิ่งในเมือง', 'th').length).toBeGreaterThan(3);
  });
});
