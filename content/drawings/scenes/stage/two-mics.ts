/** Two microphones. */

import { beam, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, group, limb, line, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { microphone, stage } from './shared.ts';

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
  s.flat(rimmed(s, microphone(520, 1016, 700, -1), c.ink, c.cream, [-5, 4]));
  s.flat(rimmed(s, microphone(1290, 1016, 670, 1), c.ink, c.cream, [5, 4]));
  // Their cables run off to different sides.
  s.flat(
    stroke(curve('520,1020 470,1060 360,1052 240,1090 120,1080 -40,1120'), c.ink, 9) +
      stroke(curve('1290,1020 1350,1070 1480,1060 1560,1110 1700,1096 1840,1140'), c.ink, 9),
  );
  // A stool between them, and beside it a single sheet of the duet.
  const stool =
    limb('868,884 846,1036', [10, 9]) +
    limb('942,884 964,1036', [10, 9]) +
    limb('905,890 905,1052', [10, 9]) +
    rect(856, 974, 98, 7) +
    ellipse(905, 876, 64, 15);
  s.shade(fill(ellipse(905, 1046, 90, 12), c.ink));
  s.flat(rimmed(s, stool, c.ink, c.coral, [-4, 4]) + fill(ellipse(905, 872, 58, 11), c.plum));
  s.flat(
    group(
      fill(rect(-46, -30, 92, 60), c.cream) +
        [0, 1, 2, 3]
          .map((i) =>
            stroke(
              line([
                [-34, -18 + i * 12],
                [34, -18 + i * 12],
              ]),
              c.rose,
              2,
            ),
          )
          .join(''),
      'transform="translate(1010 1078) skewX(-28) rotate(-6)"',
    ),
  );
  s.flat(stroke(curve('520,1016 470,1056 360,1048 240,1086 120,1076 -40,1116'), c.coral, 1.6), {
    opacity: 0.7,
  });
}
