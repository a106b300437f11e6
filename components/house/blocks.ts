import type { BlockEntry } from '../blocks/entry.ts';

/*
 * Blocks of this newsroom alone. An upgrade never touches this folder: see docs/own.md.
 */
export const houseBlocks = [] as const satisfies readonly BlockEntry[];
