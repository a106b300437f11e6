import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import type { IconModel } from '../edition/models/icon.ts';

/** Draws an icon of the mark at `path`, opaque. Throws where that can't be read or is no picture. */
export async function drawIcon({ size, format, share, ground }: IconModel, path: string): Promise<Buffer> {
  // By a path, libvips would show a drawing as it was when it was first read.
  const logo = await readFile(path);
  const side = Math.round(size * share);
  const { width = side, height = side } = await sharp(logo).metadata();
  // A drawing is drawn at the size in which it is needed, not drawn small and blown up.
  const density = Math.min(2400, Math.ceil((72 * side) / Math.max(width, height, 1)) + 1);
  const mark = await sharp(logo, { density })
    .resize({ width: side, height: side, fit: 'inside' })
    .png()
    .toBuffer();
  const png = await sharp({ create: { width: size, height: size, channels: 3, background: ground } })
    .composite([{ input: mark }])
    .removeAlpha()
    .png({ compressionLevel: 9 })
    .toBuffer();
  return format === 'ico' ? inIco(png, size) : png;
}

/** An ICO file of one picture, a PNG, which every browser of the last fifteen years reads in it. */
function inIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
