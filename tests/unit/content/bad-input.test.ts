import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleAt, pageAt, placesOf } from '../../support/answers.ts';
import { composeAll, editionIn, pictureOf } from '../../support/bad-folder.ts';
import { emptyFolder, testFolder } from '../../support/newsroom.ts';
import { editionOf, type Files, sound, story, write } from '../../support/publication.ts';

/*
 * Whatever a file holds, the editor is told what is wrong and where, and every reader of every other page sees
 * what they saw before. What a file system can hold besides files is in bad-files.test.ts.
 */

const bad = 'articles/bad.md';
const withLine = (line: string) => ({ [bad]: story().replace('---\n', `---\n${line}\n`) });
const post = (more: Readonly<Record<string, unknown>> = {}) => ({
  network: 'x',
  url: 'https://x.com/dara/status/1',
  author: { name: 'Dara Whit' },
  body: 'The tram is back.',
  capturedAt: '2026-05-02T10:00:00Z',
  capturedBy: 'hand',
  status: 'live',
  ...more,
});
const snapshot = (text: unknown): Files => ({
  'posts/x-1.json': typeof text === 'string' ? text : JSON.stringify(text, null, 1),
});
const nested = (open: string, inner: string, close: string, depth = 10_000) =>
  open.repeat(depth) + inner + close.repeat(depth);

const bomb = [
  'a: &a [x, x, x, x, x, x, x, x, x, x]',
  ...Array.from('bcdefghij', (name, index) => {
    const before = 'abcdefghij'[index];
    return `${name}: &${name} [${Array(10).fill(`*${before}`).join(', ')}]`;
  }),
].join('\n');

const files: Readonly<Record<string, readonly [files: Files, findings: readonly string[]]>> = {
  'a text in YAML that is never closed': [
    { [bad]: '---\nsection: city\nheadline: "Tram\n---\n\nText.\n' },
    [`${bad}:3:11 yaml-syntax`],
  ],
  'a field of a name that was there already': [
    { [bad]: story().replace('section', 'headline: x\nsection') },
    [`${bad}:3:1 yaml-syntax`],
  ],
  'YAML that would make an object of a class': [
    { 'authors/x.yaml': 'bio: x\nname: !!js/function "function () {}"\n' },
    ['authors/x.yaml:2:7 yaml-syntax'],
  ],
  'YAML aliases that would unfold to ten thousand million texts': [
    withLine(bomb),
    [`${bad}:2:1 yaml-syntax`],
  ],
  'a missing author': [{ [bad]: story({ authors: ['ana-reis', 'nobody'] }) }, [`${bad}:4:22 unknown-author`]],
  'a missing picture': [
    { [bad]: story({ lead: { src: 'media/gone.jpg', alt: 'x', credit: 'y' } }) },
    [`${bad}:7:14 missing-file`],
  ],
  'a day in words': [{ [bad]: story({ published: 'yesterday' }) }, [`${bad}:6:12 invalid-value`]],
  'a 30th of February': [
    { [bad]: story({ published: '2026-02-30T10:00:00Z' }) },
    [`${bad}:6:12 invalid-value`],
  ],
  'a 25th hour': [{ [bad]: story({ published: '2026-02-03T25:00:00Z' }) }, [`${bad}:6:12 invalid-value`]],
  'an offset that no zone has': [
    { [bad]: story({ published: '2026-02-03T10:00:00+99:00' }) },
    [`${bad}:6:12 invalid-value`],
  ],
  'a date that every machine would read in its own zone': [
    { [bad]: story({ published: '2026-02-03T10:00:00' }) },
    [`${bad}:6:12 invalid-value`],
  ],
  'a correction of a day that never was': [
    { [bad]: story({ corrections: [{ date: '2026-02-30', text: 'x' }] }) },
    [`${bad}:7:23 invalid-value`],
  ],
  'a post of a day that never was': [
    snapshot(post({ createdAt: '2026-02-30T10:00:00Z' })),
    ['posts/x-1.json:11:15 invalid-value'],
  ],
  'a post whose time every machine would read in its own zone': [
    snapshot(post({ createdAt: '2026-02-03T10:00:00' })),
    ['posts/x-1.json:11:15 invalid-value'],
  ],
  'a post that quotes itself': [snapshot(post({ quoted: post() })), ['posts/x-1.json:11:12 cyclic-post']],
  'a post that quotes a post that quotes it': [
    snapshot(post({ quoted: post({ url: 'https://x.com/b/status/2', quoted: post() }) })),
    ['posts/x-1.json:21:13 cyclic-post'],
  ],
  'a story saved as Latin-1': [
    { [bad]: Buffer.from(story({ headline: 'Café' }), 'latin1') },
    [`${bad}:2:15 not-utf8`],
  ],
  'a story saved as UTF-16': [{ [bad]: Buffer.from(`\ufeff${story()}`, 'utf16le') }, [`${bad}:1:1 not-utf8`]],
  'a character cut in half at the end of the file': [
    { [bad]: Buffer.concat([Buffer.from(story({}, 'Caf')), Buffer.from([0xc3])]) },
    [`${bad}:10:1 not-utf8`],
  ],
  'a NUL in the text': [{ [bad]: story({}, 'Caf\0') }, [`${bad}:9:4 control-character`]],
  'a lone surrogate': [withLine('kicker: "\\uD800"'), [`${bad}:2:9 invalid-value`]],
  'lists in lists, ten thousand deep': [
    withLine(`notes: ${nested('[', 'x', ']')}`),
    [expect.stringMatching(/^articles\/bad\.md:2:\d+ yaml-syntax$/)],
  ],
  'maps in maps, ten thousand deep': [
    withLine(`notes: ${nested('{a: ', 'x', '}')}`),
    [expect.stringMatching(/^articles\/bad\.md:2:\d+ yaml-syntax$/)],
  ],
  'JSON lists, ten thousand deep': [
    snapshot(nested('[', '', ']')),
    // Which of the two is a matter of the stack that is left.
    [expect.stringMatching(/^posts\/x-1\.json:1:1 (?:invalid-value|json-syntax)$/)],
  ],
  'quoted posts, ten thousand deep': [
    snapshot(nested('{"quoted":', '1', '}')),
    [expect.stringMatching(/^posts\/x-1\.json:1:\d+ (?:cyclic-post|json-syntax)$/)],
  ],
  'a post’s text that is lists, ten thousand deep': [
    snapshot(JSON.stringify(post()).replace('"The tram is back."', nested('[', '', ']'))),
    [expect.stringMatching(/^posts\/x-1\.json:1:\d+ (?:invalid-value|json-syntax)$/)],
  ],
  'JSON that ends too early': [snapshot('{"network": "x"'), ['posts/x-1.json:1:16 json-syntax']],
  'JSON that is nothing': [snapshot('null'), ['posts/x-1.json:1:1 invalid-value']],
  'an empty snapshot': [snapshot(''), ['posts/x-1.json:1:1 json-syntax']],
  'a __proto__ in front matter': [withLine('__proto__: {polluted: true}'), [`${bad}:2:1 unknown-field`]],
  'a __proto__ deep in front matter': [
    withLine('share: {__proto__: {polluted: true}}'),
    [`${bad}:2:9 unknown-field`],
  ],
  'a constructor in front matter': [
    withLine('constructor: {prototype: {polluted: true}}'),
    [`${bad}:2:1 unknown-field`],
  ],
  'a __proto__ in a post': [
    snapshot(JSON.stringify(post()).replace('{', '{"__proto__":{"polluted":true},')),
    ['posts/x-1.json:1:2 unknown-field'],
  ],
  'a constructor in a post’s author': [
    snapshot(JSON.stringify(post()).replace('"name"', '"constructor":{"polluted":true},"name"')),
    [expect.stringMatching(/^posts\/x-1\.json:1:\d+ unknown-field$/)],
  ],
  'a file name that can’t stand in an address': [
    { 'articles/Bad Name.md': story() },
    ['articles/Bad Name.md:1:1 invalid-value'],
  ],
  'a picture that is none': [{ 'media/a.jpg': 'no picture' }, ['media/a.jpg:1:1 unreadable-picture']],
  'an empty picture': [{ 'media/a.png': '' }, ['media/a.png:1:1 unreadable-picture']],
};

