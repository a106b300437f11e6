/** Story 4, the night market: hands, music, and the stalls from above. */

import { camera, type Place } from '../kit/camera.ts';
import { mix, thin } from '../kit/color.ts';
import { figure, poses } from '../kit/people.ts';
import { rimmed } from '../kit/props.ts';
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
} from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';
import { night as c, lantern } from './market-street.ts';

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
    fill(
      ribbon(
        spine,
        widths.map((k) => k * 0.12),
        10,
      ),
      '#0b1418',
      'transform="translate(0 -52)"',
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
          ribbon('1450,530 1490,640 1480,730', [10, 24, 12]) +
          rect(-40, 820, 500, 200) +
          rect(1500, 720, 400, 200),
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

export function marketAccordion(s: Sheet): void {
  const { width: w } = s;
  s.wash(s.linear(`#14102c 0, #2a1638 .5, #14102c 1`));
  // The wall of the house: stones, a door, a window.
  s.spray(
    fill(ellipse(300, 560, 900), s.radial([300, 560], 900, `${c.orange} 0 .9, #8a3a3c .45 .6, #3a1a3c 1 0`)),
  );
  let stones = '';
  for (let row = 0; row < 15; row += 1) {
    let x = -40 - (row % 2) * 60;
    while (x < w) {
      const len = s.random.range(90, 170);
      if (s.random.chance(0.5))
        stones +=
          stroke(
            line([
              [x, row * 66],
              [x + len - 8, row * 66],
            ]),
            c.ink,
            4,
          ) +
          stroke(
            line([
              [x + len, row * 66 + 6],
              [x + len, row * 66 + 60],
            ]),
            c.ink,
            4,
          );
      x += len;
    }
  }
  s.flat(stones, { opacity: 0.34 });
  s.flat(
    fill(smooth('700,1010 700,380 720,280 800,220 890,220 970,280 990,380 990,1010', 0.06), '#1d1026') +
      fill(smooth('726,1010 726,400 744,310 812,256 878,256 946,310 964,400 964,1010', 0.06), '#2f5a58') +
      stroke(line('845,258 845,1010'), '#1d1026', 6) +
      [420, 620, 820].map((y) => fill(rect(752, y, 74, 150) + rect(866, y, 74, 150), '#244a4c')).join('') +
      fill(ellipse(826, 690, 9), c.amber),
  );
  lantern(s, [196, 360], 84, c.orange);
  s.flat(stroke(curve('-20,220 120,230 190,250 196,272'), c.ink, 12));
  // The steps.
  const steps: [number, string, string][] = [
    [1000, '#6a3a48', '#3a1e38'],
    [1130, '#7a4248', '#43223c'],
    [1270, '#8a4a48', '#4a2640'],
    [1410, '#94504a', '#502a42'],
  ];
  for (const [i, [y, top, front]] of steps.entries()) {
    s.flat(fill(rect(-20, y, w + 40, 44 + i * 6), top) + fill(rect(-20, y + 40 + i * 6, w + 40, 130), front));
    s.spray(
      fill(
        rect(-20, y, w + 40, 44 + i * 6),
        s.radial([280, y], 760, `${c.amber} 0 .8, ${c.orange} .6 .3, ${c.orange} 1 0`, 0.2),
      ),
    );
  }
  // The player: trousers and boots, coat, accordion, arms, head.
  const legs =
    limb('620,1000 460,1010 420,1240', [170, 140, 96]) + limb('700,1010 760,1060 760,1300', [170, 140, 96]);
  const boots =
    smooth('372,1226 470,1222 476,1262 470,1276 340,1276 330,1254', 0.12) +
    smooth('712,1290 810,1286 830,1320 880,1336 886,1360 716,1360', 0.12);
  s.shade(fill(ellipse(640, 1284, 340, 30), c.ink));
  s.flat(rimmed(s, legs, '#241430', c.orange, [9, 3]) + rimmed(s, boots, '#120a1a', c.orange, [6, 4]));
  const coat = smooth(
    '470,1040 452,900 470,760 520,660 592,610 650,594 720,606 790,640 852,720 880,860 884,1050 800,1084 660,1072 540,1084',
    0.14,
  );
  s.flat(rimmed(s, coat, '#1c2b4e', c.orange, [14, 6]));
  s.shade(
    s.within(coat, fill(smooth('700,590 900,640 900,1100 720,1100 760,900 740,740'), thin(c.ink, 0.7))),
  );
  s.flat(
    fill(smooth('590,606 650,584 716,604 690,690 640,720 600,680'), c.red) +
      fill(poly('628,700 660,700 684,800 640,790'), c.red) +
      stroke(curve('596,622 650,650 708,622'), '#8a1f24', 4),
  );
  // Head in three-quarter view, lit from the left; cap and moustache.
  const head = smooth(
    '566,470 560,420 580,384 640,372 700,384 726,430 722,490 706,548 668,594 632,602 596,584 574,540 560,528',
    0.15,
  );
  s.flat(rimmed(s, head, '#c97a4a', '#ffd9a0', [12, 2]));
  s.shade(
    s.within(
      head,
      fill(smooth('640,360 760,360 760,620 636,620 660,560 652,500 676,460 640,430'), thin('#5a2030', 0.8)),
    ),
  );
  s.flat(
    fill(smooth('572,548 600,530 628,532 660,530 694,552 664,562 632,550 602,562'), '#f2e2cc') +
      stroke(curve('588,464 606,472 622,466'), '#3a1420', 6) +
      stroke(curve('652,466 670,472 688,464'), '#3a1420', 6) +
      stroke(curve('582,440 604,430 624,440'), '#e8d2b8', 9) +
      stroke(curve('650,440 672,430 694,442'), '#e8d2b8', 9) +
      fill(smooth('622,460 640,460 648,516 632,528 606,516'), '#a85a3a') +
      stroke(curve('616,578 636,584 656,576'), '#7a2a30', 5) +
      fill(ellipse(724, 488, 15, 27, 8), '#7a3c34'),
    { rough: 0.6 },
  );
  s.flat(
    rimmed(
      s,
      smooth('540,424 548,378 590,338 656,324 720,340 752,384 748,420 690,400 620,398 570,412', 0.14) +
        smooth('540,418 590,396 650,398 640,414 590,424 530,436', 0.13),
      '#2c3a5c',
      c.amber,
      [8, 5],
    ),
  );
  // Accordion: treble box on the left, bellows fan, bass box on the right.
  const folds: string[] = [];
  const at = (t: number, v: number): Point => [
    470 + t * 350 + (v - 0.5) * (t - 0.5) * 40,
    720 + v * 290 - Math.sin(t * Math.PI) * 44 * (1 - v * 1.9) + t * 20,
  ];
  for (let i = 0; i < 11; i += 1) {
    const a = i / 11;
    const m = (i + 0.5) / 11;
    const b = (i + 1) / 11;
    folds.push(
      fill(poly([at(a, 0.02), at(m, -0.03), at(m, 1.03), at(a, 0.98)]), '#f2a65a') +
        fill(poly([at(m, -0.03), at(b, 0.02), at(b, 0.98), at(m, 1.03)]), '#8a2430'),
    );
  }
  s.flat(folds.join(''));
  s.spray(
    fill(
      poly([at(0, 0), at(1, 0), at(1, 1), at(0, 1)]),
      s.linear(`${c.ink} 0 0, ${c.ink} .5 .15, ${c.ink} 1 .75`, [480, 0], [830, 0]),
    ),
  );
  const treble = poly('352,716 476,700 486,1018 366,1034');
  const bass = poly('812,728 920,752 912,1052 806,1034');
  s.flat(rimmed(s, treble, '#a8202c', '#ffd9a0', [8, 8]) + rimmed(s, bass, '#6a1826', c.orange, [3, 7]));
  s.flat(
    fill(poly('348,726 384,720 396,1026 362,1030'), c.cream) +
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
        .map((i) =>
          stroke(
            line([
              [352 + i * 1.2, 754 + i * 29],
              [392 + i * 0.4, 748 + i * 29],
            ]),
            c.ink,
            4,
          ),
        )
        .join('') +
      [0, 1, 2, 3, 4, 5].map((i) => fill(ellipse(432 + (i % 2) * 22, 760 + i * 44, 10), c.amber)).join('') +
      [0, 1, 2, 3, 4]
        .map((i) => fill(ellipse(852, 790 + i * 48, 7) + ellipse(880, 796 + i * 48, 7), c.cream))
        .join(''),
  );
  s.flat(
    stroke(curve('560,640 500,720 470,800'), '#120a1a', 20) +
      stroke(curve('760,640 820,700 830,760'), '#120a1a', 20),
  );
  // Arms and hands over the boxes.
  s.flat(rimmed(s, limb('540,700 420,800 300,860 344,920', [110, 96, 80, 64]), '#24355c', c.amber, [10, 5]));
  s.flat(
    rimmed(s, smooth('330,860 372,850 404,872 408,920 380,944 340,936'), '#c97a4a', '#ffd9a0', [5, 5]) +
      [0, 1, 2, 3]
        .map((i) =>
          rimmed(
            s,
            limb(
              [
                [384, 872 + i * 18],
                [418, 866 + i * 22],
              ],
              [20, 15],
            ),
            '#c97a4a',
            '#ffd9a0',
            [3, 4],
          ),
        )
        .join(''),
  );
  s.flat(
    rimmed(s, limb('830,720 960,840 950,940', [110, 96, 78]), '#16223f', c.orange, [5, 6]) +
      rimmed(s, smooth('972,920 936,914 904,936 896,980 924,1002 964,990'), '#8a4a3a', '#e88a4a', [-4, 5]),
  );
  // The child who dances, and the cap with coins.
  const child = figure({
    x: 1020,
    y: 1440,
    height: 360,
    pose: {
      ...poses.stride,
      nearArm: '0.02,-0.77 -0.1,-0.9 -0.12,-1.04',
      farArm: '0.05,-0.77 0.18,-0.86 0.28,-0.98',
    },
    wear: 'dress',
    head: 'bun',
    flip: true,
    build: 1.2,
  });
  s.shade(fill(ellipse(1030, 1446, 110, 14), c.ink));
  s.flat(rimmed(s, child, '#2b1440', c.amber, [8, 5]));
  s.flat(
    fill(smooth('180,1420 220,1396 300,1394 350,1416 330,1446 220,1450'), '#1c2b4e') +
      fill(ellipse(266, 1412, 62, 14), c.ink) +
      fill(ellipse(250, 1410, 12, 6) + ellipse(278, 1414, 12, 6) + ellipse(264, 1404, 11, 5), c.amber),
  );
  s.bloom(0.74, 60, 0.32);
  s.dim(s.radial([420, 760], 1200, `${c.ink} 0 0, ${c.ink} .5 .02, ${c.ink} 1 .85`));
}

export function marketStalls(s: Sheet): void {
  const { random } = s;
  s.wash('#131b38');
  const eye = camera({ center: [900, 520], focal: 1150, eye: [0, 19, -9], pitch: -52 });
  s.flat(
    eye.face(
      [
        [-40, 0, -20],
        [40, 0, -20],
        [40, 0, 60],
        [-40, 0, 60],
      ],
      '#1b2348',
    ),
  );
  const paints = [
    [c.red, c.cream],
    [c.jade, c.cream],
    ['#c98f3c', '#f6dca0'],
    ['#7a2440', '#e8a080'],
    ['#2f5a9a', c.cream],
    [c.red, '#f2b060'],
  ] as const;
  type Stall = { x: number; z: number; side: 1 | -1 };
  const stalls: Stall[] = [];
  for (let z = 26; z > -7; z -= 3.3) {
    const bend = Math.sin(z * 0.14) * 2.2;
    stalls.push(
      { x: bend - 3.6, z, side: -1 },
      { x: bend + 3.4, z: z + 0.8, side: 1 },
      { x: bend - 9.4, z: z + 0.4, side: 1 },
      { x: bend + 9.4, z: z - 0.4, side: -1 },
    );
  }
  // Light on the ground first, then setts, then people, then the roofs over all.
  for (const { x, z, side } of stalls) {
    const [gx, gy] = eye.at([x - side * 2.4, 0, z]);
    const r = eye.size([x, 0, z]) * 2.9;
    s.spray(
      fill(
        ellipse(gx, gy, r, r * 0.8),
        s.radial([gx, gy], r, `${c.amber} 0 .9, ${c.orange} .5 .5, ${c.red} 1 0`, 0.8),
      ),
    );
  }
  let setts = '';
  for (let i = 0; i < 900; i += 1) {
    const [x, y] = eye.at([random.range(-14, 14), 0, random.range(-8, 28)]);
    setts += stroke(
      line([
        [x, y],
        [x + random.range(8, 20), y + random.range(-2, 2)],
      ]),
      c.ink,
      2,
    );
  }
  s.flat(setts, { opacity: 0.3 });
  const walkers: Place[] = [];
  for (let z = 27; z > -7; z -= 0.6)
    walkers.push(
      [Math.sin(z * 0.14) * 2.2 + random.range(-1.5, 1.5), 0, z],
      ...(random.chance(0.35)
        ? [[Math.sin(z * 0.14) * 2.2 + random.pick([-6.6, 6.5]) + random.range(-0.5, 0.5), 0, z] as const]
        : []),
    );
  for (const [x, , z] of walkers) {
    const k = eye.size([x, 0.9, z]);
    const [fx, fy] = eye.at([x, 0, z]);
    const [hx, hy] = eye.at([x, 1.68, z]);
    const [sx, sy] = eye.at([x, 1.4, z]);
    const side = random.chance(0.5) ? 1 : -1;
    s.shade(
      fill(
        ribbon(
          [
            [fx, fy],
            [fx + side * k * 0.9, fy + k * 0.3],
          ],
          [k * 0.3, k * 0.5],
        ),
        c.ink,
      ),
      { opacity: 0.7 },
    );
    if (random.chance(0.16)) {
      const [ux, uy] = eye.at([x, 2.05, z]);
      const r = k * 0.62;
      const color = random.pick([c.red, '#2b3a6a', c.jade, '#d9a050']);
      let ribs = fill(ellipse(ux, uy, r, r * 0.86), color);
      for (let i = 0; i < 8; i += 1) {
        const a = (i / 8) * Math.PI * 2 + x;
        if (i % 2)
          ribs += fill(
            poly([
              [ux, uy],
              [ux + Math.cos(a) * r, uy + Math.sin(a) * r * 0.86],
              [ux + Math.cos(a + 0.78) * r, uy + Math.sin(a + 0.78) * r * 0.86],
            ]),
            thin(c.ink, 0.3),
          );
      }
      s.flat(ribs + fill(ellipse(ux, uy, 3), c.ink));
      continue;
    }
    const coat = random.pick(['#0f1631', '#2a1a40', '#3a1f36', '#1c3350', '#7a2a34', '#26324f']);
    const body = smooth([
      [fx - k * 0.14, fy],
      [sx - k * 0.25, sy + k * 0.1],
      [sx - k * 0.2, sy - k * 0.05],
      [sx + k * 0.2, sy - k * 0.05],
      [sx + k * 0.25, sy + k * 0.1],
      [fx + k * 0.14, fy],
    ]);
    s.flat(
      rimmed(s, body, coat, c.amber, [side * k * 0.05, 2]) +
        rimmed(
          s,
          ellipse(hx, hy, k * 0.12, k * 0.13),
          random.pick(['#120c1c', '#4a2a1c', '#8a8090', '#2a1a20']),
          c.amber,
          [side * 2.5, 1],
        ),
    );
  }
  for (const { x, z, side } of stalls) {
    const [a, b] = random.pick(paints);
    const front = x - side * 1.55;
    const back = x + side * 1.35;
    const stripes = 8;
    let roof = '';
    for (let i = 0; i < stripes; i += 1) {
      const z0 = z - 1.45 + (i / stripes) * 2.9;
      const z1 = z0 + 2.9 / stripes;
      const color = i % 2 ? b : a;
      roof += eye.face(
        [
          [front, 2.15, z0],
          [back, 2.9, z0],
          [back, 2.9, z1],
          [front, 2.15, z1],
        ],
        side === 1 ? color : mix(color, '#1a1a48', 0.22),
      );
      roof += eye.face(
        [
          [front, 2.15, z0],
          [front, 1.85, z0 + 0.02],
          [front, 1.85, z1 - 0.02],
          [front, 2.15, z1],
        ],
        mix(color, c.ink, 0.35),
      );
      roof += eye.face(
        [
          [back, 2.9, z0],
          [back + side * 0.9, 2.3, z0],
          [back + side * 0.9, 2.3, z1],
          [back, 2.9, z1],
        ],
        mix(color, '#10163a', 0.5),
      );
    }
    const [cx, cy] = eye.at([front - side * 0.15, 0.9, z]);
    const k = eye.size([front, 1, z]);
    let goods = eye.face(
      [
        [front - side * 0.5, 0.95, z - 1.3],
        [front + side * 0.3, 0.95, z - 1.3],
        [front + side * 0.3, 0.95, z + 1.3],
        [front - side * 0.5, 0.95, z + 1.3],
      ],
      c.amber,
    );
    for (let i = 0; i < 12; i += 1)
      goods += fill(
        ellipse(
          cx + random.range(-0.3, 0.1) * k * side,
          cy + random.range(-0.9, 0.9) * k * 0.7,
          k * 0.1,
          k * 0.07,
        ),
        random.pick([c.red, '#7aa04a', '#fff1cc', '#c96a2c', '#8ab0b8']),
      );
    s.flat(goods + roof);
    const [px, py] = eye.at([front - side * 0.1, 2, z + 1.5]);
    s.glow(
      fill(
        ellipse(px, py, k * 1.1),
        s.radial([px, py], k * 1.1, `${c.amber} 0 .95, ${c.orange} .3 .45, ${c.orange} 1 0`),
      ),
    );
    s.flat(fill(ellipse(px, py, k * 0.15), c.cream));
  }
  s.bloom(0.68, 36, 0.35);
  s.dim(s.linear(`#1a2a6a 0 .75, #1a2a6a .4 .1, ${c.ink} 1 .35`));
}
