import { describe, expect, test } from 'vitest';
import { attributePlaces, tagFault } from '#lib/content/body/tags.ts';
import { blocksOf } from '#lib/content/body/tree.ts';
import { bodyOf, foundIn, saidOf } from '../../support/body.ts';

/*
 * Findings of a body stand at the very character that is wrong: the editor's cursor is put there.
 */

describe('a finding stands at its own value', () => {
  test.each([
    ['the second link of a line', '[a](/b) and [c](javascript:d)', ['1:17 unsafe-link']],
    ['a link whose address is also its text', 'javascript:x is [here](javascript:x)', ['1:24 unsafe-link']],
    ['two links to one bad address', '[a](ftp:x) [b](ftp:x)', ['1:5 unsafe-link', '1:16 unsafe-link']],
    ['an address that Markdown encodes', '[a](/ok) [b](javascript:"é")', ['1:14 unsafe-link']],
    ['an address in angle brackets', '[a](<ftp:x y>)', ['1:6 unsafe-link']],
    ['a link of its own', 'see <ftp:x>', ['1:6 unsafe-link']],
    ['a link without an address', '[a]()', ['1:5 unsafe-link']],
    ['a link whose address stands elsewhere', 'see [a][1]\n\n[1]: ftp:x', ['1:5 unsafe-link']],
    ['a link on the third line of a paragraph', 'one\ntwo\nand [a](ftp:x)', ['3:9 unsafe-link']],
    ['a link in a cell', '| a | b |\n|---|---|\n| x | [x](ftp:x) |', ['3:11 unsafe-link']],
    ['a link in an indented item', '- a\n  - b [c](ftp:x)', ['2:11 unsafe-link']],
    ['a link in a quotation', '> a\n> [b](ftp:x)', ['2:7 unsafe-link']],
    ['two pictures', 'a ![b](c) d ![e](f)', ['1:3 markdown-picture', '1:13 markdown-picture']],
    ['two comments', 'a <!-- b --> c <!-- d -->', ['1:3 html-comment', '1:16 html-comment']],
    ['a tag behind the same tag in code', '`{% tip /%}` {% tip /%}', ['1:14 misplaced-tag']],
    ['an annotation behind the same in code', '`{% .x %}` a {% .x %}', ['1:14 no-annotations']],
    ['an annotation of a fence', '```js {% .x %}\na\n```', ['1:7 no-annotations']],
    ['an annotation alone', 'a\n\n{% src="media/a.jpg" %}', ['3:1 no-annotations']],
    ['a heading in a quotation', '> # a', ['1:3 heading-order']],
    ['a variable in a line', 'Dear {% $name %},', ['1:6 no-expressions']],
    ['a function alone', '{% today() %}', ['1:1 no-expressions']],
    ['text in a block that takes none', '{% tip %}\na\n{% /tip %}', ['2:1 misplaced-tag']],
    ['text between the moments', '{% timeline %}\n\na\n{% /timeline %}', ['3:1 misplaced-tag']],
    ['a stray end in the second line', 'a\nb { % tip /%}', ['2:12 stray-tag']],
    ['an unclosed tag', 'a {% tip', ['1:3 stray-tag']],
    ['an unclosed tag before another', '{% photo src="a"\n\n{% tip /%}', ['1:1 stray-tag']],
    ['an unclosed quotation mark', '{% contact author="a /%}', ['1:1 stray-tag']],
    ['an unclosed comment', 'a <!-- b', ['1:3 html-comment']],
    ['a line in a paragraph with Windows line ends', 'a\r\nb\r\n[c](ftp:x)\r\n', ['3:5 unsafe-link']],
  ])('%s', (_, text, expected) => {
    expect(foundIn(text)).toEqual(expected);
  });

  test('attributes over several lines, of a file from Windows', () => {
    const text = '{% photo\r\n   src="media/a.jpg"\r\n   alt=1\r\n   width="9"\r\n   size="big" /%}';
    expect(foundIn(text)).toEqual([
      '3:8 invalid-attribute',
      '5:9 invalid-attribute',
      '4:4 unknown-attribute',
    ]);
  });

  test('a value without a name, and a second one of a name', () => {
    expect(foundIn('{% tweet "https://x.com/a/status/1" /%}')).toEqual([
      '1:1 missing-attribute',
      '1:10 unknown-attribute',
    ]);
    expect(foundIn('{% contact author="a" author="b" /%}')).toEqual(['1:23 invalid-attribute']);
  });

  test('attributes that are called like properties of every object', () => {
    expect(foundIn('{% tip constructor="a" __proto__="b" /%}')).toEqual([
      '1:8 unknown-attribute',
      '1:24 unknown-attribute',
    ]);
  });

  test('a body that follows front matter and empty lines, for checks of other records too', () => {
    const [block] = blocksOf(bodyOf('\n\n  \n{% contact\n  author="x" /%}').body);
    expect(block?.place).toMatchObject({ line: 4, column: 1 });
    expect(block?.places.author).toMatchObject({ line: 5, column: 10 });
  });
});

