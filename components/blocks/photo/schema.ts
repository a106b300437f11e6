import { photoAttributes } from '#lib/content/fields.ts';
import { checkPhoto } from '#lib/content/photo.ts';
import { defineBlock } from '#lib/edition/block.ts';
import { composePhoto } from '#lib/edition/models/photo.ts';

/** A photograph with its caption and the name of whoever took it. */
export const photo = defineBlock({
  tag: 'photo',
  attributes: photoAttributes,
  children: 'none',
  files: ({ src }) => [src],
  check: checkPhoto,
  compose: (attributes, setting) => ({
    ...composePhoto(attributes, setting),
    anchor: setting.anchors.forPicture(attributes.src),
  }),
});
