import { sayMoment, type TimeModel } from '../../dates.ts';
import type { UnpublishedStory } from '../filed.ts';
import type { Issue } from '../issue.ts';
import { type ArticleModel, composeArticle } from './article.ts';

/** What a story isn't yet, for the mark that its preview carries. */
export interface UnpublishedModel {
  readonly state: UnpublishedStory['state'];
  /** When it will appear by itself. */
  readonly from?: TimeModel;
}

/** The page that the story will be, with the mark that it isn't: nothing else of it differs. */
export function composeUnpublished({ article, state }: UnpublishedStory, issue: Issue): ArticleModel {
  const from = state === 'scheduled' ? article.published : undefined;
  return {
    ...composeArticle(article, issue),
    unpublished: {
      state,
      ...(from === undefined ? {} : { from: sayMoment(from, issue.calendar) }),
    },
  };
}
