import { beforeAll, expect, test } from 'vitest';
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
