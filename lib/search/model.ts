import type { Term } from './terms.ts';

/* What the edition, the press and the thread of the index tell one another. */

/** What is searched of a story. */
export interface Entry {
  readonly path: string;
  /** Changes with whatever is searched. */
  readonly version: string;
  /** Milliseconds since 1970. */
  readonly published: number;
  /** Slugs. */
  readonly section: string;
  readonly authors: readonly string[];
  readonly headline: string;
  readonly dek: string;
  /** Of those who wrote it, of its section and topics. */
  readonly names: string;
  readonly body: string;
}

export interface IndexQuery {
  readonly terms: readonly Term[];
  readonly section?: string | undefined;
  readonly author?: string | undefined;
  /** Milliseconds since 1970; `to` isn't included. */
  readonly from?: number | undefined;
  readonly to?: number | undefined;
  readonly now: number;
  readonly offset: number;
  readonly count: number;
}

export interface IndexAnswer {
  /** Of the stories, the best first. */
  readonly paths: readonly string[];
  readonly total: number;
  /** The words that were looked for: those of the query, unless nothing had them. */
  readonly terms: readonly Term[];
  /** `nearest` where words were mended, `any` where stories have only some of them. */
  readonly how: 'all' | 'nearest' | 'any';
}

/** A story that can be searched; its words are composed when the index hasn't got them. */
export interface Searchable {
  readonly path: string;
  readonly version: string;
  entry(): Entry;
}
