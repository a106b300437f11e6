import type { Site } from '../../content/records/site.ts';
import { type Palette, paletteOf } from '../../look/palette.ts';
import { say } from '../../words/words.ts';
import { absolute } from '../html.ts';
import type { Issue } from '../issue.ts';
import { mail } from './contact.ts';
import { manifestIcons } from './icon.ts';
import { composeStory } from './story.ts';

/** Small files that programs look for at a fixed address, each as what it says. */
export type NoteModel =
  | { readonly note: 'robots'; readonly origin: string; readonly ai: Site['ai'] }
  | ({ readonly note: 'llms' } & LlmsModel)
  | ({ readonly note: 'security' } & SecurityModel)
  | ({ readonly note: 'manifest' } & ManifestModel)
  | ({ readonly note: 'open-search' } & OpenSearchModel)
  | ({ readonly note: 'feed-style' } & FeedStyleModel);

/** llmstxt.org: what the site is, and where to read on. */
interface LlmsModel {
  readonly origin: string;
  readonly name: string;
  readonly tagline?: string;
  readonly lists: readonly {
    readonly title: string;
    readonly links: readonly { readonly label: string; readonly path: string; readonly about?: string }[];
  }[];
}

/** RFC 9116. */
interface SecurityModel {
  readonly contact: string;
  readonly expires: string;
  readonly canonical: string;
  readonly language: string;
  readonly policy?: string;
  readonly encryption?: string;
}

interface ManifestModel {
  readonly name: string;
  readonly description?: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly color: string;
  readonly icons: readonly {
    readonly src: string;
    readonly type: string;
    readonly sizes: string;
    readonly purpose: string;
  }[];
}

/** OpenSearch 1.1: how a browser searches the site from its own bar. */
interface OpenSearchModel {
  readonly origin: string;
  readonly name: string;
  readonly description: string;
  readonly language: string;
  readonly icon: string;
}

interface FeedStyleModel {
  readonly direction: 'ltr' | 'rtl';
  readonly words: string;
  readonly light: Palette;
  readonly dark: Palette;
}

export const composeRobots = ({ origin, content }: Issue): NoteModel => ({
  note: 'robots',
  origin,
  ai: content.site.ai,
});

export function composeLlms(issue: Issue): NoteModel {
  const { origin, furniture } = issue;
  const { name, tagline, language } = furniture;
  return {
    note: 'llms',
    origin,
    name,
    ...(tagline === undefined ? {} : { tagline }),
    lists: [
      {
        title: say(language, 'sections'),
        links: furniture.navigation.map(({ label, href }) => ({ label, path: href })),
      },
      {
        title: say(language, 'latest'),
        links: issue.stories.slice(0, 20).map((article) => {
          const { headline, path, dek } = composeStory(article, issue);
          return { label: headline, path, ...(dek === undefined ? {} : { about: dek }) };
        }),
      },
      {
        title: say(language, 'footer'),
        links: furniture.footer.map(({ label, href }) => ({ label, path: href })),
      },
    ].filter(({ links }) => links.length > 0),
  };
}

/** Null where there is nobody to write to: the file would be void. */
export function composeSecurity({ origin, content, now }: Issue): NoteModel | null {
  const { security, contact, language } = content.site;
  const given = security?.contact ?? contact.email;
  if (given === undefined) return null;
  // RFC 9116 §2.5.5 wants a date less than a year ahead; the same one for a month, so that the file rests.
  const expires = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + 7, 1));
  return {
    note: 'security',
    contact: given.includes('://') ? given : (mail(given).href ?? ''),
    expires: expires.toISOString(),
    canonical: `${origin}/.well-known/security.txt`,
    language,
    ...(security?.policy === undefined ? {} : { policy: absolute(security.policy, origin) }),
    ...(security?.encryption === undefined ? {} : { encryption: security.encryption }),
  };
}

export function composeManifest({ furniture }: Issue): NoteModel {
  const { name, tagline, language, direction, theme } = furniture;
  return {
    note: 'manifest',
    name,
    ...(tagline === undefined ? {} : { description: tagline }),
    language,
    direction,
    color: paletteOf(theme, 'light').paper,
    icons: manifestIcons,
  };
}

export function composeOpenSearch({ origin, furniture }: Issue): NoteModel {
  const { name, language, logo } = furniture;
  return {
    note: 'open-search',
    origin,
    name,
    description: say(language, 'search-about', { name }),
    language,
    icon: logo?.src.endsWith('.svg') === true ? logo.src : '/icon.svg',
  };
}

export function composeFeedStyle({ furniture }: Issue): NoteModel {
  const { language, direction, theme } = furniture;
  return {
    note: 'feed-style',
    direction,
    words: say(language, 'feed-words'),
    light: paletteOf(theme, 'light'),
    dark: paletteOf(theme, 'dark'),
  };
}
