import { say } from '../../words/words.ts';
import { topicPath, topicsPath } from '../address.ts';
import type { Issue, Topic } from '../issue.ts';
import { type CardLink, composeCard, linkCard } from './card.ts';
import type { FurnitureModel } from './furniture.ts';
import { composeListing, type ListingModel } from './listing.ts';

export interface TopicModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  /** Of its first page. */
  readonly home: string;
  readonly name: string;
  readonly listing: ListingModel;
}

export interface TopicsModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly topics: readonly TopicEntry[];
}

/** One line of the index of topics. */
export interface TopicEntry {
  readonly name: string;
  readonly path: string;
  readonly stories: number;
  /** Under which it stands in a long index: "E" for "éclairs", the name's first sign in other scripts. */
  readonly letter: string;
}

export function composeTopic(topic: Topic, number: number, issue: Issue): TopicModel {
  return {
    furniture: issue.furniture,
    card: linkCard(topicPath(topic.slug), composeCard({ layout: 'section', headline: topic.name }, issue)),
    path: topicPath(topic.slug, number),
    home: topicPath(topic.slug),
    name: topic.name,
    listing: composeListing(topic.stories, number, (page) => topicPath(topic.slug, page), issue),
  };
}

export function composeTopics(issue: Issue): TopicsModel {
  const { language } = issue.content.site;
  const order = new Intl.Collator(language);
  const topics = [...issue.topics.values()].map(({ slug, name, stories }) => ({
    name,
    path: topicPath(slug),
    stories: stories.length,
    letter: letterOf(name, language),
  }));
  return {
    furniture: issue.furniture,
    card: linkCard(topicsPath, composeCard({ layout: 'words', headline: say(language, 'topics') }, issue)),
    path: topicsPath,
    topics: topics.sort((a, b) => order.compare(a.name, b.name)),
  };
}

/** The first letter or number of a name, without its accent, as indexes of books have it. */
function letterOf(name: string, language: string): string {
  const [first = name] = /[\p{L}\p{N}]/u.exec(name.normalize('NFD')) ?? [];
  return first.toLocaleUpperCase(language);
}
