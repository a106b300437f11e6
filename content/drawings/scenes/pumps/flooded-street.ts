/** A flooded street. */

import { box, camera } from '../../kit/camera.ts';
import { mix, thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { rain, rimmed } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  line,
  type Point,
  poly,
  rect,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { colors as c } from './shared.ts';

export function floodedStreet(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#141f24 0, #2b3f44 .4, #6f7f70 .62`));
  const eye = camera({ center: [1060, 560], focal: 1050, eye: [0.8, 1.9, 0] });
  const lampAt = eye.at([-3.1, 4.6, 8.4]);
  s.spray(
    fill(ellipse(1050, 560, 560), s.radial([1050, 560], 560, `#c9c68a 0 .8, #7f8c74 .5 .4, #7f8c74 1 0`)),
  );
  // Two terraces: doors, windows, bays, in perspective from far to near.
  for (let z = 46; z > -3; z -= 4.6) {
    for (const side of [-1, 1] as const) {
      const x = side * 4.6;
      const near = Math.max(0, 1 - z / 46);
      const wall = mix('#76806c', side === -1 ? '#2c2a28' : '#1c2426', near);
      s.flat(
        eye.face(
          [
            [x, 0, z],
            [x, 5.6, z],
            [x, 5.6, z + 4.6],
            [x, 0, z + 4.6],
          ],
          wall,
        ) +
          eye.face(
            [
              [x, 5.6, z],
              [x + side * 2.4, 7.6, z],
              [x + side * 2.4, 7.6, z + 4.6],
              [x, 5.6, z + 4.6],
            ],
            mix(wall, c.ink, 0.5),
          ),
      );
      s.flat(
        eye.face(
          [
            [x, 5.5, z],
            [x, 5.75, z],
            [x, 5.75, z + 4.6],
            [x, 5.5, z + 4.6],
          ],
          mix(wall, c.ink, 0.6),
        ) +
          box(eye, [x + side * 1 - 0.3, 7, z + 0.1], [0.7, 1.7, 0.9], {
            front: mix(wall, c.ink, 0.35),
            left: mix(wall, c.ink, 0.2),
            right: mix(wall, c.ink, 0.2),
          }),
      );
      const glass = (a: number, b: number, y0: number, y1: number, lit: boolean): string =>
        eye.face(
          [
            [x, y0, z + a],
            [x, y1, z + a],
            [x, y1, z + b],
            [x, y0, z + b],
          ],
          lit ? c.sulphur : '#10191b',
        ) +
        stroke(
          line([eye.at([x, y0, z + (a + b) / 2]), eye.at([x, y1, z + (a + b) / 2])]),
          wall,
          Math.max(1.5, near * 6),
        );
      s.flat(
        glass(0.6, 1.7, 3.4, 4.9, random.chance(0.36)) +
          glass(2.8, 3.9, 3.4, 4.9, random.chance(0.36)) +
          glass(0.5, 2, 0.6, 2.3, random.chance(0.1)) +
          eye.face(
            [
              [x, 0, z + 2.9],
              [x, 2.2, z + 2.9],
              [x, 2.2, z + 3.9],
              [x, 0, z + 3.9],
            ],
            random.pick(['#5a2a26', '#1f4a48', '#3a3f2a', '#28384c']),
          ),
      );
    }
  }
  s.haze('#b9bc8a', 250, 640, 0.4, 260);
  // Street lamps and wires.
  for (const z of [30, 19, 12]) {
    const [x, y] = eye.at([3, 4.6, z]);
    const foot = eye.at([3.3, 0, z]);
    const k = eye.size([3, 4, z]);
    s.flat(
      stroke(line([foot, [foot[0], y - k * 0.1], [x, y - k * 0.1]]), c.ink, Math.max(2, k * 0.09)) +
        fill(ellipse(x, y, k * 0.16), c.cream),
    );
    s.glow(
      fill(
        ellipse(x, y, k * 2),
        s.radial([x, y], k * 2, `${c.sulphur} 0 .85, ${c.sulphur} .4 .25, ${c.sulphur} 1 0`),
      ),
    );
  }
  const foot = eye.at([-3.5, 0, 8.4]);
  s.flat(
    stroke(line([foot, [foot[0], lampAt[1] - 16], [lampAt[0], lampAt[1] - 16]]), c.ink, 13) +
      fill(
        poly([
          [lampAt[0] - 40, lampAt[1] - 22],
          [lampAt[0] + 34, lampAt[1] - 22],
          [lampAt[0] + 24, lampAt[1] + 2],
          [lampAt[0] - 30, lampAt[1] + 2],
        ]),
        c.ink,
      ) +
      fill(ellipse(lampAt[0], lampAt[1] + 4, 26, 9), c.cream),
  );
  s.glow(
    fill(
      ellipse(...lampAt, 420),
      s.radial(lampAt, 420, `${c.cream} 0 .95, ${c.sulphur} .25 .5, ${c.sulphur} 1 0`),
    ),
  );
  s.glow(
    fill(
      poly([
        [lampAt[0] - 26, lampAt[1]],
        [lampAt[0] + 26, lampAt[1]],
        [lampAt[0] + 330, 900],
        [lampAt[0] - 330, 900],
      ]),
      s.linear(`${c.sulphur} 0 .5, ${c.sulphur} 1 0`, [0, lampAt[1]], [0, 900]),
    ),
    { grain: 0.7, blur: 6 },
  );
  const line0 = eye.at([0, 0.72, 44])[1];
  s.flat(
    eye.face(
      [
        [-4.6, 0.74, 0.3],
        [4.6, 0.74, 0.3],
        [4.6, 0.74, 60],
        [-4.6, 0.74, 60],
      ],
      '#2a3836',
    ),
  );
  const shore: Point[] = [
    eye.at([-4.6, 0.74, 1]),
    eye.at([-4.6, 0.74, 44]),
    eye.at([4.6, 0.74, 44]),
    eye.at([4.6, 0.74, 1]),
  ];
  s.mirror(Math.round(line0), {
    shore,
    strength: 0.82,
    ripple: 30,
    smear: 60,
    tint: '#16211f',
    tintStrength: 0.34,
  });
  const [px, py] = [700, 1010];
  const boat = smooth(
    '820,948 900,972 1080,978 1220,960 1270,930 1252,1000 1200,1044 1060,1058 920,1052 850,1020',
    0.1,
  );
  const wader = figure({
    x: px,
    y: py + 110,
    height: 620,
    pose: {
      ...poses.haul,
      nearArm: '-0.04,-0.77 -0.13,-0.64 -0.02,-0.5',
      farArm: '-0.02,-0.77 0.08,-0.66 0.19,-0.56',
    },
    wear: 'oilskins',
    head: 'hood',
    flip: true,
    lean: -9,
  });
  const second = figure({
    x: 1360,
    y: py + 70,
    height: 560,
    pose: {
      ...poses.haul,
      nearArm: '-0.04,-0.77 0.06,-0.64 0.18,-0.6',
      farArm: '-0.02,-0.77 0.1,-0.66 0.22,-0.62',
    },
    wear: 'jacket',
    head: 'bun',
    flip: true,
    lean: -8,
  });
  const child = figure({
    x: 1040,
    y: 1130,
    height: 330,
    pose: {
      ...poses.sit,
      nearArm: '-0.01,-0.57 0.04,-0.47 0.12,-0.5',
      farArm: '0.02,-0.57 0.07,-0.47 0.14,-0.52',
    },
    wear: 'coat',
    head: 'hood',
    build: 1.2,
    flip: true,
  });
  const above = (d: string, y: number): string => s.within(rect(-20, -20, w + 40, y + 20), d);
  s.flat(above(rimmed(s, second, c.ink, c.sulphur, [4, 4]), 992));
  s.flat(
    above(rimmed(s, child, '#5a2a26', c.cream, [4, 4]), 1000) +
      fill(ellipse(1000, 950, 10), '#5a2a26') +
      rimmed(s, boat, '#31443f', c.pale, [3, 7]),
  );
  s.flat(
    stroke(curve('606,778 720,880 822,948'), c.ink, 5) +
      above(rimmed(s, wader, c.ink, c.sulphur, [5, 5]), 1026),
  );
  s.flat(
    [0, 1, 2]
      .map((i) =>
        stroke(
          curve([
            [590 - i * 34, 1030 + i * 10],
            [690, 1044 + i * 14],
            [810 + i * 30, 1028 + i * 10],
          ]),
          thin(c.cream, 0.8 - i * 0.22),
          4 - i,
        ),
      )
      .join('') +
      stroke(curve('1290,994 1370,1006 1450,992'), thin(c.cream, 0.7), 3) +
      stroke(curve('860,1052 1040,1076 1240,1048'), thin(c.cream, 0.8), 4),
  );
  // A dustbin and a chair afloat.
  s.flat(
    group(
      rimmed(s, rect(-46, -60, 92, 90) + rect(-54, -74, 108, 18), '#3c4a44', c.sulphur, [-3, 5]),
      'transform="translate(330 1090) rotate(-24)"',
    ) + stroke(curve('270,1120 340,1132 420,1116'), thin(c.cream, 0.7), 4),
  );
  const chair: Point[] = [
    [1600, 1010],
    [1620, 1100],
    [1700, 1086],
    [1684, 1040],
  ];
  s.flat(
    stroke(line(chair), c.ink, 11) +
      stroke(line('1700,1086 1690,1000'), c.ink, 11) +
      stroke(line('1606,1040 1690,1030'), c.ink, 9) +
      stroke(curve('1570,1106 1660,1118 1760,1098'), thin(c.cream, 0.6), 4),
  );
  rain(s, 420, '#eef0d8', 0.2);
  s.bloom(0.74, 56, 0.36);
  s.dim(s.linear(`${c.ink} 0 .6, ${c.ink} .35 0, ${c.ink} .85 0, ${c.ink} 1 .5`));
}
