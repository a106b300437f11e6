/** Story 1: the singer Orla Vale. Plum, magenta and amber. */

import { audience, raisedArm } from '../kit/crowd.ts';
import { figure, poses } from '../kit/people.ts';
import { beam, rimmed } from '../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  limb,
  line,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

export const stage = {
  ink: '#160a20',
  plum: '#3a1246',
  wine: '#6d1c54',
  rose: '#b8325f',
  coral: '#f0714f',
  amber: '#ffb84f',
  cream: '#fff0cf',
};

/** A microphone on its stand: foot, pole, clip and head. */
export function microphone(x: number, foot: number, height: number, turn: 1 | -1): string {
  const s = height / 100;
  const top = foot - height;
  return (
    smooth([
      [x - 15 * s, foot],
      [x, foot - 3.4 * s],
      [x + 15 * s, foot],
      [x, foot + 2.4 * s],
    ]) +
    rect(x - 0.55 * s, top + 4 * s, 1.1 * s, height - 4 * s) +
    rect(x - 1 * s, foot - 46 * s, 2 * s, 5 * s) +
    limb(
      [
        [x, top + 5 * s],
        [x + turn * 6 * s, top],
      ],
      [1.6 * s, 2 * s],
    ) +
    ellipse(x + turn * 7.2 * s, top - 1 * s, 2.8 * s, 2.1 * s, turn * -40)
  );
}

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
    ellipse(1660, 762, 66, 70) +
    rect(1560, 690, 70, 74) +
    rect(1700, 690, 64, 80) +
    line('0,0') +
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
  s.flat(
    rimmed(
      s,
      figure({ x: 1668, y: 800, height: 330, pose: poses.sit, head: 'cap', flip: true }) + drums,
      c.plum,
      c.coral,
      [5, 4],
    ),
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
    ellipse(1186, 286, 11, 15, -25);
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

export function twoMics(s: Sheet): void {
  const { width: w } = s;
  const c = stage;
  s.wash(s.linear(`${c.ink} 0, #2a0f3a .45, ${c.wine} .72, #2a0f3a .74, ${c.ink} 1`));
  // The curtain: folds, each with a lit and a shaded side.
  for (let i = 0; i < 25; i += 1) {
    const x = i * 76 - 40;
    const wave = Math.sin(i * 1.7) * 18;
    const fold = `${x},-20 ${x + 60 + wave},-20 ${x + 52 + wave * 0.4},400 ${x + 62 + wave},862 ${x + 6},868 ${x - 6},400`;
    s.flat(fill(smooth(fold, 0.1), s.linear(`${c.ink} 0, #3a1246 .6, ${c.wine} 1`, [0, 0], [0, 870])));
    s.spray(
      fill(
        smooth(fold, 0.1),
        s.linear(`${c.rose} 0 .5, ${c.rose} .5 .05, ${c.ink} .6 .1, ${c.ink} 1 .8`, [x, 0], [x + 64, 0]),
      ),
    );
  }
  s.shade(fill(rect(0, 0, w, 870), s.linear(`${c.ink} 0 .95, ${c.ink} .6 .3, ${c.ink} .8 0`)), {
    grain: 0.3,
  });
  // The boards.
  s.flat(fill(rect(0, 866, w, 400), s.linear(`#4a1a44 0, ${c.ink} 1`, [0, 866], [0, 1200])));
  let boards = '';
  for (let i = -14; i <= 14; i += 1)
    boards += stroke(
      line([
        [900 + i * 92, 866],
        [900 + i * 250, 1220],
      ]),
      c.ink,
      3,
    );
  s.flat(boards, { opacity: 0.65 });
  // Two pools of light that do not touch.
  for (const [x, color] of [
    [520, c.amber],
    [1290, '#f0588a'],
  ] as const) {
    beam(s, [x + (x < 900 ? -130 : 130), -60], x < 900 ? 83 : 97, 25, 1180, color, 0.55);
    const floor: [number, number] = [x, 1012];
    s.spray(
      fill(
        ellipse(x, 1012, 300, 74),
        s.radial(floor, 300, `${color} 0 .95, ${color} .72 .7, ${color} 1 .1`, 0.25),
      ),
    );
    s.glow(fill(ellipse(x, 1012, 150, 36), s.radial(floor, 150, `${c.cream} 0 .9, ${c.cream} 1 0`, 0.24)));
  }
  s.haze(c.rose, 500, 1000, 0.2, 320);
  s.bloom(0.66, 60, 0.4);
  const shadow = (x: number, slope: number): string =>
    ribbon(
      [
        [x, 1016],
        [x + slope * 60, 1080],
        [x + slope * 150, 1190],
      ],
      [10, 14, 26],
    );
  s.shade(fill(shadow(520, -1) + shadow(1290, 1), c.ink), { opacity: 0.8, blur: 3 });
  s.flat(rimmed(s, microphone(520, 1016, 590, -1), c.ink, c.cream, [-4, 4]));
  s.flat(rimmed(s, microphone(1290, 1016, 560, 1), c.ink, c.cream, [4, 4]));
  // Their cables run off to different sides.
  s.flat(
    stroke(curve('520,1020 470,1060 360,1052 240,1090 120,1080 -40,1120'), c.ink, 9) +
      stroke(curve('1290,1020 1350,1070 1480,1060 1560,1110 1700,1096 1840,1140'), c.ink, 9) +
      fill(
        rect(860, 930, 96, 8) +
          rect(868, 936, 7, 130) +
          rect(940, 936, 7, 130) +
          limb(
            [
              [880, 932],
              [874, 1066],
            ],
            [5, 5],
          ),
        c.ink,
      ),
  );
  s.flat(stroke(curve('520,1016 470,1056 360,1048 240,1086 120,1076 -40,1116'), c.coral, 1.6), {
    opacity: 0.7,
  });
}
