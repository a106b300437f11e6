import { deepestQuote, type Post } from '../content/records/post.ts';
import { isWebAddress } from '../content/web-address.ts';
import { at, given, listAt, sizeAt, textAt } from './json.ts';
import { type Asked, gone, type Reading, unclear } from './reading.ts';
import { bodyOf, runsOf, type Span } from './runs.ts';
import { clean, languageOf, momentOf, oneLine } from './text.ts';

/*
 * Bluesky, by its lexicons: app.bsky.feed.getPosts, app.bsky.richtext.facet, app.bsky.embed.*
 * (github.com/bluesky-social/atproto, lexicons/).
 */

/** Reads an answer of getPosts: the post that was asked for, and the one that it answers, where that was asked for too. */
export function readBluesky(json: unknown, asked: Asked): Reading {
  const posts = at(json, 'posts');
  if (!Array.isArray(posts)) return unclear('Bluesky’s answer has no list of posts');
  const post = posts.find((one) => keyOf(textAt(one, 'uri')) === asked.id);
  // An answer without the post is how the network says that it isn't there (any more).
  if (post === undefined) {
    return posts.length === 0
      ? gone('deleted', 'Bluesky has no post at this address')
      : unclear('Bluesky answered with another post');
  }
  if (listAt(post, 'author', 'labels').some((label) => textAt(label, 'val') === '!no-unauthenticated')) {
    return unclear('its author asks Bluesky to show it to members only. Ask them, and capture it by hand');
  }
  const read = postOf(post, posts, asked, 0);
  return read === null ? unclear('Bluesky’s answer has no text or no author') : { kind: 'post', post: read };
}

/** The last part of `at://did:plc:…/app.bsky.feed.post/3k…`. */
function keyOf(uri: string | undefined): string | undefined {
  return /^at:\/\/[^/]+\/app\.bsky\.feed\.post\/([A-Za-z0-9]+)$/.exec(uri ?? '')?.[1];
}

function didOf(uri: string | undefined): string | undefined {
  return /^at:\/\/(did:[a-z]+:[\w.:%-]+)\//.exec(uri ?? '')?.[1];
}

/** Of a view of a post: getPosts has its record in `record`, an embedded one in `value`. */
function postOf(view: unknown, others: readonly unknown[], asked: Asked, depth: number): Post | null {
  const record = at(view, 'record') ?? at(view, 'value');
  const handle = textAt(view, 'author', 'handle');
  const id = keyOf(textAt(view, 'uri'));
  const text = at(record, 'text');
  if (handle === undefined || id === undefined || typeof text !== 'string' || !/^[\w.-]+$/.test(handle))
    return null;
  const embed = at(view, 'embed') ?? listAt(view, 'embeds')[0];
  const inner = quotedIn(embed);
  const quoted =
    inner === undefined || depth >= deepestQuote ? null : postOf(inner, others, asked, depth + 1);
  const sensitive = listAt(view, 'labels').flatMap((label) => warnings[textAt(label, 'val') ?? ''] ?? [])[0];
  return {
    network: 'bluesky',
    id,
    url: `https://bsky.app/profile/${handle}/post/${id}`,
    author: {
      name: oneLine(textAt(view, 'author', 'displayName')) ?? handle,
      handle,
      ...(at(view, 'author', 'verification', 'verifiedStatus') === 'valid' ? { verified: true } : {}),
    },
    ...given({ lang: languageOf(textAt(record, 'langs', 0)) }),
    body: bodyOf(runsOf(text, spansOf(record, text), clean)),
    ...given({ sensitive, createdAt: momentOf(textAt(record, 'createdAt')), card: cardOf(embed) }),
    media: mediaOf(embed),
    ...(quoted === null ? {} : { quoted }),
    ...given({ replyTo: replyOf(view, record, others) }),
    capturedAt: asked.capturedAt,
    capturedBy: 'tool',
    status: 'live',
  };
}

const warnings: Readonly<Record<string, string>> = {
  porn: 'adult content',
  sexual: 'sexually suggestive',
  nudity: 'nudity',
  'graphic-media': 'graphic pictures',
  gore: 'graphic pictures',
};

/** Facets count bytes of UTF-8. One that begins or ends within a character, or isn't what its kind says, is left alone. */
function spansOf(record: unknown, text: string): readonly Span[] {
  const bytes = Buffer.from(text);
  return listAt(record, 'facets').flatMap((facet): readonly Span[] => {
    const start = offsetOf(bytes, at(facet, 'index', 'byteStart'));
    const end = offsetOf(bytes, at(facet, 'index', 'byteEnd'));
    if (start === null || end === null) return [];
    const shown = text.slice(start, end);
    const href = listAt(facet, 'features').flatMap((feature) => hrefOf(feature, shown) ?? [])[0];
    return href === undefined || !isWebAddress(href) ? [] : [{ start, end, text: clean(shown), href }];
  });
}

