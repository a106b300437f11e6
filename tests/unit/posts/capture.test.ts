import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { postSchema } from '#lib/content/records/post.ts';
import { addressIn } from '#lib/posts/adapters.ts';
import { type Capturing, capture, type Outcome } from '#lib/posts/capture.ts';
import type { Fetched } from '#lib/posts/fetch.ts';
import { recheck, restated } from '#lib/posts/recheck.ts';
import { folderOf, write } from '../../support/publication.ts';
import { skeet, tombstone, toot, tweet } from '../../support/replies.ts';

const xPost = 'https://twitter.com/dara_example/status/77';
const skyPost = 'https://bsky.app/profile/dara.example/post/3kabc';
const tootPost = 'https://social.example/@dara/112';

let folder: string;
let remove: () => Promise<void>;
let asked: string[];
beforeEach(async () => {
  ({ folder, remove } = await folderOf({}));
  asked = [];
});
afterEach(() => remove());

const ok = (json: unknown, status = 200): Fetched => ({ kind: 'answered', status, json });

/** With a network that answers each question with the next answer; a form that is never filled in. */
function capturing(answers: readonly Fetched[] = [], more: Partial<Capturing> = {}): Capturing {
  const left = [...answers];
  return {
    contentDir: folder,
    now: () => new Date('2026-06-01T10:00:00Z'),
    ask: async (url) => {
      asked.push(url);
      return left.shift() ?? { kind: 'failed', why: 'nobody answers' };
    },
    question: async () => null,
    replace: false,
    byHand: false,
    ...more,
  };
}

const kept = async (file: string) => postSchema.parse(JSON.parse(await readFile(join(folder, file), 'utf8')));
const files = () => readdir(join(folder, 'posts')).catch(() => []);

describe('a post is written where stories look for it, and the tag is there to paste', () => {
  test('X', async () => {
    expect(await capture(xPost, capturing([ok(tweet())]))).toEqual({
      done: true,
      lines: ['posts/x-77.json', '{% tweet url="https://x.com/dara_example/status/77" /%}'],
    });
    expect(asked).toEqual([
      expect.stringMatching(
        /^https:\/\/cdn\.syndication\.twimg\.com\/tweet-result\?id=77&lang=en&token=\w+$/,
      ),
    ]);
    expect(await kept('posts/x-77.json')).toMatchObject({
      body: 'The tram is back.',
      capturedBy: 'tool',
      status: 'live',
    });
    expect(await files()).toEqual(['x-77.json']);
  });

  test('Bluesky, whose authors are asked for by their lasting name', async () => {
    const { lines } = await capture(
      skyPost,
      capturing([ok({ did: 'did:plc:dara' }), ok({ posts: [skeet()] })]),
    );
    expect(lines).toEqual(['posts/bluesky-3kabc.json', `{% post url="${skyPost}" /%}`]);
    expect(asked.map((url) => decodeURIComponent(new URL(url).search))).toEqual([
      '?handle=dara.example',
      '?uris=at://did:plc:dara/app.bsky.feed.post/3kabc',
    ]);
  });

  test('Bluesky: of an answer to somebody else, their name is asked for too', async () => {
    const reply = { parent: { uri: 'at://did:plc:bo/app.bsky.feed.post/3kp' } };
    const parent = { uri: reply.parent.uri, author: { did: 'did:plc:bo', handle: 'bo.example' } };
    const answer = skeet({}, { reply });
    const answers = [ok({ did: 'did:plc:dara' }), ok({ posts: [answer] }), ok({ posts: [answer, parent] })];
    await capture(skyPost, capturing(answers));
    expect((await kept('posts/bluesky-3kabc.json')).replyTo?.handle).toBe('@bo.example');
  });

  test('Mastodon, on any server', async () => {
    const { lines } = await capture(tootPost, capturing([ok(toot())]));
    expect(lines).toEqual(['posts/mastodon-112.json', `{% post url="${tootPost}" /%}`]);
    expect(asked).toEqual(['https://social.example/api/v1/statuses/112']);
  });

  test('what looks wrong in it is said', async () => {
    const { lines } = await capture(xPost, capturing([ok(tweet({ text: 'No phones πŸ€£ https://t.co/a' }))]));
    expect(lines.join('\n')).toMatch(/mojibake: .*🤣.*\n.*short-link/);
  });
});