describe('one slip is one finding', () => {
  test.each([
    ['a forgotten slash', '{% contact author="a" %}\n\ntext\n\n{% tip /%}', 'expected /%}'],
    ['a box that is never closed', '{% pullquote %}\n\ntext\n\n{% tip /%}', 'Missing {% /pullquote %}'],
    ['a box in a list that is never closed', '- {% factbox title="x" %}\n- b\n\nc', 'Missing {% /factbox %}'],
    ['a closing tag alone', 'a\n\n{% /factbox %}\n\nb', 'no “factbox” is open'],
    ['a tag of another program', '{% table %}\na\n{% /table %}', 'Unexpected tag “table”'],
    [
      'a known tag inside an unknown',
      '{% timelin %}\n{% moment date="2018-04-25" title="a" %}\nb\n{% /moment %}\n{% /timelin %}',
      '“timelin”',
    ],
  ])('%s', (_, text, expected) => {
    expect(foundIn(text)).toHaveLength(1);
    expect(saidOf(text)).toContain(expected);
  });

  test('a tag that can’t be read takes its closing tag along', () => {
    expect(foundIn('{% factbox title=“x” %}\na\n{% /factbox %}')).toEqual(['1:18 markdoc-syntax']);
    expect(foundIn('{% factbox title=“x” %}\na\n{% /factbox %}\n{% /factbox %}')).toEqual([
      '1:18 markdoc-syntax',
      '4:1 markdoc-syntax',
    ]);
  });

  test('a closing tag with another name is two: one is open, one closes nothing', () => {
    expect(foundIn('{% factbox title="x" %}\na\n{% /factbx %}')).toEqual([
      '1:1 markdoc-syntax',
      '3:1 markdoc-syntax',
    ]);
  });
});

describe('a tag that can’t be read says why, at the character', () => {
  test.each([
    ['curly quotation marks', '{% a b=“c” /%}', 7, '“ around the value of “b”'],
    ['single quotation marks', "{% a b='c' /%}", 7, "' around the value"],
    ['no quotation marks', '{% a b=c-d /%}', 7, 'without quotation marks'],
    ['a path without quotation marks', '{% a b=c/d.jpg /%}', 7, 'without quotation marks'],
    ['no value', '{% a b= /%}', 7, 'Missing value of “b”'],
    ['spaces around the sign', '{% a b = "c" /%}', 6, 'space before ='],
    ['a comma', '{% a b="c", d="e" /%}', 10, 'comma'],
    ['no space between attributes', '{% a b="c"d="e" /%}', 10, 'Missing space'],
    ['a line end in a value', '{% a b="c\nd" /%}', 7, 'line end in the value of “b”'],
    ['a line end of Windows in a value', '{% a b="c\r\nd" /%}', 7, 'line end in the value of “b”'],
    ['a backslash in a value', '{% a b="c\\d" /%}', 7, 'Write \\\\'],
    ['nothing', '{% %}', 0, 'empty {% %}'],
    ['a name with other letters', '{% né /%}', 4, '“é”'],
    ['another tag inside', '{% a b="c"\n{% d /%}', 0, 'inside another tag'],
  ])('%s', (_, text, offset, message) => {
    const fault = tagFault(`text ${text} text`, 5);
    expect(fault.offset - 5).toBe(offset);
    expect(fault.message).toContain(message);
    expect(fault.message).toMatch(/\.$/);
  });

  test('in a list, a quotation and the middle of a line', () => {
    expect(foundIn('- a\n- {% tip a=“b” /%}')).toEqual(['2:12 markdoc-syntax']);
    expect(foundIn('> {% tip a=“b” /%}')).toEqual(['1:12 markdoc-syntax']);
    expect(foundIn('so {% tip a=“b” /%}')).toEqual(['1:13 markdoc-syntax']);
  });
});

test('an attribute’s place isn’t taken from the words inside another’s value', () => {
  const text = 'x {% photo alt="size=big %}" #top .wide\n size="full" size="wide" /%} size="no"';
  const places = attributePlaces(text, 2);
  expect([...places.keys()]).toEqual(['alt', 'id', '.wide', 'size']);
  expect(places.get('alt')).toEqual([{ name: 11, value: 15 }]);
  expect(places.get('size')?.map(({ name, value }) => text.slice(name, value + 6))).toEqual([
    'size="full"',
    'size="wide"',
  ]);
});
