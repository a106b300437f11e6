import { expect, test } from 'vitest';
import { finding, printFinding } from '#lib/content/finding.ts';
import { contentOf, type Files, sound, story } from '../../support/publication.ts';

/*
 * Findings are told all at once, each by itself, in words that a terminal can show.
 */

const bad = 'articles/bad.md';
const found = async (files: Files) =>
  (await contentOf({ ...sound, ...files })).findings.map(
    ({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`,
  );

test('one mistake in a story hides no other: an editor mends them in one go', async () => {
  const body =
    '{% contact author="nobody" /%}\n\n{% nosuch /%}\n\n{% audio src="media/gone.mp3" title="A" transcript="B" /%}';
  expect(await found({ [bad]: story({ section: 'town', related: ['gone'] }, body) })).toEqual([
    `${bad}:3:10 unknown-section`,
    `${bad}:7:11 unknown-story`,
    `${bad}:10:19 unknown-author`,
    `${bad}:12:1 unknown-tag`,
    `${bad}:14:14 missing-file`,
  ]);
});

test('a field of a wrong shape hides nothing of the body', async () => {
  expect(await found({ [bad]: story({ kicker: 5 }, '{% contact author="nobody" /%}') })).toEqual([
    `${bad}:7:9 invalid-value`,
    `${bad}:10:19 unknown-author`,
  ]);
});

test('a field that a template left empty is not there, and a draft without a status stays one', async () => {
  const text = story({ status: null, published: null }).replace('---\n', '---\ndek:\nstatus:\nlead:\n');
  const content = await contentOf({ ...sound, [bad]: text });
  expect(content.findings).toEqual([]);
  expect(content.stories.find(({ file }) => file === bad)?.outline?.status).toBe('draft');
});

test('a file from Windows, with a byte-order mark, has its findings at the same places', async () => {
  const text = story({ section: 'town' }, 'One\n\n[two](javascript:x)');
  const expected = [`${bad}:3:10 unknown-section`, `${bad}:11:7 unsafe-link`];
  expect(await found({ [bad]: text })).toEqual(expected);
  expect(await found({ [bad]: `\uFEFF${text.replaceAll('\n', '\r\n')}` })).toEqual(expected);
});

test('the first of many control characters is told, and how many follow', async () => {
  const { findings } = await contentOf({ ...sound, [bad]: story({}, 'a\u0080b\u0099c\u0007') });
  expect(findings.map(({ line, column }) => [line, column])).toEqual([[9, 2]]);
  expect(findings[0]?.message).toContain('U+0080 (and 2 more in this file)');
});

test('an author’s file that no story could name is told', async () => {
  expect(await found({ 'authors/Bo Lind.yaml': 'name: Bo Lind\nemail: bo@gazette.example\n' })).toEqual([
    'authors/Bo Lind.yaml:1:1 invalid-value',
  ]);
});

test('a finding is one line, and can’t command the terminal that prints it', () => {
  const place = { file: 'articles/\u001B[2Ja\nb.md', line: 1, column: 1 };
  expect(printFinding(finding('on-hold', place, 'a\u009Bb\r\nc.'))).toBe(
    'articles/\uFFFD[2Ja\uFFFDb.md:1:1 warning on-hold — a\uFFFDb\uFFFD\uFFFDc.',
  );
});
