/** People in number: an audience from behind, and walkers in a street. */

import { type Figure, figure, type Head, type Pose, poses, type Wear } from './people.ts';
import type { Random } from './random.ts';
import { ellipse, limb, type Point, poly, smooth } from './shapes.ts';

/** Head and shoulders from behind; `size` is the height of the head. */
export function bust(random: Random, x: number, y: number, size: number): string {
  const s = size;
  const lean = random.range(-0.12, 0.12) * s;
  const hx = x + lean;
  const broad = random.range(1.15, 1.45);
  let d = smooth([
    [x - s * broad, y + s * 3],
    [x - s * broad, y + s * 1.35],
    [x - s * broad * 0.72, y + s * 0.82],
    [x - s * 0.3, y + s * 0.62],
    [hx - s * 0.2, y + s * 0.2],
    [hx + s * 0.2, y + s * 0.2],
    [x + s * 0.3, y + s * 0.62],
    [x + s * broad * 0.72, y + s * 0.82],
    [x + s * broad, y + s * 1.35],
    [x + s * broad, y + s * 3],
  ]);
  d += ellipse(hx, y, s * 0.4, s * 0.5, lean * 0.3);
  d += ellipse(hx - s * 0.4, y + s * 0.06, s * 0.07, s * 0.12);
  d += ellipse(hx + s * 0.4, y + s * 0.06, s * 0.07, s * 0.12);
  const kind = random.whole(0, 6);
  if (kind === 0) d += ellipse(hx, y - s * 0.55, s * 0.2, s * 0.18);
  if (kind === 1) {
    d += smooth([
      [hx - s * 0.46, y + s * 0.75],
      [hx - s * 0.5, y - s * 0.1],
      [hx, y - s * 0.58],
      [hx + s * 0.5, y - s * 0.1],
      [hx + s * 0.46, y + s * 0.75],
      [hx, y + s * 0.85],
    ]);
  }
  if (kind === 2) d += ellipse(hx, y - s * 0.06, s * 0.56, s * 0.56);
  if (kind === 3) {
    d += smooth([
      [hx - s * 0.45, y - s * 0.12],
      [hx - s * 0.3, y - s * 0.56],
      [hx + s * 0.3, y - s * 0.56],
      [hx + s * 0.45, y - s * 0.12],
      [hx, y - s * 0.05],
    ]);
  }
  if (kind === 4) {
    d += smooth([
      [hx - s * 0.14, y + s * 0.1],
      [hx - s * 0.1, y + s * 0.95],
      [hx + s * 0.08, y + s * 0.95],
      [hx + s * 0.14, y + s * 0.1],
    ]);
    d += ellipse(hx, y - s * 0.1, s * 0.44, s * 0.5);
  }
  return d;
}

/** A raised arm with an open hand, from the shoulder. */
export function raisedArm(random: Random, from: Point, size: number): string {
  const [x, y] = from;
  const side = random.chance(0.5) ? 1 : -1;
  const elbow: Point = [x + side * size * random.range(0.2, 0.7), y - size * random.range(0.5, 1)];
  const hand: Point = [
    elbow[0] + side * size * random.range(-0.4, 0.25),
    elbow[1] - size * random.range(0.9, 1.3),
  ];
  let d = limb([from, elbow, hand], [size * 0.42, size * 0.34, size * 0.24]);
  d += ellipse(hand[0], hand[1] - size * 0.12, size * 0.15, size * 0.19);
  for (let finger = -1.5; finger <= 1.5; finger += 1) {
    d += limb(
      [
        [hand[0] + finger * size * 0.07, hand[1] - size * 0.2],
        [hand[0] + finger * size * 0.14, hand[1] - size * (0.47 - Math.abs(finger) * 0.05)],
      ],
      [size * 0.08, size * 0.06],
    );
  }
  d += limb(
    [
      [hand[0] - side * size * 0.1, hand[1] - size * 0.05],
      [hand[0] - side * size * 0.28, hand[1] - size * 0.2],
    ],
    [size * 0.08, size * 0.06],
  );
  return d;
}

/** A row of an audience from behind; `arms` is the share of people with a raised arm. */
export function audience(
  random: Random,
  row: { from: number; to: number; y: number; head: number; arms?: number },
): string {
  let d = '';
  for (let x = row.from; x < row.to; x += row.head * random.range(1.9, 2.7)) {
    const y = row.y + random.range(-0.35, 0.35) * row.head;
    d += bust(random, x, y, row.head);
    if (random.chance(row.arms ?? 0)) {
      const side = random.chance(0.5) ? 1 : -1;
      d += raisedArm(random, [x + side * row.head * 0.95, y + row.head * 1.3], row.head);
    }
  }
  return d;
}

const walks: readonly Pose[] = [poses.walk, poses.stride, poses.walk, poses.wait, poses.stand, poses.hold];
const wears: readonly Wear[] = ['coat', 'coat', 'jacket', 'trousers', 'dress'];
const heads: readonly Head[] = ['bare', 'cap', 'hood', 'bun', 'long', 'bob', 'hat'];

/** Someone in the street, different every time. */
export function passer(
  random: Random,
  x: number,
  y: number,
  height: number,
  fixed: Partial<Figure> = {},
): string {
  return figure({
    x,
    y,
    height: height * random.range(0.9, 1.06),
    pose: random.pick(walks),
    wear: random.pick(wears),
    head: random.pick(heads),
    flip: random.chance(0.5),
    build: random.range(0.92, 1.22),
    ...fixed,
  });
}

/** An open umbrella, seen from the side: canopy, ribs' tips and stick. */
export function umbrella(x: number, y: number, radius: number, lean = 0): string {
  const tips: Point[] = [];
  const scallop: Point[] = [];
  for (let i = 0; i <= 4; i += 1) {
    const t = i / 4;
    tips.push([x - radius + t * radius * 2, y + Math.abs(t - 0.5) * radius * 0.1 + lean * (t - 0.5)]);
  }
  for (let i = 4; i >= 0; i -= 1) {
    const [tx, ty] = tips[i] ?? [x, y];
    scallop.push([tx, ty]);
    const next = tips[i - 1];
    if (next) scallop.push([(tx + next[0]) / 2, (ty + next[1]) / 2 - radius * 0.1]);
  }
  const dome: Point[] = [];
  for (let i = 0; i <= 12; i += 1) {
    const a = Math.PI - (i / 12) * Math.PI;
    dome.push([x + Math.cos(a) * radius, y - Math.sin(a) * radius * 0.58 + (lean * Math.cos(a)) / 2]);
  }
  return (
    poly([...dome, ...scallop]) +
    limb(
      [
        [x, y - radius * 0.66],
        [x, y - radius * 0.5],
      ],
      [radius * 0.04, radius * 0.05],
    )
  );
}