describe('nothing is written', () => {
  const refusals: Readonly<Record<string, Fetched>> = {
    'the network can’t be reached': { kind: 'failed', why: 'there is no connection' },
    'the network wants us to wait': ok({}, 429),
    'the network is broken': ok(undefined, 503),
    'the network answers with a page': ok(undefined),
    'the network answers with nothing': ok({}),
    'the post is deleted': ok({}, 404),
    'the post is said to be deleted': ok(tombstone('This Post was deleted by the Post author.')),
    'the answer is another post': ok(tweet({ id_str: '1' })),
  };
  test.each(Object.entries(refusals))('where %s', async (_, answer) => {
    const { done, lines } = await capture(xPost, capturing([answer]));
    expect(done).toBe(false);
    expect(lines.join(' ')).toMatch(/[Nn]othing was written/);
    expect(await files()).toEqual([]);
  });

  test.each(['https://x.com/dara', 'x.com/dara/status/77', 'https://t.co/abc', 'javascript:alert(1)', ''])(
    'for %s',
    async (url) => {
      expect((await capture(url, capturing([ok(tweet())]))).done).toBe(false);
      expect(asked).toEqual([]);
    },
  );

  test('over a snapshot that is there: the network isn’t even asked', async () => {
    await write(folder, { 'posts/x-77.json': 'kept' });
    const { done, lines } = await capture(xPost, capturing([ok(tweet())]));
    expect([done, asked]).toEqual([false, []]);
    expect(lines.join()).toContain('--replace');
    expect(await readFile(join(folder, 'posts/x-77.json'), 'utf8')).toBe('kept');
  });

  test('over a snapshot that appears meanwhile', async () => {
    const given = capturing();
    const ask = async () => {
      await write(folder, { 'posts/x-77.json': 'kept' });
      return ok(tweet());
    };
    expect((await capture(xPost, { ...given, ask })).done).toBe(false);
    expect(await readFile(join(folder, 'posts/x-77.json'), 'utf8')).toBe('kept');
    expect(await files()).toEqual(['x-77.json']);
  });
});

test('taken anew, a snapshot has the new words, and keeps what the newsroom added', async () => {
  const medium = { type: 'photo', original_info: { width: 6, height: 4 } };
  await capture(xPost, capturing([ok(tweet({ mediaDetails: [medium] }))]));
  const first = await kept('posts/x-77.json');
  const ours = {
    ...first,
    keepReason: 'It is the record.',
    archiveUrl: 'https://archive.example/7',
    media: [{ ...first.media[0], src: 'media/a.jpg', rights: 'By consent', alt: 'A tram' }],
  };
  await write(folder, { 'posts/x-77.json': JSON.stringify(ours) });
  const { done } = await capture(
    xPost,
    capturing([ok(tweet({ text: 'New.', mediaDetails: [medium] }))], { replace: true }),
  );
  expect(done).toBe(true);
  expect(await kept('posts/x-77.json')).toEqual({ ...ours, body: 'New.' });
  // Gone meanwhile: what we have is all there is.
  expect((await capture(xPost, capturing([ok({}, 404)], { replace: true }))).done).toBe(false);
  expect(await kept('posts/x-77.json')).toMatchObject({ body: 'New.' });
});

test('a saved reply does the same, without asking anybody', async () => {
  const replies = { [xPost]: tweet(), [skyPost]: { posts: [skeet()] }, [tootPost]: toot() };
  for (const [url, saved] of Object.entries(replies)) {
    expect((await capture(url, capturing([], { saved }))).done).toBe(true);
    expect(addressIn(saved)?.replace('x.com', 'twitter.com')).toBe(url);
  }
  expect(asked).toEqual([]);
  expect(await files()).toEqual(['bluesky-3kabc.json', 'mastodon-112.json', 'x-77.json']);
  expect((await capture('https://www.instagram.com/p/A/', capturing([], { saved: {} }))).done).toBe(false);
});

