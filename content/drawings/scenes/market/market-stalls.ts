/** The stalls from above. */

import { camera, type Place } from '../../kit/camera.ts';
import { mix, thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { ellipse, fill, line, poly, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { night as c } from './shared.ts';

export function marketStalls(s: Sheet): void {
  const { random } = s;
  s.wash('#131b38');
  const eye = camera({ center: [900, 520], focal: 1150, eye: [0, 19, -9], pitch: -52 });
  s.flat(
    eye.face(
      [
        [-40, 0, -20],
        [40, 0, -20],
        [40, 0, 60],
        [-40, 0, 60],
      ],
      '#1b2348',
    ),
  );
  const paints = [
    [c.red, c.cream],
    [c.jade, c.cream],
    ['#c98f3c', '#f6dca0'],
    ['#7a2440', '#e8a080'],
    ['#2f5a9a', c.cream],
    [c.red, '#f2b060'],
  ] as const;
  type Stall = { x: number; z: number; side: 1 | -1 };
  const stalls: Stall[] = [];
  for (let z = 26; z > -7; z -= 3.3) {
    const bend = Math.sin(z * 0.14) * 2.2;
    stalls.push(
      { x: bend - 3.6, z, side: -1 },
      { x: bend + 3.4, z: z + 0.8, side: 1 },
      { x: bend - 9.4, z: z + 0.4, side: -1 },
      { x: bend + 9.4, z: z - 0.4, side: 1 },
    );
  }
  // Light on the ground first, then setts, then people, then the roofs over all.
  for (const { x, z, side } of stalls) {
    const [gx, gy] = eye.at([x - side * 2.4, 0, z]);
    const r = eye.size([x, 0, z]) * 2.9;
    s.spray(
      fill(
        ellipse(gx, gy, r, r * 0.8),
        s.radial([gx, gy], r, `${c.amber} 0 .9, ${c.orange} .5 .5, ${c.red} 1 0`, 0.8),
      ),
    );
  }
  let setts = '';
  for (let i = 0; i < 900; i += 1) {
    const [x, y] = eye.at([random.range(-14, 14), 0, random.range(-8, 28)]);
    setts += stroke(
      line([
        [x, y],
        [x + random.range(8, 20), y + random.range(-2, 2)],
      ]),
      c.ink,
      2,
    );
  }
  s.flat(setts, { opacity: 0.3 });
  // The houses at both sides: lit walls below, dark roofs above.
  for (let z = 30; z > -12; z -= 6) {
    for (const side of [-1, 1] as const) {
      const x = side * 13.6;
      const wall = mix('#2a2a54', '#101630', random.next());
      let front = eye.face(
        [
          [x, 0, z],
          [x, 6.4, z],
          [x, 6.4, z + 5.9],
          [x, 0, z + 5.9],
        ],
        wall,
      );
      for (const y of [1, 3.8]) {
        for (const k of [0.7, 2.6, 4.4]) {
          const lit = random.chance(0.55);
          front += eye.face(
            [
              [x, y, z + k],
              [x, y + 1.5, z + k],
              [x, y + 1.5, z + k + 0.9],
              [x, y, z + k + 0.9],
            ],
            lit ? random.pick([c.amber, c.orange, '#ffd98a']) : '#0d1330',
          );
        }
      }
      front += eye.face(
        [
          [x - side * 0.3, 6.3, z],
          [x + side * 4.4, 9.4, z],
          [x + side * 4.4, 9.4, z + 5.9],
          [x - side * 0.3, 6.3, z + 5.9],
        ],
        mix('#3a2440', '#151a3a', random.next()),
      );
      front += stroke(
        line([eye.at([x - side * 0.3, 6.3, z]), eye.at([x - side * 0.3, 6.3, z + 5.9])]),
        thin(c.orange, 0.6),
        4,
      );
      for (let k = 1; k < 5; k += 1)
        front += stroke(
          line([
            eye.at([x + side * k, 6.3 + k * 0.68, z + 0.2]),
            eye.at([x + side * k, 6.3 + k * 0.68, z + 5.7]),
          ]),
          thin(c.ink, 0.5),
          3,
        );
      s.flat(front);
    }
  }
  const walkers: Place[] = [];
  for (let z = 27; z > -7; z -= 0.6)
    walkers.push(
      [Math.sin(z * 0.14) * 2.2 + random.range(-1.5, 1.5), 0, z],
      ...(random.chance(0.35)
        ? [[Math.sin(z * 0.14) * 2.2 + random.pick([-6.6, 6.5]) + random.range(-0.5, 0.5), 0, z] as const]
        : []),
    );
  let shadows = '';
  let people = '';
  for (const [x, , z] of walkers) {
    const k = eye.size([x, 0.9, z]);
    const [fx, fy] = eye.at([x, 0, z]);
    const [hx, hy] = eye.at([x, 1.68, z]);
    const [sx, sy] = eye.at([x, 1.4, z]);
    const side = random.chance(0.5) ? 1 : -1;
    shadows += fill(
      ribbon(
        [
          [fx, fy],
          [fx + side * k * 0.9, fy + k * 0.3],
        ],
        [k * 0.3, k * 0.5],
      ),
      c.ink,
    );
    if (random.chance(0.16)) {
      const [ux, uy] = eye.at([x, 2.05, z]);
      const r = k * 0.62;
      const color = random.pick([c.red, '#2b3a6a', c.jade, '#d9a050']);
      let ribs = fill(ellipse(ux, uy, r, r * 0.86), color);
      for (let i = 0; i < 8; i += 1) {
        const a = (i / 8) * Math.PI * 2 + x;
        if (i % 2)
          ribs += fill(
            poly([
              [ux, uy],
              [ux + Math.cos(a) * r, uy + Math.sin(a) * r * 0.86],
              [ux + Math.cos(a + 0.78) * r, uy + Math.sin(a + 0.78) * r * 0.86],
            ]),
            thin(c.ink, 0.3),
          );
      }
      people += ribs + fill(ellipse(ux, uy, 3), c.ink);
      continue;
    }
    const coat = random.pick(['#0f1631', '#2a1a40', '#3a1f36', '#1c3350', '#7a2a34', '#26324f']);
    const body = smooth([
      [fx - k * 0.14, fy],
      [sx - k * 0.25, sy + k * 0.1],
      [sx - k * 0.2, sy - k * 0.05],
      [sx + k * 0.2, sy - k * 0.05],
      [sx + k * 0.25, sy + k * 0.1],
      [fx + k * 0.14, fy],
    ]);
    people +=
      rimmed(s, body, coat, c.amber, [side * k * 0.05, 2]) +
      rimmed(
        s,
        ellipse(hx, hy, k * 0.12, k * 0.13),
        random.pick(['#120c1c', '#4a2a1c', '#8a8090', '#2a1a20']),
        c.amber,
        [side * 2.5, 1],
      );
  }
  s.shade(shadows, { opacity: 0.7 });
  s.flat(people);
  let lights = '';
  let bulbs = '';
  for (const { x, z, side } of stalls) {
    const [a, b] = random.pick(paints);
    const front = x - side * 1.55;
    const back = x + side * 1.35;
    const stripes = 8;
    let roof = '';
    for (let i = 0; i < stripes; i += 1) {
      const z0 = z - 1.45 + (i / stripes) * 2.9;
      const z1 = z0 + 2.9 / stripes;
      const color = i % 2 ? b : a;
      roof += eye.face(
        [
          [front, 2.15, z0],
          [back, 2.9, z0],
          [back, 2.9, z1],
          [front, 2.15, z1],
        ],
        side === 1 ? color : mix(color, '#1a1a48', 0.22),
      );
      roof += eye.face(
        [
          [front, 2.15, z0],
          [front, 1.85, z0 + 0.02],
          [front, 1.85, z1 - 0.02],
          [front, 2.15, z1],
        ],
        mix(color, c.ink, 0.35),
      );
      roof += eye.face(
        [
          [back, 2.9, z0],
          [back + side * 0.9, 2.3, z0],
          [back + side * 0.9, 2.3, z1],
          [back, 2.9, z1],
        ],
        mix(color, '#10163a', 0.5),
      );
    }
    const [cx, cy] = eye.at([front - side * 0.15, 0.9, z]);
    const k = eye.size([front, 1, z]);
    let goods = eye.face(
      [
        [front - side * 0.5, 0.95, z - 1.3],
        [front + side * 0.3, 0.95, z - 1.3],
        [front + side * 0.3, 0.95, z + 1.3],
        [front - side * 0.5, 0.95, z + 1.3],
      ],
      c.amber,
    );
    for (let i = 0; i < 12; i += 1)
      goods += fill(
        ellipse(
          cx + random.range(-0.3, 0.1) * k * side,
          cy + random.range(-0.9, 0.9) * k * 0.7,
          k * 0.1,
          k * 0.07,
        ),
        random.pick([c.red, '#7aa04a', '#fff1cc', '#c96a2c', '#8ab0b8']),
      );
    s.flat(goods + roof);
    const [px, py] = eye.at([front - side * 0.1, 2, z + 1.5]);
    lights += fill(
      ellipse(px, py, k * 1.1),
      s.radial([px, py], k * 1.1, `${c.amber} 0 .95, ${c.orange} .3 .45, ${c.orange} 1 0`),
    );
    bulbs += fill(ellipse(px, py, k * 0.15), c.cream);
  }
  s.glow(lights);
  s.flat(bulbs);
  s.bloom(0.68, 36, 0.35);
  s.dim(s.linear(`#1a2a6a 0 .6, #1a2a6a .4 .05, ${c.ink} 1 .3`));
}
