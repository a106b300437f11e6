import type { houseBlocks } from './blocks.ts';
import type { HouseParts, HouseViews } from './replaceable.ts';

/*
 * This newsroom's own components, in place of those of the same name. An upgrade never touches this folder: see
 * docs/own.md.
 */
export const houseParts: HouseParts = {};

/** Views of this newsroom's own blocks, and of blocks that it shows in its own way. */
export const houseViews: HouseViews<typeof houseBlocks> = {};
