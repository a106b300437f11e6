/** What the scenes under water share: light, grass, fish, divers. */

import { thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import type { Random } from '../../kit/random.ts';
import { curve, ellipse, fill, limb, type Point, poly, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

/** Shafts of light that fall from the surface and fan out from one point above it. */
export function shafts(
  s: Sheet,
  from: Point,
  feet: readonly [number, number][],
  bottom: number,
  color: string,
  strength: number,
): void {
  for (const [left, right] of feet) {
    s.glow(
      fill(
        poly([
          [from[0] + (left - from[0]) * 0.12, from[1]],
          [from[0] + (right - from[0]) * 0.12, from[1]],
          [right, bottom],
          [left, bottom],
        ]),
        s.linear(
          `${color} 0 ${strength}, ${color} .5 ${strength * 0.5}, ${color} 1 0`,
          [0, from[1]],
          [0, bottom],
        ),
      ),
      { grain: 0.45, blur: 7 },
    );
  }
}

/** The surface from below: broken bands of light. */
export function surface(s: Sheet, height: number, colors: readonly string[]): void {
  const { random, width } = s;
  let bands = '';
  for (let i = 0; i < 90; i += 1) {
    const t = random.next();
    const y = t * t * height;
    const x = random.range(-200, width);
    const k = random.range(60, 260) * (1.2 - t * 0.7);
    bands += fill(
      ribbon(
        [
          [x, y],
          [x + k * 0.3, y + random.range(4, 16)],
          [x + k * 0.7, y - random.range(2, 10)],
          [x + k, y + 4],
        ],
        [1, random.range(6, 20) * (1.2 - t), random.range(4, 14) * (1.2 - t), 1],
      ),
      thin(random.pick(colors), 0.25 + 0.6 * (1 - t)),
    );
  }
  s.flat(bands, { rough: 3 });
}

/** A blade of eelgrass that bends with the current. */
export function blade(
  random: Random,
  x: number,
  foot: number,
  tall: number,
  bend: number,
  width: number,
): { spine: Point[]; d: string } {
  const sway = bend * random.range(0.7, 1.3);
  const spine: Point[] = [
    [x, foot],
    [x + sway * 0.06, foot - tall * 0.3],
    [x + sway * 0.32, foot - tall * 0.62],
    [x + sway * 0.75, foot - tall * 0.88],
    [x + sway * 1.2, foot - tall * random.range(0.93, 1.04)],
  ];
  return { spine, d: ribbon(spine, [width * 0.7, width, width, width * 0.8, 0.8], 7) };
}

/** A small fish in profile, swimming to the left unless turned. */
export function fish(x: number, y: number, k: number, turn = 0): string {
  const at = (list: string): string =>
    list
      .split(' ')
      .map((pair) => {
        const [px = 0, py = 0] = pair.split(',').map(Number);
        const a = (turn * Math.PI) / 180;
        return `${x + (px * Math.cos(a) - py * Math.sin(a)) * k},${y + (px * Math.sin(a) + py * Math.cos(a)) * k}`;
      })
      .join(' ');
  return smooth(at('-26,0 -14,-8 6,-8 20,-2 20,2 6,7 -14,7'), 0.15) + poly(at('16,0 32,-10 28,0 32,10'));
}

/** A diver swimming to the left, legs trailing to the right. */
export function diver(
  s: Sheet,
  x: number,
  y: number,
  k: number,
  turn: number,
  dark: string,
  light: string,
  arms: string,
): string {
  const at = (list: string): Point[] =>
    list.split(' ').map((pair): Point => {
      const [px = 0, py = 0] = pair.split(',').map(Number);
      const a = (turn * Math.PI) / 180;
      return [x + (px * Math.cos(a) - py * Math.sin(a)) * k, y + (px * Math.sin(a) + py * Math.cos(a)) * k];
    });
  const [hx, hy] = at('-112,-6')[0] ?? [x, y];
  const body =
    smooth(at('-92,-30 -40,-40 30,-34 76,-22 84,4 40,22 -30,26 -84,18'), 0.14) +
    ellipse(hx, hy, 31 * k, 28 * k, turn) +
    limb(at('-90,-8 -110,-8'), [34 * k, 40 * k]);
  const legs =
    limb(at('70,-8 150,-22 236,6'), [46 * k, 34 * k, 24 * k]) +
    limb(at('66,6 146,30 226,62'), [46 * k, 34 * k, 24 * k]);
  const fins =
    smooth(at('230,-8 262,-14 330,-34 356,-16 344,8 264,20 232,18'), 0.12) +
    smooth(at('220,50 252,58 318,82 330,106 304,116 248,84 216,72'), 0.12);
  const tank = limb(at('-70,-50 34,-50'), [38 * k, 38 * k]) + limb(at('-78,-50 -92,-50'), [14 * k, 14 * k]);
  return (
    rimmed(s, fins, '#e8b82c', light, [1, 4 * k]) +
    rimmed(s, legs, dark, light, [1, 6 * k]) +
    rimmed(s, tank, '#c85a2c', light, [1, 6 * k]) +
    rimmed(s, body, dark, light, [1, 6 * k]) +
    rimmed(s, limb(at(arms), [30 * k, 26 * k, 18 * k]), dark, light, [1, 5 * k]) +
    fill(smooth(at('-140,-18 -126,-24 -112,-16 -114,2 -132,4 -142,-4'), 0.12), '#d8f4ea') +
    stroke(curve(at('-136,8 -120,30 -80,10 -70,-40')), '#06222c', 5 * k) +
    fill(ellipse(...(at('-138,12')[0] ?? [x, y]), 8 * k), '#06222c')
  );
}

export function bubbles(s: Sheet, x: number, y: number, top: number, count: number, size: number): string {
  let markup = '';
  for (let i = 0; i < count; i += 1) {
    const t = i / count;
    const r = size * (0.35 + t) * s.random.range(0.4, 1.1);
    const bx = x + Math.sin(i * 1.3) * (14 + t * 60) + s.random.range(-12, 12) * (1 + t * 2);
    const by = y + (top - y) * t;
    markup +=
      fill(ellipse(bx, by, r, r * 0.86), thin('#c8f4ec', 0.35)) +
      stroke(ellipse(bx, by, r, r * 0.86), thin('#f4fffa', 0.85), Math.max(1.5, r * 0.12)) +
      fill(ellipse(bx - r * 0.3, by - r * 0.3, r * 0.2), '#ffffff');
  }
  return markup;
}
