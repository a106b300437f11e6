import type { Article } from '../../content/records/article.ts';
import { say } from '../../words/words.ts';
import { articlePath, type FeedFormat, feedPath, normalPath } from '../address.ts';
import { type Issue, topicsOf } from '../issue.ts';
import { picturePath } from './picture.ts';
import type { BylineModel } from './story.ts';
import { composeStory } from './story.ts';
import { storyHtml } from './story-html.ts';

/** What one feed is about. */
export interface FeedOf {
  /** The page whose stories it has: `/`, a section, an author, a topic. */
  readonly home: string;
  /** Null for that of the whole site. */
  readonly name: string | null;
  readonly description?: string | undefined;
  readonly articles: readonly Article[];
}

/** A story as feeds carry it, whole. */
export interface FeedItemModel {
  /** The story's first address: it stays while headline, slug and section change. */
  readonly id: string;
  readonly path: string;
  readonly headline: string;
  /** What the list of a feed reader shows: a story that was paid for says so before its headline. */
  readonly title: string;
  readonly language: string;
  readonly summary?: string;
  readonly html: string;
  /** ISO 8601. */
  readonly published: string;
  readonly updated: string;
  readonly authors: readonly BylineModel[];
  readonly categories: readonly string[];
  readonly picture?: {
    readonly src: string;
    readonly width: number;
    readonly height: number;
    readonly type?: string;
    readonly alt: string;
    readonly caption?: string;
    readonly credit?: string;
  };
}

/** All that a feed says; its format is only how. */
export interface FeedModel {
  readonly format: FeedFormat;
  readonly origin: string;
  readonly path: string;
  readonly home: string;
  readonly title: string;
  /** The publication's name: who speaks where a story names nobody. */
  readonly publication: string;
  readonly description: string;
  readonly language: string;
  readonly logo?: string;
  /** When anything in it last changed, ISO 8601. */
  readonly updated: string;
  readonly items: readonly FeedItemModel[];
}

/** Stories in a feed: as many as on a page of a list. */
export const storiesPerFeed = 20;

/** RFC 4287 §4.2.15 wants a date of a feed without an entry too. */
const never = new Date(0).toISOString();

export function composeFeed(
  { home, name, description, articles }: FeedOf,
  format: FeedFormat,
  issue: Issue,
): FeedModel {
  const { furniture, origin } = issue;
  const items = articles.slice(0, storiesPerFeed).map((article) => composeItem(article, issue));
  const title = name === null ? furniture.name : `${name} — ${furniture.name}`;
  return {
    format,
    origin,
    path: feedPath(home, format),
    home,
    title,
    publication: furniture.name,
    description: description ?? furniture.tagline ?? title,
    language: furniture.language,
    ...(furniture.logo === undefined ? {} : { logo: furniture.logo.src }),
    updated: items.map(({ updated }) => updated).reduce(later, never),
    items,
  };
}

function later(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a;
}

function composeItem(article: Article, issue: Issue): FeedItemModel {
  const story = composeStory(article, issue);
  const { picture, headline, label, language, section, published, updated } = story;
  const html = storyHtml(article, story, issue);
  const [first = story.path] = article.formerly;
  return {
    id: `${issue.origin}${normalPath(first) ?? articlePath(article.section, article.slug)}`,
    path: story.path,
    headline,
    title:
      label === 'sponsored' || label === 'satire'
        ? `${say(language, `label-${label}`)}: ${headline}`
        : headline,
    language,
    ...(story.dek === undefined ? {} : { summary: story.dek }),
    html,
    published: published.iso,
    // An update that is said to have been before the story is none.
    updated: updated === undefined ? published.iso : later(published.iso, updated.iso),
    authors: story.byline,
    categories: [section.name, ...topicsOf(article).values()],
    ...(picture?.src == null
      ? {}
      : {
          picture: {
            ...picturePath({ ...picture, src: picture.src }),
            alt: picture.alt,
            ...(picture.caption === undefined ? {} : { caption: picture.caption }),
            ...(picture.credit === undefined ? {} : { credit: picture.credit }),
          },
        }),
  };
}
