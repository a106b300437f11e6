/** Lines over the water. */

import { mix, thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { gulls, rimmed } from '../../kit/props.ts';
import {
  along,
  curve,
  ellipse,
  fill,
  limb,
  line,
  type Point,
  poly,
  rect,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function chartPoster(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [ink, deep, sea, pale, red] = ['#0c2a33', '#17505c', '#7fb4bc', '#eaf4ee', '#d8452e'];
  s.wash(s.linear(`#f4efdc 0, #dfeae2 .5, #b8d4d4 1`));
  let grid = '';
  for (let i = 0; i < 8; i += 1)
    grid += stroke(
      line([
        [140, 170 + i * 108],
        [1700, 170 + i * 108],
      ]),
      '#9fb8b8',
      i === 7 ? 6 : 2.4,
    );
  for (let i = 0; i < 11; i += 1)
    grid += stroke(
      line([
        [170 + i * 150, 926],
        [170 + i * 150, 944],
      ]),
      ink,
      5,
    );
  s.flat(grid, { opacity: 0.8 });
  const steep: Point[] = [
    [170, 250],
    [320, 286],
    [470, 262],
    [620, 370],
    [770, 404],
    [920, 520],
    [1070, 540],
    [1220, 640],
    [1370, 660],
    [1520, 742],
    [1670, 770],
  ];
  const mild: Point[] = [
    [170, 520],
    [320, 500],
    [470, 556],
    [620, 540],
    [770, 590],
    [920, 566],
    [1070, 620],
    [1220, 600],
    [1370, 650],
    [1520, 632],
    [1670, 690],
  ];
  // Below the steep line: water that sinks, in layers.
  const base: Point[] = [
    [1670, 930],
    [170, 930],
  ];
  s.flat(fill(poly([...steep, ...base]), sea));
  s.spray(fill(poly([...steep, ...base]), s.linear(`${pale} 0 .9, ${deep} 1 .95`, [0, 260], [0, 930])));
  for (let k = 1; k < 7; k += 1) {
    const wave = along(
      steep.map(([x, y], i): Point => [x, y + k * (930 - y) * 0.14 + (i % 2 ? 12 : -12)]),
      6,
    );
    s.flat(stroke(curve(wave), thin(pale, 0.7), 5), { opacity: 0.6 });
  }
  s.flat(
    stroke(line(mild), deep, 13) +
      mild.map(([x, y]) => fill(ellipse(x, y, 14), '#f4efdc') + stroke(ellipse(x, y, 14), deep, 8)).join(''),
  );
  s.flat(stroke(line(steep), '#ffffff', 30) + stroke(line(steep), red, 19));
  // A boat at each third point; they shrink as the catch does.
  for (const [i, k] of [
    [0, 1.7],
    [3, 1.35],
    [5, 1.08],
    [7, 0.84],
    [9, 0.6],
  ] as const) {
    const [x, y] = steep[i] ?? [0, 0];
    const hull = smooth(
      [
        [x - 70 * k, y - 34 * k],
        [x - 56 * k, y - 4 * k],
        [x + 56 * k, y - 4 * k],
        [x + 72 * k, y - 40 * k],
        [x, y - 28 * k],
      ],
      0.08,
    );
    s.flat(
      fill(ellipse(x, y, 16), red) +
        rimmed(
          s,
          hull +
            rect(x - 20 * k, y - 76 * k, 44 * k, 48 * k) +
            limb(
              [
                [x + 36 * k, y - 34 * k],
                [x + 36 * k, y - 120 * k],
              ],
              [5 * k, 4 * k],
            ) +
            limb(
              [
                [x + 36 * k, y - 112 * k],
                [x - 60 * k, y - 38 * k],
              ],
              [2.4 * k, 2.4 * k],
            ),
          ink,
          '#fff6dc',
          [-4 * k, 4 * k],
        ) +
        fill(rect(x - 10 * k, y - 66 * k, 18 * k, 16 * k), '#ffd88a'),
    );
  }
  // Fish below, many at the left and few at the right.
  for (let i = 0; i < 74; i += 1) {
    const t = random.next() ** 1.9;
    const x = 200 + t * 1420;
    const top = (steep[Math.min(10, Math.floor((x - 170) / 150) + 1)]?.[1] ?? 700) + 50;
    const y = random.range(top, 900);
    const k = random.range(0.7, 1.3);
    s.flat(
      fill(
        smooth([
          [x - 30 * k, y],
          [x - 8 * k, y - 11 * k],
          [x + 22 * k, y - 2 * k],
          [x + 22 * k, y + 2 * k],
          [x - 8 * k, y + 11 * k],
        ]) +
          poly([
            [x + 16 * k, y],
            [x + 36 * k, y - 12 * k],
            [x + 36 * k, y + 12 * k],
          ]),
        mix(ink, deep, random.next()),
      ),
    );
  }
  const readers =
    figure({ x: 330, y: 1190, height: 400, pose: poses.lookUp, wear: 'coat', head: 'cap' }) +
    figure({
      x: 500,
      y: 1196,
      height: 380,
      pose: { ...poses.point, farArm: '0.05,-0.79 0.17,-0.84 0.28,-0.95' },
      wear: 'jacket',
      head: 'bun',
    });
  s.flat(
    fill(rect(0, 932, w, h), '#e8e4d0') +
      stroke(line('140,930 1700,930'), ink, 8) +
      gulls(random, 6, [900, 190, 1640, 420], 36, '#8aa4a8'),
  );
  s.spray(fill(rect(0, 932, w, 300), s.linear('#b8c4b8 0 .6, #b8c4b8 1 0', [0, 932], [0, 1100])));
  s.shade(fill(poly('300,1192 540,1192 1180,1240 700,1260'), thin('#8aa09a', 0.8)));
  s.flat(rimmed(s, readers, ink, '#fffdf0', [4, 4]));
}
