/** Story 1: Orla Vale alone, at the piano and backstage. */

import { thin } from '../kit/color.ts';
import { rimmed } from '../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  limb,
  line,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';
import { stage as c } from './vale.ts';

/** The keyboard from above: white keys with gaps, black keys in twos and threes. */
function keys(x: number, y: number, width: number, height: number): string {
  const count = 36;
  const step = width / count;
  let white = '';
  let black = '';
  for (let i = 0; i < count; i += 1) {
    white += fill(rect(x + i * step + 0.8, y, step - 1.6, height), c.cream);
    if (![2, 6].includes(i % 7))
      black += fill(rect(x + (i + 0.68) * step, y, step * 0.62, height * 0.6), c.ink);
  }
  return white + black;
}

export function valePiano(s: Sheet): void {
  const { random, height: h } = s;
  s.wash(s.linear(`#2a0f36 0, #1b0a26 1`));
  // Boards, drawn towards the upper left.
  let boards = '';
  for (let i = -8; i < 26; i += 1) {
    boards += stroke(
      line([
        [i * 92 - 260, h + 20],
        [i * 92 + 140, -20],
      ]),
      '#0d0515',
      3,
    );
    for (let k = 0; k < 3; k += 1) {
      const y = random.range(0, h);
      const x = i * 92 - 260 + ((h - y) / h) * 400;
      boards += stroke(
        line([
          [x, y],
          [x + 90, y + 2],
        ]),
        '#0d0515',
        2.5,
      );
    }
  }
  // The oval of light, in three steps of grain.
  const pool = [610, 800] as const;
  s.spray(
    fill(
      ellipse(610, 800, 640, 760),
      s.radial(pool, 760, `${c.rose} 0 .95, ${c.wine} .6 .9, ${c.wine} .86 .5, ${c.plum} 1 0`),
    ),
  );
  s.spray(
    fill(
      ellipse(610, 830, 470, 560),
      s.radial([600, 880], 560, `${c.coral} 0 .95, ${c.coral} .6 .5, ${c.rose} 1 0`),
    ),
  );
  s.spray(
    fill(
      ellipse(600, 1010, 330, 330),
      s.radial([600, 1010], 330, `${c.amber} 0 .9, ${c.amber} .6 .4, ${c.coral} 1 0`),
    ),
  );
  s.flat(boards, { opacity: 0.55 });
  // The piano: shadow, rim, soundboard, iron frame, strings.
  const body = smooth(
    '288,968 286,700 288,420 296,330 350,268 440,250 520,285 570,370 620,480 710,570 830,640 900,740 914,860 914,968',
    0.13,
  );
  s.shade(group(fill(body, '#12061c'), 'transform="translate(66 -30)"'), { opacity: 0.85, blur: 4 });
  s.flat(fill(body, c.ink));
  const inner = smooth(
    '312,900 310,700 312,430 322,352 364,298 440,280 500,310 546,390 600,500 694,596 806,664 872,752 888,860 888,900',
    0.13,
  );
  s.flat(fill(inner, '#7a3a1e'));
  s.spray(fill(inner, s.linear(`${c.amber} 0 .9, ${c.coral} .5 .5, #7a3a1e 1 0`, [300, 900], [700, 400])));
  const frame =
    stroke(
      curve(
        '330,880 324,640 330,440 350,350 400,306 462,312 506,390 566,510 680,620 800,690 858,770 872,884',
      ),
      '#d9923c',
      20,
    ) +
    stroke(line('420,884 372,330'), '#d9923c', 13) +
    stroke(line('560,884 470,340'), '#d9923c', 13) +
    stroke(line('700,884 640,590'), '#d9923c', 11) +
    stroke(line('806,884 780,690'), '#d9923c', 9) +
    fill(rect(316, 852, 568, 46), '#d9923c');
  let strings = '';
  for (let i = 0; i < 56; i += 1) {
    const x = 330 + i * 9.8;
    const t = i / 55;
    const topY = t < 0.3 ? 330 + t * 60 : 348 + (t - 0.3) * 640;
    strings += stroke(
      line([
        [x, 880],
        [x - 60 + t * 50, topY],
      ]),
      i % 4 ? '#ffdf9a' : c.cream,
      1.5,
    );
  }
  s.flat(s.within(inner, strings + frame), { rough: 0.8 });
  let pins = '';
  for (let i = 0; i < 60; i += 1) pins += fill(ellipse(326 + i * 9.3, 866 + (i % 3) * 9, 2.6), c.ink);
  s.flat(pins + fill(rect(318, 800, 566, 12), c.ink) + fill(rect(318, 812, 566, 5), c.rose));
  s.shade(s.within(inner, fill(smooth('288,968 286,420 300,320 350,290 350,968', 0.05), thin(c.ink, 0.7))));
  s.flat(
    stroke(
      curve(
        '290,960 288,700 290,420 300,334 352,272 440,254 516,288 566,374 616,484 706,574 826,644 896,744 910,860 911,960',
      ),
      c.coral,
      4,
    ),
    { opacity: 0.8 },
  );
  // Fall board, music on the desk, keys, cheeks.
  s.flat(
    fill(rect(288, 900, 626, 148), c.ink) + keys(322, 962, 558, 78) + fill(rect(318, 950, 566, 9), c.rose),
  );
  s.flat(
    group(
      fill(rect(470, 880, 118, 62), c.cream) +
        fill(rect(594, 880, 118, 62), '#f4d9b4') +
        [0, 1, 2, 3]
          .map(
            (i) =>
              stroke(
                line([
                  [482, 892 + i * 12],
                  [576, 892 + i * 12],
                ]),
                c.wine,
                2,
              ) +
              stroke(
                line([
                  [606, 892 + i * 12],
                  [700, 892 + i * 12],
                ]),
                c.wine,
                2,
              ),
          )
          .join(''),
      'transform="rotate(-1 590 910)"',
    ),
  );
  s.shade(fill(rect(322, 1016, 558, 24), s.linear(`${c.ink} 0 0, ${c.ink} 1 .5`, [0, 1010], [0, 1042])));
  // The player from above: bench, skirt, back, arms, hands, hair.
  const bench = rect(440, 1262, 330, 140);
  s.shade(group(fill(bench, '#12061c'), 'transform="translate(34 -10)"'), { opacity: 0.7, blur: 3 });
  s.flat(rimmed(s, bench, '#2a0f36', c.rose, [3, 4]));
  const dress = smooth(
    '470,1150 420,1260 400,1370 450,1440 560,1462 680,1456 780,1420 800,1340 760,1240 736,1150 600,1120',
    0.16,
  );
  const trunk = smooth(
    '452,1168 480,1126 548,1108 604,1102 662,1108 730,1128 758,1172 742,1240 700,1290 604,1302 508,1290 466,1240',
    0.16,
  );
  s.shade(group(fill(trunk, '#12061c'), 'transform="translate(24 26)"'), { opacity: 0.6, blur: 4 });
  s.flat(rimmed(s, dress, '#4a1246', c.rose, [0, 6]) + rimmed(s, trunk, c.wine, c.coral, [0, 8]));
  s.shade(
    s.within(
      dress,
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          fill(
            ribbon(
              [
                [500 + i * 40, 1280],
                [470 + i * 54, 1380],
                [452 + i * 62, 1470],
              ],
              [6, 18, 26],
            ),
            thin(c.ink, 0.7),
          ),
        )
        .join(''),
    ),
  );
  const skin = '#e79a66';
  const arms =
    limb('474,1174 428,1104 466,1046', [74, 54, 38]) + limb('734,1176 792,1112 742,1048', [74, 54, 38]);
  const hand = (x: number, flip: 1 | -1): string =>
    ellipse(x, 1026, 25, 24) +
    [-20, -9, 2, 12]
      .map((dx, i) =>
        limb(
          [
            [x + dx * 0.9 * flip, 1020],
            [x + dx * 1.45 * flip, 996 - (i % 2) * 8],
          ],
          [12, 9],
        ),
      )
      .join('') +
    limb(
      [
        [x + 20 * flip, 1034],
        [x + 42 * flip, 1012],
      ],
      [13, 10],
    );
  s.shade(group(fill(arms + hand(470, 1) + hand(738, -1), c.ink), 'transform="translate(16 14)"'), {
    opacity: 0.6,
    blur: 2,
  });
  s.flat(rimmed(s, arms + hand(470, 1) + hand(738, -1), skin, c.cream, [2, 6]));
  s.shade(
    fill(
      limb('474,1174 428,1104', [74, 54]) + limb('734,1176 792,1112', [74, 54]),
      s.linear(`${c.wine} 0 0, ${c.wine} 1 .8`, [0, 1080], [0, 1200]),
    ),
  );
  const hair = smooth(
    '604,1086 650,1098 676,1140 672,1196 640,1234 604,1244 566,1234 536,1198 532,1140 558,1098',
    0.17,
  );
  s.flat(
    fill(ellipse(604, 1150, 40, 26), skin) +
      rimmed(s, hair, '#1a0a1c', c.amber, [0, 7]) +
      rimmed(s, ellipse(606, 1206, 37, 34), '#230e26', c.coral, [1, 6]),
  );
  s.flat(
    [0, 1, 2, 3, 4]
      .map((i) =>
        stroke(
          curve([
            [560 + i * 22, 1110],
            [564 + i * 20, 1140],
            [590 + i * 7, 1176],
          ]),
          '#5a2440',
          3,
        ),
      )
      .join('') + stroke(curve('584,1206 604,1190 628,1204 616,1222'), '#5a2440', 3),
  );
  // Sheets that have slid to the floor, a cup, a pair of shoes.
  for (const [x, y, turn] of [
    [190, 1130, 18],
    [128, 1210, -14],
    [1010, 1190, 32],
  ] as const) {
    s.flat(
      group(
        fill(rect(x - 46, y - 60, 92, 122), c.cream) +
          [0, 1, 2, 3, 4]
            .map((i) =>
              stroke(
                line([
                  [x - 34, y - 40 + i * 20],
                  [x + 34, y - 40 + i * 20],
                ]),
                c.rose,
                2,
              ),
            )
            .join(''),
        `transform="rotate(${turn} ${x} ${y})"`,
      ),
    );
  }
  s.flat(
    fill(ellipse(990, 1000, 34), '#0d0515') +
      fill(ellipse(984, 994, 30), c.cream) +
      fill(ellipse(984, 994, 22), '#5a2418') +
      stroke(curve('1012,984 1034,980 1030,1004 1014,1004'), c.cream, 6),
  );
  for (const x of [280, 318])
    s.flat(
      fill(
        smooth([
          [x - 13, 1380],
          [x, 1318],
          [x + 13, 1380],
          [x + 9, 1420],
          [x - 9, 1420],
        ]),
        c.ink,
      ) + fill(ellipse(x, 1398, 7, 15), c.rose),
    );
  s.dim(s.radial(pool, 960, `#12061c 0 0, #12061c .66 0, #12061c 1 .9`));
  s.bloom(0.74, 50, 0.25);
}

