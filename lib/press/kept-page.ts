import type { Bodies } from './encoding.ts';
import type { Headers } from './policy.ts';

/** A finished page: what is sent, whoever asks. Its key, the fingerprint, says which page of which build it is. */
export interface KeptPage {
  readonly status: number;
  /** All headers but those of one answer (Content-Encoding, Content-Length, Date). */
  readonly headers: Headers;
  readonly etag: string;
  readonly bodies: Bodies;
  /** Addresses of the stories that it shows: once one of them is taken away, it is served to nobody. */
  readonly stories: readonly string[];
  /** False while the bytes are those of the quick compression, which the best one will replace. */
  readonly best: boolean;
}

/** How often a page's headers are in memory: as they are, and in the heads that it was answered with (respond.ts). */
const headCopies = 4;

/** Bytes that a kept page occupies. */
export function sizeOf({ bodies, headers, stories }: KeptPage): number {
  const text = Object.entries(headers).reduce((sum, [name, value]) => sum + name.length + value.length, 0);
  const shown = stories.reduce((sum, path) => sum + path.length, 0);
  return bodies.br.length + bodies.gzip.length + headCopies * text + 2 * shown;
}