const before = composeAll(await editionOf(sound));

for (const [name, [more, findings]] of Object.entries(files)) {
  test(`${name}: the editor is told where, and every other page is as before`, async () => {
    const folder = await testFolder({ ...sound, ...more });
    const picture = await pictureOf(folder);
    const edition = await editionIn(folder);
    expect(placesOf(edition)).toEqual(findings);
    const after = composeAll(edition);
    expect(after.get('/city/tram')).toBe(before.get('/city/tram'));
    // Where the file is no story, not even the lists may change.
    if (!Object.keys(more).some((file) => file.endsWith('.md'))) {
      for (const [path, fingerprint] of before)
        if (!path.startsWith('/authors')) expect([path, after.get(path)]).toEqual([path, fingerprint]);
    }
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(await pictureOf(folder)).toEqual(picture);
  });
}

test('all of it at once: every finding is there, and the sound story is served as before', async () => {
  const many = Object.entries(files).map(([, [more]], index) =>
    Object.fromEntries(
      Object.entries(more).map(([file, text]) => [file.replace(/(\.[a-z]+)$/, `-${index}$1`), text]),
    ),
  );
  const folder = await testFolder(Object.assign({}, sound, ...many));
  const edition = await editionIn(folder);
  const wrong = new Set(edition.findings.map(({ file }) => file));
  for (const file of many.flatMap((one) => Object.keys(one))) expect([...wrong]).toContain(file);
  expect(composeAll(edition).get('/city/tram')).toBe(before.get('/city/tram'));
});

test('a headline of 100 KB is served whole: long is no error', async () => {
  const headline = 'Tram! '.repeat(17_000).trim();
  const folder = await testFolder({ ...sound, [bad]: story({ headline }) });
  const edition = await editionIn(folder);
  expect(placesOf(edition)).toEqual(['articles/bad.md:2:11 long-headline']);
  expect(articleAt(edition, '/city/bad').headline).toBe(headline);
  expect(composeAll(edition).get('/city/tram')).toBe(before.get('/city/tram'));
});

test('an empty folder is a publication without a name: the operator is told what it needs', async () => {
  const folder = await emptyFolder();
  const edition = await editionIn(folder);
  expect(placesOf(edition)).toEqual(['sections.yaml:1:1 missing-record', 'site.yaml:1:1 missing-record']);
  expect(pageAt(edition, '/', 'front').model).toMatchObject({ lead: null, furniture: { name: 'Untitled' } });
  composeAll(edition);
  expect(await readdir(folder)).toEqual([]);
});

test('a missing folder, and a file in its place, are said and not made', async () => {
  const folder = await emptyFolder();
  for (const place of ['nowhere', 'file']) {
    await write(folder, { file: 'no folder' });
    const edition = await editionIn(join(folder, place));
    expect(placesOf(edition)).toContain('.:1:1 unreadable');
    composeAll(edition);
    expect(await readdir(folder)).toEqual(['file']);
  }
});
