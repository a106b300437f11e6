import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { type IndexFile, openIndex } from '#lib/search/index-file.ts';
import type { Entry, IndexQuery } from '#lib/search/model.ts';
import { termsOf } from '#lib/search/terms.ts';

const folder = await mkdtemp(join(tmpdir(), 'broadsheet-search-'));
afterAll(() => rm(folder, { recursive: true, force: true }));

const now = Date.UTC(2026, 5, 1);
let last = 0;

function entry(path: string, change: Partial<Entry> = {}): Entry {
  return {
    path,
    version: '1',
    published: now - 86_400_000,
    section: 'city',
    authors: ['ana-reis'],
    headline: '',
    dek: '',
    names: '',
    body: '',
    ...change,
  };
}

function indexOf(...entries: readonly Entry[]): IndexFile {
  const index = openIndex(join(folder, `${++last}.sqlite`));
  index.put(entries);
  return index;
}

function look(index: IndexFile, q: string, change: Partial<IndexQuery> = {}) {
  return index.search({ terms: termsOf(q), now, offset: 0, count: 20, ...change });
}

const found = (index: IndexFile, q: string, change: Partial<IndexQuery> = {}) => look(index, q, change).paths;

describe('what is found', () => {
  const index = indexOf(
    entry('/a', { headline: 'The tram returns to the quay', body: 'A bell rang over the night market.' }),
    entry('/b', { headline: 'Budget', body: 'Money for the tramway at last.' }),
    entry('/c', { headline: 'Crème brûlée in São Tomé', names: 'Zoë Müller' }),
    entry('/d', { headline: 'النَّقل البحريّ', body: 'أعلنت الهيئة عودة العبّارة' }),
    entry('/e', { headline: '海藻の森を測る', body: '研究者たちは港の沖で海藻の面積を調べた。' }),
    entry('/f', { headline: 'มารีนาใหม่เปิดแล้ว' }),
    entry('/g', { headline: 'Łódź and Straße' }),
  );

  const examples: readonly (readonly [q: string, paths: readonly string[], what: string])[] = [
    ['tram', ['/a', '/b'], 'a word, and longer ones that begin with it'],
    ['tramw', ['/b'], 'a word that isn’t typed to its end'],
    ['TRAM Quay', ['/a'], 'all the words of a query, in capitals or not'],
    ['creme brulee', ['/c'], 'accents that weren’t typed'],
    ['crème', ['/c'], 'accents that were'],
    ['muller', ['/c'], 'names'],
    ['lodz strasse', ['/g'], 'letters that are no letter with an accent to Unicode'],
    ['النقل', ['/d'], 'Arabic without its vowel signs'],
    ['اعلنت', ['/d'], 'Arabic with another alif'],
    ['海藻', ['/e'], 'a word of a language without spaces'],
    ['港の沖', ['/e'], 'several of them, written together'],
    ['มารีนา', ['/f'], 'Thai'],
    ['"night market"', ['/a'], 'a phrase'],
    ['“market night”', [], 'but not its words in another order'],
    ['the', ['/a', '/b'], 'the commonest word'],
    ['', ['/g', '/f', '/e', '/d', '/c', '/b', '/a'], 'everything where nothing is asked'],
  ];
  test.each(examples)('%s finds %j: %s', (q, paths) => {
    expect(found(index, q).toSorted()).toEqual(paths.toSorted());
  });

  test.each([
    ['tarm', 'two letters that changed places'],
    ['trm', 'a missing letter'],
    ['traam', 'a letter too many'],
    ['tran', 'a wrong letter'],
  ])('where nothing is found for %s the nearest word is tried: %s', (q) => {
    const answer = look(index, q);
    expect([answer.how, answer.paths[0], answer.terms[0]?.words]).toEqual(['nearest', '/a', ['tram']]);
  });

  test('where no story has all words, those that have some are found', () => {
    expect(look(index, 'tram brulee')).toMatchObject({ how: 'any', total: 3 });
  });

  test('where there is nothing near, nothing is found', () => {
    expect(look(index, 'zzyzx')).toMatchObject({ how: 'all', total: 0, paths: [] });
  });
});

