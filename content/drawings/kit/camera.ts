/** A pinhole camera, so that boxes, streets and halls stand in true perspective. */

import { fill, type Point, poly } from './shapes.ts';

/** Right, up and away from the viewer, in metres. */
export type Place = readonly [number, number, number];

export interface Camera {
  /** Where a place appears on the sheet. */
  at(place: Place): Point;
  /** How many pixels one metre has at this place. */
  size(place: Place): number;
  /** A flat face through some places, cut where it passes behind the camera. */
  face(places: readonly Place[], color: string): string;
}

export interface View {
  /** The middle of the picture on the sheet. */
  center: Point;
  /** Focal length in pixels: larger is narrower. */
  focal: number;
  eye: Place;
  /** Degrees: positive looks up. */
  pitch?: number;
  /** Degrees: positive looks to the right. */
  yaw?: number;
}

const NEAR = 0.15;

/** Makes a camera. */
export function camera(view: View): Camera {
  const pitch = ((view.pitch ?? 0) * Math.PI) / 180;
  const yaw = ((view.yaw ?? 0) * Math.PI) / 180;
  const turn = ([x, y, z]: Place): Place => {
    const dx = x - view.eye[0];
    const dy = y - view.eye[1];
    const dz = z - view.eye[2];
    const rx = dx * Math.cos(yaw) - dz * Math.sin(yaw);
    const rz = dx * Math.sin(yaw) + dz * Math.cos(yaw);
    return [rx, dy * Math.cos(pitch) - rz * Math.sin(pitch), dy * Math.sin(pitch) + rz * Math.cos(pitch)];
  };
  const onto = ([x, y, z]: Place): Point => [
    view.center[0] + (x * view.focal) / Math.max(z, NEAR),
    view.center[1] - (y * view.focal) / Math.max(z, NEAR),
  ];
  const cut = (list: Place[]): Place[] => {
    const kept: Place[] = [];
    list.forEach((a, i) => {
      const b = list[(i + 1) % list.length] ?? a;
      if (a[2] >= NEAR) kept.push(a);
      if (a[2] >= NEAR !== b[2] >= NEAR) {
        const t = (NEAR - a[2]) / (b[2] - a[2]);
        kept.push([a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t, NEAR]);
      }
    });
    return kept;
  };
  return {
    at: (place) => onto(turn(place)),
    size: (place) => view.focal / Math.max(turn(place)[2], NEAR),
    face: (places, color) => {
      const kept = cut(places.map(turn));
      return kept.length < 3 ? '' : fill(poly(kept.map(onto)), color);
    },
  };
}

/** The colours of a box: the side towards the viewer, the left, right, upper and lower side. */
export interface BoxColors {
  front: string;
  left?: string;
  right?: string;
  top?: string;
  bottom?: string;
}

/** A box from its lower left front corner; sides without a colour are not drawn. */
export function box(eye: Camera, corner: Place, extent: Place, colors: BoxColors): string {
  const [x, y, z] = corner;
  const [X, Y, Z] = [x + extent[0], y + extent[1], z + extent[2]];
  const sides: [string | undefined, Place[]][] = [
    [
      colors.bottom,
      [
        [x, y, z],
        [X, y, z],
        [X, y, Z],
        [x, y, Z],
      ],
    ],
    [
      colors.top,
      [
        [x, Y, z],
        [X, Y, z],
        [X, Y, Z],
        [x, Y, Z],
      ],
    ],
    [
      colors.left,
      [
        [x, y, z],
        [x, y, Z],
        [x, Y, Z],
        [x, Y, z],
      ],
    ],
    [
      colors.right,
      [
        [X, y, z],
        [X, y, Z],
        [X, Y, Z],
        [X, Y, z],
      ],
    ],
    [
      colors.front,
      [
        [x, y, z],
        [X, y, z],
        [X, Y, z],
        [x, Y, z],
      ],
    ],
  ];
  return sides.map(([color, places]) => (color ? eye.face(places, color) : '')).join('');
}
