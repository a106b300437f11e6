/** A siren mast. */

import { figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  line,
  type Point,
  poly,
  rect,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function sirenMast(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [ink, umber, ochre, sun] = ['#22140a', '#5a3410', '#e0a02a', '#fff0b0'];
  s.wash(s.linear(`#c8801c 0, #eab43c .4, #f6d67a .75, #fbe8b0 1`));
  const center: Point = [420, 620];
  s.spray(fill(ellipse(...center, 700), s.radial(center, 700, `#fffbe0 0 1, ${sun} .3 .8, ${sun} 1 0`)));
  // Rings, as of a sound, cut out of the sky.
  for (let i = 0; i < 6; i += 1)
    s.spray(stroke(ellipse(668, 330, 240 + i * 130), i % 2 ? '#b8701a' : '#fff4c0', 26 - i * 2), {
      opacity: 0.42 - i * 0.04,
    });
  let flock = '';
  for (let i = 0; i < 210; i += 1) {
    const t = random.next();
    const a = random.range(-0.5, 0.36);
    const r = 160 + t * 900;
    const x = 600 - Math.cos(a) * r;
    const y = 640 + Math.sin(a) * r * 0.9 - t * 120;
    const k = 6 + (1 - t) * 16;
    const tilt = random.range(-30, 30);
    flock += group(
      fill(
        smooth(
          [
            [-k * 1.2, -k * 0.5],
            [-k * 0.3, -k * 0.1],
            [0, -k * 0.35],
            [k * 0.3, -k * 0.1],
            [k * 1.2, -k * 0.6],
            [k * 0.3, k * 0.3],
            [0, k * 0.5],
            [-k * 0.3, k * 0.3],
          ],
          0.1,
        ),
        ink,
      ),
      `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${tilt.toFixed(1)})"`,
    );
  }
  s.flat(flock, { rough: 0.4 });
  // Roofs lean in from both sides, seen from the street.
  s.flat(
    rimmed(
      s,
      poly('-20,900 180,1010 300,1190 300,1520 -20,1520') + rect(60, 860, 70, 130),
      umber,
      '#ffd98a',
      [-6, 5],
    ) +
      rimmed(
        s,
        poly('1220,820 1000,980 880,1200 880,1520 1220,1520') +
          rect(1060, 800, 76, 170) +
          rect(1052, 790, 92, 18),
        '#3a2210',
        '#f6c860',
        [6, 5],
      ),
  );
  s.flat(
    fill(rect(60, 1160, 70, 110) + rect(190, 1260, 60, 100), '#f6c860') +
      fill(rect(1000, 1160, 66, 110) + rect(1110, 1110, 70, 120), '#22140a') +
      stroke(line('60,1215 130,1215') + line('95,1160 95,1270'), umber, 5),
  );
  // The mast: a lattice that narrows upwards; cross arms; four horns.
  const leg = (t: number, side: 1 | -1): Point => [
    650 + side * (92 - t * 66) + t * 14,
    h + 40 - t * (h - 420),
  ];
  let lattice =
    stroke(line([leg(0, -1), leg(1, -1)]), ink, 19) + stroke(line([leg(0, 1), leg(1, 1)]), ink, 19);
  for (let i = 0; i < 16; i += 1) {
    const t0 = i / 16;
    const t1 = (i + 1) / 16;
    lattice +=
      stroke(line([leg(t0, -1), leg(t1, 1)]), ink, 9 - i * 0.3) +
      stroke(line([leg(t0, 1), leg(t1, -1)]), ink, 9 - i * 0.3) +
      stroke(line([leg(t1, -1), leg(t1, 1)]), ink, 8 - i * 0.3);
  }
  s.flat(lattice);
  s.flat(
    stroke(
      line([
        [leg(0, -1)[0] - 5, leg(0, -1)[1]],
        [leg(1, -1)[0] - 5, leg(1, -1)[1]],
      ]),
      ochre,
      4,
    ),
  );
  s.flat(fill(rect(656, 200, 20, 420) + rect(560, 470, 220, 20) + rect(580, 326, 180, 18), ink));
  const horn = (x: number, y: number, side: 1 | -1, k: number): string =>
    rimmed(
      s,
      smooth(
        [
          [x, y - 22 * k],
          [x + side * 70 * k, y - 30 * k],
          [x + side * 150 * k, y - 66 * k],
          [x + side * 214 * k, y - 118 * k],
          [x + side * 226 * k, y],
          [x + side * 214 * k, y + 118 * k],
          [x + side * 150 * k, y + 66 * k],
          [x + side * 70 * k, y + 30 * k],
          [x, y + 22 * k],
        ],
        0.13,
      ),
      side === -1 ? '#7a2a18' : '#5a1c14',
      '#ffc86a',
      [5, 7],
    ) +
    rimmed(s, ellipse(x + side * 220 * k, y, 36 * k, 122 * k), '#22100a', '#f0a84a', [side * -5, 3]) +
    fill(ellipse(x + side * 214 * k, y, 13 * k, 40 * k), ink) +
    fill(rect(x - 24 * k, y - 34 * k, 48 * k, 68 * k), ink);
  s.flat(
    horn(640, 480, -1, 1.15) + horn(694, 480, 1, 1.15) + horn(644, 330, -1, 0.8) + horn(690, 330, 1, 0.8),
  );
  s.flat(fill(rect(650, 150, 32, 60) + rect(663, 60, 6, 100), ink) + fill(ellipse(666, 150, 16), '#c8301c'));
  s.flat(
    fill(rect(596, 1060, 130, 190), ink) +
      fill(rect(608, 1074, 50, 80), ochre) +
      stroke(curve('660,1250 640,1330 700,1400 690,1520'), ink, 8) +
      stroke(curve('676,490 760,640 740,900 700,1060'), ink, 5),
  );
  // A person on the ground who stops and looks up.
  const person = figure({
    x: 420,
    y: 1478,
    height: 210,
    pose: { ...poses.lookUp, farArm: '0.06,-0.79 0.14,-0.86 0.02,-0.95' },
    wear: 'coat',
    head: 'bare',
  });
  s.flat(fill(rect(-20, 1470, w + 40, 60), ink) + rimmed(s, person, ink, '#ffe9b0', [4, 3]));
  s.bloom(0.86, 60, 0.25);
}
