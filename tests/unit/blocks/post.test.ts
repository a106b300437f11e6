import { beforeAll, expect, test } from 'vitest';
import {
  type BadExamples,
  expectFinding,
  findingsOf,
  keptModelsOf,
  modelsOf,
  plainOf,
} from '../../support/blocks.ts';
import { type Files, jpeg } from '../../support/publication.ts';

/** A snapshot as a newsroom keeps it, with what a test says otherwise. */
function snapshot(more: Readonly<Record<string, unknown>> = {}): string {
  return JSON.stringify({
    network: 'x',
    url: 'https://x.com/dara/status/7',
    author: { name: 'Dara Whit' },
    body: 'The tram is back.',
    capturedAt: '2026-05-02T10:00:00Z',
    capturedBy: 'hand',
    status: 'live',
    ...more,
  });
}

const tag = '{% tweet url="https://x.com/dara/status/7" /%}';
let picture: Uint8Array;
beforeAll(async () => {
  picture = await jpeg();
});

/** The post's model in a story that quotes it. */
async function post(
  more: Readonly<Record<string, unknown>> = {},
  fields: Readonly<Record<string, unknown>> = {},
): Promise<unknown> {
  const files = {
    'posts/x-7.json': snapshot(more),
    'media/a.jpg': picture,
    'site.yaml': 'name: G\nlanguage: en-GB\ntimezone: Europe/London\n',
  };
  const [[, model] = []] = await modelsOf(tag, files, fields);
  return typeof model === 'object' && model !== null && 'post' in model ? model.post : undefined;
}

test('a post is quoted from our own snapshot, with who said it, where and when', async () => {
  const given = {
    author: { name: 'Dara Whit', handle: 'dara', verified: true },
    createdAt: '2026-05-01T23:30:00Z',
  };
  expect(await post(given)).toEqual({
    network: 'x',
    networkName: 'X',
    url: 'https://x.com/dara/status/7',
    language: 'en-GB',
    author: { name: 'Dara Whit', handle: '@dara', verified: true },
    body: ['The tram is back.'],
    truncated: false,
    edited: false,
    created: { iso: '2026-05-02T00:30:00+01:00', text: '2 May 2026, 00:30' },
    captured: { iso: '2026-05-02', text: '2 May 2026' },
    media: [],
    status: 'live',
    lastSeen: { iso: '2026-05-02', text: '2 May 2026' },
  });
});

test('runs keep their links and their author’s spaces and line ends', async () => {
  const body = ['Look:\n\n ', { text: '#trams', href: 'https://x.com/hashtag/trams' }, '  🚋'];
  expect(await post({ body })).toMatchObject({ body });
});

test('a handle has one @, whether the snapshot writes it or not', async () => {
  for (const handle of ['dara', '@dara']) {
    expect(await post({ author: { name: 'x', handle } })).toMatchObject({ author: { handle: '@dara' } });
  }
});

test('the furniture of a quotation speaks the story’s language, its text its own', async () => {
  const model = await post({ lang: 'ar' }, { language: 'ja' });
  expect(model).toMatchObject({ language: 'ja', textLanguage: 'ar', textDirection: 'rtl' });
  expect(model).toMatchObject({ captured: { text: '2026年5月2日' } });
  expect(await post()).not.toHaveProperty('textDirection');
});

test('a picture without a reason why it may be shown is a placeholder of its size, never a file', async () => {
  const medium = { kind: 'image', width: 600, height: 400, alt: 'A tram', src: 'media/a.jpg' };
  const model = await post({ media: [medium, { ...medium, rights: 'By consent of the author' }] });
  expect(model).toMatchObject({
    media: [
      { kind: 'image', width: 600, height: 400, alt: 'A tram' },
      { src: '/media/a.jpg', rights: 'By consent of the author' },
    ],
  });
  expect(JSON.stringify(model).match(/media\/a\.jpg/g)).toHaveLength(1);
});

test('an avatar is shown with the size of its own file', async () => {
  const author = { name: 'Dara Whit', avatar: { src: 'media/a.jpg', rights: 'By consent' } };
  expect(await post({ author })).toMatchObject({
    author: { avatar: { src: '/media/a.jpg', width: 60, height: 40 } },
  });
});

