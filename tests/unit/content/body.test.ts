import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isGrave } from '#lib/content/finding.ts';
import { bodyOf, foundIn, outlineOf } from '../../support/body.ts';

/*
 * The words of a story reach the page as they are written, or the editor is told. Where findings stand is in
 * body-places.test.ts.
 */

function sets(text: string, expected: string) {
  const { body, findings } = bodyOf(text);
  expect(findings).toEqual([]);
  expect(outlineOf(body)).toBe(expected);
}

describe('text that only looks like a tag or like markup is printed as it is', () => {
  test.each([
    ['a percentage', 'Turnout rose to 100%.', '<p>Turnout rose to 100%.</p>'],
    ['braces and per cent apart', 'a { % b % } c', '<p>a { % b % } c</p>'],
    ['a set', 'the set {5%}', '<p>the set {5%}</p>'],
    ['an escaped tag', 'Write \\{% photo %} here', '<p>Write {% photo %} here</p>'],
    ['an escaped end', 'ends with \\%}', '<p>ends with %}</p>'],
    ['a tag in a code span', 'Write `{% nosuch /%}`.', '<p>Write <code>{% nosuch /%}</code>.</p>'],
    ['a variable in a code span', '`{% $x %}`', '<p><code>{% $x %}</code></p>'],
    ['an escaped comment', 'a \\<!-- b', '<p>a <!-- b</p>'],
    ['HTML', '<b>not bold</b>', '<p><b>not bold</b></p>'],
    ['a footnote', 'Text[^1].\n\n[^1]: A note here.', '<p>Text[^1].</p><p>[^1]: A note here.</p>'],
    ['a time', 'At 10:30am :smile:', '<p>At 10:30am :smile:</p>'],
    ['braces of other languages', '{{ name }} and {# c #}', '<p>{{ name }} and {# c #}</p>'],
  ])('%s', (_, text, expected) => sets(text, expected));

  test('but an end of a tag without a beginning is most likely a slip', () => {
    expect(foundIn('{ % photo src="a" /%}')).toEqual(['1:20 stray-tag']);
  });
});

