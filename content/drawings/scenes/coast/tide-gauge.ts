/** The tide gauge. */

import { gulls, rimmed, roofs } from '../../kit/props.ts';
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

export function tideGauge(s: Sheet): void {
  const { random } = s;
  const [ink, wood, brass, light, sea] = ['#21140c', '#8a5a30', '#d69a34', '#fff2d0', '#6fa8b0'];
  s.wash(s.linear(`#5a3a22 0, #3a2414 1`));
  for (let i = 0; i < 14; i += 1)
    s.flat(
      stroke(
        line([
          [60 + i * 140, -20],
          [60 + i * 140, 900],
        ]),
        ink,
        4,
      ),
      { opacity: 0.5 },
    );
  // The window: harbour at low water, boats aground, the gauge's steps.
  const pane = rect(760, 70, 880, 640);
  s.flat(fill(pane, s.linear('#a8d0d4 0, #e0ecd8 .5, #fbe8c0 1', [0, 70], [0, 480])));
  let view =
    fill(roofs(random, 740, 1700, 430, 60, 520), '#a8a894') +
    fill(rect(1480, 300, 26, 160) + poly('1474,304 1493,262 1512,304'), '#a8a894') +
    fill(rect(740, 468, 940, 60), '#8a8a74') +
    fill(rect(740, 520, 940, 200), '#b09a70') +
    fill(
      smooth('740,600 900,570 1100,590 1300,566 1500,592 1700,570 1700,640 1400,650 1100,640 740,660'),
      sea,
    ) +
    fill(smooth('780,560 1000,540 1200,552 1100,566 860,570'), '#8fbcc0');
  view +=
    fill(poly('1040,610 1060,560 1220,548 1260,596 1240,620 1060,628'), '#5a3a2c') +
    fill(poly('1040,610 1060,560 1220,548 1226,560 1064,574'), '#c8563a') +
    stroke(line('1140,556 1110,380'), '#4a3424', 8) +
    stroke(line('1112,392 1240,552'), '#4a3424', 3) +
    fill(poly('1420,636 1432,604 1540,600 1560,630 1540,648 1436,650'), '#3f5a5c') +
    stroke(line('1480,604 1500,500'), '#4a3424', 6);
  s.flat(s.within(pane, view));
  s.spray(
    s.within(
      pane,
      fill(pane, s.linear(`${light} 0 .7, ${light} .6 .1, ${light} 1 0`, [760, 70], [1640, 700])),
    ),
  );
  s.flat(
    stroke(pane, '#e8dcc0', 30) +
      stroke(line('1200,70 1200,710'), '#e8dcc0', 18) +
      stroke(line('760,300 1640,300'), '#e8dcc0', 14) +
      stroke(pane, wood, 6) +
      fill(poly('710,706 1690,706 1730,760 670,760'), '#f0e4c8') +
      fill(rect(670, 758, 1060, 18), wood),
  );
  s.flat(gulls(random, 4, [860, 120, 1560, 260], 30, '#fffdf4'));
  // The table and the beam of light across it.
  s.flat(fill(poly('-20,900 1820,860 1820,1220 -20,1220'), '#7a4a28'));
  s.spray(
    fill(
      poly('700,776 1700,776 1300,1220 60,1220'),
      s.linear(`${light} 0 .75, #f0c078 .6 .4, #f0c078 1 .1`, [0, 776], [0, 1220]),
    ),
  );
  for (let i = 0; i < 7; i += 1)
    s.flat(
      stroke(
        line([
          [-20, 960 + i * 44],
          [1820, 920 + i * 44],
        ]),
        ink,
        3,
      ),
      { opacity: 0.3 },
    );
  // The gauge: base, standards, drum with its paper, pen carriage, clock, float wheel.
  s.shade(fill(poly('200,1080 1180,1050 1240,1130 180,1150'), ink), { blur: 12, opacity: 0.8 });
  s.flat(
    rimmed(s, poly('250,1020 1150,1000 1180,1060 220,1084'), '#3a2210', '#e8b86a', [0, 8]) +
      fill(poly('220,1084 1180,1060 1180,1090 220,1116'), ink),
  );
  s.flat(
    rimmed(s, rect(268, 520, 34, 504) + rect(1092, 510, 34, 494), brass, '#fff0b8', [-9, 0]) +
      fill(ellipse(285, 512, 30) + ellipse(1109, 502, 30), brass) +
      fill(ellipse(278, 504, 11) + ellipse(1102, 494, 11), '#fff6d8'),
  );
  const drum = rect(330, 560, 730, 330);
  s.flat(
    fill(ellipse(330, 725, 54, 168), '#8a6420') +
      fill(drum, s.linear('#a89470 0, #fdf6e0 .22, #fffdf2 .4, #e8d8b0 .7, #8a744c 1', [0, 556], [0, 896])) +
      fill(ellipse(1060, 725, 54, 168), brass) +
      fill(ellipse(1066, 725, 38, 124), '#8a6420') +
      fill(ellipse(1070, 725, 13, 30), '#ffe6a0'),
  );
  const bend = (x: number, y: number): Point => [
    x + 54 * Math.sqrt(Math.max(0, 1 - ((y - 725) / 168) ** 2)) - 30,
    y,
  ];
  let grid = '';
  for (let i = 0; i < 22; i += 1)
    grid += stroke(
      curve(Array.from({ length: 9 }, (_, k) => bend(350 + i * 32, 566 + k * 40))),
      '#7aa0a0',
      i % 4 ? 1.4 : 3,
    );
  for (let i = 0; i < 9; i += 1)
    grid += stroke(
      line([
        [360, 580 + i * 36],
        [1060, 580 + i * 36],
      ]),
      '#7aa0a0',
      1.6,
    );
  s.flat(s.within(drum, grid), { opacity: 0.6, rough: 0.5 });
  const tide: Point[] = [];
  for (let x = 372; x <= 880; x += 6)
    tide.push([
      x,
      726 - Math.sin((x - 372) / 43) * (62 + Math.sin((x - 372) / 190) * 34) - Math.sin((x - 372) / 15) * 4,
    ]);
  s.flat(stroke(curve(tide), '#2a3a8a', 6), { rough: 0.6 });
  const [nx, ny] = tide.at(-1) ?? [880, 726];
  s.flat(
    stroke(
      line([
        [nx + 4, ny],
        [nx + 96, ny - 96],
        [nx + 96, 470],
      ]),
      '#6a4a18',
      9,
    ) +
      fill(
        poly([
          [nx, ny],
          [nx + 20, ny - 10],
          [nx + 12, ny - 22],
        ]),
        ink,
      ) +
      rimmed(s, rect(300, 446, 800, 26), brass, '#fff0b8', [0, 7]) +
      rimmed(s, rect(nx + 60, 420, 76, 76), '#b87a24', '#fff0b8', [-6, 6]) +
      fill(ellipse(nx + 98, 458, 17), '#5a3a10'),
  );
  const wheel: Point = [210, 430];
  s.flat(
    stroke(ellipse(...wheel, 150), brass, 24) +
      stroke(ellipse(...wheel, 150), '#fff0b8', 5, 'stroke-dasharray="180 800"') +
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          stroke(
            line([
              wheel,
              [wheel[0] + Math.cos(i * 1.047 + 0.3) * 142, wheel[1] + Math.sin(i * 1.047 + 0.3) * 142],
            ]),
            '#a87424',
            11,
          ),
        )
        .join('') +
      fill(ellipse(...wheel, 30), brass) +
      fill(ellipse(wheel[0] - 7, wheel[1] - 8, 11), '#fff6d8') +
      stroke(line('58,430 58,1240'), '#c8b890', 5) +
      stroke(line('362,430 300,460'), '#c8b890', 5) +
      rimmed(s, rect(20, 860, 76, 130), '#6a6a60', light, [-7, 5]),
  );
  s.flat(
    rimmed(
      s,
      rect(1190, 700, 190, 270) + poly('1176,700 1394,700 1370,660 1200,660'),
      '#5a3018',
      '#f0c078',
      [-8, 6],
    ) +
      fill(ellipse(1285, 810, 76), brass) +
      fill(ellipse(1285, 810, 64), '#fffbe8') +
      Array.from({ length: 12 }, (_, i) =>
        stroke(
          line([
            [1285 + Math.cos(i * 0.5236) * 50, 810 + Math.sin(i * 0.5236) * 50],
            [1285 + Math.cos(i * 0.5236) * 58, 810 + Math.sin(i * 0.5236) * 58],
          ]),
          ink,
          5,
        ),
      ).join('') +
      stroke(line('1285,810 1285,764'), ink, 6) +
      stroke(line('1285,810 1316,828'), ink, 7),
  );
  // Ink bottle, rolls of old records, a magnifier.
  s.flat(
    rimmed(s, rect(1470, 900, 90, 90) + rect(1492, 876, 46, 30), '#1f3050', '#cfe4f0', [-6, 5]) +
      rimmed(
        s,
        limb(
          [
            [1430, 1100],
            [1740, 1050],
          ],
          [64, 64],
        ),
        '#e8dcb8',
        '#fffdf0',
        [0, 8],
      ) +
      fill(ellipse(1428, 1100, 20, 32), '#b8a474') +
      fill(ellipse(1428, 1100, 9, 16), '#6a5430') +
      rimmed(
        s,
        limb(
          [
            [1520, 1160],
            [1800, 1124],
          ],
          [58, 58],
        ),
        '#d8c89c',
        '#fffdf0',
        [0, 8],
      ) +
      fill(ellipse(1518, 1160, 18, 29), '#a8945e') +
      stroke(line('1600,1066 1610,1104'), '#a3302a', 9),
  );
  s.bloom(0.86, 60, 0.24);
  s.dim(s.radial([1000, 560], 1300, `${ink} 0 0, ${ink} .5 .05, ${ink} 1 .8`));
}
