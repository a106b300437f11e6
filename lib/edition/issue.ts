import type { Content } from '../content/content.ts';
import type { Article } from '../content/records/article.ts';
import type { Author } from '../content/records/author.ts';
import type { Section } from '../content/records/sections.ts';
import type { Standing } from '../content/records/standing.ts';
import { topicSlug } from '../content/topic.ts';
import type { Calendar } from '../dates.ts';
import type { Period } from './archive.ts';
import type { Blocks } from './block.ts';
import type { FurnitureModel } from './models/furniture.ts';

export interface Topic {
  readonly slug: string;
  readonly name: string;
  readonly stories: readonly Article[];
}

/** The public stories of one moment, sorted and indexed: what every model is composed from. */
export interface Issue {
  readonly content: Content;
  readonly blocks: Blocks;
  readonly now: Date;
  readonly calendar: Calendar;
  readonly origin: string;
  readonly furniture: FurnitureModel;
  /** Those that have an address of their own. */
  readonly sections: readonly Section[];
  readonly standing: readonly Standing[];
  /** Newest first. */
  readonly stories: readonly Article[];
  readonly bySlug: ReadonlyMap<string, Article>;
  readonly bySection: ReadonlyMap<string, readonly Article[]>;
  readonly byAuthor: ReadonlyMap<string, readonly Article[]>;
  /** Stories that say the same in other languages, by the slug of the one that was first. */
  readonly translations: ReadonlyMap<string, readonly Article[]>;
  readonly topics: ReadonlyMap<string, Topic>;
  /** The stories by the days on which they appeared. */
  readonly archive: Period;
  /** Everybody in authors/, those too whose stories aren't public yet. */
  readonly authors: readonly Author[];
}

export type Indexes = Pick<
  Issue,
  'stories' | 'bySlug' | 'bySection' | 'byAuthor' | 'translations' | 'topics'
>;

/** Sorts and indexes public stories; one with several authors or topics is listed under each. */
export function indexStories(articles: readonly Article[]): Indexes {
  const stories = [...articles].sort(newestFirst);
  const bySlug = new Map<string, Article>();
  const bySection = new Map<string, Article[]>();
  const byAuthor = new Map<string, Article[]>();
  const translations = new Map<string, Article[]>();
  const topics = new Map<string, { slug: string; name: string; stories: Article[] }>();
  for (const article of stories) {
    if (!bySlug.has(article.slug)) bySlug.set(article.slug, article);
    push(bySection, article.section, article);
    if (article.translates !== undefined) push(translations, article.translates, article);
    for (const author of new Set(article.authors)) push(byAuthor, author, article);
    for (const [slug, name] of topicsOf(article)) {
      const topic = topics.get(slug);
      if (topic === undefined) topics.set(slug, { slug, name, stories: [article] });
      else topic.stories.push(article);
    }
  }
  return { stories, bySlug, bySection, byAuthor, translations, topics };
}

/** Slug and name of each topic of a story; names that have no letter make no address and are left out. */
export function topicsOf(article: Article): ReadonlyMap<string, string> {
  const named = article.topics.map((name) => [topicSlug(name), name] as const);
  return new Map(named.filter(([slug]) => slug !== ''));
}

function newestFirst(a: Article, b: Article): number {
  return timeOf(b) - timeOf(a) || (a.slug < b.slug ? -1 : 1);
}

function timeOf(article: Article): number {
  return article.published?.getTime() ?? 0;
}

function push<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
