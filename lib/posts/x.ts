import { deepestQuote, type Post } from '../content/records/post.ts';
import { isWebAddress } from '../content/web-address.ts';
import { at, given, listAt, sizeAt, textAt } from './json.ts';
import { type Asked, gone, type Reading, unclear } from './reading.ts';
import { bodyOf, runsOf, type Span } from './runs.ts';
import { clean, languageOf, momentOf, oneLine, unescaped } from './text.ts';

/*
 * X, by what its syndication endpoint answers for embedded posts. It is documented nowhere; the shapes are those that
 * answers had from 2022 to 2026.
 */

/** Reads an answer of `tweet-result`. */
export function readX(json: unknown, asked: Asked): Reading {
  if (at(json, '__typename') === 'TweetTombstone' || at(json, 'tombstone') !== undefined) {
    return readTombstone(textAt(json, 'tombstone', 'text', 'text') ?? '');
  }
  if (typeof json === 'object' && json !== null && Object.keys(json).length === 0) {
    return unclear(
      'X answered with nothing, as it does for posts that are deleted, private or withheld alike',
    );
  }
  const id = textAt(json, 'id_str');
  if (id !== undefined && id !== asked.id) return unclear(`X answered with another post, ${id}`);
  const post = postOf(json, asked, 0);
  return post === null ? unclear('X’s answer has no text or no author') : { kind: 'post', post };
}

/** X says in words why it shows nothing. What isn't about the post itself (a limit of age, a login) proves nothing. */
function readTombstone(text: string): Reading {
  const why = `X says: ${oneLine(text) ?? 'nothing'}`;
  if (/deleted|no longer exists|violat/i.test(text)) return gone('deleted', why);
  if (/limits who|protected|suspended|withheld/i.test(text)) return gone('private', why);
  return unclear(why);
}

function postOf(json: unknown, asked: Asked, depth: number): Post | null {
  const id = textAt(json, 'id_str') ?? asked.id;
  const screenName = textAt(json, 'user', 'screen_name');
  const text = textAt(json, 'text') ?? textAt(json, 'full_text');
  const media = mediaOf(json);
  if (screenName === undefined || !/^\w+$/.test(screenName) || (text === undefined && media.length === 0))
    return null;
  const inner = at(json, 'quoted_tweet');
  const quoted =
    inner === undefined || depth >= deepestQuote || textAt(inner, 'id_str') === id
      ? null
      : postOf(inner, { ...asked, id: textAt(inner, 'id_str') ?? '' }, depth + 1);
  const { spans, cut } = spansOf(json, text ?? '', quoted?.id, id);
  const edits = listAt(json, 'edit_control', 'edit_tweet_ids');
  const replyTo = textAt(json, 'in_reply_to_screen_name');
  const replyId = textAt(json, 'in_reply_to_status_id_str');
  const poll = textAt(json, 'card', 'name')?.startsWith('poll') === true;
  return {
    network: 'x',
    id,
    url: `https://x.com/${screenName}/status/${id}`,
    author: {
      name: oneLine(unescaped(textAt(json, 'user', 'name') ?? '')) ?? screenName,
      handle: screenName,
      // `is_blue_verified` is bought: it says nothing about who somebody is.
      ...(at(json, 'user', 'verified') === true || textAt(json, 'user', 'verified_type') !== undefined
        ? { verified: true }
        : {}),
    },
    ...given({ lang: languageOf(textAt(json, 'lang')) }),
    body: bodyOf(runsOf(text ?? '', spans, (piece) => clean(unescaped(piece)))),
    ...(cut || poll || at(json, 'note_tweet') !== undefined ? { truncated: true } : {}),
    ...(at(json, 'isEdited') === true || edits.length > 1 ? { edited: true } : {}),
    ...(at(json, 'possibly_sensitive') === true ? { sensitive: 'marked so on X' } : {}),
    ...given({ createdAt: momentOf(textAt(json, 'created_at')), card: cardOf(json) }),
    media,
    ...(quoted === null ? {} : { quoted }),
    ...(replyTo === undefined
      ? {}
      : {
          replyTo: {
            handle: `@${oneLine(replyTo) ?? ''}`,
            ...(replyId !== undefined && /^\d+$/.test(replyId) && /^\w+$/.test(replyTo)
              ? { url: `https://x.com/${replyTo}/status/${replyId}` }
              : {}),
          },
        }),
    capturedAt: asked.capturedAt,
    capturedBy: 'tool',
    status: 'live',
  };
}

