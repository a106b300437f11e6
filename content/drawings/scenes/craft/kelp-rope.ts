/** A rope of kelp. */

import { mix, thin } from '../../kit/color.ts';
import { gulls, rimmed } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  limb,
  type Point,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { kelpWorker } from './kelp-worker.ts';

export function kelpRope(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, deep, brown, gold, _orange] = ['#1a2412', '#22381f', '#6a4a14', '#e8b23c', '#ee6f2a'];
  s.wash(s.linear('#d8dca4 0, #f4ecc0 .36, #fbf3d4 .46'));
  const line0 = 560;
  s.spray(
    fill(ellipse(1380, 480, 640), s.radial([1380, 480], 640, '#ffffff 0 1, #fff6c8 .3 .7, #fff6c8 1 0')),
  );
  s.flat(
    fill(smooth('-60,500 300,440 640,430 900,480 1100,500 1500,470 1860,440 1860,580 -60,580'), '#a8b48a') +
      fill(smooth('900,520 1300,500 1860,490 1860,580 900,580'), '#8fa078'),
    { opacity: 0.8 },
  );
  s.flat(
    [0, 1, 2, 3, 4, 5, 6]
      .map((i) => fill(ellipse(1080 + i * 96, 548 - i * 2, 15 + i * 1.4, 11), i % 2 ? '#e0862a' : '#d8d8c4'))
      .join('') +
      fill(rect(1640, 500, 8, 46) + poly('1648,502 1700,512 1648,524'), ink) +
      gulls(random, 6, [1000, 120, 1740, 380], 38, '#fffdf0'),
  );
  // The water from the side: half of the picture is below it.
  const water = smooth(
    [
      [-60, line0 + 6],
      [200, line0 - 10],
      [480, line0 + 12],
      [760, line0 - 6],
      [1060, line0 + 12],
      [1360, line0 - 8],
      [1640, line0 + 10],
      [1860, line0 - 4],
      [1860, 1260],
      [-60, 1260],
    ],
    0.12,
  );
  s.flat(fill(water, s.linear('#b8c46a 0, #7f9a48 .24, #3f6a3a .6, #16301f 1', [0, line0], [0, 1200])));
  for (const [a, b] of [
    [700, 900],
    [1040, 1130],
    [1260, 1520],
    [1620, 1720],
  ] as const)
    s.glow(
      s.within(
        water,
        fill(
          poly([
            [a + 120, line0],
            [b + 100, line0],
            [b - 180, 1220],
            [a - 260, 1220],
          ]),
          s.linear('#f8ffc8 0 .5, #f8ffc8 1 0', [0, line0], [0, 1220]),
        ),
      ),
      { grain: 0.5, blur: 6 },
    );
  s.flat(
    stroke(
      curve([
        [-60, line0 + 6],
        [200, line0 - 10],
        [480, line0 + 12],
        [760, line0 - 6],
        [1060, line0 + 12],
        [1360, line0 - 8],
        [1640, line0 + 10],
        [1860, line0 - 4],
      ]),
      '#fdfbe0',
      9,
    ) +
      stroke(
        curve([
          [-60, line0 + 26],
          [260, line0 + 10],
          [520, line0 + 30],
          [800, line0 + 14],
          [1100, line0 + 30],
          [1400, line0 + 12],
          [1860, line0 + 18],
        ]),
        '#dce49a',
        5,
      ),
  );
  // Other ropes hang far off; ours comes up to the boat, thick with blades.
  const hung = (spine: Point[], k: number, dark: string, lit: string, count: number): void => {
    let blades = '';
    for (let i = 0; i < count; i += 1) {
      const t = 0.04 + (i / count) * 0.96;
      const n = spine.length - 1;
      const seg = Math.min(n - 1, Math.floor(t * n));
      const [ax, ay] = spine[seg] ?? [0, 0];
      const [bx, by] = spine[seg + 1] ?? [ax, ay];
      const f = t * n - seg;
      const x = ax + (bx - ax) * f;
      const y = ay + (by - ay) * f;
      const reach = k * random.range(0.7, 1.25) * (i % 2 ? 1 : -1);
      const drop = k * random.range(1.1, 2.5);
      const wave = k * random.range(-0.3, 0.3);
      const spineOf: Point[] = [
        [x, y],
        [x + reach * 0.5, y + k * 0.06],
        [x + reach * 0.82, y + drop * 0.32],
        [x + reach * 0.7 + wave, y + drop * 0.66],
        [x + reach * 0.86 - wave, y + drop],
      ];
      const d = ribbon(spineOf, [k * 0.06, k * 0.2, k * 0.32, k * 0.3, k * 0.2, 2], 8);
      blades +=
        rimmed(
          s,
          d,
          mix(mix(dark, '#7a7a1e', random.next() * 0.6), ink, random.next() * 0.4),
          random.chance(0.65) ? lit : mix(dark, lit, 0.4),
          [reach > 0 ? 6 : -5, 7],
        ) + stroke(curve(spineOf), thin(ink, 0.4), k * 0.03);
    }
    s.flat(blades + stroke(curve(spine), '#e0cf9a', k * 0.12) + stroke(curve(spine), '#8a7440', k * 0.03));
  };
  hung(
    [
      [1500, 570],
      [1520, 760],
      [1508, 980],
      [1520, 1240],
    ],
    80,
    '#6f8a3a',
    '#a8ba5a',
    17,
  );
  hung(
    [
      [1720, 566],
      [1740, 800],
      [1730, 1240],
    ],
    100,
    '#5f7a32',
    '#a8ba5a',
    14,
  );
  hung(
    [
      [1240, 572],
      [1250, 720],
      [1240, 900],
    ],
    60,
    '#7f9648',
    '#b8c46a',
    13,
  );
  s.haze('#7f9a48', 1100, 640, 0.2, 300);
  s.flat(stroke(curve('1000,590 1240,574 1500,574 1860,570'), '#d8c890', 6));
  // The boat's bow and gunwale at the left.
  const hull = smooth('-60,420 300,404 640,412 780,392 770,470 700,560 600,640 420,690 -60,716', 0.08);
  s.flat(
    rimmed(s, hull, '#2f5a5c', '#fff6d4', [0, 10]) +
      s.within(hull, fill(rect(-60, 560, 900, 200), '#1f3f40') + fill(rect(-60, 548, 900, 14), '#f4ecc8')) +
      fill(smooth('-60,408 300,390 640,398 790,378 784,402 640,420 300,414 -60,432'), '#c49a5a'),
  );
  s.shade(s.within(hull, fill(hull, s.linear(`${ink} 0 0, ${ink} 1 .7`, [0, 420], [0, 720]))));
  s.spray(s.within(water, fill(hull, thin('#7f9a48', 0.5))));
  kelpWorker(s);
  // The rope through the hands and down, heavy with kelp.
  const rope: Point[] = [
    [640, 360],
    [720, 448],
    [790, 560],
    [830, 720],
    [820, 900],
    [840, 1080],
    [830, 1260],
  ];
  hung(rope.slice(1), 150, brown, gold, 34);
  s.flat(
    stroke(
      curve([
        [300, 392],
        [520, 330],
        [640, 372],
        [720, 448],
      ]),
      '#e0cf9a',
      17,
    ) +
      stroke(
        curve([
          [300, 392],
          [520, 330],
          [640, 372],
          [720, 448],
        ]),
        '#8a7440',
        4,
        'stroke-dasharray="10 9"',
      ),
  );
  s.flat(
    rimmed(s, ellipse(712, 462, 42, 34, 40), '#31485c', '#dce8d8', [-4, 6]) +
      [0, 1, 2, 3]
        .map((i) =>
          rimmed(
            s,
            limb(
              [
                [692 + i * 17, 476 - i * 10],
                [716 + i * 17, 500 - i * 12],
              ],
              [20, 17],
            ),
            '#31485c',
            '#dce8d8',
            [-2, 4],
          ),
        )
        .join(''),
  );
  let drops = '';
  for (let i = 0; i < 60; i += 1) {
    const x = 720 + random.bell() * 90;
    const y = random.range(430, line0);
    drops += fill(
      smooth([
        [x, y - 12],
        [x + 4, y],
        [x, y + 5],
        [x - 4, y],
      ]),
      '#fffde4',
    );
  }
  let motes = '';
  for (let i = 0; i < 110; i += 1)
    motes += fill(
      ellipse(random.range(0, w), random.range(line0 + 20, 1200), random.range(1.4, 4)),
      thin('#fcffd4', random.range(0.3, 0.8)),
    );
  s.flat(drops + motes, { rough: 0.2 });
  s.flat(fill(smooth('680,562 740,540 800,552 860,540 920,566 860,580 780,570 720,584'), '#fdfbe0'), {
    rough: 4,
  });
  s.bloom(0.86, 60, 0.26);
  s.dim(s.linear(`${deep} 0 0, ${deep} .6 0, ${deep} 1 .6`));
}
