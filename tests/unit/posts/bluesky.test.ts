import fc from 'fast-check';
import { expect, test } from 'vitest';
import { postSchema } from '#lib/content/records/post.ts';
import { readBluesky } from '#lib/posts/bluesky.ts';
import { shownBy } from '#lib/posts/runs.ts';
import { clean } from '#lib/posts/text.ts';
import { anyText } from '../../support/any-text.ts';
import { facet, plainPost, postOf, skeet } from '../../support/replies.ts';

const asked = {
  url: 'https://bsky.app/profile/dara.example/post/3kabc',
  id: '3kabc',
  capturedAt: '2026-06-01T10:00:00.000Z',
};
const link = (uri: string) => ({ $type: 'app.bsky.richtext.facet#link', uri });
const mention = { $type: 'app.bsky.richtext.facet#mention', did: 'did:plc:ana' };
const tag = (name: string) => ({ $type: 'app.bsky.richtext.facet#tag', tag: name });

const read = (...posts: readonly unknown[]) => postOf(readBluesky({ posts }, asked));

test('a post is kept with who said it, when, and in which language', () => {
  expect(read(skeet())).toEqual({
    network: 'bluesky',
    id: '3kabc',
    url: 'https://bsky.app/profile/dara.example/post/3kabc',
    author: { name: 'Dara Whit', handle: 'dara.example' },
    ...plainPost,
  });
});

test('facets count bytes: behind emoji and Arabic they stand where they stand', () => {
  const text = '👩‍👩‍👧 شكرًا @ana.example: gazette.example/tram… #tram';
  const facets = [
    facet(text, '@ana.example', mention),
    facet(text, 'gazette.example/tram…', link('https://gazette.example/tram')),
    facet(text, '#tram', tag('tram')),
  ];
  expect(read(skeet({}, { text, facets })).body).toEqual([
    '👩‍👩‍👧 شكرًا ',
    { text: '@ana.example', href: 'https://bsky.app/profile/did:plc:ana' },
    ': ',
    { text: 'gazette.example/tram…', href: 'https://gazette.example/tram' },
    ' ',
    { text: '#tram', href: 'https://bsky.app/hashtag/tram' },
  ]);
});

test.each([
  ['begins inside a character', { byteStart: 1, byteEnd: 6 }, mention],
  ['ends inside a character', { byteStart: 5, byteEnd: 8 }, tag('x')],
  ['ends before it begins', { byteStart: 9, byteEnd: 5 }, link('https://a.example/')],
  ['ends behind the text', { byteStart: 5, byteEnd: 500 }, link('https://a.example/')],
  ['has no number', { byteStart: '5', byteEnd: null }, link('https://a.example/')],
  ['mentions nobody', { byteStart: 5, byteEnd: 7 }, mention],
  ['runs a script', { byteStart: 5, byteEnd: 7 }, link('javascript:alert(1)')],
  ['is of a kind that nobody knows', { byteStart: 5, byteEnd: 7 }, { $type: 'x' }],
])('a facet that %s leaves the text as it is', (_, index, feature) => {
  const text = '😀 ab 😀';
  expect(read(skeet({}, { text, facets: [{ index, features: [feature] }, null, {}] })).body).toBe(text);
});

test('pictures, films and animations keep size and description', () => {
  const images = [{ alt: 'A tram', aspectRatio: { width: 4, height: 3 } }, { alt: '' }];
  expect(read(skeet({ embed: { $type: 'app.bsky.embed.images#view', images } })).media).toEqual([
    { kind: 'image', width: 4, height: 3, alt: 'A tram' },
    { kind: 'image', width: 1000, height: 1000 },
  ]);
  const video = {
    $type: 'app.bsky.embed.video#view',
    aspectRatio: { width: 9, height: 16 },
    alt: 'It rings',
  };
  expect(read(skeet({ embed: video })).media).toEqual([
    { kind: 'video', width: 9, height: 16, alt: 'It rings' },
  ]);
  expect(read(skeet({ embed: { ...video, presentation: 'gif' } })).media[0]?.kind).toBe('gif');
});

test('a card is kept where it leads somewhere', () => {
  const external = (uri: string) => ({
    $type: 'app.bsky.embed.external#view',
    external: { uri, title: 'Line 4', description: '' },
  });
  expect(read(skeet({ embed: external('https://gazette.example/4') })).card).toEqual({
    title: 'Line 4',
    url: 'https://gazette.example/4',
  });
  expect(read(skeet({ embed: external('javascript:alert(1)') })).card).toBeUndefined();
});

