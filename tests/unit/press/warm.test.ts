import { setImmediate } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { isReaderPage } from '#lib/edition/page.ts';
import { warm } from '#lib/press/warm.ts';
import { keptPage } from '../../support/press.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const headlines = Array.from({ length: 40 }, (_, number) => `Tram ${number}`);

test('what changed is made before its first reader, the front first and stories next', async () => {
  const edition = await editionOf({ ...sound, 'articles/city/bus.md': story() });
  const made: string[] = [];
  const printer = {
    peek: ({ path }: { readonly path: string }) => (path === '/city/bus' ? keptPage('kept') : undefined),
    print: async (
      _: unknown,
      { kind, path }: { readonly kind: string; readonly path: string },
      urgent?: boolean,
    ) => {
      expect(urgent).toBe(false);
      made.push(`${kind} ${path}`);
      if (path === '/city/tram') throw new Error('This one can’t be rendered.');
      return keptPage();
    },
  };
  await warm(edition, printer, () => true);
  expect(made.slice(0, 3)).toEqual(['front /', 'article /city/tram', 'section /city']);
  expect(made).not.toContain('article /city/bus');
  const rendered = [...edition.pages()].filter(isReaderPage).map(({ kind, path }) => `${kind} ${path}`);
  expect(rendered.filter((page) => !made.includes(page)).sort()).toEqual([
    'article /city/bus',
    'search /search',
  ]);
});

test('an edition of which everything is kept is told of first, and looked through while others are answered', async () => {
  const edition = await editionOf({
    ...sound,
    ...Object.fromEntries(
      headlines.map((headline, number) => [`articles/city/tram-${number}.md`, story({ headline })]),
    ),
  });
  let looks = 0;
  const printer = {
    peek: () => {
      looks += 1;
      // What a page's model takes.
      for (const until = performance.now() + 2; performance.now() < until; );
      return keptPage('kept');
    },
    print: () => Promise.reject(new Error('Nothing is to be printed.')),
  };
  let answered = 0;
  let done = false;
  const made = warm(edition, printer, () => true).finally(() => {
    done = true;
  });
  expect(looks).toBe(0);
  while (!done) {
    await setImmediate();
    if (looks > 0) answered += 1;
  }
  expect(await made).toBe(0);
  expect(looks).toBeGreaterThan(headlines.length);
  expect(answered).toBeGreaterThan(10);
});
