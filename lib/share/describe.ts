import { type FeedFormat, feedFormats, feedPath, frontPath, sectionPath } from '../edition/address.ts';
import type { CreditModel } from '../edition/models/credits.ts';
import type { ReaderPage } from '../edition/page.ts';
import { paletteOf } from '../look/palette.ts';
import { say } from '../words/words.ts';
import { oembedLinks } from './oembed-links.ts';

/** What a page says of itself to those who don't render it: search engines and the platforms on which it is shared. */
export interface Description {
  /** Of the window: with the publication's name. */
  readonly title: string;
  /** Of the card: the story's own, or what `share` of its front matter says. */
  readonly heading: string;
  readonly description: string;
  /** The page's one address, absolute; missing where the page is none. */
  readonly canonical?: string;
  readonly indexed: boolean;
  /** Addresses of what an oEmbed consumer wants to know, by type. */
  readonly oembed?: Readonly<Record<string, string>>;
  /** Where feed readers find what is new here. */
  readonly feeds: readonly FeedLink[];
  /** Whole addresses of a story's translations, by language. */
  readonly languages?: Readonly<Record<string, string>>;
  /** The publication's mark: its logo where that is a drawing, which is sharp at every size. */
  readonly icon: string;
  readonly type: 'website' | 'article' | 'profile';
  readonly site: string;
  /** As Open Graph writes a language: `en_GB`. */
  readonly locale: string;
  readonly image?: ShareImage;
  readonly article?: ArticleFacts;
  /** Handles: the publication's on X, the author's on X and in the Fediverse. */
  readonly siteOnX?: string;
  readonly authorOnX?: string;
  readonly authorInFediverse?: string;
}

/** A feed as a page's head names it (rssboard.org/rss-autodiscovery). */
export interface FeedLink {
  readonly type: string;
  readonly url: string;
  readonly title: string;
}

/** A picture of a page, at an absolute address. */
export interface SharedPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

/** The picture of a card. */
export interface ShareImage extends SharedPicture {
  readonly type: string;
}

interface ArticleFacts {
  readonly published: string;
  readonly modified?: string;
  /** By name: Pinterest reads a name, and the address stands in the structured data. */
  readonly authors: readonly string[];
  readonly section: string;
  readonly tags: readonly string[];
}

/** The size that Facebook and all after it ask for. */
const cardSize = { width: 1200, height: 630 } as const;

export function describe(page: ReaderPage): Description {
  const { furniture } = page.model;
  const title = titleOf(page);
  const absent = page.kind === 'gone' || page.kind === 'missing';
  // The card for other sites is the story itself, once more.
  const address = page.kind === 'embed' ? page.model.story.path : page.path;
  const image = imageOf(page);
  return {
    title: title === furniture.name ? title : `${title} — ${furniture.name}`,
    heading: (page.kind === 'article' ? page.model.shared.headline : undefined) ?? title,
    description: descriptionOf(page),
    ...(absent ? {} : { canonical: `${furniture.origin}${address}` }),
    ...(page.kind === 'article'
      ? { oembed: oembedLinks(`${furniture.origin}${address}`, furniture.origin) }
      : {}),
    // Results are for readers: search engines have their own.
    indexed:
      !absent &&
      page.kind !== 'embed' &&
      page.kind !== 'search' &&
      !(page.kind === 'article' && page.model.unpublished !== undefined),
    feeds: page.kind === 'embed' ? [] : feedsOf(page),
    ...(page.kind === 'article' && page.model.translations.length > 0
      ? {
          languages: Object.fromEntries(
            page.model.translations.map(({ language, path }) => [language, `${furniture.origin}${path}`]),
          ),
        }
      : {}),
    icon: furniture.logo?.src.endsWith('.svg') === true ? furniture.logo.src : '/icon.svg',
    type: page.kind === 'article' ? 'article' : page.kind === 'author' ? 'profile' : 'website',
    site: furniture.name,
    locale: localeOf('language' in page.model ? page.model.language : furniture.language),
    ...(image === undefined ? {} : { image }),
    ...(page.kind === 'article' ? { article: articleFacts(page.model) } : {}),
    ...handles(page),
  };
}

const feedTypes: Readonly<Record<FeedFormat, string>> = {
  rss: 'application/rss+xml',
  atom: 'application/atom+xml',
  json: 'application/feed+json',
};

/** Of the list that the page is of, or else of the site. */
function feedsOf(page: ReaderPage): readonly FeedLink[] {
  const { origin, name } = page.model.furniture;
  const [home, title] =
    page.kind === 'section'
      ? [sectionPath(page.model.slug), `${page.model.name} — ${name}`]
      : page.kind === 'topic'
        ? [page.model.home, `${page.model.name} — ${name}`]
        : page.kind === 'author'
          ? [page.model.contact.path, `${page.model.contact.name} — ${name}`]
          : [frontPath, name];
  return feedFormats.map((format) => ({
    type: feedTypes[format],
    url: `${origin}${feedPath(home, format)}`,
    title,
  }));
}

