import type { FurnitureModel } from './furniture.ts';
import type { StoryModel } from './story.ts';

/** A story as a card that other sites embed. */
export interface EmbedModel {
  readonly furniture: FurnitureModel;
  readonly path: string;
  readonly story: StoryModel;
}
