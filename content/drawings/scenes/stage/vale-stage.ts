/** Orla Vale on stage. */

import { audience, raisedArm } from '../../kit/crowd.ts';
import { figure, poses } from '../../kit/people.ts';
import { beam, rimmed } from '../../kit/props.ts';
import { ellipse, fill, group, limb, line, poly, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { microphone, stage } from './shared.ts';

/** A concert grand from the audience's left side, with its lid up. */
function grandPiano(x: number, foot: number, s: number): string {
  return (
    smooth(
      [
        [x - 150 * s, foot - 108 * s],
        [x - 140 * s, foot - 122 * s],
        [x + 150 * s, foot - 122 * s],
        [x + 158 * s, foot - 92 * s],
        [x - 142 * s, foot - 88 * s],
      ],
      0.05,
    ) +
    poly([
      [x - 100 * s, foot - 120 * s],
      [x + 148 * s, foot - 120 * s],
      [x + 120 * s, foot - 236 * s],
      [x - 60 * s, foot - 206 * s],
    ]) +
    rect(x - 178 * s, foot - 100 * s, 50 * s, 14 * s) +
    rect(x - 120 * s, foot - 90 * s, 13 * s, 90 * s) +
    rect(x + 120 * s, foot - 90 * s, 13 * s, 90 * s) +
    rect(x + 10 * s, foot - 90 * s, 11 * s, 90 * s)
  );
}

export function valeStage(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const c = stage;
  s.wash(s.linear(`${c.ink} 0, ${c.plum} .35, ${c.wine} .62, ${c.rose} .8`));
  // The disc of light behind the singer, in rings as if printed in three inks.
  const sun = [1290, 520] as const;
  s.spray(
    fill(ellipse(...sun, 560), s.radial(sun, 560, `${c.coral} .5 .75, ${c.rose} .8 .35, ${c.rose} 1 0`)),
  );
  s.flat(fill(ellipse(...sun, 330), s.linear(`${c.amber} 0, ${c.coral} 1`, [0, 190], [0, 850])));
  s.spray(fill(ellipse(...sun, 330), s.radial([1290, 360], 420, `${c.cream} 0 .9, ${c.amber} .7 0`)));
  // Rigging with lamps.
  let truss = rect(0, 56, w, 10) + rect(0, 108, w, 8);
  for (let x = -20; x < w; x += 66) {
    truss += limb(
      [
        [x, 60],
        [x + 33, 112],
        [x + 66, 60],
      ],
      [5, 5, 5],
    );
  }
  const cans = [210, 420, 640, 930, 1150, 1480, 1700, 1880];
  const heads = cans.map(
    (x) =>
      rect(x - 18, 116, 36, 18) +
      poly([
        [x - 24, 132],
        [x + 24, 132],
        [x + 32, 182],
        [x - 32, 182],
      ]),
  );
  s.flat(fill(truss + heads.join(''), c.ink));
  for (const [i, x] of cans.entries()) {
    const aim = 90 + (1290 - x) * -0.028 + (i % 2 ? 7 : -5);
    beam(s, [x, 178], aim, 13, 1000, i % 3 === 1 ? c.coral : c.amber, 0.5);
    s.flat(fill(ellipse(x, 182, 30, 8), c.cream), { rough: 0.5 });
  }
  s.haze(c.coral, 380, 860, 0.34, 300);
  // The floor of the stage, the piano, the drummer, the singer.
  s.flat(
    fill(
      poly([
        [0, 838],
        [w, 838],
        [w, h],
        [0, h],
      ]),
      c.ink,
    ),
  );
  s.spray(
    fill(
      ellipse(1290, 846, 620, 26),
      s.radial([1290, 846], 620, `${c.amber} 0 .9, ${c.coral} .5 .5, ${c.rose} 1 0`, 0.05),
    ),
  );
  const player =
    figure({ x: 520, y: 838, height: 400, pose: poses.sit, wear: 'jacket', head: 'bare', lean: 3 }) +
    rect(470, 728, 80, 12) +
    rect(480, 738, 8, 100) +
    rect(530, 738, 8, 100);
  s.flat(
    rimmed(s, grandPiano(790, 838, 1.25), c.ink, c.coral, [-5, 5]) +
      rimmed(s, player, c.ink, c.coral, [-5, 3]),
  );
  const drums =
    rect(1562, 700, 62, 56) +
    rect(1696, 696, 62, 60) +
    poly([
      [1540, 636],
      [1640, 622],
      [1642, 629],
      [1542, 643],
    ]) +
    poly([
      [1690, 618],
      [1800, 634],
      [1798, 641],
      [1690, 625],
    ]) +
    rect(1588, 630, 5, 208) +
    rect(1742, 628, 5, 210);
  const drummer = figure({
    x: 1690,
    y: 792,
    height: 360,
    pose: {
      ...poses.sit,
      nearArm: '-0.01,-0.57 0.1,-0.5 0.2,-0.58',
      farArm: '0.02,-0.57 0.13,-0.52 0.24,-0.66',
    },
    head: 'cap',
    flip: true,
  });
  s.flat(rimmed(s, drummer, '#2a0d38', c.coral, [5, 4]) + rimmed(s, drums, c.plum, c.coral, [5, 4]));
  s.flat(
    rimmed(s, ellipse(1660, 772, 68, 66), c.plum, c.coral, [5, 5]) +
      stroke(ellipse(1660, 772, 52), c.coral, 4) +
      stroke(line('1600,700 1562,640') + line('1690,690 1672,620'), c.amber, 4),
  );
  const singer =
    figure({
      x: 1286,
      y: 842,
      height: 500,
      pose: {
        ...poses.stand,
        head: [-0.015, -0.945],
        neck: [-0.005, -0.84],
        nearArm: '-0.06,-0.8 -0.13,-0.95 -0.2,-1.1',
        farArm: '0.065,-0.79 0.13,-0.7 0.09,-0.82',
      },
      wear: 'trousers',
      head: 'long',
      build: 0.86,
    }) +
    smooth([
      [1252, 570],
      [1318, 570],
      [1330, 640],
      [1352, 760],
      [1420, 848],
      [1290, 858],
      [1160, 848],
      [1226, 760],
      [1240, 640],
    ]) +
    ellipse(1184, 280, 17, 19, -20);
  s.flat(rimmed(s, singer, c.ink, c.cream, [-1, 7]));
  s.flat(fill(microphone(1344, 846, 410, -1), c.ink));
  s.bloom(0.7, 60, 0.5);
  // The crowd, three rows towards us, catching the light on their upper edges.
  const far = audience(random, { from: 0, to: w, y: 880, head: 40, arms: 0.22 });
  s.flat(rimmed(s, far, c.plum, c.coral, [0, 5]));
  s.spray(fill(rect(0, 820, w, 200), s.linear(`${c.rose} 0 0, ${c.rose} 1 .4`, [0, 860], [0, 1010])));
  const middle = audience(random, { from: -20, to: w, y: 965, head: 62, arms: 0.2 });
  s.flat(rimmed(s, middle, '#220d30', c.rose, [0, 6]));
  const near =
    audience(random, { from: -40, to: w + 60, y: 1075, head: 100, arms: 0 }) +
    raisedArm(random, [330, 1180], 120) +
    raisedArm(random, [1745, 1190], 130);
  s.flat(rimmed(s, near, '#0d0515', c.wine, [0, 7]));
  // One telephone held up, as there always is.
  s.flat(
    group(
      fill(rect(662, 838, 62, 108), '#0d0515') +
        fill(rect(668, 846, 50, 90), c.cream) +
        fill(ellipse(694, 900, 12, 30), c.coral),
      'transform="rotate(-7 694 890)"',
    ),
  );
  s.flat(
    fill(
      limb(
        [
          [694, 960],
          [700, 1040],
          [740, 1150],
        ],
        [54, 46, 60],
      ) +
        limb(
          [
            [664, 930],
            [672, 960],
          ],
          [16, 22],
        ) +
        limb(
          [
            [724, 926],
            [718, 960],
          ],
          [16, 22],
        ),
      '#0d0515',
    ),
  );
}
