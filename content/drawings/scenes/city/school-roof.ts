/** Work on a school roof. */

import { mix, thin } from '../../kit/color.ts';
import { passer } from '../../kit/crowd.ts';
import { figure, poses } from '../../kit/people.ts';
import { gulls, rimmed, roofs } from '../../kit/props.ts';
import {
  ellipse,
  fill,
  group,
  limb,
  line,
  type Point,
  poly,
  rect,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

function gullsOver(s: Sheet): string {
  const marks = gulls(s.random, 5, [200, 330, 720, 470], 30, '#f8fbf6');
  return [...marks.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]).join('');
}

export function schoolRoof(s: Sheet): void {
  const { random } = s;
  const [ink, tile, tileLit, shadow] = ['#3a1712', '#b8492e', '#e07a48', '#7a2a1e'];
  s.wash(s.linear(`#3f8fd0 0, #8cc4ea .5, #d8ecf0 .8`));
  s.flat(
    fill(
      smooth('-60,260 60,170 200,190 280,110 430,130 500,200 640,190 700,260 400,290') +
        smooth('1180,180 1280,110 1390,130 1460,70 1600,96 1660,160 1800,150 1860,220 1500,236'),
      '#f6faf4',
    ),
  );
  s.spray(
    fill(
      smooth('-60,260 60,220 300,200 640,220 700,260 400,290') +
        smooth('1180,180 1400,150 1660,190 1860,220 1500,236'),
      '#a8cce0',
    ),
  );
  // The town below and the estuary beyond it.
  s.flat(
    fill(poly('-20,560 500,520 1100,532 1820,500 1820,720 -20,720'), '#5c9cc0') +
      fill(smooth('900,540 1100,500 1300,512 1500,486 1860,500 1860,560 900,560'), '#7aa88c'),
  );
  for (let row = 0; row < 3; row += 1) {
    s.flat(
      fill(
        roofs(random, -60, 900 - row * 60, 660 + row * 74, 62 + row * 18, 1000),
        ['#c88a70', '#b0664c', '#a05440'][row] ?? tile,
      ),
    );
    s.shade(
      fill(rect(-20, 640 + row * 74, 960, 160), s.linear('#8a5a4a 0 .5, #8a5a4a 1 0', [-20, 0], [900, 0])),
    );
  }
  // The school yard, deep down, with children and their shadows.
  s.flat(
    fill(poly('-20,900 620,850 900,1220 -20,1220'), '#d8c8a8') +
      stroke(ellipse(300, 1050, 210, 74, -6), '#f8f2e2', 7) +
      stroke(line('60,1000 560,930'), '#f8f2e2', 6),
  );
  for (const [x, y] of [
    [180, 1000],
    [260, 1060],
    [330, 1010],
    [410, 1090],
    [480, 980],
    [140, 1110],
    [380, 950],
    [520, 1060],
    [90, 950],
  ] as const) {
    s.flat(
      fill(
        poly([
          [x, y],
          [x + 5, y],
          [x + 54, y + 18],
          [x + 46, y + 24],
        ]),
        thin('#5a3a4a', 0.55),
      ) +
        fill(
          passer(random, x, y, 54, { wear: random.pick(['dress', 'jacket', 'trousers']) }),
          random.pick(['#b8322a', '#1f5a8a', '#2a2a3a', '#d89a2a', '#2f6a4a']),
        ),
    );
  }
  // The steep roof: a plane from lower left to upper right, tiles in rows.
  const ridge: [Point, Point] = [
    [760, 300],
    [1860, 150],
  ];
  const eaves: [Point, Point] = [
    [560, 1130],
    [1860, 1330],
  ];
  const on = (u: number, v: number): Point => {
    const top: Point = [
      ridge[0][0] + (ridge[1][0] - ridge[0][0]) * u,
      ridge[0][1] + (ridge[1][1] - ridge[0][1]) * u,
    ];
    const low: Point = [
      eaves[0][0] + (eaves[1][0] - eaves[0][0]) * u,
      eaves[0][1] + (eaves[1][1] - eaves[0][1]) * u,
    ];
    return [top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v];
  };
  s.flat(fill(poly([on(0, 0), on(1, 0), on(1, 1), on(0, 1)]), shadow));
  const open = (u: number, v: number): boolean => u > 0.4 && u < 0.72 && v > 0.24 && v < 0.66;
  let battens = '';
  let tiles = '';
  for (let row = 0; row < 17; row += 1) {
    for (let i = -1; i < 30; i += 1) {
      const u0 = (i + (row % 2) * 0.5) / 29;
      const u1 = u0 + 1 / 29 - 0.0022;
      const [v0, v1] = [row / 17, (row + 1.12) / 17];
      if (u1 < 0 || u0 > 1) continue;
      if (open(u0 + 0.015, v0 + 0.02)) continue;
      const a = Math.max(0, u0);
      const b = Math.min(1, u1);
      const low: Point[] = [
        on(b, v1),
        [(on(a, v1)[0] + on(b, v1)[0]) / 2, (on(a, v1)[1] + on(b, v1)[1]) / 2 + 7],
        on(a, v1),
      ];
      tiles += fill(
        poly([on(a, v0), on(b, v0), ...low]),
        mix(random.pick([tile, tile, tileLit, '#cc5c38', '#a83f2a']), '#ffb070', (1 - row / 17) * 0.18),
      );
      tiles += stroke(line(low), ink, 2.6);
    }
  }
  s.flat(fill(poly([on(0.4, 0.235), on(0.735, 0.235), on(0.735, 0.66), on(0.4, 0.66)]), '#4a2c1c'));
  for (let i = 0; i < 9; i += 1)
    battens +=
      stroke(line([on(0.39, 0.26 + i * 0.047), on(0.74, 0.26 + i * 0.047)]), '#d8a868', 11) +
      stroke(line([on(0.39, 0.267 + i * 0.047), on(0.74, 0.267 + i * 0.047)]), '#8a5a34', 3);
  for (let i = 0; i < 5; i += 1)
    battens += stroke(line([on(0.42 + i * 0.072, 0.235), on(0.42 + i * 0.072, 0.665)]), '#6a4024', 15);
  s.flat(battens + tiles);
  s.flat(
    stroke(line([on(0, 0), on(1, 0)]), shadow, 34) +
      stroke(line([on(0, -0.014), on(1, -0.014)]), '#e8895a', 12),
  );
  s.flat(
    fill(
      poly([
        [528, 1128],
        [566, 1122],
        [790, 286],
        [756, 282],
      ]),
      '#f4efe0',
    ) +
      fill(
        poly([
          [528, 1128],
          [540, 1126],
          [766, 284],
          [756, 282],
        ]),
        '#b8b0a0',
      ),
  );
  // Chimney in the sun.
  s.flat(
    fill(poly('1500,250 1500,40 1570,30 1570,240'), '#a04a34') +
      fill(poly('1570,240 1570,30 1640,48 1640,230'), '#6a2a20') +
      fill(poly('1486,40 1570,22 1656,46 1656,64 1570,44 1486,60'), '#f4efe0') +
      fill(rect(1518, -20, 36, 52) + rect(1582, -14, 34, 52), '#c46a44'),
  );
  s.shade(fill(poly('1500,250 1640,230 1330,560 1180,560'), thin('#5a1c28', 0.7)), { grain: 0.5 });
  // The ladder on hooks, a roofer climbing with tiles, another on the battens.
  const rung = (t: number, o: number): Point => [950 + o * 84 - t * 110, 1220 - t * 930 + o * 6];
  s.flat(
    stroke(line([rung(0, 0), rung(1, 0)]), '#f0d9a0', 13) +
      stroke(line([rung(0, 1), rung(1, 1)]), '#f0d9a0', 13) +
      Array.from({ length: 15 }, (_, i) =>
        stroke(line([rung(i / 15 + 0.03, 0), rung(i / 15 + 0.03, 1)]), '#d8b878', 8),
      ).join(''),
  );
  const climber = figure({
    x: 925,
    y: 1000,
    height: 500,
    pose: {
      head: [0.02, -0.93],
      neck: [0, -0.83],
      hip: [0, -0.5],
      nearArm: '-0.06,-0.79 -0.13,-0.86 -0.09,-0.98',
      farArm: '0.06,-0.79 0.15,-0.86 0.13,-1.0',
      nearLeg: '-0.04,-0.5 -0.12,-0.34 -0.06,-0.16',
      farLeg: '0.04,-0.5 0.07,-0.25 0.05,-0.02',
    },
    wear: 'jacket',
    head: 'helmet',
    build: 1.1,
    lean: -7,
  });
  s.shade(group(fill(climber, '#5a1c28'), 'transform="translate(-64 30)"'), { opacity: 0.8, grain: 0.5 });
  s.flat(rimmed(s, climber, '#1f3a5c', '#ffe9c8', [-6, 5]));
  const load = Array.from({ length: 6 }, (_, i) =>
    poly([
      [990, 520 + i * 16],
      [1096, 508 + i * 16],
      [1098, 520 + i * 16],
      [992, 532 + i * 16],
    ]),
  ).join('');
  s.flat(
    rimmed(s, load, '#a83f2a', '#ffb080', [-3, 4]) +
      fill(smooth('836,500 846,474 872,462 904,470 916,500 908,506 870,502', 0.1), '#f2b632'),
  );
  const fixer = figure({
    x: 1380,
    y: 740,
    height: 470,
    pose: {
      ...poses.kneel,
      nearArm: '0.07,-0.51 0.17,-0.4 0.27,-0.27',
      farArm: '0.1,-0.52 0.2,-0.62 0.26,-0.74',
    },
    wear: 'jacket',
    head: 'helmet',
    flip: true,
    build: 1.12,
    lean: 8,
  });
  s.shade(group(fill(fixer, '#3a1712'), 'transform="translate(-66 34)"'), { opacity: 0.8, grain: 0.5 });
  s.flat(
    rimmed(s, fixer, '#2a2a3a', '#ffe9c8', [-6, 5]) +
      fill(limb('1254,396 1238,356', [12, 12]) + poly('1204,352 1262,330 1268,352 1210,374'), ink) +
      fill(smooth('1336,452 1344,414 1376,396 1408,408 1420,440 1412,448 1374,446', 0.1), '#f2b632'),
  );
  s.flat(fill(gullsOver(s), '#f8fbf6'));
  s.glow(
    fill(ellipse(1840, -60, 900), s.radial([1840, -60], 900, '#fff2c8 0 .8, #fff2c8 .5 .25, #fff2c8 1 0')),
    { grain: 0.3 },
  );
}
