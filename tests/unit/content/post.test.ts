import { describe, expect, test } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import { readText } from '#lib/content/read.ts';
import { deepestQuote, postKeyOf } from '#lib/content/records/post.ts';
import { source } from '#lib/content/source.ts';

/*
 * A story finds a post by its address: the wrong key would quote somebody else, or nobody.
 */

describe('the address of a post names its file, in every form that its network gives', () => {
  test.each([
    ['https://x.com/orla/status/123', 'x-123'],
    ['https://twitter.com/orla/status/123?s=20', 'x-123'],
    ['https://mobile.twitter.com/orla/status/123/photo/1', 'x-123'],
    ['https://www.x.com/i/web/status/123#m', 'x-123'],
    ['HTTPS://X.COM/orla/status/123', 'x-123'],
    ['https://bsky.app/profile/orla.example/post/3kAbC', 'bluesky-3kAbC'],
    ['https://bsky.app/profile/did:plc:abc/post/3k', 'bluesky-3k'],
    ['https://www.threads.net/@orla/post/C-x_1', 'threads-C-x_1'],
    ['https://threads.com/@orla/post/C1', 'threads-C1'],
    ['https://www.instagram.com/p/DM_a-1/', 'instagram-DM_a-1'],
    ['https://instagram.com/orla/reel/DM1', 'instagram-DM1'],
    ['https://www.facebook.com/gazette/posts/pfbid0Ab', 'facebook-pfbid0Ab'],
    ['https://m.facebook.com/gazette/posts/a-title/123', 'facebook-123'],
    ['https://www.tiktok.com/@orla/video/7', 'tiktok-7'],
    ['https://www.tiktok.com/@orla/photo/7', 'tiktok-7'],
    ['https://old.reddit.com/r/trams/comments/1ab2/a_title/', 'reddit-1ab2'],
    ['https://any.example/@orla/112', 'mastodon-112'],
    ['https://any.example/users/orla/statuses/112', 'mastodon-112'],
  ])('%s', (address, key) => expect(postKeyOf(address)).toBe(key));

  test.each([
    'https://x.com/orla',
    'https://x.com/orla/status/',
    'https://x.com.evil.example/orla/status/123',
    'https://evil.example/orla/status/123',
    'https://evil.example/?https://x.com/orla/status/123',
    'https://bsky.app/profile/orla.example',
    'https://any.example/@orla',
    'https://gazette.example/city/tram',
    'x.com/orla/status/123',
    'no address',
    '',
  ])('%s is no post', (address) => expect(postKeyOf(address)).toBeNull());
});

const post = (number: number, more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  network: 'x',
  url: `https://x.com/orla/status/${number}`,
  author: { name: 'Orla Vale' },
  body: 'The tram is back.',
  capturedAt: '2026-01-01T08:00:00Z',
  capturedBy: 'hand',
  status: 'live',
  ...more,
});

/** Post 1, which quotes post 2, which quotes post 3 … */
function chain(deep: number, number = 1): Record<string, unknown> {
  return deep === 0 ? post(number) : post(number, { quoted: chain(deep - 1, number + 1) });
}

function read(value: unknown, file = 'posts/x-1.json') {
  const record = readText(source(file, JSON.stringify(value, null, 1)), blocks);
  return {
    value: record.value,
    found: record.findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`),
    said: record.findings.map(({ message }) => message).join('\n'),
  };
}

describe('quotations end', () => {
  test('quotations as deep as readers can follow are kept', () => {
    const { value, found } = read(chain(deepestQuote));
    expect(found).toEqual([]);
    expect(value).not.toBeNull();
  });

  test('one deeper is a finding at the one too many', () => {
    const { value, found, said } = read(chain(deepestQuote + 1));
    expect(value).toBeNull();
    // The innermost quotation is the one too many.
    const lines = JSON.stringify(chain(deepestQuote + 1), null, 1).split('\n');
    const line = lines.findLastIndex((text) => text.includes('"quoted"')) + 1;
    expect(found).toEqual([`${line}:${(lines[line - 1] ?? '').indexOf('{') + 1} cyclic-post`]);
    expect(said).toContain('more than 3 posts deep');
  });

  test.each([
    ['itself', post(1, { quoted: post(1) })],
    ['a post that quotes it', post(1, { quoted: post(2, { quoted: post(1) }) })],
    ['a post that quotes itself', post(1, { quoted: post(2, { quoted: post(2) }) })],
  ])('a post that quotes %s is a circle', (_, value) => {
    const { value: kept, said, found } = read(value);
    expect(kept).toBeNull();
    expect(found).toEqual([expect.stringContaining('cyclic-post')]);
    expect(said).toContain('quotes itself');
  });

  test('posts that both lack an address are no circle', () => {
    const { found } = read(
      post(1, { quoted: post(2, { url: undefined, quoted: post(3, { url: undefined }) }) }),
    );
    expect(found.map((place) => place.split(' ')[1])).toEqual(['missing-field', 'missing-field']);
  });
});

describe('a post is what its file’s name says', () => {
  test('the address of another post is a finding: stories would quote the wrong words', () => {
    const { value, found, said } = read(post(2));
    expect(value).toBeNull();
    expect(found).toEqual(['3:9 invalid-value']);
    expect(said).toContain('posts/x-2.json');
  });

  test('an address that no pattern knows is believed', () => {
    expect(
      read(post(1, { network: 'other', url: 'https://forum.example/t/5' }), 'posts/other-5.json').found,
    ).toEqual([]);
  });
});

describe('the words of a post', () => {
  test('may hold links, each checked at its own place', () => {
    const body = ['See ', { text: 'this', href: 'javascript:alert(1)' }, { text: 'that' }];
    const { found } = read(post(1, { body }));
    expect(found).toEqual(['11:12 invalid-value', '13:3 missing-field']);
  });

  test('fields that a capture left without a value are not there', () => {
    const { value, found } = read(post(1, { lang: null, createdAt: null, quoted: null, media: null }));
    expect(found).toEqual([]);
    expect(value).toMatchObject({ media: [] });
  });

  test('half a character is no text', () => {
    expect(read(post(1, { body: 'a\uD83D' })).found).toEqual(['7:10 invalid-value']);
  });
});
