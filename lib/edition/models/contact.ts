import type { Facts } from '../../content/facts.ts';
import type { Author } from '../../content/records/author.ts';
import type { Site } from '../../content/records/site.ts';
import type { Picture } from '../../photos/rendition.ts';
import { authorPath } from '../address.ts';
import { composePicture } from './picture.ts';

/** One way to reach somebody. `href` is missing where there is nothing to follow, as with a Signal name. */
export interface ChannelModel {
  readonly kind: 'email' | 'phone' | 'signal' | 'pgp' | 'url' | 'securedrop' | 'social';
  readonly label?: string;
  readonly text: string;
  readonly href?: string;
}

/** The contact box of an author. */
export interface ContactModel {
  readonly name: string;
  readonly path: string;
  /** In which the role and the sentences are written: the publication's, whatever the story's is. */
  readonly language: string;
  readonly role?: string;
  readonly bio?: string;
  readonly pronouns?: string;
  readonly portrait?: Picture;
  readonly channels: readonly ChannelModel[];
}

/** The publication's box for confidential tips. */
export interface TipModel {
  readonly text?: string;
  /** In which the newsroom wrote its text. */
  readonly language: string;
  readonly channels: readonly ChannelModel[];
}

export function composeContact(author: Author, facts: Facts): ContactModel {
  const portrait = composePortrait(author, facts);
  return {
    name: author.name,
    path: authorPath(author.slug),
    language: facts.site.language,
    ...(author.role === undefined ? {} : { role: author.role }),
    ...(author.bio === undefined ? {} : { bio: author.bio }),
    ...(author.pronouns === undefined ? {} : { pronouns: author.pronouns }),
    ...(portrait === undefined ? {} : { portrait }),
    channels: [
      ...(author.email === undefined ? [] : [mail(author.email)]),
      ...(author.phone === undefined ? [] : [telephone(author.phone)]),
      ...(author.signal === undefined ? [] : [{ kind: 'signal', text: author.signal } as const]),
      ...(author.pgp === undefined ? [] : [key(author.pgp)]),
      ...socialChannels(author.social),
    ],
  };
}

export function composePortrait(author: Author, facts: Facts): Picture | undefined {
  return author.photo === undefined ? undefined : composePicture(facts.media(author.photo));
}

/** Null where the publication offers no way to send a tip. */
export function composeTip(site: Site): TipModel | null {
  const { tips } = site;
  if (tips === undefined) return null;
  const channels: readonly ChannelModel[] = [
    ...(tips.url === undefined ? [] : [{ kind: 'url', text: hostOf(tips.url), href: tips.url } as const]),
    ...(tips.email === undefined ? [] : [mail(tips.email)]),
    ...(tips.signal === undefined ? [] : [{ kind: 'signal', text: tips.signal } as const]),
    ...(tips.securedrop === undefined
      ? []
      : [{ kind: 'securedrop', text: hostOf(tips.securedrop), href: tips.securedrop } as const]),
  ];
  if (channels.length === 0) return null;
  return { ...(tips.text === undefined ? {} : { text: tips.text }), language: site.language, channels };
}

export function mail(address: string): ChannelModel {
  return { kind: 'email', text: address, href: `mailto:${encodeURIComponent(address).replace('%40', '@')}` };
}

function telephone(number: string): ChannelModel {
  return { kind: 'phone', text: number, href: `tel:${number.replace(/[^\d+]/g, '')}` };
}

function key(pgp: string): ChannelModel {
  return /^https?:\/\//.test(pgp)
    ? { kind: 'pgp', text: hostOf(pgp), href: pgp }
    : { kind: 'pgp', text: pgp };
}

function hostOf(address: string): string {
  return URL.parse(address)?.host ?? address;
}

/** Accounts on networks, given as a handle or as an address. Unknown networks keep their name as it is. */
export function socialChannels(social: Readonly<Record<string, string>>): readonly ChannelModel[] {
  return Object.entries(social).map(([network, account]) => {
    const href = /^https?:\/\//.test(account) ? account : profileAddress(network, account);
    const text = /^https?:\/\//.test(account) ? hostOf(account) : account;
    return { kind: 'social', label: networkName(network), text, ...(href === null ? {} : { href }) };
  });
}

const profiles: Readonly<Record<string, (handle: string) => string>> = {
  x: (handle) => `https://x.com/${handle}`,
  bluesky: (handle) => `https://bsky.app/profile/${handle}`,
  threads: (handle) => `https://www.threads.net/@${handle}`,
  instagram: (handle) => `https://www.instagram.com/${handle}`,
  facebook: (handle) => `https://www.facebook.com/${handle}`,
  youtube: (handle) => `https://www.youtube.com/@${handle}`,
  tiktok: (handle) => `https://www.tiktok.com/@${handle}`,
};

function profileAddress(network: string, account: string): string | null {
  const handle = account.replace(/^@/, '');
  const mastodon = /^([\w.-]+)@([a-z0-9.-]+\.[a-z]+)$/i.exec(handle);
  if (network === 'mastodon') return mastodon === null ? null : `https://${mastodon[2]}/@${mastodon[1]}`;
  const build = Object.hasOwn(profiles, network) ? profiles[network] : undefined;
  return build === undefined || !/^[\w.-]+$/.test(handle) ? null : build(handle);
}

/** Networks' names as they write them; proper names, the same in every language. */
export function networkName(network: string): string {
  const name = Object.hasOwn(networkNames, network) ? networkNames[network] : undefined;
  return name ?? network;
}

const networkNames: Readonly<Record<string, string>> = {
  x: 'X',
  bluesky: 'Bluesky',
  mastodon: 'Mastodon',
  threads: 'Threads',
  instagram: 'Instagram',
  facebook: 'Facebook',
  tiktok: 'TikTok',
  reddit: 'Reddit',
  youtube: 'YouTube',
};
