import { beforeAll, expect, test } from 'vitest';
import { galleryRows, turnsOf } from '#components/blocks/gallery/rows.ts';
import type { PhotoModel } from '#lib/edition/models/photo.ts';
import { type BadExamples, expectFinding, keptModelsOf, modelsOf, plainOf } from '../../support/blocks.ts';
import { type Files, jpeg } from '../../support/publication.ts';

let files: Files;
beforeAll(async () => {
  files = { 'media/a.jpg': await jpeg() };
});

const photo = (caption: string) => `{% photo src="media/a.jpg" alt="x" caption="${caption}" credit="y" /%}`;
const gallery = (inner: string, title = '') => `{% gallery${title} %}\n${inner}\n{% /gallery %}`;

test('pictures that belong together stay together, in their order', async () => {
  const models = await modelsOf(gallery(`${photo('One')}\n${photo('Two')}`, ' title="Night"'), files);
  expect(models).toMatchObject([
    ['gallery', { title: 'Night', language: 'en' }],
    ['photo', { caption: 'One' }],
    ['photo', { caption: 'Two' }],
  ]);
});

test('a gallery without a title has none', async () => {
  const [[, model] = []] = await modelsOf(gallery(photo('One')), files);
  expect(model).toEqual({ language: 'en' });
});

test('a kept gallery whose files are gone keeps its captions', async () => {
  expect(await keptModelsOf(gallery(photo('One')))).toMatchObject([
    ['gallery', {}],
    ['photo', { src: null, caption: 'One' }],
  ]);
});

test('search finds a story by the captions of its galleries', async () => {
  expect(await plainOf(gallery(`${photo('One')}\n${photo('Two')}`), files)).toBe('One\nTwo\n');
});

const shaped = (
  anchor: string,
  width: number,
  height: number,
  src: string | null = '/media/a.jpg',
): PhotoModel => ({
  src,
  width,
  height,
  alt: '',
  size: 'inline',
  anchor,
});
const wide = (anchor: string): PhotoModel => shaped(anchor, 3, 2);
const tall = (anchor: string): PhotoModel => shaped(anchor, 2, 3);
const rowsOf = (...photos: PhotoModel[]): readonly string[] =>
  galleryRows(photos).map(({ photos, shape }) => `${photos.map(({ anchor }) => anchor).join(' ')}: ${shape}`);

test('two pictures stand side by side; of more, the first is large', () => {
  expect(rowsOf(wide('a'), wide('b'))).toEqual(['a b: even']);
  expect(rowsOf(wide('a'), tall('b'))).toEqual(['a b: first-wide']);
  expect(rowsOf(tall('a'), wide('b'))).toEqual(['a b: second-wide']);
  expect(rowsOf(wide('a'), wide('b'), wide('c'))).toEqual(['a: one', 'b c: even']);
  expect(rowsOf(wide('a'))).toEqual(['a: one']);
});

test('opened large each picture leads to its neighbours, past one that can’t be shown', () => {
  const photos = [wide('a'), shaped('b', 3, 2, null), tall('c'), wide('d')];
  expect([...turnsOf(photos)].map(([{ anchor }, turn]) => [anchor, turn])).toEqual([
    ['a', { number: 1, count: 3, previous: undefined, next: 'c' }],
    ['c', { number: 2, count: 3, previous: 'a', next: 'd' }],
    ['d', { number: 3, count: 3, previous: 'c', next: undefined }],
  ]);
});

const bad: BadExamples = {
  'an empty gallery': ['▸{% gallery %}\n{% /gallery %}', 'empty-tag'],
  'text among the pictures': [gallery(`${photo('x')}\n\n▸Words.`), 'misplaced-tag'],
  'another block among the pictures': [gallery(`${photo('x')}\n▸{% tip /%}`), 'misplaced-tag'],
  'a gallery in a gallery': [`{% gallery %}\n▸${gallery(photo('x'))}\n{% /gallery %}`, 'misplaced-tag'],
  'a picture that isn’t there': [
    gallery(photo('x').replace('"media/a.jpg"', '▸"media/b.jpg"')),
    'missing-file',
  ],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule, files);
  });
}
