import sharp from 'sharp';

/** The side of what is looked at, in pixels: enough to find a face in, and the same for every picture. */
const side = 400;

/**
 * Where a picture draws the eye, as a story's `focus` says it (`40% 30%`): by contrast, colour and the tones of skin, as
 * sharp's attention strategy weighs them. Throws where the pixels can't be read.
 */
export async function attentionIn(upright: Buffer): Promise<string> {
  const { width, height } = await sharp(upright).metadata();
  const { info } = await sharp(upright)
    .resize(side, side, { fit: 'cover', position: 'attention' })
    .toBuffer({ resolveWithObject: true });
  // Given in pixels of the whole picture, made so small that its shorter side is `side`.
  const scale = side / Math.min(width, height);
  const part = (at: number, length: number): string =>
    `${Math.round(Math.min(Math.max((100 * at) / (length * scale), 0), 100))}%`;
  return `${part(info.attentionX ?? (width * scale) / 2, width)} ${part(info.attentionY ?? (height * scale) / 2, height)}`;
}
