import type { Plain } from '#lib/edition/block.ts';
import { element } from '#lib/edition/html.ts';
import type { GalleryModel } from './schema.ts';

export const galleryPlain: Plain<GalleryModel> = {
  text: (_, inner) => inner.trim(),
  html: ({ title }, inner) => [
    ...(title === undefined ? [] : [element('p', {}, element('strong', {}, title))]),
    ...inner,
  ],
};
