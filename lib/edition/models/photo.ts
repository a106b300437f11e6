import type { Embedded, Facts } from '../../content/facts.ts';
import type { PhotoAttributes } from '../../content/fields.ts';
import type { Generated } from '../../content/terms.ts';
import { composePicture } from './picture.ts';

/** A photograph on a page. `src` is null where the file is missing: the words about it still stand. */
export interface PhotoModel {
  readonly src: string | null;
  /** Where the file is there and may not be shown. */
  readonly withheld?: true;
  readonly width: number;
  readonly height: number;
  /** As of `Picture`: missing where the file is served as it is. */
  readonly mark?: string;
  /** As of `Picture`: its colour as a whole. */
  readonly ground?: string;
  readonly alt: string;
  readonly caption?: string;
  readonly credit?: string;
  readonly size: 'inline' | 'wide' | 'full';
  readonly focus?: string;
  /** What generative AI has done to it, as its file says: readers are told. */
  readonly generated?: Generated;
  /** Where it moves: the page shows its first frame, and leads to the file. */
  readonly animated?: true;
  readonly ownership?: OwnershipModel;
  /** Its name in its page, for links; missing where it only stands for its story. */
  readonly anchor?: string;
}

/** Whose a picture is and where its terms stand, for search engines. */
export interface OwnershipModel {
  readonly creators: readonly string[];
  readonly copyright?: string;
  readonly license?: string;
  readonly acquire?: string;
}

/** What the story leaves out its file says; where the picture may not be shown, the words about it still stand. */
export function composePhoto(photo: PhotoAttributes, facts: Facts): PhotoModel {
  const file = facts.mediaFiles.get(photo.src);
  const embedded = file?.embedded ?? {};
  const media = photo.rights === undefined ? facts.media(photo.src) : file;
  const silent = photo.decorative === true;
  const caption = photo.caption ?? (silent ? '' : (embedded.caption ?? ''));
  const credit = photo.credit ?? embedded.credit;
  const focus = photo.focus ?? embedded.focus;
  const ownership = ownershipOf(embedded);
  return {
    ...(composePicture(media) ?? { src: null, width: 3, height: 2 }),
    ...(media === undefined && file !== undefined ? { withheld: true } : {}),
    alt: silent ? '' : (photo.alt ?? embedded.alt ?? ''),
    ...(caption === '' ? {} : { caption }),
    ...(credit === undefined ? {} : { credit }),
    size: photo.size ?? 'inline',
    ...(focus === undefined ? {} : { focus }),
    ...(embedded.generated === undefined ? {} : { generated: embedded.generated }),
    ...(media?.animated === true ? { animated: true } : {}),
    ...(ownership === undefined ? {} : { ownership }),
  };
}

function ownershipOf({ creators, copyright, statement, licensor }: Embedded): OwnershipModel | undefined {
  if ((creators ?? copyright ?? statement ?? licensor) === undefined) return undefined;
  return {
    creators: creators ?? [],
    ...(copyright === undefined ? {} : { copyright }),
    ...(statement === undefined ? {} : { license: statement }),
    ...(licensor === undefined ? {} : { acquire: licensor }),
  };
}
