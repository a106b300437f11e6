import type { Plain } from '#lib/edition/block.ts';
import type { FrameModel } from './schema.ts';

export const framePlain: Plain<FrameModel> = {
  text: ({ title, url }) => `${title}: ${url}`,
};
