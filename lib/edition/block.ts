import type { z } from 'zod';
import type { BlockProblem, BlockSchema } from '../content/block.ts';
import type { TreeNode } from '../content/body/tree.ts';
import type { Facts } from '../content/facts.ts';
import type { Calendar } from '../dates.ts';
import type { Html } from './html.ts';
import type { Anchors } from './models/anchors.ts';

/** Where a block is set: the records, and the story around it. */
export interface Setting extends Facts {
  /** Of the story: a block's own words are said in it. */
  readonly language: string;
  readonly calendar: Calendar;
  readonly anchors: Anchors;
}

/** Where a story is read, if not on its page. */
export interface Elsewhere {
  /** Scheme and host of the site: what is shown elsewhere needs whole addresses. */
  readonly origin: string;
  /** Of the story: a block's own words are said in it. */
  readonly language: string;
}

/** A block's plain text, for word counts, descriptions and search, and its HTML for feeds; without React. */
export interface Plain<Model> {
  /** `inner` is the plain text of what stands between the tags. */
  text(model: Model, inner: string): string;
  /**
   * The block for feed readers, which know neither our classes nor our styles; `inner` is what stands between the
   * tags. A block without it is shown as the paragraphs of its text.
   */
  html?(model: Model, inner: Html, elsewhere: Elsewhere): Html;
  /** Whose words the block quotes, for search engines; null where it quotes nobody's. */
  quotes?(model: Model): Quotation | null;
  /** The film that the block shows, for search engines; null where its file is gone. */
  film?(model: Model): Film | null;
}

/** Somebody's words that were published elsewhere. */
export interface Quotation {
  readonly url: string;
  readonly author: string;
  readonly text: string;
  /** ISO 8601. */
  readonly published?: string;
}

/** A film of the newsroom's own; addresses of this site. */
export interface Film {
  readonly title: string;
  readonly caption?: string;
  readonly credit: string;
  readonly src: string;
  readonly type: string;
  readonly poster: string;
  readonly transcript?: string;
}

/** A block as the edition knows it. */
export interface Block extends BlockSchema {
  /** The model that its view renders from: plain data, so that the page's fingerprint sees all of it. */
  compose(attributes: Readonly<Record<string, unknown>>, setting: Setting): unknown;
  readonly plain: Plain<never>;
}

export type Blocks = ReadonlyMap<string, Block>;

/** One block of a composed body. */
export interface ComposedBlock {
  readonly block: string;
  readonly model: unknown;
  readonly children: ComposedBody;
}

export type ComposedNode = TreeNode<ComposedBlock>;
export type ComposedBody = readonly ComposedNode[];

/** A block's definition with its types; `schema.ts` of each block folder exports one. */
export interface BlockDefinition<Tag extends string, Fields extends z.ZodObject, Model> {
  readonly tag: Tag;
  readonly attributes: Fields;
  readonly children: BlockSchema['children'];
  readonly inside?: string;
  files?(attributes: z.infer<Fields>, facts: Facts): readonly string[];
  check?(attributes: z.infer<Fields>, facts: Facts): readonly BlockProblem[];
  compose(attributes: z.infer<Fields>, setting: Setting): Model;
}

/** Names the types of a definition; returns it as it is. */
export function defineBlock<const Tag extends string, Fields extends z.ZodObject, Model>(
  definition: BlockDefinition<Tag, Fields, Model>,
): BlockDefinition<Tag, Fields, Model> {
  return definition;
}

/** The model that a definition composes. */
export type ModelOf<Definition> = Definition extends { compose(...args: never[]): infer Model }
  ? Model
  : never;
