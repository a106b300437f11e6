import { deepestQuote, type Post, plainAddress, postKeyOf } from '../content/records/post.ts';
import { isWebAddress } from '../content/web-address.ts';
import { runsOfHtml } from './html-runs.ts';
import { at, given, listAt, sizeAt, textAt } from './json.ts';
import { type Asked, type Reading, unclear } from './reading.ts';
import { bodyOf } from './runs.ts';
import { clean, languageOf, momentOf, oneLine } from './text.ts';

/*
 * Mastodon, and what speaks as it does, by its statuses API (docs.joinmastodon.org/entities/Status).
 */

/** Reads an answer of `/api/v1/statuses/:id`. */
export function readMastodon(json: unknown, asked: Asked): Reading {
  if (at(json, 'error') !== undefined)
    return unclear(`the server says: ${oneLine(textAt(json, 'error')) ?? 'nothing'}`);
  const visibility = textAt(json, 'visibility');
  if (visibility === 'private' || visibility === 'direct')
    return unclear('it was written for some readers only');
  const id = textAt(json, 'id');
  if (id !== undefined && id !== asked.id) return unclear(`the server answered with another post, ${id}`);
  const inner = at(json, 'reblog');
  if (typeof inner === 'object' && inner !== null)
    return unclear('it repeats somebody else’s post. Capture that one');
  const post = postOf(json, asked, new URL(asked.url).hostname, 0);
  return post === null ? unclear('the server’s answer has no text or no author') : { kind: 'post', post };
}

function postOf(json: unknown, asked: Asked, host: string, depth: number): Post | null {
  const content = at(json, 'content');
  const acct = oneLine(textAt(json, 'account', 'acct'));
  // Below the first level, only the post itself says where it stands.
  const url = depth === 0 ? plainAddress(asked.url).replace(/\?.*$/, '') : textAt(json, 'url');
  if (typeof content !== 'string' || acct === undefined || url === undefined || !isWebAddress(url))
    return null;
  const inner = at(json, 'quote', 'quoted_status') ?? at(json, 'quote', 'status');
  const quoted =
    inner === undefined || inner === null || depth >= deepestQuote
      ? null
      : postOf(inner, asked, host, depth + 1);
  const media = listAt(json, 'media_attachments').map(mediumOf);
  const warning = oneLine(textAt(json, 'spoiler_text'));
  const sensitive = warning ?? (at(json, 'sensitive') === true ? 'marked so by its author' : undefined);
  const poll = at(json, 'poll');
  const id = depth === 0 ? asked.id : postKeyOf(url)?.replace(/^mastodon-/, '');
  return {
    network: 'mastodon',
    ...given({ id }),
    url,
    author: {
      name: oneLine(textAt(json, 'account', 'display_name')) ?? acct,
      // Of an account of this server, `acct` lacks the server.
      handle: acct.includes('@') ? acct : `${acct}@${host}`,
    },
    ...given({ lang: languageOf(textAt(json, 'language')) }),
    body: bodyOf(runsOfHtml(content, { quoted: quoted !== null })),
    // Sounds and polls have no place in a snapshot: who wants them must go there.
    ...((poll !== undefined && poll !== null) || media.includes(null) ? { truncated: true } : {}),
    ...(textAt(json, 'edited_at') === undefined ? {} : { edited: true }),
    ...given({ sensitive, createdAt: momentOf(textAt(json, 'created_at')), card: cardOf(json) }),
    media: media.filter((medium) => medium !== null),
    ...(quoted === null ? {} : { quoted }),
    ...given({ replyTo: replyOf(json, host) }),
    capturedAt: asked.capturedAt,
    capturedBy: 'tool',
    status: 'live',
  };
}

const kinds: Readonly<Record<string, Post['media'][number]['kind']>> = {
  image: 'image',
  video: 'video',
  gifv: 'gif',
};

/** Null where the snapshot has no way to say it. */
function mediumOf(json: unknown): Post['media'][number] | null {
  const kind = kinds[textAt(json, 'type') ?? ''];
  if (kind === undefined) return null;
  const alt = textAt(json, 'description');
  return {
    kind,
    width: sizeAt(json, 'meta', 'original', 'width') ?? sizeAt(json, 'meta', 'small', 'width') ?? 1000,
    height: sizeAt(json, 'meta', 'original', 'height') ?? sizeAt(json, 'meta', 'small', 'height') ?? 1000,
    ...(alt === undefined ? {} : { alt: clean(alt) }),
  };
}

function cardOf(json: unknown): Post['card'] {
  const url = textAt(json, 'card', 'url');
  const title = oneLine(textAt(json, 'card', 'title'));
  return url === undefined || title === undefined || !isWebAddress(url) ? undefined : { title, url };
}

/** Whom it answers: somebody whom it mentions, or its own author. */
function replyOf(json: unknown, host: string): Post['replyTo'] {
  const id = textAt(json, 'in_reply_to_account_id');
  if (id === undefined) return undefined;
  const people = [at(json, 'account'), ...listAt(json, 'mentions')];
  const acct = textAt(
    people.find((one) => textAt(one, 'id') === id),
    'acct',
  );
  const handle = oneLine(acct);
  return handle === undefined
    ? undefined
    : { handle: `@${handle.includes('@') ? handle : `${handle}@${host}`}` };
}
