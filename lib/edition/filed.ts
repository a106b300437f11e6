import type { Content, Story } from '../content/content.ts';
import type { Article } from '../content/records/article.ts';
import { articlePath } from './address.ts';
import { type Publication, type StoryState, stateOf } from './publication.ts';

/** A story's file as an editor sees it. */
export interface FiledStory {
  readonly file: string;
  readonly state: StoryState;
  /** Where it stands, or will; null where its file doesn't say, or another story is public there. */
  readonly path: string | null;
  /** As its file says it now; where that can't be read its last good version, or null where there is none. */
  readonly article: Article | null;
  /** Names, as far as they are known. */
  readonly authors: readonly string[];
  readonly section: string;
  /** Readers get its last good version: its file became wrong. */
  readonly isKept: boolean;
  /** What its file says now can't be read. */
  readonly isUnread: boolean;
}

/** A story that readers don't see as its file stands, and that can be shown. */
export type UnpublishedStory = FiledStory & {
  readonly state: 'draft' | 'held' | 'scheduled' | 'faulty';
  readonly path: string;
  readonly article: Article;
};

export function isUnpublished(story: FiledStory): story is UnpublishedStory {
  const { state, path, article, isUnread } = story;
  return !isUnread && state !== 'public' && state !== 'withdrawn' && path !== null && article !== null;
}

/** All stories with what an editor wants to know of each, in the order of their files. */
export function fileStories(
  decided: readonly { readonly story: Story; readonly publication: Publication }[],
  content: Content,
  now: Date,
): readonly FiledStory[] {
  const sections = new Map(content.sections.map(({ slug, name }) => [slug, name]));
  const owners = new Map<string, string>();
  for (const { story, publication } of decided) {
    if (publication.state === 'hidden') continue;
    const { section, slug } = publication.state === 'public' ? publication.article : publication;
    owners.set(articlePath(section, slug), story.file);
  }
  return decided.map(({ story, publication }) => {
    const { file } = story;
    const served = publication.state === 'public' ? publication : null;
    const article = served?.version === 'current' ? served.article : (story.seen ?? served?.article ?? null);
    const { section, slug } = article ?? story.outline ?? { section: undefined, slug: '' };
    const path = section === undefined || slug === '' ? null : articlePath(section, slug);
    const owner = path === null ? undefined : owners.get(path);
    // Of two drafts at one address the first has it, as the finding about them says.
    if (path !== null && owner === undefined) owners.set(path, file);
    return {
      file,
      state: stateOf(story, now, publication),
      path: owner === undefined || owner === file ? path : null,
      article,
      authors: [
        ...(article?.authors ?? []).map((author) => content.author(author)?.name ?? author),
        ...(article?.byline === undefined ? [] : [article.byline]),
      ],
      section: sections.get(section ?? '') ?? section ?? '',
      isKept: served?.version === 'kept',
      isUnread: served?.version !== 'current' && story.seen === null,
    };
  });
}
