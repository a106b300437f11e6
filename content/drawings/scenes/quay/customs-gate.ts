/** The customs gate. */

import { box, camera, type Place } from '../../kit/camera.ts';
import { mix, thin } from '../../kit/color.ts';
import { type Figure, figure, poses } from '../../kit/people.ts';
import { gulls, rimmed } from '../../kit/props.ts';
import { ellipse, fill, group, line, type Point, poly, rect, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function customsGate(s: Sheet): void {
  const { random } = s;
  const [ink, navy, frost, sunny, red] = ['#10233a', '#1f4164', '#e4eef0', '#fff0c8', '#cf3428'];
  s.wash(s.linear(`#7fb0d6 0, #b9d6e4 .4, #f4e8cc .62`));
  s.spray(
    fill(ellipse(1440, 640, 760), s.radial([1440, 640], 760, `#ffffff 0 1, ${sunny} .3 .7, ${sunny} 1 0`)),
  );
  const eye = camera({ center: [760, 660], focal: 1150, eye: [0, 1.7, 0] });
  // Ships, cranes and stacked boxes far off.
  s.flat(
    fill(
      poly('900,664 920,600 1500,600 1540,664') + rect(1330, 520, 110, 90) + rect(1360, 470, 34, 60),
      '#8fb0c4',
    ),
  );
  for (const x of [240, 480])
    s.flat(
      stroke(
        line([
          [x, 664],
          [x + 20, 360],
          [x + 70, 360],
          [x + 90, 664],
        ]) +
          line([
            [x - 130, 400],
            [x + 290, 330],
          ]) +
          line([
            [x + 46, 360],
            [x + 46, 280],
            [x - 120, 398],
          ]) +
          line([
            [x + 46, 280],
            [x + 280, 332],
          ]),
        '#86a8be',
        11,
      ),
    );
  const paint = ['#a8584a', '#4a7a94', '#8a9a8a', '#c49a5a', '#5a6a8a'];
  for (let row = 0; row < 3; row += 1)
    for (let i = 0; i < 7; i += 1)
      if (random.chance(0.8 - row * 0.2))
        s.flat(fill(rect(-30 + i * 104, 628 - row * 40, 100, 38), mix(random.pick(paint), '#b9d6e4', 0.42)));
  s.haze(sunny, 480, 690, 0.5, 300);
  s.flat(
    eye.face(
      [
        [-80, 0, 0.4],
        [80, 0, 0.4],
        [80, 0, 120],
        [-80, 0, 120],
      ],
      '#a9b9be',
    ),
  );
  s.spray(
    eye.face(
      [
        [-80, 0, 0.4],
        [80, 0, 0.4],
        [80, 0, 120],
        [-80, 0, 120],
      ],
      s.linear(`#fff0c8 0 .9, #6a8498 .5 .3, #3a5870 1 .9`, [0, 672], [0, 1200]),
    ),
  );
  for (const x of [-3.4, 6.4])
    s.flat(
      eye.face(
        [
          [x, 0.01, 1],
          [x + 0.18, 0.01, 1],
          [x + 0.18, 0.01, 60],
          [x, 0.01, 60],
        ],
        frost,
      ),
    );
  // The lorry, with its lamps on, its trailer behind.
  const lorry: Place = [3.5, 0.5, 15];
  s.shade(
    eye.face(
      [
        [-1.6, 0.01, 12],
        [6.4, 0.01, 14.6],
        [6.2, 0.01, 22],
        [3.4, 0.01, 22],
      ],
      thin(navy, 0.9),
    ),
    { grain: 0.4 },
  );
  s.flat(box(eye, [3.35, 1, 17.5], [2.7, 3.2, 9], { front: '#d8e2e0', left: '#8fa8b4', top: '#f4f4ea' }));
  s.flat(box(eye, lorry, [2.5, 2.7, 2.2], { front: '#c2452e', left: '#7a2a24', top: '#e86a4a' }));
  const f = (x0: number, y0: number, x1: number, y1: number, color: string): string =>
    eye.face(
      [
        [x0 + 3, y0, 14.98],
        [x1 + 3, y0, 14.98],
        [x1 + 3, y1, 14.98],
        [x0 + 3, y1, 14.98],
      ],
      color,
    );
  s.flat(
    f(0.68, 1.95, 2.82, 2.95, '#20384c') +
      f(0.68, 2.55, 1.6, 2.95, '#5a7a8c') +
      f(0.5, 0.5, 3, 0.95, '#2a2a30') +
      f(0.95, 1.12, 2.55, 1.6, '#3a1a1a') +
      f(0.5, 0.15, 0.95, 0.6, ink) +
      f(2.55, 0.15, 3, 0.6, ink) +
      f(0.3, 1.9, 0.46, 2.7, ink) +
      f(3.04, 1.9, 3.2, 2.7, ink),
  );
  for (const x of [3.78, 5.72]) {
    const at = eye.at([x, 0.76, 14.9]);
    s.flat(fill(ellipse(...at, 13), '#fffbe4'));
    s.glow(fill(ellipse(...at, 150), s.radial(at, 150, '#fffbe0 0 1, #ffe6a0 .25 .5, #ffe6a0 1 0')));
  }
  // Gate houses, fence, posts, the lifted barrier.
  s.flat(
    box(eye, [-7.4, 0, 11], [3, 3, 4], { front: '#2d5270', right: '#5a86a4', top: '#dce8ea' }) +
      box(eye, [-7.7, 3, 10.6], [3.6, 0.35, 4.8], { front: '#dce8ea', right: frost, bottom: navy }),
  );
  const hut = (x0: number, y0: number, x1: number, y1: number, color: string): string =>
    eye.face(
      [
        [x0, y0, 10.98],
        [x1, y0, 10.98],
        [x1, y1, 10.98],
        [x0, y1, 10.98],
      ],
      color,
    );
  s.flat(
    hut(-7.1, 1.1, -5.4, 2.4, '#ffe2a0') +
      hut(-6.3, 1.1, -6.22, 2.4, navy) +
      eye.face(
        [
          [-4.39, 1.1, 11.6],
          [-4.39, 2.4, 11.6],
          [-4.39, 2.4, 13.6],
          [-4.39, 1.1, 13.6],
        ],
        '#ffd88a',
      ),
  );
  let fence = '';
  for (let x = 7.2; x < 26; x += 0.55)
    fence += stroke(line([eye.at([x, 0, 12]), eye.at([x, 2.6, 12])]), navy, 6);
  s.flat(
    fence +
      stroke(line([eye.at([7, 2.3, 12]), eye.at([26, 2.3, 12])]), navy, 8) +
      stroke(line([eye.at([7, 0.4, 12]), eye.at([26, 0.4, 12])]), navy, 8),
  );
  s.flat(box(eye, [-3.9, 0, 9], [0.6, 1.3, 0.6], { front: red, right: '#f08a6a', top: frost }));
  const tip: Point = [eye.at([-3.6, 1.15, 9])[0] + 320, 60];
  const root = eye.at([-3.6, 1.15, 9]);
  const along = (t: number): Point => [root[0] + (tip[0] - root[0]) * t, root[1] + (tip[1] - root[1]) * t];
  s.flat(
    stroke(line([along(-0.12), along(1)]), frost, 25) +
      Array.from({ length: 7 }, (_, i) =>
        stroke(
          line([along(0.05 + i * 0.14), along(0.115 + i * 0.14)]),
          red,
          25,
          'style="stroke-linecap:butt"',
        ),
      ).join('') +
      fill(ellipse(...along(-0.12), 28), ink) +
      fill(ellipse(...along(1), 15), '#ffd24a'),
  );
  // Five officers walk in, long shadows before them.
  const officers: Figure[] = [
    { x: 250, y: 980, height: 560, pose: poses.walk, wear: 'coat', head: 'cap', build: 1.1 },
    { x: 480, y: 1040, height: 610, pose: poses.stride, wear: 'jacket', head: 'bun' },
    { x: 800, y: 990, height: 570, pose: poses.walk, wear: 'coat', head: 'cap' },
    { x: 1000, y: 930, height: 480, pose: poses.walk, wear: 'coat', head: 'bob', build: 1.05 },
    { x: 640, y: 910, height: 440, pose: poses.walk, wear: 'jacket', head: 'cap', build: 1.1 },
  ];
  for (const one of [...officers].sort((a, b) => a.y - b.y)) {
    const d = figure(one);
    s.shade(group(fill(d, navy), `transform="matrix(1 0 0.9 -0.3 ${-0.9 * one.y} ${one.y * 1.3})"`), {
      opacity: 0.65,
      blur: 3,
      grain: 0.4,
    });
    s.flat(rimmed(s, d, ink, sunny, [-7, 3]));
    const [bx, by] = [one.x + one.height * 0.01, one.y - one.height * 0.63];
    s.flat(s.within(d, fill(rect(bx - 90, by, 180, one.height * 0.035), '#d8e24a')), { rough: 0.8 });
  }
  s.flat(
    fill(rect(540, 850, 66, 52) + rect(556, 838, 34, 14), '#5a3a24') +
      gulls(random, 5, [900, 120, 1700, 380], 34, '#fffdf4'),
  );
  s.bloom(0.86, 60, 0.28);
}
