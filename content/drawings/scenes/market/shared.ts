/** The night market: its colours and its lanterns. */

import { mix, thin } from '../../kit/color.ts';
import { curve, ellipse, fill, line, type Point, rect, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export const night = {
  ink: '#0a1022',
  navy: '#14224a',
  blue: '#27407a',
  red: '#dc3f2c',
  orange: '#f4803a',
  amber: '#ffc062',
  cream: '#fff1cc',
  jade: '#2f7f78',
};

const c = night;

/** Paper lanterns, each with its place, size and colour: first their light, then their bodies. */
export function lanterns(s: Sheet, list: readonly (readonly [Point, number, string])[]): void {
  s.glow(
    list
      .map(([[x, y], r, color]) =>
        fill(
          ellipse(x, y, r * 4.2),
          s.radial([x, y], r * 4.2, `${color} 0 .75, ${color} .35 .22, ${color} 1 0`),
        ),
      )
      .join(''),
  );
  s.flat(list.map(([at, r, color]) => lanternBody(s, at, r, color)).join(''), { rough: 0.6 });
}

/** The ribbed body of a lantern that glows from within, with caps and a tassel. */
export function lanternBody(s: Sheet, at: Point, r: number, color: string): string {
  const [x, y] = at;
  let body = fill(ellipse(x, y, r, r * 0.86), color);
  body += fill(
    ellipse(x, y + r * 0.08, r * 0.72, r * 0.7),
    s.radial([x, y + r * 0.12], r * 0.9, `${c.cream} 0 1, ${c.amber} .45 .9, ${color} 1 0`),
  );
  if (r > 13) {
    for (const k of [-0.6, -0.25, 0.25, 0.6])
      body += stroke(
        curve([
          [x + k * r * 0.6, y - r * 0.8],
          [x + k * r * 1.35, y],
          [x + k * r * 0.6, y + r * 0.8],
        ]),
        thin(mix(color, c.ink, 0.45), 0.6),
        Math.max(1.2, r * 0.05),
      );
  }
  body += fill(
    rect(x - r * 0.34, y - r * 1.02, r * 0.68, r * 0.2) + rect(x - r * 0.3, y + r * 0.8, r * 0.6, r * 0.18),
    c.ink,
  );
  body += stroke(
    line([
      [x, y + r],
      [x, y + r * 1.5],
    ]),
    mix(color, c.ink, 0.3),
    r * 0.12,
  );
  return body;
}
