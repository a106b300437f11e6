/** A storm front over the estuary. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { glints, gulls, rimmed, roofs } from '../../kit/props.ts';
import {
  along,
  curve,
  ellipse,
  fill,
  limb,
  line,
  type Point,
  points,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function stormFront(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [ink, slate, violet, pale, sick] = ['#131527', '#2c3150', '#565a82', '#d6dcc0', '#b8c69a'];
  s.wash(s.linear(`#23284a 0, #4a5078 .3, ${sick} .58, ${pale} .7`));
  s.spray(
    fill(
      ellipse(520, 790, 1100),
      s.radial([520, 790], 1100, `#f8f4d0 0 1, ${pale} .4 .7, ${pale} 1 0`, 0.36),
    ),
  );
  // Rain below the shelf at the right.
  s.spray(
    fill(
      poly('1040,420 2040,330 2040,800 1240,800'),
      s.linear(`${slate} 0 .95, ${violet} 1 .55`, [0, 360], [0, 800]),
    ),
  );
  for (let i = 0; i < 30; i += 1) {
    const x = 1120 + i * 32;
    s.spray(
      fill(
        poly([
          [x, 440],
          [x + 26, 440],
          [x + 120, 800],
          [x + 70, 800],
        ]),
        thin(i % 2 ? ink : '#6a7096', 0.34),
      ),
    );
  }
  // The shelf: tiers of cloud that reach from the right over the whole sky, each with a lit lip.
  const tiers: [string, string, string][] = [
    [
      '-200,470 200,430 640,440 1080,470 1500,520 2060,560 2060,260 1400,300 800,330 300,360 -200,410',
      '#6a6f92',
      '#e4e6cc',
    ],
    [
      '-200,400 260,352 760,352 1220,396 1640,452 2060,486 2060,180 1300,230 700,260 200,290 -200,330',
      '#4c5178',
      '#c8cdb8',
    ],
    [
      '-200,318 320,262 880,262 1320,306 1740,368 2060,404 2060,80 1200,150 600,180 100,210 -200,250',
      '#363b60',
      '#a8aeb0',
    ],
    ['-200,226 380,164 980,170 1420,214 1800,270 2060,300 2060,-40 -200,-40', '#22264a', '#868ca4'],
  ];
  for (const [outline, dark, lip] of tiers) {
    const lower = points(outline).slice(0, 6);
    const billows = along(lower, 6)
      .map(([x, y]) =>
        ellipse(
          x + random.range(-30, 30),
          y - random.range(8, 30),
          random.range(60, 140),
          random.range(30, 58),
        ),
      )
      .join('');
    const d = smooth(outline, 0.14) + billows;
    s.shade(fill(d, ink, 'transform="translate(10 26)"'), { blur: 16, opacity: 0.5 });
    s.flat(fill(d, dark), { rough: 4 });
    s.spray(
      s.within(d, stroke(curve(lower), thin(lip, 0.34), 150) + stroke(curve(lower), thin(lip, 0.5), 70)),
    );
    s.spray(s.within(d, stroke(curve(lower.map(([x, y]): Point => [x, y + 16])), thin(lip, 0.9), 34)), {
      rough: 4,
    });
    s.shade(s.within(d, fill(d, s.linear(`${ink} 0 .8, ${ink} .5 .25, ${ink} 1 0`, [0, 0], [0, 520]))), {
      grain: 0.9,
    });
  }
  for (let i = 0; i < 30; i += 1) {
    const x = random.range(-200, w);
    const y = random.range(60, 430) + x * 0.05;
    const k = random.range(120, 420);
    s.spray(
      fill(
        ribbon(
          [
            [x, y],
            [x + k * 0.5, y - 12],
            [x + k, y + k * 0.06],
          ],
          [2, random.range(10, 30), 2],
        ),
        thin(random.chance(0.5) ? '#9aa0b8' : ink, 0.5),
      ),
    );
  }
  // Lightning at the edge of the rain.
  const bolt: Point[] = [
    [1330, 470],
    [1312, 540],
    [1352, 580],
    [1318, 660],
    [1344, 700],
    [1310, 800],
  ];
  s.glow(
    fill(ellipse(1330, 660, 420), s.radial([1330, 660], 420, '#f4f0ff 0 .8, #b8b4f0 .3 .35, #b8b4f0 1 0')),
  );
  s.flat(
    stroke(line(bolt), '#fffdf0', 9) +
      stroke(line('1352,580 1420,620 1400,664 1452,720'), '#fffdf0', 5) +
      stroke(line('1318,660 1262,700 1274,736'), '#fffdf0', 4),
    { rough: 0.5 },
  );
  // Land with the town and the light; the flat sea.
  s.flat(
    fill(smooth('-60,806 100,760 330,752 560,780 760,806'), '#4a5068') +
      fill(roofs(random, 60, 470, 780, 30, 810) + rect(300, 700, 11, 80), '#3a4060') +
      fill(
        poly('600,806 640,790 720,792 760,806') + rect(664, 716, 22, 80) + poly('658,718 675,694 692,718'),
        ink,
      ) +
      fill(rect(668, 704, 14, 12), '#fff0a0'),
  );
  s.glow(fill(ellipse(675, 710, 110), s.radial([675, 710], 110, '#fff6c0 0 .9, #fff0a0 .3 .3, #fff0a0 1 0')));
  s.flat(fill(rect(-20, 802, w + 40, 340), '#7a8090'));
  s.mirror(802, { strength: 0.85, ripple: 18, smear: 40, tint: '#3a4060', tintStrength: 0.34 });
  s.flat(
    glints(s, [-20, 812, 1100, h], 200, '#eef0d4', 120) + glints(s, [-20, 830, w, h], 230, '#23284a', 160),
    { rough: 0.6, opacity: 0.75 },
  );
  // The small boat runs for the harbour mouth, a wake behind it.
  const boat = smooth('820,936 850,964 980,968 1024,930 990,938 900,940', 0.08);
  s.shade(fill(ellipse(920, 984, 120, 14), ink), { opacity: 0.7 });
  s.flat(
    fill(ribbon('1010,962 1120,966 1300,980 1560,1012', [4, 12, 18, 2]), '#f4f4dc') +
      fill(ribbon('1010,972 1090,990 1220,1030 1360,1090', [3, 9, 14, 2]), '#f4f4dc'),
  );
  s.flat(
    rimmed(
      s,
      boat +
        rect(884, 890, 60, 52) +
        rect(878, 882, 74, 10) +
        limb(
          [
            [914, 884],
            [914, 800],
          ],
          [5, 4],
        ) +
        figure({
          x: 862,
          y: 944,
          height: 66,
          pose: poses.haul,
          wear: 'oilskins',
          head: 'souwester',
          flip: true,
        }),
      ink,
      '#fff6c8',
      [3, 3],
    ) +
      fill(rect(892, 902, 18, 18), '#ffdf90') +
      fill(poly('916,806 916,840 960,824'), '#c8402c'),
  );
  s.flat(
    fill(ribbon('810,960 860,974 960,976 1040,962', [2, 8, 7, 2]), '#f4f4dc') +
      gulls(random, 9, [160, 560, 760, 700], 30, '#fffdf0'),
  );
  s.bloom(0.84, 70, 0.35);
  s.dim(s.linear(`${ink} 0 .4, ${ink} .4 0, ${ink} .8 0, ${ink} 1 .4`));
}
