import type { Content } from '../content/content.ts';
import { articlePath, normalPath } from './address.ts';
import type { Answer } from './page.ts';

/** What a publication gathers over the years, for whoever keeps it in order. */
export interface Upkeep {
  /** Old paths that lead to a story, as its file says. */
  readonly redirects: readonly { readonly from: string; readonly to: string; readonly file: string }[];
  /** Files below media/ that nothing shows, drafts and withdrawn stories included. */
  readonly orphans: readonly string[];
}

export interface UpkeepOf {
  readonly content: Content;
  /** Files that pages show, or will. */
  readonly shown: ReadonlySet<string>;
  readonly lookUp: (path: string) => Answer;
}

export function upkeepOf({ content, shown, lookUp }: UpkeepOf): Upkeep {
  // What a file shows that can't be read nobody knows: what it names is taken for shown.
  const unread = content.stories.filter(({ seen }) => seen === null).map(({ text }) => text);
  const isNamed = (file: string): boolean =>
    unread.some((text) => text.includes(file.slice('media/'.length)));
  return {
    redirects: content.stories.flatMap(({ file, current }) =>
      (current?.formerly ?? []).flatMap((from) => {
        const to = current === null ? '' : articlePath(current.section, current.slug);
        const path = normalPath(from);
        const found = path === null ? undefined : lookUp(path);
        return found?.kind === 'redirect' && found.to === to ? [{ from, to, file }] : [];
      }),
    ),
    orphans: [...content.mediaFiles.keys()].filter((file) => !shown.has(file) && !isNamed(file)).toSorted(),
  };
}
