import type { Article } from '../../content/records/article.ts';
import { topicSlug } from '../../content/topic.ts';
import { sayToday, type TimeModel } from '../../dates.ts';
import { frontPath, sectionPath, topicPath } from '../address.ts';
import type { Issue } from '../issue.ts';
import { type CardLink, composeCard, linkCard } from './card.ts';
import type { FurnitureModel } from './furniture.ts';
import { composeStory, type StoryModel } from './story.ts';

export interface StripModel {
  readonly name: string;
  readonly path: string;
  /** The section whose colour the strip has; null for a topic's strip. */
  readonly section: string | null;
  readonly stories: readonly StoryModel[];
}

export interface FrontModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly today: TimeModel;
  readonly lead: StoryModel | null;
  readonly second: readonly StoryModel[];
  readonly strips: readonly StripModel[];
  readonly latest: readonly StoryModel[];
}

const secondRank = 4;
const latestCount = 8;

/**
 * The front page from front.yaml: lead, second rank with what is pinned before it, strips, and the newest
 * of what is left. A story stands on the front once. Where a named story isn't public, the newest takes its
 * place; a sponsored one never does.
 */
export function composeFront(issue: Issue): FrontModel {
  const { content, stories, bySlug } = issue;
  const shown = new Set<Article>();
  const show = (article: Article): StoryModel => {
    shown.add(article);
    return composeStory(article, issue);
  };
  const named = (slugs: readonly (string | undefined)[]): readonly Article[] => [
    ...new Set(slugs.flatMap((slug) => bySlug.get(slug ?? '') ?? [])),
  ];
  const newest = (count: number): readonly Article[] =>
    stories
      .filter((article) => !shown.has(article) && article.label !== 'sponsored')
      .slice(0, Math.max(0, count));

  const leading = named([content.front?.lead])[0] ?? newest(1)[0];
  const lead = leading === undefined ? null : show(leading);
  const pins = (content.front?.pins ?? []).filter(({ until }) => until === undefined || until > issue.now);
  const wanted = new Set([...pins.map(({ slug }) => slug), ...(content.front?.second ?? [])]);
  const second = named([...wanted])
    .filter((article) => !shown.has(article))
    .map(show);
  second.push(...newest(Math.max(secondRank, wanted.size) - second.length).map(show));
  const strips = stripsOf(issue)
    .map(({ articles, count, ...strip }) => ({
      ...strip,
      stories: articles
        .filter((article) => !shown.has(article))
        .slice(0, count)
        .map(show),
    }))
    .filter((strip) => strip.stories.length > 0);
  return {
    furniture: issue.furniture,
    card: linkCard(
      frontPath,
      composeCard({ layout: 'front', headline: content.site.name, line: content.site.tagline }, issue),
    ),
    path: frontPath,
    today: sayToday(issue.now, issue.calendar),
    lead,
    second,
    strips,
    latest: newest(latestCount).map(show),
  };
}

type Strip = Omit<StripModel, 'stories'> & { readonly articles: readonly Article[]; readonly count: number };

function stripsOf({ content, sections, bySection, topics }: Issue): readonly Strip[] {
  const asked = content.front?.strips ?? [];
  const strips =
    asked.length > 0 ? asked : sections.map(({ slug }) => ({ section: slug, topic: undefined, count: 4 }));
  return strips.flatMap(({ section, topic, count }): readonly Strip[] => {
    if (topic !== undefined) {
      const found = topics.get(topicSlug(topic));
      return found === undefined
        ? []
        : [{ name: found.name, path: topicPath(found.slug), section: null, articles: found.stories, count }];
    }
    const found = sections.find(({ slug }) => slug === section);
    if (found === undefined) return [];
    const articles = bySection.get(found.slug) ?? [];
    return [{ name: found.name, path: sectionPath(found.slug), section: found.slug, articles, count }];
  });
}
