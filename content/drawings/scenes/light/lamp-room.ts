/** The lamp room. */

import { mix, thin } from '../../kit/color.ts';
import { gulls, rimmed } from '../../kit/props.ts';
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
import { colors as c } from './shared.ts';

/** One panel of the lens: a bull's eye and the prisms above and below it, seen at an angle. */
function panel(s: Sheet, left: number, right: number, top: number, bottom: number, bright: number): void {
  const cx = (left + right) / 2;
  const cy = (top + bottom) / 2;
  const half = (right - left) / 2;
  const outline = smooth(
    [
      [left + half * 0.3, top],
      [right - half * 0.3, top],
      [right, top + 190],
      [right + 6, cy],
      [right, bottom - 190],
      [right - half * 0.3, bottom],
      [left + half * 0.3, bottom],
      [left, bottom - 190],
      [left - 6, cy],
      [left, top + 190],
    ],
    0.09,
  );
  const glassTop = mix('#2a3a86', '#9fc4d8', bright * 0.7);
  const glassLow = mix('#1c2468', '#f0b070', bright * 0.8);
  s.flat(
    fill(
      outline,
      s.linear(
        `${glassTop} 0, ${mix(glassTop, c.cream, 0.35 * bright)} .5, ${glassLow} 1`,
        [0, top],
        [0, bottom],
      ),
    ),
  );
  let prisms = '';
  for (let i = 0; i < 13; i += 1) {
    for (const side of [-1, 1] as const) {
      const y = cy + side * (250 + i * 30 - i * i * 0.55);
      const bow = side * (34 - i);
      const reach = half * (1.02 - i * i * 0.0028);
      const band: Point[] = [
        [cx - reach, y],
        [cx, y + bow * 0.6],
        [cx + reach, y],
      ];
      prisms += fill(
        ribbon(band, [17 - i * 0.5, 20 - i * 0.5, 17 - i * 0.5]),
        i % 2
          ? mix('#3a4a9a', side < 0 ? '#7fb4d0' : '#f0b878', bright * 0.85)
          : mix('#8f9be0', side < 0 ? '#e8f4f0' : '#ffe6b4', bright),
      );
      prisms += stroke(curve(band.map(([x, py]): Point => [x, py + 9])), thin(c.ink, 0.65), 3.4);
    }
  }
  for (let ring = 7; ring >= 1; ring -= 1) {
    const r = ring / 7;
    prisms += fill(
      ellipse(cx, cy, half * 0.96 * r, 226 * r),
      ring % 2 ? mix('#4a5ab0', '#f4c47c', bright) : mix('#aab4ee', '#fff2cc', bright),
    );
    prisms += stroke(ellipse(cx, cy, half * 0.96 * r, 226 * r), thin(c.ink, 0.6), 3.4);
    prisms += stroke(
      curve([
        [cx - half * 0.6 * r, cy - 190 * r * 0.86],
        [cx, cy - 220 * r],
        [cx + half * 0.4 * r, cy - 205 * r],
      ]),
      thin(c.cream, 0.8 * bright),
      4,
    );
  }
  s.flat(s.within(outline, prisms));
  s.flat(stroke(outline, '#8a5a24', 15) + stroke(outline, '#e8b35a', 5));
}

