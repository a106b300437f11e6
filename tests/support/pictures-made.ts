import { crc32, deflateSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

/*
 * Pictures that tests make themselves, sound and unsound, by sharp or byte by byte.
 */
export function plain(width = 60, height = 40, background = '#345678'): Sharp {
  return sharp({ create: { width, height, channels: 3, background } });
}

/** Four colours, one in each quarter: whoever turns or mirrors it is found out. */
export async function quarters(width = 80, height = 60): Promise<Sharp> {
  const [w, h] = [width / 2, height / 2];
  const colors = ['#c81e1e', '#1ea01e', '#1e1ec8', '#dcdc1e'];
  const parts = await Promise.all(
    colors.map(async (color, index) => ({
      input: await plain(w, h, color).png().toBuffer(),
      left: (index % 2) * w,
      top: Math.floor(index / 2) * h,
    })),
  );
  return sharp(await plain(width, height).composite(parts).png().toBuffer());
}

/** The colours of the four quarters of a picture's bytes, from left to right and from above: r, g, b or y. */
export async function quartersOf(bytes: Buffer): Promise<string> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number): string => {
    const from = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * info.channels;
    const [r = 0, g = 0, b = 0] = data.subarray(from, from + 3);
    if (r > 150 && g > 150) return 'y';
    return r > g && r > b ? 'r' : g > b ? 'g' : 'b';
  };
  return [at(0.25, 0.25), at(0.75, 0.25), at(0.25, 0.75), at(0.75, 0.75)].join('');
}

/** The colour in the middle of a picture's bytes. */
export async function middleOf(bytes: Buffer): Promise<readonly number[]> {
  const { data, info } = await sharp(bytes).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const from = (Math.floor(info.height / 2) * info.width + Math.floor(info.width / 2)) * info.channels;
  return [...data.subarray(from, from + 3)];
}

/** Two frames, red and then blue, that go on for ever. */
export async function moving(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    ['#c81e1e', '#1e1ec8'].map((color) => plain(60, 40, color).png().toBuffer()),
  );
  return sharp(frames, { join: { animated: true } })
    .toFormat(format)
    .toBuffer();
}

/** A grey PNG of one bit a pixel that says a size and has hardly a row of it: 30,000 pixels square in a few bytes. */
export function pngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header[8] = 1;
  const rows = deflateSync(Buffer.alloc(1 + Math.ceil(width / 8)), { level: 9 });
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', header),
    chunk('IDAT', rows),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
