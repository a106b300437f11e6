import { expect, test } from 'vitest';
import { type BadExamples, expectFinding, modelsOf, plainOf } from '../../support/blocks.ts';

const question = '{% question %}\nDoes it roll?\n{% /question %}';
const answer = '{% answer %}\nIt *does*.\n{% /answer %}';
const qa = (inner: string) => `{% qa %}\n${inner}\n{% /qa %}`;

test('questions and answers alternate as they were spoken, in the story’s language', async () => {
  const models = await modelsOf(qa(`${question}\n${answer}\n${answer}`), {}, { language: 'ja' });
  expect(models).toEqual(['qa', 'question', 'answer', 'answer'].map((tag) => [tag, { language: 'ja' }]));
});

test('an answer may show a block, as a photograph or a quotation', async () => {
  const body = qa(`${question}\n{% answer %}\n{% tip /%}\n{% /answer %}`);
  expect((await modelsOf(body)).map(([tag]) => tag)).toEqual(['qa', 'question', 'answer', 'tip']);
});

test('search and reading time know what was asked and answered', async () => {
  expect(await plainOf(qa(`${question}\n${answer}`))).toBe('Does it roll?\nIt does.\n');
});

const bad: BadExamples = {
  'a question outside an interview': [`▸${question}`, 'misplaced-tag'],
  'an answer outside an interview': [`▸${answer}`, 'misplaced-tag'],
  'text between questions': [qa(`${question}\n\n▸Words.`), 'misplaced-tag'],
  'an empty answer': [qa('▸{% answer %}\n{% /answer %}'), 'empty-tag'],
  'an attribute that nothing reads': [`{% qa ▸title="x" %}\n${question}\n{% /qa %}`, 'unknown-attribute'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule);
  });
}