/** A face in the mirror: planes of light, seen from the front and turned a little. */
function face(s: Sheet): void {
  const skin = '#f2a873';
  s.flat(
    fill(
      smooth('1080,560 1110,600 1230,600 1262,560 1330,640 1400,700 1440,820 900,820 944,700 1010,640', 0.14),
      '#b8325f',
    ),
  );
  s.flat(fill(smooth('1116,500 1120,590 1172,636 1224,590 1230,500', 0.14), '#d9824f'));
  const head = smooth(
    '1084,370 1090,296 1130,252 1176,242 1224,254 1258,300 1264,372 1254,440 1228,500 1196,534 1174,540 1150,532 1118,498 1092,440',
    0.16,
  );
  s.flat(fill(head, skin));
  s.spray(
    s.within(
      head,
      fill(
        smooth('1150,230 1300,230 1300,560 1180,560 1214,500 1222,430 1196,410 1204,330', 0.12),
        '#c4593f',
      ),
    ),
    { opacity: 0.75 },
  );
  s.spray(
    s.within(
      head,
      fill(ellipse(1114, 420, 50, 90), s.radial([1114, 410], 90, `${c.cream} 0 .9, ${c.cream} 1 0`)),
    ),
  );
  s.shade(
    s.within(
      head,
      fill(smooth('1084,480 1120,500 1174,520 1230,500 1270,470 1240,580 1100,580'), thin('#b8325f', 0.55)),
    ),
  );
  // Eyes, brows, nose, mouth: a few cuts each.
  const ink = '#2a0f24';
  const eye = (x: number): string =>
    fill(
      smooth([
        [x - 25, 384],
        [x - 8, 371],
        [x + 12, 372],
        [x + 26, 385],
        [x + 6, 392],
        [x - 12, 391],
      ]),
      '#fff0dc',
    ) +
    fill(ellipse(x + 1, 381, 9.5, 10), ink) +
    stroke(
      curve([
        [x - 28, 386],
        [x - 10, 369],
        [x + 12, 369],
        [x + 29, 382],
      ]),
      ink,
      5.5,
    ) +
    stroke(
      curve([
        [x - 32, 350],
        [x - 8, 335],
        [x + 30, 345],
      ]),
      ink,
      7,
    );
  s.flat(eye(1128) + eye(1222), { rough: 0.4 });
  s.flat(
    fill(poly('1178,376 1186,372 1200,446 1184,458 1160,452'), thin('#a8442f', 0.5)) +
      fill(smooth('1158,452 1176,462 1200,451 1190,464 1170,465'), '#8a2f30') +
      fill(smooth('1136,486 1160,477 1175,481 1190,477 1214,486 1192,503 1160,504'), '#a81f48') +
      stroke(curve('1138,487 1160,489 1175,487 1192,489 1213,486'), '#5a1030', 3),
    { rough: 0.4 },
  );
  // Hair pinned up, and earrings.
  s.flat(
    fill(
      smooth(
        '1070,420 1066,320 1096,246 1150,206 1200,204 1256,240 1284,316 1280,420 1262,380 1252,318 1220,280 1160,284 1116,306 1096,350 1086,400',
        0.15,
      ),
      '#1a0a1c',
    ) + fill(smooth('1120,226 1110,170 1150,130 1210,130 1246,168 1232,226'), '#1a0a1c'),
  );
  s.flat(
    [0, 1, 2, 3]
      .map((i) =>
        stroke(
          curve([
            [1104 + i * 30, 250 - i * 4],
            [1130 + i * 24, 210 - i * 2],
            [1150 + i * 18, 160],
          ]),
          '#6d2a4a',
          3.5,
        ),
      )
      .join(''),
  );
  s.flat(fill(ellipse(1084, 470, 8, 17) + ellipse(1266, 470, 8, 17), c.amber));
}

