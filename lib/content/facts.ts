import type { Author } from './records/author.ts';
import type { Post } from './records/post.ts';
import type { Site } from './records/site.ts';
import type { Generated } from './terms.ts';

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
  /** What the file itself says of whose it is. */
  readonly embedded?: Embedded;
}

/** What those who made or sold a picture wrote into its file: texts of one line. */
export interface Embedded {
  readonly creators?: readonly string[];
  /** The credit line, or the creators where there is none. */
  readonly credit?: string;
  readonly source?: string;
  readonly caption?: string;
  /** What it shows, for people who can’t see it. */
  readonly alt?: string;
  readonly copyright?: string;
  /** Addresses of its terms, and of those who sell a licence. */
  readonly statement?: string;
  readonly licensor?: string;
  /** When the licence ends: a year, month, day or moment, as XMP writes them. */
  readonly ends?: string;
  /** The sentence that forbids to show it on the web. */
  readonly forbids?: string;
  /** Its colour as a whole, #rrggbb, as npm run photo writes it. */
  readonly ground?: string;
  /** The point that no crop may lose, as a story writes it. */
  readonly focus?: string;
  /** What generative AI has done to it. */
  readonly generated?: Generated;
}

/** Look-ups across records, for checks and for the composition of pages. */
export interface Facts {
  readonly site: Site;
  author(slug: string): Author | undefined;
  post(key: string): Post | undefined;
  /** The snapshot of the post at an address, however the network writes it. */
  postAt(address: string): Post | undefined;
  /** A file that may be shown. */
  media(file: string): Media | undefined;
  /** Every file that could be read, whatever its rights. */
  readonly mediaFiles: ReadonlyMap<string, Media>;
}