describe('where no public data may be kept, a person is asked', () => {
  const filled = (answers: readonly string[], more: Partial<Capturing> = {}) => {
    const left = [...answers];
    const questions: string[] = [];
    const question = async (text: string) => {
      questions.push(text);
      return left.shift() ?? null;
    };
    return { questions, given: capturing([], { question, ...more }) };
  };
  const answers = [
    'Lifeboat Guild',
    '@guild',
    'A ring. 💍',
    '',
    'See https://gazette.example/a.',
    '.',
    '2026-05-01T09:00:00+01:00',
    'en',
    '1',
    '',
    'A ring on a sleeve',
    '1080x1350',
    '',
    '',
  ];

  test('and what they type is a snapshot by hand', async () => {
    const { given } = filled(answers);
    const url = 'https://www.instagram.com/p/DM1/';
    expect(await capture(url, given)).toEqual({
      done: true,
      lines: ['posts/instagram-DM1.json', `{% post url="${url}" /%}`],
    });
    expect(await kept('posts/instagram-DM1.json')).toEqual({
      network: 'instagram',
      id: 'DM1',
      url,
      author: { name: 'Lifeboat Guild', handle: '@guild' },
      lang: 'en',
      body: ['A ring. 💍\n\nSee ', { text: 'gazette.example/a', href: 'https://gazette.example/a' }, '.'],
      createdAt: '2026-05-01T09:00:00+01:00',
      media: [{ kind: 'image', width: 1080, height: 1350, alt: 'A ring on a sleeve' }],
      capturedAt: '2026-06-01T10:00:00.000Z',
      capturedBy: 'hand',
      status: 'live',
    });
    expect(asked).toEqual([]);
  });

  test('again where an answer can’t be', async () => {
    const { given, questions } = filled([
      '',
      'Guild',
      '',
      'x',
      '.',
      'yesterday',
      '',
      'english',
      '',
      '9',
      '0',
      '',
      '',
    ]);
    expect((await capture('https://www.tiktok.com/@guild/video/5', given)).done).toBe(true);
    expect(questions.filter((text) => text.startsWith('Expected')).length).toBe(4);
  });

  test.each([
    'https://www.threads.net/@a/post/C1',
    'https://www.facebook.com/a/posts/1',
    'https://www.reddit.com/r/a/comments/1b/',
  ])('%s', async (url) => expect((await capture(url, filled(answers).given)).done).toBe(true));

  test('on a network without a name here too; stories find it by its address', async () => {
    const url = 'https://forum.example/t/5?page=2';
    expect((await capture(url, filled(answers).given)).lines).toContain(`{% post url="${url}" /%}`);
    expect(await files()).toEqual(['other-forum-example-t-5-page-2.json']);
  });

  test('and of any network, if they want to', async () => {
    expect((await capture(xPost, filled(answers, { byHand: true }).given)).done).toBe(true);
    expect(await kept('posts/x-77.json')).toMatchObject({ capturedBy: 'hand', network: 'x' });
  });

  test('who stops in the middle has written nothing', async () => {
    for (let count = 0; count < answers.length; count++) {
      expect(
        (await capture('https://www.instagram.com/p/DM1/', filled(answers.slice(0, count)).given)).done,
      ).toBe(false);
    }
    expect(await files()).toEqual([]);
  });
});

