import { describe, expect, test } from 'vitest';
import { source } from '#lib/content/source.ts';
import { decodeText } from '#lib/content/text.ts';
import { type Parsed, parseJson, parseYaml, splitFrontMatter } from '#lib/content/yaml.ts';

/*
 * Where fields stand in their files, and what is said of files that can't be read: an editor looks there first.
 */

const yaml = (text: string) => parseYaml(source('site.yaml', text), text, 0);
const json = (text: string) => parseJson(source('posts/x-1.json', text));
const at = ({ located }: Parsed, ...path: PropertyKey[]) => {
  const place = located?.place(path);
  return `${place?.line}:${place?.column}`;
};
const found = ({ findings }: Parsed) => findings.map(({ line, column }) => `${line}:${column}`);

describe('front matter ends where its author ended it', () => {
  test.each([
    ['LF', '---\na: 1\n---\nText'],
    ['CRLF', '---\r\na: 1\r\n---\r\nText'],
    ['CR alone', '---\ra: 1\r---\rText'],
    ['spaces after the marks', '---  \na: 1\n---\t\nText'],
  ])('%s', (_, text) => {
    const split = splitFrontMatter(text);
    expect(split?.yaml.trim()).toBe('a: 1');
    expect(split?.body).toBe('Text');
    expect(text.slice(split?.bodyOffset)).toBe('Text');
    expect(text.slice(split?.yamlOffset)).toMatch(/^a: 1/);
  });

  test('a rule in the text, or dashes in a field, don’t end it', () => {
    expect(splitFrontMatter('---\na: 1\n---\nb\n\n---\nc')?.body).toBe('b\n\n---\nc');
    expect(splitFrontMatter('---\na: |\n  ---\nb: --- x\n---\nc')?.body).toBe('c');
    expect(splitFrontMatter('---\na: 1\n----\nb: 2\n---\nc')?.body).toBe('c');
  });

  test('it may be empty, and nothing has to follow it', () => {
    expect(splitFrontMatter('---\n---\n')).toMatchObject({ yaml: '', body: '' });
    expect(splitFrontMatter('---\na: 1\n---')).toMatchObject({ yaml: 'a: 1\n', body: '' });
  });

  test.each([
    ['no front matter', 'Text'],
    ['an empty line before it', '\n---\na: 1\n---\n'],
    ['no end', '---\na: 1\n'],
    ['an end that is not alone in its line', '---\na: 1\n--- # end\n'],
    ['nothing at all', ''],
  ])('%s is none', (_, text) => expect(splitFrontMatter(text)).toBeNull());
});

describe('a field is found where it stands', () => {
  const text = [
    'name: A',
    'contact:',
    '  email:   x@y.example',
    '"quoted key": "b"',
    'list: [a,  b]',
    'corrections:',
    '  - date: 2026-01-01',
    '    text: >',
    '      long',
    'empty:',
  ].join('\n');
  const places: readonly (readonly [name: string, path: readonly PropertyKey[], place: string])[] = [
    ['a text', ['name'], '1:7'],
    ['a text in a map', ['contact', 'email'], '3:12'],
    ['a text under a quoted name', ['quoted key'], '4:15'],
    ['an item of a list in brackets', ['list', 1], '5:12'],
    ['a field of an item', ['corrections', 0, 'date'], '7:11'],
    ['a folded text', ['corrections', 0, 'text'], '8:11'],
    ['a field without a value: its name', ['empty'], '10:1'],
    ['a field that is missing in a map: the map', ['contact', 'phone'], '3:3'],
    ['an item that is missing: the list', ['list', 7], '5:7'],
    ['a field that is missing at the top: the first one', ['headline'], '1:1'],
  ];

  test.each(places)('%s', (_, path, place) => expect(at(yaml(text), ...path)).toBe(place));

  test.each(places)('%s, with Windows line ends', (_, path, place) => {
    expect(at(yaml(text.replaceAll('\n', '\r\n')), ...path)).toBe(place);
  });

  test('the name of a field, which is what is wrong with an unknown one', () => {
    const place = yaml(text).located?.keyPlace(['contact', 'email']);
    expect(place).toMatchObject({ line: 3, column: 3 });
  });

  test('in front matter, counted from the file’s first line', () => {
    const whole = source('a.md', '---\nname: A\n---\n');
    expect(parseYaml(whole, 'name: A\n', 4).located?.place(['name'])).toEqual({
      file: 'a.md',
      line: 2,
      column: 7,
    });
  });

  test('a byte-order mark takes no column', () => {
    const { source: decoded } = decodeText('site.yaml', Buffer.from('\uFEFFname: A'));
    expect(at(parseYaml(decoded, decoded.text, 0), 'name')).toBe('1:7');
  });

  test('columns count as editors do, in UTF-16 units', () => {
    expect(at(yaml('list: [😀, b]'), 'list', 1)).toBe('1:12');
  });

  test('in JSON, however it is indented', () => {
    expect(at(json('{"a":{"b":[1,"c"]}}'), 'a', 'b', 1)).toBe('1:14');
    expect(at(json('{\n\t"a": {\n\t\t"b": 1\n\t}\n}'), 'a', 'b')).toBe('3:8');
    expect(at(json('{\r\n  "a": 1,\r\n  "a": 2,\r\n  "b": 3\r\n}'), 'b')).toBe('4:8');
  });
});

