import { z } from 'zod';
import { line } from '#lib/content/fields.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';

/** Facts beside the story, under a title of their own. */
export const factbox = defineBlock({
  tag: 'factbox',
  attributes: z.strictObject({ title: line }),
  children: 'flow',
  compose: ({ title }) => ({ title }),
});

export type FactboxModel = ModelOf<typeof factbox>;
