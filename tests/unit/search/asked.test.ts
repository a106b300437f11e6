import { expect, test } from 'vitest';
import { asksNothing, readAsked, searchAddress } from '#lib/search/asked.ts';
import { termsOf } from '#lib/search/terms.ts';

const read = (query: string) => readAsked(new URLSearchParams(query));

test('what a reader asks is read from the address', () => {
  expect(
    read('q=tram+%22night+market%22&section=city&author=bo&from=2026-01-01&to=2026-02-01&page=3'),
  ).toEqual({
    q: 'tram "night market"',
    section: 'city',
    author: 'bo',
    from: '2026-01-01',
    to: '2026-02-01',
    page: 3,
  });
});

test.each(['', 'q=', 'q=+++', 'q=%00', 'section=&author=', 'from=yesterday', 'to=2026-02-31x', 'page=2'])(
  '%s asks nothing',
  (query) => {
    expect(asksNothing(read(query))).toBe(true);
  },
);

test.each([
  ['page=0', 1],
  ['page=-1', 1],
  ['page=1e9', 1],
  ['page=99999999', 1],
  ['page=9999', 50],
])('%s is page %i', (query, page) => {
  expect(read(query).page).toBe(page);
});

test('a question has two hundred letters and twelve words at most', () => {
  const { q } = read(`q=${'a'.repeat(10_000)}`);
  expect(q).toHaveLength(200);
  const words = termsOf('one two three four five six seven eight nine ten eleven twelve thirteen');
  expect(words.map(({ words: [word] }) => word).at(-1)).toBe('twelve');
});

test('a question keeps what joins letters and emoji, and loses what would turn the page around', () => {
  expect(readAsked(new URLSearchParams({ q: 'می\u200cخواهم 👩‍🚀' })).q).toBe('می\u200cخواهم 👩‍🚀');
  expect(readAsked(new URLSearchParams({ q: '\u202etram\u0000\u2066' })).q).toBe('tram');
});

test('an address of results leads back to them', () => {
  const asked = read('q=%22a+b%22+%26&section=city&page=2');
  const address = new URL(searchAddress('/search', asked), 'https://gazette.example');
  expect(readAsked(address.searchParams)).toEqual(asked);
  expect(searchAddress('/search', read(''))).toBe('/search');
});
