import type { z } from 'zod';
import type { Block, BlockDefinition, Blocks, Plain } from '#lib/edition/block.ts';
import { audioPlain } from './audio/plain.ts';
import { audio } from './audio/schema.ts';
import { contactPlain } from './contact/plain.ts';
import { contact } from './contact/schema.ts';
import { factboxPlain } from './factbox/plain.ts';
import { factbox } from './factbox/schema.ts';
import { framePlain } from './frame/plain.ts';
import { frame } from './frame/schema.ts';
import { galleryPlain } from './gallery/plain.ts';
import { gallery } from './gallery/schema.ts';
import { photoPlain } from './photo/plain.ts';
import { photo } from './photo/schema.ts';
import { postPlain } from './post/plain.ts';
import { post, tweet } from './post/schema.ts';
import { pullquotePlain } from './pullquote/plain.ts';
import { pullquote } from './pullquote/schema.ts';
import { qaPlain } from './qa/plain.ts';
import { answer, qa, question } from './qa/schema.ts';
import { momentPlain, timelinePlain } from './timeline/plain.ts';
import { moment, timeline } from './timeline/schema.ts';
import { tipPlain } from './tip/plain.ts';
import { tip } from './tip/schema.ts';

/** A block's two halves, of one model. */
function entry<Tag extends string, Fields extends z.ZodObject, Model>(
  definition: BlockDefinition<Tag, Fields, Model>,
  plain: Plain<Model>,
) {
  return { ...definition, plain };
}

/** Every block that a story may use. A new block is a folder and a line here, and its view in views.tsx. */
export const blockList = [
  entry(pullquote, pullquotePlain),
  entry(photo, photoPlain),
  entry(gallery, galleryPlain),
  entry(tweet, postPlain),
  entry(post, postPlain),
  entry(frame, framePlain),
  entry(contact, contactPlain),
  entry(tip, tipPlain),
  entry(factbox, factboxPlain),
  entry(timeline, timelinePlain),
  entry(moment, momentPlain),
  entry(qa, qaPlain),
  entry(question, qaPlain),
  entry(answer, qaPlain),
  entry(audio, audioPlain),
] as const;

/** The model of each block, by its tag. */
export type BlockModels = {
  readonly [Definition in (typeof blockList)[number] as Definition['tag']]: ReturnType<Definition['compose']>;
};

export const blocks: Blocks = new Map<string, Block>(blockList.map((block) => [block.tag, block]));
