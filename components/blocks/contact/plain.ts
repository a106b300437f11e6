import type { Plain } from '#lib/edition/block.ts';
import type { ContactBlockModel } from './schema.ts';

export const contactPlain: Plain<ContactBlockModel> = {
  // Furniture, not the story's words.
  text: () => '',
  html: () => [],
};
