import { expect, describe as group, test } from 'vitest';
import { isReaderPage } from '#lib/edition/page.ts';
import { type Description, describe } from '#lib/share/describe.ts';
import { pageAt } from '../../support/answers.ts';
import { editionOf, jpeg, sound, story } from '../../support/publication.ts';

const edition = await editionOf({
  ...sound,
  'site.yaml':
    'name: The Test Gazette\nurl: https://gazette.example\ntagline: News of the town\nlanguage: en-GB\ntimezone: Europe/London\nsocial: { x: "@gazette", mastodon: "@news@social.example" }\n',
  'authors/ana-reis.yaml':
    'name: Ana Reis\nemail: ana@gazette.example\nsocial: { x: ana_reis, mastodon: "@ana@social.example" }\n',
  'authors/bo.yaml': 'name: Bo Lind\nbio: Bo writes about boats.\n',
  'media/tram.jpg': await jpeg('Ana Reis'),
  'articles/city/tram.md': story({
    headline: 'Tram returns',
    updated: '2026-02-01T09:30:00Z',
    topics: ['Trams', 'Money'],
    lead: { src: 'media/tram.jpg', alt: 'A tram', credit: 'Ana Reis' },
  }),
  'articles/city/hop.md': story({
    headline: 'The long headline of the page',
    dek: 'Of the page too.',
    authors: ['bo'],
    share: { headline: 'Hop on', text: 'It is back.' },
  }),
  'articles/city/عودة.md': story({ headline: 'عودة الترام', language: 'ar', dek: 'بعد عام.' }),
  'articles/city/closed.md': story({ status: 'withdrawn' }),
  'pages/about.md': '---\nheadline: About us\n---\n\nWe are.\n',
});

function of(path: string): Description {
  const page = edition.resolve(path);
  if (!isReaderPage(page)) throw new Error(`${path} is ${page.kind}`);
  return describe(page);
}

group('a story', () => {
  test('is known by its headline, its dates with their zone, its author, section and topics', () => {
    expect(of('/city/tram')).toMatchObject({
      title: 'Tram returns — The Test Gazette',
      heading: 'Tram returns',
      canonical: 'https://gazette.example/city/tram',
      indexed: true,
      type: 'article',
      article: {
        published: '2026-01-01T08:00:00+00:00',
        modified: '2026-02-01T09:30:00+00:00',
        authors: ['Ana Reis'],
        section: 'City',
        tags: ['Trams', 'Money'],
      },
    });
  });

  test('shows its card, at an address that the edition knows', () => {
    const { image } = of('/city/tram');
    expect(image).toMatchObject({ width: 1200, height: 630, type: 'image/jpeg' });
    expect(image?.alt).not.toBe('');
    const { origin, pathname } = new URL(image?.url ?? '');
    expect(origin).toBe('https://gazette.example');
    expect(edition.resolve(pathname).kind).toBe('card');
  });

  test('says what its author wants to be said where it is shared, and the page keeps its own headline', () => {
    const { title, heading, description } = of('/city/hop');
    expect([title, heading, description]).toEqual([
      'The long headline of the page — The Test Gazette',
      'Hop on',
      'It is back.',
    ]);
  });

  test('without a dek is described by how it begins', () => {
    expect(of('/city/tram').description).toBe('The tram is back.');
  });

  test('names its author’s accounts, and the publication’s where the author has none', () => {
    expect(of('/city/tram')).toMatchObject({
      siteOnX: '@gazette',
      authorOnX: '@ana_reis',
      authorInFediverse: '@ana@social.example',
    });
    expect(of('/city/hop')).toMatchObject({ siteOnX: '@gazette', authorInFediverse: '@news@social.example' });
    expect(of('/city/hop')).not.toHaveProperty('authorOnX');
  });

  test('in another language says so', () => {
    const path = `/city/${encodeURIComponent('عودة')}`;
    expect([of('/').locale, of(path).locale]).toEqual(['en_GB', 'ar_EG']);
  });
});

test('every page has a title, a description and one address, however little the newsroom has written', async () => {
  for (const page of edition.pages()) {
    if (!isReaderPage(page)) continue;
    const { title, heading, description } = describe(page);
    for (const text of [title, heading, description]) expect(text.trim()).not.toBe('');
  }
  expect(of('/').description).toBe('News of the town');
  expect(of('/city').description).toBe('City in The Test Gazette: the latest stories.');
  expect(of('/authors/bo').description).toBe('Bo writes about boats.');
  expect(of('/authors/ana-reis').description).toBe('Stories by Ana Reis in The Test Gazette.');
  expect(of('/about').description).toBe('About us — The Test Gazette');
});

test('no two pages of a list have the same title', async () => {
  const many = Object.fromEntries(
    Array.from({ length: 21 }, (_, number) => [
      `articles/city/story-${number}.md`,
      story({ headline: `Story ${number}` }),
    ]),
  );
  const large = await editionOf({ ...sound, ...many });
  expect(describe(pageAt(large, '/city', 'section')).title).toBe('City — The Test Gazette');
  expect(describe(pageAt(large, '/city/page/2', 'section')).title).toBe(
    'City, Page 2 of 2 — The Test Gazette',
  );
});

test('a page that isn’t there is not to be found, and has no address to be known by', () => {
  for (const path of ['/city/closed', '/nowhere']) {
    expect(of(path).indexed).toBe(false);
    expect(of(path)).not.toHaveProperty('canonical');
  }
});
