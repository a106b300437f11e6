/** Story 1: Dez Marlow, at a rally and in his cutting room. */

import { thin } from '../kit/color.ts';
import { audience } from '../kit/crowd.ts';
import { figure, poses } from '../kit/people.ts';
import { beam, hang, rimmed } from '../kit/props.ts';
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
  ribbon,
  smooth,
  stroke,
} from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';
import { stage as c } from './vale.ts';

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
  const sun: Point = [560, 560];
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
    '1262,1240 1252,960 1240,760 1262,650 1320,606 1378,590 1384,556 1470,556 1476,590 1536,608 1592,652 1612,770 1598,960 1590,1240',
    0.12,
  );
  const strakeHead = smooth(
    '1372,470 1366,420 1384,378 1426,362 1468,378 1486,420 1482,480 1464,532 1428,556 1394,534',
    0.16,
  );
  s.flat(rimmed(s, strake, '#2a0f36', c.coral, [8, 4]));
  s.flat(
    fill(poly('1396,592 1428,720 1462,592 1428,576'), '#f6d8b0') +
      fill(poly('1420,606 1438,606 1446,720 1429,752 1412,720'), '#a81f48') +
      fill(poly('1378,588 1352,650 1420,770 1400,600'), '#1d0a28') +
      fill(poly('1476,588 1504,650 1438,770 1456,600'), '#1d0a28'),
  );
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
        '1362,436 1362,386 1390,350 1432,340 1474,354 1494,400 1490,450 1480,410 1450,388 1400,392 1376,408',
      ),
      '#e8dcd0',
    ) +
      fill(rect(1386, 432, 32, 7) + rect(1442, 432, 32, 7), '#3a1020') +
      fill(poly('1426,440 1434,440 1440,482 1420,482'), '#7a2a30') +
      fill(rect(1408, 510, 42, 6), '#4a1030'),
    { rough: 0.7 },
  );
  s.flat(
    rimmed(
      s,
      limb('1266,720 1300,880 1420,930', [84, 74, 56]) + limb('1590,720 1560,886 1436,936', [84, 74, 56]),
      '#220b2e',
      c.coral,
      [6, 5],
    ) + fill(ellipse(1424, 934, 46, 30, 12), '#a84a3a'),
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
    '752,470 760,410 808,382 866,392 892,440 900,490 912,522 896,536 892,566 874,596 842,604 820,660 764,646 756,560',
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
      smooth('742,462 742,396 780,350 838,344 886,376 902,430 880,440 800,440') +
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

/** A dress form on its stand. */
function dressForm(x: number, foot: number, k: number): string {
  const top = foot - 400 * k;
  return (
    smooth(
      [
        [x - 20 * k, top],
        [x + 20 * k, top],
        [x + 26 * k, top + 26 * k],
        [x + 74 * k, top + 52 * k],
        [x + 70 * k, top + 110 * k],
        [x + 46 * k, top + 168 * k],
        [x + 74 * k, top + 252 * k],
        [x - 74 * k, top + 252 * k],
        [x - 46 * k, top + 168 * k],
        [x - 70 * k, top + 110 * k],
        [x - 74 * k, top + 52 * k],
        [x - 26 * k, top + 26 * k],
      ],
      0.13,
    ) +
    rect(x - 5 * k, top + 250 * k, 10 * k, 150 * k) +
    poly([
      [x - 60 * k, foot],
      [x, foot - 30 * k],
      [x + 60 * k, foot],
      [x, foot - 12 * k],
    ]) +
    ellipse(x, top - 8 * k, 12 * k, 12 * k)
  );
}

export function marlowStudio(s: Sheet): void {
  const { width: w } = s;
  s.wash(s.linear(`#251038 0, #4a1a5a .7, #1d0c2c .71, #2c1240 1`));
  // A wall of cloth on rolls.
  const colors = [c.rose, c.plum, c.coral, c.wine, c.amber, '#7a3a8a', '#f4d0a0', '#8a2450'];
  for (let row = 0; row < 4; row += 1) {
    for (let i = 0; i < 13; i += 1) {
      const x = 60 + i * 56;
      const y = 250 + row * 118;
      const color = colors[(i * 3 + row * 5) % colors.length] ?? c.rose;
      s.flat(
        fill(ellipse(x, y, 26, 25), color) +
          fill(ellipse(x, y, 10, 9), c.ink) +
          stroke(ellipse(x, y, 18, 17), thin(c.ink, 0.35), 2.5),
      );
    }
    s.flat(fill(rect(20, 278 + row * 118, 740, 11), c.ink));
  }
  s.flat(fill(rect(14, 200, 12, 620) + rect(752, 200, 12, 620) + rect(14, 196, 750, 12), c.ink));
  // The tall window: evening over the harbour.
  const pane = rect(940, 110, 760, 560);
  s.flat(fill(pane, s.linear(`#6a2a7a 0, ${c.rose} .5, ${c.coral} .8, ${c.amber} 1`, [0, 110], [0, 670])));
  s.spray(
    s.within(
      pane,
      fill(
        ellipse(1500, 640, 320),
        s.radial([1500, 640], 320, `${c.cream} 0 .9, ${c.amber} .5 .4, ${c.amber} 1 0`),
      ),
    ),
  );
  s.flat(
    s.within(
      pane,
      fill(
        poly(
          '930,620 1010,600 1060,560 1066,600 1180,590 1184,520 1200,520 1204,590 1300,606 1360,570 1366,610 1480,622 1600,600 1604,540 1612,540 1616,600 1720,616 1720,700 930,700',
        ),
        '#5a1a5a',
      ) + fill(rect(930, 640, 800, 40), '#3a1246'),
    ),
  );
  s.flat(
    stroke(pane, c.ink, 16) +
      stroke(line('1130,110 1130,670'), c.ink, 9) +
      stroke(line('1320,110 1320,670'), c.ink, 9) +
      stroke(line('1510,110 1510,670'), c.ink, 9) +
      stroke(line('940,300 1700,300'), c.ink, 9) +
      fill(rect(916, 666, 810, 22), c.ink),
  );
  // Window light on the floor.
  s.spray(
    fill(
      poly('900,852 1560,852 1240,1200 300,1200'),
      s.linear(`${c.coral} 0 .75, ${c.coral} 1 .1`, [0, 852], [0, 1200]),
    ),
  );
  s.flat(
    rimmed(s, dressForm(860, 900, 1.1), '#3a1246', c.coral, [-5, 3]) +
      rimmed(s, dressForm(1712, 930, 1.16), '#2a0c34', c.coral, [5, 3]),
  );
  s.flat(
    fill(smooth('800,600 860,580 920,600 944,760 968,860 860,880 752,860 776,760'), c.coral) +
      fill(smooth('846,584 860,640 874,584 880,760 860,860 840,760'), '#b8325f'),
  );
  // Marlow, who holds the jacket up, and the Governor, who looks at it.
  const marlow = figure({
    x: 640,
    y: 1010,
    height: 640,
    pose: {
      ...poses.point,
      head: [0.03, -0.93],
      farArm: '0.06,-0.8 0.19,-0.84 0.3,-0.92',
      nearArm: '-0.02,-0.78 0.1,-0.7 0.26,-0.8',
    },
    wear: 'jacket',
    head: 'cap',
    build: 1.12,
  });
  const strake = figure({
    x: 1310,
    y: 1010,
    height: 650,
    pose: { ...poses.wait, head: [0.015, -0.93] },
    wear: 'coat',
    head: 'bare',
    flip: true,
    build: 1.1,
  });
  s.flat(rimmed(s, marlow, '#1a0826', c.amber, [-5, 6]) + rimmed(s, strake, '#1a0826', c.amber, [5, 6]));
  s.flat(fill(smooth('1292,356 1304,344 1336,346 1350,366 1346,398 1336,372 1310,368'), '#e8dcd0'));
  const coat = smooth(
    '812,420 860,398 900,392 940,398 988,422 1020,520 1012,640 972,640 966,540 968,700 900,712 832,700 836,540 828,640 788,640 780,520',
    0.12,
  );
  s.flat(rimmed(s, coat, '#d9482f', c.cream, [0, 7]));
  s.shade(
    s.within(
      coat,
      fill(
        ribbon('900,400 904,560 900,720', [8, 26, 40]) +
          ribbon('836,440 836,580 830,700', [4, 14, 20]) +
          ribbon('966,440 968,560 970,700', [4, 14, 20]),
        thin('#5a1030', 0.9),
      ),
    ),
  );
  s.flat(
    fill(poly('868,398 900,470 932,398 900,408'), '#3a1246') +
      fill(poly('900,470 904,470 904,706 898,706'), c.amber) +
      stroke(curve('900,392 896,366 910,360'), c.ink, 5),
  );
  // Three lamps over the table.
  for (const x of [430, 960, 1490]) {
    beam(s, [x, 240], 90, 68, 860, c.amber, 0.5);
    s.flat(
      fill(rect(x - 3, -10, 6, 190), c.ink) +
        rimmed(
          s,
          smooth(
            [
              [x - 24, 178],
              [x + 24, 178],
              [x + 40, 206],
              [x + 96, 248],
              [x - 96, 248],
              [x - 40, 206],
            ],
            0.1,
          ),
          c.ink,
          c.coral,
          [3, 4],
        ) +
        fill(ellipse(x, 248, 92, 11), '#fff0cf'),
    );
  }
  // The cutting table, with patterns, shears, chalk, a tape.
  s.flat(
    fill(poly('150,930 1650,930 1800,1096 0,1096'), '#b0673f') +
      fill(rect(0, 1092, w, 30), c.ink) +
      fill(rect(80, 1120, 60, 120) + rect(1660, 1120, 60, 120), c.ink),
  );
  for (const x of [430, 960, 1490])
    s.spray(
      fill(
        ellipse(x, 1000, 330, 84),
        s.radial([x, 1000], 330, `${c.cream} 0 .85, ${c.amber} .6 .4, ${c.amber} 1 0`, 0.25),
      ),
    );
  s.flat(
    fill(smooth('300,960 470,948 620,964 560,1060 380,1070 240,1030', 0.1), '#f4e0c0') +
      stroke(
        curve('330,974 460,966 580,976 530,1040 390,1050 290,1020'),
        c.rose,
        3,
        'stroke-dasharray="12 9"',
      ) +
      fill(poly('820,974 1050,956 1130,1050 800,1062'), '#8a2450') +
      stroke(line('850,986 1040,972 1096,1036'), c.cream, 3, 'stroke-dasharray="10 8"'),
  );
  s.flat(
    stroke(curve('1240,1000 1320,960 1380,1020 1460,986 1540,1030 1600,1000'), c.cream, 11) + limbShears(),
  );
  s.shade(
    fill(
      poly('150,930 1650,930 1800,1096 0,1096'),
      s.linear(`${c.ink} 0 .5, ${c.ink} .3 0`, [0, 930], [0, 1096]),
    ),
  );
  s.bloom(0.72, 54, 0.4);
  s.dim(s.linear(`${c.ink} 0 .5, ${c.ink} .3 0, ${c.ink} .75 0, ${c.ink} 1 .6`));
}

/** A pair of tailor's shears, half open. */
function limbShears(): string {
  return (
    fill(limb('650,1060 780,1004', [16, 4]) + limb('668,1030 786,1036', [16, 4]), '#e8dcd0') +
    stroke(ellipse(630, 1076, 24, 15, -20), c.ink, 9) +
    stroke(ellipse(644, 1020, 24, 14, 12), c.ink, 9)
  );
}