test('a deleted post says so, with the day on which we last saw it, why we keep it, and where', async () => {
  const given = {
    status: 'deleted',
    checkedAt: '2026-05-20T00:00:00Z',
    keepReason: 'It is the mayor’s own word.',
    archiveUrl: 'https://archive.example/7',
  };
  expect(await post(given)).toMatchObject({
    status: 'deleted',
    // On the 20th it was gone: the day on which it was captured is when it was seen last.
    lastSeen: { iso: '2026-05-02' },
    keepReason: 'It is the mayor’s own word.',
    archiveUrl: 'https://archive.example/7',
  });
});

test('a private post is told apart from a deleted one; one of unknown state counts as there', async () => {
  expect(await post({ status: 'private' })).toMatchObject({ status: 'private' });
  expect(await post({ status: 'unknown' })).toMatchObject({ status: 'live' });
});

test('edits, cuts, warnings, cards and replies are said', async () => {
  const given = {
    edited: true,
    truncated: true,
    sensitive: 'A crash',
    card: { title: 'Line 4', url: 'https://gazette.example/4' },
    replyTo: { handle: '@ben', url: 'https://x.com/ben/status/6' },
  };
  expect(await post(given)).toMatchObject(given);
});

test('a quoted post is composed as the post that quotes it, without its unlicensed picture', async () => {
  const quoted = {
    ...JSON.parse(
      snapshot({ network: 'bluesky', url: 'https://bsky.app/profile/b/post/1', status: 'deleted' }),
    ),
    media: [{ kind: 'video', width: 9, height: 16, src: 'media/a.jpg' }],
  };
  const model = await post({ quoted });
  expect(model).toMatchObject({ quoted: { networkName: 'Bluesky', status: 'deleted', language: 'en-GB' } });
  expect(JSON.stringify(model)).not.toContain('media/a.jpg');
});

const addresses = {
  'x-7': ['https://twitter.com/dara/status/7?s=20', 'https://mobile.twitter.com/i/web/status/7'],
  'bluesky-3kx': ['https://bsky.app/profile/dara.example/post/3kx'],
  'mastodon-12': ['https://social.example/@dara/12', 'https://social.example/users/dara/statuses/12'],
  'threads-Cx_-1': ['https://www.threads.net/@dara/post/Cx_-1', 'https://threads.com/@dara/post/Cx_-1'],
  'instagram-Cx1': ['https://www.instagram.com/p/Cx1/', 'https://instagram.com/dara/reel/Cx1'],
  'facebook-99': ['https://www.facebook.com/dara/posts/99'],
  'tiktok-5': ['https://www.tiktok.com/@dara/video/5'],
  'reddit-1ab': ['https://old.reddit.com/r/trams/comments/1ab/the_tram/'],
};
for (const [key, urls] of Object.entries(addresses)) {
  test(`an editor pastes any address of a post, and posts/${key}.json is quoted`, async () => {
    const given = { network: key.split('-')[0], url: urls[0] };
    const files: Files = { [`posts/${key}.json`]: snapshot(given) };
    for (const url of urls)
      expect([url, await findingsOf(`{% post url="${url}" /%}`, files)]).toEqual([url, []]);
  });
}

const bad: BadExamples = {
  'a post that nobody captured': ['{% tweet url=▸"https://x.com/dara/status/8" /%}', 'missing-post'],
  'a tweet that is no tweet': ['{% tweet url=▸"https://bsky.app/profile/a/post/1" /%}', 'invalid-attribute'],
  'an address that leads to no post': ['{% post url=▸"https://x.com/dara" /%}', 'invalid-attribute'],
  'a script for an address': ['{% post url=▸"javascript:alert(1)" /%}', 'invalid-attribute'],
  'no address': ['▸{% post /%}', 'missing-attribute'],
};
for (const [name, [marked, rule]] of Object.entries(bad)) {
  test(`editors are told of ${name}, at its place`, async () => {
    await expectFinding(marked, rule, { 'posts/x-7.json': snapshot() });
  });
}

test('a kept story whose snapshot is gone still says where the post stands', async () => {
  expect(await keptModelsOf(tag)).toEqual([
    ['tweet', { url: 'https://x.com/dara/status/7', language: 'en', post: null }],
  ]);
});

test('search and reading time know who said what', async () => {
  const files = {
    'posts/x-7.json': snapshot({ body: ['See ', { text: 'this', href: 'https://a.example' }] }),
  };
  expect(await plainOf(tag, files)).toBe('Dara Whit: See this\n');
});
