/** Things that many scenes share: lit shapes, lamps, birds, rain, stars, clouds, roofs. */

import { thin } from './color.ts';
import type { Random } from './random.ts';
import { along, curve, ellipse, fill, line, type Point, poly, ribbon, smooth, stroke } from './shapes.ts';
import type { Sheet } from './sheet.ts';

/**
 * A dark shape with a bright edge on the side of the light: the light colour first, then the dark
 * one pushed away from the light and cut to the shape.
 */
export function rimmed(sheet: Sheet, d: string, dark: string, light: string, push: Point): string {
  const pushed = fill(d, dark, `transform="translate(${push[0]} ${push[1]})"`);
  return fill(d, light) + sheet.within(d, pushed);
}

/** A halo and a core: a lamp seen from some way off. */
export function lamp(sheet: Sheet, at: Point, radius: number, color: string, core = '#fff6dc'): void {
  const [x, y] = at;
  sheet.glow(
    fill(
      ellipse(x, y, radius * 6),
      sheet.radial(at, radius * 6, `${color} 0 .85, ${color} .25 .3, ${color} 1 0`),
    ),
  );
  sheet.flat(fill(ellipse(x, y, radius), core), { rough: 0.5 });
}

/** A cone of light from a point; `spread` in degrees, `turn` 90 points straight down. */
export function beam(
  sheet: Sheet,
  from: Point,
  turn: number,
  spread: number,
  length: number,
  color: string,
  strength = 0.6,
): void {
  const [x, y] = from;
  const end = (angle: number): Point => [
    x + Math.cos((angle * Math.PI) / 180) * length,
    y + Math.sin((angle * Math.PI) / 180) * length,
  ];
  const paint = sheet.radial(
    from,
    length,
    `${color} 0 ${strength}, ${color} .4 ${strength * 0.55}, ${color} 1 0`,
  );
  for (const share of [1, 0.55]) {
    const half = (spread / 2) * share;
    sheet.glow(fill(poly([from, end(turn - half), end(turn), end(turn + half)]), paint), {
      opacity: 0.65,
      blur: 5,
      grain: 0.35,
    });
  }
}

/** Gulls far off: two bowed wings each. */
export function gulls(
  random: Random,
  count: number,
  area: [number, number, number, number],
  size: number,
  color: string,
): string {
  const [left, top, right, bottom] = area;
  let markup = '';
  for (let i = 0; i < count; i += 1) {
    const x = random.range(left, right);
    const y = random.range(top, bottom);
    const s = size * random.range(0.55, 1.25);
    const tilt = random.range(-0.35, 0.35);
    const lift = random.range(0.18, 0.55);
    const wing = (side: 1 | -1): string =>
      ribbon(
        [
          [x, y],
          [x + side * s * 0.45, y - s * lift + side * s * tilt * 0.4],
          [x + side * s, y - s * lift * 0.35 + side * s * tilt],
        ],
        [s * 0.16, s * 0.13, s * 0.02],
        6,
      );
    markup += fill(wing(1) + wing(-1) + ellipse(x, y + s * 0.02, s * 0.16, s * 0.075, tilt * 40), color);
  }
  return markup;
}

/** Slanting rain. */
export function rain(sheet: Sheet, count: number, color: string, lean = 0.18): void {
  const { random, width, height } = sheet;
  let near = '';
  let far = '';
  for (let i = 0; i < count; i += 1) {
    const x = random.range(-60, width + 60);
    const y = random.range(-60, height);
    const length = random.range(18, 70);
    const drop = line([
      [x, y],
      [x - length * lean, y + length],
    ]);
    if (random.chance(0.25)) near += stroke(drop, thin(color, 0.5), 2.4);
    else far += stroke(drop, thin(color, 0.3), 1.3);
  }
  sheet.glow(far + near, { blend: 'normal', grain: 0.2 });
}

/** Stars, most of them faint. */
export function stars(
  random: Random,
  count: number,
  area: [number, number, number, number],
  color: string,
): string {
  const [left, top, right, bottom] = area;
  let markup = '';
  for (let i = 0; i < count; i += 1) {
    const bright = random.next() ** 4;
    markup += fill(
      ellipse(random.range(left, right), top + (bottom - top) * random.next(), 1 + bright * 2.6),
      thin(color, 0.35 + bright * 0.65),
    );
  }
  return markup;
}

