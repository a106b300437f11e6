/** Line 4 in the evening. */

import { camera } from '../../kit/camera.ts';
import { mix, thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { rimmed, roofs } from '../../kit/props.ts';
import { ellipse, fill, limb, line, type Point, poly, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { tram } from './tram.ts';

export function tramEvening(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, plum, violet, rose, peach, lit] = [
    '#171231',
    '#2f2560',
    '#5b4696',
    '#e08aa4',
    '#ffc8a4',
    '#ffe9a8',
  ];
  s.wash(s.linear(`#3a2f7c 0, ${violet} .24, ${rose} .5, ${peach} .62`));
  s.flat(
    fill(
      smooth('-60,200 300,170 700,210 1000,190 960,230 500,250 100,236') +
        smooth('900,330 1300,300 1700,330 1860,316 1860,350 1400,356 1000,350'),
      '#8a5aa4',
    ),
    { opacity: 0.55, rough: 3 },
  );
  s.flat(
    fill(roofs(random, 560, 1860, 640, 90, 760), '#8a5a94') +
      fill(rect(1330, 420, 34, 330) + poly('1322,424 1347,350 1372,424'), '#8a5a94'),
  );
  const eye = camera({ center: [760, 640], focal: 1150, eye: [0, 2.1, 0] });
  // Buildings to the left, trees and a quay rail to the right.
  for (let z = 60; z > 4; z -= 7.4) {
    const shade = mix('#6a4a90', '#241b4e', 1 - z / 60);
    const x = -9.5;
    const tall = random.range(11, 15);
    s.flat(
      eye.face(
        [
          [x, 0, z],
          [x, tall, z],
          [x, tall, z + 7],
          [x, 0, z + 7],
        ],
        shade,
      ) +
        eye.face(
          [
            [x, tall, z],
            [x, tall + 0.5, z],
            [x, tall + 0.5, z + 7],
            [x, tall, z + 7],
          ],
          mix(shade, ink, 0.4),
        ),
    );
    let panes = '';
    for (let floor = 0; floor < 4; floor += 1)
      for (let k = 0; k < 3; k += 1) {
        const z0 = z + 0.8 + k * 2.1;
        const y0 = floor === 0 ? 0.4 : floor * 3 + 0.8;
        const y1 = floor === 0 ? 2.8 : y0 + 1.7;
        panes += eye.face(
          [
            [x, y0, z0],
            [x, y1, z0],
            [x, y1, z0 + 1.3],
            [x, y0, z0 + 1.3],
          ],
          random.chance(floor === 0 ? 0.85 : 0.4)
            ? random.pick([lit, '#ffc070', '#ffd890'])
            : mix(shade, ink, 0.45),
        );
      }
    s.flat(panes, { rough: 0.6 });
  }
  s.haze('#ffb8a8', 400, 700, 0.3, 280);
  s.flat(
    eye.face(
      [
        [-60, 0, 0.4],
        [60, 0, 0.4],
        [60, 0, 90],
        [-60, 0, 90],
      ],
      '#3a2c66',
    ),
  );
  for (let z = 44; z > 5; z *= 0.72) {
    const [x, y] = eye.at([9.5, 0, z]);
    const k = eye.size([9, 0, z]);
    let crown = '';
    for (let i = 0; i < 9; i += 1)
      crown += ellipse(
        x + random.range(-1.4, 1.4) * k,
        y - k * random.range(3.4, 5.6),
        k * random.range(0.7, 1.2),
        k * random.range(0.6, 1),
      );
    s.flat(
      fill(
        limb(
          [
            [x, y],
            [x + k * 0.1, y - k * 3.6],
          ],
          [k * 0.34, k * 0.2],
        ) + crown,
        mix('#5a3f86', ink, 1 - z / 44),
      ),
    );
  }
  s.mirror(Math.round(eye.at([0, 0, 90])[1]), {
    strength: 0.6,
    ripple: 5,
    smear: 110,
    tint: '#2f2560',
    tintStrength: 0.25,
    shore: [eye.at([-9.5, 0, 5]), eye.at([-9.5, 0, 60]), eye.at([9.5, 0, 60]), [w, 672]],
  });
  // Rails that come round a curve; the wires above them.
  const track = (offset: number): Point[] =>
    Array.from({ length: 30 }, (_, i) => {
      const z = 60 * 0.885 ** i;
      return eye.at([-1.6 + offset + 0.0042 * z * z, 0.01, z]);
    });
  for (const offset of [-0.72, 0.72, 3.4, 4.84])
    s.flat(
      stroke(line(track(offset)), ink, 9, '') +
        stroke(line(track(offset)), offset < 1 ? '#ffd9b0' : rose, 3.4),
      { rough: 0.4 },
    );
  tram(s, eye);
  // The stop: a shelter, people waiting, seen against the evening.
  const sx = 1270;
  s.flat(
    fill(
      poly([
        [sx, 500],
        [1830, 452],
        [1830, 480],
        [sx, 524],
      ]) +
        rect(sx + 24, 510, 14, 540) +
        rect(1720, 480, 16, 640),
      ink,
    ) +
      fill(
        poly([
          [sx + 44, 560],
          [1700, 540],
          [1700, 940],
          [sx + 44, 930],
        ]),
        thin('#ffd9c0', 0.25),
      ),
  );
  s.flat(
    fill(poly('1130,1052 1820,1030 1820,1220 1010,1220'), '#231a48') +
      stroke(line('1130,1052 1820,1030'), '#ffb8a0', 5),
  );
  const waiting =
    figure({ x: 1390, y: 1090, height: 520, pose: poses.wait, wear: 'coat', head: 'hat', flip: true }) +
    figure({ x: 1520, y: 1100, height: 490, pose: poses.hold, wear: 'coat', head: 'bob', flip: true }) +
    figure({
      x: 1250,
      y: 1080,
      height: 300,
      pose: poses.stand,
      wear: 'coat',
      head: 'bare',
      flip: true,
      build: 1.15,
    }) +
    figure({ x: 1660, y: 1120, height: 540, pose: poses.wait, wear: 'jacket', head: 'hood', flip: true }) +
    rect(1562, 1000, 60, 90);
  s.shade(fill(ellipse(1460, 1098, 330, 18), ink));
  s.flat(rimmed(s, waiting, ink, '#ffc8a0', [6, 4]));
  s.bloom(0.78, 60, 0.42);
  s.dim(s.linear(`${plum} 0 .4, ${plum} .3 0, ${ink} .85 0, ${ink} 1 .5`));
}
