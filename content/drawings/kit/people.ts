/** Figures as silhouettes: a skeleton in one of some poses, dressed and scaled. */

import { limb, move, type Point, type Points, points, poly, smooth } from './shapes.ts';

/**
 * Joints of a figure one unit tall, its feet on 0,0, looking to the right: neck, shoulder (near and
 * far), elbows and hands, hip, knees and feet.
 */
export interface Pose {
  head: Point;
  neck: Point;
  hip: Point;
  nearArm: Points;
  farArm: Points;
  nearLeg: Points;
  farLeg: Points;
}

const stand: Pose = {
  head: [0.01, -0.93],
  neck: [0, -0.83],
  hip: [0, -0.5],
  nearArm: '-0.06,-0.79 -0.09,-0.63 -0.05,-0.48',
  farArm: '0.06,-0.79 0.1,-0.63 0.08,-0.48',
  nearLeg: '-0.04,-0.5 -0.05,-0.26 -0.06,-0.02',
  farLeg: '0.04,-0.5 0.05,-0.26 0.06,-0.02',
};

export const poses = {
  stand,
  /** Weight on one leg, hands in the pockets. */
  wait: {
    ...stand,
    head: [0.025, -0.93],
    nearArm: '-0.065,-0.79 -0.13,-0.63 -0.06,-0.52',
    farArm: '0.065,-0.79 0.13,-0.63 0.07,-0.52',
    farLeg: '0.04,-0.5 0.08,-0.27 0.05,-0.02',
  },
  walk: {
    ...stand,
    head: [0.04, -0.925],
    neck: [0.025, -0.83],
    nearArm: '0.0,-0.79 0.08,-0.64 0.15,-0.52',
    farArm: '0.03,-0.79 -0.06,-0.65 -0.1,-0.5',
    nearLeg: '-0.01,-0.5 -0.04,-0.27 -0.17,-0.05',
    farLeg: '0.01,-0.5 0.1,-0.28 0.13,-0.02',
  },
  stride: {
    ...stand,
    head: [0.07, -0.9],
    neck: [0.045, -0.81],
    nearArm: '0.02,-0.77 0.1,-0.66 0.2,-0.6',
    farArm: '0.04,-0.77 -0.07,-0.67 -0.14,-0.57',
    nearLeg: '-0.01,-0.49 -0.06,-0.27 -0.25,-0.1',
    farLeg: '0.01,-0.49 0.15,-0.3 0.17,-0.02',
  },
  /** One arm raised. */
  wave: {
    ...stand,
    farArm: '0.06,-0.79 0.13,-0.92 0.12,-1.08',
  },
  /** Bent forward, both hands busy in front. */
  bend: {
    ...stand,
    head: [0.3, -0.72],
    neck: [0.21, -0.69],
    hip: [-0.02, -0.5],
    nearArm: '0.17,-0.66 0.24,-0.5 0.36,-0.44',
    farArm: '0.2,-0.68 0.3,-0.52 0.4,-0.47',
    nearLeg: '-0.03,-0.5 -0.04,-0.26 -0.07,-0.02',
    farLeg: '0.0,-0.5 0.07,-0.27 0.06,-0.02',
  },
  /** Both arms held forward, pulling or pushing. */
  haul: {
    ...stand,
    head: [-0.02, -0.9],
    neck: [-0.035, -0.81],
    hip: [-0.06, -0.49],
    nearArm: '-0.04,-0.77 0.08,-0.68 0.2,-0.66',
    farArm: '-0.02,-0.77 0.1,-0.72 0.24,-0.7',
    nearLeg: '-0.08,-0.49 -0.02,-0.27 -0.08,-0.02',
    farLeg: '-0.04,-0.49 0.09,-0.27 0.13,-0.02',
  },
  /** Looking up, head thrown back. */
  lookUp: {
    ...stand,
    head: [-0.03, -0.92],
    nearArm: '-0.065,-0.79 -0.14,-0.66 -0.07,-0.55',
    farArm: '0.065,-0.79 0.12,-0.63 0.09,-0.49',
  },
  /** Reading or holding something at the chest. */
  hold: {
    ...stand,
    head: [0.03, -0.92],
    nearArm: '-0.05,-0.79 -0.07,-0.64 0.08,-0.62',
    farArm: '0.06,-0.79 0.09,-0.66 0.11,-0.6',
  },
  /** Pointing ahead. */
  point: {
    ...stand,
    farArm: '0.05,-0.79 0.18,-0.77 0.32,-0.82',
    nearLeg: '-0.04,-0.5 -0.08,-0.26 -0.1,-0.02',
  },
  /** Seated, looking right; the seat is at -0.27. */
  sit: {
    head: [0.02, -0.71],
    neck: [0, -0.61],
    hip: [-0.03, -0.29],
    nearArm: '-0.01,-0.57 0.04,-0.42 0.16,-0.37',
    farArm: '0.02,-0.57 0.09,-0.43 0.2,-0.39',
    nearLeg: '-0.02,-0.29 0.2,-0.28 0.2,-0.03',
    farLeg: '0.0,-0.29 0.23,-0.29 0.26,-0.03',
  },
  /** On one knee. */
  kneel: {
    head: [0.14, -0.63],
    neck: [0.09, -0.55],
    hip: [-0.04, -0.25],
    nearArm: '0.07,-0.51 0.13,-0.36 0.25,-0.27',
    farArm: '0.1,-0.52 0.18,-0.38 0.28,-0.32',
    nearLeg: '-0.04,-0.25 0.06,-0.03 -0.16,-0.02',
    farLeg: '-0.02,-0.25 0.19,-0.25 0.18,-0.02',
  },
} satisfies Record<string, Pose>;

