import type { Post } from '../content/records/post.ts';

/** Which post was asked for, and when. */
export interface Asked {
  /** The address as an editor gave it. */
  readonly url: string;
  /** The network's own number or name of the post. */
  readonly id: string;
  /** ISO 8601. */
  readonly capturedAt: string;
}

/** What a network's answer says of a post. */
export type Reading =
  | { readonly kind: 'post'; readonly post: Post }
  /** The network itself says that it isn't there, or isn't for everybody. */
  | { readonly kind: 'gone'; readonly status: 'deleted' | 'private'; readonly why: string }
  /** Nothing that says whether the post is there: an error, a limit, another shape than we know. */
  | { readonly kind: 'unclear'; readonly why: string };

export function gone(status: 'deleted' | 'private', why: string): Reading {
  return { kind: 'gone', status, why };
}

export function unclear(why: string): Reading {
  return { kind: 'unclear', why };
}
