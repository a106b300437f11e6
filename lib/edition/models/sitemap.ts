import { blocksOf } from '../../content/body/tree.ts';
import type { Article } from '../../content/records/article.ts';
import { sayMoment } from '../../dates.ts';
import { articlePath, mediaPath, sitemapPartPath, standingPath } from '../address.ts';
import type { Issue } from '../issue.ts';
import { type ListPage, listPages } from '../lists.ts';
import { type TranslationModel, translationsOf } from './translations.ts';

/** One page as search engines are told of it. */
export interface SitemapUrl {
  readonly path: string;
  /** When what it shows last changed, ISO 8601; missing where nobody knows. */
  readonly modified?: string;
  /** Paths of its pictures. */
  readonly images: readonly string[];
  /** The story in each of its languages. */
  readonly translations: readonly TranslationModel[];
}

export interface NewsUrl {
  readonly path: string;
  readonly headline: string;
  readonly language: string;
  readonly published: string;
}

export type SitemapModel =
  | {
      readonly sitemap: 'index';
      readonly origin: string;
      readonly parts: readonly Pick<SitemapUrl, 'path' | 'modified'>[];
    }
  | { readonly sitemap: 'pages'; readonly origin: string; readonly urls: readonly SitemapUrl[] }
  | {
      readonly sitemap: 'news';
      readonly origin: string;
      readonly publication: string;
      readonly urls: readonly NewsUrl[];
    };

/**
 * Addresses in one part. 50,000 are allowed (sitemaps.org), but a part is written in one go, and while it is written
 * nobody else is answered: 1,000 take about 0.1 s.
 */
export const urlsPerSitemap = 1000;

/** Search engines' news pages want the stories of two days, at most 1,000 (Google's guideline for news sitemaps). */
const newsHours = 48;
const newsCount = 1000;

export type SitemapPart = 'stories' | 'lists';

/** Names of all parts: stories from the oldest on, so that a new one changes the last part alone; then everything else. */
export function sitemapParts(
  issue: Issue,
  lists: number,
): readonly { readonly part: SitemapPart; readonly number: number }[] {
  const count = (pages: number): number => Math.ceil(pages / urlsPerSitemap);
  const numbered = (part: SitemapPart, pages: number) =>
    Array.from({ length: count(pages) }, (_, index) => ({ part, number: index + 1 }));
  return [...numbered('lists', lists + issue.standing.length), ...numbered('stories', issue.stories.length)];
}

export function composeSitemapIndex(issue: Issue, lists: number): SitemapModel {
  const newestOfAll = newest(issue.stories.map(changed));
  return {
    sitemap: 'index',
    origin: issue.origin,
    parts: sitemapParts(issue, lists).map(({ part, number }) => {
      const modified = part === 'stories' ? newest(storiesIn(number, issue).map(changed)) : newestOfAll;
      return { path: sitemapPartPath(part, number), ...said(modified, issue) };
    }),
  };
}

export function composeSitemap(part: SitemapPart, number: number, issue: Issue): SitemapModel {
  const urls =
    part === 'stories'
      ? storiesIn(number, issue).map((article) => ({
          path: articlePath(article.section, article.slug),
          ...said(changed(article), issue),
          images: imagesOf(article, issue),
          translations: translationsOf(article, issue),
        }))
      : otherPages((number - 1) * urlsPerSitemap, number * urlsPerSitemap, issue);
  return { sitemap: 'pages', origin: issue.origin, urls };
}

/** What was paid for is no news. */
export function composeNewsSitemap(issue: Issue): SitemapModel {
  return {
    sitemap: 'news',
    origin: issue.origin,
    publication: issue.content.site.name,
    urls: newsAmong(issue.stories, issue.now)
      .slice(0, newsCount)
      .map((article) => ({
        path: articlePath(article.section, article.slug),
        headline: article.headline,
        language: article.language ?? issue.content.site.language,
        published: sayMoment(article.published ?? issue.now, issue.calendar).iso,
      })),
  };
}

/** When the next story stops being news; null where none will. */
export function newsUntil(stories: readonly Article[], now: Date): Date | null {
  const last = newsAmong(stories, now).at(-1);
  return last === undefined ? null : new Date(leaves(last));
}

/** Of stories that are sorted by time, newest first. */
function newsAmong(stories: readonly Article[], now: Date): readonly Article[] {
  const news: Article[] = [];
  for (const story of stories) {
    // The first that is too old ends the search among 100,000.
    if (leaves(story) <= now.getTime()) break;
    if (story.label !== 'sponsored') news.push(story);
  }
  return news;
}

function leaves({ published }: Article): number {
  return (published?.getTime() ?? 0) + newsHours * 3_600_000;
}

function storiesIn(number: number, { stories }: Issue): readonly Article[] {
  const end = stories.length - (number - 1) * urlsPerSitemap;
  return stories.slice(Math.max(0, end - urlsPerSitemap), end).toReversed();
}

/** Of all pages but stories those from one number to another. */
function otherPages(from: number, to: number, issue: Issue): readonly SitemapUrl[] {
  const urls: SitemapUrl[] = [];
  let number = 0;
  for (const list of listPages(issue, '')) {
    if (number >= to) return urls;
    if (number >= from)
      urls.push({ path: list.page.path, ...said(changedList(list), issue), images: [], translations: [] });
    number += 1;
  }
  for (const { slug } of issue.standing) {
    // Nobody notes when a standing page was changed.
    if (number >= from && number < to) urls.push({ path: standingPath(slug), images: [], translations: [] });
    number += 1;
  }
  return urls;
}

/** A list changes when a story joins it, and when one that it shows changes. */
function changedList({ list, shown }: ListPage): number {
  return Math.max(list[0]?.published?.getTime() ?? 0, newest(shown.map(changed)));
}

function changed({ published, updated, corrections }: Article): number {
  const corrected = corrections.map(({ date }) => new Date(date).getTime());
  return newest([published?.getTime() ?? 0, updated?.getTime() ?? 0, ...corrected]);
}

/** Not Math.max(...): 100,000 arguments are more than a call can have. */
function newest(times: readonly number[]): number {
  return times.reduce((a, b) => Math.max(a, b), 0);
}

/** Nothing is said to have changed in the future. In UTC, which costs nothing to say. */
function said(time: number, { now }: Issue): { readonly modified?: string } {
  if (time === 0) return {};
  return { modified: `${new Date(Math.min(time, now.getTime())).toISOString().slice(0, 19)}Z` };
}

function imagesOf({ lead, body }: Article, { content, blocks }: Issue): readonly string[] {
  const files = [
    ...(lead === undefined ? [] : [lead.src]),
    ...[...blocksOf(body)].flatMap(
      ({ tag, attributes }) => blocks.get(tag)?.files?.(attributes, content) ?? [],
    ),
  ];
  return [...new Set(files)]
    .filter((file) => content.media(file)?.width !== undefined)
    .map((file) => mediaPath(file));
}
