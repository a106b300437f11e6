import { z } from 'zod';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';

/** Questions and answers. */
export const qa = defineBlock({
  tag: 'qa',
  attributes: z.strictObject({}),
  children: ['question', 'answer'],
  compose: (_, { language }) => ({ language }),
});

export const question = defineBlock({
  tag: 'question',
  attributes: z.strictObject({}),
  children: 'text',
  inside: 'qa',
  compose: (_, { language }) => ({ language }),
});

export const answer = defineBlock({
  tag: 'answer',
  attributes: z.strictObject({}),
  children: 'flow',
  inside: 'qa',
  compose: (_, { language }) => ({ language }),
});

export type QaModel = ModelOf<typeof qa>;
