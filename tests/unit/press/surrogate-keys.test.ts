import { expect, test } from 'vitest';
import { isReaderPage } from '#lib/edition/page.ts';
import type { Printable } from '#lib/press/print.ts';
import { storiesOn, surrogateKeys } from '#lib/press/surrogate-keys.ts';
import { pageAt } from '../../support/answers.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const edition = await editionOf({
  ...sound,
  'articles/city/عودة.md': story({ headline: 'Second', topics: ['Trams, buses'] }),
});
const arabic = `/city/${encodeURIComponent('عودة')}`;

const keysOf = (page: Printable): readonly string[] => surrogateKeys(page, storiesOn(page));

test('a front can be purged by every story on it, by its kind and by its address', () => {
  expect(keysOf(pageAt(edition, '/', 'front'))).toEqual(
    expect.arrayContaining(['kind:front', '/', '/city/tram', arabic]),
  );
});

test('a story can be purged by its address, once', () => {
  const keys = keysOf(pageAt(edition, '/city/tram', 'article'));
  expect(keys.slice(0, 2)).toEqual(['kind:article', '/city/tram']);
  expect(keys.filter((key) => key === '/city/tram')).toHaveLength(1);
});

test('no key holds what separates keys, so that each is one', () => {
  for (const page of edition.pages()) {
    if (isReaderPage(page)) for (const key of keysOf(page)) expect(key).toMatch(/^[!-+\--~]+$/);
  }
});

test('the page of addresses without a page has no address to be purged by', () => {
  const missing = edition.resolve('/nowhere');
  if (missing.kind !== 'missing') throw new Error('there is a page at /nowhere');
  const keys = keysOf(missing);
  expect(keys[0]).toBe('kind:missing');
  expect(keys).not.toContain('');
  expect(keys).not.toContain('/nowhere');
});

test('a front of many stories has headers that every proxy takes, and is known by the first of them that fit', () => {
  const front = pageAt(edition, '/', 'front');
  const stories = Array.from({ length: 300 }, (_, number) => `/city/${'a-long-slug-'.repeat(10)}${number}`);
  const keys = surrogateKeys(front, stories);
  const known = keys.length - 2;
  expect(keys).toEqual(['kind:front', '/', ...stories.slice(0, known)]);
  expect(known).toBeGreaterThan(5);
  expect(known).toBeLessThan(stories.length);
  const bytes = keys.join(' ').length;
  expect(bytes).toBeLessThanOrEqual(1500);
  // There was no room for another.
  expect(bytes + 1 + (stories[known]?.length ?? 0)).toBeGreaterThanOrEqual(1500);
});
