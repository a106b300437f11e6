import { createHash } from 'node:crypto';
import type { Article } from '../content/records/article.ts';
import type { Searchable } from '../search/model.ts';
import { articlePath } from './address.ts';
import { type Issue, topicsOf } from './issue.ts';
import { bodyText, composeBody } from './models/body.ts';

/** Changes when other words of a story are searched. */
const recipe = 1;

/** Public stories for the search, the newest first. `textOf` is the file of one as it was read. */
export function* searchableStories(
  issue: Issue,
  textOf: (article: Article) => string,
): Generator<Searchable> {
  for (const article of issue.stories) {
    const path = articlePath(article.section, article.slug);
    const names = namesOf(article, issue);
    const version = versionOf(article, [path, names, textOf(article)]);
    yield { path, version, entry: () => entryOf(article, path, names, version, issue) };
  }
}

function entryOf(article: Article, path: string, names: string, version: string, issue: Issue) {
  const language = article.language ?? issue.content.site.language;
  const setting = { ...issue.content, language, calendar: { ...issue.calendar, language } };
  return {
    path,
    version,
    published: article.published?.getTime() ?? 0,
    section: article.section,
    authors: article.authors,
    headline: [article.kicker, article.headline].filter((text) => text !== undefined).join(' '),
    dek: article.dek ?? '',
    names,
    body: bodyText(composeBody(article.body, setting, issue.blocks), issue.blocks),
  };
}

function namesOf(article: Article, { content }: Issue): string {
  return [
    ...article.authors.map((slug) => content.author(slug)?.name ?? ''),
    article.byline ?? '',
    content.sections.find(({ slug }) => slug === article.section)?.name ?? '',
    ...topicsOf(article).values(),
  ].join(' · ');
}

/** Of 100,000 stories few change from one edition to the next: what was hashed once isn't again. */
const versions = new WeakMap<Article, { readonly of: readonly string[]; readonly version: string }>();

function versionOf(article: Article, of: readonly string[]): string {
  const known = versions.get(article);
  if (known !== undefined && of.every((text, index) => text === known.of[index])) return known.version;
  const hash = createHash('sha256').update(String(recipe));
  for (const text of of) hash.update(`\n${text}`);
  const version = hash.digest('base64url').slice(0, 16);
  versions.set(article, { of, version });
  return version;
}