/** An entity of which we know what its stretch of the text must say. */
interface Entity {
  readonly says: string;
  readonly indices: readonly unknown[];
  /** What is shown, where that isn't what was written. */
  readonly text?: string;
  readonly href?: string | undefined;
  /** True where nothing of it is shown, if it ends the text. */
  readonly trailing?: boolean;
}

/** The text's spans; `cut` where X itself says that the text goes on elsewhere. */
function spansOf(
  json: unknown,
  text: string,
  quotedId: string | undefined,
  id: string,
): { readonly spans: readonly Span[]; readonly cut: boolean } {
  const placed = entitiesOf(json, quotedId, id).flatMap((entity) => {
    const place = placeOf(text, entity);
    return place === null ? [] : [{ ...place, entity }];
  });
  const spans: Span[] = [];
  let end = text.trimEnd().length;
  let cut = false;
  // From the end: a link to the post's own picture is left out only as the last word of the text.
  for (const { start, end: stop, entity } of placed.toSorted((a, b) => b.start - a.start)) {
    const last = stop === end && entity.trailing === true;
    if (last) {
      end = text.slice(0, start).trimEnd().length;
      cut ||= isOwnLink(entity.href, id);
    }
    spans.push({
      start,
      end: stop,
      text: last ? '' : (entity.text ?? clean(text.slice(start, stop))),
      href: entity.href,
    });
  }
  const lead = leadingMentions(json, text);
  return {
    spans: [{ start: 0, end: lead, text: '' }, ...spans.filter(({ start }) => start >= lead)],
    cut,
  };
}

function entitiesOf(json: unknown, quotedId: string | undefined, id: string): readonly Entity[] {
  const all = (kind: string) => listAt(json, 'entities', kind);
  const indices = (entity: unknown) => listAt(entity, 'indices');
  return [
    ...all('user_mentions').flatMap((entity): readonly Entity[] => {
      const name = textAt(entity, 'screen_name') ?? '';
      const href = `https://x.com/${name}`;
      return /^\w+$/.test(name) ? [{ says: `@${name}`, indices: indices(entity), href }] : [];
    }),
    ...all('hashtags').flatMap((entity): readonly Entity[] => {
      const tag = textAt(entity, 'text')?.toWellFormed() ?? '';
      const href = `https://x.com/hashtag/${encodeURIComponent(tag)}`;
      return tag === '' ? [] : [{ says: `#${tag}`, indices: indices(entity), href }];
    }),
    ...all('symbols').flatMap((entity): readonly Entity[] => {
      const symbol = textAt(entity, 'text')?.toWellFormed() ?? '';
      const href = `https://x.com/search?q=%24${encodeURIComponent(symbol)}`;
      return symbol === '' ? [] : [{ says: `$${symbol}`, indices: indices(entity), href }];
    }),
    ...all('urls').flatMap((entity): readonly Entity[] => {
      const says = textAt(entity, 'url');
      const href = textAt(entity, 'expanded_url');
      if (says === undefined || href === undefined || !isWebAddress(href)) return [];
      const text =
        clean(unescaped(textAt(entity, 'display_url') ?? '')) || href.replace(/^https?:\/\/(?:www\.)?/, '');
      const trailing = (quotedId !== undefined && statusOf(href) === quotedId) || isOwnLink(href, id);
      return [{ says, indices: indices(entity), text, href, trailing }];
    }),
    ...all('media').flatMap((entity): readonly Entity[] => {
      const says = textAt(entity, 'url');
      const href = textAt(entity, 'expanded_url');
      if (says === undefined) return [];
      const text = clean(unescaped(textAt(entity, 'display_url') ?? '')) || 'pic.x.com';
      return [{ says, indices: indices(entity), text, href, trailing: true }];
    }),
  ];
}

