import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { postSchema } from '#lib/content/records/post.ts';
import { runsOfHtml } from '#lib/posts/html-runs.ts';
import { readMastodon } from '#lib/posts/mastodon.ts';
import { shownBy } from '#lib/posts/runs.ts';
import { anyText } from '../../support/any-text.ts';
import { plainPost, postOf, toot } from '../../support/replies.ts';

const asked = {
  url: 'https://social.example/@dara/112?lang=de#x',
  id: '112',
  capturedAt: '2026-06-01T10:00:00.000Z',
};

const read = (json: unknown) => postOf(readMastodon(json, asked));

test('a post is kept with who said it, on which server, when, and in which language', () => {
  expect(read(toot())).toEqual({
    network: 'mastodon',
    id: '112',
    url: 'https://social.example/@dara/112',
    author: { name: 'Dara Whit', handle: 'dara@social.example' },
    ...plainPost,
  });
});

describe('HTML becomes text and links', () => {
  test.each([
    ['<p>One</p><p>Two<br />three</p>', 'One\n\nTwo\nthree'],
    ['<p>a &amp; b &lt;3 &amp;lt;</p>', 'a & b <3 &lt;'],
    ['<ul><li>one</li><li>two</li></ul>', '• one\n• two'],
    ['<ol><li>one</li><li>two</li></ol>', '1. one\n2. two'],
    ['<blockquote><p>quoted</p></blockquote><p>answer</p>', 'quoted\n\nanswer'],
    ['<pre><code>a\n  b</code></pre>', 'a\n  b'],
    ['<p>a\n b</p>', 'a b'],
    ['<p>👩‍👩‍👧 🇬🇧 👍🏽 :blob:</p>', '👩‍👩‍👧 🇬🇧 👍🏽 :blob:'],
    ['<script>alert(1)</script><p onclick="x()">a<img src=x onerror=y></p><style>p{}</style>', 'a'],
    ['plain, as other programs write', 'plain, as other programs write'],
    ['', ''],
  ])('%s', (html, text) => expect(shownBy(runsOfHtml(html))).toBe(text));

  test('mentions, tags and shortened addresses are links as they are shown', () => {
    const html =
      '<p><span class="h-card"><a href="https://social.example/@ana" class="u-url mention">@<span>ana</span></a></span> ' +
      '<a href="https://gazette.example/a/long/way" rel="nofollow"><span class="invisible">https://</span><span class="ellipsis">gazette.example/a/lo</span><span class="invisible">ng/way</span></a> ' +
      '<a href="https://social.example/tags/tram" class="mention hashtag" rel="tag">#<span>tram</span></a></p>';
    expect(runsOfHtml(html)).toEqual([
      { text: '@ana', href: 'https://social.example/@ana' },
      ' ',
      { text: 'gazette.example/a/lo…', href: 'https://gazette.example/a/long/way' },
      ' ',
      { text: '#tram', href: 'https://social.example/tags/tram' },
    ]);
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'data:text/html,x',
    '/local',
    'https://u:p@a.example/',
  ])('a link to %s is only text', (href) =>
    expect(runsOfHtml(`<a href="${href}">here</a>`)).toEqual(['here']),
  );

  test('no HTML yields markup or a link that runs', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(anyText, fc.constantFrom('<p>', '</p>', '<a href="', '">', '</a>', '<br>', '<ol><li>')),
          { maxLength: 9 },
        ),
        (all) => {
          for (const run of runsOfHtml(all.join(''))) {
            if (typeof run !== 'string') expect(run.href).toMatch(/^https?:\/\//i);
            expect((typeof run === 'string' ? run : run.text).isWellFormed()).toBe(true);
          }
        },
      ),
    );
  });
});

test('warnings are told: the author’s own words, or that there is one', () => {
  expect(read(toot({ spoiler_text: 'Blood &c', sensitive: true })).sensitive).toBe('Blood &c');
  expect(read(toot({ sensitive: true })).sensitive).toBeDefined();
});

