import type { Article } from '../../content/records/article.ts';
import { type Issue, topicsOf } from '../issue.ts';

const relatedCount = 4;
/** Of each topic only the stories nearest in time are looked at, so that a topic of thousands costs no more. */
const lookedAt = 100;
/** After this many days a shared topic counts half. */
const halfLifeDays = 120;

/**
 * Stories that go with one: those it names, then those that share its topics, a rare topic counting more than
 * a common one and a near time more than a far one. Never a sponsored one.
 */
export function relatedTo(article: Article, issue: Issue): readonly Article[] {
  const named = article.related.flatMap((slug) => issue.bySlug.get(slug) ?? []);
  const scores = new Map<Article, number>();
  for (const slug of topicsOf(article).keys()) {
    const topic = issue.topics.get(slug);
    if (topic === undefined) continue;
    const rarity = 1 / Math.log2(1 + topic.stories.length);
    for (const other of nearestTo(article, topic.stories)) {
      scores.set(other, (scores.get(other) ?? 0) + rarity * nearness(article, other));
    }
  }
  const shared = [...scores].sort(([, a], [, b]) => b - a).map(([other]) => other);
  const candidates = new Set([...named, ...shared]);
  return [...candidates]
    .filter((other) => isAnother(other, article) && other.label !== 'sponsored')
    .slice(0, relatedCount);
}

/** By address, since the story may be seen in a version that the index doesn't hold. */
function isAnother(other: Article, article: Article): boolean {
  return other.slug !== article.slug || other.section !== article.section;
}

/** Stories around the time of one, of a list that is sorted by time, newest first: by halving. */
function nearestTo(article: Article, stories: readonly Article[]): readonly Article[] {
  const time = timeOf(article);
  let low = 0;
  let high = stories.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(stories[middle]) > time) low = middle + 1;
    else high = middle;
  }
  const start = Math.max(0, Math.min(low - lookedAt / 2, stories.length - lookedAt));
  return stories.slice(start, start + lookedAt);
}

function timeOf(article: Article | undefined): number {
  return article?.published?.getTime() ?? 0;
}

function nearness(a: Article, b: Article): number {
  const days = Math.abs(timeOf(a) - timeOf(b)) / 86_400_000;
  return 0.5 ** (days / halfLifeDays);
}
