import sharp from 'sharp';
import { familiesOf } from './fonts.ts';

/*
 * All text of a card is drawn by Pango, which comes with sharp: it shapes and orders every script, finds a font that
 * has the glyph, and draws emoji in colour. @vercel/og would reverse Hebrew, refuse Arabic, and fetch emoji.
 */

export type FaceName = 'headline' | 'italic' | 'label' | 'small';

interface Face {
  readonly family: 'serif' | 'sans';
  readonly description: string;
  readonly variations: string;
  /** Thousandths of an em between letters. */
  readonly tracking: number;
}

const faces: Readonly<Record<FaceName, Face>> = {
  headline: { family: 'serif', description: 'Medium', variations: '@opsz=72,wght=500', tracking: -12 },
  italic: { family: 'serif', description: 'Medium Italic', variations: '@opsz=72,wght=450', tracking: -8 },
  label: { family: 'sans', description: 'Bold', variations: '@wght=700', tracking: 0 },
  small: { family: 'sans', description: 'Medium', variations: '@wght=500', tracking: 0 },
};

export interface TextStyle {
  readonly face: FaceName;
  /** Of the letters, in pixels. */
  readonly size: number;
  /** `#rrggbb` */
  readonly color: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
}

/** A line of text as a picture. */
export interface DrawnLine {
  /** PNG with an alpha channel. */
  readonly png: Buffer;
  readonly width: number;
  readonly height: number;
  /** Pixels from the picture's top to the baseline. */
  readonly baseline: number;
  /** Pixels at each side that show nothing. */
  readonly side: number;
}

/**
 * Draws a line that is already fitted. One at a time: where a line mixes fonts, Pango would set the next one further
 * down than it was told.
 */
export async function drawLine(line: string, style: TextStyle): Promise<DrawnLine> {
  const strut = await strutOf(style.face);
  const { data, info } = await paint(between(directed(style), escapeMarkup(line)), style);
  return {
    png: data,
    width: info.width,
    height: info.height,
    baseline: strut.above * style.size,
    side: strut.side * style.size,
  };
}

/** Widths of words, in ems, all measured in one drawing: words below each other, and how far each one's ink goes. */
export async function measure(
  words: readonly string[],
  style: Pick<TextStyle, 'face' | 'language' | 'direction'>,
): Promise<readonly number[]> {
  if (words.length === 0) return [];
  const band = 2.4 * measured;
  const whole = { ...style, size: measured, color: '#000000' };
  // The letter beside the first strut gives its line the height of the others.
  const lines = [`${strutMarkup}<span alpha="1">I</span>`, ...words.map(escapeMarkup), strutMarkup];
  const markup = lines.map((line) => `${directed(style)}${line}`).join('\n');
  const { data, info } = await paint(markup, whole, { form: 'raw', leading: band });
  const strut = await strutOf(style.face);
  const from = strut.above * measured + band;
  return words.map((_, index) => {
    const baseline = from + index * band;
    const rows = [Math.floor(baseline - 1.2 * measured), Math.ceil(baseline + 0.6 * measured)] as const;
    return (inkWidth(data, info.width, info.height, rows) + bearings * measured) / measured;
  });
}

/** Size of letters at which words are measured; what a glyph keeps free at its sides, in ems, about. */
const measured = 48;
const bearings = 0.03;

function inkWidth(
  data: Buffer,
  width: number,
  height: number,
  [top, bottom]: readonly [number, number],
): number {
  let first = width;
  let last = -1;
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y += 1) {
    const row = y * width * 4 + 3;
    for (let x = 0; x < first; x += 1) if ((data[row + x * 4] ?? 0) > 40) first = x;
    for (let x = width - 1; x > last; x -= 1) if ((data[row + x * 4] ?? 0) > 40) last = x;
  }
  return Math.max(0, last - first + 1);
}

/**
 * Pango gives a text's picture without anything around its ink, so that nobody knows where its baseline is. A tall
 * letter that is there and can't be seen makes the picture reach equally far above every text; its line height is next
 * to nothing, so that it moves no line. A Latin letter: Pango hangs a larger sign of no script from the top line of Devanagari.
 */
const unseen = 'line_height="2048"';
const strutMarkup = `<span alpha="1" size="240%" ${unseen}>I</span>`;

/** The marks of direction keep the strut, a Latin letter, from turning digits beside it around. */
function between(mark: string, markup: string): string {
  return `${mark}${strutMarkup}${mark}${markup}${mark}${strutMarkup}`;
}

export interface Strut {
  /** Ems above the baseline, and from the side to where the text begins. */
  readonly above: number;
  readonly side: number;
}

const struts = new Map<FaceName, Promise<Strut>>();

/** Measured once a face, with which it is loaded. */
export function strutOf(face: FaceName): Promise<Strut> {
  let strut = struts.get(face);
  if (strut === undefined) {
    strut = measureStrut(face);
    struts.set(face, strut);
  }
  return strut;
}

async function measureStrut(face: FaceName): Promise<Strut> {
  const size = 100;
  const style = { face, size, color: '#000000', language: 'en', direction: 'ltr' } as const;
  const { data, info } = await paint(between('', 'H'), style, { form: 'raw' });
  const shown = (index: number): boolean => (data[index * 4 + 3] ?? 0) > 127;
  let bottom = 0;
  let left: number = info.width;
  for (let index = 0; index < info.width * info.height; index += 1) {
    if (!shown(index)) continue;
    bottom = Math.floor(index / info.width);
    left = Math.min(left, index % info.width);
  }
  return { above: (bottom + 1) / size, side: left / size };
}

function paint(
  markup: string,
  style: TextStyle,
  { form = 'png', leading = 0 }: { readonly form?: 'png' | 'raw'; readonly leading?: number } = {},
) {
  const { family, description, variations, tracking } = faces[style.face];
  const attributes = [
    `foreground="${style.color}"`,
    `lang="${escapeMarkup(style.language)}"`,
    ...(leading === 0 ? [] : [`line_height="${Math.round(leading * 1024)}"`]),
    // Letters that join, or form syllables, must not be drawn apart.
    ...(joined.test(markup) ? [] : [`letter_spacing="${Math.round((tracking * style.size * 1024) / 1000)}"`]),
  ];
  const image = sharp({
    text: {
      text: `<span ${attributes.join(' ')}>${markup}</span>`,
      font: `${familiesOf(family, style.language)} ${description} ${style.size}px ${variations}`,
      // One unit is one pixel.
      dpi: 72,
      rgba: true,
      wrap: 'none',
    },
  });
  const formed = form === 'raw' ? image.raw() : image.png({ compressionLevel: 1 });
  return formed.toBuffer({ resolveWithObject: true });
}

const joined =
  /[\p{sc=Arabic}\p{sc=Syriac}\p{sc=Mongolian}\p{sc=Bengali}\p{sc=Devanagari}\p{sc=Gujarati}\p{sc=Gurmukhi}\p{sc=Kannada}\p{sc=Khmer}\p{sc=Malayalam}\p{sc=Sinhala}\p{sc=Tamil}\p{sc=Telugu}]/u;

/** The base direction of each line (UAX #9, P2 to P3), whatever its first letter is. */
function directed({ direction }: Pick<TextStyle, 'direction'>): string {
  return `<span ${unseen}>${direction === 'rtl' ? '\u200f' : '\u200e'}</span>`;
}

function escapeMarkup(text: string): string {
  const shown = text.toWellFormed().replace(/[\p{Cc}\u2028\u2029\ufffe\uffff]/gu, ' ');
  return shown.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