export function lampRoom(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#3a4a9a 0, #8a86c0 .28, #f0a890 .5, #ffd99a .62, #ffe9b8 .66`));
  const sun: Point = [1330, 740];
  s.spray(
    fill(
      ellipse(...sun, 620),
      s.radial(sun, 620, `#ffffff 0 1, ${c.cream} .12 .95, ${c.straw} .4 .55, ${c.straw} 1 0`),
    ),
  );
  s.flat(fill(ellipse(...sun, 62), '#fffdf0'));
  s.flat(
    fill(
      smooth('-40,420 200,392 460,404 640,380 620,430 300,446 -40,452') +
        smooth('900,300 1120,280 1400,296 1620,276 1860,290 1860,330 1500,334 1160,326'),
      '#d98f9a',
    ),
    { opacity: 0.7, rough: 3 },
  );
  s.flat(fill(rect(-20, 782, w + 40, 460), '#6a70b0'));
  s.mirror(782, { strength: 0.85, ripple: 16, smear: 46, tint: '#4a55a0', tintStrength: 0.35 });
  s.flat(
    fill(poly('-20,784 120,768 260,772 360,784'), '#5a5f9c') +
      fill(
        limb(
          [
            [1592, 782],
            [1640, 782],
          ],
          [7, 7],
        ) + poly('1600,778 1612,742 1630,778'),
        '#3a3f7c',
      ),
  );
  s.flat(gulls(random, 7, [1000, 200, 1760, 620], 34, '#fff6e0'));
  // The lantern's glazing bars and the gallery rail outside.
  s.flat(
    fill(rect(-20, 904, w + 40, 9) + rect(-20, 850, w + 40, 7), '#3a3f7c') +
      Array.from({ length: 24 }, (_, i) => fill(rect(i * 80 - 10, 850, 6, 170), '#3a3f7c')).join(''),
  );
  s.flat(
    fill(poly('-20,1010 1820,1010 1820,1220 -20,1220'), '#1d2358') +
      fill(rect(-20, 996, w + 40, 18), '#3a417c') +
      fill(rect(-20, -20, w + 40, 84), '#141a48') +
      fill(rect(-20, 62, w + 40, 10), '#e8b35a'),
  );
  for (const x of [90, 980, 1340, 1700])
    s.flat(rimmed(s, rect(x, 60, 34, 950), '#1a2056', '#ffd99a', [x > 1300 ? -6 : 6, 0]));
  s.flat(rimmed(s, rect(-20, 500, w + 40, 15), '#1a2056', '#ffd99a', [0, 4]));
  for (const k of [0, 1, 2])
    s.glow(
      fill(
        poly([
          [140 + k * 900, 70],
          [240 + k * 900, 70],
          [60 + k * 900, 490],
          [-10 + k * 900, 490],
        ]),
        thin(c.cream, 0.16),
      ),
      { grain: 0 },
    );
  // The lens: three panels of a great barrel on its brass pedestal.
  s.flat(fill(rect(282, 120, 566, 880), '#2a2f6a'));
  panel(s, 262, 392, 150, 966, 0.25);
  panel(s, 738, 866, 150, 966, 0.95);
  panel(s, 398, 732, 110, 1000, 0.68);
  const bulb: Point = [565, 555];
  s.glow(
    fill(ellipse(...bulb, 150), s.radial(bulb, 150, `${c.cream} 0 .9, ${c.straw} .5 .4, ${c.straw} 1 0`)),
  );
  s.flat(
    rimmed(
      s,
      poly('280,994 850,994 812,1054 320,1054') +
        rect(350, 1050, 430, 60) +
        poly('300,1108 830,1108 880,1240 250,1240'),
      '#7a4a1c',
      '#ffd27a',
      [-10, 6],
    ) + rimmed(s, poly('330,60 800,60 742,126 390,126'), '#7a4a1c', '#ffd27a', [-8, -4]),
  );
  s.shade(fill(poly('250,994 560,994 560,1240 250,1240'), thin('#2a1430', 0.6)));
  for (let i = 0; i < 9; i += 1) s.flat(fill(ellipse(340 + i * 56, 1024, 8), '#ffdf9a'));
  // The keeper, who wipes the glass, the sun behind him.
  const coat = smooth(
    '1010,1240 1000,1080 1006,930 1030,800 1080,736 1150,706 1188,700 1262,712 1330,752 1368,840 1384,980 1392,1240',
    0.13,
  );
  const arm = limb('1080,770 960,800 856,668', [116, 96, 74]);
  const head = smooth(
    '1116,560 1104,590 1120,604 1118,634 1136,668 1176,680 1194,716 1262,706 1262,640 1286,580 1276,510 1230,466 1166,468 1122,506',
    0.14,
  );
  s.flat(rimmed(s, coat, '#151b4c', '#ffd99a', [-10, 6]) + rimmed(s, head, '#6a3c3c', '#ffc98a', [-11, 2]));
  s.flat(
    fill(
      smooth(
        '1106,614 1116,640 1120,672 1146,714 1192,730 1230,700 1248,650 1252,592 1236,580 1216,620 1182,636 1148,626 1122,616',
        0.13,
      ),
      '#c9c4d8',
    ) +
      fill(smooth('1256,590 1270,604 1262,636 1244,630 1242,602'), '#8a4f44') +
      stroke(curve('1136,566 1150,560 1164,566'), '#1d1230', 6) +
      stroke(curve('1128,544 1150,532 1172,542'), '#c9c4d8', 9),
    { rough: 0.7 },
  );
  s.flat(
    rimmed(
      s,
      smooth('1096,520 1106,470 1150,424 1220,414 1280,446 1302,510 1290,540 1200,524', 0.15) +
        poly('1092,512 1300,520 1298,560 1094,540'),
      '#22295f',
      '#ffd99a',
      [-7, 6],
    ) +
      [0, 1, 2, 3, 4, 5, 6]
        .map((i) =>
          stroke(
            line([
              [1116 + i * 28, 518],
              [1116 + i * 28, 548],
            ]),
            '#10153e',
            4,
          ),
        )
        .join(''),
  );
  s.flat(
    rimmed(s, arm, '#1d2460', '#ffd99a', [-6, 8]) +
      fill(ribbon('880,716 904,690 930,674', [60, 70, 60]), '#141a48'),
  );
  s.flat(
    fill(smooth('760,610 800,570 870,580 900,640 860,720 800,740 770,690', 0.15), '#f4ead2') +
      stroke(curve('790,610 820,650 810,710'), '#c4b08a', 4) +
      stroke(curve('850,600 850,650 830,700'), '#c4b08a', 4),
  );
  s.flat(
    rimmed(
      s,
      smooth('812,628 846,610 884,628 898,672 874,704 832,694', 0.15),
      '#8a4f44',
      '#ffc98a',
      [-4, 6],
    ) +
      [0, 1, 2, 3]
        .map((i) =>
          rimmed(
            s,
            limb(
              [
                [830 + i * 16, 640 - i * 3],
                [808 + i * 15, 604 - i * 3],
              ],
              [20, 15],
            ),
            '#8a4f44',
            '#ffc98a',
            [-3, 4],
          ),
        )
        .join(''),
  );
  s.shade(
    s.within(
      coat,
      fill(
        ribbon('1130,740 1110,960 1130,1240', [10, 40, 70]) +
          ribbon('1290,760 1310,960 1300,1240', [6, 26, 50]),
        thin(c.ink, 0.7),
      ),
    ),
  );
  s.flat(
    group(
      rimmed(s, rect(1560, 900, 96, 110), '#b0453c', '#ffd99a', [-5, 4]) +
        stroke(curve('1562,902 1608,846 1654,902'), '#10153e', 6) +
        fill(smooth('1556,900 1600,872 1668,902 1640,920'), '#f4ead2'),
      '',
    ),
  );
  s.bloom(0.82, 60, 0.32);
}
