import type { Article } from '../../content/records/article.ts';
import { articlePath } from '../address.ts';
import type { Issue } from '../issue.ts';

/** A story in one of its languages. */
export interface TranslationModel {
  readonly language: string;
  readonly path: string;
}

/**
 * A story in all languages in which it is public, its own among them, as search engines want it told (Google's guideline
 * for hreflang); none where there is only one.
 */
export function translationsOf(article: Article, issue: Issue): readonly TranslationModel[] {
  const first = article.translates ?? article.slug;
  const original = issue.bySlug.get(first);
  const all = [...(original === undefined ? [] : [original]), ...(issue.translations.get(first) ?? [])];
  const byLanguage = new Map<string, string>();
  for (const { language, section, slug } of all) {
    const spoken = language ?? issue.content.site.language;
    if (!byLanguage.has(spoken)) byLanguage.set(spoken, articlePath(section, slug));
  }
  // The story itself must be among them: two in one language would contradict each other.
  const isOwn = [...byLanguage.values()].includes(articlePath(article.section, article.slug));
  if (byLanguage.size < 2 || !isOwn) return [];
  return [...byLanguage].map(([language, path]) => ({ language, path }));
}
