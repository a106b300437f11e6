import type { Story } from '../content/content.ts';
import type { Article } from '../content/records/article.ts';

/** What readers get of a story at one moment. */
export type Publication =
  | { readonly state: 'public'; readonly article: Article; readonly version: 'current' | 'kept' }
  /** Withdrawn: its address answers 410. */
  | {
      readonly state: 'gone';
      readonly section: string;
      readonly slug: string;
      readonly reason: string | null;
    }
  /** `taken` is true where the file itself says that it mustn't be seen; what was kept of it is then dropped. */
  | { readonly state: 'hidden'; readonly taken: boolean };

/**
 * Decides what is public of a story at `now`. Taking away always wins: a file whose front matter can be read
 * and says draft, withdrawn, hold or a later time leaves, whatever else is wrong with it. A public story that
 * became wrong keeps its last good version; one that was never public stays hidden until it has no error.
 */
export function publicationOf(story: Story, now: Date, isAllowed: boolean): Publication {
  const { outline } = story;
  if (outline !== null) {
    if (outline.status === 'withdrawn') return withdrawn(story);
    if (isTakenAway(story, now)) return { state: 'hidden', taken: true };
    if (story.current !== null && story.current.status === 'published' && isAllowed) {
      return { state: 'public', article: story.current, version: 'current' };
    }
  }
  const kept = story.kept();
  if (kept === null || kept.published === undefined || kept.published > now)
    return { state: 'hidden', taken: false };
  return { state: 'public', article: kept, version: 'kept' };
}

/** True where the file says that readers mustn't see the story: it is a draft, on hold, or of a later time. */
export function isTakenAway({ outline }: Story, now: Date): boolean {
  if (outline === null) return false;
  const later = outline.published !== undefined && outline.published > now;
  return outline.status === 'draft' || outline.held || later;
}

function withdrawn(story: Story): Publication {
  const section = story.outline?.section ?? story.kept()?.section;
  const slug = story.outline?.slug ?? '';
  if (section === undefined || slug === '') return { state: 'hidden', taken: true };
  return { state: 'gone', section, slug, reason: story.outline?.withdrawn ?? null };
}

/** When the story will appear by itself; null where nothing is scheduled. */
export function appearsAt(story: Story, now: Date): Date | null {
  const { current } = story;
  if (current === null || current.status !== 'published' || current.hold !== undefined) return null;
  return current.published !== undefined && current.published > now ? current.published : null;
}

/** What editors call a story at one moment. `faulty`: readers don't get it as its file stands, because of errors. */
export type StoryState = 'draft' | 'held' | 'scheduled' | 'faulty' | 'public' | 'withdrawn';

export function stateOf({ outline }: Story, now: Date, publication: Publication): StoryState {
  if (outline?.status === 'withdrawn') return 'withdrawn';
  if (publication.state === 'public' && publication.version === 'current') return 'public';
  if (outline === null) return 'faulty';
  if (outline.held) return 'held';
  if (outline.status === 'draft') return 'draft';
  return outline.published !== undefined && outline.published > now ? 'scheduled' : 'faulty';
}
