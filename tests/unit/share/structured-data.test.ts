import fc from 'fast-check';
import { parseFragment } from 'parse5';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { isReaderPage } from '#lib/edition/page.ts';
import { type StructuredData, scriptText, structuredData } from '#lib/share/structured-data.ts';
import { anyText } from '../../support/any-text.ts';
import { editionOf, packetOf, sound, story } from '../../support/publication.ts';

const site = 'https://gazette.example';
const edition = await editionOf({
  ...sound,
  'site.yaml': `name: The Test Gazette\nurl: ${site}\nlanguage: en\ntimezone: Europe/London\nsocial: { bluesky: "@gazette.example" }\npolicies: { corrections: corrections, ethics: nowhere }\n`,
  'authors/ana-reis.yaml':
    'name: Ana Reis\nrole: Reporter\nemail: ana@gazette.example\nsocial: { bluesky: "@ana.example" }\nexpertise: [Trams]\n',
  'media/tram.jpg': await sharp({ create: { width: 1800, height: 1200, channels: 3, background: '#345' } })
    .withXmp(
      packetOf({
        'dc:creator': '<rdf:Seq><rdf:li>Ana Reis</rdf:li></rdf:Seq>',
        'dc:rights': '<rdf:Alt><rdf:li xml:lang="x-default">© 2026 Ana Reis</rdf:li></rdf:Alt>',
        'xmpRights:WebStatement': 'https://reis.example/terms',
        'plus:Licensor':
          '<rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>https://reis.example/buy</plus:LicensorURL></rdf:li></rdf:Seq>',
      }),
    )
    .jpeg()
    .toBuffer(),
  'posts/x-123.json': JSON.stringify({
    network: 'x',
    url: 'https://x.com/driver/status/123',
    author: { name: 'A driver' },
    body: 'I am back.',
    createdAt: '2026-01-01T07:00:00Z',
    media: [],
    capturedAt: '2026-01-01T07:30:00Z',
    capturedBy: 'hand',
    status: 'live',
  }),
  'articles/city/tram.md': story(
    {
      headline: 'Tram returns',
      dek: 'After a year.',
      topics: ['Trams'],
      byline: 'Agency',
      lead: { src: 'media/tram.jpg', alt: 'A tram', caption: 'Line 1', credit: 'Ana Reis', focus: '30% 70%' },
      corrections: [{ date: '2026-01-02', text: 'It was line 1.' }],
    },
    'The tram is back.\n\n{% tweet url="https://x.com/driver/status/123" /%}\n',
  ),
  'articles/city/view.md': story({ headline: 'A view', label: 'opinion' }),
  'articles/city/closed.md': story({ status: 'withdrawn' }),
  'pages/corrections.md': '---\nheadline: Corrections\n---\n\nWe correct.\n',
});

function dataAt(path: string, of: Edition = edition): readonly StructuredData[] {
  const page = of.resolve(path);
  if (!isReaderPage(page)) throw new Error(`${path} is ${page.kind}`);
  return structuredData(page);
}

