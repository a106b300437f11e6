import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { articleAt, pathsOf, placesOf } from '../../support/answers.ts';
import { composeAll, editionIn, pictureOf } from '../../support/bad-folder.ts';
import { emptyFolder, testFolder } from '../../support/newsroom.ts';
import { editionOf, type Files, jpeg, sound, story, write } from '../../support/publication.ts';
import { folderNamedLikeAFile, linkTo, linkToItself, ofSize, pipe } from '../../support/unwieldy.ts';

/*
 * What a file system can hold besides small honest files. Tests may run as root, whom no permission stops: a
 * pipe, a folder or a link that leads nowhere can't be read by anybody.
 */

const megabyte = 1024 * 1024;
const before = composeAll(await editionOf(sound)).get('/city/tram');

const things = {
  'a text of 50 MB': [ofSize(50 * megabyte), 'too-large'],
  'a pipe, at which a reader would wait for ever': [pipe, 'unreadable'],
  'a folder': [folderNamedLikeAFile, 'unreadable'],
  'a link that leads to nothing': [linkTo('/nowhere/at/all'), 'unreadable'],
  'a link that leads to itself': [linkToItself, 'unreadable'],
  'a link to a file outside the folder': [linkTo('/etc/hostname'), 'outside-folder'],
  'a link to a device that never ends': [linkTo('/dev/zero'), 'outside-folder'],
} as const;

for (const [name, [put, rule]] of Object.entries(things)) {
  for (const file of ['articles/bad.md', 'authors/bad.yaml', 'posts/x-1.json', 'pages/bad.md']) {
    test(`${name} in the place of ${file} is said, and every other page is as before`, async () => {
      const folder = await testFolder(sound);
      await put(folder, file);
      const picture = await pictureOf(folder);
      const edition = await editionIn(folder);
      expect(placesOf(edition)).toEqual([`${file}:1:1 ${rule}`]);
      expect(composeAll(edition).get('/city/tram')).toBe(before);
      expect(await pictureOf(folder)).toEqual(picture);
    });
  }
}

test('the words of a file outside the folder reach no page and no log', async () => {
  const outside = await testFolder({ 'secret.md': story({ headline: 'The secret' }) });
  const folder = await testFolder(sound);
  await symlink(join(outside, 'secret.md'), join(folder, 'articles/secret.md'));
  await symlink(outside, join(folder, 'articles/more'));
  const edition = await editionIn(folder);
  expect(placesOf(edition)).toEqual([
    'articles/more:1:1 outside-folder',
    'articles/secret.md:1:1 outside-folder',
  ]);
  composeAll(edition);
  expect(pathsOf(edition, 'article')).toEqual(['/city/tram']);
  expect(JSON.stringify(edition.findings)).not.toContain('The secret');
});

test('a picture of 50 MB that is none is said', async () => {
  const folder = await testFolder(sound);
  await ofSize(50 * megabyte)(folder, 'media/huge.jpg');
  const edition = await editionIn(folder);
  expect(placesOf(edition)).toEqual(['media/huge.jpg:1:1 unreadable-picture']);
  expect(composeAll(edition).get('/city/tram')).toBe(before);
});

test('a picture that is a link out of the folder is served to nobody', async () => {
  const outside = await testFolder({ 'a.jpg': await jpeg() });
  const lead = { src: 'media/a.jpg', alt: 'x', credit: 'y' };
  const folder = await testFolder({ ...sound, 'articles/bad.md': story({ lead }) });
  await linkTo(join(outside, 'a.jpg'))(folder, 'media/a.jpg');
  const edition = await editionIn(folder);
  expect(placesOf(edition)).toEqual(['articles/bad.md:7:14 missing-file', 'media/a.jpg:1:1 outside-folder']);
  expect(edition.locate('media/a.jpg')).toBeUndefined();
});

test('links in a circle are walked once', async () => {
  const folder = await testFolder(sound);
  await linkTo(join(folder, 'articles'))(folder, 'articles/city/round');
  await linkTo('..')(folder, 'articles/up');
  await mkdir(join(folder, 'media/a'), { recursive: true });
  await mkdir(join(folder, 'media/b'), { recursive: true });
  await linkTo('../b')(folder, 'media/a/there');
  await linkTo('../a')(folder, 'media/b/back');
  const edition = await editionIn(folder);
  expect(edition.findings).toEqual([]);
  expect(pathsOf(edition, 'article')).toEqual(['/city/tram']);
});

test('a link inside the folder is as good as the file', async () => {
  const folder = await testFolder({
    ...sound,
    'articles/store/night-bus.md': story({ headline: 'Night bus' }),
  });
  await linkTo('store/night-bus.md')(folder, 'articles/bus.md');
  const edition = await editionIn(folder);
  // The link makes a second story of the file: nothing else is wrong with it.
  expect(placesOf(edition)).toEqual(['articles/store/night-bus.md:2:11 repeated-headline']);
  expect(articleAt(edition, '/city/bus').headline).toBe('Night bus');
});

test('what isn’t a record is the newsroom’s own business, whatever it is', async () => {
  const folder = await testFolder(sound);
  const own: Files = {
    'notes.txt': '{{{',
    'articles/todo.txt': '\0',
    '.git/config': 'x',
    'articles/.draft.md': '---',
  };
  await write(folder, own);
  await ofSize(50 * megabyte)(folder, 'archive.zip');
  await pipe(folder, 'articles/pipe');
  await linkTo('/')(folder, 'node_modules');
  const edition = await editionIn(folder);
  expect(edition.findings).toEqual([]);
  expect(composeAll(edition).get('/city/tram')).toBe(before);
});

test('a byte order mark and line ends of other systems are no mistakes', async () => {
  const windows = `\ufeff${story({ headline: 'From Windows' }, 'One.\n\nTwo.')}`.replaceAll('\n', '\r\n');
  const site = `\ufeff${sound['site.yaml']}`.replaceAll('\n', '\r\n');
  const folder = await testFolder({ ...sound, 'site.yaml': site, 'articles/windows.md': windows });
  const edition = await editionIn(folder);
  expect(edition.findings).toEqual([]);
  expect(articleAt(edition, '/city/windows')).toMatchObject({
    headline: 'From Windows',
    body: [
      { element: 'p', children: ['One.'] },
      { element: 'p', children: ['Two.'] },
    ],
  });
  expect(edition.furniture.name).toBe('The Test Gazette');
});

test('a folder that holds nothing but bad files makes a front page all the same', async () => {
  const folder = await emptyFolder();
  await pipe(folder, 'site.yaml');
  await folderNamedLikeAFile(folder, 'sections.yaml');
  await ofSize(3 * megabyte)(folder, 'front.yaml');
  await linkToItself(folder, 'articles/x.md');
  const edition = await editionIn(folder);
  expect(placesOf(edition)).toEqual([
    'articles/x.md:1:1 unreadable',
    'front.yaml:1:1 too-large',
    'sections.yaml:1:1 unreadable',
    'site.yaml:1:1 unreadable',
  ]);
  expect(composeAll(edition).has('/')).toBe(true);
});
