/*
 * Colours as numbers: what WCAG 2.2 asks of contrast, and OKLCH to make a colour lighter or darker without
 * changing what people call it. Conversions: https://bottosson.github.io/posts/oklab/ and CSS Color 4 §10.
 */

/** sRGB, each channel from 0 to 1. */
type Rgb = readonly [number, number, number];
type Oklab = readonly [number, number, number];

/** WCAG 2.2's contrast ratio of two colours (#rgb or #rrggbb), from 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(parse(a)), luminance(parse(b))].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/**
 * The colour nearest to `color` in lightness that keeps `ratio` on every ground, of the same hue. Returns `color`
 * as it is where it passes, and black or white, whichever reads better, where nothing does.
 */
export function readable(color: string, grounds: readonly string[], ratio: number): string {
  const worst = (candidate: string): number =>
    Math.min(...grounds.map((ground) => contrast(candidate, ground)));
  if (worst(color) >= ratio) return color;
  const [lightness, a, b] = toOklab(parse(color));
  for (let step = 0.01; step < 1; step += 0.01) {
    for (const l of [lightness - step, lightness + step]) {
      if (l <= 0 || l >= 1) continue;
      const candidate = format(inGamut(l, a, b));
      if (worst(candidate) >= ratio) return candidate;
    }
  }
  return worst('#000000') > worst('#ffffff') ? '#000000' : '#ffffff';
}

/** `share` of `color` (0 to 1) in `ground`, mixed in Oklab. */
export function mix(color: string, ground: string, share: number): string {
  const over = toOklab(parse(color));
  const under = toOklab(parse(ground));
  const between = (index: 0 | 1 | 2): number => over[index] * share + under[index] * (1 - share);
  return format(inGamut(between(0), between(1), between(2)));
}

/** The hue of `color` at another lightness (0 to 1), with at most `chroma`. */
export function tone(color: string, lightness: number, chroma: number): string {
  const [, a, b] = toOklab(parse(color));
  const strength = Math.hypot(a, b);
  const scale = strength > chroma ? chroma / strength : 1;
  return format(inGamut(lightness, a * scale, b * scale));
}

/** A colour in OKLCH (CSS Color 4 §9.2): lightness from 0 to 1, chroma, and hue in degrees. */
export function toOklch(color: string): { readonly l: number; readonly c: number; readonly h: number } {
  const [l, a, b] = toOklab(parse(color));
  return { l, c: Math.hypot(a, b), h: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360 };
}

function parse(hex: string): Rgb {
  const digits = hex.length === 4 ? [...hex.slice(1)].map((digit) => digit + digit).join('') : hex.slice(1);
  const channel = (index: number): number =>
    Number.parseInt(digits.slice(index * 2, index * 2 + 2), 16) / 255;
  return [channel(0), channel(1), channel(2)];
}

function format(rgb: Rgb): string {
  const digits = (channel: number): string =>
    Math.round(Math.min(1, Math.max(0, channel)) * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${rgb.map(digits).join('')}`;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

function gamma(channel: number): number {
  return channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;
}

function luminance([r, g, b]: Rgb): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function toOklab(rgb: Rgb): Oklab {
  const [r, g, b] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

/** sRGB of an Oklab colour; one that a screen can't show loses chroma until it can, never its lightness. */
function inGamut(lightness: number, a: number, b: number): Rgb {
  for (let share = 1; share > 0; share -= 0.02) {
    const rgb = toRgb(lightness, a * share, b * share);
    if (rgb.every((channel) => channel > -0.001 && channel < 1.001)) return rgb;
  }
  return toRgb(lightness, 0, 0);
}

function toRgb(lightness: number, a: number, b: number): Rgb {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    gamma(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
    gamma(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
    gamma(-0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s),
  ];
}
