/** The accordion player. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import {
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
import { night as c, lanterns } from './shared.ts';

export function marketAccordion(s: Sheet): void {
  const { width: w } = s;
  s.wash(s.linear(`#14102c 0, #2a1638 .5, #14102c 1`));
  // The wall of the house: stones, a door, a window.
  s.spray(
    fill(ellipse(300, 560, 900), s.radial([300, 560], 900, `${c.orange} 0 .9, #8a3a3c .45 .6, #3a1a3c 1 0`)),
  );
  let stones = '';
  for (let row = 0; row < 15; row += 1) {
    let x = -40 - (row % 2) * 60;
    while (x < w) {
      const len = s.random.range(90, 170);
      if (s.random.chance(0.5))
        stones +=
          stroke(
            line([
              [x, row * 66],
              [x + len - 8, row * 66],
            ]),
            c.ink,
            4,
          ) +
          stroke(
            line([
              [x + len, row * 66 + 6],
              [x + len, row * 66 + 60],
            ]),
            c.ink,
            4,
          );
      x += len;
    }
  }
  s.flat(stones, { opacity: 0.34 });
  s.flat(
    fill(smooth('700,1010 700,380 720,280 800,220 890,220 970,280 990,380 990,1010', 0.06), '#1d1026') +
      fill(smooth('726,1010 726,400 744,310 812,256 878,256 946,310 964,400 964,1010', 0.06), '#2f5a58') +
      stroke(line('845,258 845,1010'), '#1d1026', 6) +
      [420, 620, 820].map((y) => fill(rect(752, y, 74, 150) + rect(866, y, 74, 150), '#244a4c')).join('') +
      fill(ellipse(826, 690, 9), c.amber),
  );
  lanterns(s, [[[196, 360], 84, c.orange]]);
  s.flat(stroke(curve('-20,220 120,230 190,250 196,272'), c.ink, 12));
  // The steps.
  const steps: [number, string, string][] = [
    [1000, '#6a3a48', '#3a1e38'],
    [1130, '#7a4248', '#43223c'],
    [1270, '#8a4a48', '#4a2640'],
    [1410, '#94504a', '#502a42'],
  ];
  for (const [i, [y, top, front]] of steps.entries()) {
    s.flat(fill(rect(-20, y, w + 40, 44 + i * 6), top) + fill(rect(-20, y + 40 + i * 6, w + 40, 130), front));
    s.spray(
      fill(
        rect(-20, y, w + 40, 44 + i * 6),
        s.radial([280, y], 760, `${c.amber} 0 .8, ${c.orange} .6 .3, ${c.orange} 1 0`, 0.2),
      ),
    );
  }
  // The player: trousers and boots, coat, accordion, arms, head.
  const legs =
    limb('620,1000 460,1010 420,1240', [170, 140, 96]) + limb('700,1010 760,1060 760,1300', [170, 140, 96]);
  const boots =
    smooth('372,1226 470,1222 476,1262 470,1276 340,1276 330,1254', 0.12) +
    smooth('712,1290 810,1286 830,1320 880,1336 886,1360 716,1360', 0.12);
  s.shade(fill(ellipse(640, 1284, 340, 30), c.ink));
  s.flat(rimmed(s, legs, '#241430', c.orange, [9, 3]) + rimmed(s, boots, '#120a1a', c.orange, [6, 4]));
  const coat = smooth(
    '470,1040 452,900 470,760 520,660 592,610 650,594 720,606 790,640 852,720 880,860 884,1050 800,1084 660,1072 540,1084',
    0.14,
  );
  s.flat(rimmed(s, coat, '#1c2b4e', c.orange, [14, 6]));
  s.shade(
    s.within(coat, fill(smooth('700,590 900,640 900,1100 720,1100 760,900 740,740'), thin(c.ink, 0.7))),
  );
  s.flat(
    fill(smooth('590,606 650,584 716,604 690,690 640,720 600,680'), c.red) +
      fill(poly('628,700 660,700 684,800 640,790'), c.red) +
      stroke(curve('596,622 650,650 708,622'), '#8a1f24', 4),
  );
  // Head in three-quarter view, lit from the left; cap and moustache.
  const head = smooth(
    '566,470 560,420 580,384 640,372 700,384 726,430 722,490 706,548 668,594 632,602 596,584 574,540 560,528',
    0.15,
  );
  s.flat(rimmed(s, head, '#c97a4a', '#ffd9a0', [12, 2]));
  s.shade(
    s.within(
      head,
      fill(smooth('640,360 760,360 760,620 636,620 660,560 652,500 676,460 640,430'), thin('#5a2030', 0.8)),
    ),
  );
  s.flat(
    fill(smooth('572,548 600,530 628,532 660,530 694,552 664,562 632,550 602,562'), '#f2e2cc') +
      stroke(curve('588,464 606,472 622,466'), '#3a1420', 6) +
      stroke(curve('652,466 670,472 688,464'), '#3a1420', 6) +
      stroke(curve('582,440 604,430 624,440'), '#e8d2b8', 9) +
      stroke(curve('650,440 672,430 694,442'), '#e8d2b8', 9) +
      fill(smooth('622,460 640,460 648,516 632,528 606,516'), '#a85a3a') +
      stroke(curve('616,578 636,584 656,576'), '#7a2a30', 5) +
      fill(ellipse(724, 488, 15, 27, 8), '#7a3c34'),
    { rough: 0.6 },
  );
  s.flat(
    rimmed(
      s,
      smooth('540,424 548,378 590,338 656,324 720,340 752,384 748,420 690,400 620,398 570,412', 0.14) +
        smooth('540,418 590,396 650,398 640,414 590,424 530,436', 0.13),
      '#2c3a5c',
      c.amber,
      [8, 5],
    ),
  );
  // Accordion: treble box on the left, bellows fan, bass box on the right.
  const folds: string[] = [];
  const at = (t: number, v: number): Point => [
    470 + t * 350 + (v - 0.5) * (t - 0.5) * 40,
    720 + v * 290 - Math.sin(t * Math.PI) * 44 * (1 - v * 1.9) + t * 20,
  ];
  for (let i = 0; i < 11; i += 1) {
    const a = i / 11;
    const m = (i + 0.5) / 11;
    const b = (i + 1) / 11;
    folds.push(
      fill(poly([at(a, 0.02), at(m, -0.03), at(m, 1.03), at(a, 0.98)]), '#f2a65a') +
        fill(poly([at(m, -0.03), at(b, 0.02), at(b, 0.98), at(m, 1.03)]), '#8a2430'),
    );
  }
  s.flat(folds.join(''));
  s.spray(
    fill(
      poly([at(0, 0), at(1, 0), at(1, 1), at(0, 1)]),
      s.linear(`${c.ink} 0 0, ${c.ink} .5 .15, ${c.ink} 1 .75`, [480, 0], [830, 0]),
    ),
  );
  const treble = poly('352,716 476,700 486,1018 366,1034');
  const bass = poly('812,728 920,752 912,1052 806,1034');
  s.flat(rimmed(s, treble, '#a8202c', '#ffd9a0', [8, 8]) + rimmed(s, bass, '#6a1826', c.orange, [3, 7]));
  s.flat(
    fill(poly('348,726 384,720 396,1026 362,1030'), c.cream) +
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((i) =>
          stroke(
            line([
              [352 + i * 1.2, 754 + i * 29],
              [392 + i * 0.4, 748 + i * 29],
            ]),
            c.ink,
            4,
          ),
        )
        .join('') +
      [0, 1, 2, 3, 4, 5].map((i) => fill(ellipse(432 + (i % 2) * 22, 760 + i * 44, 10), c.amber)).join('') +
      [0, 1, 2, 3, 4]
        .map((i) => fill(ellipse(852, 790 + i * 48, 7) + ellipse(880, 796 + i * 48, 7), c.cream))
        .join(''),
  );
  s.flat(
    stroke(curve('560,640 500,720 470,800'), '#120a1a', 20) +
      stroke(curve('760,640 820,700 830,760'), '#120a1a', 20),
  );
  // Arms and hands over the boxes.
  s.flat(rimmed(s, limb('540,700 420,800 300,860 344,920', [110, 96, 80, 64]), '#24355c', c.amber, [10, 5]));
  s.flat(
    rimmed(s, smooth('330,860 372,850 404,872 408,920 380,944 340,936'), '#c97a4a', '#ffd9a0', [5, 5]) +
      [0, 1, 2, 3]
        .map((i) =>
          rimmed(
            s,
            limb(
              [
                [384, 872 + i * 18],
                [418, 866 + i * 22],
              ],
              [20, 15],
            ),
            '#c97a4a',
            '#ffd9a0',
            [3, 4],
          ),
        )
        .join(''),
  );
  s.flat(
    rimmed(s, limb('830,720 960,840 950,940', [110, 96, 78]), '#16223f', c.orange, [5, 6]) +
      rimmed(s, smooth('972,920 936,914 904,936 896,980 924,1002 964,990'), '#8a4a3a', '#e88a4a', [-4, 5]),
  );
  // The child who dances, and the cap with coins.
  const child = figure({
    x: 1020,
    y: 1440,
    height: 360,
    pose: {
      ...poses.stride,
      nearArm: '0.02,-0.77 -0.1,-0.9 -0.12,-1.04',
      farArm: '0.05,-0.77 0.18,-0.86 0.28,-0.98',
    },
    wear: 'dress',
    head: 'bun',
    flip: true,
    build: 1.2,
  });
  s.shade(fill(ellipse(1030, 1446, 110, 14), c.ink));
  s.flat(rimmed(s, child, '#2b1440', c.amber, [8, 5]));
  s.flat(
    fill(smooth('180,1420 220,1396 300,1394 350,1416 330,1446 220,1450'), '#1c2b4e') +
      fill(ellipse(266, 1412, 62, 14), c.ink) +
      fill(ellipse(250, 1410, 12, 6) + ellipse(278, 1414, 12, 6) + ellipse(264, 1404, 11, 5), c.amber),
  );
  s.bloom(0.74, 60, 0.32);
  s.dim(s.radial([420, 760], 1200, `${c.ink} 0 0, ${c.ink} .5 .02, ${c.ink} 1 .85`));
}
