/** The boats come home. */

import { fishingBoat } from '../../kit/boats.ts';
import { mix } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { glints, gulls, rimmed, roofs } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  line,
  type Point,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function harbourDawn(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, plum, rose, coral, gold, cream] = [
    '#2a1838',
    '#5c3460',
    '#d9687a',
    '#f7937a',
    '#ffc98a',
    '#fff2d4',
  ];
  s.wash(s.linear(`#8a5a96 0, ${rose} .2, ${coral} .38, ${gold} .54, ${cream} .6`));
  const sun: Point = [1260, 640];
  s.spray(
    fill(
      ellipse(...sun, 760),
      s.radial(sun, 760, `#ffffff 0 1, ${cream} .16 .95, ${gold} .45 .5, ${gold} 1 0`),
    ),
  );
  s.flat(fill(ellipse(...sun, 84), '#fffbea'));
  for (let i = 0; i < 13; i += 1) {
    const y = 70 + i * 38 + random.range(-10, 10);
    const x = random.range(-300, 1500);
    const len = random.range(300, 900);
    s.flat(
      fill(
        ribbon(
          [
            [x, y],
            [x + len * 0.4, y - random.range(4, 22)],
            [x + len, y + 4],
          ],
          [2, random.range(14, 36), 2],
        ),
        i < 6 ? '#b8607e' : '#ffb08a',
      ),
      { opacity: 0.5, rough: 3 },
    );
  }
  // Far shore with town, mole and light.
  s.flat(
    fill(
      smooth('-40,690 200,640 520,630 760,650 900,690') +
        smooth('1500,690 1700,660 2040,640 2040,700 1500,700'),
      '#d98a8a',
    ),
    { opacity: 0.7 },
  );
  s.flat(
    fill(
      roofs(random, -40, 640, 668, 44, 700) + rect(250, 560, 16, 110) + poly('244,562 258,520 272,562'),
      '#b0607a',
    ),
  );
  s.haze(cream, 560, 720, 0.5, 300);
  s.flat(
    fill(poly('1560,694 1590,676 2040,670 2040,702 1560,702'), plum) +
      fill(rect(1590, 590, 26, 92) + poly('1584,592 1603,566 1622,592') + rect(1584, 604, 38, 6), plum) +
      fill(rect(1596, 574, 14, 16), '#fff3c0'),
  );
  // The boats, far ones first.
  const boats: [number, number, number, string][] = [
    [1010, 706, 0.34, '#a8587a'],
    [1480, 708, 0.42, '#9a4c72'],
    [700, 722, 0.7, '#7a3a68'],
    [1160, 744, 1.05, '#4e2850'],
  ];
  const draw = (x: number, y: number, k: number, color: string): void => {
    const boat = fishingBoat(x, y, k);
    s.flat(
      rimmed(s, boat.rig, color, gold, [-1.5, 0]) +
        rimmed(s, boat.hull, color, gold, [-2, 3 * k]) +
        rimmed(s, boat.house, mix(color, cream, 0.12), gold, [-5 * k, 2]) +
        fill(boat.windows, k > 0.5 ? '#ffe0a0' : color),
    );
  };
  for (const boat of boats.slice(0, 2)) draw(...boat);
  s.flat(fill(rect(-20, 702, w + 40, 500), '#e89a8a'));
  s.mirror(702, { strength: 0.9, ripple: 22, smear: 54, tint: '#a85a78', tintStrength: 0.3 });
  s.flat(glints(s, [1000, 712, 1540, 1100], 260, '#fff6dc', 90), { rough: 0.5 });
  s.flat(glints(s, [-20, 740, w, 1125], 200, '#7a4470', 120), { rough: 0.5, opacity: 0.6 });
  for (const [x, y, k, color] of boats.slice(2)) {
    const twin = fishingBoat(x, y, k);
    s.flat(
      group(
        fill(twin.hull + twin.house + twin.rig, '#7a3a68'),
        `transform="matrix(1 0 0 -0.6 0 ${(y + 7 * k) * 1.6})"`,
      ),
      { rough: 9, opacity: 0.62 },
    );
    draw(x, y, k, color);
    s.flat(
      fill(
        ribbon(
          [
            [x - 130 * k, y + 10 * k],
            [x - 60 * k, y + 15 * k],
            [x + 60 * k, y + 13 * k],
            [x + 190 * k, y + 8 * k],
          ],
          [1, 7 * k, 5 * k, 1],
        ),
        cream,
      ),
    );
  }
  // The near boat, large, with a man on deck; gulls after it.
  const near = fishingBoat(560, 960, 2.5);
  s.flat(
    group(
      fill(near.hull + near.house + near.rig, '#5c3460') + fill(near.windows, '#f0b080'),
      `transform="matrix(1 0 0 -0.6 0 ${980 * 1.6})"`,
    ),
    { rough: 14, opacity: 0.66 },
  );
  const deckhand =
    figure({ x: 760, y: 902, height: 176, pose: { ...poses.bend }, wear: 'oilskins', head: 'souwester' }) +
    figure({ x: 400, y: 890, height: 180, pose: poses.stand, wear: 'oilskins', head: 'cap', flip: true });
  s.flat(
    rimmed(s, deckhand, ink, gold, [-4, 2]) +
      rimmed(s, near.rig, ink, gold, [-2.5, 0]) +
      rimmed(s, near.hull, '#33203f', gold, [-3, 6]) +
      rimmed(s, near.house, '#4a2a4c', gold, [-8, 4]) +
      fill(near.windows, '#ffd890'),
  );
  s.flat(
    s.within(near.hull, fill(rect(200, 940, 800, 12), '#b0485a')) +
      fill(ribbon('230,984 380,1000 700,992 1000,978', [2, 14, 12, 2]), cream),
  );
  s.flat(
    gulls(random, 17, [620, 560, 1180, 860], 46, '#fff6e6') +
      gulls(random, 9, [300, 300, 1000, 560], 30, '#fff6e6'),
  );
  // The quay with a man who lifts his hand, nets and pots.
  const quay = poly('1380,1130 1420,950 2020,930 2020,1140');
  s.flat(rimmed(s, quay, ink, coral, [3, 7]));
  const watcher = figure({
    x: 1560,
    y: 950,
    height: 360,
    pose: { ...poses.wave, nearArm: '-0.06,-0.79 -0.1,-0.63 -0.05,-0.48' },
    wear: 'coat',
    head: 'cap',
    flip: true,
  });
  s.flat(rimmed(s, watcher, ink, gold, [5, 4]));
  let pots = '';
  for (const [x, y] of [
    [1700, 940],
    [1790, 938],
    [1744, 876],
    [1880, 934],
  ] as const)
    pots +=
      stroke(
        smooth(
          [
            [x - 46, y],
            [x - 46, y - 40],
            [x, y - 66],
            [x + 46, y - 40],
            [x + 46, y],
          ],
          0.1,
        ),
        ink,
        8,
      ) +
      [0, 1, 2, 3]
        .map((i) =>
          stroke(
            line([
              [x - 44 + i * 28, y - 2],
              [x - 30 + i * 22, y - 52],
            ]),
            ink,
            3,
          ),
        )
        .join('') +
      [0, 1]
        .map((i) =>
          stroke(
            line([
              [x - 46, y - 20 - i * 20],
              [x + 46, y - 20 - i * 20],
            ]),
            ink,
            3,
          ),
        )
        .join('');
  s.flat(
    pots +
      rimmed(s, rect(1450, 890, 34, 66) + ellipse(1467, 890, 24, 12), ink, gold, [4, 3]) +
      stroke(curve('1466,930 1400,980 1300,1010 1100,980'), ink, 5),
  );
  s.bloom(0.84, 70, 0.3);
}
