/** The Outer Light. */

import { mix, thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { beam, rimmed, stars } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
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

/** A rock of facets: dark polygons with lit upper edges. */
function rock(s: Sheet, outline: string, dark: string, light: string): void {
  s.flat(rimmed(s, poly(outline), dark, light, [4, 7]));
}

export function outerLight(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#0c1038 0, #1a2260 .4, #39479a .68, #8a86bc .76`));
  s.flat(stars(random, 420, [0, 0, w, 1000], c.cream), { rough: 0, grain: 0 });
  // The milky band across the sky.
  let band = '';
  for (let i = 0; i < 900; i += 1) {
    const x = random.range(-60, w + 60);
    const y = 900 - (x / w) * 900 + random.bell() * 120;
    if (y < 1080)
      band += fill(ellipse(x, y, random.range(0.7, 1.7)), thin('#b4bef4', random.range(0.3, 0.9)));
  }
  s.flat(band, { rough: 0, grain: 0 });
  const lamp: Point = [770, 408];
  beam(s, lamp, 188, 10, 1300, c.straw, 0.9);
  s.spray(
    fill(
      poly([lamp, [-80, 200], [-80, 370]]),
      s.radial(lamp, 900, `${c.straw} 0 .95, ${c.straw} .5 .6, ${c.straw} 1 .2`),
    ),
  );
  beam(s, lamp, -14, 12, 900, c.straw, 0.9);
  s.spray(
    fill(
      poly([lamp, [1280, 244], [1280, 320]]),
      s.radial(lamp, 600, `${c.straw} 0 .95, ${c.straw} .5 .6, ${c.straw} 1 .2`),
    ),
  );
  // Sea to the horizon.
  s.flat(fill(rect(-20, 1130, w + 40, 400), '#2a3784'));
  s.mirror(1130, { strength: 0.7, ripple: 14, smear: 40, tint: '#141b54', tintStrength: 0.35 });
  s.glow(
    fill(
      ellipse(150, 1150, 420, 26),
      s.radial([150, 1150], 420, `${c.straw} 0 .7, ${c.straw} .5 .3, ${c.straw} 1 0`, 0.06),
    ),
    { grain: 0.7 },
  );
  let waves = '';
  for (let i = 0; i < 90; i += 1) {
    const t = random.next() ** 1.4;
    const y = 1140 + t * 350;
    const x = random.range(-50, w);
    const k = 20 + t * 90;
    waves += fill(
      ribbon(
        [
          [x, y],
          [x + k * 0.5, y - 3 - t * 4],
          [x + k, y],
        ],
        [0.5, 2 + t * 5, 0.5],
      ),
      thin(random.chance(0.5) ? '#aab4ea' : c.ink, 0.5),
    );
  }
  s.flat(waves);
  // The rock and its steps.
  rock(
    s,
    '400,1480 420,1370 470,1250 560,1190 600,1110 660,1060 720,1020 860,1010 930,1050 1010,1130 1100,1180 1180,1290 1260,1400 1260,1540 300,1540',
    '#171d50',
    '#6a76c0',
  );
  s.flat(
    fill(poly('470,1244 600,1116 640,1190 560,1290'), '#232c6c') +
      fill(poly('860,1014 930,1054 900,1160 800,1120'), '#232c6c') +
      fill(poly('1010,1134 1100,1184 1060,1300 960,1240'), '#202866') +
      fill(poly('640,1190 800,1124 900,1164 820,1300 700,1320'), '#10153e'),
  );
  s.spray(
    fill(poly('420,1350 470,1240 560,1190 600,1110 660,1060 700,1030 640,1200 560,1320'), thin(c.straw, 0.5)),
  );
  let steps = '';
  for (let i = 0; i < 13; i += 1)
    steps += fill(
      poly([
        [500 + i * 17, 1370 - i * 26],
        [552 + i * 15, 1376 - i * 26],
        [552 + i * 15, 1388 - i * 26],
        [500 + i * 17, 1382 - i * 26],
      ]),
      mix('#8a92d0', c.straw, i / 16),
    );
  s.flat(
    steps +
      stroke(curve('486,1330 560,1200 690,1010'), '#0a0d26', 4) +
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          stroke(
            line([
              [492 + i * 38, 1376 - i * 62],
              [490 + i * 38, 1322 - i * 62],
            ]),
            '#0a0d26',
            4,
          ),
        )
        .join(''),
  );
  // The tower: tapering, banded, lit from the keeper's house below and the moonless sky on its left.
  const tower = poly('694,1036 722,470 818,470 852,1036');
  s.flat(
    fill(tower, '#d8d4dc') +
      s.within(tower, fill(rect(640, 560, 260, 120), '#b0453c') + fill(rect(640, 790, 260, 130), '#b0453c')),
  );
  s.shade(s.within(tower, fill(poly('770,440 870,440 870,1050 790,1050'), thin('#1a2260', 0.95))), {
    grain: 0.5,
  });
  s.shade(
    s.within(
      tower,
      fill(
        rect(640, 440, 260, 620),
        s.linear(`#2a3278 0 .15, #2a3278 .4 .5, #141a48 1 .9`, [700, 0], [850, 0]),
      ),
    ),
    { grain: 0.45 },
  );
  s.flat(
    [
      [764, 590],
      [772, 730],
      [762, 870],
    ]
      .map(([x, y]) =>
        fill(
          smooth(
            [
              [(x ?? 0) - 9, (y ?? 0) + 34],
              [(x ?? 0) - 9, y ?? 0],
              [x ?? 0, (y ?? 0) - 10],
              [(x ?? 0) + 9, y ?? 0],
              [(x ?? 0) + 9, (y ?? 0) + 34],
            ],
            0.1,
          ),
          c.straw,
        ),
      )
      .join('') + fill(smooth('748,1040 748,984 768,966 788,984 788,1040', 0.1), '#0a0d26'),
  );
  s.flat(
    fill(poly('690,472 850,472 838,494 702,494') + rect(684, 456, 172, 16), c.ink) +
      [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => fill(rect(688 + i * 20.4, 424, 4, 34), c.ink)).join('') +
      fill(rect(684, 420, 172, 6), c.ink),
  );
  s.flat(
    fill(rect(724, 346, 92, 112), c.cream) +
      [0, 1, 2, 3, 4].map((i) => fill(rect(722 + i * 22.5, 346, 4, 112), c.ink)).join('') +
      fill(poly('716,348 824,348 800,306 740,306') + rect(762, 268, 16, 40), c.ink) +
      fill(ellipse(770, 264, 12), c.ink),
  );
  s.glow(fill(ellipse(...lamp, 210), s.radial(lamp, 210, `#ffffff 0 1, ${c.straw} .3 .6, ${c.straw} 1 0`)));
  // The keeper's house.
  s.flat(
    fill(poly('850,1030 850,940 884,896 990,896 1030,944 1030,1060 930,1050'), '#c4c2d4') +
      fill(poly('838,946 880,888 996,888 1042,950'), '#262f70') +
      fill(rect(960, 846, 26, 50), '#10153e') +
      fill(rect(888, 968, 30, 40), c.straw) +
      fill(rect(962, 968, 30, 40), c.straw),
  );
  s.shade(fill(poly('930,896 990,896 1030,944 1030,1060 930,1050'), thin('#1a2260', 0.8)));
  // The man with a lantern, on his way up from the boat.
  const man = figure({
    x: 548,
    y: 1290,
    height: 124,
    pose: { ...poses.walk, farArm: '0.05,-0.79 0.16,-0.7 0.24,-0.62' },
    wear: 'oilskins',
    head: 'souwester',
  });
  s.flat(rimmed(s, man, c.ink, c.straw, [-3, 2]) + fill(ellipse(580, 1222, 7, 9), c.cream));
  s.glow(
    fill(
      ellipse(580, 1222, 120),
      s.radial([580, 1222], 120, `${c.straw} 0 .95, #e89a4a .4 .35, #e89a4a 1 0`),
    ),
  );
  const boat = smooth('210,1392 250,1404 380,1408 448,1390 430,1434 390,1452 280,1452 236,1438', 0.1);
  s.flat(
    rimmed(s, boat, c.ink, c.straw, [-4, 5]) +
      fill(rect(330, 1250, 6, 156), c.ink) +
      stroke(curve('450,1392 480,1384 500,1366'), c.ink, 4) +
      fill(poly('340,1262 340,1300 366,1282'), '#b0453c'),
  );
  s.flat(
    fill(
      ribbon('380,1470 520,1448 640,1470 780,1440 960,1470 1220,1440', [6, 22, 12, 26, 14, 20]),
      '#c8d0f4',
    ) + fill(ribbon('200,1462 300,1474 420,1466', [2, 9, 2]), '#c8d0f4'),
    { rough: 2.5 },
  );
  s.bloom(0.7, 60, 0.5);
  s.dim(s.linear(`${c.ink} 0 .35, ${c.ink} .3 0, ${c.ink} .85 0, ${c.ink} 1 .5`));
}
