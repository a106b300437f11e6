/** Boats in silhouette: inshore fishing boats, ferries, small craft. */

import { ellipse, limb, type Point, poly, rect, smooth } from './shapes.ts';

/** Path data of a boat part by part, so that hull and house can have different colours. */
export interface Boat {
  hull: string;
  house: string;
  rig: string;
  windows: string;
}

/** An inshore fishing boat seen from the side; its waterline is at y, its bow to the left (or right). */
export function fishingBoat(x: number, y: number, k: number, flip = false): Boat {
  const f = flip ? -1 : 1;
  const at = (list: readonly (readonly [number, number])[]): Point[] =>
    list.map(([px, py]): Point => [x + px * f * k, y + py * k]);
  return {
    hull: smooth(
      at([
        [-122, -46],
        [-112, -20],
        [-98, 8],
        [96, 8],
        [108, -14],
        [112, -34],
        [60, -26],
        [0, -26],
        [-70, -34],
      ]),
      0.08,
    ),
    house:
      poly(
        at([
          [-26, -28],
          [-30, -84],
          [34, -84],
          [44, -28],
        ]),
      ) +
      poly(
        at([
          [-38, -84],
          [-34, -92],
          [40, -92],
          [44, -84],
        ]),
      ),
    rig:
      limb(
        at([
          [62, -28],
          [62, -156],
        ]),
        [4 * k, 3 * k],
      ) +
      limb(
        at([
          [62, -64],
          [112, -120],
        ]),
        [3 * k, 2 * k],
      ) +
      limb(
        at([
          [-8, -90],
          [-8, -140],
        ]),
        [3 * k, 2 * k],
      ) +
      limb(
        at([
          [62, -152],
          [-116, -48],
        ]),
        [1.6 * k, 1.6 * k],
      ) +
      limb(
        at([
          [62, -152],
          [108, -36],
        ]),
        [1.6 * k, 1.6 * k],
      ) +
      limb(
        at([
          [-104, -42],
          [-104, -66],
        ]),
        [2.4 * k, 2.4 * k],
      ) +
      limb(
        at([
          [-104, -60],
          [-40, -50],
        ]),
        [1.6 * k, 1.6 * k],
      ) +
      ellipse(x + 86 * f * k, y - 36 * k, 17 * k, 13 * k),
    windows:
      rect(x + (f > 0 ? -22 : 4) * k, y - 74 * k, 18 * k, 17 * k) +
      rect(x + (f > 0 ? 4 : -24) * k, y - 74 * k, 20 * k, 17 * k),
  };
}