const record = {
  $type: 'app.bsky.embed.record#viewRecord',
  uri: 'at://did:plc:bo/app.bsky.feed.post/3kq',
  author: { did: 'did:plc:bo', handle: 'bo.example' },
  value: { text: 'Trams & rain', langs: ['de'] },
  embeds: [
    { $type: 'app.bsky.embed.images#view', images: [{ alt: 'Rain', aspectRatio: { width: 2, height: 1 } }] },
  ],
};

test('a quoted post is kept with its pictures, alone or beside pictures of the post', () => {
  const quoted = {
    url: 'https://bsky.app/profile/bo.example/post/3kq',
    body: 'Trams & rain',
    media: [{ alt: 'Rain' }],
  };
  expect(read(skeet({ embed: { $type: 'app.bsky.embed.record#view', record } }))).toMatchObject({ quoted });
  const media = {
    $type: 'app.bsky.embed.images#view',
    images: [{ alt: 'Own', aspectRatio: { width: 1, height: 1 } }],
  };
  const both = { $type: 'app.bsky.embed.recordWithMedia#view', record: { record }, media };
  expect(read(skeet({ embed: both }))).toMatchObject({ quoted, media: [{ alt: 'Own' }] });
});

test.each(['viewNotFound', 'viewBlocked', 'viewDetached'])(
  'a quoted post that is gone (%s) is left out',
  (kind) => {
    const gone = { $type: `app.bsky.embed.record#${kind}`, uri: record.uri };
    expect(
      read(skeet({ embed: { $type: 'app.bsky.embed.record#view', record: gone } })).quoted,
    ).toBeUndefined();
  },
);

test('a reply says whom it answers, by name where the answer knows it', () => {
  const reply = { parent: { uri: 'at://did:plc:bo/app.bsky.feed.post/3kp' } };
  const parent = {
    uri: reply.parent.uri,
    author: { did: 'did:plc:bo', handle: 'bo.example' },
    record: { text: 'x' },
  };
  expect(read(skeet({}, { reply }), parent).replyTo).toEqual({
    handle: '@bo.example',
    url: 'https://bsky.app/profile/bo.example/post/3kp',
  });
  expect(read(skeet({}, { reply })).replyTo?.handle).toBe('did:plc:bo');
});

test('warnings and verification are told', () => {
  expect(read(skeet({ labels: [{ val: 'graphic-media' }] })).sensitive).toBe('graphic pictures');
  const author = { did: 'did:plc:dara', handle: 'dara.example', verification: { verifiedStatus: 'valid' } };
  expect(read(skeet({ author })).author).toEqual({
    name: 'dara.example',
    handle: 'dara.example',
    verified: true,
  });
});

test('an empty list is how Bluesky says that a post is deleted; anything else says nothing', () => {
  expect(readBluesky({ posts: [] }, asked)).toMatchObject({ kind: 'gone', status: 'deleted' });
  for (const json of [
    null,
    {},
    [],
    { posts: {} },
    { error: 'InternalServerError' },
    { posts: [skeet({ uri: 'at://x' })] },
  ])
    expect(readBluesky(json, asked).kind).toBe('unclear');
});

test('an author who shows their posts to members only is left in peace', () => {
  const author = { did: 'did:plc:dara', handle: 'dara.example', labels: [{ val: '!no-unauthenticated' }] };
  expect(readBluesky({ posts: [skeet({ author })] }, asked)).toMatchObject({ kind: 'unclear' });
});

test('for any text and any valid facets, the runs joined are the text; the answer isn’t changed', () => {
  const pieces = fc.array(fc.tuple(anyText, fc.boolean()), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(pieces, (all) => {
      const text = all.map(([piece]) => piece.toWellFormed()).join('');
      let byte = 0;
      const facets = all.map(([piece, linked]) => {
        const index = { byteStart: byte, byteEnd: byte + Buffer.byteLength(piece.toWellFormed()) };
        byte = index.byteEnd;
        return { index, features: linked ? [link('https://a.example/?a=b&c')] : [] };
      });
      const json = { posts: [skeet({}, { text, facets })] };
      const before = JSON.stringify(json);
      const reading = readBluesky(json, asked);
      expect(JSON.stringify(json)).toBe(before);
      if (reading.kind !== 'post') throw new Error(reading.why);
      const post = postSchema.parse(reading.post);
      expect(shownBy(post.body).replace(/\s+/g, '')).toBe(clean(text).replace(/\s+/g, ''));
      for (const run of post.body) if (typeof run !== 'string') expect(run.href).toMatch(/^https:/);
    }),
  );
});