describe('a mistake in YAML is said in an editor’s words, at its place', () => {
  test.each([
    ['a colon in a text', 'a: 1\nb: Mayor: no\n', '2:4', 'Unexpected colon'],
    ['a colon before quotation marks', 'dek: He said: "no"\n', '1:6', 'Unexpected colon'],
    ['a quotation mark that nothing closes', 'a: 1\nb: "Mayor\nc: 2\n', '2:4', 'Missing quotation mark'],
    [
      'a text that only begins in quotation marks',
      'a: "Mayor" says no\n',
      '1:12',
      'after a closing quotation mark',
    ],
    ['an apostrophe between apostrophes', "a: 'It's over'\n", '1:8', 'after a closing quotation mark'],
    ['a handle', 'a: @mayor\n', '1:4', 'Unexpected @ at the beginning'],
    ['a percent sign first', 'a: %5\n', '1:4', 'Unexpected % at the beginning'],
    ['an asterisk first', 'a: *really*\n', '1:4', 'Unexpected * at the beginning'],
    ['an exclamation mark first', 'a: !no way\n', '1:4', 'Unexpected ! at the beginning'],
    ['a tab', 'a:\n\tb: 1\n', '2:1', 'Unexpected tab'],
    ['a field twice', 'a: 1\nb: 2\na: 3\n', '3:1', 'second field of the same name'],
    ['a line too far to the right', 'a: 1\n  b: 2\n', '2:3', 'Unexpected indentation'],
    ['a line too far to the left', 'a:\n  b: 1\n c: 2\n', '3:2', 'Unexpected indentation'],
    ['a list that nothing closes', 'a: [b, c\nd: 1\n', '2:1', 'Missing ]'],
    ['a map that nothing closes', 'a: {b\nc: 1\n', '2:1', 'Missing }'],
    ['no space after a colon', 'a: 1\nb:2\n', '2:1', 'a space after the colon'],
    ['a path of Windows', 'a: "C:\\dir"\n', '1:7', 'Unexpected \\'],
    ['two records', 'a: 1\n---\nb: 2\n', '2:1', 'Unexpected line ---'],
    ['a class', 'a: !!js/function "x"\n', '1:4', 'Unexpected !'],
  ])('%s', (_, text, place, message) => {
    const parsed = yaml(text);
    expect(parsed.located).toBeNull();
    expect(found(parsed)).toEqual([place]);
    expect(parsed.findings[0]?.message).toContain(message);
    expect(parsed.findings[0]?.message).toMatch(/\.$/);
  });

  test('every line that has one is said, none twice', () => {
    expect(found(yaml('a: b: c: d\ne: @f\ng: "h" i "j"\n'))).toEqual(['1:4', '2:4', '3:8']);
  });

  test('a file of ten thousand brackets is one mistake', () => {
    expect(found(yaml(`a: ${'['.repeat(10_000)}`))).toHaveLength(1);
  });
});

describe('a mistake in JSON is said at its place', () => {
  test.each([
    ['a comma too many', '{\n  "a": 1,\n}', '3:1'],
    ['a comma too few', '{\n  "a": 1\n  "b": 2\n}', '3:3'],
    ['a word without quotation marks, early in a long line', `{"a": yes, "b": "${'x'.repeat(99)}"}`, '1:7'],
    ['a word without quotation marks, late in a file', `{\n"b": "${'x'.repeat(99)}",\n"a": yes}`, '3:6'],
    ['a comment', '{\n  // a\n  "a": 1\n}', '2:3'],
    ['no JSON', 'hello', '1:1'],
    ['two records', '{}\n{}', '2:1'],
    ['an end too early', '{\n  "a": [1,', '2:11'],
    ['an empty file', '', '1:1'],
  ])('%s', (_, text, place) => {
    const parsed = json(text);
    expect(parsed.located).toBeNull();
    expect(found(parsed)).toEqual([place]);
  });
});
