import type { z } from 'zod';
import type { BlockDefinition, Plain } from '#lib/edition/block.ts';

/** A block's two halves, of one model. */
export function entry<const Tag extends string, Fields extends z.ZodObject, Model>(
  definition: BlockDefinition<Tag, Fields, Model>,
  plain: Plain<Model>,
) {
  return { ...definition, plain };
}

/** Any block, as lists hold it. */
export interface BlockEntry {
  readonly tag: string;
  compose(...given: never[]): unknown;
}