export type Wear = 'trousers' | 'coat' | 'dress' | 'oilskins' | 'jacket';
export type Head = 'bare' | 'cap' | 'hood' | 'bun' | 'long' | 'hat' | 'helmet' | 'souwester' | 'bob';

export interface Figure {
  x: number;
  /** The ground under the feet. */
  y: number;
  height: number;
  pose?: Pose;
  wear?: Wear;
  head?: Head;
  /** Looks to the left. */
  flip?: boolean;
  /** Breadth of the body: 1 is average. */
  build?: number;
  /** Leans the whole figure, in degrees. */
  lean?: number;
}

/** Hair or headgear; `around` places points that are given from the middle of the head. */
function headgear(kind: Head, around: (list: string) => Point[]): string[] {
  switch (kind) {
    case 'cap':
      return [
        smooth(around('-0.058,-0.015 -0.045,-0.06 0.01,-0.075 0.055,-0.045 0.06,-0.02 0,-0.012')),
        poly(around('0.03,-0.035 0.1,-0.018 0.098,-0.006 0.03,-0.012')),
      ];
    case 'hood':
      return [
        smooth(
          around(
            '-0.07,0.06 -0.075,-0.02 -0.03,-0.08 0.03,-0.075 0.055,-0.04 0.03,0.02 0.03,0.08 -0.03,0.12',
          ),
        ),
      ];
    case 'bun':
      return [
        smooth(around('0.045,-0.02 0.03,-0.062 -0.02,-0.07 -0.055,-0.03 -0.05,0.02 -0.02,0.03')),
        smooth(around('-0.03,-0.055 -0.045,-0.085 -0.075,-0.075 -0.08,-0.045 -0.055,-0.03')),
      ];
    case 'long':
      return [
        smooth(
          around(
            '0.035,-0.045 -0.01,-0.075 -0.055,-0.045 -0.065,0.02 -0.085,0.12 -0.02,0.13 -0.02,0.04 0.02,-0.02',
          ),
        ),
      ];
    case 'bob':
      return [
        smooth(
          around('0.04,-0.045 -0.01,-0.075 -0.058,-0.045 -0.07,0.02 -0.06,0.065 -0.015,0.06 0.01,-0.01'),
        ),
      ];
    case 'hat':
      return [
        poly(around('-0.05,-0.03 -0.042,-0.1 0.042,-0.1 0.05,-0.03')),
        smooth(around('-0.095,-0.03 0,-0.045 0.095,-0.03 0,-0.018')),
      ];
    case 'helmet':
      return [
        smooth(around('-0.068,-0.015 -0.055,-0.07 0.005,-0.09 0.06,-0.065 0.07,-0.015 0,-0.012')),
        poly(around('-0.075,-0.02 0.095,-0.02 0.085,-0.005 -0.07,-0.005')),
      ];
    case 'souwester':
      return [
        smooth(
          around('-0.05,-0.02 -0.045,-0.075 0.02,-0.085 0.05,-0.03 0.09,-0.01 0,0 -0.1,0.05 -0.105,0.03'),
        ),
      ];
    default:
      return [smooth(around('0.045,-0.03 0.02,-0.072 -0.035,-0.068 -0.06,-0.02 -0.045,0.03 -0.03,-0.01'))];
  }
}

