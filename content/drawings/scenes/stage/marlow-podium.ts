/** Dez Marlow at a lectern. */

import { thin } from '../../kit/color.ts';
import { audience } from '../../kit/crowd.ts';
import { hang, rimmed } from '../../kit/props.ts';
import {
  along,
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
import { stage as c } from './shared.ts';

/** A string of pennants that hangs between two points. */
function bunting(
  from: Point,
  to: Point,
  sag: number,
  size: number,
  colors: readonly [string, string],
): string {
  const cord = along([from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2 + sag], to], 12);
  let markup = stroke(hang(from, to, sag), c.ink, 3);
  cord.forEach(([x, y], i) => {
    if (i % 2 || i === 0 || i === cord.length - 1) return;
    markup += fill(
      poly([
        [x - size * 0.42, y],
        [x + size * 0.42, y + 2],
        [x + size * 0.05, y + size],
      ]),
      colors[(i / 2) % 2 ? 1 : 0],
    );
  });
  return markup;
}

export function marlowPodium(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#8a2450 0, #d9484f .38, #f98f52 .66, #ffc070 .86`));
  const sun: Point = [520, 560];
  s.spray(
    fill(ellipse(...sun, 620), s.radial(sun, 620, `${c.cream} 0 .95, ${c.amber} .5 .7, ${c.coral} 1 0`)),
  );
  // The stand full of people behind.
  for (const [i, y] of [640, 690, 744, 804].entries()) {
    s.flat(
      rimmed(
        s,
        audience(random, { from: -20, to: w, y, head: 34 + i * 5, arms: 0.1 }),
        ['#c2405a', '#a83056', '#8a2450', '#701d4c'][i] ?? c.wine,
        [c.amber, c.amber, c.coral, c.coral][i] ?? c.coral,
        [4, 4],
      ),
    );
  }
  for (const x of [90, 1230, 1690]) s.flat(fill(rect(x, -20, 14, 900), '#701d4c'));
  s.flat(
    bunting([-20, 90], [700, 60], 150, 66, ['#701d4c', c.cream]) +
      bunting([640, 40], [1240, 120], 130, 62, ['#701d4c', c.cream]) +
      bunting([1230, 120], [1830, 30], 150, 66, ['#701d4c', c.cream]),
  );
  s.haze('#ffb070', 300, 900, 0.25, 300);
  // The Governor: dark suit, hands folded, waiting.
  const strake = smooth(
    '1262,1240 1252,960 1240,760 1262,660 1320,618 1378,600 1392,590 1464,590 1476,600 1536,618 1592,662 1612,770 1598,960 1590,1240',
    0.12,
  );
  const strakeHead = smooth(
    '1360,470 1356,412 1376,366 1426,348 1478,366 1498,412 1492,480 1474,540 1428,572 1382,540',
    0.16,
  );
  s.flat(rimmed(s, strake, '#2a0f36', c.coral, [8, 4]));
  s.flat(
    fill(poly('1396,592 1428,720 1462,592 1428,576'), '#f6d8b0') +
      fill(poly('1420,606 1438,606 1446,720 1429,752 1412,720'), '#a81f48') +
      fill(poly('1378,588 1352,650 1420,770 1400,600'), '#1d0a28') +
      fill(poly('1476,588 1504,650 1438,770 1456,600'), '#1d0a28'),
  );
  s.flat(fill(smooth('1386,520 1388,600 1428,640 1468,600 1470,520', 0.1), '#7a3026'));
  s.flat(rimmed(s, strakeHead, '#a84a3a', c.amber, [11, 3]));
  s.shade(
    s.within(
      strakeHead,
      fill(smooth('1440,340 1500,360 1500,580 1430,580 1444,500 1436,430'), thin('#4a1030', 0.8)),
    ),
  );
  s.flat(
    fill(
      smooth(
        '1354,440 1350,380 1380,336 1430,322 1482,338 1506,390 1500,450 1490,404 1456,378 1400,382 1368,400',
      ),
      '#e8dcd0',
    ) +
      fill(rect(1380, 436, 34, 7) + rect(1442, 436, 34, 7), '#3a1020') +
      fill(poly('1426,440 1434,440 1440,482 1420,482'), '#7a2a30') +
      fill(rect(1408, 510, 42, 6), '#4a1030'),
    { rough: 0.7 },
  );
  s.flat(
    fill(
      limb('1290,740 1306,884 1420,932', [92, 80, 58]) + limb('1568,740 1552,890 1436,938', [92, 80, 58]),
      '#1b0826',
    ) +
      stroke(curve('1336,760 1352,860 1410,900'), '#4a1f4a', 4) +
      stroke(curve('1524,760 1508,864 1450,904'), '#4a1f4a', 4) +
      fill(ellipse(1424, 934, 46, 30, 12), '#a84a3a'),
  );
  // Marlow: cap, wide jacket, one arm out over the microphones.
  const jacket = smooth(
    '560,1240 540,1040 560,860 600,748 676,690 742,664 760,640 868,648 884,682 946,724 992,812 1010,960 1004,1240',
    0.13,
  );
  const farArm = limb('930,760 1060,736 1196,640', [128, 104, 74]);
  const hand =
    ellipse(1222, 618, 34, 27, -36) +
    limb('1238,604 1300,556', [20, 15]) +
    limb('1220,592 1226,566 1244,560', [18, 16, 13]) +
    limb('1236,628 1264,622', [20, 15]);
  s.flat(rimmed(s, farArm, '#471040', c.amber, [4, 10]) + rimmed(s, hand, '#7a3426', c.amber, [2, 7]));
  s.flat(fill(ribbon('1148,622 1178,668 1196,712', [12, 14, 12]), c.cream));
  s.flat(rimmed(s, jacket, '#3a0f3c', c.amber, [8, 7]));
  s.shade(
    s.within(
      jacket,
      fill(
        ribbon('640,760 660,920 640,1240', [10, 40, 70]) + ribbon('880,740 870,900 900,1240', [8, 30, 60]),
        thin(c.ink, 0.8),
      ),
    ),
  );
  s.flat(
    stroke(curve('794,690 800,860 792,1240'), c.amber, 5) +
      fill(smooth('700,676 760,640 868,648 918,700 868,716 806,760 744,712'), '#5a1648') +
      stroke(curve('712,690 790,744 908,706'), c.amber, 3),
  );
  const head = smooth(
    '722,480 728,410 790,372 866,388 892,440 898,486 914,524 896,538 892,566 874,598 838,608 832,668 752,662 758,590 732,548',
    0.13,
  );
  s.flat(rimmed(s, head, '#6a2c22', '#e88a4a', [12, 3]));
  s.shade(
    s.within(head, fill(smooth('830,440 930,420 930,620 820,640 826,560 850,510'), thin('#3a0f2c', 0.7))),
  );
  s.flat(
    fill(smooth('846,560 868,552 886,562 866,572'), '#2a0a18') +
      fill(smooth('848,478 876,470 888,482 866,488'), '#1d0810') +
      fill(ellipse(784, 510, 14, 24, -8), '#4a1c1c') +
      fill(smooth('776,560 800,596 842,606 876,594 884,572 850,600 810,580 790,540'), '#2a0a18'),
    { rough: 0.6 },
  );
  s.flat(
    rimmed(
      s,
      smooth('714,466 712,396 760,346 830,338 886,372 902,430 880,442 800,444') +
        poly('880,408 996,444 992,458 884,444 800,446'),
      c.ink,
      c.coral,
      [5, 6],
    ),
  );
  // The lectern and its thicket of microphones.
  const lectern = poly('470,916 1090,916 1060,990 500,990') + poly('520,986 1040,986 1010,1240 550,1240');
  s.flat(rimmed(s, lectern, '#1d0a28', c.coral, [3, 8]));
  s.flat(
    fill(ellipse(780, 1104, 64), c.wine) +
      fill(ellipse(780, 1104, 50), c.amber) +
      fill(poly('780,1064 812,1130 748,1130'), c.wine),
  );
  const mics: [number, number, number, string][] = [
    [600, 800, -6, c.ink],
    [664, 770, 4, '#c2405a'],
    [720, 812, 0, c.ink],
    [872, 806, 8, c.ink],
    [930, 776, 4, c.cream],
    [988, 812, -4, c.ink],
  ];
  for (const [x, y, lean, color] of mics) {
    s.flat(
      stroke(
        curve([
          [x + lean * 6, 930],
          [x + lean * 2, 870],
          [x, y + 24],
        ]),
        c.ink,
        9,
      ) +
        rimmed(
          s,
          limb(
            [
              [x, y + 34],
              [x + 6, y - 26],
            ],
            [40, 46],
          ),
          color,
          c.amber,
          [4, 4],
        ),
    );
  }
  // The photographers in the pit.
  const camera = (x: number, y: number, k: number, flip: 1 | -1): string =>
    ellipse(x, y, 66 * k, 78 * k) +
    smooth([
      [x - 170 * k, y + 380 * k],
      [x - 160 * k, y + 170 * k],
      [x - 60 * k, y + 84 * k],
      [x + 60 * k, y + 84 * k],
      [x + 160 * k, y + 170 * k],
      [x + 170 * k, y + 380 * k],
    ]) +
    rect(x + flip * 20 * k - 62 * k, y - 66 * k, 124 * k, 82 * k) +
    rect(x + flip * 20 * k - 26 * k, y - 92 * k, 52 * k, 34 * k) +
    limb(
      [
        [x + flip * 150 * k, y + 200 * k],
        [x + flip * 150 * k, y + 60 * k],
        [x + flip * 70 * k, y],
      ],
      [56 * k, 50 * k, 40 * k],
    );
  s.flat(
    rimmed(
      s,
      camera(200, 960, 1.05, 1) +
        ellipse(400, 1160, 70, 80) +
        smooth('240,1300 300,1240 400,1222 500,1240 560,1300'),
      c.ink,
      '#d9484f',
      [3, 7],
    ) + rimmed(s, camera(1690, 1030, 1, -1), c.ink, '#d9484f', [-3, 7]),
  );
  s.glow(
    fill(
      ellipse(1640, 968, 120),
      s.radial([1640, 968], 120, `#ffffff 0 1, ${c.cream} .2 .6, ${c.cream} 1 0`),
    ),
  );
  s.bloom(0.76, 56, 0.3);
  s.dim(s.linear(`${c.ink} 0 .35, ${c.ink} .3 0, ${c.ink} .8 0, ${c.ink} 1 .5`));
}