describe('a story', () => {
  const [article, trail] = dataAt('/city/tram');

  test('is a NewsArticle at top level, with everything that search engines ask for', () => {
    expect(article).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      mainEntityOfPage: `${site}/city/tram`,
      headline: 'Tram returns',
      description: 'After a year.',
      datePublished: '2026-01-01T08:00:00+00:00',
      articleSection: 'City',
      keywords: ['Trams'],
      inLanguage: 'en',
      isAccessibleForFree: true,
      correction: [{ '@type': 'CorrectionComment', text: 'It was line 1.', datePublished: '2026-01-02' }],
    });
    // "The tram is back." and the post, "A driver: I am back."
    expect(article).toHaveProperty('wordCount', 9);
  });

  test('names its authors with their addresses, and an agency as what it is', () => {
    expect(article).toMatchObject({
      author: [
        {
          '@type': 'Person',
          name: 'Ana Reis',
          url: `${site}/authors/ana-reis`,
          jobTitle: 'Reporter',
          sameAs: ['https://bsky.app/profile/ana.example'],
        },
        { '@type': 'Organization', name: 'Agency' },
      ],
    });
  });

  test('has its picture in the three shapes that search engines show, each with whose it is and its terms', () => {
    const shown = {
      '@type': 'ImageObject',
      caption: 'Line 1',
      creditText: 'Ana Reis',
      creator: [{ '@type': 'Person', name: 'Ana Reis' }],
      copyrightNotice: '© 2026 Ana Reis',
      license: 'https://reis.example/terms',
      acquireLicensePage: 'https://reis.example/buy',
    };
    const pixels = (value: number) => ({ value, unitCode: 'E37' });
    expect(article).toMatchObject({
      image: [
        { ...shown, width: pixels(1200), height: pixels(675) },
        { ...shown, width: pixels(1200), height: pixels(900) },
        { ...shown, width: pixels(1200), height: pixels(1200) },
      ],
    });
  });

  test('names pictures that are there: each of them is one that the site makes', () => {
    const { image } = article as { readonly image: readonly { readonly url: string }[] };
    for (const { url } of image) {
      const { pathname } = new URL(url);
      expect(pathname).toContain('-30-70-');
      expect(edition.resolve(pathname).kind).toBe('rendition');
    }
  });

  test('names what it quotes from elsewhere', () => {
    expect(article).toMatchObject({
      isBasedOn: [
        {
          '@type': 'SocialMediaPosting',
          url: 'https://x.com/driver/status/123',
          author: { name: 'A driver' },
          text: 'I am back.',
        },
      ],
    });
  });

  test('says which of the publication’s policies are there, and none that isn’t', () => {
    expect(article).toMatchObject({
      publisher: { '@type': 'NewsMediaOrganization', correctionsPolicy: `${site}/corrections` },
    });
    expect(JSON.stringify(article)).not.toContain('ethicsPolicy');
  });

  test('names a mark of the publication that search engines take: no drawing, and large enough', async () => {
    const drawing = '<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48"/>';
    const of = await editionOf({
      ...sound,
      'site.yaml': `${sound['site.yaml']}logo: media/logo.svg\n`,
      'media/logo.svg': drawing,
      'articles/city/tram.md': story({}),
    });
    expect(dataAt('/city/tram', of)[0]).toMatchObject({
      publisher: { logo: { url: `${site}/icon-512.png`, width: { value: 512 } } },
    });
    expect(of.resolve('/icon-512.png').kind).toBe('icon');
    expect(JSON.stringify(article)).not.toContain('icon-512');
  });

  test('says the way to it', () => {
    expect(trail).toMatchObject({
      '@type': 'BreadcrumbList',
      itemListElement: [{ item: `${site}/` }, { item: `${site}/city` }, { item: `${site}/city/tram` }],
    });
  });

  test('that is an opinion stays a NewsArticle for Mastodon, and says what it is beside', () => {
    expect(dataAt('/city/view')[0]).toMatchObject({
      '@type': 'NewsArticle',
      genre: 'opinion',
      additionalType: 'https://schema.org/OpinionNewsArticle',
    });
  });
});

test.each([
  ['/', ['CollectionPage']],
  ['/city', ['CollectionPage', 'BreadcrumbList']],
  ['/topics/trams', ['CollectionPage', 'BreadcrumbList']],
  ['/topics', ['CollectionPage']],
  ['/authors', ['CollectionPage']],
  ['/authors/ana-reis', ['ProfilePage', 'BreadcrumbList']],
  ['/corrections', ['WebPage']],
  ['/city/closed', []],
  ['/nowhere', []],
])('%s is %j', (path, types) => {
  expect(dataAt(path).map((data) => data['@type'])).toEqual(types);
});

test('an author’s page says who they are and what they know', () => {
  expect(dataAt('/authors/ana-reis')[0]).toMatchObject({
    mainEntity: { '@type': 'Person', name: 'Ana Reis', jobTitle: 'Reporter', knowsAbout: ['Trams'] },
  });
});

test('no text in it ends the script, and every text comes out as it went in', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const data: StructuredData = { '@context': 'https://schema.org', '@type': 'WebPage', name: text };
      const html = `<script type="application/ld+json">${scriptText(data)}</script><p>after</p>`;
      const [script, after] = parseFragment(html).childNodes;
      if (script === undefined || !('childNodes' in script)) throw new Error('no script');
      const [inner] = script.childNodes;
      if (inner === undefined || !('value' in inner)) throw new Error('no text');
      expect(after?.nodeName).toBe('p');
      expect(JSON.parse(inner.value)).toEqual(JSON.parse(JSON.stringify(data)));
    }),
  );
});