/** The parts of a figure as path data in its own unit, before it is placed. */
function parts(figure: Figure): { limbs: [Points, number[]][]; body: Points } {
  const pose = figure.pose ?? poses.stand;
  const wear = figure.wear ?? 'jacket';
  const b = figure.build ?? 1;
  const [nx, ny] = pose.neck;
  const [hx, hy] = pose.hip;
  const length = Math.hypot(hx - nx, hy - ny) || 1;
  const ax = (hx - nx) / length;
  const ay = (hy - ny) / length;
  /** A point of the trunk: `down` along the spine (0 neck, 1 hip), `side` across it. */
  const trunk = (down: number, side: number): Point => [
    nx + ax * length * down + ay * side * b,
    ny + ay * length * down - ax * side * b,
  ];
  const flare = { trousers: 0, jacket: 0.01, coat: 0.035, dress: 0.03, oilskins: 0.03 }[wear];
  const hem = { trousers: 1.05, jacket: 1.12, coat: 1.55, dress: 1.8, oilskins: 1.3 }[wear];
  const body: Point[] = [
    trunk(-0.08, -0.032),
    trunk(0.06, -0.088),
    trunk(0.2, -0.1),
    trunk(0.62, -0.075),
    trunk(1, -0.082 - flare * 0.5),
    trunk(hem, -0.075 - flare * 1.6),
    trunk(hem, 0.075 + flare * 1.6),
    trunk(1, 0.082 + flare * 0.5),
    trunk(0.62, 0.075),
    trunk(0.2, 0.1),
    trunk(0.06, 0.088),
    trunk(-0.08, 0.032),
  ];
  const legs = wear === 'oilskins' ? [0.115, 0.1, 0.09] : [0.1, 0.074, 0.05];
  const arms = wear === 'trousers' ? [0.062, 0.05, 0.036] : [0.074, 0.062, 0.046];
  const feet = [pose.nearLeg, pose.farLeg].map((leg): [Points, number[]] => {
    const list = points(leg);
    const [kneeX, kneeY] = list.at(-2) ?? [0, 0];
    const [footX, footY] = list.at(-1) ?? [0, 0];
    // A foot stands square to its shin, but never goes into the ground.
    const shin = Math.hypot(footX - kneeX, footY - kneeY) || 1;
    const toeX = footX + ((footY - kneeY) / shin) * 0.058;
    const toeY = Math.min(footY - ((footX - kneeX) / shin) * 0.058 + 0.008, 0.002);
    return [
      [
        [footX - 0.005, footY],
        [toeX, toeY],
      ],
      [0.045, 0.03],
    ];
  });
  const scale = (list: number[]): number[] => list.map((width) => width * b);
  return {
    limbs: [
      [pose.farLeg, scale(legs)],
      [pose.nearLeg, scale(legs)],
      ...feet,
      [pose.farArm, scale(arms)],
      [pose.nearArm, scale(arms)],
      [
        [pose.neck, [(pose.head[0] + nx) / 2, (pose.head[1] + ny) / 2]],
        [0.062, 0.055],
      ],
    ],
    body,
  };
}

/** The outline of a figure as path data. */
export function figure(of: Figure): string {
  const pose = of.pose ?? poses.stand;
  const to = { x: of.x, y: of.y, scale: of.height, turn: of.lean ?? 0, flip: of.flip ?? false };
  const { limbs, body } = parts(of);
  let d = smooth(move(body, to), 0.12);
  for (const [spine, widths] of limbs) {
    d += limb(
      move(spine, to),
      widths.map((width) => width * of.height),
    );
  }
  const [x, y] = pose.head;
  const around = (list: string): Point[] => move(move(list, { x, y }), to);
  const skull = '0.045,-0.02 0.05,0.02 0.03,0.06 -0.01,0.06 -0.045,0.03 -0.05,-0.02 -0.02,-0.06 0.025,-0.058';
  return d + smooth(around(skull)) + headgear(of.head ?? 'bare', around).join('');
}
