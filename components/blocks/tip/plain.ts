import type { Plain } from '#lib/edition/block.ts';
import type { TipBlockModel } from './schema.ts';

export const tipPlain: Plain<TipBlockModel> = {
  // Furniture, not the story's words.
  text: () => '',
  html: () => [],
};
