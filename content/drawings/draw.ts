/**
 * Draws the pictures of the demonstration publication.
 *
 *   node content/drawings/draw.ts            all of them
 *   node content/drawings/draw.ts gull crane those whose name contains one of the words
 *
 * The same script draws the same pictures: all chance is seeded with the picture's name.
 */

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { exif, withIptc, xmp } from './kit/metadata.ts';
import { print } from './kit/press.ts';
import type { Scene } from './kit/scene.ts';
import { Sheet } from './kit/sheet.ts';
import { scenes } from './scenes.ts';

const MEDIA = join(import.meta.dirname, '..', 'media');
const MOST_BYTES = 290_000;

/** Encodes pixels as a JPEG, a little coarser where the picture would weigh too much. */
async function encode(pixels: Buffer, scene: Scene): Promise<Buffer> {
  const { width, height } = scene;
  let jpeg = Buffer.alloc(0);
  for (const quality of [78, 74, 70, 66, 62, 58]) {
    jpeg = await sharp(pixels, { raw: { width, height, channels: 3 } })
      .withXmp(xmp(scene))
      .withExif(exif(scene))
      .jpeg({ quality, mozjpeg: true })
      .toBuffer();
    if (jpeg.length <= MOST_BYTES) break;
  }
  return withIptc(jpeg, scene);
}

async function drawScene(scene: Scene): Promise<number> {
  const sheet = new Sheet(scene.width, scene.height, scene.name);
  scene.draw(sheet);
  const jpeg = await encode(await print(sheet, scene.name), scene);
  const file = join(MEDIA, `${scene.name}.jpg`);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, jpeg);
  return jpeg.length;
}

const words = process.argv.slice(2);
const chosen = scenes.filter(
  (scene) => words.length === 0 || words.some((word) => scene.name.includes(word)),
);
for (const scene of chosen) {
  const started = performance.now();
  const size = await drawScene(scene);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stdout.write(`${scene.name}.jpg  ${Math.round(size / 1024)} KB  ${seconds} s\n`);
}
