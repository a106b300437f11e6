import { appendFile, mkdir, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { articleAt, pathsOf, rulesOf } from '../../support/answers.ts';
import { emptyFolder, follow, open, testFolder, until } from '../../support/newsroom.ts';
import { editionOf, type Files, jpeg, sound, story, write } from '../../support/publication.ts';

const file = 'articles/city/tram.md';
const headline = (edition: Edition): string | undefined => {
  const answer = edition.resolve('/city/tram');
  return answer.kind === 'article' ? answer.model.headline : undefined;
};

test('a saved story is in the next edition, without a restart', async () => {
  const folder = await testFolder(sound);
  const desk = await follow(folder);
  await write(folder, { [file]: story({ headline: 'Tram is back' }) });
  await until(desk, 'the new headline is there', (edition) => headline(edition) === 'Tram is back');
});

test('what was saved after the folder was read, and before it was followed, isn’t overlooked', async () => {
  const folder = await testFolder(sound);
  const { newsroom } = await open(folder);
  await write(folder, { [file]: story({ headline: 'In between' }) });
  await newsroom.follow();
  expect(headline(newsroom.edition())).toBe('In between');
});

test('a new story, in a new folder, is served', async () => {
  const folder = await testFolder(sound);
  const desk = await follow(folder);
  await write(folder, { 'articles/2026/june/new.md': story() });
  await until(desk, 'the new story is there', ({ resolve }) => resolve('/city/new').kind === 'article');
});

test('a renamed story moves to its new address', async () => {
  const folder = await testFolder(sound);
  const desk = await follow(folder);
  await rename(join(folder, file), join(folder, 'articles/city/tramway.md'));
  const edition = await until(
    desk,
    'the story has moved',
    ({ resolve }) => resolve('/city/tramway').kind === 'article',
  );
  expect(edition.resolve('/city/tram').kind).toBe('missing');
});

test('a deleted story is missing, and a deleted folder’s stories are', async () => {
  const folder = await testFolder({ ...sound, 'articles/old/bus.md': story() });
  const desk = await follow(folder);
  await unlink(join(folder, file));
  await until(desk, 'the story is missing', ({ resolve }) => resolve('/city/tram').kind === 'missing');
  await rm(join(folder, 'articles/old'), { recursive: true });
  await until(desk, 'the other is too', (edition) => pathsOf(edition, 'article').length === 0);
});

test('a story that an editor replaces in one step, as Vim and many others save, is seen each time', async () => {
  const folder = await testFolder(sound);
  const desk = await follow(folder);
  for (const version of ['First', 'Second', 'Third']) {
    const temporary = join(folder, 'articles/city/.tram.md.swp');
    await writeFile(temporary, story({ headline: version }));
    await rename(temporary, join(folder, file));
    await until(desk, `${version} is there`, (edition) => headline(edition) === version);
  }
});

test('a file that is half written keeps the story as it was, and shows the new one when it is whole', async () => {
  const folder = await testFolder(sound);
  const desk = await follow(folder);
  const whole = story({ headline: 'Tram is back' });
  const half = whole.indexOf('section');
  await writeFile(join(folder, file), whole.slice(0, half));
  const edition = await until(desk, 'the half is noticed', (edition) =>
    rulesOf(edition).includes(`${file} no-front-matter`),
  );
  expect(headline(edition)).toBe('Tram returns');
  await appendFile(join(folder, file), whole.slice(half));
  const next = await until(desk, 'the whole is there', (edition) => headline(edition) === 'Tram is back');
  expect(next.findings).toEqual([]);
});

test('a picture that arrives after its story makes the story public', async () => {
  const lead = { src: 'media/a.jpg', alt: 'x', credit: 'y' };
  const folder = await testFolder({ ...sound, [file]: story({ lead }) });
  const desk = await follow(folder);
  expect(desk.newsroom.edition().resolve('/city/tram').kind).toBe('missing');
  await write(folder, { 'media/a.jpg': await jpeg() });
  const edition = await until(desk, 'the story is there', (edition) => headline(edition) !== undefined);
  expect(edition.resolve('/media/a.jpg').kind).toBe('media');
});

test('hundreds of files at once, some of them gone, end in the edition that a fresh start would set', async () => {
  const folder = await testFolder(sound);
  const desk = await follow(folder);
  const stories: Files = Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [
      `articles/batch-${index % 7}/story-${index}.md`,
      story({ headline: `Story ${index}`, authors: ['newcomer'], topics: [`Topic ${index % 10}`] }),
    ]),
  );
  const author = { 'authors/newcomer.yaml': 'name: Newcomer\nemail: new@gazette.example\n' };
  await Promise.all([write(folder, stories), write(folder, author), unlink(join(folder, file))]);
  const { [file]: _, ...rest } = sound;
  const fresh = await editionOf({ ...rest, ...stories, ...author });
  const paths = (edition: Edition) => [...edition.pages()].map(({ path }) => path);
  const edition = await until(
    desk,
    'all stories are there',
    (edition) => pathsOf(edition, 'article').length === 400 && edition.findings.length === 0,
  );
  expect(paths(edition)).toEqual(paths(fresh));
});

