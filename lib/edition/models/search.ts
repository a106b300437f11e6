import type { Article } from '../../content/records/article.ts';
import { asksNothing, type SearchAsked, searchAddress } from '../../search/asked.ts';
import { excerpt, highlight, type Run } from '../../search/highlight.ts';
import type { IndexAnswer } from '../../search/model.ts';
import { say } from '../../words/words.ts';
import { searchPath } from '../address.ts';
import type { Issue } from '../issue.ts';
import { bodyText, composeBody, openingOf } from './body.ts';
import { type CardLink, composeCard, linkCard } from './card.ts';
import type { FurnitureModel } from './furniture.ts';
import { composeStory, type StoryModel } from './story.ts';

export interface ResultModel {
  readonly story: StoryModel;
  readonly headline: readonly Run[];
  readonly excerpt: readonly Run[];
}

export interface ChoiceModel {
  readonly slug: string;
  readonly name: string;
}

export interface SearchModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly asked: SearchAsked;
  /** By what results can be narrowed down. */
  readonly sections: readonly ChoiceModel[];
  readonly authors: readonly ChoiceModel[];
  /** Null where nothing was asked. */
  readonly results: {
    readonly stories: readonly ResultModel[];
    readonly total: number;
    /** Words that were looked for instead, where nothing had those of the query. */
    readonly instead?: string;
    readonly any: boolean;
    readonly newer?: string;
    readonly older?: string;
    readonly number: number;
    readonly pages: number;
  } | null;
  /** Where to go on from here when nothing was found. */
  readonly latest: readonly StoryModel[];
}

export const resultsPerPage = 20;

/** Authors that are offered: a list of hundreds isn't chosen from. */
const mostAuthors = 100;

/**
 * The page of a search. The index says which stories; what is said of them comes from this edition, so nothing that has
 * been taken away since is shown.
 */
export function composeSearch(
  asked: SearchAsked,
  answer: IndexAnswer | null,
  articleAt: (path: string) => Article | undefined,
  issue: Issue,
): SearchModel {
  const { furniture, sections, authors } = issue;
  const found = answer === null || asksNothing(asked) ? null : answer;
  const stories = found?.paths.flatMap((path) => articleAt(path) ?? []) ?? [];
  const pages = Math.max(1, Math.ceil((found?.total ?? 0) / resultsPerPage));
  const instead = found?.how === 'nearest' ? said(found) : undefined;
  return {
    furniture,
    card: linkCard(
      searchPath,
      composeCard({ layout: 'words', headline: say(furniture.language, 'search') }, issue),
    ),
    path: searchPath,
    asked,
    sections: sections.map(({ slug, name }) => ({ slug, name })),
    authors: authors
      .filter(({ slug }) => issue.byAuthor.has(slug))
      .slice(0, mostAuthors)
      .map(({ slug, name }) => ({ slug, name })),
    results:
      found === null
        ? null
        : {
            stories: stories.map((article) => composeResult(article, found, issue)),
            total: found.total,
            ...(instead === undefined ? {} : { instead }),
            any: found.how === 'any',
            number: asked.page,
            pages,
            ...(asked.page > 1
              ? { newer: searchAddress(searchPath, { ...asked, page: asked.page - 1 }) }
              : {}),
            ...(asked.page < pages
              ? { older: searchAddress(searchPath, { ...asked, page: asked.page + 1 }) }
              : {}),
          },
    latest:
      found !== null && stories.length === 0
        ? issue.stories
            .filter(({ label }) => label !== 'sponsored')
            .slice(0, 5)
            .map((article) => composeStory(article, issue))
        : [],
  };
}

function composeResult(article: Article, { terms }: IndexAnswer, issue: Issue): ResultModel {
  const story = composeStory(article, issue);
  const { language } = story;
  const setting = { ...issue.content, language, calendar: { ...issue.calendar, language } };
  const text = bodyText(composeBody(article.body, setting, issue.blocks), issue.blocks).replace(/\s+/g, ' ');
  const inDek = article.dek === undefined ? [] : highlight(article.dek, terms);
  return {
    story,
    headline: highlight(article.headline, terms),
    excerpt: inDek.some(({ found }) => found) ? inDek : excerpt(text === '' ? openingOf(text) : text, terms),
  };
}

function said({ terms }: IndexAnswer): string {
  return terms.map(({ words, phrase }) => (phrase ? `“${words.join(' ')}”` : words.join(' '))).join(' ');
}
