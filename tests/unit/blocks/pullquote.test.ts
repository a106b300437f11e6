import { expect, test } from 'vitest';
import { type BadExamples, expectFinding, modelsOf, plainOf } from '../../support/blocks.ts';

const quote = (attributes: string, inner = 'It rolls.') =>
  `{% pullquote${attributes} %}\n${inner}\n{% /pullquote %}`;

test('a quotation names who said it and where, with a link', async () => {
  const attributes = ' by="Dara Whit" source="The Halyard" url="https://halyard.example/1"';
  expect(await modelsOf(quote(attributes))).toEqual([
    ['pullquote', { by: 'Dara Whit', source: 'The Halyard', url: 'https://halyard.example/1' }],
  ]);
});

test('a sentence of the story itself needs no source', async () => {
  expect(await modelsOf(quote(''))).toEqual([['pullquote', {}]]);
});

test('what is said twice on the page is counted, found and quoted once', async () => {
  expect(await plainOf(`It rolls.\n\n${quote('')}`)).toBe('It rolls.\n');
});

const bad: BadExamples = {
  'a link that runs a script': [quote(' url=▸"javascript:alert(1)"'), 'invalid-attribute'],
  'an empty name': [quote(' by=▸""'), 'invalid-attribute'],
  'a name that is no text': [quote(' by=▸true'), 'invalid-attribute'],
  'an empty quotation': ['▸{% pullquote %}\n{% /pullquote %}', 'empty-tag'],
  'a block inside a quotation': [quote('', '▸{% tip /%}'), 'misplaced-tag'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule);
  });
}