test('edits, polls, sounds, films and cards', () => {
  expect(read(toot({ edited_at: '2026-05-02T00:00:00.000Z' })).edited).toBe(true);
  expect(read(toot({ poll: { options: [{ title: 'Yes' }] } })).truncated).toBe(true);
  const media_attachments = [
    { type: 'image', description: 'A tram', meta: { original: { width: 4, height: 3 } } },
    { type: 'gifv', meta: { small: { width: 2, height: 2 } } },
    { type: 'video', description: null },
  ];
  expect(read(toot({ media_attachments })).media).toEqual([
    { kind: 'image', width: 4, height: 3, alt: 'A tram' },
    { kind: 'gif', width: 2, height: 2 },
    { kind: 'video', width: 1000, height: 1000 },
  ]);
  expect(read(toot({ media_attachments: [{ type: 'audio' }] }))).toMatchObject({
    truncated: true,
    media: [],
  });
  expect(read(toot({ card: { url: 'https://gazette.example/4', title: 'Line 4' } })).card).toBeDefined();
  expect(read(toot({ card: { url: 'javascript:x', title: 'Line 4' } })).card).toBeUndefined();
});

test('a reply says whom it answers: somebody it mentions, or its own author', () => {
  const mentions = [{ id: '8', acct: 'ana@far.example' }];
  expect(read(toot({ in_reply_to_account_id: '8', mentions })).replyTo).toEqual({
    handle: '@ana@far.example',
  });
  expect(read(toot({ in_reply_to_account_id: '9' })).replyTo).toEqual({ handle: '@dara@social.example' });
  expect(read(toot({ in_reply_to_account_id: '7' })).replyTo).toBeUndefined();
});

test('a quoted post is kept with it, and the line that stands in for it is dropped', () => {
  const content =
    '<p class="quote-inline">RE: <a href="https://far.example/@bo/1">far.example/@bo/1</a></p><p>This.</p>';
  const quoted_status = toot({
    id: '5',
    url: 'https://far.example/@bo/1',
    account: { id: '3', acct: 'bo@far.example', display_name: 'Bo :blob:' },
    content: '<p>Rain.</p>',
  });
  expect(read(toot({ content, quote: { state: 'accepted', quoted_status } }))).toMatchObject({
    body: 'This.',
    quoted: {
      id: '1',
      url: 'https://far.example/@bo/1',
      body: 'Rain.',
      author: { handle: 'bo@far.example' },
    },
  });
  expect(shownBy(read(toot({ content, quote: { state: 'deleted', quoted_status: null } })).body)).toContain(
    'RE: far.example',
  );
});

test.each([
  ['an error', { error: 'Record not found' }],
  ['a post for followers', toot({ visibility: 'private' })],
  ['a post for one reader', toot({ visibility: 'direct' })],
  ['somebody else’s post, repeated', toot({ reblog: toot() })],
  ['another post', toot({ id: '113' })],
  ['no author', toot({ account: null })],
  ['no text', toot({ content: null })],
  ['nothing', null],
  ['a list', []],
])('an answer with %s is no post, and says nothing of one', (_, json) => {
  expect(readMastodon(json, asked).kind).toBe('unclear');
});

test('whatever stands in its fields, a post is a snapshot that can be read; the answer isn’t changed', () => {
  const fields = fc.record(
    {
      content: anyText,
      spoiler_text: anyText,
      language: anyText,
      created_at: anyText,
      account: fc.record({ id: anyText, acct: anyText, display_name: anyText }),
      card: fc.record({ url: anyText, title: anyText }),
      media_attachments: fc.array(
        fc.record({ type: fc.constantFrom('image', 'x'), description: anyText, meta: anyText }),
      ),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fields, (given) => {
      const json = toot(given);
      const before = JSON.stringify(json);
      const reading = readMastodon(json, asked);
      expect(JSON.stringify(json)).toBe(before);
      if (reading.kind === 'post') postSchema.parse(reading.post);
    }),
  );
});
