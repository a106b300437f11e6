/** The unfinished boat in the shed, and the colours of its wood. */

import type { Camera, Place } from '../../kit/camera.ts';
import { mix } from '../../kit/color.ts';
import { curve, fill, line, type Point, poly, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export const timber = {
  ink: '#1c110b',
  umber: '#4a2b18',
  wood: '#8a5228',
  honey: '#d8974a',
  light: '#fff0cc',
};

/** A hull of ribs, in metres: half its breadth and its depth along the length (0 bow, 1 stern). */
function section(t: number, u: number, length: number): Place {
  const breadth =
    1.75 *
    Math.sin(Math.min(1, t * 1.25 + 0.05) * Math.PI * 0.5) ** 0.75 *
    (t > 0.6 ? 1 - (t - 0.6) ** 2 * 1.2 : 1);
  const sheer = 2.3 + (t - 0.6) ** 2 * 2;
  const angle = Math.abs(u) * Math.PI * 0.5;
  const full = 0.55 + 0.45 * Math.sin(t * Math.PI);
  return [
    Math.sign(u) * breadth * Math.sin(angle) ** (1.5 - full * 0.7),
    0.45 + (sheer - 0.45) * (1 - Math.cos(angle)) ** 0.85,
    5.2 + t * length,
  ];
}

/** The hull on its keel, bow towards us: ribs, the planks already on, stem and props. */
export function hull(s: Sheet, eye: Camera): void {
  const { ink, umber, wood, honey, light } = timber;
  // The hull: stern first, so that the near ribs cover the far ones.
  const length = 9.5;
  const run = (u: number, from: number, to: number): Point[] =>
    Array.from({ length: 25 }, (_, i) => eye.at(section(from + ((to - from) * i) / 24, u, length)));
  for (const x of [-2, 2])
    for (const z of [13, 10])
      s.flat(
        stroke(line([eye.at([x, 0, z]), eye.at([x * 0.8, 1.9, z + 0.3])]), ink, eye.size([0, 0, z]) * 0.1),
      );
  for (let i = 15; i >= 0; i -= 1) {
    const t = i / 15;
    const rib = (side: 1 | -1): Point[] =>
      Array.from({ length: 13 }, (_, k) => eye.at(section(t, (side * k) / 12, length)));
    const k = eye.size(section(t, 0, length)) * 0.13;
    const lit = mix(wood, light, 0.25 + t * 0.5);
    s.flat(
      stroke(curve(rib(1)), lit, k) +
        stroke(curve(rib(1).map(([x, y]): Point => [x + k * 0.24, y])), umber, k * 0.45) +
        stroke(curve(rib(-1)), mix(wood, honey, 0.4), k) +
        stroke(curve(rib(-1).map(([x, y]): Point => [x + k * 0.2, y])), umber, k * 0.5),
    );
  }
  // Planks already on: the lower strakes, and the sheer.
  for (let strake = 0; strake < 5; strake += 1) {
    const u0 = 0.1 + strake * 0.1;
    for (const side of [-1, 1] as const) {
      const low = run(side * u0, 0, side === -1 && strake === 4 ? 0.55 : 1);
      const high = run(side * (u0 + 0.095), 0, side === -1 && strake === 4 ? 0.55 : 1);
      s.flat(
        fill(
          poly([...low, ...high.reverse()]),
          side === -1 ? mix(honey, '#f0bb72', strake / 5) : mix(umber, wood, 0.3 + strake * 0.12),
        ) + stroke(curve(low), ink, 2.5),
      );
    }
  }
  s.flat(
    stroke(curve(run(1, 0, 1)), honey, 12) +
      stroke(curve(run(-1, 0, 1)), '#f2c27c', 13) +
      stroke(curve(run(0.001, 0, 1)), ink, 16),
  );
  s.flat(
    stroke(
      curve([eye.at([0, 0.2, 5.5]), eye.at([0, 0.5, 5.15]), eye.at([0, 1.6, 4.85]), eye.at([0, 3.2, 4.6])]),
      ink,
      40,
    ) +
      stroke(
        curve([
          eye.at([-0.05, 0.25, 5.5]),
          eye.at([-0.05, 0.5, 5.15]),
          eye.at([-0.05, 1.6, 4.85]),
          eye.at([-0.05, 3.2, 4.6]),
        ]),
        '#f2c27c',
        9,
      ),
  );
  s.flat(
    eye.face(
      [
        [-0.5, 0, 5.1],
        [0.5, 0, 5.1],
        [0.5, 0.3, 5.1],
        [-0.5, 0.3, 5.1],
      ],
      ink,
    ),
  );
}