describe('captured posts are looked at again', () => {
  const snapshot = `{
  "network": "x",   "url": "https://x.com/dara_example/status/77",
  "author": {"name":"Dara"}, "body": "The tram is back.",
  "capturedAt": "2026-01-01T08:00:00Z", "capturedBy": "hand",
  "status" : "live"
}`;
  const check = async (urls: readonly string[], answers: readonly Fetched[]): Promise<readonly Outcome[]> => {
    const { contentDir, now, ask } = capturing(answers);
    return Array.fromAsync(recheck(urls, { contentDir, now, ask, pause: async () => undefined }));
  };
  const text = () => readFile(join(folder, 'posts/x-77.json'), 'utf8');

  test.each([
    ['there', ok(tweet()), 'live'],
    ['deleted', ok({}, 404), 'deleted'],
    ['gone for good', ok({}, 410), 'deleted'],
    ['said to be deleted', ok(tombstone('This Post was deleted by the Post author.')), 'deleted'],
    ['private', ok(tombstone('… this account owner limits who can view their Posts.')), 'private'],
  ])('one that is %s: only status and checkedAt are changed', async (_, answer, status) => {
    await write(folder, { 'posts/x-77.json': snapshot });
    const [outcome] = await check([], [answer]);
    expect(outcome?.done).toBe(true);
    expect(await text()).toBe(
      snapshot.replace('"live"\n', `"${status}",\n  "checkedAt": "2026-06-01T10:00:00.000Z"\n`),
    );
  });

  test.each([
    ['a limit', ok({}, 429)],
    ['a fault', ok({}, 500)],
    ['a fault of the gate', ok(undefined, 502)],
    ['a closed door', ok({}, 403)],
    ['a login', ok({}, 401)],
    ['a page', ok(undefined)],
    ['nothing', ok({})],
    ['no connection', { kind: 'failed', why: 'there is no connection' } as const],
    ['words that we don’t know', ok(tombstone('Hm.'))],
  ])('%s never means deleted: the file stays as it is', async (_, answer) => {
    await write(folder, { 'posts/x-77.json': snapshot });
    const [outcome] = await check([], [answer]);
    expect(outcome?.done).toBe(false);
    expect(outcome?.lines.join()).toContain('stays “live”');
    expect(await text()).toBe(snapshot);
  });

  test('a Mastodon server that became something else doesn’t delete its posts', async () => {
    const post = { ...JSON.parse(snapshot), network: 'mastodon', url: tootPost };
    await write(folder, { 'posts/mastodon-112.json': JSON.stringify(post) });
    expect((await check([tootPost], [ok(undefined, 404)]))[0]?.done).toBe(false);
    expect((await check([tootPost], [ok({ error: 'Record not found' }, 404)]))[0]?.done).toBe(true);
    expect(await kept('posts/mastodon-112.json')).toMatchObject({ status: 'deleted' });
  });

  test('one that is back is back, and one that reads otherwise is told', async () => {
    await write(folder, {
      'posts/x-77.json': snapshot.replace('"live"', '"deleted", "checkedAt": "2026-02-01T00:00:00Z"'),
    });
    const [outcome] = await check([xPost], [ok(tweet({ text: 'Edited.' }))]);
    expect(outcome?.lines.join('\n')).toMatch(/live \(was “deleted”\)\n.*edited/);
    expect(await kept('posts/x-77.json')).toMatchObject({
      status: 'live',
      checkedAt: '2026-06-01T10:00:00.000Z',
      body: 'The tram is back.',
    });
  });

  test('what can’t be asked for is named, and left alone', async () => {
    const hand = JSON.stringify({
      ...JSON.parse(snapshot),
      network: 'instagram',
      url: 'https://www.instagram.com/p/A/',
    });
    await write(folder, { 'posts/instagram-A.json': hand, 'posts/broken.json': '{', 'posts/.x.json': '' });
    const outcomes = await check([], []);
    expect(outcomes.map(({ done }) => done)).toEqual([false, true]);
    expect(asked).toEqual([]);
    expect((await check(['https://x.com/dara_example/status/5'], []))[0]?.done).toBe(false);
  });

  test('the place of a missing checkedAt follows the file’s own form', () => {
    expect(restated('{"status":"live","url":"x"}', 'deleted', 'T')).toBe(
      '{"status":"deleted","checkedAt": "T","url":"x"}',
    );
    expect(restated('{\r\n\t"status": "live"\r\n}', 'live', 'T')).toBe(
      '{\r\n\t"status": "live",\r\n\t"checkedAt": "T"\r\n}',
    );
    expect(restated('{"quoted":{"status":"live"},"checkedAt":"S","status":"live"}', 'private', 'T')).toBe(
      '{"quoted":{"status":"live"},"checkedAt":"T","status":"private"}',
    );
  });
});
