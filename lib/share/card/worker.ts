import { constants, setPriority } from 'node:os';
import sharp from 'sharp';
import type { CardModel } from '../../edition/models/card.ts';
import { workFor } from '../../processes/work.ts';
import { type CardFiles, drawCard, warmUp } from './draw.ts';
import { installFonts } from './fonts.ts';

/*
 * A process of its own that draws cards, one at a time: fontconfig is set up by its environment, native code that
 * dies takes no page with it, and the system can be told that pages come first.
 */

/** What a drawer is asked. */
export interface Order {
  readonly model: CardModel;
  readonly files: CardFiles;
}

// libvips remembers the last hundred pictures, SVG and WebP by their paths alone: a changed logo could be drawn as it was.
sharp.cache(false);
// One core for pictures: the other one is the pages'.
sharp.concurrency(1);

const [cacheDir = '.cache'] = process.argv.slice(2);
const ready = installFonts(cacheDir);
// Nobody waits for it: a card that is asked for meanwhile needs the same, and says what is wrong.
ready
  .then(warmUp)
  .catch(() => undefined)
  .finally(lower);

/** Readers' pages come first, once this process is there to draw. */
function lower(): void {
  try {
    setPriority(constants.priority.PRIORITY_BELOW_NORMAL);
  } catch {
    // The system doesn't let us: it draws all the same.
  }
}

workFor<Order, Uint8Array>(
  ready.then(
    () =>
      ({ model, files }) =>
        drawCard(model, files),
  ),
);
