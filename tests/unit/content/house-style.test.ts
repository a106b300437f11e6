import { rm } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import { checkContent } from '#lib/content/content.ts';
import { type Records, readRecords } from '#lib/content/read.ts';
import { contentOf, folderOf, sound, story, write } from '../../support/publication.ts';

const rule = (pattern: string) => `- pattern: '${pattern}'\n  advice: don’t\n`;

test('when style.yaml changes, stories that didn’t are looked at again; when a story is mended, it is forgotten', async () => {
  const { folder, remove } = await folderOf({ ...sound, 'style.yaml': rule('bus') });
  let records: Records | undefined;
  const found = async () => {
    records = await readRecords(folder, blocks, records);
    const { findings } = checkContent(records, blocks, () => undefined);
    return findings.map(({ rule: name, file, line }) => `${file}:${line} ${name}`);
  };
  expect(await found()).toEqual([]);
  await write(folder, { 'style.yaml': rule('tram is') });
  expect(await found()).toEqual(['articles/city/tram.md:9 house-style']);
  await write(folder, { 'articles/city/tram.md': story({}, 'The bus is back.') });
  expect(await found()).toEqual([]);
  await write(folder, { 'style.yaml': rule('bus is') });
  expect(await found()).toEqual(['articles/city/tram.md:9 house-style']);
  await rm(`${folder}/style.yaml`);
  expect(await found()).toEqual([]);
  await remove();
});

test('a rule that says error keeps a story from being published', async () => {
  const content = await contentOf({ ...sound, 'style.yaml': `${rule('tram is')}  severity: error\n` });
  expect(content.stories.map(({ current }) => current)).toEqual([null]);
});

test('no pattern and no text stops the program', async () => {
  const began = performance.now();
  const hostile = ['“\n\n', '“', '{% pullquote %}\n\n', '](', '[', '"1" ', '` ~~~\n'];
  for (const part of hostile) {
    const body = part.repeat(200_000 / part.length) + 'a'.repeat(10_000);
    await contentOf({
      ...sound,
      'style.yaml': rule('(a+)+$|(.*)*b'),
      'articles/city/tram.md': story({}, body),
    });
  }
  expect(performance.now() - began).toBeLessThan(30_000);
}, 60_000);