test('a folder that never rests, as while thousands of files are copied, is read all the same', async () => {
  const copies = Array.from({ length: 40 }, (_, index) => `copy-${index}.log`);
  const folder = await testFolder({ ...sound, ...Object.fromEntries(copies.map((name) => [name, ''])) });
  const desk = await follow(folder);
  let count = 0;
  const restless = setInterval(() => void appendFile(join(folder, copies[count++ % 40] ?? ''), 'x'), 2);
  try {
    await setTimeout(300);
    await write(folder, { [file]: story({ headline: 'In spite of it' }) });
    await until(desk, 'the story is there', (edition) => headline(edition) === 'In spite of it');
  } finally {
    clearInterval(restless);
  }
});

test('a publication that begins with nothing, not even its folder, is followed from its first file', async () => {
  const folder = join(await emptyFolder(), 'content');
  const desk = await follow(folder);
  expect(rulesOf(desk.newsroom.edition())).toEqual([
    '. unreadable',
    'sections.yaml missing-record',
    'site.yaml missing-record',
  ]);
  await mkdir(folder);
  await write(folder, sound);
  const edition = await until(desk, 'the story is there', (edition) => headline(edition) === 'Tram returns');
  expect(edition.furniture.name).toBe('The Test Gazette');
  expect(edition.findings).toEqual([]);
});

test('a content folder that is itself a link, or lies in a folder called node_modules, is followed', async () => {
  const place = join(await emptyFolder(), 'node_modules', 'gazette');
  await write(place, sound);
  const link = join(await emptyFolder(), 'content');
  await symlink(place, link);
  const desk = await follow(link);
  await write(place, { [file]: story({ headline: 'Through a link' }) });
  await until(desk, 'the new headline is there', (edition) => headline(edition) === 'Through a link');
});

test('a link to the whole machine is no reason to watch it', async () => {
  const folder = await testFolder(sound);
  await symlink('/', join(folder, 'articles/root'));
  const desk = await follow(folder);
  await write(folder, { [file]: story({ headline: 'Still here' }) });
  const edition = await until(desk, 'the story is there', (edition) => headline(edition) === 'Still here');
  expect(rulesOf(edition)).toEqual(['articles/root outside-folder']);
});

test('the site’s address is that of the settings, else of site.yaml, else this machine’s', async () => {
  const folder = await testFolder(sound);
  const desk = await follow(folder);
  const origin = (edition: Edition) => articleAt(edition, '/city/tram').furniture.origin;
  expect(origin(desk.newsroom.edition())).toBe('https://gazette.example');
  await write(folder, { 'site.yaml': 'name: Elsewhere\n' });
  await until(desk, 'the address has changed', (edition) => origin(edition) === 'http://localhost:3000');
});
