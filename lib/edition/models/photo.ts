import type { Facts } from '../../content/facts.ts';
import type { PhotoAttributes } from '../../content/fields.ts';
import { composePicture } from './picture.ts';

/** A photograph on a page. `src` is null where the file is missing: the words about it still stand. */
export interface PhotoModel {
  readonly src: string | null;
  readonly width: number;
  readonly height: number;
  /** As of `Picture`: missing where the file is served as it is. */
  readonly mark?: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly size: 'inline' | 'wide' | 'full';
  readonly focus?: string;
}

export function composePhoto(photo: PhotoAttributes, facts: Facts): PhotoModel {
  const media = facts.media(photo.src);
  const credit = photo.credit ?? media?.credit;
  return {
    ...(composePicture(media) ?? { src: null, width: 3, height: 2 }),
    alt: photo.decorative === true ? '' : (photo.alt ?? ''),
    ...(photo.caption === undefined ? {} : { caption: photo.caption }),
    ...(credit === undefined ? {} : { credit }),
    size: photo.size ?? 'inline',
    ...(photo.focus === undefined ? {} : { focus: photo.focus }),
  };
}
