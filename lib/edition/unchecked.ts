import { parseISO } from 'date-fns/parseISO';
import { subYears } from 'date-fns/subYears';
import type { Content } from '../content/content.ts';
import { type Finding, finding } from '../content/finding.ts';

/** Posts that are said to be there, and that nobody has looked at for a year: readers would be told what may be untrue. */
export function uncheckedPosts(content: Content, now: Date): readonly Finding[] {
  const since = subYears(now, 1);
  return [...content.posts].flatMap(([key, { url, status, capturedAt, checkedAt }]) => {
    const seen = checkedAt ?? capturedAt;
    if (status === 'deleted' || status === 'private' || parseISO(seen) >= since) return [];
    const place = content.place(`posts/${key}.json`, [checkedAt === undefined ? 'capturedAt' : 'checkedAt']);
    const message = `Unexpected date ${seen.slice(0, 10)}, expected one of the last year: nobody knows whether the post is still there. Look with: npm run capture -- --check ${url}.`;
    return [finding('unchecked-post', place, message)];
  });
}
