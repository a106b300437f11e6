import { expect, test } from 'vitest';
import { isReaderPage } from '#lib/edition/page.ts';
import { surrogateKeys } from '#lib/press/surrogate-keys.ts';
import { pageAt } from '../../support/answers.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const edition = await editionOf({
  ...sound,
  'articles/city/عودة.md': story({ headline: 'Second', topics: ['Trams, buses'] }),
});
const arabic = `/city/${encodeURIComponent('عودة')}`;

test('a front can be purged by every story on it, by its kind and by its address', () => {
  expect(surrogateKeys(pageAt(edition, '/', 'front'))).toEqual(
    expect.arrayContaining(['kind:front', '/', '/city/tram', arabic]),
  );
});

test('a story can be purged by its address, once', () => {
  const keys = surrogateKeys(pageAt(edition, '/city/tram', 'article'));
  expect(keys.slice(0, 2)).toEqual(['kind:article', '/city/tram']);
  expect(keys.filter((key) => key === '/city/tram')).toHaveLength(1);
});

test('no key holds what separates keys, so that each is one', () => {
  for (const page of edition.pages()) {
    if (isReaderPage(page)) for (const key of surrogateKeys(page)) expect(key).toMatch(/^[!-+\--~]+$/);
  }
});

test('the page of addresses without a page has no address to be purged by', () => {
  const missing = edition.resolve('/nowhere');
  if (missing.kind !== 'missing') throw new Error('there is a page at /nowhere');
  const keys = surrogateKeys(missing);
  expect(keys[0]).toBe('kind:missing');
  expect(keys).not.toContain('');
  expect(keys).not.toContain('/nowhere');
});
