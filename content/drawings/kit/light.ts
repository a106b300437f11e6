/** What light does to a printed sheet: reflections, bloom, mist, and the grain at the end. */

import sharp from 'sharp';
import { clamp, ease, noiseField, type Random } from './random.ts';
import type { Point } from './shapes.ts';
import type { Finish, Mirror } from './sheet.ts';

/** A picture in floating point: three numbers a pixel, 0 to 1. */
export interface Canvas {
  width: number;
  height: number;
  pixels: Float32Array;
}

type Rgb = readonly [number, number, number];

/** The height of a line at each column. */
function heights(line: readonly Point[], width: number): Float32Array {
  const result = new Float32Array(width);
  for (let x = 0; x < width; x += 1) {
    const after = line.findIndex(([px]) => px >= x);
    const [bx, by] = line[after === -1 ? line.length - 1 : after] ?? [0, 0];
    const [ax, ay] = line[Math.max(0, (after === -1 ? line.length : after) - 1)] ?? [bx, by];
    result[x] = bx === ax ? by : ay + (by - ay) * clamp((x - ax) / (bx - ax));
  }
  return result;
}

/** Mirrors the picture above a waterline into the part below it, wandering as water does. */
export function mirror(canvas: Canvas, how: Mirror, tint: Rgb, random: Random): void {
  const { width, height, pixels } = canvas;
  const bottom = Math.min(height, Math.ceil(how.bottom));
  const shore = heights(how.shore.length > 0 ? how.shore : [[0, how.top]], width);
  const first = Math.max(1, Math.floor(shore.reduce((a, b) => Math.min(a, b))));
  const source = pixels.slice();
  // Ripples are wide and low, and grow towards the viewer: rows are stretched with depth.
  const fine = noiseField(width, 512, 130, 7, random);
  const wide = noiseField(width, 512, 420, 23, random);
  for (let y = first; y < bottom; y += 1) {
    const depth = (y - first) / (bottom - first);
    const noiseRow = Math.floor(Math.sqrt(depth) * 500) * width;
    const sway = how.ripple * (0.12 + depth);
    for (let x = Math.max(0, how.left); x < Math.min(width, how.right); x += 1) {
      const top = Math.floor(shore[x] ?? first);
      const row = y - top;
      if (row < 0) continue;
      const a = (fine[noiseRow + x] ?? 0) - 0.5;
      const b = (wide[noiseRow + x] ?? 0) - 0.5;
      const sx = clamp(Math.round(x + (a + b) * 2 * sway), 0, width - 1);
      const lift = (a * 1.4 + b) * how.smear * (0.2 + depth);
      const base = top - 1 - row / how.squash + lift * 2;
      let r = 0;
      let g = 0;
      let bl = 0;
      let total = 0;
      for (let tap = -2; tap <= 2; tap += 1) {
        const sy = clamp(Math.round(base + tap * how.smear * 0.5 * (0.3 + depth)), 0, top - 1);
        const k = (sy * width + sx) * 3;
        const cr = source[k] ?? 0;
        const cg = source[k + 1] ?? 0;
        const cb = source[k + 2] ?? 0;
        // Bright taps count for more, so that lamps leave columns on the water.
        const weight = 0.25 + (cr + cg + cb) ** 2;
        r += cr * weight;
        g += cg * weight;
        bl += cb * weight;
        total += weight;
      }
      const share = clamp(how.strength * (1 - 0.35 * depth) * (0.86 + a * 0.5));
      const k = (y * width + x) * 3;
      const blend = (c: 0 | 1 | 2, value: number): void => {
        const tinted = value / total + (tint[c] - value / total) * how.tintStrength;
        const under = pixels[k + c] ?? 0;
        pixels[k + c] = under + (tinted - under) * share;
      };
      blend(0, r);
      blend(1, g);
      blend(2, bl);
    }
  }
}

/** Spreads the brightest parts into their surroundings. */
export async function bloom(
  canvas: Canvas,
  threshold: number,
  radius: number,
  strength: number,
): Promise<void> {
  const { width, height, pixels } = canvas;
  const bright = Buffer.alloc(width * height * 3);
  for (let i = 0; i < pixels.length; i += 3) {
    const r = pixels[i] ?? 0;
    const g = pixels[i + 1] ?? 0;
    const b = pixels[i + 2] ?? 0;
    const over = clamp((Math.max(r, g, b) * 0.6 + (r + g + b) * 0.1333 - threshold) / (1 - threshold));
    bright[i] = clamp(r) * over * 255;
    bright[i + 1] = clamp(g) * over * 255;
    bright[i + 2] = clamp(b) * over * 255;
  }
  const small = await sharp(bright, { raw: { width, height, channels: 3 } })
    .resize(Math.ceil(width / 8), Math.ceil(height / 8), { fit: 'fill' })
    .blur(Math.max(0.5, radius / 8))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const wide = await sharp(small.data, {
    raw: { width: small.info.width, height: small.info.height, channels: 3 },
  })
    .resize(width, height, { fit: 'fill', kernel: 'cubic' })
    .raw()
    .toBuffer();
  for (let i = 0; i < pixels.length; i += 1) {
    const light = ((wide[i] ?? 0) / 255) * strength;
    pixels[i] = 1 - (1 - clamp(pixels[i] ?? 0)) * (1 - clamp(light));
  }
}

/** Mist in uneven banks, thickening from `top` to `bottom`. */
export function haze(
  canvas: Canvas,
  color: Rgb,
  how: { top: number; bottom: number; density: number; patch: number },
  random: Random,
): void {
  const { width, height, pixels } = canvas;
  const large = noiseField(width, height, how.patch * 2.4, how.patch * 0.7, random);
  const small = noiseField(width, height, how.patch * 0.8, how.patch * 0.22, random);
  for (let y = 0; y < height; y += 1) {
    const depth = ease(clamp((y - how.top) / (how.bottom - how.top)));
    if (depth === 0) continue;
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const bank = (large[i] ?? 0) * 0.7 + (small[i] ?? 0) * 0.3;
      const share = clamp(depth * how.density * (0.45 + bank * 1.1));
      for (let c = 0; c < 3; c += 1) {
        const k = i * 3 + c;
        const under = pixels[k] ?? 0;
        pixels[k] = under + ((color[c] ?? 0) - under) * share;
      }
    }
  }
}

/** Uneven ink, darker corners and grain; the grain also hides the steps of smooth gradients. */
export function finish(canvas: Canvas, how: Finish, grain: Float32Array, random: Random): Buffer {
  const { width, height, pixels } = canvas;
  const mottle = noiseField(width, height, 46, 46, random);
  const cloud = noiseField(width, height, 240, 240, random);
  const bytes = Buffer.alloc(pixels.length);
  for (let y = 0; y < height; y += 1) {
    const dy = (y / height - 0.5) * 2;
    for (let x = 0; x < width; x += 1) {
      const i = y * width + x;
      const dx = (x / width - 0.5) * 2;
      const corner = clamp((dx * dx + dy * dy - 0.55) / 1.45);
      const uneven = ((mottle[i] ?? 0) + (cloud[i] ?? 0) - 1) * how.mottle;
      const level = (1 - corner * how.vignette) * (1 + uneven);
      const speck = ((grain[i] ?? 0) - 0.5) * how.grain;
      for (let c = 0; c < 3; c += 1) {
        const k = i * 3 + c;
        bytes[k] = Math.round(clamp((pixels[k] ?? 0) * level + speck) * 255);
      }
    }
  }
  return bytes;
}