/** The outline of a bank of cloud with a flat foot and a billowing back. */
export function cloud(random: Random, x: number, y: number, width: number, height: number): string {
  const count = Math.max(4, Math.round(width / (height * 0.9)));
  let d = smooth([
    [x, y],
    [x + width * 0.5, y - height * 0.18],
    [x + width, y],
    [x + width * 0.5, y + height * 0.1],
  ]);
  for (let i = 0; i < count; i += 1) {
    const t = (i + 0.5) / count;
    const swell = Math.sin(t * Math.PI) ** 0.7;
    const r = height * (0.28 + 0.5 * swell) * random.range(0.7, 1.1);
    d += ellipse(x + width * (0.06 + t * 0.88), y - r * 0.55, r * random.range(1.15, 1.6), r * 0.72);
  }
  return d;
}

/** A row of roofs and chimneys along a line, as one silhouette down to `foot`. */
export function roofs(
  random: Random,
  from: number,
  to: number,
  y: number,
  scale: number,
  foot: number,
): string {
  const top: Point[] = [[from, foot]];
  const chimneys: string[] = [];
  let x = from;
  while (x < to) {
    const w = scale * random.range(0.7, 1.5);
    const h = scale * random.range(0.5, 1.25);
    const eaves = y - h;
    const rise = scale * random.range(0.3, 0.6);
    if (random.chance(0.55)) {
      top.push([x, eaves], [x + w * 0.5, eaves - rise], [x + w, eaves]);
    } else if (random.chance(0.6)) {
      top.push([x, eaves - rise * 0.7], [x + w, eaves - rise * 0.7]);
    } else {
      top.push([x, eaves], [x + w * 0.2, eaves - rise], [x + w * 0.8, eaves - rise], [x + w, eaves]);
    }
    if (random.chance(0.6)) {
      const cx = x + w * random.range(0.2, 0.75);
      const cw = scale * 0.12;
      const ch = rise * random.range(0.9, 1.4);
      chimneys.push(
        poly([
          [cx, eaves],
          [cx, eaves - ch],
          [cx + cw, eaves - ch],
          [cx + cw, eaves],
        ]),
      );
    }
    x += w;
  }
  top.push([x, foot]);
  return poly(top) + chimneys.join('');
}

/** Short strokes that lie on water, denser and shorter towards the horizon. */
export function glints(
  sheet: Sheet,
  area: [number, number, number, number],
  count: number,
  color: string,
  length = 60,
): string {
  const [left, top, right, bottom] = area;
  let markup = '';
  for (let i = 0; i < count; i += 1) {
    const depth = sheet.random.next() ** 1.6;
    const y = top + (bottom - top) * depth;
    const half = length * (0.12 + depth) * sheet.random.range(0.4, 1);
    const x = sheet.random.range(left, right);
    markup += fill(
      ellipse(x, y, half, 0.8 + depth * 3.2 * sheet.random.range(0.4, 1)),
      thin(color, sheet.random.range(0.35, 0.95)),
    );
  }
  return markup;
}

/** A drawn rope or cable that hangs between two points. */
export function hang(from: Point, to: Point, sag: number): string {
  return curve(along([from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag], to], 6));
}

/** Paving from a near wall of feet to its far end: rows that crowd towards the vanishing point. */
export function paving(sheet: Sheet, vanish: Point, top: number, color: string): string {
  const { random, width, height } = sheet;
  const rows: number[] = [];
  for (let depth = 1; depth > 0.001; depth *= 0.84) {
    const y = vanish[1] + (height + 40 - vanish[1]) * depth;
    if (y > top) rows.push(y);
  }
  let markup = '';
  rows.forEach((y, i) => {
    const scale = (y - vanish[1]) / (height - vanish[1]);
    markup += stroke(
      line([
        [-20, y],
        [width + 20, y],
      ]),
      color,
      0.8 + scale * 4,
    );
    const above = rows[i + 1] ?? top;
    for (let k = -26; k < 26; k += 1) {
      if (random.chance(0.2)) continue;
      const foot = (k + (i % 2) * 0.5) * 150;
      const at = (level: number): Point => [
        vanish[0] + foot * ((level - vanish[1]) / (height - vanish[1])),
        level,
      ];
      const [x] = at(y);
      if (x < -60 || x > width + 60) continue;
      markup += stroke(line([at(y), at(above)]), color, 0.8 + scale * 3.4);
    }
  });
  return markup;
}
