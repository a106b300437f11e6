import { z } from 'zod';
import { line } from '#lib/content/fields.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';

/** Several photographs that belong together. */
export const gallery = defineBlock({
  tag: 'gallery',
  attributes: z.strictObject({ title: line.optional() }),
  children: ['photo'],
  compose: ({ title }, { language }) => ({ ...(title === undefined ? {} : { title }), language }),
});

export type GalleryModel = ModelOf<typeof gallery>;