describe('Markdown of every kind stands as it was meant', () => {
  test.each([
    ['a table', '| a | b |\n|---|--:|\n| 1 | 2 |', /<td>1<\/td><td right>2<\/td>/],
    ['lists in lists', '- a\n  1. b\n- c', /<ul><li>a<ol><li>b<\/li><\/ol><\/li><li>c<\/li><\/ul>/],
    ['a list that goes on', '3. a\n4. b', /<ol 3>/],
    [
      'a link with parentheses',
      '[a](https://en.example/wiki/Foo_(bar))',
      /<a https:\/\/en.example\/wiki\/Foo_\(bar\)>/,
    ],
    [
      'a link with letters of any script',
      '[森](https://例え.jp/森)',
      /<a https:\/\/xn--r8jz45g.jp\/%E6%A3%AE>森<\/a>/,
    ],
    [
      'links to mail and telephone',
      '[m](mailto:a@b.example) [t](tel:+44)',
      /<a mailto:a@b.example>m<\/a> <a tel:\+44>t/,
    ],
    ['a link to a part of the page', '[x](#notes)', /<a #notes>x<\/a>/],
    ['words of CJK', '**海藻**は、森。', /<p><strong>海藻<\/strong>は、森。<\/p>/],
    [
      'words from right to left',
      'مرحبا [رابط](/about) بالعالم',
      /<p>مرحبا <a \/about>رابط<\/a> بالعالم<\/p>/,
    ],
    ['a line break', 'one  \ntwo', /<p>one<br><\/br>two<\/p>/],
    ['a quotation of a list', '> - a', /<blockquote><ul><li>a<\/li><\/ul><\/blockquote>/],
    ['text between tags without empty lines', 'a\n{% tip /%}\nb', /<p>a<\/p>\[tip\]<p>b<\/p>/],
    ['a body that is only a block', '{% tip /%}', /^\[tip\]$/],
    ['a block in a list', '- {% tip /%}\n- b', /<li>\[tip\]<\/li><li>b<\/li>/],
    ['Windows line ends', '## a\r\n\r\nb\r\nc\r\n', /<h2>a<\/h2><p>b\nc<\/p>/],
    ['nothing', '', /^$/],
  ])('%s', (_, text, expected) => {
    const { body, findings } = bodyOf(text);
    expect(findings).toEqual([]);
    expect(outlineOf(body)).toMatch(expected);
  });
});

describe('no word vanishes', () => {
  test('between two rules at the beginning of a body', () => {
    sets('---\nlost?\n\n---\nmore', '<hr></hr><p>lost?</p><hr></hr><p>more</p>');
  });

  test('behind a fence that shows an opening tag', () => {
    sets('```\n{% factbox title="x" %}\n```\n\nafter', '<pre>{% factbox title="x" %}</pre><p>after</p>');
  });

  test('behind a fence that shows a tag with a mistake', () => {
    sets('```\n{% photo src=“x” /%}\n```\n\nafter', '<pre>{% photo src=“x” /%}</pre><p>after</p>');
  });

  test('behind a comment, in its last line', () => {
    expect(outlineOf(bodyOf('<!-- a -->The tram is back.').body)).toBe('<p>The tram is back.</p>');
  });

  test('behind a tag, in its line, however the body begins', () => {
    for (const before of ['', '\n', '\n\n\n\n', '    ']) {
      const { body, findings } = bodyOf(`${before}{% tip /%} w`);
      expect(findings.map(({ rule }) => rule)).toEqual(['misplaced-tag']);
      expect(outlineOf(body)).toContain(' w');
    }
  });

  test('behind a tag that was never closed', () => {
    expect(outlineOf(bodyOf('{% factbox title="x" %}\n\nafter\n\n{% tip /%}').body)).toBe(
      '[factbox]<p>after</p>[tip]',
    );
  });

  test('in any mixture of marks, without a finding that says so', () => {
    fc.assert(
      fc.property(mixtures, (pieces) => {
        const words = pieces.filter((piece) => /^w\d+w$/.test(piece));
        const text = pieces.join(' ');
        const { body, findings } = bodyOf(text);
        if (findings.some((found) => isGrave(found) || found.rule === 'html-comment')) return;
        const shown = JSON.stringify(body);
        for (const word of words) expect(shown).toContain(word);
        // Marks of a tag are shown where they are escaped or stand in code, and nowhere else.
        const outside = outlineOf(body).replaceAll(/<code>.*?<\/code>/gs, '');
        if (!text.includes('\\{%')) expect(outside).not.toContain('{%');
      }),
      { numRuns: 1500, seed: 20260601 },
    );
  });

  test('and every finding stands in the text', () => {
    fc.assert(
      fc.property(mixtures, (pieces) => {
        const text = pieces.join('');
        const lines = text.split(/\r\n?|\n/);
        for (const { line, column, message } of bodyOf(text).findings) {
          expect(column).toBeGreaterThan(0);
          expect(column).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
          expect(message).not.toMatch(/undefined|NaN|\[object/);
        }
      }),
      { numRuns: 1500, seed: 20260601 },
    );
  });
});

describe('a text that means no good is read in no time', () => {
  test.each([
    ['a comment in the words of a link', '[<!-- a --> b](/c)'],
    ['a closing tag in the words of a link', '[{% /tip %} *b*](/c)'],
    ['a comment over the end of a link', '[<!-- ](/c) -->'],
    ['a hundred thousand opening marks', '{%'.repeat(50_000)],
    ['thousands of unclosed boxes', '{% factbox title="x" %}\n'.repeat(4000)],
    ['a very deep list', '- '.repeat(50_000)],
    ['a very deep quotation', '> '.repeat(50_000)],
  ])('%s', (_, text) => {
    expect(() => bodyOf(text)).not.toThrow();
  });
});

/** Words `w1w`, `w2w` … among everything that means something to Markdown or Markdoc. Fences keep their first line. */
const mixtures = fc
  .array(
    fc.oneof(
      fc.constant('WORD'),
      fc.constantFrom('{%', '%}', '/%}', '{% tip /%}', '{% factbox title="x" %}', '{% /factbox %}', '\\{%'),
      fc.constantFrom('{% pullquote %}', '{% /pullquote %}', '{% qa %}', '{% .x %}', '{% $v %}', '{% f() %}'),
      fc.constantFrom(
        '\n',
        '\n\n',
        '\r\n',
        '    ',
        '\t',
        '- ',
        '1. ',
        '> ',
        '## ',
        '---',
        '| ',
        '|---|',
        '`',
      ),
      fc.constantFrom(
        '[',
        ']',
        '](/x)',
        '](javascript:x)',
        '![',
        '<!--',
        '-->',
        '<b>',
        '**',
        '_',
        '~~',
        '\\',
      ),
      fc.constantFrom('"', '“', '100%}', '{', '%', '}', '&lt;', '海', 'é', '\u2028'),
    ),
    { maxLength: 14 },
  )
  .map((pieces) => pieces.map((piece, index) => (piece === 'WORD' ? `w${index}w` : piece)));
