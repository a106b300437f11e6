import { z } from 'zod';
import { line, webAddress } from '#lib/content/fields.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';

/** A sentence of the story, or of somebody in it, set large. */
export const pullquote = defineBlock({
  tag: 'pullquote',
  attributes: z.strictObject({ by: line.optional(), source: line.optional(), url: webAddress.optional() }),
  children: 'text',
  compose: ({ by, source, url }) => ({
    ...(by === undefined ? {} : { by }),
    ...(source === undefined ? {} : { source }),
    ...(url === undefined ? {} : { url }),
  }),
});

export type PullquoteModel = ModelOf<typeof pullquote>;
