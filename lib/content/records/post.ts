import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import { language, line, pictureFile, prose, webAddress } from '../fields.ts';
import { isPrintable } from '../text.ts';

export const networks = [
  'x',
  'bluesky',
  'mastodon',
  'threads',
  'instagram',
  'facebook',
  'tiktok',
  'reddit',
  'other',
] as const;
export type Network = (typeof networks)[number];

/** Text of a post, spaces and line ends as its author wrote them. */
const spoken = z
  .string({ error: 'a text' })
  .refine(isPrintable, { error: 'a text without control characters or half surrogate pairs' });

const run = z.union([spoken, z.strictObject({ text: spoken, href: webAddress })], {
  error: 'a text, or a map of text and href with an http(s) address',
});

const isoTime = 'a date and time with offset, like 2026-06-01T10:00:00Z';
/** What networks write: fractions of any length, but always an offset, or each machine would read it in its own zone. */
const timestamp = z
  .string({ error: isoTime })
  .refine(
    (value) =>
      /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/.test(value) &&
      isValid(parseISO(value)),
    { error: isoTime },
  );

const medium = z.strictObject({
  kind: z.enum(['image', 'video', 'gif'], { error: 'image, video or gif' }),
  width: z.number({ error: 'a width in pixels' }).positive(),
  height: z.number({ error: 'a height in pixels' }).positive(),
  alt: spoken.optional(),
  src: pictureFile.optional(),
  rights: line.optional(),
});

/** posts/<network>-<id>.json: what somebody said on a network, as we hold it. */
export const postSchema = z.strictObject({
  network: z.enum(networks, { error: `one of ${networks.join(', ')}` }),
  id: line.optional(),
  url: webAddress,
  author: z.strictObject({
    name: line,
    handle: line.optional(),
    verified: z.boolean({ error: 'true or false' }).optional(),
    avatar: z.strictObject({ src: pictureFile, rights: line }).optional(),
  }),
  lang: language.optional(),
  body: z.union([spoken, z.array(run)], { error: 'a text, or a list of texts and links' }),
  truncated: z.boolean({ error: 'true or false' }).optional(),
  edited: z.boolean({ error: 'true or false' }).optional(),
  sensitive: line.optional(),
  createdAt: timestamp.optional(),
  media: z.array(medium).max(20).default([]),
  card: z.strictObject({ title: line, url: webAddress }).optional(),
  get quoted() {
    return postSchema.optional();
  },
  replyTo: z.strictObject({ handle: line, url: webAddress.optional() }).optional(),
  capturedAt: timestamp,
  capturedBy: z.enum(['tool', 'hand'], { error: 'tool or hand' }),
  archiveUrl: webAddress.optional(),
  status: z.enum(['live', 'deleted', 'private', 'unknown'], { error: 'live, deleted, private or unknown' }),
  checkedAt: timestamp.optional(),
  keepReason: prose.optional(),
});

export type Post = Readonly<z.infer<typeof postSchema>>;
export type Run = Post['body'][number];

/** A post that quotes a post that quotes … : deeper than this is a mistake, and no reader could follow it. */
export const deepestQuote = 3;

/** The key under which a story finds a post: the name of its file, `x-1266…`. */
export function postKey(network: Network, id: string): string {
  return `${network}-${id}`;
}

/**
 * Network and id of the post at an address, or null where the address isn't a post's.
 * Hosts as the networks use them in November 2026; a Mastodon post is known by its path, on any host.
 */
export function postKeyOf(address: string): string | null {
  const url = URL.parse(address);
  if (url === null) return null;
  const host = url.hostname.replace(/^(?:www|mobile|m)\./, '');
  const asked = networkAt(address);
  for (const [network, hosts, path] of addressPatterns) {
    if (hosts === null ? asked !== null : !hosts.includes(host)) continue;
    const id = path.exec(`${url.pathname}${url.search}`)?.[1];
    if (id !== undefined) return postKey(network, id);
  }
  return null;
}

/** The network whose own host an address names, whether it leads to a post or not; null for all other hosts. */
export function networkAt(address: string): Network | null {
  const host = URL.parse(address)?.hostname.replace(/^(?:www|mobile|m)\./, '') ?? '';
  return addressPatterns.find(([, hosts]) => hosts?.includes(host) === true)?.[0] ?? null;
}

/** An address without what doesn't change where it leads: posts of networks without a pattern are found by it. */
export function plainAddress(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  url.hash = '';
  return url.href;
}

const addressPatterns: readonly (readonly [Network, readonly string[] | null, RegExp])[] = [
  ['x', ['x.com', 'twitter.com'], /^\/(?:[^/]+|i\/web)\/status\/(\d+)/],
  ['bluesky', ['bsky.app'], /^\/profile\/[^/]+\/post\/([A-Za-z0-9]+)/],
  ['threads', ['threads.net', 'threads.com'], /^\/@[^/]+\/post\/([A-Za-z0-9_-]+)/],
  ['instagram', ['instagram.com'], /^\/(?:[^/]+\/)?(?:p|reels?|tv)\/([A-Za-z0-9_-]+)/],
  ['facebook', ['facebook.com'], /^\/[^/]+\/(?:posts|videos)\/(?:[^/]+\/)?([A-Za-z0-9]+)/],
  ['facebook', ['facebook.com'], /^\/reel\/([0-9]+)/],
  [
    'facebook',
    ['facebook.com'],
    /^\/(?:permalink|story|photo|watch)(?:\.php)?\/?\?(?:.*&)?(?:story_fbid|fbid|v)=([A-Za-z0-9]+)/,
  ],
  ['tiktok', ['tiktok.com'], /^\/@[^/]+\/(?:video|photo)\/(\d+)/],
  ['reddit', ['reddit.com', 'old.reddit.com'], /^\/r\/[^/]+\/comments\/([a-z0-9]+)/],
  ['mastodon', null, /^\/(?:@[^/]+|users\/[^/]+\/statuses)\/(\d+)(?![\w-])/],
];
