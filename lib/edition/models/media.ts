import type { Media } from '../../content/facts.ts';

/** A file of the content folder as it is served. */
export interface MediaModel {
  readonly file: string;
  readonly type: string;
  readonly bytes: number;
  readonly hash: string;
}

export function composeMedia({ file, type, bytes, hash }: Media): MediaModel {
  return { file, type, bytes, hash };
}