export function valeBackstage(s: Sheet): void {
  const { width: w } = s;
  s.wash(s.linear(`#2c0f36 0, #4a1a4f .6, #2c0f36 1`));
  s.spray(
    fill(
      ellipse(1170, 470, 980, 760),
      s.radial([1170, 470], 980, `${c.coral} 0 .95, ${c.rose} .5 .7, ${c.rose} 1 0`),
    ),
  );
  // Panelled wall and a rail of costumes on the left.
  for (let x = 20; x < 700; x += 150) s.flat(stroke(rect(x, -20, 110, 720), '#2c0f36', 5), { opacity: 0.5 });
  s.flat(fill(rect(0, 196, 640, 12) + rect(60, 196, 12, 900) + rect(610, 196, 12, 900), c.ink));
  const clothes: [number, number, string][] = [
    [120, 560, '#6d1c54'],
    [212, 700, '#1f0c2c'],
    [300, 620, '#b8325f'],
    [392, 760, '#3a1246'],
    [486, 640, '#d9623c'],
    [566, 700, '#1f0c2c'],
  ];
  for (const [x, y, color] of clothes) {
    const d = smooth(
      [
        [x - 6, 222],
        [x - 50, 262],
        [x - 58, 420],
        [x - 76, y + 160],
        [x, y + 190],
        [x + 74, y + 160],
        [x + 54, 420],
        [x + 46, 262],
        [x + 6, 222],
      ],
      0.12,
    );
    s.flat(
      stroke(
        curve([
          [x, 226],
          [x - 4, 200],
          [x + 12, 196],
        ]),
        c.ink,
        5,
      ) + rimmed(s, d, color, c.amber, [-4, 3]),
    );
    s.shade(
      s.within(
        d,
        fill(
          ribbon(
            [
              [x - 20, 280],
              [x - 30, 560],
              [x - 48, y + 190],
            ],
            [6, 20, 34],
          ) +
            ribbon(
              [
                [x + 22, 300],
                [x + 14, 560],
                [x + 10, y + 190],
              ],
              [4, 16, 30],
            ),
          thin(c.ink, 0.7),
        ),
      ),
    );
  }
  // The mirror in its frame.
  s.shade(fill(rect(836, 84, 700, 830), c.ink), { opacity: 0.6, blur: 14 });
  s.flat(fill(rect(806, 50, 736, 830), '#f4d0a0') + fill(rect(824, 68, 700, 794), '#8a2c4c'));
  s.flat(fill(rect(884, 128, 580, 700), '#4a1a4f'));
  s.spray(
    fill(
      rect(884, 128, 580, 700),
      s.linear(`${c.amber} 0 .1, ${c.rose} .5 .6, ${c.plum} 1 .4`, [884, 128], [1464, 828]),
    ),
  );
  // In the mirror: the far wall with a door ajar, then the singer.
  s.flat(
    fill(rect(930, 250, 96, 578), '#2c0f36') +
      fill(poly('1006,250 1040,270 1040,828 1006,828'), c.amber) +
      fill(rect(1380, 300, 84, 12) + rect(1392, 312, 50, 280), '#2c0f36'),
  );
  face(s);
  s.glow(
    fill(poly('884,128 1030,128 884,420') + poly('1080,128 1120,128 884,600 884,520'), thin(c.cream, 0.16)),
    { grain: 0 },
  );
  // Bulbs.
  const bulbs: [number, number][] = [];
  for (let i = 0; i < 7; i += 1) bulbs.push([854, 130 + i * 116], [1494, 130 + i * 116]);
  for (let i = 0; i < 5; i += 1) bulbs.push([952 + i * 111, 98]);
  for (const [x, y] of bulbs) {
    s.flat(fill(ellipse(x, y, 27), '#6d1c34') + fill(ellipse(x, y, 22), '#fff6dc'));
    s.glow(
      fill(ellipse(x, y, 96), s.radial([x, y], 96, `${c.amber} 0 .9, ${c.coral} .4 .3, ${c.coral} 1 0`)),
    );
  }
  // The table: flowers, bottles, brush, card.
  s.flat(
    fill(
      poly([
        [640, 862],
        [w, 862],
        [w, 930],
        [600, 930],
      ]),
      '#7a2a44',
    ) + fill(rect(600, 926, w, 300), '#2c0f36'),
  );
  s.spray(
    fill(
      poly([
        [640, 862],
        [w, 862],
        [w, 930],
        [600, 930],
      ]),
      s.radial([1170, 862], 620, `${c.amber} 0 .9, ${c.amber} 1 0`, 0.12),
    ),
  );
  const bottle = (x: number, width: number, height: number): string =>
    smooth(
      [
        [x - width / 2, 896],
        [x - width / 2, 896 - height * 0.6],
        [x - width * 0.16, 896 - height * 0.76],
        [x - width * 0.16, 896 - height],
        [x + width * 0.16, 896 - height],
        [x + width * 0.16, 896 - height * 0.76],
        [x + width / 2, 896 - height * 0.6],
        [x + width / 2, 896],
      ],
      0.06,
    );
  s.flat(
    rimmed(s, bottle(1590, 54, 150), '#3a1246', c.amber, [5, 3]) +
      rimmed(s, bottle(1650, 40, 100), '#8a2c4c', c.cream, [5, 3]) +
      rimmed(s, rect(1486, 838, 64, 60), c.wine, c.cream, [5, 3]),
  );
  const vase = smooth('1700,900 1688,800 1706,752 1760,752 1778,800 1766,900', 0.1);
  let blooms = '';
  for (let i = 0; i < 13; i += 1) {
    const x = 1732 + Math.cos(i * 2.4) * (26 + i * 7.5);
    const y = 640 + Math.sin(i * 2.4) * (22 + i * 6.4);
    blooms += stroke(
      curve([
        [1732, 760],
        [(1732 + x) / 2 + 8, 700],
        [x, y],
      ]),
      '#3a1246',
      5,
    );
    blooms +=
      fill(ellipse(x, y, 38, 34), i % 3 ? c.rose : c.coral) +
      fill(ellipse(x - 10, y - 4, 20, 17), i % 3 ? c.coral : c.amber) +
      stroke(
        curve([
          [x - 16, y + 6],
          [x, y + 12],
          [x + 12, y - 4],
          [x - 4, y - 10],
        ]),
        c.wine,
        4,
      );
  }
  s.flat(blooms + rimmed(s, vase, '#3a1246', c.amber, [6, 3]));
  s.bloom(0.7, 46, 0.45);
  // The singer's back, before the light.
  const back = smooth(
    '520,1240 548,1040 600,930 700,876 770,846 790,800 786,742 900,742 896,800 922,848 1000,884 1092,944 1140,1060 1160,1240',
    0.13,
  );
  const hair =
    smooth('758,700 738,600 764,516 812,478 868,474 924,502 954,580 944,690 914,760 846,788 786,762', 0.16) +
    smooth('794,500 780,446 812,396 870,392 912,424 908,488 870,516');
  const robe = 'M0 0';
  s.flat(
    rimmed(s, back + robe, '#23091f', c.amber, [-6, 9]) +
      fill(ellipse(748, 680, 12, 28) + ellipse(950, 680, 12, 28), '#5a2030') +
      rimmed(s, hair, '#14060f', c.amber, [-5, 8]),
  );
  s.flat(
    [0, 1, 2, 3, 4]
      .map((i) =>
        stroke(
          curve([
            [774 + i * 38, 720 - (i % 2) * 30],
            [800 + i * 24, 600],
            [832 + i * 8, 500],
          ]),
          '#5a2440',
          4,
        ),
      )
      .join('') +
      stroke(curve('812,430 846,408 884,424 880,462'), '#6d2a4a', 4) +
      fill(ellipse(742, 726, 8, 18) + ellipse(956, 726, 8, 18), c.amber),
  );
  s.spray(fill(back, s.linear(`${c.rose} 0 0, ${c.rose} 1 .5`, [600, 1000], [1200, 900])));
  s.dim(s.radial([1170, 480], 1400, `#12061c 0 0, #12061c .5 .05, #12061c 1 .9`));
}
