import type { Plain } from '#lib/edition/block.ts';
import type { PhotoModel } from '#lib/edition/models/photo.ts';

export const photoPlain: Plain<PhotoModel> = {
  text: ({ caption }) => caption ?? '',
};
