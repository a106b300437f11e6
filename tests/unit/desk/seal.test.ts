import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sameText, sealWith } from '#lib/desk/seal.ts';

const seal = sealWith('a gull on the lamp');

test('what was sealed opens for its purpose, whatever it says', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (value) => {
      expect(seal.open('share', seal.seal('share', value))).toBe(value.toWellFormed());
    }),
  );
});

test('it opens for no other purpose, under no other secret, and not when any letter of it is another', () => {
  const sealed = seal.seal('share', 'a story');
  expect(seal.open('session', sealed)).toBeNull();
  expect(sealWith('another gull entirely').open('share', sealed)).toBeNull();
  fc.assert(
    fc.property(fc.nat(sealed.length - 2), fc.constantFrom('A', 'b', '7', '.', '-'), (at, letter) => {
      fc.pre(sealed[at] !== letter);
      expect(seal.open('share', `${sealed.slice(0, at)}${letter}${sealed.slice(at + 1)}`)).toBeNull();
    }),
  );
});

test('value and signature of two seals can’t be put together', () => {
  const [one = '', other = ''] = [seal.seal('share', 'one'), seal.seal('share', 'other')];
  expect(seal.open('share', `${one.split('.')[0]}.${other.split('.')[1]}`)).toBeNull();
});

test('nothing else opens', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(seal.open('share', text)).toBeNull();
    }),
  );
});

test('how long a comparison takes doesn’t say where a guess begins to be wrong', () => {
  // So long that whoever stops at the first wrong letter is done a thousand times earlier.
  const secret = 'a'.repeat(2_000_000);
  const guesses = [`b${secret.slice(1)}`, `${secret.slice(1)}b`];
  const times = guesses.map((): number[] => []);
  for (let round = 0; round < 21; round++) {
    for (const [index, guess] of guesses.entries()) {
      const started = performance.now();
      expect(sameText(guess, secret)).toBe(false);
      times[index]?.push(performance.now() - started);
    }
  }
  const [first = 0, last = 0] = times.map((all) => all.sort((a, b) => a - b)[10]);
  expect(first / last).toBeGreaterThan(0.5);
  expect(first / last).toBeLessThan(2);
});
