/** Lanterns over the night market. */

import { type Camera, camera, type Place } from '../../kit/camera.ts';
import { mix } from '../../kit/color.ts';
import { passer } from '../../kit/crowd.ts';
import { figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, type Point, poly, rect, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { night as c, lanterns } from './shared.ts';

/** One house front along the street, with gable and windows; `side` -1 is on the left. */
function house(
  s: Sheet,
  eye: Camera,
  side: 1 | -1,
  z: number,
  depth: number,
  height: number,
  shade: string,
): void {
  const x = side * 6;
  const wall: Place[] = [
    [x, 0, z],
    [x, height, z],
    [x, height, z + depth],
    [x, 0, z + depth],
  ];
  const peak: Place[] = [
    [x, height, z],
    [x, height + 2.6, z + depth / 2],
    [x, height, z + depth],
  ];
  s.flat(
    eye.face(wall, shade) +
      eye.face(peak, shade) +
      eye.face(
        [
          [x, height, z],
          [x, height + 2.6, z + depth / 2],
          [x + side * 3, height + 2.6, z + depth / 2],
          [x + side * 3, height, z],
        ],
        mix(shade, c.ink, 0.5),
      ),
  );
  let panes = '';
  for (let floor = 1; floor * 2.7 + 1 < height; floor += 1) {
    for (const t of [0.2, 0.58]) {
      if (!s.random.chance(0.72)) continue;
      const z0 = z + depth * t;
      const z1 = z0 + depth * 0.2;
      const y0 = floor * 2.7 + 0.5;
      const lit = s.random.chance(0.62);
      panes += eye.face(
        [
          [x, y0, z0],
          [x, y0 + 1.5, z0],
          [x, y0 + 1.5, z1],
          [x, y0, z1],
        ],
        lit ? s.random.pick([c.amber, c.orange, '#ffd98a']) : mix(shade, c.ink, 0.45),
      );
      const zm = (z0 + z1) / 2;
      const a = eye.at([x, y0, zm]);
      const b = eye.at([x, y0 + 1.5, zm]);
      panes += stroke(line([a, b]), shade, Math.max(1, eye.size([x, 0, z]) * 0.05));
    }
  }
  s.flat(panes);
}

export function marketLanterns(s: Sheet): void {
  const { random, height: h } = s;
  s.wash(s.linear(`#0c1636 0, #1d2f66 .42, #5a3a6a .58, #a8483f .66`));
  const eye = camera({ center: [1080, 640], focal: 980, eye: [0.6, 3.1, 0] });
  s.spray(
    fill(
      ellipse(1030, 640, 620, 330),
      s.radial([1030, 640], 620, `${c.orange} 0 .9, ${c.red} .5 .5, ${c.red} 1 0`, 0.55),
    ),
  );
  // A church tower closes the street.
  s.flat(
    fill(
      rect(990, 360, 76, 300) +
        poly('980,364 1028,190 1076,364') +
        poly('984,372 990,330 1000,372') +
        poly('1056,372 1066,330 1072,372'),
      '#33305f',
    ),
  );
  s.flat(fill(ellipse(1028, 430, 17), c.amber) + fill(rect(1018, 490, 20, 46), '#1d2f66'));
  for (let z = 62; z > -6; z -= 5.6) {
    const near = Math.min(1, 1 - (z - 4) / 58);
    const shade = mix('#4a3560', '#10193a', near * 0.95);
    house(s, eye, -1, z, 5.4, random.range(6.5, 9.5), shade);
    house(s, eye, 1, z + 2, 5.4, random.range(6.5, 9.5), mix(shade, c.ink, 0.16));
  }
  // The ground shines.
  s.flat(
    eye.face(
      [
        [-6, 0, 0.4],
        [6, 0, 0.4],
        [6, 0, 70],
        [-6, 0, 70],
      ],
      '#2a2350',
    ),
  );
  s.spray(
    eye.face(
      [
        [-5, 0, 1],
        [5, 0, 1],
        [5, 0, 70],
        [-5, 0, 70],
      ],
      s.linear(`${c.orange} 0 .9, ${c.red} .35 .4, ${c.red} 1 0`, [0, 660], [0, h]),
    ),
  );
  s.mirror(672, { strength: 0.42, ripple: 22, smear: 70, tint: '#2a1a40', tintStrength: 0.25 });
  // Stalls, people and lanterns from far to near.
  const strings: number[] = [];
  for (let z = 50; z > 3.4; z *= 0.86) strings.push(z);
  for (const z of strings) {
    const k = eye.size([0, 0, z]);
    for (const side of [-1, 1] as const) {
      const x = side * 4.3;
      const color = random.pick([c.red, c.jade, '#b8823a', '#7a2a3a']);
      const depth = Math.min(2.6, z * 0.16 + 0.2);
      let awning = '';
      for (let i = 0; i < 7; i += 1) {
        const [a, b] = [z + (i / 7) * depth, z + ((i + 1) / 7) * depth];
        const paint = i % 2 ? mix(color, c.cream, 0.7) : color;
        awning += eye.face(
          [
            [x + side * 0.5, 2.75, a],
            [x - side * 1.1, 2.15, a],
            [x - side * 1.1, 2.15, b],
            [x + side * 0.5, 2.75, b],
          ],
          mix(paint, c.ink, 0.2),
        );
        awning += eye.face(
          [
            [x - side * 1.1, 2.15, a],
            [x - side * 1.1, 1.95, a],
            [x - side * 1.1, 1.95, b],
            [x - side * 1.1, 2.15, b],
          ],
          mix(paint, c.ink, 0.45),
        );
      }
      let under = eye.face(
        [
          [x, 0.9, z + 0.1],
          [x, 2.5, z + 0.1],
          [x, 2.5, z + depth - 0.1],
          [x, 0.9, z + depth - 0.1],
        ],
        c.amber,
      );
      const [vx, vy] = eye.at([x - side * 0.1, 0.4, z + depth * 0.5]);
      under += fill(passer(random, vx, vy, k * 1.5, { pose: poses.wait, wear: 'jacket' }), '#7a3420');
      let counter = eye.face(
        [
          [x - side * 0.7, 0, z],
          [x - side * 0.7, 0.95, z],
          [x - side * 0.7, 0.95, z + depth],
          [x - side * 0.7, 0, z + depth],
        ],
        '#2a1a38',
      );
      for (let i = 0; i < 6; i += 1) {
        const [gx, gy] = eye.at([x - side * 0.6, 1, z + ((i + 0.5) / 6) * depth]);
        counter += fill(
          ellipse(gx, gy, k * 0.13, k * 0.09),
          random.pick([c.red, '#e8b050', '#f0e0b0', '#5f8a4a', '#c96a2c']),
        );
      }
      s.flat(under + counter + awning);
    }
    let people = '';
    const many = z > 20 ? 5 : z > 8 ? 4 : 2;
    for (let i = 0; i < many; i += 1) {
      const px = random.range(-2.7, 2.7);
      const [x, y] = eye.at([px, 0, z + random.range(-0.6, 0.6)]);
      people += passer(random, x, y, k * 1.72);
    }
    s.flat(
      rimmed(s, people, mix('#3a2046', c.ink, Math.min(1, 12 / z)), c.orange, [
        random.chance(0.5) ? 2.5 : -2.5,
        2.5,
      ]),
    );
    const a = eye.at([-5.8, 6.3, z]);
    const b = eye.at([5.8, 6.3, z]);
    const drop = eye.at([0, 5.2, z])[1] - a[1];
    s.flat(stroke(curve([a, [(a[0] + b[0]) / 2, a[1] + drop], b]), c.ink, Math.max(1.2, k * 0.02)));
    const count = 7;
    const row: [Point, number, string][] = [];
    for (let i = 1; i < count; i += 1) {
      const t = i / count;
      const y = a[1] + drop * 4 * t * (1 - t) + k * 0.32;
      row.push([
        [a[0] + (b[0] - a[0]) * t, y],
        k * 0.27,
        (i + strings.indexOf(z)) % 3 === 0 ? c.orange : c.red,
      ]);
    }
    lanterns(s, row);
  }
  s.bloom(0.66, 46, 0.42);
  // Two people close by, before the light.
  const pair =
    figure({ x: 470, y: 1350, height: 640, pose: poses.hold, wear: 'coat', head: 'hood', build: 1.1 }) +
    figure({
      x: 690,
      y: 1370,
      height: 590,
      pose: poses.wait,
      wear: 'coat',
      head: 'bun',
      flip: true,
      build: 1.05,
    });
  s.flat(rimmed(s, pair, c.ink, c.orange, [-6, 6]));
  s.dim(s.linear(`${c.ink} 0 .45, ${c.ink} .35 0, ${c.ink} .8 0, ${c.ink} 1 .6`));
}
