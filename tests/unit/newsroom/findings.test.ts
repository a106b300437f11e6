import { expect, test } from 'vitest';
import { open, testFolder } from '../../support/newsroom.ts';
import { sound, story, write } from '../../support/publication.ts';

const file = 'articles/city/tram.md';
const unknown = (author: string) => ({ [file]: story({ authors: [author] }) });

test('an operator reads each finding as file:line:column, severity, rule and what to do', async () => {
  const { log } = await open(await testFolder({ ...sound, ...unknown('nobody') }));
  expect(log).toEqual([
    `${file}:4:11 error unknown-author — Unexpected author “nobody”, expected the name of a file authors/nobody.yaml that is without error.`,
  ]);
});

test('a publication in order says nothing', async () => {
  const { newsroom, log } = await open(await testFolder(sound));
  await newsroom.refresh();
  expect(log).toEqual([]);
});

test('a finding is said once, however often the folder is read and the edition set', async () => {
  const folder = await testFolder({ ...sound, ...unknown('nobody') });
  const { newsroom, log } = await open(folder);
  await newsroom.refresh();
  await write(folder, { 'articles/other.md': story({ headline: 'Another' }) });
  await newsroom.refresh();
  expect(log).toHaveLength(1);
});

test('a finding is said again when it changes, and when it was mended and came back', async () => {
  const folder = await testFolder({ ...sound, ...unknown('nobody') });
  const { newsroom, log } = await open(folder);
  const said = async (author: string) => {
    const before = log.length;
    await write(folder, unknown(author));
    await newsroom.refresh();
    return log.slice(before).map((line) => /“(.*?)”/.exec(line)?.[1]);
  };
  expect(await said('noone')).toEqual(['noone']);
  expect(await said('ana-reis')).toEqual([]);
  expect(await said('noone')).toEqual(['noone']);
});

test('a new mistake is said without repeating the old ones', async () => {
  const folder = await testFolder({ ...sound, ...unknown('nobody') });
  const { newsroom, log } = await open(folder);
  await write(folder, { 'articles/other.md': story({ headline: 'Another', section: 'moon' }) });
  await newsroom.refresh();
  expect(log.slice(1).map((line) => line.split(' ')[2])).toEqual(['unknown-section']);
});

test('contradictions between addresses are said like any other finding', async () => {
  const folder = await testFolder({ ...sound, 'articles/z.md': story({ slug: 'tram' }) });
  const { log } = await open(folder);
  expect(log.map((line) => line.split(' ')[2])).toEqual(['address-taken', 'address-taken']);
});