/** Colours of the browser's own surroundings, by scheme: those of the paper. */
export function themeColors(furniture: Pick<ReaderPage['model']['furniture'], 'theme'>): {
  readonly light: string;
  readonly dark: string;
} {
  const { theme } = furniture;
  return { light: paletteOf(theme, 'light').paper, dark: paletteOf(theme, 'dark').paper };
}

function titleOf(page: ReaderPage): string {
  const { language } = page.model.furniture;
  switch (page.kind) {
    case 'front':
      return page.model.furniture.name;
    case 'article':
    case 'standing':
      return page.model.headline;
    case 'embed':
      return page.model.story.headline;
    case 'section':
    case 'topic':
      return numbered(page.model.name, page.model.listing, language);
    case 'author':
      return numbered(page.model.contact.name, page.model.listing, language);
    case 'archive': {
      const { when, name, listing } = page.model;
      const title = when === '' ? name : say(language, 'archive-of', { when: name });
      return listing === null ? title : numbered(title, listing, language);
    }
    case 'search':
      return page.model.asked.q === ''
        ? say(language, 'search')
        : say(language, 'search-of', { query: page.model.asked.q });
    case 'authors':
      return say(language, 'authors');
    case 'topics':
      return say(language, 'topics');
    case 'gone':
      return say(language, 'gone-title');
    case 'missing':
      return say(language, 'missing-title');
  }
}

/** Further pages of a list have titles of their own, so that they can be told apart. */
function numbered(
  name: string,
  { number, pages }: { readonly number: number; readonly pages: number },
  language: string,
): string {
  return number === 1 ? name : `${name}, ${say(language, 'page-of', { page: number, pages })}`;
}

/** Never empty: WhatsApp makes no card of a page without a description. */
function descriptionOf(page: ReaderPage): string {
  const { furniture } = page.model;
  const { language, name } = furniture;
  switch (page.kind) {
    case 'article':
      return first(page.model.shared.text, page.model.dek, page.model.opening) ?? page.model.headline;
    case 'standing':
      return first(page.model.dek) ?? `${page.model.headline} — ${name}`;
    case 'section':
      return (
        first(page.model.description) ?? say(language, 'section-about', { section: page.model.name, name })
      );
    case 'topic':
      return say(language, 'topic-about', { name: page.model.name });
    case 'author':
      return (
        first(page.model.contact.bio) ??
        say(language, 'author-about', { author: page.model.contact.name, name })
      );
    case 'authors':
      return say(language, 'authors-about', { name });
    case 'topics':
      return say(language, 'topics-about', { name });
    case 'search':
      return say(language, 'search-about', { name });
    case 'archive':
      return page.model.when === ''
        ? say(language, 'archive-about', { name })
        : say(language, 'archive-about-when', { name, when: page.model.name });
    default:
      return first(furniture.tagline) ?? name;
  }
}

function first(...texts: readonly (string | undefined)[]): string | undefined {
  return texts.find((text) => text !== undefined && text.trim() !== '');
}

function imageOf(page: ReaderPage): ShareImage | undefined {
  if (!('card' in page.model)) return undefined;
  const { furniture, card } = page.model;
  return { url: `${furniture.origin}${card.path}`, ...cardSize, type: 'image/jpeg', alt: card.alt };
}

function articleFacts(model: Extract<ReaderPage, { kind: 'article' }>['model']): ArticleFacts {
  return {
    published: model.published.iso,
    ...(model.updated === undefined ? {} : { modified: model.updated.iso }),
    authors: model.credits.map(({ name }) => name),
    section: model.section.name,
    tags: model.topics.map(({ label }) => label),
  };
}

function handles(page: ReaderPage): Pick<Description, 'siteOnX' | 'authorOnX' | 'authorInFediverse'> {
  const site = page.model.furniture.accounts;
  const author: Pick<CreditModel, 'x' | 'fediverse'> | undefined =
    page.kind === 'article'
      ? page.model.credits[0]
      : page.kind === 'author'
        ? page.model.accounts
        : undefined;
  const fediverse = author?.fediverse ?? site.fediverse;
  return {
    ...(site.x === undefined ? {} : { siteOnX: site.x }),
    ...(author?.x === undefined ? {} : { authorOnX: author.x }),
    ...(fediverse === undefined ? {} : { authorInFediverse: fediverse }),
  };
}

/** `en` is `en_US` to Open Graph, which wants a territory: the likeliest one (Unicode CLDR). */
function localeOf(language: string): string {
  const { language: tongue, region } = new Intl.Locale(language).maximize();
  return region === undefined ? tongue : `${tongue}_${region}`;
}
