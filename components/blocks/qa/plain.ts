import type { Plain } from '#lib/edition/block.ts';
import type { QaModel } from './schema.ts';

export const qaPlain: Plain<QaModel> = {
  text: (_, inner) => inner.trim(),
};
