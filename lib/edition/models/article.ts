import { blocksOf } from '../../content/body/tree.ts';
import type { Article } from '../../content/records/article.ts';
import { sayDay, type TimeModel } from '../../dates.ts';
import { topicPath } from '../address.ts';
import type { ComposedBody, Film, Quotation } from '../block.ts';
import { type Issue, topicsOf } from '../issue.ts';
import { newAnchors } from './anchors.ts';
import {
  bodyText,
  composeBody,
  countWords,
  filmsIn,
  openingOf,
  quotationsIn,
  readingMinutes,
} from './body.ts';
import { type CardLink, composeStoryCard, linkCard } from './card.ts';
import { type ContactModel, composeContact, type TipModel } from './contact.ts';
import { type CreditModel, composeCredits } from './credits.ts';
import type { FurnitureModel, LinkModel } from './furniture.ts';
import { relatedTo } from './related.ts';
import { shareLinks } from './share.ts';
import { composeStory, type StoryModel } from './story.ts';
import { type TranslationModel, translationsOf } from './translations.ts';
import type { UnpublishedModel } from './unpublished.ts';

export interface CorrectionModel {
  readonly date: TimeModel;
  readonly text: string;
}

export interface ArticleModel extends StoryModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly readingMinutes: number;
  readonly body: ComposedBody;
  /** Places in the page to which a link can lead: its pictures, and its corrections. */
  readonly anchors: readonly string[];
  readonly corrections: readonly CorrectionModel[];
  readonly topics: readonly LinkModel[];
  readonly translations: readonly TranslationModel[];
  readonly related: readonly StoryModel[];
  readonly share: readonly LinkModel[];
  /** What the shared card says, where that is something else than headline and dek. */
  readonly shared: { readonly headline?: string; readonly text?: string };
  readonly credits: readonly CreditModel[];
  readonly quotations: readonly Quotation[];
  readonly films: readonly Film[];
  readonly words: number;
  /** What the story begins with, for when it has no dek. */
  readonly opening: string;
  /** Authors who can be reached, but for those whose box the story has put elsewhere. */
  readonly contacts: readonly ContactModel[];
  /** Null where the publication takes no tips, or the story has put the box elsewhere. */
  readonly tip: TipModel | null;
  /** What the story isn't yet; missing of everything that readers see. */
  readonly unpublished?: UnpublishedModel;
}

export function composeArticle(article: Article, issue: Issue): ArticleModel {
  const story = composeStory(article, issue);
  const calendar = { ...issue.calendar, language: story.language };
  const setting = { ...issue.content, language: story.language, calendar };
  const anchors = newAnchors();
  const lead =
    article.lead === undefined || story.picture === undefined
      ? {}
      : { picture: { ...story.picture, anchor: anchors.forPicture(article.lead.src) } };
  const body = composeBody(article.body, setting, issue.blocks, anchors);
  const text = bodyText(body, issue.blocks);
  const words = countWords(text, story.language);
  const placed = [...blocksOf(article.body)];
  const contacted = new Set(
    placed.filter(({ tag }) => tag === 'contact').map(({ attributes }) => attributes.author),
  );
  return {
    ...story,
    ...lead,
    furniture: issue.furniture,
    readingMinutes: readingMinutes(text, story.language, words),
    quotations: quotationsIn(body, issue.blocks),
    films: filmsIn(body, issue.blocks),
    words,
    opening: openingOf(text),
    credits: composeCredits(article, issue),
    shared: {
      ...(article.share?.headline === undefined ? {} : { headline: article.share.headline }),
      ...(article.share?.text === undefined ? {} : { text: article.share.text }),
    },
    card: linkCard(story.path, composeStoryCard(article, issue)),
    body,
    anchors: [...anchors.given, ...(article.corrections.length === 0 ? [] : ['corrections'])],
    corrections: article.corrections.map(({ date, text }) => ({ date: sayDay(date, calendar), text })),
    topics: [...topicsOf(article)].map(([slug, name]) => ({ label: name, href: topicPath(slug) })),
    translations: translationsOf(article, issue),
    related: relatedTo(article, issue).map((other) => composeStory(other, issue)),
    share: shareLinks(`${issue.origin}${story.path}`, article.share?.headline ?? article.headline),
    contacts: [...new Set(article.authors)]
      .filter((slug) => !contacted.has(slug))
      .flatMap((slug) => issue.content.author(slug) ?? [])
      .map((author) => composeContact(author, issue.content))
      .filter(({ channels }) => channels.length > 0),
    tip: placed.some(({ tag }) => tag === 'tip') ? null : issue.furniture.tip,
  };
}
