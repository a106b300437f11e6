import { expect, test } from 'vitest';
import { type BadExamples, expectFinding, findingsOf, modelsOf, plainOf } from '../../support/blocks.ts';

const box = (title: string, inner: string) => `{% factbox title="${title}" %}\n${inner}\n{% /factbox %}`;

test('facts stand under their title', async () => {
  expect(await modelsOf(box('Trams', '- Line 4'))).toEqual([['factbox', { title: 'Trams' }]]);
});

test('a box may hold other blocks', async () => {
  const body = box('Trams', '{% pullquote %}\nIt rolls.\n{% /pullquote %}');
  expect((await modelsOf(body)).map(([tag]) => tag)).toEqual(['factbox', 'pullquote']);
});

test('search and reading time know title and facts', async () => {
  expect(await plainOf(box('Trams', '- Line 4\n- Line *5*'))).toBe('Trams\nLine 4\nLine 5\n');
});

test('a title may hold quotation marks and tags’ own signs', async () => {
  expect(await modelsOf(box('\\"Four\\" & <five>', 'x'))).toEqual([
    ['factbox', { title: '"Four" & <five>' }],
  ]);
});

const bad: BadExamples = {
  'a box without a title': ['▸{% factbox %}\nx\n{% /factbox %}', 'missing-attribute'],
  'an empty title': ['{% factbox title=▸" " %}\nx\n{% /factbox %}', 'invalid-attribute'],
  'a title that is no text': ['{% factbox title=▸4 %}\nx\n{% /factbox %}', 'invalid-attribute'],
  'an empty box': ['▸{% factbox title="x" %}\n{% /factbox %}', 'empty-tag'],
  'a box inside a paragraph': ['Text ▸{% factbox title="x" %}y{% /factbox %}', 'misplaced-tag'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule);
  });
}

test('editors are told of a box that they didn’t close', async () => {
  expect(await findingsOf('{% factbox title="x" %}\n\nText.')).toContain('1:1 markdoc-syntax');
});
