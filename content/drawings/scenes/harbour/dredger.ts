/** A dredger in the channel. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { glints, gulls, rimmed, roofs } from '../../kit/props.ts';
import {
  ellipse,
  fill,
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

export function dredger(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, green, mud, rust, pale] = ['#16302a', '#3f7a68', '#6a5632', '#b8562c', '#eef0d4'];
  s.wash(s.linear(`#8fc0b4 0, #c4dcc4 .4, ${pale} .6`));
  s.flat(
    fill(
      smooth('-60,220 240,160 500,190 760,140 1040,200 800,240 300,250') +
        smooth('1100,330 1400,280 1700,310 1860,290 1860,350 1300,360'),
      '#f6f6e6',
    ),
    { opacity: 0.8, rough: 3 },
  );
  s.spray(fill(smooth('-60,220 240,205 760,200 1040,200 800,240 300,250'), '#a8ccbc'));
  s.flat(
    fill(smooth('-40,700 300,640 700,624 1100,640 1500,616 1860,640 1860,740 -40,740'), '#8fb8a0') +
      fill(roofs(random, 60, 520, 660, 30, 720) + rect(420, 570, 10, 100), '#7aa890'),
  );
  s.haze(pale, 560, 740, 0.55, 300);
  // The barge to the right that the chute feeds; then the dredger's hull and works.
  s.flat(
    rimmed(s, poly('1180,716 1190,652 1780,640 1810,668 1790,730 1200,736'), '#2f4a44', pale, [0, 5]) +
      fill(smooth('1230,654 1320,600 1400,584 1480,606 1560,596 1660,630 1720,648', 0.12), mud) +
      fill(smooth('1330,604 1400,586 1470,606 1420,616', 0.12), '#8a7446'),
  );
  const hull = poly('180,736 150,628 560,628 560,660 760,660 760,628 1080,628 1060,736');
  s.flat(
    rimmed(s, hull, '#22463e', pale, [2, 6]) +
      fill(poly('176,716 1064,716 1060,740 182,740'), rust) +
      fill(rect(150, 622, 410, 9) + rect(760, 622, 330, 9), pale),
  );
  s.flat(
    rimmed(
      s,
      rect(820, 500, 190, 124) + rect(800, 488, 230, 16) + rect(860, 420, 110, 70) + rect(846, 412, 138, 12),
      '#d8d4b4',
      '#fffbe4',
      [-8, 4],
    ) +
      rimmed(s, poly('884,412 888,270 944,270 948,412') + rect(880, 262, 72, 16), rust, '#f0a068', [-8, 3]) +
      fill(
        rect(840, 530, 36, 40) +
          rect(896, 530, 36, 40) +
          rect(952, 530, 36, 40) +
          rect(876, 438, 34, 30) +
          rect(922, 438, 34, 30),
        ink,
      ),
  );
  s.spray(
    fill(
      smooth('900,256 840,200 700,170 560,130 420,140 300,90 420,70 600,80 760,110 900,150 950,220', 0.14),
      s.linear(`#4a5a50 0 0, #4a5a50 1 .85`, [300, 0], [930, 0]),
    ),
  );
  // Gantry and the ladder of buckets: up from the water at the left to the top tumbler.
  const top: Point = [700, 250];
  const low: Point = [300, 800];
  s.flat(
    stroke(line('560,628 650,210 720,210 770,628'), ink, 20) +
      stroke(line('600,440 760,560') + line('590,560 740,400') + line('625,320 740,400'), ink, 10) +
      rimmed(s, rect(620, 186, 150, 22), ink, pale, [0, 5]),
  );
  s.flat(
    stroke(line('200,628 250,380 290,380 330,628'), ink, 14) +
      stroke(line('270,384 690,200') + line('272,384 330,760'), ink, 5),
  );
  s.flat(
    stroke(line([top, low]), ink, 46) +
      stroke(
        line([
          [top[0] - 8, top[1] - 10],
          [low[0] - 8, low[1] - 10],
        ]),
        green,
        8,
      ),
  );
  s.flat(
    fill(ellipse(top[0], top[1], 58), rust) +
      fill(ellipse(top[0], top[1], 40), ink) +
      fill(ellipse(top[0], top[1], 13), pale) +
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          stroke(
            line([
              [top[0], top[1]],
              [top[0] + Math.cos(i) * 52, top[1] + Math.sin(i) * 52],
            ]),
            rust,
            8,
          ),
        )
        .join(''),
  );
  const angle = (Math.atan2(low[1] - top[1], low[0] - top[0]) * 180) / Math.PI;
  const bucket = (x: number, y: number, turn: number, full: boolean): string => {
    const cos = Math.cos((turn * Math.PI) / 180);
    const sin = Math.sin((turn * Math.PI) / 180);
    const at = (list: readonly (readonly [number, number])[]): Point[] =>
      list.map(([px, py]): Point => [x + px * cos - py * sin, y + px * sin + py * cos]);
    return (
      (full
        ? fill(
            smooth(
              at([
                [-34, 34],
                [-36, 58],
                [0, 72],
                [36, 58],
                [30, 34],
              ]),
              0.12,
            ),
            mud,
          )
        : '') +
      rimmed(
        s,
        smooth(
          at([
            [-40, 8],
            [-44, 52],
            [-30, 60],
            [32, 52],
            [40, 8],
          ]),
          0.06,
        ),
        rust,
        '#f0b07a',
        [-4, 5],
      )
    );
  };
  let chain = '';
  for (let i = 0; i < 8; i += 1) {
    const t = 0.06 + i * 0.128;
    chain += bucket(top[0] + (low[0] - top[0]) * t - 16, top[1] + (low[1] - top[1]) * t - 12, angle, true);
  }
  chain +=
    bucket(716, 190, angle + 62, true) +
    bucket(752, 236, angle + 120, true) +
    bucket(744, 300, angle + 176, false);
  s.flat(chain);
  // The spoil slides down the chute into the barge.
  s.flat(
    fill(poly('760,330 800,320 1290,560 1272,592'), ink) +
      fill(poly('772,326 800,320 1290,560 1284,572'), mud) +
      fill(smooth('1268,560 1310,566 1332,610 1320,650 1262,650 1256,600', 0.12), mud) +
      stroke(line('1040,450 1070,628') + line('1180,520 1160,628'), ink, 9),
  );
  const crew =
    figure({ x: 1050, y: 624, height: 104, pose: poses.stand, wear: 'oilskins', head: 'helmet' }) +
    figure({ x: 520, y: 628, height: 104, pose: poses.point, wear: 'oilskins', head: 'helmet', flip: true }) +
    figure({ x: 1700, y: 644, height: 100, pose: poses.haul, wear: 'oilskins', head: 'cap', flip: true });
  s.flat(
    rimmed(s, crew, ink, '#fffbe4', [-2, 2]) +
      stroke(line('770,590 800,590') + line('150,596 560,596') + line('1030,596 1090,596'), ink, 4) +
      Array.from({ length: 9 }, (_, i) =>
        stroke(
          line([
            [160 + i * 50, 596],
            [160 + i * 50, 626],
          ]),
          ink,
          4,
        ),
      ).join(''),
  );
  s.flat(fill(rect(-20, 738, w + 40, 480), '#7fae96'));
  s.mirror(738, { strength: 0.84, ripple: 22, smear: 26, tint: '#3f7a68', tintStrength: 0.3 });
  // Mud clouds the water round the ladder; foam; streams from the buckets.
  s.spray(
    fill(
      ellipse(300, 830, 420, 70),
      s.radial([300, 830], 420, `${mud} 0 .9, #8a8a5a .6 .5, #8a8a5a 1 0`, 0.17),
    ),
  );
  s.flat(fill(ribbon('160,776 260,760 340,764 440,780', [3, 18, 16, 3]), pale));
  let drips = '';
  for (let i = 0; i < 60; i += 1) {
    const t = random.range(0.1, 0.95);
    const x = top[0] + (low[0] - top[0]) * t - 40 + random.range(-16, 26);
    const y = top[1] + (low[1] - top[1]) * t + random.range(10, 60);
    drips += stroke(
      line([
        [x, y],
        [x, y + random.range(8, 34)],
      ]),
      thin('#6a5632', 0.8),
      3,
    );
  }
  s.flat(drips + glints(s, [-20, 760, w, 1200], 240, '#f4f6e0', 110), { rough: 0.5, opacity: 0.8 });
  s.flat(glints(s, [-20, 800, w, 1200], 150, '#245048', 130), { rough: 0.5, opacity: 0.7 });
  // A green buoy leans in the tide, close to us.
  s.flat(
    rimmed(
      s,
      poly('1400,1060 1440,860 1500,852 1560,1040') +
        limb('1470,856 1474,760', [12, 10]) +
        poly('1440,780 1506,772 1470,716'),
      '#1f5a3f',
      '#c8e4a8',
      [-7, 5],
    ) +
      rimmed(s, ellipse(1480, 1064, 118, 34), ink, '#c8e4a8', [-4, 6]) +
      fill(ribbon('1330,1080 1420,1100 1540,1096 1650,1074', [2, 14, 12, 2]), pale),
  );
  s.flat(
    gulls(random, 9, [300, 300, 700, 700], 30, '#fffdf0') +
      gulls(random, 4, [1200, 380, 1700, 560], 26, '#fffdf0'),
  );
}