/** The UTF-16 offset of a byte; null where there is no such byte, or it is inside a character. */
function offsetOf(bytes: Buffer, byte: unknown): number | null {
  if (typeof byte !== 'number' || !Number.isInteger(byte) || byte < 0 || byte > bytes.length) return null;
  // 10xxxxxx goes on with a character (RFC 3629 §3).
  const within = ((bytes[byte] ?? 0) & 0xc0) === 0x80;
  return within ? null : bytes.subarray(0, byte).toString().length;
}

function hrefOf(feature: unknown, shown: string): string | undefined {
  switch (textAt(feature, '$type')) {
    case 'app.bsky.richtext.facet#link':
      return textAt(feature, 'uri');
    case 'app.bsky.richtext.facet#mention': {
      const did = textAt(feature, 'did');
      return shown.startsWith('@') && did !== undefined
        ? `https://bsky.app/profile/${encodeURI(did.toWellFormed())}`
        : undefined;
    }
    case 'app.bsky.richtext.facet#tag':
      return /^[#＃$]/.test(shown)
        ? `https://bsky.app/hashtag/${encodeURIComponent((textAt(feature, 'tag') ?? '').toWellFormed())}`
        : undefined;
    default:
      return undefined;
  }
}

/** Of an embed with a post and pictures, the pictures. */
function mediaPart(embed: unknown): unknown {
  return textAt(embed, '$type') === 'app.bsky.embed.recordWithMedia#view' ? at(embed, 'media') : embed;
}

function quotedIn(embed: unknown): unknown {
  const record = at(embed, 'record');
  // With pictures, the record stands one level deeper. Lists and feeds may be quoted too; they have no author's words.
  const view = at(record, 'record') ?? record;
  return textAt(view, '$type') === 'app.bsky.embed.record#viewRecord' ? view : undefined;
}

function mediaOf(embed: unknown): Post['media'] {
  const media = mediaPart(embed);
  const sized = (
    one: unknown,
    kind: Post['media'][number]['kind'],
    fallback: readonly [number, number],
  ): Post['media'][number] => {
    const alt = textAt(one, 'alt');
    return {
      kind,
      width: sizeAt(one, 'aspectRatio', 'width') ?? fallback[0],
      height: sizeAt(one, 'aspectRatio', 'height') ?? fallback[1],
      ...(alt === undefined ? {} : { alt: clean(alt) }),
    };
  };
  switch (textAt(media, '$type')) {
    case 'app.bsky.embed.images#view':
      return listAt(media, 'images').map((image) => sized(image, 'image', [1000, 1000]));
    case 'app.bsky.embed.video#view':
      return [sized(media, at(media, 'presentation') === 'gif' ? 'gif' : 'video', [1280, 720])];
    default:
      return [];
  }
}

function cardOf(embed: unknown): Post['card'] {
  const external = at(mediaPart(embed), 'external');
  const url = textAt(external, 'uri');
  const title = oneLine(textAt(external, 'title'));
  return url === undefined || title === undefined || !isWebAddress(url) ? undefined : { title, url };
}

/** Whom it answers: the author of the parent, by their handle where the answer has it. */
function replyOf(view: unknown, record: unknown, others: readonly unknown[]): Post['replyTo'] {
  const uri = textAt(record, 'reply', 'parent', 'uri');
  const did = didOf(uri);
  const id = keyOf(uri);
  if (did === undefined || id === undefined) return undefined;
  const known = [view, ...others].find((other) => textAt(other, 'author', 'did') === did);
  const handle = textAt(known, 'author', 'handle');
  return {
    handle: handle === undefined ? did : `@${handle}`,
    url: `https://bsky.app/profile/${handle ?? did}/post/${id}`,
  };
}

/** The post that a post answers, where its author is somebody else and so isn't known from the answer. */
export function unknownParent(json: unknown, id: string): string | undefined {
  const post = listAt(json, 'posts').find((one) => keyOf(textAt(one, 'uri')) === id);
  const parent = textAt(post, 'record', 'reply', 'parent', 'uri');
  return parent !== undefined &&
    keyOf(parent) !== undefined &&
    didOf(parent) !== textAt(post, 'author', 'did')
    ? parent
    : undefined;
}
