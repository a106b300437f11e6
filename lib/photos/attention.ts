import sharp from 'sharp';
import { focusAt } from '../content/focal.ts';

/** The side of what is looked at, in pixels: enough to find a face in, and the same for every picture. */
const side = 400;

/**
 * Where a picture draws the eye, as a story's `focus` says it: by contrast, colour and the tones of skin, as sharp's
 * attention strategy weighs them. Undefined where it finds nothing. Throws where the pixels can't be read.
 */
export async function attentionIn(upright: Buffer): Promise<string | undefined> {
  const { width, height } = await sharp(upright).metadata();
  const { info } = await sharp(upright)
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { attentionX, attentionY } = info;
  if (attentionX === undefined || attentionY === undefined) return undefined;
  // Given in pixels of the whole picture, made so small that its shorter side is `side`.
  const scale = side / Math.min(width, height);
  return focusAt({ x: attentionX / (width * scale), y: attentionY / (height * scale) });
}
