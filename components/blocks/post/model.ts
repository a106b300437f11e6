import type { Facts } from '#lib/content/facts.ts';
import type { Post, Run } from '#lib/content/records/post.ts';
import { type Calendar, sayDay, sayMoment, type TimeModel } from '#lib/dates.ts';
import { networkName } from '#lib/edition/models/contact.ts';
import { composePicture } from '#lib/edition/models/picture.ts';
import { directionOf } from '#lib/language.ts';
import type { Picture } from '#lib/photos/rendition.ts';

/** A picture or film of a post: its size always, its file only where the newsroom has the right to show it. */
export interface PostMediaModel {
  readonly kind: 'image' | 'video' | 'gif';
  readonly width: number;
  readonly height: number;
  readonly alt?: string;
  readonly src?: string;
  readonly mark?: string;
  readonly rights?: string;
}

/** A captured post as a page quotes it. */
export interface PostModel {
  readonly network: Post['network'];
  readonly networkName: string;
  readonly url: string;
  /** In whose words the furniture of the quotation is said. */
  readonly language: string;
  readonly author: {
    readonly name: string;
    readonly handle?: string;
    readonly verified: boolean;
    readonly avatar?: Picture;
  };
  /** Of the post's own text; absent where the capture doesn't say. */
  readonly textLanguage?: string;
  readonly textDirection?: 'ltr' | 'rtl';
  readonly body: readonly Run[];
  readonly truncated: boolean;
  readonly edited: boolean;
  readonly sensitive?: string;
  readonly created?: TimeModel;
  readonly captured: TimeModel;
  readonly media: readonly PostMediaModel[];
  readonly card?: { readonly title: string; readonly url: string };
  readonly quoted?: PostModel;
  readonly replyTo?: { readonly handle: string; readonly url?: string };
  /** `gone` posts have no link to their source: it would lead nowhere. */
  readonly status: 'live' | 'deleted' | 'private';
  readonly lastSeen: TimeModel;
  readonly keepReason?: string;
  readonly archiveUrl?: string;
}

export function composePost(post: Post, facts: Facts, calendar: Calendar): PostModel {
  const { author, lang } = post;
  const { avatar, handle } = author;
  const picture = avatar === undefined ? undefined : composePicture(facts.media(avatar.src));
  return {
    network: post.network,
    // A network without a name here is called what its address is.
    networkName:
      post.network === 'other' ? new URL(post.url).hostname.replace(/^www\./, '') : networkName(post.network),
    url: post.url,
    language: calendar.language,
    author: {
      name: author.name,
      ...(handle === undefined ? {} : { handle: handle.startsWith('@') ? handle : `@${handle}` }),
      verified: author.verified === true,
      ...(picture === undefined ? {} : { avatar: picture }),
    },
    ...(lang === undefined ? {} : { textLanguage: lang, textDirection: directionOf(lang) }),
    body: typeof post.body === 'string' ? [post.body] : post.body,
    truncated: post.truncated === true,
    edited: post.edited === true,
    ...(post.sensitive === undefined ? {} : { sensitive: post.sensitive }),
    ...(post.createdAt === undefined ? {} : { created: sayMoment(new Date(post.createdAt), calendar) }),
    captured: sayDay(new Date(post.capturedAt), calendar),
    media: post.media.map((medium) => composeMedia(medium, facts)),
    ...(post.card === undefined ? {} : { card: post.card }),
    ...(post.quoted === undefined ? {} : { quoted: composePost(post.quoted, facts, calendar) }),
    ...(post.replyTo === undefined ? {} : { replyTo: post.replyTo }),
    status: post.status === 'unknown' ? 'live' : post.status,
    // Once gone, the check found nothing: what we saw last is what we captured.
    lastSeen: sayDay(new Date(post.capturedAt), calendar),
    ...(post.keepReason === undefined ? {} : { keepReason: post.keepReason }),
    ...(post.archiveUrl === undefined ? {} : { archiveUrl: post.archiveUrl }),
  };
}

function composeMedia(medium: Post['media'][number], facts: Facts): PostMediaModel {
  const { kind, width, height, alt, src, rights } = medium;
  // Of a file that we show, its own size: what the network had may have been larger.
  const file = src === undefined || rights === undefined ? undefined : composePicture(facts.media(src));
  return {
    kind,
    width,
    height,
    ...(alt === undefined ? {} : { alt }),
    ...(file === undefined ? {} : { ...file, rights }),
  };
}

/** The text of a post without its links' addresses. */
export function postText({ body }: PostModel): string {
  return body.map((run) => (typeof run === 'string' ? run : run.text)).join('');
}

/** Files of a post that a page shows: only those with a reason why it may. */
export function postFiles(post: Post): readonly string[] {
  const { avatar } = post.author;
  return [
    ...(avatar === undefined ? [] : [avatar.src]),
    ...post.media.flatMap(({ src, rights }) => (src === undefined || rights === undefined ? [] : [src])),
    ...(post.quoted === undefined ? [] : postFiles(post.quoted)),
  ];
}
