import { expect, test } from 'vitest';
import { expectFinding, modelsOf, plainOf } from '../../support/blocks.ts';

const site = (tips: string) => ({ 'site.yaml': `name: G\nlanguage: en\ntips: ${tips}\n` });

test('readers find every way to send a tip, the address shown by its host', async () => {
  const files = site(
    '{text: In confidence., url: "https://gazette.example/tips", email: tips@gazette.example, signal: gazette.01, securedrop: "http://tipsgazette.onion/"}',
  );
  expect(await modelsOf('{% tip /%}', files)).toEqual([
    [
      'tip',
      {
        language: 'en',
        tip: {
          text: 'In confidence.',
          language: 'en',
          channels: [
            { kind: 'url', text: 'gazette.example', href: 'https://gazette.example/tips' },
            { kind: 'email', text: 'tips@gazette.example', href: 'mailto:tips@gazette.example' },
            { kind: 'signal', text: 'gazette.01' },
            { kind: 'securedrop', text: 'tipsgazette.onion', href: 'http://tipsgazette.onion/' },
          ],
        },
      },
    ],
  ]);
});

test('where the publication takes no tips the box is empty, and the page stands', async () => {
  expect(await modelsOf('{% tip /%}')).toEqual([['tip', { language: 'en', tip: null }]]);
});

test('the box is furniture: it isn’t counted as words of the story', async () => {
  expect(await plainOf('Text.\n\n{% tip /%}', site('{text: In confidence., signal: x.01}'))).toBe('Text.\n');
});

test('editors are told of what the tag doesn’t know, at its place', async () => {
  await expectFinding('{% tip ▸email="a@b.example" /%}', 'unknown-attribute');
  await expectFinding('{% tip %}\n▸Words\n{% /tip %}', 'misplaced-tag');
});
