import { z } from 'zod';
import type { BlockProblem } from '#lib/content/block.ts';
import type { Facts } from '#lib/content/facts.ts';
import { line, pictureFile, webAddress } from '#lib/content/fields.ts';
import { missingFile } from '#lib/content/photo.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';
import { composePicture } from '#lib/edition/models/picture.ts';

const attributes = z.strictObject({ url: webAddress, title: line, poster: pictureFile.optional() });

/** A third party's player or chart: a titled link with our own poster, so that nothing is asked of them unseen. */
export const frame = defineBlock({
  tag: 'frame',
  attributes,
  children: 'none',
  files: ({ poster }) => (poster === undefined ? [] : [poster]),
  check: ({ poster }, facts: Facts): readonly BlockProblem[] =>
    poster === undefined || facts.media(poster) !== undefined ? [] : [missingFile('poster', poster)],
  compose: ({ url, title, poster }, { media, language }) => {
    return {
      url,
      host: new URL(url).hostname.replace(/^www\./, ''),
      title,
      language,
      poster: poster === undefined ? null : (composePicture(media(poster)) ?? null),
    };
  },
});

export type FrameModel = ModelOf<typeof frame>;
