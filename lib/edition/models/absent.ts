import type { Issue } from '../issue.ts';
import type { FurnitureModel } from './furniture.ts';
import { composeStory, type StoryModel } from './story.ts';

/** A withdrawn story's address: says that it is withdrawn, and why. */
export interface GoneModel {
  readonly furniture: FurnitureModel;
  readonly path: string;
  readonly reason: string | null;
  readonly policy?: string;
  readonly latest: readonly StoryModel[];
}

/** An address at which nothing is published. Says the same for every path, so that one page serves all. */
export interface MissingModel {
  readonly furniture: FurnitureModel;
  readonly latest: readonly StoryModel[];
}

export function composeGone(path: string, reason: string | null, issue: Issue): GoneModel {
  const policy = issue.furniture.policies.corrections;
  return {
    furniture: issue.furniture,
    path,
    reason,
    ...(policy === undefined ? {} : { policy }),
    latest: latest(issue),
  };
}

export function composeMissing(issue: Issue): MissingModel {
  return { furniture: issue.furniture, latest: latest(issue) };
}

function latest(issue: Issue): readonly StoryModel[] {
  return issue.stories
    .filter(({ label }) => label !== 'sponsored')
    .slice(0, 5)
    .map((article) => composeStory(article, issue));
}
