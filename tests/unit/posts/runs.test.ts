import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyOf, runsOf, shownBy } from '#lib/posts/runs.ts';
import { unescaped } from '#lib/posts/text.ts';
import { anyText } from '../../support/any-text.ts';

test('whatever spans there are, what isn’t in one is shown as it is, and nothing twice', () => {
  const span = fc.record({
    start: fc.nat(40),
    end: fc.nat(40),
    href: fc.constantFrom('https://a.example/', 'javascript:x'),
  });
  fc.assert(
    fc.property(anyText, fc.array(span, { maxLength: 5 }), (text, given) => {
      // Each shows its own stretch, so that joined they must be the text again.
      const spans = given.map((one) => ({ ...one, text: text.slice(one.start, one.end) }));
      expect(shownBy(runsOf(text, spans)).trim()).toBe(text.trim());
      for (const run of runsOf(text, spans))
        if (typeof run !== 'string') expect(run.href).toBe('https://a.example/');
    }),
  );
});

test('a text without a link is one text, and a span that shows nothing is left out', () => {
  expect(bodyOf(runsOf(' a b ', []))).toBe('a b');
  expect(bodyOf(runsOf('', []))).toBe('');
  expect(runsOf('a https://t.co/x', [{ start: 2, end: 16, text: '', href: 'https://a.example/' }])).toEqual([
    'a',
  ]);
});

test.each([
  ['&amp;', '&'],
  ['&amp;lt;', '&lt;'],
  ['&amp;amp;amp;', '&amp;amp;'],
  ['&lt;b&gt; &quot; &#39; &nbsp;', '<b> &quot; &#39; &nbsp;'],
])('%s was %s', (escaped, text) => expect(unescaped(escaped)).toBe(text));
