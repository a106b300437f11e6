import { beforeAll, expect, test } from 'vitest';
import { newAnchors } from '#lib/edition/models/anchors.ts';
import type { PhotoModel } from '#lib/edition/models/photo.ts';
import {
  type BadExamples,
  expectFinding,
  findingsOf,
  keptModelsOf,
  modelsOf,
  plainOf,
} from '../../support/blocks.ts';
import { type Files, jpeg } from '../../support/publication.ts';

let files: Files;
beforeAll(async () => {
  files = { 'media/a.jpg': await jpeg(), 'media/credited.jpg': await jpeg('Ana Reis / Estuary Pictures') };
});

const tag =
  '{% photo src="media/a.jpg" alt="A tram" caption="At last" credit="Ana Reis" size="wide" focus="40% 30%" /%}';

test('a photograph has its words, its size in pixels and the name of whoever took it', async () => {
  expect(await modelsOf(tag, files)).toEqual([
    [
      'photo',
      {
        src: '/media/a.jpg',
        width: 60,
        height: 40,
        mark: expect.stringMatching(/^[\w-]{8}$/),
        alt: 'A tram',
        caption: 'At last',
        credit: 'Ana Reis',
        size: 'wide',
        focus: '40% 30%',
        anchor: 'photo/a',
      },
    ],
  ]);
});

test('each picture of a page has a name of its own for links, which pictures above it don’t change', async () => {
  const other = tag
    .replace('media/a.jpg', 'media/credited.jpg')
    .replace('Ana Reis', 'Ana Reis / Estuary Pictures');
  const anchors = async (body: string, fields = {}): Promise<readonly unknown[]> =>
    (await modelsOf(body, files, fields)).map(([, model]) => (model as PhotoModel).anchor);
  expect(await anchors(`${tag}\n\n${other}\n\n${tag}`)).toEqual(['photo/a', 'photo/credited', 'photo/a/2']);
  expect(await anchors(`${other}\n\n${tag}`)).toEqual(['photo/credited', 'photo/a']);
  const lead = { src: 'media/a.jpg', alt: 'x', credit: 'y' };
  expect(await anchors(`${tag}\n\n${other}`, { lead })).toEqual(['photo/a/2', 'photo/credited']);
});

test('editors are told of a link to a picture that its story hasn’t', async () => {
  const body = (name: string): string => `See [it](/city/tram#photo/${name}).\n\n${tag}`;
  expect(await findingsOf(body('a'), files)).toEqual([]);
  expect(await findingsOf(body('b'), files)).toEqual(['1:10 broken-link']);
});

test('a name for links has nothing in it that an address can’t have', () => {
  const anchors = newAnchors();
  expect(anchors.forPicture('media/2026/A picture, (2) “of” many.jpg')).toBe('photo/A-picture-2-of-many');
  expect(anchors.forPicture('media/صورة.v2.png')).toBe('photo/صورة.v2');
});

test('a credit that the story leaves out is taken from the file', async () => {
  const [[, model] = []] = await modelsOf('{% photo src="media/credited.jpg" alt="x" /%}', files);
  expect(model).toMatchObject({ credit: 'Ana Reis / Estuary Pictures', size: 'inline' });
});

test('a picture that says nothing has an empty alternative, whatever else is written', async () => {
  const body = '{% photo src="media/a.jpg" decorative=true alt="x" credit="y" /%}';
  const [[, model] = []] = await modelsOf(body, files);
  expect(model).toMatchObject({ alt: '' });
});

test('a kept story whose picture is gone keeps the words about it', async () => {
  const [[, model] = []] = await keptModelsOf(tag);
  expect(model).toMatchObject({ src: null, alt: 'A tram', caption: 'At last', credit: 'Ana Reis' });
});

test('search finds a story by its captions, not by what alternatives describe', async () => {
  expect(await plainOf(tag, files)).toBe('At last\n');
});

const bad: BadExamples = {
  'a picture that isn’t there': [tag.replace('"media/a.jpg"', '▸"media/b.jpg"'), 'missing-file'],
  'a name in another case, which other machines wouldn’t find': [
    tag.replace('"media/a.jpg"', '▸"media/A.jpg"'),
    'missing-file',
  ],
  'no alternative': ['▸{% photo src="media/a.jpg" credit="y" /%}', 'missing-alt'],
  'an empty alternative': ['{% photo src="media/a.jpg" alt=▸"" credit="y" /%}', 'missing-alt'],
  'no credit anywhere': ['▸{% photo src="media/a.jpg" alt="x" /%}', 'missing-credit'],
  'a credit that the file contradicts': [
    '{% photo src="media/credited.jpg" alt="x" credit=▸"Ben Oduya" /%}',
    'credit-contradicts',
  ],
  'a size that isn’t one': [tag.replace('"wide"', '▸"huge"'), 'invalid-attribute'],
  'a focus that isn’t a point': [tag.replace('"40% 30%"', '▸"left"'), 'invalid-attribute'],
  'a picture outside media/': [tag.replace('"media/', '▸"../'), 'invalid-attribute'],
  'a picture of another site': [tag.replace('"media/', '▸"https://a.example/'), 'invalid-attribute'],
  'an unknown attribute': [tag.replace('focus', '▸onload'), 'unknown-attribute'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule, files);
  });
}

test('a credit that says less or more than the file’s agrees with it', async () => {
  for (const credit of [
    'Ana Reis',
    'ANA REIS / Estuary Pictures',
    'Photograph: Ana Reis / Estuary Pictures',
  ]) {
    const body = `{% photo src="media/credited.jpg" alt="x" credit="${credit}" /%}`;
    expect([credit, await findingsOf(body, files)]).toEqual([credit, []]);
  }
});
