import { afterEach, expect, test } from 'vitest';
import { asking, install, installed, installWithoutEdition } from '#lib/edition/context.ts';
import { pageAt } from '../../support/answers.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

afterEach(() => {
  Reflect.deleteProperty(globalThis, Symbol.for('broadsheet'));
});

test('a route that nobody gave an edition says where one should have been set', () => {
  expect(installed()).toBe(false);
  expect(asking).toThrow('instrumentation.ts');
});

test('a route outside a request of ours gets the edition of the moment, and resolves its page itself', async () => {
  const [first, second] = [await editionOf(sound), await editionOf(sound)];
  let current = first;
  install(() => current);
  expect(installed()).toBe(true);
  expect(asking()).toMatchObject({ furniture: first.furniture, page: null });
  current = second;
  expect(asking().edition()).toBe(second);
  expect(asking().furniture).toBe(second.furniture);
});

test('a process that only renders shows what its requests bring, and knows nothing else', async () => {
  const edition = await editionOf({ ...sound, 'articles/city/tram.md': story({ headline: 'Old' }) });
  const asked = installWithoutEdition();
  const page = pageAt(edition, '/city/tram', 'article');
  const answered = await asked.run({ furniture: edition.furniture, page }, async () => {
    await Promise.resolve();
    return asking();
  });
  expect(answered).toMatchObject({ furniture: edition.furniture, page });
  expect(() => answered.edition()).toThrow('has no edition');
});

test('two requests at once each see their own page', async () => {
  const edition = await editionOf(sound);
  const { furniture } = edition;
  const asked = installWithoutEdition();
  const pages = [pageAt(edition, '/city/tram', 'article'), pageAt(edition, '/city', 'section')];
  const seen = pages.map((page) =>
    asked.run({ furniture, page }, async () => {
      await Promise.resolve();
      return asking().page?.path;
    }),
  );
  expect(await Promise.all(seen)).toEqual(['/city/tram', '/city']);
});
