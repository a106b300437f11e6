import type { ReactNode } from 'react';
import type { ComposedBody } from '#lib/edition/block.ts';

/** What the view of a block gets. */
export interface ViewProps<Model> {
  readonly model: Model;
  /** What stands between the block's tags, rendered. */
  readonly children: ReactNode;
  /** The same as data, for a block that sets the blocks in it itself. */
  readonly inner: ComposedBody;
  /** The story's language, in which the block's own words are said. */
  readonly language: string;
  /** Whether the text of the story has these words too. */
  told(words: string): boolean;
}

export type View<Model> = (props: ViewProps<Model>) => ReactNode;
