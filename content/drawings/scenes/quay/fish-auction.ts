/** The auction hall. */

import { box, camera, type Place } from '../../kit/camera.ts';
import { mix, thin } from '../../kit/color.ts';
import { type Figure, figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import { ellipse, fill, group, line, poly, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function fishAuction(s: Sheet): void {
  const { random } = s;
  const [ink, deep, frost] = ['#0e2a34', '#2f6470', '#eef8f6'];
  s.wash('#bcd8da');
  const eye = camera({ center: [1060, 470], focal: 960, eye: [1.2, 3.4, 0], pitch: -6 });
  s.flat(
    eye.face(
      [
        [-12, 0, 0.3],
        [12, 0, 0.3],
        [12, 0, 46],
        [-12, 0, 46],
      ],
      '#8fb6bc',
    ) +
      eye.face(
        [
          [-12, 7, 0.3],
          [12, 7, 0.3],
          [12, 7, 46],
          [-12, 7, 46],
        ],
        '#47727c',
      ) +
      eye.face(
        [
          [-12, 0, 0.3],
          [-12, 7, 0.3],
          [-12, 7, 46],
          [-12, 0, 46],
        ],
        '#cfe4e2',
      ) +
      eye.face(
        [
          [12, 0, 0.3],
          [12, 7, 0.3],
          [12, 7, 46],
          [12, 0, 46],
        ],
        '#7ba6ae',
      ) +
      eye.face(
        [
          [-12, 0, 46],
          [12, 0, 46],
          [12, 7, 46],
          [-12, 7, 46],
        ],
        '#d8eae6',
      ),
  );
  // Tiled walls, doors to the quay with daylight, columns, lamps.
  let tiles = '';
  for (let z = 2; z < 46; z += 1.2)
    tiles +=
      stroke(line([eye.at([-12, 0, z]), eye.at([-12, 3, z])]), '#9cc0c2', 2) +
      stroke(line([eye.at([12, 0, z]), eye.at([12, 3, z])]), '#5f8c96', 2);
  for (const y of [0.6, 1.2, 1.8, 2.4, 3])
    tiles +=
      stroke(line([eye.at([-12, y, 1]), eye.at([-12, y, 46])]), '#9cc0c2', 2) +
      stroke(line([eye.at([12, y, 1]), eye.at([12, y, 46])]), '#5f8c96', 2);
  s.flat(tiles);
  for (let i = 0; i < 5; i += 1)
    s.flat(
      eye.face(
        [
          [-11.98, 0, 6 + i * 8],
          [-11.98, 4.6, 6 + i * 8],
          [-11.98, 4.6, 10.5 + i * 8],
          [-11.98, 0, 10.5 + i * 8],
        ],
        '#fdfbe8',
      ),
    );
  s.flat(
    eye.face(
      [
        [-4, 0, 45.9],
        [4, 0, 45.9],
        [4, 4.4, 45.9],
        [-4, 4.4, 45.9],
      ],
      '#fdfbe8',
    ),
  );
  s.mirror(Math.round(eye.at([0, 0, 46])[1]), {
    strength: 0.5,
    ripple: 10,
    smear: 60,
    tint: '#6a9aa4',
    tintStrength: 0.3,
    shore: [eye.at([-12, 0, 4]), eye.at([-12, 0, 46]), eye.at([12, 0, 46]), eye.at([12, 0, 6])],
  });
  for (let i = 0; i < 5; i += 1)
    s.spray(
      eye.face(
        [
          [-12, 0.01, 6 + i * 8],
          [-12, 0.01, 10.5 + i * 8],
          [-5, 0.01, 8 + i * 8],
          [-5, 0.01, 3.5 + i * 8],
        ],
        thin('#fdfbe8', 0.8),
      ),
    );
  s.haze(frost, 620, 330, 0.4, 300);
  for (let z = 42; z > 4; z -= 8) {
    for (const x of [-6.5, 7])
      s.flat(box(eye, [x, 0, z], [0.5, 7, 0.5], { front: '#4f7e88', left: '#9cc4c6', right: '#36626c' }));
    for (const x of [-3.4, 0.6, 4.4]) {
      const [lx, ly] = eye.at([x, 5.4, z - 2]);
      const k = eye.size([x, 5.4, z - 2]);
      s.flat(
        stroke(
          line([
            [lx, ly - k * 1.6],
            [lx, ly],
          ]),
          ink,
          Math.max(1.5, k * 0.03),
        ) +
          fill(
            poly([
              [lx - k * 0.5, ly + k * 0.22],
              [lx + k * 0.5, ly + k * 0.22],
              [lx + k * 0.16, ly - k * 0.1],
              [lx - k * 0.16, ly - k * 0.1],
            ]),
            deep,
          ) +
          fill(ellipse(lx, ly + k * 0.22, k * 0.46, k * 0.07), '#ffffff'),
      );
      s.glow(
        fill(
          ellipse(lx, ly + k * 0.3, k * 2),
          s.radial([lx, ly + k * 0.3], k * 2, '#f4fffc 0 .6, #f4fffc .4 .15, #f4fffc 1 0'),
        ),
      );
    }
  }
  // Boxes of fish in rows; most places on the floor are empty, only marked.
  for (let z = 40; z > 2.4; z -= 1.9) {
    for (let x = -5.4; x < 6; x += 1.35) {
      const full = (x > -4.4 && x < -1 && z < 30) || (x > 3 && z < 13 && z > 5);
      if (!full) {
        if (z > 3)
          s.flat(
            stroke(
              line([eye.at([x, 0.01, z]), eye.at([x + 0.8, 0.01, z])]),
              thin(frost, 0.7),
              Math.max(1, 50 / z),
            ),
            { rough: 0.5 },
          );
        continue;
      }
      const color = random.pick(['#2f7f96', '#2f7f96', '#c8563a', '#e0b84a']);
      s.flat(
        box(eye, [x, 0, z], [1.05, 0.34, 1.4], {
          front: color,
          left: mix(color, frost, 0.35),
          right: mix(color, ink, 0.4),
          top: '#dff0f0',
        }),
      );
      let fish = '';
      for (let i = 0; i < 4; i += 1) {
        const fx = x + 0.18 + i * 0.23;
        const lying = (list: readonly (readonly [number, number])[]): Place[] =>
          list.map(([dx, dz]): Place => [fx + dx, 0.36, z + dz]);
        fish += eye.face(
          lying([
            [-0.02, 0.1],
            [0.09, 0.35],
            [0.1, 0.7],
            [0.03, 1],
            [0.09, 1.25],
            [-0.07, 1.25],
            [-0.01, 1],
            [-0.09, 0.7],
            [-0.09, 0.35],
          ]),
          i % 2 ? '#5f8a98' : '#7fa4b0',
        );
        fish += eye.face(
          lying([
            [-0.02, 0.18],
            [0.03, 0.4],
            [0.03, 0.75],
            [0, 0.95],
            [-0.04, 0.7],
            [-0.05, 0.4],
          ]),
          '#c8dde0',
        );
      }
      s.flat(fish, { rough: 0.5 });
    }
  }
  // The buyers, far apart.
  const stand = (place: Place, extra: Partial<Figure>): void => {
    const [x, y] = eye.at(place);
    const d = figure({
      x,
      y,
      height: eye.size(place) * 1.78,
      pose: poses.wait,
      wear: 'coat',
      head: 'cap',
      ...extra,
    });
    s.shade(group(fill(d, deep), `transform="matrix(1 0 -0.1 -0.42 ${0.1 * y} ${y * 1.42})"`), {
      opacity: 0.4,
      blur: 3,
      grain: 0.4,
    });
    s.flat(rimmed(s, d, ink, '#fdfbe8', [4, 4]));
  };
  stand([4.6, 0, 33], { head: 'bare' });
  stand([-0.2, 0, 26], { head: 'hat', flip: true });
  stand([2.2, 0, 19], { pose: poses.hold, head: 'bob', flip: true });
  stand([-5.4, 0, 14], { head: 'cap' });
  stand([0.3, 0, 10.4], { pose: poses.hold, wear: 'jacket', head: 'bare', flip: true, build: 1.12 });
  stand([2.25, 0, 5.6], { pose: poses.hold, wear: 'coat', head: 'cap', flip: true, build: 1.1 });
  s.bloom(0.86, 60, 0.2);
  s.dim(s.linear(`${deep} 0 .35, ${deep} .3 0, ${deep} .8 0, ${deep} 1 .4`));
}
