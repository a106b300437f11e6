/** Dez Marlow in his cutting room. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { beam, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, limb, line, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { stage as c } from './shared.ts';

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

/** A pair of tailor's shears, half open. */
function limbShears(): string {
  return (
    fill(limb('650,1060 780,1004', [16, 4]) + limb('668,1030 786,1036', [16, 4]), '#e8dcd0') +
    stroke(ellipse(630, 1076, 24, 15, -20), c.ink, 9) +
    stroke(ellipse(644, 1020, 24, 14, 12), c.ink, 9)
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
    rimmed(s, dressForm(1080, 900, 0.96), '#3a1246', c.coral, [5, 3]) +
      rimmed(s, dressForm(1712, 930, 1.16), '#2a0c34', c.coral, [5, 3]),
  );
  s.flat(
    stroke(curve('1010,560 1080,600 1150,556') + curve('1024,620 1080,650 1136,618'), c.amber, 4) +
      stroke(curve('1640,560 1712,602 1784,556'), c.amber, 4),
  );
  // Marlow, who shows a coat on its dress form, and the Governor, who looks at it.
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
    '818,424 862,402 900,396 940,402 984,424 1014,520 1020,656 978,660 970,560 980,720 1004,866 900,884 796,866 820,720 830,560 824,660 782,656 788,520',
    0.1,
  );
  s.flat(
    rimmed(s, dressForm(900, 930, 1.36), '#3a1246', c.coral, [-5, 4]) +
      rimmed(s, coat, '#d9482f', c.cream, [0, 7]),
  );
  s.shade(
    s.within(
      coat,
      fill(
        ribbon('900,440 904,640 900,880', [6, 18, 34]) +
          ribbon('846,460 842,640 830,870', [3, 10, 22]) +
          ribbon('956,460 960,640 972,870', [3, 10, 22]),
        thin('#5a1030', 0.9),
      ),
    ),
  );
  s.flat(
    fill(poly('864,400 900,500 936,400 900,412'), '#3a1246') +
      fill(poly('864,400 840,430 884,520 900,500') + poly('936,400 960,430 916,520 900,500'), '#b8341f') +
      [0, 1, 2, 3].map((i) => fill(ellipse(912, 550 + i * 56, 7), c.amber)).join('') +
      stroke(curve('800,600 820,606') + curve('1000,600 980,606'), c.ink, 4),
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
