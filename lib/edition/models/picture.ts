import type { Media } from '../../content/facts.ts';
import { markOf, type Picture } from '../../photos/rendition.ts';
import { mediaPath } from '../address.ts';

/** A picture's file as pages show it; undefined where there is none, or where it is no picture. */
export function composePicture(media: Media | undefined): Picture | undefined {
  if (media?.width === undefined || media.height === undefined) return undefined;
  const mark = markOf(media);
  return {
    src: mediaPath(media.file),
    width: media.width,
    height: media.height,
    ...(mark === undefined ? {} : { mark }),
  };
}
