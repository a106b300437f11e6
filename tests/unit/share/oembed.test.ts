import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { create } from 'xmlbuilder2';
import { type OembedAnswer, oembed } from '#lib/share/oembed.ts';
import { oembedLinks } from '#lib/share/oembed-links.ts';
import { anyText } from '../../support/any-text.ts';
import { editionOf, jpeg, sound, story } from '../../support/publication.ts';

const site = 'https://gazette.example';
const edition = await editionOf({
  ...sound,
  'media/tram.jpg': await jpeg('Ana Reis'),
  'articles/city/tram.md': story({
    headline: 'Tram returns',
    lead: { src: 'media/tram.jpg', alt: 'A tram', credit: 'Ana Reis' },
    formerly: ['/old/tram'],
  }),
  'articles/city/closed.md': story({ status: 'withdrawn' }),
  'articles/city/secret.md': story({ headline: 'The secret', status: 'draft' }),
});

function asked(parameters: Readonly<Record<string, string>>): OembedAnswer {
  return oembed(edition, new URLSearchParams(parameters));
}
const json = (parameters: Readonly<Record<string, string>>): unknown => JSON.parse(asked(parameters).body);

test('a story can be embedded: a card in a frame that may do nothing but be read and followed', () => {
  const answer = asked({ url: `${site}/city/tram` });
  expect([answer.status, answer.type]).toEqual([200, 'application/json']);
  expect(JSON.parse(answer.body)).toMatchObject({
    version: '1.0',
    type: 'rich',
    title: 'Tram returns',
    author_name: 'Ana Reis',
    author_url: `${site}/authors/ana-reis`,
    provider_name: 'The Test Gazette',
    provider_url: site,
    width: 550,
    html: expect.stringMatching(
      /^<iframe src="https:\/\/gazette\.example\/~embed\/city\/tram" .*sandbox="allow-popups allow-top-navigation-by-user-activation"><\/iframe>$/,
    ),
  });
});

test('the card is no wider than the consumer has room for, and a link where there is none', () => {
  expect(json({ url: `${site}/city/tram`, maxwidth: '400' })).toMatchObject({ type: 'rich', width: 400 });
  expect(json({ url: `${site}/city/tram`, maxwidth: '100' })).toMatchObject({ type: 'link' });
  expect(json({ url: `${site}/city/tram`, maxheight: '100' })).toMatchObject({ type: 'link' });
  expect(json({ url: `${site}/city/tram`, maxwidth: 'wide' })).toMatchObject({ type: 'rich', width: 550 });
});

test.each([
  'http://gazette.example/city/tram',
  'https://www.gazette.example/city/tram',
  `${site}/city/tram?utm_source=x#top`,
  `${site}/old/tram`,
])('%s is that story too', (url) => {
  expect(json({ url })).toMatchObject({ title: 'Tram returns' });
});

describe('whatever isn’t a public story has no card', () => {
  test.each([
    [{}, 400],
    [{ url: 'not an address' }, 400],
    [{ url: `${site}/` }, 404],
    [{ url: `${site}/city/secret` }, 404],
    [{ url: `${site}/city/closed` }, 404],
    [{ url: 'https://elsewhere.example/city/tram' }, 404],
    [{ url: 'ftp://gazette.example/city/tram' }, 404],
    [{ url: `${site}/city/tram`, format: 'yaml' }, 501],
  ] as const)('%j', (parameters, status) => {
    expect(asked(parameters).status).toBe(status);
    expect(asked(parameters).body).not.toContain('secret');
  });
});

test('the card goes with the story: it moves with it, and is gone with it', () => {
  expect(edition.resolve('/~embed/city/tram')).toMatchObject({ kind: 'embed', path: '/~embed/city/tram' });
  expect(edition.resolve('/~embed/old/tram')).toEqual({ kind: 'redirect', to: '/~embed/city/tram' });
  expect(edition.resolve('/~embed/city/closed').kind).toBe('gone');
  for (const path of ['/~embed/city/secret', '/~embed/city', '/~embed/', '/~embed'])
    expect(edition.resolve(path).kind).toBe('missing');
  expect([...edition.pages()].filter(({ path }) => path.startsWith('/~embed'))).toEqual([]);
});

test('as XML it says the same', () => {
  const { type, body } = asked({ url: `${site}/city/tram`, format: 'xml' });
  expect(type).toBe('text/xml');
  expect(create(body).end({ format: 'object' })).toMatchObject({
    oembed: { type: 'rich', title: 'Tram returns', width: '550' },
  });
});

test('a page names both addresses', () => {
  expect(oembedLinks(`${site}/city/tram`, site)).toEqual({
    'application/json+oembed': `${site}/oembed?url=https%3A%2F%2Fgazette.example%2Fcity%2Ftram`,
    'text/xml+oembed': `${site}/oembed?url=https%3A%2F%2Fgazette.example%2Fcity%2Ftram&format=xml`,
  });
});

test('no headline breaks out of JSON, XML or the frame', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (headline) => {
      const one = await editionOf({ ...sound, 'articles/city/tram.md': story({ headline }) });
      const ask = (format: string): OembedAnswer =>
        oembed(one, new URLSearchParams({ url: `${site}/city/tram`, format }));
      if (one.findings.length > 0) return;
      const values = JSON.parse(ask('json').body);
      expect(Object.keys(values)).toHaveLength(14);
      expect(values.html.match(/[<>]/g)).toHaveLength(4);
      const parsed = create(ask('xml').body).end({ format: 'object' });
      expect(Object.keys(parsed)).toEqual(['oembed']);
    }),
    { numRuns: 60 },
  );
});
