import type { Plain } from '#lib/edition/block.ts';
import type { GalleryModel } from './schema.ts';

export const galleryPlain: Plain<GalleryModel> = {
  text: (_, inner) => inner.trim(),
};
