/** The crane on the east quay. */

import { figure, poses } from '../../kit/people.ts';
import { gulls, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, type Point, poly, rect, ribbon, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function crane(s: Sheet): void {
  const { random } = s;
  const [ink, teal, orange, gold] = ['#0a2226', '#1c5560', '#f08a3c', '#ffe0a0'];
  s.wash(s.linear(`#2a7480 0, #6a9c8c .28, #f0b060 .62, ${orange} .86, #d8602c 1`));
  s.spray(
    fill(ellipse(250, 1120, 900), s.radial([250, 1120], 900, `#fff6d0 0 1, ${gold} .3 .7, ${gold} 1 0`)),
  );
  for (let i = 0; i < 9; i += 1) {
    const y = 120 + i * 100;
    const x = random.range(-300, 500);
    s.flat(
      fill(
        ribbon(
          [
            [x, y],
            [x + 400, y - 16],
            [x + 900, y + 6],
          ],
          [2, random.range(16, 40), 2],
        ),
        i < 4 ? '#4a8a88' : '#f8c07a',
      ),
      { opacity: 0.5, rough: 3 },
    );
  }
  // The crane from the foot of its leg: everything leans to a point high above.
  const v: Point = [700, -560];
  const up = (x: number, y: number, t: number): Point => [x + (v[0] - x) * t, y + (v[1] - y) * t];
  const leg = (x: number, width: number, color: string, light: string): string =>
    rimmed(
      s,
      poly([[x, 1520], [x + width, 1520], up(x + width * 0.9, 1520, 0.46), up(x + width * 0.1, 1520, 0.46)]),
      color,
      light,
      [9, 2],
    );
  s.flat(leg(430, 90, '#12363e', orange) + leg(980, 110, '#12363e', orange));
  let braces = '';
  for (let i = 0; i < 5; i += 1) {
    const t0 = 0.06 + i * 0.09;
    const t1 = t0 + 0.09;
    braces +=
      stroke(line([up(475, 1520, t0), up(1035, 1520, t1)]), '#12363e', 17 - i * 2) +
      stroke(line([up(1035, 1520, t0), up(475, 1520, t1)]), '#12363e', 17 - i * 2) +
      stroke(line([up(475, 1520, t1), up(1035, 1520, t1)]), '#12363e', 22 - i * 2);
  }
  s.flat(braces);
  s.flat(leg(60, 190, teal, gold) + leg(1100, 180, '#0f3038', orange));
  // Rungs up the near leg, rivets, a cabin, machine house, jib with its cables.
  let rungs = '';
  for (let i = 0; i < 24; i += 1) {
    const [x, y] = up(150, 1520, i * 0.019 + 0.02);
    rungs += stroke(
      line([
        [x - 34 + i * 0.7, y],
        [x + 26 - i * 0.5, y],
      ]),
      ink,
      7 - i * 0.15,
    );
  }
  s.flat(rungs);
  s.flat(leg(60, 190, teal, gold) + leg(1100, 180, '#0f3038', orange) + rungs);
  s.flat(
    rimmed(s, poly('300,560 1000,536 1024,640 276,664'), '#12363e', gold, [6, -7]) +
      fill(poly('276,664 1024,640 1010,664 296,688'), ink),
  );
  s.flat(
    [0, 1, 2, 3, 4, 5, 6]
      .map((i) =>
        stroke(
          line([
            [316 + i * 100, 650 - i * 3],
            [360 + i * 100, 566 - i * 3],
            [410 + i * 100, 646 - i * 3],
          ]),
          '#0d2a30',
          9,
        ),
      )
      .join(''),
  );
  const house = poly('356,520 890,500 868,300 420,320');
  s.flat(
    rimmed(s, house, '#1a4a54', gold, [10, -8]) +
      fill(poly('356,520 890,500 910,548 330,570'), ink) +
      fill(poly('640,440 700,438 694,352 640,354') + poly('730,436 790,434 780,348 726,350'), '#ffca7a') +
      fill(poly('420,486 600,480 590,344 446,350'), '#143a44'),
  );
  s.flat(
    [0, 1, 2, 3, 4]
      .map((i) =>
        stroke(
          line([
            [428, 470 - i * 26],
            [596, 464 - i * 25],
          ]),
          '#0d2a30',
          7,
        ),
      )
      .join(''),
  );
  const jib = (t: number, side: number): Point => [
    820 + t * 330 - side * (1 - t) * 34,
    330 - t * 420 + side * (1 - t) * 30,
  ];
  let truss = stroke(line([jib(0, -1), jib(1, -1)]), ink, 15) + stroke(line([jib(0, 1), jib(1, 1)]), ink, 15);
  for (let i = 0; i < 9; i += 1)
    truss += stroke(line([jib(i / 9, -1), jib((i + 1) / 9, 1), jib((i + 1) / 9, -1)]), ink, 8);
  s.flat(
    truss +
      stroke(
        line([
          [560, 310],
          [640, 90],
          [700, 306],
        ]),
        ink,
        17,
      ) +
      stroke(line([[640, 92], jib(0.9, 1)]), ink, 5) +
      stroke(
        line([
          [640, 92],
          [380, 330],
        ]),
        ink,
        6,
      ),
  );
  s.flat(
    stroke(line('1080,-20 1080,760'), ink, 6) +
      stroke(line('1098,-20 1098,760'), ink, 6) +
      rimmed(
        s,
        poly('1056,752 1122,752 1130,812 1048,812') + ellipse(1089, 812, 40, 26),
        '#b8442c',
        gold,
        [6, 4],
      ) +
      stroke(curve('1090,836 1092,880 1060,902 1046,880 1056,866'), ink, 17),
  );
  s.flat(
    rimmed(
      s,
      poly('470,690 640,682 648,810 488,822') + poly('460,682 650,672 650,694 460,704'),
      '#1a4a54',
      gold,
      [7, 3],
    ) + fill(poly('498,714 562,710 566,792 508,796') + poly('576,710 626,707 630,788 582,792'), '#ffd890'),
  );
  // The far side of the basin; the quay; the woman in the hard hat; a chain across.
  s.flat(
    fill(poly('-20,1330 1220,1330 1220,1360 -20,1360'), '#7a3a28') +
      fill(rect(640, 1250, 260, 84) + rect(700, 1200, 60, 60) + rect(300, 1280, 180, 54), '#a8502c'),
  );
  s.flat(
    fill(poly('-20,1440 1220,1424 1220,1520 -20,1520'), ink) +
      rimmed(
        s,
        poly('20,1400 330,1396 350,1450 0,1456') + poly('1060,1392 1220,1390 1220,1446 1044,1448'),
        '#0f3038',
        gold,
        [5, 7],
      ),
  );
  for (const x of [90, 180, 270])
    s.flat(
      fill(ellipse(x, 1456, 42), '#0a1a1e') +
        fill(ellipse(x, 1456, 18), '#3a5a5c') +
        stroke(ellipse(x, 1456, 40), orange, 4),
    );
  const woman = figure({
    x: 640,
    y: 1456,
    height: 330,
    pose: poses.lookUp,
    wear: 'coat',
    head: 'helmet',
    flip: true,
  });
  s.shade(fill(poly('630,1452 668,1452 960,1500 860,1510'), ink));
  s.flat(rimmed(s, woman, ink, '#fff0c0', [6, 3]) + fill(rect(672, 1270, 54, 76), '#f4e6c4'));
  s.flat(gulls(random, 8, [60, 180, 380, 560], 30, '#fff2cc'));
  s.bloom(0.84, 60, 0.3);
}
