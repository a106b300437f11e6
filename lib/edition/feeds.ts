import { authorPath, feedFormats, feedPath, frontPath, sectionPath, topicPath } from './address.ts';
import type { Issue } from './issue.ts';
import { composeFeed, type FeedOf } from './models/feed.ts';
import { type PageOf, paper } from './page.ts';

/** Every feed: of the site, of each section, author and topic, in each format. */
export function* feedsOf(issue: Issue, build: string): Generator<PageOf<'feed'>> {
  for (const of of subjects(issue)) {
    for (const format of feedFormats)
      yield paper('feed', feedPath(of.home, format), build, () => composeFeed(of, format, issue));
  }
}

function* subjects({ stories, sections, bySection, authors, byAuthor, topics }: Issue): Generator<FeedOf> {
  yield { home: frontPath, name: null, articles: stories };
  for (const { slug, name, description } of sections)
    yield { home: sectionPath(slug), name, description, articles: bySection.get(slug) ?? [] };
  for (const { slug, name, bio } of authors)
    yield { home: authorPath(slug), name, description: bio, articles: byAuthor.get(slug) ?? [] };
  for (const { slug, name, stories } of topics.values())
    yield { home: topicPath(slug), name, articles: stories };
}
