import type { Article } from '../../content/records/article.ts';
import type { Issue } from '../issue.ts';
import { composeStory, type StoryModel } from './story.ts';

/** Stories on one page of a list; a first page and its further ones share everything else. */
export interface ListingModel {
  readonly stories: readonly StoryModel[];
  readonly total: number;
  readonly number: number;
  readonly pages: number;
  readonly newer?: string;
  readonly older?: string;
}

export const storiesPerPage = 20;

/** How many pages a list of so many stories has: an empty list has one page, which says so. */
export function pageCount(stories: number): number {
  return Math.max(1, Math.ceil(stories / storiesPerPage));
}

export function composeListing(
  articles: readonly Article[],
  number: number,
  pathOf: (number: number) => string,
  issue: Issue,
): ListingModel {
  const pages = pageCount(articles.length);
  const shown = articles.slice((number - 1) * storiesPerPage, number * storiesPerPage);
  return {
    stories: shown.map((article) => composeStory(article, issue)),
    total: articles.length,
    number,
    pages,
    ...(number > 1 ? { newer: pathOf(number - 1) } : {}),
    ...(number < pages ? { older: pathOf(number + 1) } : {}),
  };
}
