import type { Plain } from '#lib/edition/block.ts';
import type { PullquoteModel } from './schema.ts';

export const pullquotePlain: Plain<PullquoteModel> = {
  // It repeats what the story says: counted as words or quoted in a description it would stand there twice.
  text: () => '',
};
