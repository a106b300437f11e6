import { z } from 'zod';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';
import { composeTip } from '#lib/edition/models/contact.ts';

/** The publication's box for confidential tips here instead of at the end of the story. */
export const tip = defineBlock({
  tag: 'tip',
  attributes: z.strictObject({}),
  children: 'none',
  compose: (_, { site, language }) => ({ language, tip: composeTip(site) }),
});

export type TipBlockModel = ModelOf<typeof tip>;
