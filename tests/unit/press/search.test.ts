import { expect, test } from 'vitest';
import { Overloaded } from '#lib/press/print.ts';
import { answerSearch } from '#lib/press/search.ts';
import type { IndexQuery } from '#lib/search/model.ts';
import { answerOf, keptPage, printerOf } from '../../support/press.ts';
import { editionOf, sound } from '../../support/publication.ts';

const edition = await editionOf(sound);

/** What the press answers to an address, and what the index was asked. */
async function searched(url: string) {
  const asked: IndexQuery[] = [];
  const titles: unknown[] = [];
  const answer = await answerOf((request, response) => {
    const searcher = {
      search: (query: IndexQuery) => {
        asked.push(query);
        return Promise.resolve({ paths: ['/city/tram'], total: 1, terms: query.terms, how: 'all' as const });
      },
      follow: () => Promise.resolve(),
      close: () => Promise.resolve(),
    };
    const printer = {
      ...printerOf(() => Promise.reject(new Error('not here'))).printer,
      print: (_: unknown, page: { readonly model: unknown }) => {
        titles.push(page.model);
        return Promise.resolve(keptPage('<p>form</p>'));
      },
      once: (_: unknown, page: { readonly model: unknown }) => {
        titles.push(page.model);
        return Promise.resolve(keptPage('<p>found</p>'));
      },
    };
    answerSearch(request, response, edition, { searcher, printer }, 'straight').catch(() =>
      response.destroy(),
    );
  }, url);
  return { answer, asked, model: titles[0] };
}

test('nothing is asked of the index where nothing is asked of us', async () => {
  for (const url of ['/search', '/search?q=+', '/search?page=7&other=1']) {
    const { answer, asked, model } = await searched(url);
    expect([answer.status, asked.length, answer.body.toString()]).toEqual([200, 0, '<p>form</p>']);
    expect(model).toMatchObject({ results: null });
  }
});

test('what is found is shown as the edition has it', async () => {
  const { asked, model } = await searched('/search?q=tram&section=city&page=2');
  expect(asked[0]).toMatchObject({ section: 'city', offset: 20, count: 20 });
  expect(model).toMatchObject({ results: { stories: [{ story: { headline: 'Tram returns' } }] } });
});

test('days begin and end where the publication is, in summer too', async () => {
  const { asked } = await searched('/search?q=tram&from=2026-07-01&to=2026-12-31');
  expect(new Date(asked[0]?.from ?? 0).toISOString()).toBe('2026-06-30T23:00:00.000Z');
  expect(new Date(asked[0]?.to ?? 0).toISOString()).toBe('2027-01-01T00:00:00.000Z');
});

test('however many search, there is room in the queue for pages', async () => {
  const never = new Promise<never>(() => undefined);
  const { printer } = printerOf(() => never, 200);
  const page = edition.search({ q: 'tram', page: 1 }, null);
  const many = Array.from({ length: 100 }, () => printer.once(edition, page));
  for (const one of many) one.catch(() => undefined);
  const refused = await Promise.race([Promise.allSettled(many.slice(60)), never]);
  for (const one of refused)
    expect(one).toMatchObject({ status: 'rejected', reason: expect.any(Overloaded) });
  expect(printer.waiting).toBeLessThan(40);
});
