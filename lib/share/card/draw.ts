import sharp, { type Sharp } from 'sharp';
import type { CardModel } from '../../edition/models/card.ts';
import { compose } from './compose.ts';
import { layOut } from './layouts.ts';
import { darken, readPhoto, scrimFor } from './photo.ts';
import { cardHeight, cardWidth } from './scene.ts';
import { drawLine, strutOf } from './text.ts';

/** Where the file system has the files that a card shows. */
export interface CardFiles {
  readonly picture?: string;
  readonly portrait?: string;
  readonly logo?: string;
}

/** Bytes of the largest card: some messengers load no larger one without being asked. */
export const mostBytes = 100_000;

/** Draws a card: JPEG, 1200×630, at most 100 KB. Throws where a file can't be read. */
export async function drawCard(model: CardModel, files: CardFiles): Promise<Buffer> {
  const [scene, photo] = await Promise.all([
    layOut(model, files),
    files.picture === undefined ? null : readPhoto(files.picture, model.picture?.focus),
  ]);
  const face = await compose(scene);
  if (photo === null) return encode(sharp(face).flatten({ background: scene.ground ?? '#ffffff' }));
  darken(photo, scrimFor(photo, scene.inks));
  const raw = { width: cardWidth, height: cardHeight, channels: 3 } as const;
  return encode(sharp(photo.pixels, { raw }).composite([{ input: face }]));
}

/** Loads what the first card would wait for: fonts, and the engines of Pango, @vercel/og and JPEG. */
export async function warmUp(): Promise<void> {
  const line = await drawLine('A', {
    face: 'headline',
    size: 72,
    color: '#000000',
    language: 'en',
    direction: 'ltr',
  });
  await Promise.all((['italic', 'label', 'small'] as const).map(strutOf));
  const face = await compose({
    ground: '#ffffff',
    items: [{ kind: 'picture', x: 0, y: 0, ...line }],
    inks: [],
  });
  await encode(sharp(face));
}

/** Well, then smaller until it fits. Colour at full size keeps coloured text sharp. */
const attempts = [
  { quality: 82, chromaSubsampling: '4:4:4' },
  { quality: 80, chromaSubsampling: '4:2:0' },
  { quality: 70, chromaSubsampling: '4:2:0' },
  { quality: 56, chromaSubsampling: '4:2:0' },
  { quality: 40, chromaSubsampling: '4:2:0' },
  { quality: 20, chromaSubsampling: '4:2:0' },
] as const;

/** MozJPEG's table without the rest of MozJPEG: 12 ms instead of 90, for files that are a tenth larger. */
const quantisationTable = 3;

async function encode(image: Sharp): Promise<Buffer> {
  const { data, info } = await image.removeAlpha().raw().toBuffer({ resolveWithObject: true });
  let smallest = Buffer.alloc(0);
  for (const attempt of attempts) {
    smallest = await sharp(data, { raw: info })
      .jpeg({ ...attempt, quantisationTable })
      .toBuffer();
    if (smallest.length <= mostBytes) break;
  }
  return smallest;
}
