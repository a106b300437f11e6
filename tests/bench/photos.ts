import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { cpus } from 'node:os';
import ssim from '@blazediff/ssim';
import sharp, { type Sharp } from 'sharp';
import { z } from 'zod';
import { makeRendition } from '#lib/photos/make.ts';
import type { Format } from '#lib/photos/rendition.ts';

/*
 * npm run bench:photos: renditions a second and their bytes, ours and those of next/image's optimiser, of the same
 * pictures in the same widths, and how like the picture they are. Both use one core and this machine's sharp.
 */
sharp.concurrency(1);
sharp.cache(false);

const names = ['gull', 'divers', 'ferry-fog', 'market-dawn', 'storm-front'];
const widths = [450, 1250];
const pictures = await Promise.all(
  names.map(async (name) => {
    const path = `content/media/2026/${name}.jpg`;
    const bytes = await readFile(path);
    return { path, bytes, source: createHash('sha256').update(bytes).digest('base64url') };
  }),
);
type Picture = (typeof pictures)[number];
type Maker = (picture: Picture, width: number) => Promise<Buffer>;

/** next/image's own function, which its server calls for each request; it isn't exported under a public name. */
const { optimizeImage } = z
  .object({
    optimizeImage: z.custom<(options: object) => Promise<Buffer>>((value) => typeof value === 'function'),
  })
  .parse(createRequire(import.meta.url)('next/dist/server/image-optimizer/transform.js'));
const next =
  (contentType: 'image/avif' | 'image/webp' | 'image/jpeg', quality: number): Maker =>
  ({ bytes }, width) =>
    optimizeImage({ buffer: bytes, contentType, quality, width, concurrency: 1, sequentialRead: true });
const ours =
  (format: Format): Maker =>
  ({ path, source }, width) =>
    makeRendition({ file: path, source, mark: 'x', width, format }, path);

/** How like the picture itself, made as small without loss, a rendition is: 1 is the same. Grey, 11 × 11 windows. */
async function likeness(made: Buffer, { bytes }: Picture, width: number): Promise<number> {
  const pixels = (image: Sharp) =>
    image.toColourspace('srgb').ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  const [a, b] = await Promise.all([
    pixels(sharp(bytes).autoOrient().resize({ width, withoutEnlargement: true })),
    pixels(sharp(made)),
  ]);
  return ssim(a.data, b.data, undefined, a.info.width, a.info.height);
}

interface Result {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly ssim: number;
}

async function measure(make: Maker): Promise<Result> {
  let [bytes, milliseconds, sum] = [0, 0, 0];
  for (const picture of pictures)
    for (const width of widths) {
      const began = performance.now();
      const made = await make(picture, width);
      milliseconds += performance.now() - began;
      bytes += made.length;
      sum += await likeness(made, picture, width);
    }
  return { bytes, milliseconds, ssim: sum / count };
}

const count = pictures.length * widths.length;

/** The lowest quality at which next/image is on average as like as we are. */
async function asLike(type: Parameters<typeof next>[0], wanted: number) {
  let [low, high] = [1, 100];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const { ssim: reached } = await measure(next(type, middle));
    if (reached >= wanted) high = middle;
    else low = middle + 1;
  }
  return { quality: high, ...(await measure(next(type, high))) };
}

await measure(ours('jpg'));
const avif = await measure(ours('avif'));
const jpeg = await measure(ours('jpg'));
const rows: (readonly [string, Result])[] = [
  ['ours, AVIF', avif],
  ['ours, JPEG', jpeg],
  ['next/image, AVIF as it comes (75)', await measure(next('image/avif', 75))],
  ['next/image, WebP as it comes (75)', await measure(next('image/webp', 75))],
  ['next/image, JPEG as it comes (75)', await measure(next('image/jpeg', 75))],
];
for (const [name, type, own] of [
  ['AVIF', 'image/avif', avif],
  ['WebP', 'image/webp', avif],
  ['JPEG', 'image/jpeg', jpeg],
] as const) {
  const { quality, ...result } = await asLike(type, own.ssim);
  rows.push([`next/image, ${name} as like as our ${own === avif ? 'AVIF' : 'JPEG'} (${quality})`, result]);
}

const table = rows.map(
  ([name, { bytes, milliseconds, ssim: like }]) =>
    `| ${name} | ${(bytes / count / 1024).toFixed(1)} KB | ${like.toFixed(4)} | ${((1000 * count) / milliseconds).toFixed(2)} |`,
);
const report = `| | a picture | SSIM | renditions a second |\n|---|---|---|---|\n${table.join('\n')}\n`;
const [cpu] = cpus();
const about = `Written by \`npm run bench:photos\` on ${new Date().toISOString().slice(0, 10)}: one core of ${cpu?.model.trim()}, Node ${process.versions.node}, sharp ${sharp.versions.sharp}. ${pictures.length} photographs of the demonstration in ${widths.join(', ')} pixels; bytes and SSIM are means. Speeds are of one run, and only their ratios mean anything. Ours carry their rights, are hashed first and are decoded and encoded in two steps; next/image’s carry nothing.`;
console.log(report);
const file = 'docs/photos.md';
const text = await readFile(file, 'utf8');
const begin = text.indexOf('## Against next/image');
const kept = begin < 0 ? `${text.trimEnd()}\n` : text.slice(0, begin).trimEnd();
await writeFile(file, `${kept.trimEnd()}\n\n## Against next/image\n\n${about}\n\n${report}`);
