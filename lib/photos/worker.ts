import { constants, setPriority } from 'node:os';
import sharp from 'sharp';
import type { RenditionModel } from '../edition/models/rendition.ts';
import { workFor } from '../processes/work.ts';
import { makeRendition } from './make.ts';

/*
 * A process of its own that makes renditions, one at a time: a picture that native code can't bear takes no page with
 * it, and what a large one needs is given back when the process ends.
 */

/** What it is asked. */
export interface Order {
  readonly rendition: RenditionModel;
  /** Where the file lies. */
  readonly path: string;
}

// One core for pictures: the other one is the pages'. Nothing is made twice, so nothing needs remembering.
sharp.concurrency(1);
sharp.cache(false);

try {
  setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
} catch {
  // The system doesn't let us: pictures are made all the same.
}
workFor<Order, Uint8Array>(Promise.resolve(({ rendition, path }) => makeRendition(rendition, path)));
