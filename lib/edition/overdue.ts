import type { Content } from '../content/content.ts';
import { type Finding, finding } from '../content/finding.ts';

/** Drafts whose time has come: published now, they would appear at once, and stand in lists as if they were older. */
export function overdueDrafts(content: Content, now: Date): readonly Finding[] {
  return content.stories.flatMap(({ file, outline }) => {
    if (outline?.status !== 'draft' || outline.published === undefined || outline.published > now) return [];
    const message = `Unexpected time ${outline.published.toISOString()} of a draft: it has passed. Publish the story, or give it a time to come.`;
    return [finding('embargo-past', content.place(file, ['published']), message)];
  });
}
