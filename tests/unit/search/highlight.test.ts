import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt, highlight, type Run } from '#lib/search/highlight.ts';
import { termsOf } from '#lib/search/terms.ts';

const marked = (runs: readonly Run[]) => runs.map(({ text, found }) => (found ? `[${text}]` : text)).join('');
const mark = (text: string, q: string) => marked(highlight(text, termsOf(q)));

test.each([
  ['The tram returns', 'tram', 'The [tram] returns'],
  ['Trams, tramways', 'TRAM', '[Trams], [tramways]'],
  ['Crème brûlée', 'creme', '[Crème] brûlée'],
  ['the night market', '"night market"', 'the [night] [market]'],
  ['a night, nightly', '"night x"', 'a [night], nightly'],
  ['海藻の森を測る', '海藻', '[海藻]の森を測る'],
  ['أعلنت الهيئة', 'اعلنت', '[أعلنت] الهيئة'],
  ['Nothing of it', 'tram', 'Nothing of it'],
])('in “%s”, %s is told apart', (text, q, expected) => {
  expect(mark(text, q)).toBe(expected);
});

test('an excerpt is the piece in which most of what was looked for stands, between whole words', () => {
  const text = `${'First it says a tram. '.padEnd(400, 'And it goes on. ')}Then the tram had a bell. ${'More of it. '.repeat(40)}`;
  const found = marked(excerpt(text, termsOf('tram bell')));
  expect(found).toContain('[tram] had a [bell]');
  expect(found.startsWith('…') && found.endsWith('…')).toBe(true);
  expect(found.length).toBeLessThan(300);
  for (const word of found
    .replace(/[…[\].]/g, '')
    .trim()
    .split(' '))
    expect(text).toContain(word);
});

test('a short text is its own excerpt, and a text without what was looked for begins at its beginning', () => {
  expect(marked(excerpt('The bell rang.', termsOf('bell')))).toBe('The [bell] rang.');
  expect(marked(excerpt('One two. '.repeat(100), termsOf('bell'))).startsWith('One two.')).toBe(true);
});

test('whatever is looked for, no letter of a text is lost or added', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, q) => {
      const runs = highlight(text, termsOf(q));
      expect(runs.map((run) => run.text).join('')).toBe(text);
    }),
  );
});
