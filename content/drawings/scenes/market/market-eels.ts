/** Eels at the night market. */

import { mix, thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  limb,
  type Point,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { night as c } from './shared.ts';

export function marketEels(s: Sheet): void {
  const { random } = s;
  s.wash(s.linear(`#0a1530 0, #16305a .5, #0d1a36 1`));
  // The street behind, out of focus.
  let spots = '';
  for (const [x, y, r, color] of [
    [120, 190, 74, c.red],
    [330, 90, 52, c.orange],
    [560, 230, 64, c.red],
    [1480, 120, 80, c.orange],
    [1700, 260, 66, c.red],
    [1310, 300, 40, c.amber],
    [60, 430, 46, c.amber],
    [1720, 480, 40, c.orange],
    [420, 360, 34, c.amber],
    [760, 120, 38, c.red],
  ] as const) {
    spots +=
      fill(ellipse(x, y, r), thin(color, 0.75)) +
      fill(ellipse(x, y, r * 0.86), thin(mix(color, c.amber, 0.35), 0.55));
  }
  s.glow(spots, { blur: 5, grain: 0.2 });
  s.flat(
    fill(
      figure({ x: 260, y: 980, height: 760, pose: poses.wait, wear: 'coat', head: 'cap' }) +
        figure({ x: 1590, y: 1000, height: 780, pose: poses.hold, wear: 'coat', head: 'bob', flip: true }),
      '#0d1834',
    ),
    { blur: 8 },
  );
  // The lamp over the stall.
  s.glow(
    fill(
      ellipse(1010, 150, 1050),
      s.radial([1010, 150], 1050, `${c.amber} 0 .95, ${c.orange} .35 .42, ${c.orange} 1 0`),
    ),
  );
  s.flat(
    fill(rect(1004, -20, 12, 90), c.ink) +
      fill(smooth('960,70 1060,70 1090,108 1170,150 850,150 930,108', 0.1), '#20304a') +
      fill(ellipse(1010, 150, 158, 20), c.cream),
  );
  // The basin: rim, ice, more eels.
  const basin = ellipse(900, 1010, 800, 250);
  s.shade(fill(ellipse(920, 1130, 860, 190), c.ink), { blur: 12 });
  s.flat(
    fill(smooth('100,1010 180,1160 420,1260 900,1290 1380,1260 1620,1160 1700,1010'), '#39506e') +
      fill(basin, '#9fb4c4'),
  );
  s.spray(fill(basin, s.linear(`${c.amber} 0 0, ${c.amber} .55 .7, #5a7490 1 .2`, [100, 900], [1700, 1100])));
  const inside = ellipse(900, 1014, 750, 218);
  s.flat(fill(inside, '#22384f'));
  let ice = '';
  for (let i = 0; i < 330; i += 1) {
    const a = random.range(0, Math.PI * 2);
    const r = Math.sqrt(random.next());
    const x = 900 + Math.cos(a) * r * 735;
    const y = 1018 + Math.sin(a) * r * 208;
    const k = random.range(16, 42);
    const t = random.range(0, 6);
    const corner = (o: number): Point => [x + Math.cos(t + o) * k, y + Math.sin(t + o) * k * 0.62];
    ice +=
      fill(
        poly([corner(0), corner(1.4), corner(2.6), corner(4.2)]),
        mix('#8fb0c4', '#e8f4f2', random.next()),
      ) + fill(poly([corner(0), corner(1.4), [x, y]]), random.chance(0.4) ? '#ffe2ac' : '#c4dbe2');
  }
  s.flat(s.within(inside, ice), { rough: 0.5 });
  const eel = (spine: string, widths: number[]): void => {
    const d = ribbon(spine, widths, 10);
    s.shade(group(fill(d, c.ink), 'transform="translate(10 16)"'), { opacity: 0.6, blur: 3 });
    s.flat(rimmed(s, d, '#20302f', '#7f9a7a', [0, 9]));
    s.flat(
      fill(
        ribbon(
          spine,
          widths.map((k) => k * 0.22),
          10,
        ),
        '#f6d79a',
        'transform="translate(-6 -15)"',
      ),
      { opacity: 0.8 },
    );
  };
  eel('330,990 460,930 600,960 700,1040 860,1080 1010,1040', [10, 56, 62, 60, 50, 8]);
  eel('1490,1010 1380,1080 1220,1090 1120,1030 1010,980 900,990', [12, 58, 64, 58, 44, 8]);
  eel('520,1110 660,1150 820,1130 980,1160 1140,1140', [8, 44, 56, 46, 6]);
  // Far arms first: sleeve, wrist, palm behind the eel.
  const skin = '#d98a55';
  const lit = '#ffd9a0';
  const sleeveL = smooth('-40,760 120,640 300,590 420,604 452,680 430,760 280,800 120,880 -40,1000', 0.14);
  const sleeveR = smooth(
    '1840,560 1660,500 1460,520 1352,566 1330,640 1352,716 1480,730 1640,760 1840,860',
    0.14,
  );
  const wristL = limb('380,676 520,640 600,610', [126, 104, 104]);
  const wristR = limb('1400,640 1290,600 1220,566', [126, 106, 104]);
  s.flat(rimmed(s, wristL + wristR, skin, lit, [0, 12]));
  const palmL = smooth('560,560 640,530 720,536 756,590 742,660 680,700 600,690 556,640', 0.16);
  const palmR = smooth('1250,520 1170,490 1090,500 1056,552 1066,620 1128,660 1210,648 1256,600', 0.16);
  s.flat(rimmed(s, palmL + palmR, skin, lit, [0, 10]));
  // The eel in the hands.
  const spine =
    '300,560 366,470 470,452 560,520 650,610 780,640 900,590 1010,540 1130,570 1250,640 1350,760 1370,880 1290,950 1200,940';
  const widths = [52, 92, 104, 108, 112, 114, 112, 108, 102, 92, 78, 58, 34, 8];
  const body = ribbon(spine, widths, 10);
  s.flat(rimmed(s, body, '#1d2c33', '#a9bf8e', [0, 16]));
  s.flat(
    s.within(
      body,
      fill(
        ribbon(
          spine,
          widths.map((k) => k * 0.36),
          10,
        ),
        '#d8c99a',
        'transform="translate(4 38)"',
      ),
    ),
    { opacity: 0.75 },
  );
  s.spray(
    s.within(
      body,
      fill(
        ribbon(
          spine,
          widths.map((k) => k * 0.3),
          10,
        ),
        '#fff3cf',
        'transform="translate(-2 -24)"',
      ),
    ),
    { opacity: 0.9 },
  );
  s.flat(
    s.within(
      body,
      fill(
        ribbon(
          spine,
          widths.map((k) => k * 0.14),
          10,
        ),
        '#0b1418',
        'transform="translate(0 -46)"',
      ),
    ),
  );
  // Its head: pointed snout, mouth, eye, gill fin.
  const head = smooth(
    '312,600 268,586 236,560 226,530 250,512 290,510 330,500 372,470 400,520 380,580 340,606',
    0.15,
  );
  s.flat(
    rimmed(s, head, '#1d2c33', '#a9bf8e', [0, 10]) +
      stroke(curve('230,540 262,548 300,540 326,548'), '#d8c99a', 4) +
      fill(ellipse(286, 524, 11), '#f6d79a') +
      fill(ellipse(285, 525, 6), c.ink) +
      fill(smooth('396,556 440,560 462,592 420,606 392,586'), '#3c5550') +
      stroke(curve('404,566 430,574 448,590'), '#1d2c33', 3),
  );
  // Fingers over the eel, thumbs below.
  const finger = (from: Point, knuckle: Point, tip: Point, k: number): string => {
    const d = limb([from, knuckle, tip], [k, k * 0.96, k * 0.74]);
    return (
      rimmed(s, d, skin, lit, [0, 8]) +
      fill(ellipse(tip[0], tip[1] - 1, k * 0.22, k * 0.28), '#f2b98a') +
      stroke(
        curve([
          [knuckle[0] - k * 0.26, knuckle[1] + 2],
          [knuckle[0], knuckle[1] - 5],
          [knuckle[0] + k * 0.26, knuckle[1] + 2],
        ]),
        '#8a4a30',
        3,
      )
    );
  };
  s.flat(
    finger([590, 580], [606, 520], [570, 462], 44) +
      finger([640, 556], [670, 508], [652, 446], 47) +
      finger([690, 560], [736, 530], [742, 470], 46) +
      finger([730, 596], [790, 584], [812, 540], 41),
  );
  s.flat(
    finger([1224, 546], [1212, 490], [1244, 438], 43) +
      finger([1174, 520], [1142, 474], [1162, 412], 46) +
      finger([1120, 520], [1076, 484], [1070, 424], 45) +
      finger([1080, 560], [1022, 540], [1000, 490], 40),
  );
  s.flat(
    rimmed(
      s,
      limb('600,660 680,700 764,706', [60, 50, 38]) + limb('1214,620 1140,668 1060,668', [60, 50, 38]),
      skin,
      lit,
      [0, 7],
    ),
  );
  s.shade(fill(palmL + palmR + wristL + wristR, s.linear(`#7a3a2c 0 0, #7a3a2c 1 .75`, [0, 590], [0, 740])));
  s.flat(rimmed(s, sleeveL + sleeveR, '#1d3f4f', '#8fb8a0', [0, 13]));
  s.shade(
    s.within(
      sleeveL + sleeveR,
      fill(
        ribbon('430,604 400,690 420,760', [16, 28, 18]) +
          ribbon('330,600 290,700 300,800', [10, 24, 12]) +
          ribbon('1350,570 1384,650 1356,720', [16, 28, 18]) +
          ribbon('1450,530 1490,640 1480,730', [10, 24, 12]),
        thin(c.ink, 0.6),
      ),
    ),
  );
  let drops = '';
  for (let i = 0; i < 40; i += 1) {
    const x = random.range(420, 1360);
    const y = random.range(680, 960);
    drops += fill(
      smooth([
        [x, y - 14],
        [x + 4, y],
        [x, y + 5],
        [x - 4, y],
      ]),
      '#fff3cf',
    );
  }
  s.flat(drops, { rough: 0.2, opacity: 0.85 });
  s.bloom(0.78, 50, 0.3);
  s.dim(s.radial([960, 560], 1300, `${c.ink} 0 0, ${c.ink} .55 .04, ${c.ink} 1 .85`));
}
