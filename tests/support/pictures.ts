import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import pixelmatch from 'pixelmatch';
import type { Page } from 'playwright-core';
import sharp from 'sharp';

/*
 * Pictures of pages are kept at half size and with a palette, so that a checkout stays small; what is compared has
 * gone through the same.
 */
const keptIn = 'tests/screenshots';
const outputIn = 'tests/.output/screenshots';
const accept = 'UPDATE_SCREENSHOTS=1 npx vitest run --project slow-browser tests/browser/screenshots.test.ts';

/** A pixel differs if its colour does by so much (of 1); a picture if so large a share of its pixels do. */
const colorTolerance = 0.2;
const shareTolerance = 0.005;
/** Rows by which a page may be higher: letters of another version of a family round otherwise. */
const rowTolerance = 2;

/** Sets a page in its own faces, which it does without where they come late (fonts.css): not so in pictures. */
export async function setInFonts(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rules = [...document.styleSheets]
      .flatMap(({ cssRules }) => [...cssRules])
      .filter((rule) => rule instanceof CSSFontFaceRule)
      .map(
        ({ style }) =>
          (name: string) =>
            style.getPropertyValue(name),
      )
      .filter((value) => value('src').includes('url('));
    await Promise.all(
      rules.map((value) => {
        const face = new FontFace(value('font-family').replaceAll('"', ''), value('src'), {
          display: 'block',
          style: value('font-style') || 'normal',
          unicodeRange: value('unicode-range'),
          weight: value('font-weight'),
        });
        document.fonts.add(face);
        return face.load();
      }),
    );
  });
}

/** Takes the whole of a page as it is with every picture there, and nothing moving. */
export async function takePicture(page: Page): Promise<Buffer> {
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const image of document.images) {
      image.loading = 'eager';
      image.decoding = 'sync';
      if (!image.complete)
        await new Promise((ended) => {
          image.onload = ended;
          image.onerror = ended;
        });
      await image.decode().catch(() => undefined);
    }
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
  });
  const whole = await page.screenshot({ fullPage: true, animations: 'disabled' });
  return sharp(whole).flatten().png({ palette: true, dither: 0, effort: 4, compressionLevel: 9 }).toBuffer();
}

/**
 * Compares a picture with the one that is kept under its name, and returns what is wrong, in words, or null. The
 * picture and what differs are then in tests/.output. With UPDATE_SCREENSHOTS it is kept instead.
 */
export async function compare(name: string, picture: Buffer): Promise<string | null> {
  const kept = join(keptIn, `${name}.png`);
  const before = await readFile(kept).catch(() => null);
  if (process.env.UPDATE_SCREENSHOTS !== undefined) {
    if (before === null || (await differenceOf(before, picture)) !== null) await put(kept, picture);
    return null;
  }
  if (before === null) {
    await put(join(outputIn, `${name}.png`), picture);
    return `No picture is kept in ${kept}. Look at ${outputIn}/${name}.png; to keep it: ${accept}`;
  }
  const difference = await differenceOf(before, picture);
  if (difference === null) return null;
  await put(join(outputIn, `${name}.png`), picture);
  if (difference.picture !== null) await put(join(outputIn, `${name}-difference.png`), difference.picture);
  return `${name} ${difference.words}. Look at ${outputIn}/${name}*.png; to accept it: ${accept}`;
}

/** Removes what an earlier run has put out. */
export function forgetOutput(): Promise<void> {
  return rm(outputIn, { recursive: true, force: true });
}

async function differenceOf(
  before: Buffer,
  now: Buffer,
): Promise<{ readonly words: string; readonly picture: Buffer | null } | null> {
  const sizes = await Promise.all([before, now].map((picture) => sharp(picture).metadata()));
  const [{ width: oldWidth, height: oldHeight } = {}, { width, height } = {}] = sizes;
  if (width === undefined || height === undefined || oldHeight === undefined || width !== oldWidth)
    return { words: `is ${width} pixels wide, and was ${oldWidth}`, picture: null };
  const rows = Math.min(height, oldHeight);
  const [old, current] = await Promise.all(
    [before, now].map((picture) =>
      sharp(picture).ensureAlpha().extract({ left: 0, top: 0, width, height: rows }).raw().toBuffer(),
    ),
  );
  if (old === undefined || current === undefined) throw new Error('Two pictures were given.');
  const drawn = new Uint8Array(width * rows * 4);
  const different = pixelmatch(old, current, drawn, width, rows, { threshold: colorTolerance });
  const share = different / (width * rows);
  const grown = height - oldHeight;
  if (Math.abs(grown) <= rowTolerance && share <= shareTolerance) return null;
  const picture = await sharp(drawn, { raw: { width, height: rows, channels: 4 } })
    .png()
    .toBuffer();
  const words = `differs in ${(share * 100).toFixed(2)} % of its pixels, and is ${grown} rows higher`;
  return { words, picture };
}

async function put(file: string, bytes: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, bytes);
}
