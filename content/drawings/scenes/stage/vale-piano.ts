/** Orla Vale at the piano, from above. */

import { thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, group, limb, line, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { stage as c } from './shared.ts';

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
    '288,968 287,940 286,860 286,700 288,420 296,330 350,268 440,250 520,285 570,370 620,480 710,570 830,640 900,740 912,850 914,940 914,968',
    0.1,
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
              [4, 12, 18],
            ),
            thin('#2a0f36', 0.45),
          ),
        )
        .join(''),
    ),
    { grain: 0.5 },
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
