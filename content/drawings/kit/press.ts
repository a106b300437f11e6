/** The press: prints a sheet's inks one over the other in floating point and returns pixels. */

import sharp from 'sharp';
import { rgb } from './color.ts';
import { bloom, type Canvas, finish, haze, mirror } from './light.ts';
import { noiseField, type Random, seeded } from './random.ts';
import type { Printing, Sheet } from './sheet.ts';

/** The fields of noise that all inks of one sheet share. */
interface Paper {
  /** Evenly spread grain, 0 to 1. */
  grain: Float32Array;
  wanderX: Float32Array;
  wanderY: Float32Array;
}

function makePaper(width: number, height: number, seed: string): Paper {
  const random = seeded(`${seed} paper`);
  return {
    grain: evenGrain(width, height, seed),
    wanderX: wander(width, height, random),
    wanderY: wander(width, height, random),
  };
}

/** How a cut edge strays: a slow drift with a little tremble on it. */
function wander(width: number, height: number, random: Random): Float32Array {
  const slow = noiseField(width, height, 34, 34, random);
  const quick = noiseField(width, height, 10, 10, random);
  return slow.map((value, i) => value * 0.6 + (quick[i] ?? 0) * 0.4);
}

/** Grain of about two pixels whose values are spread evenly between 0 and 1. */
function evenGrain(width: number, height: number, seed: string): Float32Array {
  const random = seeded(`${seed} grain`);
  const raw = Float32Array.from({ length: width * height }, () => random.next() - 0.5);
  const grain = new Float32Array(raw.length);
  for (let i = 0; i < raw.length; i += 1) {
    const sum =
      (raw[i] ?? 0) * 1.2 +
      (raw[i - 1] ?? 0) +
      (raw[i + 1] ?? 0) +
      (raw[i - width] ?? 0) +
      (raw[i + width] ?? 0);
    // The sum is nearly bell-shaped; a logistic curve spreads it evenly.
    grain[i] = 1 / (1 + Math.exp(-sum * 2.55));
  }
  return grain;
}

/** Draws markup with librsvg: four bytes a pixel, the colour not multiplied by its opacity. */
async function raster(sheet: Sheet, markup: string, blur: number): Promise<Buffer> {
  const { width, height, defs, frame } = sheet;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${frame.join(' ')}"><defs>${defs}</defs>${markup}</svg>`;
  let image = sharp(Buffer.from(svg), { limitInputPixels: false }).ensureAlpha();
  if (blur > 0) {
    // A blur needs no detail: a quarter of the size is enough and sixteen times quicker.
    const small = await image
      .resize(Math.ceil(width / 4), Math.ceil(height / 4), { fit: 'fill' })
      .blur(Math.max(0.4, blur / 4))
      .raw()
      .toBuffer({ resolveWithObject: true });
    image = sharp(small.data, {
      raw: { width: small.info.width, height: small.info.height, channels: 4 },
    }).resize(width, height, { fit: 'fill', kernel: 'cubic' });
  }
  return image.raw().toBuffer();
}

/** The smallest rectangle that holds all ink, so that the rest need not be printed. */
function inkedArea(
  ink: Buffer,
  width: number,
  height: number,
): { left: number; top: number; right: number; bottom: number } {
  const area = { left: width, top: height, right: 0, bottom: 0 };
  for (let y = 0; y < height; y += 1) {
    const row = y * width * 4;
    for (let x = 0; x < width; x += 1) {
      if (ink[row + x * 4 + 3] === 0) continue;
      if (x < area.left) area.left = x;
      if (x >= area.right) area.right = x + 1;
      if (y < area.top) area.top = y;
      area.bottom = y + 1;
    }
  }
  return area;
}

/** Prints one ink onto the canvas. */
function printInk(canvas: Canvas, ink: Buffer, how: Printing, paper: Paper): void {
  const { width, height, pixels } = canvas;
  const [shiftX, shiftY] = how.shift;
  const reach = how.rough * 2;
  const area = inkedArea(ink, width, height);
  const margin = Math.ceil(how.rough + Math.abs(shiftX) + Math.abs(shiftY)) + 2;
  for (let y = Math.max(0, area.top - margin); y < Math.min(height, area.bottom + margin); y += 1) {
    for (let x = Math.max(0, area.left - margin); x < Math.min(width, area.right + margin); x += 1) {
      const i = y * width + x;
      let sx = x - shiftX;
      let sy = y - shiftY;
      if (reach > 0) {
        sx += ((paper.wanderX[i] ?? 0) - 0.5) * reach;
        sy += ((paper.wanderY[i] ?? 0) - 0.5) * reach;
      }
      const x0 = Math.max(0, Math.min(width - 2, Math.floor(sx)));
      const y0 = Math.max(0, Math.min(height - 2, Math.floor(sy)));
      const fx = Math.max(0, Math.min(1, sx - x0));
      const fy = Math.max(0, Math.min(1, sy - y0));
      const p = (y0 * width + x0) * 4;
      const q = p + width * 4;
      const a00 = (ink[p + 3] ?? 0) * (1 - fx) * (1 - fy);
      const a10 = (ink[p + 7] ?? 0) * fx * (1 - fy);
      const a01 = (ink[q + 3] ?? 0) * (1 - fx) * fy;
      const a11 = (ink[q + 7] ?? 0) * fx * fy;
      const sum = a00 + a10 + a01 + a11;
      if (sum < 0.5) continue;
      let alpha = sum / 255;
      if (how.grain > 0 && alpha < 0.999) {
        const edge = (alpha - (paper.grain[i] ?? 0)) * 2.1 + 0.5;
        const broken = Math.max(0, Math.min(1, edge));
        alpha += (broken - alpha) * how.grain;
      }
      alpha *= how.opacity;
      if (alpha <= 0) continue;
      for (let c = 0; c < 3; c += 1) {
        const source =
          ((ink[p + c] ?? 0) * a00 +
            (ink[p + 4 + c] ?? 0) * a10 +
            (ink[q + c] ?? 0) * a01 +
            (ink[q + 4 + c] ?? 0) * a11) /
          (sum * 255);
        const k = i * 3 + c;
        const under = pixels[k] ?? 0;
        let over = source;
        if (how.blend === 'multiply') over = under * source;
        else if (how.blend === 'screen') over = 1 - (1 - under) * (1 - source);
        else if (how.blend === 'add') over = under + source;
        pixels[k] = under + (over - under) * alpha;
      }
    }
  }
}

/** Prints the whole sheet: three bytes a pixel. */
export async function print(sheet: Sheet, seed: string): Promise<Buffer> {
  const { width, height } = sheet;
  const canvas: Canvas = { width, height, pixels: new Float32Array(width * height * 3).fill(1) };
  const paper = makePaper(width, height, seed);
  const random = seeded(`${seed} light`);
  for (const step of sheet.steps) {
    if (step.kind === 'ink') {
      printInk(canvas, await raster(sheet, step.markup, step.how.blur), step.how, paper);
    } else if (step.kind === 'mirror') {
      mirror(canvas, step.how, rgb(step.how.tint), random);
    } else if (step.kind === 'bloom') {
      await bloom(canvas, step.threshold, step.radius, step.strength);
    } else {
      haze(canvas, rgb(step.color), step, random);
    }
  }
  return finish(canvas, sheet.finish, paper.grain, random);
}
