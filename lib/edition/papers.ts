import {
  feedStylePath,
  llmsPath,
  manifestPath,
  newsSitemapPath,
  openSearchPath,
  robotsPath,
  securityPath,
  sitemapPartPath,
  sitemapPath,
} from './address.ts';
import { feedsOf } from './feeds.ts';
import type { Issue } from './issue.ts';
import {
  composeFeedStyle,
  composeLlms,
  composeManifest,
  composeOpenSearch,
  composeRobots,
  composeSecurity,
  type NoteModel,
} from './models/note.ts';
import { composeNewsSitemap, composeSitemap, composeSitemapIndex, sitemapParts } from './models/sitemap.ts';
import { type Paper, paper } from './page.ts';

/** Every page for programs. `lists` is how many pages list stories, which sitemaps have to find room for. */
export function* papersOf(issue: Issue, lists: number, build: string): Generator<Paper> {
  yield* feedsOf(issue, build);
  yield paper('sitemap', sitemapPath, build, () => composeSitemapIndex(issue, lists));
  yield paper('sitemap', newsSitemapPath, build, () => composeNewsSitemap(issue));
  for (const { part, number } of sitemapParts(issue, lists))
    yield paper('sitemap', sitemapPartPath(part, number), build, () => composeSitemap(part, number, issue));
  const note = (path: string, compose: () => NoteModel): Paper => paper('note', path, build, compose);
  yield note(robotsPath, () => composeRobots(issue));
  yield note(manifestPath, () => composeManifest(issue));
  yield note(openSearchPath, () => composeOpenSearch(issue));
  yield note(feedStylePath, () => composeFeedStyle(issue));
  if (issue.content.site.llms) yield note(llmsPath, () => composeLlms(issue));
  const security = composeSecurity(issue);
  if (security !== null) yield note(securityPath, () => security);
}
