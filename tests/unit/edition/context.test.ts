import { afterEach, expect, test } from 'vitest';
import { asking, install, installed } from '#lib/edition/context.ts';
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
  expect(asking()).toEqual({ edition: first, page: null });
  current = second;
  expect(asking().edition).toBe(second);
});

test('a request is answered from one edition to its end, however many are set meanwhile', async () => {
  const [old, next] = [
    await editionOf({ ...sound, 'articles/city/tram.md': story({ headline: 'Old' }) }),
    await editionOf({ ...sound, 'articles/city/tram.md': story({ headline: 'New' }) }),
  ];
  let current = old;
  const { asked } = install(() => current);
  const page = pageAt(old, '/city/tram', 'article');
  const answered = asked.run({ edition: old, page }, async () => {
    await Promise.resolve();
    return asking();
  });
  current = next;
  expect(asking().edition).toBe(next);
  expect(await answered).toEqual({ edition: old, page });
});

test('two requests at once each see their own page', async () => {
  const edition = await editionOf(sound);
  const { asked } = install(() => edition);
  const pages = [pageAt(edition, '/city/tram', 'article'), pageAt(edition, '/city', 'section')];
  const seen = pages.map((page) =>
    asked.run({ edition, page }, async () => {
      await Promise.resolve();
      return asking().page?.path;
    }),
  );
  expect(await Promise.all(seen)).toEqual(['/city/tram', '/city']);
});
