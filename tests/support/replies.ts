import { type Post, postSchema } from '#lib/content/records/post.ts';
import type { Reading } from '#lib/posts/reading.ts';

/*
 * What networks answer, written by hand after the shapes of their answers: as small as may be, with the fields that
 * a real one has beside those that we read left out. Nobody in them exists.
 */

type Fields = Readonly<Record<string, unknown>>;

/** X's syndication endpoint, `tweet-result`. */
export function tweet(fields: Fields = {}): Fields {
  const text = typeof fields.text === 'string' ? fields.text : 'The tram is back.';
  return {
    __typename: 'Tweet',
    lang: 'en',
    created_at: '2026-05-01T22:30:00.000Z',
    display_text_range: [0, Array.from(text).length],
    entities: { hashtags: [], urls: [], user_mentions: [], symbols: [] },
    id_str: '77',
    text,
    user: {
      id_str: '5',
      name: 'Dara Whit',
      screen_name: 'dara_example',
      profile_image_url_https: 'https://pbs.example/dara.jpg',
      verified: false,
      is_blue_verified: true,
    },
    edit_control: { edit_tweet_ids: ['77'] },
    isEdited: false,
    ...fields,
  };
}

export function tombstone(text: string): Fields {
  return { __typename: 'TweetTombstone', tombstone: { text: { text, entities: [], rtl: false } } };
}

/** An entity of X at its place in a text, counted as X does: in code points. */
export function entity(text: string, part: string, fields: Fields): Fields {
  const start = Array.from(text.slice(0, text.indexOf(part))).length;
  return { indices: [start, start + Array.from(part).length], ...fields };
}

const did = 'did:plc:dara';

/** Bluesky's view of a post, as getPosts lists it. */
export function skeet(fields: Fields = {}, record: Fields = {}): Fields {
  return {
    uri: `at://${did}/app.bsky.feed.post/3kabc`,
    cid: 'bafy',
    author: { did, handle: 'dara.example', displayName: 'Dara Whit', labels: [] },
    record: {
      $type: 'app.bsky.feed.post',
      text: 'The tram is back.',
      langs: ['en'],
      createdAt: '2026-05-01T22:30:00.000Z',
      ...record,
    },
    labels: [],
    indexedAt: '2026-05-01T22:30:01.000Z',
    ...fields,
  };
}

/** A facet of Bluesky at its place in a text, counted as Bluesky does: in bytes of UTF-8. */
export function facet(text: string, part: string, feature: Fields): Fields {
  const byteStart = Buffer.byteLength(text.slice(0, text.indexOf(part)));
  return { index: { byteStart, byteEnd: byteStart + Buffer.byteLength(part) }, features: [feature] };
}

/** Mastodon's Status. */
export function toot(fields: Fields = {}): Fields {
  return {
    id: '112',
    created_at: '2026-05-01T22:30:00.000Z',
    in_reply_to_id: null,
    in_reply_to_account_id: null,
    sensitive: false,
    spoiler_text: '',
    visibility: 'public',
    language: 'en',
    url: 'https://social.example/@dara/112',
    edited_at: null,
    content: '<p>The tram is back.</p>',
    reblog: null,
    account: {
      id: '9',
      username: 'dara',
      acct: 'dara',
      display_name: 'Dara Whit',
      url: 'https://social.example/@dara',
    },
    media_attachments: [],
    mentions: [],
    tags: [],
    emojis: [],
    card: null,
    poll: null,
    ...fields,
  };
}

/** The post that was read, as a record that may be kept. */
export function postOf(reading: Reading): Post {
  if (reading.kind !== 'post') throw new Error(`${reading.kind}: ${reading.why}`);
  return postSchema.parse(reading.post);
}

/** What the plain reply of each network above becomes, but for its names. */
export const plainPost = {
  lang: 'en',
  body: 'The tram is back.',
  createdAt: '2026-05-01T22:30:00.000Z',
  media: [],
  capturedAt: '2026-06-01T10:00:00.000Z',
  capturedBy: 'tool',
  status: 'live',
};