describe('the order', () => {
  test('headlines stand before deks, deks before bodies', () => {
    const index = indexOf(
      entry('/body', { body: 'tram', headline: 'x' }),
      entry('/dek', { dek: 'tram', headline: 'x' }),
      entry('/headline', { headline: 'tram' }),
    );
    expect(found(index, 'tram')).toEqual(['/headline', '/dek', '/body']);
  });

  test('of stories that say the same the newer stands first', () => {
    const old = entry('/old', { headline: 'tram', published: Date.UTC(2016, 0, 1) });
    expect(found(indexOf(entry('/new', { headline: 'tram' }), old), 'tram')).toEqual(['/new', '/old']);
  });

  test('who has the word itself stands before who has a longer one', () => {
    const index = indexOf(entry('/long', { headline: 'tramway' }), entry('/short', { headline: 'tram' }));
    expect(found(index, 'tram')).toEqual(['/short', '/long']);
  });

  test('pages follow one another without a story twice or none', () => {
    const all = Array.from({ length: 45 }, (_, number) => entry(`/${number}`, { headline: 'tram' }));
    const index = indexOf(...all);
    const pages = [0, 20, 40].map((offset) => look(index, 'tram', { offset }));
    expect(pages.map(({ paths }) => paths.length)).toEqual([20, 20, 5]);
    expect(new Set(pages.flatMap(({ paths }) => paths)).size).toBe(45);
    expect(pages.map(({ total }) => total)).toEqual([45, 45, 45]);
  });
});

describe('filters', () => {
  const index = indexOf(
    entry('/a', { headline: 'tram', section: 'city', published: Date.UTC(2026, 0, 1) }),
    entry('/b', {
      headline: 'tram',
      section: 'sea',
      authors: ['bo', 'ana-reis'],
      published: Date.UTC(2026, 1, 1),
    }),
    entry('/c', { headline: 'tram', section: 'النقل', authors: [], published: Date.UTC(2026, 2, 1) }),
  );

  test.each([
    [{ section: 'sea' }, ['/b']],
    [{ section: 'النقل' }, ['/c']],
    [{ section: 'se' }, []],
    [{ author: 'ana-reis' }, ['/b', '/a']],
    [{ author: 'ana-reis', section: 'city' }, ['/a']],
    [{ from: Date.UTC(2026, 1, 1) }, ['/c', '/b']],
    [{ to: Date.UTC(2026, 1, 1) }, ['/a']],
  ])('%j leaves %j, with words and without', (change, paths) => {
    expect(found(index, 'tram', change).toSorted()).toEqual(paths.toSorted());
    expect(found(index, '', change)).toEqual(paths);
  });

  test('no word of a query is a filter', () => {
    expect(found(index, 'city')).toEqual([]);
    expect(found(index, `zzsection${Buffer.from('city').toString('hex')}`)).toEqual([]);
  });
});

describe('what changes', () => {
  test('a story is found by what it says now, and not at all when it is taken away', () => {
    const index = indexOf(entry('/a', { headline: 'tram' }));
    index.put([entry('/a', { headline: 'boat', version: '2' })]);
    expect([found(index, 'tram'), found(index, 'boat')]).toEqual([[], ['/a']]);
    expect(index.versions()).toEqual(new Map([['/a', '2']]));
    index.remove(['/a']);
    expect(found(index, 'boat')).toEqual([]);
    expect(index.versions()).toEqual(new Map());
  });

  test('what was read is still there after a restart', () => {
    const file = join(folder, 'kept.sqlite');
    const before = openIndex(file);
    before.put([entry('/a', { headline: 'tram' })]);
    before.close();
    expect(found(openIndex(file), 'tram')).toEqual(['/a']);
  });

  test('a broken file is made anew', async () => {
    const file = join(folder, 'broken.sqlite');
    await writeFile(
      file,
      'This is no database, and it is long enough to be told from an empty one.'.repeat(50),
    );
    const index = openIndex(file);
    index.put([entry('/a', { headline: 'tram' })]);
    expect(found(index, 'tram')).toEqual(['/a']);
  });
});

describe('no question', () => {
  const index = indexOf(entry('/a', { headline: 'tram AND boat NEAR(x) OR NOT "y" *' }));

  test.each([
    '"',
    '*',
    '"" ""',
    'tram*',
    'AND',
    'NOT tram',
    'headline:tram',
    'NEAR(tram boat, 2)',
    '^tram',
    'tram"; DROP TABLE story; --',
    '\u0000tram\u0000',
    '(((((((((((',
    '(a+)+$',
    '\u202etram\u202c',
    '😀 🏳️‍🌈 👩‍👩‍👧',
    '\ud800',
    'ﷺ'.repeat(60),
    'a'.repeat(10_000),
    'tram '.repeat(2000),
    '森'.repeat(10_000),
  ])('breaks it: %s', (q) => {
    const began = performance.now();
    expect(() => look(index, q)).not.toThrow();
    // Thousands of times what it takes: a question that explodes would take longer than anybody's life.
    expect(performance.now() - began).toBeLessThan(5000);
  });

  test('of any text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (q) => {
        look(index, q);
      }),
    );
  });
});
