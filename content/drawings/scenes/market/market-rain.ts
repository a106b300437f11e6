/** Rain on the night market. */

import { thin } from '../../kit/color.ts';
import { passer, umbrella } from '../../kit/crowd.ts';
import { figure, poses } from '../../kit/people.ts';
import { paving, rain, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, group, type Point, poly, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { night as c, lanterns } from './shared.ts';

export function marketRain(s: Sheet): void {
  const { random, width: w, height: h } = s;
  s.wash(s.linear(`#101c44 0, #2b3f7c .4, #a04a54 .62, ${c.orange} .7`));
  s.spray(
    fill(
      ellipse(640, 860, 420, 520),
      s.radial([640, 860], 520, `${c.amber} 0 .9, ${c.orange} .4 .6, ${c.red} 1 0`),
    ),
  );
  // Houses lean over a narrow lane.
  s.flat(
    fill(
      poly('420,560 470,470 520,560 520,900 420,900') + poly('760,600 800,520 850,600 850,900 760,900'),
      '#5a3a62',
    ),
  );
  s.flat(
    fill(poly('-20,-20 330,-20 350,300 300,330 430,420 430,930 -20,980'), '#1c2a58') +
      fill(poly('1220,-20 980,-20 930,240 970,262 850,430 850,930 1220,980'), '#16234c'),
  );
  s.flat(fill(poly('-20,160 352,280 352,312 -20,210') + poly('1220,140 930,232 930,264 1220,190'), c.ink));
  const windows: [string, string][] = [
    ['60,330 150,350 150,520 60,516', c.amber],
    ['210,366 280,382 280,528 210,526', '#ffd98a'],
    ['60,620 150,624 150,800 60,806', '#0f1a3c'],
    ['216,628 284,630 284,790 216,794', c.orange],
    ['1000,330 1080,312 1080,490 1000,494', '#0f1a3c'],
    ['1120,302 1200,284 1200,484 1120,488', c.amber],
    ['990,610 1064,608 1064,780 990,776', c.orange],
    ['1114,606 1196,604 1196,790 1114,784', '#ffd98a'],
  ];
  for (const [shape, color] of windows) {
    const d = poly(shape);
    s.flat(fill(d, color) + stroke(d, c.ink, 8));
    const [a, b] = shape.split(' ').map((pair) => Number(pair.split(',')[0]));
    const mid = ((a ?? 0) + (b ?? 0)) / 2;
    s.flat(s.within(d, fill(rect(mid - 4, 0, 8, h), c.ink)));
  }
  // Stalls at both sides, a far crowd, lanterns on cords.
  s.flat(
    fill(poly('-20,720 330,790 330,930 -20,990'), c.amber) +
      fill(poly('1220,720 930,790 930,930 1220,990'), c.amber),
  );
  s.flat(
    fill(poly('-20,840 330,868 330,940 -20,1000'), '#1a1430') +
      fill(poly('1220,840 930,868 930,940 1220,1000'), '#1a1430'),
  );
  s.flat(
    rimmed(
      s,
      passer(random, 150, 980, 300, { wear: 'jacket', pose: poses.wait }) +
        passer(random, 1070, 980, 300, { wear: 'jacket', pose: poses.hold, flip: true }),
      '#1a1430',
      c.cream,
      [3, 3],
    ),
  );
  s.flat(
    fill(poly('-20,600 400,744 400,784 -20,690'), c.red) +
      fill(poly('1220,590 870,744 870,784 1220,684'), c.jade),
  );
  for (let i = 0; i < 6; i += 1)
    s.flat(
      fill(
        poly([
          [-20 + i * 72, 604 + i * 24],
          [14 + i * 72, 616 + i * 24],
          [14 + i * 72, 702 + i * 16],
          [-20 + i * 72, 694 + i * 16],
        ]),
        thin(c.cream, 0.75),
      ),
    );
  let far = '';
  for (let i = 0; i < 9; i += 1) far += passer(random, 470 + i * 42, 930 + (i % 3) * 12, 150 + (i % 3) * 30);
  s.flat(
    rimmed(
      s,
      far + umbrella(500, 800, 64) + umbrella(610, 786, 70) + umbrella(745, 808, 66),
      '#33203f',
      c.amber,
      [0, 4],
    ),
  );
  const cords: [Point, Point, number][] = [
    [[330, 420], [930, 330], 120],
    [[300, 180], [960, 120], 150],
    [[410, 600], [860, 560], 80],
  ];
  for (const [k, [a, b, sag]] of cords.entries()) {
    s.flat(stroke(curve([a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag], b]), c.ink, 4));
    const row: [Point, number, string][] = [];
    for (let i = 1; i <= 4; i += 1) {
      const t = i / 5;
      row.push([
        [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + sag * 4 * t * (1 - t) + 30],
        [42, 60, 26][k] ?? 30,
        (i + k) % 3 ? c.red : c.orange,
      ]);
    }
    lanterns(s, row);
  }
  s.bloom(0.66, 50, 0.4);
  s.flat(fill(rect(-20, 940, w + 40, 600), '#1a1a3c'));
  s.mirror(944, { strength: 0.86, ripple: 26, smear: 60, squash: 1.06, tint: '#141436', tintStrength: 0.24 });
  s.flat(paving(s, [640, 880], 944, c.ink), { opacity: 0.34 });
  // Two under one umbrella, seen from behind.
  const two =
    figure({ x: 552, y: 1330, height: 640, pose: poses.walk, wear: 'coat', head: 'bob', build: 1.05 }) +
    figure({
      x: 700,
      y: 1340,
      height: 690,
      pose: {
        ...poses.walk,
        nearLeg: '-0.01,-0.5 0.02,-0.27 -0.08,-0.03',
        farLeg: '0.01,-0.5 0.07,-0.28 0.05,-0.02',
        nearArm: '0,-0.79 -0.07,-0.68 -0.1,-0.84',
      },
      wear: 'coat',
      head: 'cap',
      build: 1.12,
    });
  s.flat(group(fill(two, c.ink), 'transform="matrix(1 0 0 -0.42 0 1896)"'), { opacity: 0.72, rough: 9 });
  s.flat(rimmed(s, two, c.ink, c.amber, [-1, 7]));
  const cover = umbrella(636, 720, 270, 26);
  s.flat(rimmed(s, cover, '#a8202c', c.amber, [0, 9]));
  s.shade(
    s.within(
      cover,
      fill(smooth('636,540 560,600 530,740 636,720') + smooth('640,540 800,580 900,740 770,735'), '#7a1c2c'),
    ),
  );
  s.flat(
    stroke(curve('636,562 580,620 550,705'), c.ink, 3) + stroke(curve('636,562 700,620 730,708'), c.ink, 3),
  );
  rain(s, 620, '#cfe0ff', 0.16);
  let splashes = '';
  for (let i = 0; i < 70; i += 1) {
    const y = random.range(960, 1490);
    splashes += stroke(
      ellipse(random.range(0, w), y, 4 + (y - 950) * 0.02, 1.6 + (y - 950) * 0.006),
      thin('#e6ecff', 0.6),
      1.6,
    );
  }
  s.flat(splashes, { rough: 0.3 });
  s.dim(s.linear(`${c.ink} 0 .5, ${c.ink} .3 0, ${c.ink} .85 0, ${c.ink} 1 .5`));
}
