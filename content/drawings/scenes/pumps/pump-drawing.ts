/** The drawing of a pump. */

import { rimmed } from '../../kit/props.ts';
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
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { colors as c } from './shared.ts';

/** A centrifugal pump as an engineer draws it: section, casing, impeller, shaft, flanges. */
function pumpPlan(color: string): string {
  const thinLine = (d: string): string => stroke(d, color, 3);
  let d =
    stroke(ellipse(700, 560, 210), color, 6) +
    stroke(ellipse(700, 560, 176), color, 3) +
    stroke(ellipse(700, 560, 60), color, 5) +
    stroke(ellipse(700, 560, 26), color, 4);
  for (let i = 0; i < 7; i += 1) {
    const a = (i / 7) * Math.PI * 2;
    const at = (r: number, o: number): Point => [700 + Math.cos(a + o) * r, 560 + Math.sin(a + o) * r];
    d += stroke(curve([at(60, 0), at(110, 0.24), at(160, 0.62)]), color, 5);
  }
  d +=
    stroke(curve('700,350 860,330 930,420 936,300 936,210'), color, 6) +
    stroke(line('850,210 1020,210 1020,180 850,180 850,210'), color, 5) +
    stroke(line('876,210 876,350'), color, 5);
  d +=
    stroke(line('520,760 880,760 920,820 480,820 520,760'), color, 5) +
    thinLine(line('560,730 540,760')) +
    thinLine(line('840,730 860,760'));
  d +=
    stroke(line('1130,440 1430,440 1430,680 1130,680 1130,440'), color, 5) +
    stroke(line('1090,530 1130,530 1130,590 1090,590 1090,530'), color, 4) +
    stroke(line('1430,500 1500,500 1500,620 1430,620'), color, 5) +
    stroke(line('1050,560 1560,560'), color, 2, 'stroke-dasharray="26 8 5 8"');
  for (let i = 0; i < 9; i += 1)
    d += thinLine(
      line([
        [1160 + i * 30, 444],
        [1160 + i * 30, 676],
      ]),
    );
  d +=
    stroke(line('430,560 970,560'), color, 2, 'stroke-dasharray="26 8 5 8"') +
    stroke(line('700,290 700,860'), color, 2, 'stroke-dasharray="26 8 5 8"');
  d +=
    thinLine(line('490,900 910,900')) +
    thinLine(line('490,886 490,914')) +
    thinLine(line('910,886 910,914')) +
    thinLine(line('1130,740 1430,740')) +
    thinLine(line('1130,726 1130,754')) +
    thinLine(line('1430,726 1430,754')) +
    thinLine(line('400,350 400,770')) +
    thinLine(line('386,350 414,350')) +
    thinLine(line('386,770 414,770'));
  return d;
}

