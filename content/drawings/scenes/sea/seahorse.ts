/** A seahorse in the eelgrass. */

import { mix, thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import {
  along,
  curve,
  ellipse,
  fill,
  line,
  type Point,
  poly,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { blade, shafts } from './shared.ts';

export function seahorse(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [deep, lime, gold] = ['#04261f', '#d4ee8a', '#e8b23c'];
  s.wash(s.linear(`#a8e0a0 0, #4aac80 .3, #1a6a54 .68, ${deep} 1`));
  s.spray(
    fill(ellipse(420, 300, 800), s.radial([420, 300], 800, '#f4ffd0 0 .95, #c8f0a0 .4 .5, #c8f0a0 1 0')),
  );
  // Blades out of focus behind, sharp ones in front.
  let soft = '';
  for (let i = 0; i < 26; i += 1) {
    const { d } = blade(
      random,
      random.range(-100, w),
      h + 60,
      random.range(800, 1500),
      random.range(60, 260),
      random.range(40, 80),
    );
    soft += fill(d, thin(mix('#2f9a70', deep, random.next()), 0.6));
  }
  s.flat(soft, { blur: 12 });
  shafts(
    s,
    [420, -200],
    [
      [-200, 60],
      [260, 420],
      [640, 900],
      [1040, 1240],
    ],
    1400,
    '#f0ffd0',
    0.4,
  );
  for (const [x, tall, bend, width, shade] of [
    [110, 1250, 160, 54, 0.2],
    [930, 1420, 140, 60, 0.1],
    [1080, 1160, 120, 46, 0.35],
  ] as const) {
    const { d, spine } = blade(random, x, h + 40, tall, bend, width);
    s.flat(
      rimmed(s, d, mix('#2f8a5a', deep, shade), '#a8dc7a', [8, 3]) + stroke(curve(spine), thin(deep, 0.5), 3),
    );
  }
  const stalk: Point[] = [
    [560, 1560],
    [572, 1250],
    [600, 1010],
    [660, 760],
    [780, 470],
    [930, 200],
    [1100, 20],
  ];
  s.flat(
    rimmed(s, ribbon(stalk, [58, 62, 60, 56, 48, 36, 6], 12), '#3a9a5c', lime, [9, 4]) +
      stroke(curve(stalk), thin(deep, 0.4), 3),
  );
  // The seahorse: tail first (it winds round the stalk), then trunk, head, crown.
  const dark = '#a8642a';
  const tail = '470,960 520,1060 590,1120 640,1180 628,1256 560,1288 500,1254 506,1196 556,1186 578,1220';
  const tailWidths = [120, 104, 84, 68, 54, 42, 32, 24, 16, 8];
  s.shade(fill(ribbon(tail, tailWidths, 12), deep, 'transform="translate(16 20)"'), {
    opacity: 0.5,
    blur: 6,
  });
  s.flat(rimmed(s, ribbon(tail, tailWidths, 12), gold, '#fff0b0', [8, 5]));
  const trunk = smooth(
    '430,520 500,470 560,500 590,580 600,680 596,790 560,880 520,960 480,1010 420,1000 408,930 380,850 356,760 360,660 384,580',
    0.15,
  );
  s.shade(fill(trunk, deep, 'transform="translate(26 26)"'), { opacity: 0.5, blur: 8 });
  s.flat(rimmed(s, trunk, gold, '#fff4c0', [12, 5]));
  s.shade(
    s.within(
      trunk,
      fill(smooth('520,440 640,480 640,1040 470,1040 540,860 560,700 540,560'), thin(dark, 0.9)),
    ),
  );
  // Rings of bony plates across the trunk and tail.
  let plates = '';
  for (let i = 0; i < 12; i += 1) {
    const y = 560 + i * 37;
    plates += stroke(
      curve([
        [350, y + 20 - i],
        [440 + i, y - 10],
        [520, y - 6],
        [620, y + 26],
      ]),
      dark,
      5,
    );
  }
  plates +=
    stroke(curve('470,520 452,640 446,780 460,900 480,1000'), dark, 4) +
    stroke(curve('540,520 536,640 530,780 516,900'), dark, 4);
  s.flat(s.within(trunk, plates), { opacity: 0.75 });
  const spine = along(tail, 12);
  let rings = '';
  spine.forEach(([x, y], i) => {
    if (i % 4 || i < 4 || i > 100) return;
    const [px, py] = spine[i - 1] ?? [x, y];
    const a = Math.atan2(y - py, x - px) + Math.PI / 2;
    const r = ((tailWidths[Math.floor(i / 12)] ?? 10) / 2) * 0.95;
    rings += stroke(
      line([
        [x + Math.cos(a) * r, y + Math.sin(a) * r],
        [x - Math.cos(a) * r, y - Math.sin(a) * r],
      ]),
      dark,
      4,
    );
  });
  s.flat(rings, { opacity: 0.7 });
  // The stalk again, in front of the part of the tail that passes behind it.
  s.flat(
    rimmed(
      s,
      ribbon(
        [
          [573, 1240],
          [584, 1130],
          [594, 1060],
        ],
        [61, 61, 60],
        8,
      ),
      '#3a9a5c',
      lime,
      [9, 2],
    ) +
      stroke(
        curve([
          [573, 1240],
          [584, 1130],
          [594, 1060],
        ]),
        thin(deep, 0.4),
        3,
      ),
  );
  s.flat(
    rimmed(
      s,
      ribbon('640,1180 628,1256 560,1288 500,1254 506,1196', [54, 50, 42, 34, 30], 12),
      gold,
      '#fff0b0',
      [5, 5],
    ),
  );
  // Dorsal fin, fluttering.
  s.flat(fill(smooth('588,620 650,600 700,650 712,730 680,790 600,800', 0.14), '#f4dc8a'), { opacity: 0.8 });
  s.flat(
    [0, 1, 2, 3, 4, 5]
      .map((i) =>
        stroke(
          curve([
            [592, 640 + i * 28],
            [640, 636 + i * 28],
            [690, 654 + i * 24],
          ]),
          dark,
          3,
        ),
      )
      .join(''),
    { opacity: 0.8 },
  );
  // Neck, head, snout, cheek, eye, coronet.
  const neck = smooth(
    '430,620 386,560 372,470 396,390 450,340 530,330 590,370 612,450 596,520 572,600',
    0.15,
  );
  s.flat(rimmed(s, neck, gold, '#fff4c0', [11, 4]));
  const head = smooth(
    '400,350 380,392 330,430 250,466 170,500 120,520 112,548 128,566 190,556 270,536 350,522 420,520 500,500 560,440 560,370 520,310 460,292 420,310',
    0.14,
  );
  s.flat(rimmed(s, head, '#eec052', '#fff8d0', [5, 9]));
  s.shade(
    s.within(head, fill(smooth('100,560 240,512 360,492 470,500 600,400 640,600 300,620'), thin(dark, 0.85))),
  );
  s.flat(
    fill(smooth('108,520 130,516 136,566 114,570 104,546', 0.14), dark) +
      stroke(curve('430,420 470,450 500,440 520,400'), dark, 5) +
      stroke(curve('340,440 300,466 240,486'), dark, 3.5) +
      stroke(curve('450,330 440,300 446,286'), dark, 4),
  );
  s.flat(
    rimmed(
      s,
      poly('430,312 420,262 448,282 458,226 482,274 520,232 518,284 552,274 530,322'),
      '#eec052',
      '#fff8d0',
      [4, 5],
    ),
  );
  s.flat(
    fill(ellipse(424, 402, 37), '#f8e8a8') +
      fill(ellipse(424, 402, 29), '#5a2a10') +
      fill(ellipse(420, 400, 16), '#140804') +
      fill(ellipse(412, 390, 8), '#ffffff') +
      stroke(ellipse(424, 402, 37), dark, 4),
  );
  for (const [x, y] of [
    [376, 600],
    [362, 680],
    [362, 760],
    [380, 850],
    [404, 930],
  ] as const)
    s.flat(
      fill(
        poly([
          [x + 6, y - 15],
          [x - 26, y - 4],
          [x + 6, y + 15],
        ]),
        gold,
      ),
    );

  let motes = '';
  for (let i = 0; i < 130; i += 1)
    motes += fill(
      ellipse(random.range(0, w), random.range(0, h), random.range(1.4, 5)),
      thin('#f8ffdc', random.range(0.3, 0.9)),
    );
  s.glow(motes, { blend: 'normal', grain: 0 });
  for (const [x, tall, bend, width] of [
    [-40, 900, 260, 90],
    [1180, 700, -260, 100],
  ] as const)
    s.flat(fill(blade(random, x, h + 80, tall, bend, width).d, '#03201a'), { blur: 5 });
  s.bloom(0.82, 60, 0.3);
  s.dim(s.radial([440, 560], 1200, `${deep} 0 0, ${deep} .5 .05, ${deep} 1 .8`));
}
