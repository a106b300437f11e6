import type { Plain } from '#lib/edition/block.ts';
import type { FactboxModel } from './schema.ts';

export const factboxPlain: Plain<FactboxModel> = {
  text: ({ title }, inner) => `${title}\n${inner.trim()}`,
};