/**
 * Where an entity stands, in UTF-16 units. X counts code points. An entity whose stretch doesn't begin as its kind
 * does, or doesn't say what it is said to, is looked for; if it isn't there exactly once, the text is left as it is.
 */
function placeOf(
  text: string,
  { says, indices }: Entity,
): { readonly start: number; readonly end: number } | null {
  if (!/^(?:[@#$]|https:\/\/t\.co\/)/.test(says)) return null;
  const [from, to] = indices;
  if (typeof from === 'number' && typeof to === 'number') {
    const characters = Array.from(text);
    const start = characters.slice(0, Math.max(from, 0)).join('').length;
    const slice = characters.slice(Math.max(from, 0), Math.max(to, 0)).join('');
    if (isSame(slice, says)) return { start, end: start + slice.length };
  }
  const start = text.indexOf(says);
  const after = text.charAt(start + says.length);
  return start === -1 || text.includes(says, start + 1) || /[\p{L}\p{N}_]/u.test(after)
    ? null
    : { start, end: start + says.length };
}

/** Names are written in any case, and a hashtag may have the wide sign of Japanese keyboards. */
function isSame(slice: string, says: string): boolean {
  const plain = (one: string) => one.normalize('NFKC').toLowerCase();
  return slice === says || (!says.startsWith('https:') && plain(slice) === plain(says));
}

/** Of a reply, the length of the names before `display_text_range`: whom it answers, which is said elsewhere. */
function leadingMentions(json: unknown, text: string): number {
  const [from] = listAt(json, 'display_text_range');
  if (typeof from !== 'number' || from <= 0 || textAt(json, 'in_reply_to_screen_name') === undefined)
    return 0;
  const lead = Array.from(text).slice(0, from).join('');
  return /^(?:@\w+\s+)+$/.test(lead) ? lead.length : 0;
}

/** A long post is cut, with a link to itself at the end. */
function isOwnLink(href: string | undefined, id: string): boolean {
  return href !== undefined && statusOf(href) === id && /\/i\/web\/status\//.test(href);
}

function statusOf(href: string): string | undefined {
  return /^https?:\/\/(?:www\.|mobile\.)?(?:x|twitter)\.com\/(?:[^/]+|i\/web)\/status\/(\d+)/.exec(href)?.[1];
}

const kinds: Readonly<Record<string, Post['media'][number]['kind']>> = {
  photo: 'image',
  video: 'video',
  animated_gif: 'gif',
};

function mediaOf(json: unknown): Post['media'] {
  const details = listAt(json, 'mediaDetails').flatMap((medium): Post['media'] => {
    const kind = kinds[textAt(medium, 'type') ?? ''];
    const width = sizeAt(medium, 'original_info', 'width') ?? sizeAt(medium, 'sizes', 'large', 'w');
    const height = sizeAt(medium, 'original_info', 'height') ?? sizeAt(medium, 'sizes', 'large', 'h');
    if (kind === undefined || width === undefined || height === undefined) return [];
    const alt = textAt(medium, 'ext_alt_text');
    return [{ kind, width, height, ...(alt === undefined ? {} : { alt: clean(alt) }) }];
  });
  if (details.length > 0) return details;
  return listAt(json, 'photos').flatMap((photo): Post['media'] => {
    const width = sizeAt(photo, 'width');
    const height = sizeAt(photo, 'height');
    return width === undefined || height === undefined ? [] : [{ kind: 'image', width, height }];
  });
}

/** The page that a link leads to, where X shows it below the text and says where it really leads. */
function cardOf(json: unknown): Post['card'] {
  const title = oneLine(unescaped(textAt(json, 'card', 'binding_values', 'title', 'string_value') ?? ''));
  const short = textAt(json, 'card', 'url');
  const entity = listAt(json, 'entities', 'urls').find((url) => textAt(url, 'url') === short);
  const url = textAt(entity, 'expanded_url');
  return title === undefined || short === undefined || url === undefined || !isWebAddress(url)
    ? undefined
    : { title, url };
}
