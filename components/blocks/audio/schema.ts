import { z } from 'zod';
import { line, prose, soundFile } from '#lib/content/fields.ts';
import { missingFile } from '#lib/content/photo.ts';
import { mediaPath } from '#lib/edition/address.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';

/** A recording, with its words for those who can't hear it. */
export const audio = defineBlock({
  tag: 'audio',
  attributes: z.strictObject({ src: soundFile, title: line, transcript: prose }),
  children: 'none',
  files: ({ src }) => [src],
  check: ({ src }, { media }) => (media(src) === undefined ? [missingFile('src', src)] : []),
  compose: ({ src, title, transcript }, { media, language }) => {
    const file = media(src);
    return {
      title,
      transcript,
      language,
      sound: file === undefined ? null : { src: mediaPath(file.file), type: file.type },
    };
  },
});

export type AudioModel = ModelOf<typeof audio>;
