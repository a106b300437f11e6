import { topicPath, topicsPath } from '../address.ts';
import type { Issue, Topic } from '../issue.ts';
import type { FurnitureModel } from './furniture.ts';
import { composeListing, type ListingModel } from './listing.ts';

export interface TopicModel {
  readonly furniture: FurnitureModel;
  readonly path: string;
  readonly name: string;
  readonly listing: ListingModel;
}

export interface TopicsModel {
  readonly furniture: FurnitureModel;
  readonly path: string;
  readonly topics: readonly { readonly name: string; readonly path: string; readonly stories: number }[];
}

export function composeTopic(topic: Topic, number: number, issue: Issue): TopicModel {
  return {
    furniture: issue.furniture,
    path: topicPath(topic.slug, number),
    name: topic.name,
    listing: composeListing(topic.stories, number, (page) => topicPath(topic.slug, page), issue),
  };
}

export function composeTopics(issue: Issue): TopicsModel {
  const order = new Intl.Collator(issue.content.site.language);
  const topics = [...issue.topics.values()].map(({ slug, name, stories }) => ({
    name,
    path: topicPath(slug),
    stories: stories.length,
  }));
  return {
    furniture: issue.furniture,
    path: topicsPath,
    topics: topics.sort((a, b) => order.compare(a.name, b.name)),
  };
}
