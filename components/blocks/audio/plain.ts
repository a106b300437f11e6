import type { Plain } from '#lib/edition/block.ts';
import type { AudioModel } from './schema.ts';

export const audioPlain: Plain<AudioModel> = {
  text: ({ title, transcript }) => `${title}\n${transcript}`,
};
