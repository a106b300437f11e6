import type { Article, Label } from '../../content/records/article.ts';
import { type BriefTimeModel, sayBriefly, sayMoment, type TimeModel } from '../../dates.ts';
import { directionOf } from '../../language.ts';
import type { Picture } from '../../photos/rendition.ts';
import { articlePath, authorPath, sectionPath } from '../address.ts';
import type { Issue } from '../issue.ts';
import { composePortrait } from './contact.ts';
import { composePhoto, type PhotoModel } from './photo.ts';

export interface BylineModel {
  readonly name: string;
  readonly path?: string;
}

/** A story as fronts and lists show it. */
export interface StoryModel {
  readonly path: string;
  readonly headline: string;
  readonly dek?: string;
  readonly kicker?: string;
  readonly label: Label;
  readonly section: { readonly slug: string; readonly name: string; readonly path: string };
  readonly byline: readonly BylineModel[];
  readonly published: BriefTimeModel;
  readonly updated?: TimeModel;
  readonly picture?: PhotoModel;
  /** The columnist's face, which leads an opinion. */
  readonly portrait?: Picture;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

export function composeStory(article: Article, issue: Issue): StoryModel {
  const { content, calendar } = issue;
  const language = article.language ?? content.site.language;
  const columnist = article.label === 'opinion' ? content.author(article.authors[0] ?? '') : undefined;
  const portrait = columnist === undefined ? undefined : composePortrait(columnist, content);
  const spoken = { ...calendar, language };
  return {
    path: articlePath(article.section, article.slug),
    headline: article.headline,
    ...(article.dek === undefined ? {} : { dek: article.dek }),
    ...(article.kicker === undefined ? {} : { kicker: article.kicker }),
    label: article.label,
    section: {
      slug: article.section,
      name: content.sections.find(({ slug }) => slug === article.section)?.name ?? article.section,
      path: sectionPath(article.section),
    },
    byline: composeByline(article, issue),
    published: sayBriefly(article.published ?? issue.now, spoken),
    ...(article.updated === undefined ? {} : { updated: sayMoment(article.updated, spoken) }),
    ...(article.lead === undefined ? {} : { picture: composePhoto(article.lead, content) }),
    ...(portrait === undefined ? {} : { portrait }),
    language,
    direction: directionOf(language),
  };
}

/** Authors with pages of their own, then the free text of an agency. */
function composeByline(article: Article, { content }: Issue): readonly BylineModel[] {
  const authors = [...new Set(article.authors)].flatMap((slug) => {
    const author = content.author(slug);
    return author === undefined ? [] : [{ name: author.name, path: authorPath(slug) }];
  });
  return article.byline === undefined ? authors : [...authors, { name: article.byline }];
}
