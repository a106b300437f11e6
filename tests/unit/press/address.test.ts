import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { findPage } from '#lib/press/address.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const edition = await editionOf({
  ...sound,
  'articles/city/café.md': story(),
  'articles/city/moved.md': story({ formerly: ['/news/old'] }),
});

/** Where a request for `path` ends: at a page's own address, or nowhere. */
function endOf(path: string): string {
  const found = findPage(edition, path);
  if (found.kind === 'redirect') return found.to;
  return found.kind === 'missing' ? 'missing' : found.path;
}

describe('every spelling of an address leads to the one that it has', () => {
  test.each([
    ['/city/tram', '/city/tram'],
    ['/City/TRAM', '/city/tram'],
    ['/city/tram/', '/city/tram'],
    ['//city//tram', '/city/tram'],
    ['/city\\tram', '/city/tram'],
    ['/city/./tram', '/city/tram'],
    ['/x/../city/tram', '/city/tram'],
    ['/../../city/tram', '/city/tram'],
    ['/x/%2e%2e/city/tram', '/city/tram'],
    ['/x/.%2E/city/%2e/tram', '/city/tram'],
    ['/%63ity/tr%61m', '/city/tram'],
    ['/city/cafe%CC%81', '/city/caf%C3%A9'],
    ['/city/CAF%C3%89', '/city/caf%C3%A9'],
    ['/city/caf%c3%a9', '/city/caf%C3%A9'],
    ['/News/OLD', '/city/moved'],
    ['/', '/'],
    ['//', '/'],
    ['/.', '/'],
  ])('%s leads to %s', (path, end) => {
    expect(endOf(path)).toBe(end);
  });

  test.each([
    '//evil.example',
    '/\\evil.example',
    '//evil.example/city/tram',
    '/%2f%2fevil.example',
    '/city%2Ftram',
    '/city%5Ctram',
    '/city/tram%00',
    '/city/tram%0d%0aSet-Cookie:x',
    '/%2e%2e%2fetc%2fpasswd',
    '/%252e%252e/city/tram/x',
    '/%E0%A4%A',
    '/city/tram;x',
    'http://evil.example/city/tram',
  ])('%s leads nowhere', (path) => {
    expect(endOf(path)).toBe('missing');
  });
});

test('no path, whatever is in it, leads anywhere but to an address of this edition', () => {
  const known = addressesOf(edition);
  const part = fc.constantFrom(
    '/',
    '//',
    '\\',
    '.',
    '..',
    '%2e',
    '%2F',
    '%5c',
    'city',
    'CITY',
    'tram',
    '@evil.example',
    ':',
    '%',
    '%00',
    '?',
    '#',
    'news',
    'old',
    'é',
    '\t',
    ' ',
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, fc.string({ unit: 'binary' })), { maxLength: 8 }), (parts) => {
      const end = endOf(`/${parts.join('')}`);
      return end === 'missing' || known.has(end);
    }),
    { seed: 4, numRuns: 3000 },
  );
});

function addressesOf({ pages }: Edition): ReadonlySet<string> {
  return new Set([...pages()].map(({ path }) => path));
}
