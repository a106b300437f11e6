import type { Media } from '../../content/facts.ts';
import { markOf, nearestWidth, type Picture, renditionPath, widthsOf } from '../../photos/rendition.ts';
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
    ...(media.embedded?.ground === undefined ? {} : { ground: media.embedded.ground }),
  };
}

/** Pixels in which a picture is shown by others: wide enough for a large screen's column. */
const shownElsewhere = 1250;

/** The one file of a picture for those who choose no size: a JPEG, since not everybody reads AVIF. */
export function picturePath({ src, width, height, mark }: Picture): {
  readonly src: string;
  readonly width: number;
  readonly height: number;
  readonly type?: 'image/jpeg';
} {
  if (mark === undefined) return { src, width, height };
  const fitting = nearestWidth(widthsOf(width), shownElsewhere);
  return {
    src: renditionPath(src, fitting, mark, 'jpg'),
    width: fitting,
    height: Math.max(1, Math.round((height * fitting) / width)),
    type: 'image/jpeg',
  };
}
