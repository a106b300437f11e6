/** Divers at the meadow’s edge. */

import { mix, thin } from '../../kit/color.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  limb,
  line,
  type Point,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { blade, bubbles, diver, fish, shafts, surface } from './shared.ts';

export function divers(s: Sheet): void {
  const { random, width: w } = s;
  const [deep, light] = ['#04222e', '#d4f6ee'];
  s.wash(s.linear(`#bdeee4 0, #5fb8c0 .2, #237c94 .48, #0e4a60 .76, ${deep} 1`));
  surface(s, 240, ['#ffffff', '#e4fff4', '#8ad8d8']);
  s.glow(fill(ellipse(560, -60, 560), s.radial([560, -60], 560, '#ffffff 0 1, #d8fff0 .3 .6, #a0e8e0 1 0')));
  // The boat from below, its ladder and a line down to a weight.
  s.flat(
    fill(smooth('1080,30 1200,-6 1440,-14 1620,14 1660,40 1560,70 1240,74 1120,58', 0.14), '#0e4458') +
      fill(smooth('1120,40 1240,20 1440,16 1580,34 1440,52 1220,54'), '#1a6478'),
    { rough: 3 },
  );
  s.flat(stroke(curve('1340,70 1352,400 1330,700 1346,930'), '#e8f4ea', 4));
  shafts(
    s,
    [560, -120],
    [
      [-160, 40],
      [220, 380],
      [520, 660],
      [820, 1040],
      [1240, 1420],
    ],
    1060,
    light,
    0.5,
  );
  // The bed: sand in low ridges, the edge of the meadow at the right.
  s.flat(fill(smooth('-60,900 300,868 700,892 1100,870 1500,896 2060,872 2060,1200 -60,1200'), '#1c5a66'));
  s.flat(fill(smooth('-60,960 400,930 900,962 1400,936 2060,966 2060,1200 -60,1200'), '#2a6a6c'));
  s.spray(
    fill(
      ellipse(700, 1010, 620, 120),
      s.radial([700, 1010], 620, '#d8e8b8 0 .9, #7ab0a0 .5 .5, #7ab0a0 1 0', 0.2),
    ),
  );
  let ridges = '';
  for (let i = 0; i < 46; i += 1) {
    const t = random.next();
    const y = 930 + t * 190;
    const x = random.range(-100, w);
    ridges += fill(
      ribbon(
        [
          [x, y],
          [x + 60 + t * 120, y - 8],
          [x + 140 + t * 260, y],
        ],
        [1, 4 + t * 6, 1],
      ),
      thin(random.chance(0.5) ? '#bfe0c0' : '#0e4450', 0.6),
    );
  }
  s.flat(ridges);
  for (let i = 0; i < 150; i += 1) {
    const x = 1480 + Math.abs(random.bell()) * 330;
    const t = random.next();
    const { d } = blade(random, x, 930 + t * 190, 150 + t * 190, -(60 + t * 90), 9 + t * 9);
    s.flat(fill(d, mix(mix('#1a6a60', '#7ac47a', random.next() * 0.8), deep, random.range(0, 0.35))));
  }
  for (let i = 0; i < 40; i += 1) {
    const { d } = blade(
      random,
      random.range(-60, 360),
      random.range(930, 1010),
      random.range(60, 150),
      -50,
      8,
    );
    s.flat(fill(d, mix('#1a6a60', '#7ac47a', random.next() * 0.7)));
  }
  // The counting frame on the bed, with its grid and shoots inside.
  const frame: Point[] = [
    [620, 1000],
    [930, 980],
    [1010, 1066],
    [640, 1092],
  ];
  const inside = (u: number, v: number): Point => {
    const [a, b, c, d] = frame as [Point, Point, Point, Point];
    const top: Point = [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u];
    const low: Point = [d[0] + (c[0] - d[0]) * u, d[1] + (c[1] - d[1]) * u];
    return [top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v];
  };
  let grid = '';
  for (let i = 1; i < 5; i += 1)
    grid +=
      stroke(line([inside(i / 5, 0), inside(i / 5, 1)]), '#f4fff0', 2) +
      stroke(line([inside(0, i / 5), inside(1, i / 5)]), '#f4fff0', 2);
  s.flat(grid);
  for (let i = 0; i < 34; i += 1) {
    const [x, y] = inside(random.range(0.05, 0.95), random.range(0.1, 0.95));
    const { d } = blade(random, x, y, random.range(50, 110), -30, 8);
    s.flat(fill(d, mix('#2a8a6a', '#c8f08a', random.next())));
  }
  s.flat(stroke(poly(frame), '#fffbe8', 11) + stroke(poly(frame), '#e8b82c', 4));
  // Two divers: one over the frame with a slate, one who holds the lamp.
  s.flat(diver(s, 900, 740, 1.28, -16, '#0a2c3c', '#a8ece0', '-84,14 -120,76 -96,128'));
  s.flat(
    group(
      fill(rect(-46, -32, 92, 62), '#f4f8ea') +
        [0, 1, 2, 3]
          .map((i) =>
            stroke(
              line([
                [-34, -18 + i * 12],
                [30, -18 + i * 12],
              ]),
              '#1a6478',
              3,
            ),
          )
          .join(''),
      'transform="translate(766 930) rotate(-12)"',
    ),
  );
  s.flat(diver(s, 430, 520, 0.92, 14, '#0c3444', '#b8f0e4', '-84,14 -140,44 -182,84'));
  const torch: Point = [242, 556];
  s.glow(
    fill(
      poly([torch, [-60, 760], [330, 860]]),
      s.radial(torch, 380, '#fffbe0 0 .95, #f0f8c0 .5 .4, #e0f0b0 1 0'),
    ),
    { grain: 0.5, blur: 5 },
  );
  s.flat(
    fill(
      limb(
        [
          [252, 548],
          [238, 562],
        ],
        [22, 28],
      ),
      '#e8b82c',
    ),
  );
  s.flat(bubbles(s, 742, 760, 60, 26, 20) + bubbles(s, 296, 480, 40, 20, 15), { rough: 0.5 });
  let school = '';
  for (let i = 0; i < 40; i += 1)
    school += fish(
      1560 + random.bell() * 130,
      470 + random.bell() * 60,
      random.range(0.5, 0.9),
      random.range(-8, 14),
    );
  s.flat(
    fill(school, '#0e4a5c') +
      fill(fish(1500, 440, 0.9, 4) + fish(1600, 500, 0.8, 8) + fish(1680, 450, 0.8, 0), light),
    { rough: 0.5 },
  );
  s.bloom(0.8, 60, 0.32);
  s.dim(s.radial([620, 500], 1500, `${deep} 0 0, ${deep} .5 .05, ${deep} 1 .8`));
}
