import type { Author } from './records/author.ts';
import type { Post } from './records/post.ts';
import type { Site } from './records/site.ts';

/** A file below media/: what its bytes say of themselves. */
export interface Media {
  /** Path from the content folder: `media/2026/stage.jpg`. */
  readonly file: string;
  /** Size in bytes and time of the last change, in milliseconds: together they stand for the bytes. */
  readonly bytes: number;
  readonly changed: number;
  readonly type: string;
  /** Pixels as they are seen, after the camera's rotation; undefined for sound. */
  readonly width?: number;
  readonly height?: number;
  /** The credit that the file itself carries (XMP photoshop:Credit, IPTC 2:110, or the creator). */
  readonly credit?: string;
}

/** Look-ups across records, for checks and for the composition of pages. */
export interface Facts {
  readonly site: Site;
  author(slug: string): Author | undefined;
  post(key: string): Post | undefined;
  media(file: string): Media | undefined;
}
