import type { Author } from './records/author.ts';
import type { Post } from './records/post.ts';
import type { Site } from './records/site.ts';

/** A file below media/: what its bytes say of themselves. */
export interface Media {
  /** Path from the content folder: `media/2026/stage.jpg`. */
  readonly file: string;
  /** Where the file system has it. Differs between machines: never part of a page's model. */
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the bytes, base64url: the same picture on every machine. */
  readonly hash: string;
  readonly type: string;
  /** Pixels as they are seen, after the camera's rotation; undefined for sound. */
  readonly width?: number;
  readonly height?: number;
  /** True where it moves: an animated GIF or WebP. */
  readonly animated?: true;
  /** The credit that the file itself carries (XMP photoshop:Credit, IPTC 2:110, or the creator). */
  readonly credit?: string;
}

/** Look-ups across records, for checks and for the composition of pages. */
export interface Facts {
  readonly site: Site;
  author(slug: string): Author | undefined;
  post(key: string): Post | undefined;
  /** The snapshot of the post at an address, however the network writes it. */
  postAt(address: string): Post | undefined;
  media(file: string): Media | undefined;
}
