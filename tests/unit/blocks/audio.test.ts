import { expect, test } from 'vitest';
import { type BadExamples, expectFinding, keptModelsOf, modelsOf, plainOf } from '../../support/blocks.ts';

const sound = { 'media/tide.mp3': new Uint8Array([1, 2, 3]) };
const tag = '{% audio src="media/tide.mp3" title="The tide" transcript="Waves." /%}';

test('a recording is played from the publication’s own file, with its words beside it', async () => {
  expect(await modelsOf(tag, sound)).toEqual([
    [
      'audio',
      {
        title: 'The tide',
        transcript: 'Waves.',
        language: 'en',
        sound: { src: '/media/tide.mp3', type: 'audio/mpeg' },
      },
    ],
  ]);
});

test('a kept story whose recording is gone still gives its words', async () => {
  const [[, model] = []] = await keptModelsOf(tag);
  expect(model).toMatchObject({ title: 'The tide', transcript: 'Waves.', sound: null });
});

test('search and reading time know what is said', async () => {
  expect(await plainOf(tag, sound)).toBe('The tide\nWaves.\n');
});

const bad: BadExamples = {
  'a recording that isn’t there': [tag.replace('"media/tide.mp3"', '▸"media/ebb.mp3"'), 'missing-file'],
  'no transcript': ['▸{% audio src="media/tide.mp3" title="x" /%}', 'missing-attribute'],
  'an empty transcript': [tag.replace('"Waves."', '▸" "'), 'invalid-attribute'],
  'no title': ['▸{% audio src="media/tide.mp3" transcript="x" /%}', 'missing-attribute'],
  'a recording of another site': [tag.replace('"media/', '▸"https://a.example/'), 'invalid-attribute'],
  'a picture': [tag.replace('"media/tide.mp3"', '▸"media/tide.jpg"'), 'invalid-attribute'],
  'a file outside media/': [tag.replace('"media/', '▸"media/../'), 'invalid-attribute'],
  'text inside': [
    '{% audio src="media/tide.mp3" title="x" transcript="y" %}\n▸Waves\n{% /audio %}',
    'misplaced-tag',
  ],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule, sound);
  });
}
