/** The ferry in fog. */

import { thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { glints, gulls, lamp, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function ferryFog(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, slate, fog, pale, red] = ['#26343c', '#6f858c', '#c8d4d4', '#eef2ee', '#c23a2c'];
  s.wash(s.linear(`#dfe7e4 0, ${pale} .42, #d8e0de .6, #b4c4c6 1`));
  s.spray(
    fill(ellipse(1250, 330, 520), s.radial([1250, 330], 520, `#ffffff 0 1, #fffaf0 .4 .6, #ffffff 1 0`)),
  );
  s.flat(fill(ellipse(1250, 330, 58), '#fffdf4'));
  s.flat(fill(smooth('-40,690 160,600 420,574 640,610 840,690'), '#cfd9d8'));
  // The ferry comes out of the fog, seen from her bow quarter.
  const hull = poly('820,742 806,600 1540,566 1580,640 1560,742');
  s.flat(fill(hull, red));
  s.flat(
    fill(poly('806,600 1540,566 1548,588 808,624'), '#f4f0e8') +
      fill(poly('816,716 1566,716 1560,742 820,742'), '#7a2420'),
  );
  s.flat(
    fill(poly('868,598 890,470 1490,448 1508,568'), '#f6f4ee') +
      fill(poly('940,470 960,376 1390,360 1420,450'), '#e8ebe6') +
      fill(poly('1010,374 1024,306 1240,298 1262,362'), '#f6f4ee') +
      fill(poly('1300,360 1312,226 1396,222 1404,356'), red) +
      fill(poly('1310,250 1398,246 1400,276 1308,280'), ink),
  );
  let windows = '';
  for (let i = 0; i < 12; i += 1)
    windows += poly([
      [910 + i * 48, 505 - i * 1.7],
      [946 + i * 48, 504 - i * 1.7],
      [948 + i * 48, 540 - i * 1.7],
      [910 + i * 48, 542 - i * 1.7],
    ]);
  for (let i = 0; i < 8; i += 1)
    windows += poly([
      [972 + i * 50, 402 - i * 2],
      [1006 + i * 50, 400 - i * 2],
      [1006 + i * 50, 432 - i * 2],
      [972 + i * 50, 434 - i * 2],
    ]);
  for (let i = 0; i < 5; i += 1)
    windows += poly([
      [1030 + i * 42, 320 - i * 1.4],
      [1064 + i * 42, 319 - i * 1.4],
      [1066 + i * 42, 346 - i * 1.4],
      [1030 + i * 42, 348 - i * 1.4],
    ]);
  s.flat(
    fill(windows, '#ffe0a0') +
      stroke(line('1110,300 1116,180') + line('1096,220 1136,216'), ink, 6) +
      stroke(
        line([
          [868, 598],
          [836, 560],
          [832, 606],
        ]),
        '#f4f0e8',
        6,
      ),
  );
  s.shade(
    fill(
      poly('806,600 868,598 890,470 960,376 1010,374 1024,306 1060,304 1000,740 820,742'),
      thin(slate, 0.5),
    ),
    { grain: 0.5 },
  );
  s.flat(
    rimmed(
      s,
      [0, 1, 2, 3, 4]
        .map((i) =>
          figure({
            x: 950 + i * 96,
            y: 470 - i * 4,
            height: 66,
            pose: i % 2 ? poses.wait : poses.hold,
            wear: 'coat',
            head: 'hood',
            flip: true,
          }),
        )
        .join(''),
      slate,
      pale,
      [1, 1],
    ),
  );
  s.haze(pale, 900, 420, 0.16, 300);
  s.haze(pale, 440, 770, 0.6, 240);
  s.flat(fill(rect(-20, 748, w + 40, 500), '#c4d2d2'));
  s.mirror(748, { strength: 0.82, ripple: 18, smear: 40, tint: '#b8c8ca', tintStrength: 0.3 });
  s.flat(fill(ribbon('700,756 860,770 1100,764 1560,756 1740,762', [2, 12, 8, 10, 2]), '#ffffff'));
  s.flat(glints(s, [-20, 760, w, 1200], 130, '#8ea4a8', 110), { rough: 0.5, opacity: 0.5 });
  s.haze('#e6ecea', 1000, 760, 0.34, 260);
  // The landing stage runs out from the lower left; piles, lamp, four passengers, a dog.
  const deck = poly('-20,990 700,930 760,954 300,1220 -20,1220');
  for (const [x, y, k] of [
    [180, 1010, 1.2],
    [430, 985, 1],
    [650, 958, 0.8],
    [742, 970, 0.8],
    [560, 1080, 1.2],
    [340, 1200, 1.5],
  ] as const)
    s.flat(
      fill(rect(x - 13 * k, y - 56 * k, 26 * k, 240 * k), ink) +
        fill(ellipse(x, y - 56 * k, 13 * k, 5 * k), '#9fb2b6'),
    );
  s.flat(rimmed(s, deck, '#3a4c54', '#9fb2b6', [0, 6]));
  let planks = '';
  for (let i = 0; i < 12; i += 1)
    planks += stroke(
      line([
        [60 + i * 62, 984 - i * 5.2],
        [-160 + i * 50, 1220],
      ]),
      ink,
      3,
    );
  s.flat(s.within(deck, planks), { opacity: 0.7 });
  s.flat(
    fill(rect(600, 560, 11, 400) + rect(590, 940, 32, 18), ink) +
      stroke(curve('606,566 612,530 660,524 668,548'), ink, 9),
  );
  lamp(s, [668, 562], 15, '#ffc860', '#fff8e0');
  const people =
    figure({ x: 240, y: 1086, height: 440, pose: poses.wait, wear: 'coat', head: 'hat' }) +
    figure({ x: 356, y: 1066, height: 400, pose: poses.hold, wear: 'coat', head: 'bob' }) +
    figure({ x: 440, y: 1046, height: 240, pose: poses.stand, wear: 'coat', head: 'hood', build: 1.2 }) +
    figure({ x: 110, y: 1110, height: 460, pose: poses.wait, wear: 'jacket', head: 'hood' }) +
    rect(280, 1010, 60, 74);
  s.shade(fill(ellipse(240, 1090, 260, 16), ink), { opacity: 0.7 });
  s.flat(rimmed(s, people, ink, '#f4f6f2', [-5, 4]));
  const dog =
    smooth(
      '476,1052 480,1010 478,984 500,974 540,978 552,956 548,940 566,950 584,944 588,962 606,972 590,984 572,986 566,1010 568,1052 558,1052 552,1014 506,1014 498,1052 488,1052 486,1020',
      0.08,
    ) + ribbon('482,986 462,966 458,944', [8, 6, 3]);
  s.flat(rimmed(s, dog, ink, '#f4f6f2', [-4, 3]) + fill(ellipse(574, 962, 3), pale));
  s.flat(
    gulls(random, 5, [300, 260, 760, 520], 42, '#8ea4a8') +
      rimmed(
        s,
        ellipse(748, 904, 22, 13) + poly('726,900 708,908 728,910') + ellipse(766, 893, 9),
        slate,
        '#ffffff',
        [0, 3],
      ),
  );
  s.haze(fog, 1300, 1000, 0.2, 300);
}
