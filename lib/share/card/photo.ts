import sharp from 'sharp';
import { contrast } from '../../look/color.ts';
import { type Box, cardHeight, cardWidth, type Ink } from './scene.ts';

/** Pixels of the whole card: RGB, three bytes each. */
export interface Ground {
  readonly pixels: Buffer;
}

/** Where the focal point should stand, as shares of the card: above the text. */
const best = { x: 0.5, y: 0.36 } as const;
/** What a photograph without a focal point is taken to show, as most do. */
const usual = { x: 50, y: 42 } as const;

/** The part of a picture of this size that a card shows: as large as can be, the focal point as well placed as can be. */
export function cropOf(width: number, height: number, focus?: string): Box {
  const [x = usual.x, y = usual.y] = (focus?.match(/[\d.]+/g) ?? []).map(Number);
  const scale = Math.max(cardWidth / width, cardHeight / height);
  const part = { width: Math.floor(cardWidth / scale), height: Math.floor(cardHeight / scale) };
  const within = (wanted: number, most: number): number => Math.round(Math.min(Math.max(wanted, 0), most));
  return {
    ...part,
    x: within((x / 100) * width - best.x * part.width, width - part.width),
    y: within((y / 100) * height - best.y * part.height, height - part.height),
  };
}

/** Reads and crops a photograph, turned as its camera was held. */
export async function readPhoto(path: string, focus?: string): Promise<Ground> {
  // Written out first: an extract after a turn would count the unturned picture's pixels.
  const { autoOrient } = await sharp(path).metadata();
  const { x, y, width, height } = cropOf(autoOrient.width, autoOrient.height, focus);
  const pixels = await sharp(path)
    .autoOrient()
    .extract({ left: x, top: y, width, height })
    .resize(cardWidth, cardHeight, { fit: 'fill' })
    .toColourspace('srgb')
    .flatten({ background: '#ffffff' })
    .raw()
    .toBuffer();
  return { pixels };
}

/** More than WCAG's 4.5:1, because JPEG moves pixels about. */
const wanted = 5.6;
/** Even a dark photograph gets some, so that text stands apart from what it shows. */
const least = 0.3;
/** Pixels above and below a text that are its ground too. */
const margin = 10;
/** Pixels over which the scrim fades out. */
const fade = 230;
const shade = 12;

/**
 * Opacity of the scrim for each row of the card: under each text so much that the brightest pixel behind it gives
 * the contrast that is wanted, and fading out from there. Where there is much above and below, some stays between
 * them, or the photograph would shine out in a strip.
 */
export function scrimFor({ pixels }: Ground, inks: readonly Ink[]): readonly number[] {
  const middle = cardHeight / 2;
  const needs = inks.map((ink) => {
    const around = { ...ink, y: ink.y - margin, height: ink.height + 2 * margin };
    return { ...around, need: Math.max(least, neededBy(around, pixels)) };
  });
  const strongest = (of: typeof needs): number => Math.max(0, ...of.map(({ need }) => need));
  const over = needs.filter(({ y, height }) => y + height / 2 < middle);
  const under = needs.filter(({ y, height }) => y + height / 2 >= middle);
  const bottomOfOver = Math.max(0, ...over.map(({ y, height }) => y + height));
  const topOfUnder = Math.min(cardHeight, ...under.map(({ y }) => y));
  const between = 0.4 * Math.min(strongest(over), strongest(under));
  return Array.from({ length: cardHeight }, (_, y) =>
    Math.max(
      between,
      strongest(over) * ease(1 - (y - bottomOfOver) / (fade / 2)),
      strongest(under) * ease(1 - (topOfUnder - y) / fade),
    ),
  );
}

/** Smooth from 0 to 1, and flat beyond. */
function ease(value: number): number {
  const t = Math.min(1, Math.max(0, value));
  return t * t * (3 - 2 * t);
}

/** How opaque the scrim must be behind one text. */
function neededBy({ x, y, width, height, color }: Ink, pixels: Buffer): number {
  let brightest: readonly [number, number, number] = [0, 0, 0];
  let most = -1;
  const right = Math.min(cardWidth, Math.ceil(x + width));
  for (let row = Math.max(0, Math.floor(y)); row < Math.min(cardHeight, y + height); row += 1) {
    for (let column = Math.max(0, Math.floor(x)); column < right; column += 1) {
      const at = (row * cardWidth + column) * 3;
      const [r = 0, g = 0, b = 0] = [pixels[at], pixels[at + 1], pixels[at + 2]];
      // Nearly WCAG's own weights; the exact ratio is asked below, once.
      const light = 0.2126 * r * r + 0.7152 * g * g + 0.0722 * b * b;
      if (light > most) {
        most = light;
        brightest = [r, g, b];
      }
    }
  }
  for (let opacity = 0; opacity < 0.95; opacity += 0.02) {
    if (contrast(color, hexOf(brightest.map((value) => value * (1 - opacity) + shade * opacity))) >= wanted)
      return opacity;
  }
  return 0.95;
}

function hexOf(channels: readonly number[]): string {
  return `#${channels.map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The photograph under its scrim, in place. */
export function darken({ pixels }: Ground, scrim: readonly number[]): void {
  for (const [row, opacity] of scrim.entries()) {
    if (opacity === 0) continue;
    const darker = Uint8Array.from({ length: 256 }, (_, value) => value * (1 - opacity) + shade * opacity);
    const end = (row + 1) * cardWidth * 3;
    for (let at = row * cardWidth * 3; at < end; at += 1) pixels[at] = darker[pixels[at] ?? 0] ?? 0;
  }
}
