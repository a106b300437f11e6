import type { Block, Blocks } from '#lib/edition/block.ts';
import { houseBlocks } from '../house/blocks.ts';
import { ownList } from './own-list.ts';

/** Every block that a story may use: the program's, then the newsroom's, which win where both have a tag. */
export const blocks: Blocks = new Map<string, Block>(
  [...ownList, ...houseBlocks].map((block) => [block.tag, block]),
);
