import { expect, test } from 'vitest';
import { type BadExamples, expectFinding, keptModelsOf, modelsOf, plainOf } from '../../support/blocks.ts';

const tag = '{% contact author="ana-reis" /%}';

test('readers find in the text how to reach the author', async () => {
  const [[name, model] = []] = await modelsOf(tag);
  expect(name).toBe('contact');
  expect(model).toMatchObject({
    language: 'en',
    contact: {
      name: 'Ana Reis',
      path: '/authors/ana-reis',
      channels: [{ kind: 'email', href: 'mailto:ana@gazette.example' }],
    },
  });
});

test('the box speaks the story’s language, not the site’s', async () => {
  const [[, model] = []] = await modelsOf(tag, {}, { language: 'ar' });
  expect(model).toMatchObject({ language: 'ar' });
});

test('any author may be named, not only the story’s own', async () => {
  const [[, model] = []] = await modelsOf('{% contact author="ben" /%}', {
    'authors/ben.yaml': 'name: Ben Oduya\nemail: ben@gazette.example\n',
  });
  expect(model).toMatchObject({ contact: { name: 'Ben Oduya' } });
});

test('a kept story whose author is gone has an empty box, and its page stands', async () => {
  expect(await keptModelsOf('{% contact author="left" /%}')).toEqual([
    ['contact', { language: 'en', contact: null }],
  ]);
});

test('the box is furniture: search doesn’t find the story by its address', async () => {
  expect(await plainOf(`Text.\n\n${tag}`)).toBe('Text.\n');
});

const bad: BadExamples = {
  'an author that nobody is': ['{% contact author=▸"nobody" /%}', 'unknown-author'],
  'a name instead of a slug': ['{% contact author=▸"Ana Reis" /%}', 'invalid-attribute'],
  'no author': ['▸{% contact /%}', 'missing-attribute'],
  'a misspelt attribute': ['{% contact ▸autor="ana-reis" author="ana-reis" /%}', 'unknown-attribute'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule);
  });
}
