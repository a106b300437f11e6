import { z } from 'zod';
import type { BlockProblem } from '#lib/content/block.ts';
import { transcriptOf } from '#lib/content/captions.ts';
import type { Facts } from '#lib/content/facts.ts';
import { captionFile, filmFile, line, pictureFile, prose } from '#lib/content/fields.ts';
import { missingFile } from '#lib/content/photo.ts';
import { mediaPath } from '#lib/edition/address.ts';
import { defineBlock, type ModelOf } from '#lib/edition/block.ts';
import { composePicture } from '#lib/edition/models/picture.ts';

const attributes = z.strictObject({
  src: filmFile,
  /** What stands there until it is played; its shape is the film's. */
  poster: pictureFile,
  title: line,
  caption: line.optional(),
  credit: line,
  captions: captionFile.optional(),
  /** Nobody speaks in it, and nothing is heard that one must know of. */
  silent: z.boolean({ error: 'true or false' }).optional(),
  transcript: prose.optional(),
});
type Attributes = z.infer<typeof attributes>;

/** A film of the newsroom's own, with captions for those who can't hear it and its words for those who don't watch. */
export const video = defineBlock({
  tag: 'video',
  attributes,
  children: 'none',
  files: ({ src, poster, captions }) => [src, poster, ...(captions === undefined ? [] : [captions])],
  check: checkVideo,
  compose: ({ src, poster, title, caption, credit, captions, transcript }, { media, language }) => {
    const film = media(src);
    const track = captions === undefined ? undefined : media(captions);
    const said = transcript ?? transcriptOf(track?.cues ?? []);
    return {
      title,
      ...(caption === undefined ? {} : { caption }),
      credit,
      language,
      film: film === undefined ? null : { src: mediaPath(film.file), type: film.type },
      poster: composePicture(media(poster)) ?? null,
      ...(track === undefined ? {} : { captions: mediaPath(track.file) }),
      ...(said === '' ? {} : { transcript: said }),
    };
  },
});

function checkVideo(
  { src, poster, captions, silent }: Attributes,
  { media }: Facts,
): readonly BlockProblem[] {
  const missing = Object.entries({ src, poster, captions }).flatMap(([attribute, file]) =>
    file === undefined || media(file) !== undefined ? [] : [missingFile(attribute, file)],
  );
  if (captions !== undefined || silent === true) return missing;
  const message =
    'Missing “captions”, expected a file of WebVTT with what is said and heard, for people who can’t hear it. Only a film in which there is nothing to hear may have silent=true instead.';
  return [...missing, { rule: 'missing-captions', attribute: 'captions', message }];
}

export type VideoModel = ModelOf<typeof video>;
