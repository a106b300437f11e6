/** The boatshed in Netmakers’ Row. */

import { camera } from '../../kit/camera.ts';
import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, ribbon, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { hull, timber } from './hull.ts';

export function boatshed(s: Sheet): void {
  const { random } = s;
  const { ink, umber, wood, honey, light } = timber;
  s.wash(umber);
  const eye = camera({ center: [960, 640], focal: 1120, eye: [-0.9, 1.75, 0], yaw: -3 });
  const far = 19;
  // Gable with its window, boarded sides, floor.
  s.flat(
    eye.face(
      [
        [-6, 0, far],
        [6, 0, far],
        [6, 5, far],
        [0, 8.4, far],
        [-6, 5, far],
      ],
      '#6a4022',
    ),
  );
  s.flat(
    eye.face(
      [
        [-6, 0, 0.2],
        [-6, 5, 0.2],
        [-6, 5, far],
        [-6, 0, far],
      ],
      '#5a3620',
    ) +
      eye.face(
        [
          [6, 0, 0.2],
          [6, 5, 0.2],
          [6, 5, far],
          [6, 0, far],
        ],
        '#3a2214',
      ) +
      eye.face(
        [
          [-6, 5, 0.2],
          [0, 8.4, 0.2],
          [0, 8.4, far],
          [-6, 5, far],
        ],
        '#3a2416',
      ) +
      eye.face(
        [
          [6, 5, 0.2],
          [0, 8.4, 0.2],
          [0, 8.4, far],
          [6, 5, far],
        ],
        '#2a190f',
      ) +
      eye.face(
        [
          [-6, 0, 0.2],
          [6, 0, 0.2],
          [6, 0, far],
          [-6, 0, far],
        ],
        '#7a4c2a',
      ),
  );
  let boards = '';
  for (let i = 0; i < 42; i += 1) {
    const z = 1.2 + i * 0.44;
    boards +=
      stroke(line([eye.at([-6, 0, z]), eye.at([-6, 5, z])]), ink, 2) +
      stroke(line([eye.at([6, 0, z]), eye.at([6, 5, z])]), ink, 2);
  }
  for (let x = -5.5; x <= 6; x += 0.7)
    boards += stroke(line([eye.at([x, 0, 0.6]), eye.at([x, 0, far])]), ink, 2);
  s.flat(boards, { opacity: 0.4 });
  const pane = (x: number, y: number, width: number, height: number): string =>
    eye.face(
      [
        [x, y, far - 0.02],
        [x + width, y, far - 0.02],
        [x + width, y + height, far - 0.02],
        [x, y + height, far - 0.02],
      ],
      light,
    );
  let panes = '';
  for (let i = 0; i < 6; i += 1)
    for (let k = 0; k < 4; k += 1) panes += pane(-3.2 + i * 1.08, 1.6 + k * 0.95, 1, 0.87);
  for (let i = 0; i < 3; i += 1) panes += pane(-1.1 + i * 0.74, 5.8, 0.66, 0.8);
  s.flat(panes);
  // Side windows on the left, whose light falls in bars across the floor.
  for (let i = 0; i < 4; i += 1) {
    const z = 4 + i * 3.6;
    s.flat(
      eye.face(
        [
          [-5.98, 1.5, z],
          [-5.98, 3.6, z],
          [-5.98, 3.6, z + 1.9],
          [-5.98, 1.5, z + 1.9],
        ],
        light,
      ) +
        stroke(line([eye.at([-5.98, 2.5, z]), eye.at([-5.98, 2.5, z + 1.9])]), umber, 5) +
        stroke(line([eye.at([-5.98, 1.5, z + 0.95]), eye.at([-5.98, 3.6, z + 0.95])]), umber, 5),
    );
    s.spray(
      eye.face(
        [
          [-4.6, 0.01, z - 0.4],
          [-4.6, 0.01, z + 1.3],
          [1.4, 0.01, z - 0.4],
          [1.4, 0.01, z - 2.1],
        ],
        thin('#ffdf9a', 0.85),
      ),
    );
    s.glow(
      eye.face(
        [
          [-5.98, 3.6, z],
          [-5.98, 3.6, z + 1.9],
          [1.4, 0, z - 0.4],
          [-4.6, 0, z - 0.4],
        ],
        thin('#ffd48a', 0.3),
      ),
      { grain: 0.6, blur: 4 },
    );
  }
  // Roof trusses.
  for (let z = far - 1.5; z > 3; z -= 3.2) {
    const k = Math.max(4, eye.size([0, 5, z]) * 0.22);
    s.flat(
      stroke(line([eye.at([-6, 5, z]), eye.at([6, 5, z])]), ink, k) +
        stroke(line([eye.at([-6, 5, z]), eye.at([0, 8.2, z]), eye.at([6, 5, z])]), ink, k) +
        stroke(line([eye.at([-2, 5, z]), eye.at([0, 8.2, z]), eye.at([2, 5, z])]), ink, k * 0.7),
    );
    s.flat(stroke(line([eye.at([-6, 4.95, z]), eye.at([6, 4.95, z])]), honey, k * 0.14));
  }
  s.haze('#ffd48a', 900, 420, 0.32, 240);
  hull(s, eye);
  // Shavings, a trestle with tools.
  let curls = '';
  for (let i = 0; i < 150; i += 1) {
    const [x, y] = eye.at([random.range(-5, 4.6), 0, random.range(3, 9)]);
    curls += stroke(
      curve([
        [x, y],
        [x + 7, y - 7],
        [x + 13, y - 1],
        [x + 9, y + 4],
      ]),
      random.pick(['#f6d08a', honey, '#ffe9b8']),
      2.6,
    );
  }
  s.flat(curls);
  // The builder with her plane.
  const [px, py] = eye.at([-3, 0, 4.9]);
  const builder = figure({
    x: px + 30,
    y: py,
    height: 500,
    pose: {
      ...poses.bend,
      head: [0.22, -0.79],
      neck: [0.14, -0.745],
      nearArm: '0.1,-0.71 0.16,-0.56 0.33,-0.52',
      farArm: '0.14,-0.72 0.27,-0.6 0.4,-0.54',
    },
    wear: 'coat',
    head: 'bun',
    build: 1.05,
  });
  const bench =
    rect(px + 60, py - 242, 430, 24) +
    poly([
      [px + 110, py - 222],
      [px + 136, py - 222],
      [px + 92, py + 6],
      [px + 70, py + 6],
    ]) +
    poly([
      [px + 400, py - 222],
      [px + 426, py - 222],
      [px + 466, py + 6],
      [px + 444, py + 6],
    ]);
  s.shade(fill(ellipse(px + 170, py + 6, 330, 20), ink), { opacity: 0.7 });
  s.flat(
    rimmed(s, builder, ink, '#ffdf9a', [7, 5]) +
      rimmed(s, bench, '#2a180f', '#ffdf9a', [3, 6]) +
      rimmed(
        s,
        rect(px + 178, py - 280, 96, 38) +
          poly([
            [px + 250, py - 280],
            [px + 262, py - 304],
            [px + 274, py - 280],
          ]),
        wood,
        '#ffdf9a',
        [3, 5],
      ),
  );
  s.flat(
    fill(
      ribbon(
        [
          [px + 180, py - 250],
          [px + 150, py - 290],
          [px + 120, py - 270],
          [px + 132, py - 248],
        ],
        [4, 8, 8, 3],
      ),
      '#ffe9b8',
    ),
  );
  s.bloom(0.78, 60, 0.42);
  s.dim(s.radial([820, 560], 1250, `${ink} 0 0, ${ink} .5 .05, ${ink} 1 .85`));
}
