import { expect, test } from 'vitest';
import { placesOf, rulesOf } from '../../support/answers.ts';
import { editionOf, sound, story } from '../../support/publication.ts';

const tram = 'articles/city/tram.md';

test('old addresses lead to the story for good, in any script and however they are encoded', async () => {
  const formerly = ['/2019/tram.html', '/harbour/عربة', '/caf%C3%A9', '/with-slash/'];
  const edition = await editionOf({ ...sound, [tram]: story({ formerly }) });
  expect(edition.findings).toEqual([]);
  const requests = [
    '/2019/tram.html',
    '/harbour/عربة',
    encodeURI('/harbour/عربة'),
    '/café',
    encodeURI('/café'.normalize('NFD')),
    '/with-slash/',
    '/with-slash',
  ];
  for (const request of requests) {
    expect([request, edition.resolve(request)]).toEqual([request, { kind: 'redirect', to: '/city/tram' }]);
  }
});

test('redirects are no pages: sitemaps don’t list them', async () => {
  const edition = await editionOf({ ...sound, [tram]: story({ formerly: ['/old'] }) });
  expect([...edition.pages()].map(({ path }) => path)).not.toContain('/old');
});

test('a redirect leads to an encoded address, as a Location header must have it', async () => {
  const edition = await editionOf({ ...sound, [tram]: story({ slug: '電車', formerly: ['/old'] }) });
  expect(edition.resolve('/old')).toEqual({ kind: 'redirect', to: `/city/${encodeURIComponent('電車')}` });
});

test('a story that redirects to itself is told so, and none is made', async () => {
  for (const old of ['/city/tram', '/city/tram/', '/city/tr%61m']) {
    const edition = await editionOf({ ...sound, [tram]: story({ formerly: ['/fine', old] }) });
    expect(placesOf(edition)).toEqual([`${tram}:7:20 redirect-loop`]);
    expect(edition.resolve('/city/tram').kind).toBe('missing');
  }
});

test('two stories that once stood at each other’s address don’t send readers round in circles', async () => {
  const files = {
    ...sound,
    [tram]: story({ formerly: ['/city/bus'] }),
    'articles/city/bus.md': story({ headline: 'Bus moves', formerly: ['/city/tram'] }),
  };
  const kept = { [tram]: story(), 'articles/city/bus.md': story() };
  const edition = await editionOf(files, undefined, kept);
  expect(rulesOf(edition)).toEqual(['articles/city/bus.md redirect-taken', `${tram} redirect-taken`]);
  expect(edition.resolve('/city/tram').kind).toBe('article');
  expect(edition.resolve('/city/bus').kind).toBe('article');
});

for (const taken of ['/city', '/about', '/city/bus']) {
  test(`what stands at ${taken} stays there, and the redirect is told that it is taken`, async () => {
    const files = {
      ...sound,
      [tram]: story({ formerly: [taken] }),
      'articles/city/bus.md': story({ headline: 'Bus moves' }),
      'pages/about.md': '---\nheadline: About\n---\n\nText.\n',
    };
    const edition = await editionOf(files);
    expect(edition.resolve(taken).kind).not.toBe('redirect');
    expect(placesOf(edition)).toEqual([`${tram}:7:12 redirect-taken`]);
  });
}

test('the program’s own pages don’t give way to a redirect', async () => {
  const edition = await editionOf({
    ...sound,
    [tram]: story({ formerly: ['/', '/authors', '/topics', '/authors/ana-reis'] }),
  });
  expect(edition.resolve('/').kind).toBe('front');
  expect(edition.resolve('/authors').kind).toBe('authors');
  expect(edition.resolve('/topics').kind).toBe('topics');
  expect(edition.resolve('/authors/ana-reis').kind).toBe('author');
});

test('two stories can’t have the same old address', async () => {
  const files = {
    ...sound,
    'articles/city/bus.md': story({ headline: 'Bus moves', formerly: ['/old'] }),
    [tram]: story({ formerly: ['/old'] }),
  };
  const edition = await editionOf(files);
  expect(placesOf(edition)).toEqual([`${tram}:7:12 redirect-taken`]);
  expect(edition.resolve('/old')).toEqual({ kind: 'redirect', to: '/city/bus' });
});

test('the same old address twice in one story is no contradiction', async () => {
  const edition = await editionOf({ ...sound, [tram]: story({ formerly: ['/old', '/old'] }) });
  expect(edition.findings).toEqual([]);
});

test('a draft can’t break the old address of a public story, whatever it is called', async () => {
  const draft = { headline: 'A draft', status: 'draft', published: null, formerly: ['/old'] };
  const files = {
    ...sound,
    'articles/a.md': story(draft),
    [tram]: story({ formerly: ['/old', '/city/new'] }),
    'articles/b.md': story({ headline: 'A newer draft', slug: 'new', status: 'draft', published: null }),
  };
  const edition = await editionOf(files);
  expect(edition.resolve('/city/tram').kind).toBe('article');
  expect(edition.resolve('/old').kind).toBe('redirect');
  expect(edition.resolve('/city/new').kind).toBe('redirect');
  expect(rulesOf(edition)).toEqual(['articles/a.md redirect-taken', 'articles/b.md address-taken']);
});

test('a draft’s own old addresses lead nowhere: they would say that it exists', async () => {
  const files = { ...sound, 'articles/a.md': story({ status: 'draft', formerly: ['/old'] }) };
  expect((await editionOf(files)).resolve('/old').kind).toBe('missing');
});
