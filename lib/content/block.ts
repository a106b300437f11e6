import type { z } from 'zod';
import type { Facts } from './facts.ts';
import type { Problem } from './finding.ts';

/** A problem of one attribute, or of the tag itself where none is named. */
export interface BlockProblem extends Problem {
  readonly attribute?: string;
}

/**
 * What the content side knows of a block. Its folder under components/blocks/ has the rest; the list of
 * them is handed in by whoever starts the program, so that lib knows no component.
 */
export interface BlockSchema {
  readonly tag: string;
  /** A strict zod object: the tag's attributes. */
  readonly attributes: z.ZodObject;
  /** What may stand between the two tags: nothing (it closes itself), Markdown, Markdown and blocks, or these tags. */
  readonly children: 'none' | 'text' | 'flow' | readonly string[];
  /** The only tag in which this one may stand. */
  readonly inside?: string;
  /** Files below media/ that the block shows; they are public where the story is. */
  files?(attributes: Readonly<Record<string, unknown>>, facts: Facts): readonly string[];
  /** Checks that need other records; they get attributes of the schema's shape. */
  check?(attributes: Readonly<Record<string, unknown>>, facts: Facts): readonly BlockProblem[];
}

export type BlockSchemas = ReadonlyMap<string, BlockSchema>;
