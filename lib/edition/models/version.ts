import type { Article } from '../../content/records/article.ts';
import { type Calendar, sayMoment } from '../../dates.ts';
import type { Issue } from '../issue.ts';
import { type Passage, passagesIn } from './passages.ts';
import { composeStory } from './story.ts';
import { storyNodes } from './story-html.ts';

/** A story at one time of its life, so that it can be compared with another. */
export interface StoryVersion {
  readonly article: Article;
  /** Of the text; it says how words are divided. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Everything that readers read of it. */
  readonly passages: readonly Passage[];
  /** What its file says besides, by the name of the field. */
  readonly fields: ReadonlyMap<string, string>;
}

/** Fields whose words stand in the text. */
const inText: ReadonlySet<string> = new Set([
  'headline',
  'kicker',
  'dek',
  'byline',
  'authors',
  'corrections',
  'body',
  'lead.alt',
  'lead.caption',
  'lead.credit',
]);

/** By the code that sets the story's page and its feeds: what is compared is what is read. */
export function composeVersion(article: Article, issue: Issue): StoryVersion {
  const story = composeStory(article, issue);
  const { language, direction } = story;
  const names = story.byline.map(({ name }) => name);
  const top: readonly Passage[] = [
    { kind: 'kicker', text: story.kicker ?? '' },
    { kind: 'headline', text: story.headline },
    { kind: 'dek', text: story.dek ?? '' },
    { kind: 'byline', text: new Intl.ListFormat(language).format(names) },
  ];
  return {
    article,
    language,
    direction,
    passages: [...top.filter(({ text }) => text !== ''), ...passagesIn(storyNodes(article, story, issue))],
    fields: new Map(fieldsIn(article, '', issue.calendar)),
  };
}

/** Every field that says something, however deep it stands: a new one can't be forgotten. */
function fieldsIn(value: unknown, name: string, calendar: Calendar): readonly (readonly [string, string])[] {
  if (inText.has(name) || value === undefined) return [];
  if (value instanceof Date) return [[name, sayMoment(value, calendar).text]];
  if (Array.isArray(value)) return value.length === 0 ? [] : [[name, value.map(String).join(', ')]];
  if (typeof value !== 'object' || value === null) return [[name, String(value)]];
  return Object.entries(value).flatMap(([key, inner]) =>
    fieldsIn(inner, name === '' ? key : `${name}.${key}`, calendar),
  );
}