export function pumpDrawing(s: Sheet): void {
  const { width: w } = s;
  const blue = '#1d4a63';
  s.wash(s.linear(`#3a241a 0, #2a1812 1`, [0, 0], [w, 1200]));
  for (let i = 0; i < 9; i += 1)
    s.flat(
      stroke(
        line([
          [-20, 60 + i * 150],
          [w + 20, 20 + i * 150],
        ]),
        '#1c0f0a',
        4,
      ),
      { opacity: 0.6 },
    );
  s.spray(
    fill(ellipse(1050, 460, 1000), s.radial([1050, 460], 1000, `#a86a3a 0 .9, #7a4628 .5 .5, #7a4628 1 0`)),
  );
  // The sheet of tracing, curling at its lower left; more sheets below.
  const turn = 'transform="rotate(-5 900 600)"';
  s.shade(
    group(
      fill(poly('210,110 1640,110 1640,1080 210,1080'), '#140a08'),
      'transform="rotate(-5 900 600) translate(-14 26)"',
    ),
    { opacity: 0.8, blur: 12 },
  );
  s.flat(group(fill(poly('260,80 1690,60 1700,1020 280,1060'), '#c4bfa2'), 'transform="rotate(-1 900 600)"'));
  const paper = poly('220,120 1630,120 1630,1070 220,1070');
  s.flat(group(fill(paper, blue), turn));
  s.flat(
    group(
      stroke(rect(256, 156, 1338, 878), '#cfe4dc', 4) +
        stroke(line('1180,880 1594,880'), '#cfe4dc', 3) +
        stroke(line('1180,880 1180,1034'), '#cfe4dc', 3) +
        stroke(line('1180,930 1594,930'), '#cfe4dc', 3) +
        stroke(line('1180,982 1594,982'), '#cfe4dc', 3) +
        stroke(line('1400,880 1400,1034'), '#cfe4dc', 3) +
        pumpPlan('#dff0e6'),
      turn,
    ),
    { rough: 0.5 },
  );
  let wash = '';
  for (let i = 0; i < 22; i += 1)
    wash +=
      stroke(
        line([
          [256 + i * 62, 156],
          [256 + i * 62, 1034],
        ]),
        '#8fb6b8',
        1,
      ) +
      (i < 15
        ? stroke(
            line([
              [256, 156 + i * 62],
              [1594, 156 + i * 62],
            ]),
            '#8fb6b8',
            1,
          )
        : '');
  s.flat(group(wash, turn), { opacity: 0.34 });
  // A ring in red pencil round the pump; one empty foundation is struck through.
  s.flat(
    group(
      stroke(
        smooth('450,330 560,280 800,290 950,380 990,560 940,760 780,870 560,860 430,740 400,520', 0.16),
        '#d8452e',
        10,
      ) + stroke(curve('1120,700 1280,560 1450,420'), '#d8452e', 9),
      turn,
    ),
    { rough: 2.2 },
  );
  // The pool of the lamp and its shade at the upper right.
  s.glow(
    fill(
      ellipse(980, 500, 900),
      s.radial([980, 480], 900, `${c.cream} 0 .55, ${c.sulphur} .45 .26, ${c.sulphur} 1 0`),
    ),
    { grain: 0.5 },
  );
  s.flat(
    stroke(curve('1860,620 1760,300 1560,110'), c.ink, 26) +
      stroke(curve('1852,606 1754,300 1560,104'), '#6a7a6a', 5),
  );
  s.flat(
    rimmed(
      s,
      smooth('1330,70 1430,-30 1600,-20 1640,90 1560,190 1400,220 1290,180', 0.13),
      '#17302c',
      '#7fa08a',
      [-6, -6],
    ) + fill(ellipse(1410, 176, 130, 44, -14), c.cream),
  );
  // Cup, folding rule, drawing pins, weights.
  s.shade(fill(ellipse(300, 250, 150, 140), '#140a08'), { blur: 8 });
  s.flat(
    fill(ellipse(270, 220, 142, 136), '#e6dfc8') +
      fill(ellipse(270, 220, 112, 106), '#cfc6a8') +
      rimmed(s, ellipse(270, 218, 86, 80), '#d8d2bc', '#fffbe8', [-5, 5]) +
      fill(ellipse(270, 218, 70, 64), '#2a140c') +
      fill(ellipse(286, 202, 30, 18, -30), '#6a3a20') +
      stroke(curve('330,160 390,120 410,170 350,210'), '#d8d2bc', 18),
  );
  const rule: Point[] = [
    [1180, 1120],
    [1420, 990],
    [1660, 1080],
    [1790, 900],
  ];
  s.shade(stroke(line(rule), '#140a08', 40, 'transform="translate(-8 14)"'), { blur: 4 });
  rule.slice(1).forEach(([x, y], i) => {
    const [px, py] = rule[i] ?? [0, 0];
    s.flat(
      stroke(
        line([
          [px, py],
          [x, y],
        ]),
        i % 2 ? '#d9b24a' : '#e8c864',
        36,
      ) +
        Array.from({ length: 14 }, (_, k) =>
          stroke(
            line([
              [px + ((x - px) * (k + 0.5)) / 14, py + ((y - py) * (k + 0.5)) / 14 - 14],
              [px + ((x - px) * (k + 0.5)) / 14, py + ((y - py) * (k + 0.5)) / 14 - (k % 5 ? 4 : -6)],
            ]),
            '#3a2410',
            2.6,
          ),
        ).join('') +
        fill(ellipse(px, py, 9), '#7a5a1a'),
    );
  });
  // The hand with a pencil, from the lower left.
  const skin = '#c98a5e';
  const sleeve = smooth('-40,760 80,740 270,800 350,860 330,960 230,1040 90,1100 -40,1120', 0.12);
  const hand = smooth(
    '290,824 360,780 450,742 530,730 572,750 590,790 600,842 566,894 500,930 420,950 340,962',
    0.15,
  );
  s.shade(
    group(
      fill(hand + sleeve + limb('540,760 640,700 700,712', [50, 44, 34]), '#0c1a20'),
      'transform="translate(-6 34)"',
    ),
    { opacity: 0.75, blur: 7 },
  );
  s.flat(
    fill(
      limb('560,880 610,868 640,820', [54, 46, 36]) + limb('530,910 580,900 616,860', [54, 44, 34]),
      '#a86a44',
    ),
  );
  s.flat(
    stroke(line('742,650 470,884'), '#e0a83a', 17) +
      stroke(line('742,650 470,884'), '#b0761c', 6) +
      fill(poly('730,650 752,660 800,598'), '#f0d8a8') +
      fill(poly('782,612 790,620 802,596'), c.ink),
  );
  s.flat(
    rimmed(s, hand, skin, '#ffe6b8', [-6, 9]) +
      rimmed(s, limb('500,790 600,724 676,712', [56, 48, 34]), skin, '#ffe6b8', [-4, 8]) +
      rimmed(s, limb('450,900 560,846 650,752', [54, 46, 32]), '#b87850', '#ffd9a0', [-2, 7]) +
      fill(ellipse(668, 708, 13, 10, -10), '#f2c8a0') +
      stroke(curve('590,716 604,724 610,738'), '#7a4428', 4) +
      stroke(curve('520,766 540,776 550,794'), '#7a4428', 4),
  );
  s.flat(
    rimmed(s, sleeve, '#2b4038', '#9ab09a', [-6, 9]) +
      fill(poly('276,806 352,862 330,962 250,1040 226,1030 300,950 318,870 262,820'), '#e6dfc8'),
  );
  s.dim(s.radial([960, 520], 1250, `${c.ink} 0 0, ${c.ink} .5 .05, ${c.ink} 1 .85`));
}
