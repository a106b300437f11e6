/** The archive room. */

import { camera } from '../../kit/camera.ts';
import { mix, thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function archiveRoom(s: Sheet): void {
  const { random } = s;
  const [ink, olive, ochre, lampGreen] = ['#120f08', '#3c3a1e', '#d8a83e', '#2f6a4a'];
  s.wash('#1c1a0e');
  const eye = camera({ center: [760, 560], focal: 1180, eye: [-0.25, 1.65, 0] });
  s.flat(
    eye.face(
      [
        [-1.2, 0, 0.3],
        [1.2, 0, 0.3],
        [1.2, 0, 24],
        [-1.2, 0, 24],
      ],
      '#4a3c20',
    ) +
      eye.face(
        [
          [-1.2, 3.4, 0.3],
          [1.2, 3.4, 0.3],
          [1.2, 3.4, 24],
          [-1.2, 3.4, 24],
        ],
        '#16140a',
      ) +
      eye.face(
        [
          [-1.2, 0, 24],
          [1.2, 0, 24],
          [1.2, 3.4, 24],
          [-1.2, 3.4, 24],
        ],
        '#6a5a2a',
      ),
  );
  s.spray(
    fill(ellipse(790, 620, 430), s.radial([790, 620], 430, `#ffe9a8 0 .95, ${ochre} .4 .6, ${ochre} 1 0`)),
  );
  const spines = [
    '#8a6a34',
    '#a8873f',
    '#6a4a28',
    '#7a7440',
    '#5a5c34',
    '#96502c',
    '#c4a35a',
    '#4a4a2c',
    '#d0bf8a',
  ];
  for (let z = 21; z > 0.9; z -= 1.5) {
    const light = Math.max(0.16, 1 - Math.abs(z - 8) / 9);
    for (const side of [-1, 1] as const) {
      const x = side * 1.2;
      let shelf = eye.face(
        [
          [x, 0, z],
          [x, 3.2, z],
          [x, 3.2, z + 1.5],
          [x, 0, z + 1.5],
        ],
        mix(ink, olive, light * 0.7),
      );
      for (let level = 0; level < 7; level += 1) {
        const y = 0.12 + level * 0.44;
        let at = z + 0.04;
        while (at < z + 1.4) {
          const thick = random.range(0.05, 0.13);
          const tall = random.range(0.26, 0.37);
          if (random.chance(0.93))
            shelf += eye.face(
              [
                [x, y, at],
                [x, y + tall, at],
                [x, y + tall, Math.min(at + thick - 0.012, z + 1.42)],
                [x, y, Math.min(at + thick - 0.012, z + 1.42)],
              ],
              mix(ink, random.pick(spines), 0.16 + light * 0.84),
            );
          at += thick;
        }
        shelf += eye.face(
          [
            [x, y - 0.05, z],
            [x, y, z],
            [x, y, z + 1.5],
            [x, y - 0.05, z + 1.5],
          ],
          mix(ink, '#8a7a4a', light),
        );
      }
      shelf += eye.face(
        [
          [x, 0, z],
          [x - side * 0.06, 0, z],
          [x - side * 0.06, 3.2, z],
          [x, 3.2, z],
        ],
        mix(ink, '#b09a5a', light * 0.9),
      );
      s.flat(shelf, { rough: 0.7 });
    }
  }
  for (let z = 18; z > 2; z -= 5) {
    const [x, y] = eye.at([0, 3.1, z]);
    const k = eye.size([0, 3, z]);
    s.flat(
      stroke(
        line([
          [x, y - k * 0.4],
          [x, y],
        ]),
        ink,
        3,
      ) +
        fill(
          poly([
            [x - k * 0.18, y + k * 0.08],
            [x + k * 0.18, y + k * 0.08],
            [x + k * 0.06, y - k * 0.06],
            [x - k * 0.06, y - k * 0.06],
          ]),
          '#2a2614',
        ),
    );
  }
  // The table across the aisle, the clerk, the green lamp, the open file.
  const [lx, ly] = [930, 548];
  s.flat(
    rimmed(
      s,
      rect(560, 700, 460, 22) + rect(590, 720, 18, 190) + rect(980, 720, 18, 190),
      '#2a1c0e',
      '#ffe0a0',
      [0, 5],
    ),
  );
  const clerk = figure({
    x: 700,
    y: 908,
    height: 500,
    pose: {
      ...poses.sit,
      head: [0.1, -0.68],
      neck: [0.045, -0.6],
      nearArm: '0.02,-0.56 0.05,-0.43 0.2,-0.42',
      farArm: '0.05,-0.56 0.12,-0.44 0.26,-0.43',
    },
    wear: 'jacket',
    head: 'bun',
  });
  s.flat(
    rimmed(
      s,
      rect(640, 560, 14, 350) + rect(650, 760, 110, 12) + rect(744, 770, 12, 140),
      ink,
      ochre,
      [3, 3],
    ) + rimmed(s, clerk, '#1c1408', '#ffe6a8', [-5, 5]),
  );
  s.flat(
    fill(poly('770,696 830,680 890,694 832,702'), '#fff6d8') +
      stroke(line('830,682 832,702'), '#a88a4a', 3) +
      fill(rect(582, 650, 70, 14) + rect(576, 664, 84, 16) + rect(584, 680, 70, 20), '#a8873f') +
      fill(rect(576, 670, 84, 4) + rect(584, 688, 70, 4), ink),
  );
  s.flat(
    stroke(
      curve([
        [lx + 36, 700],
        [lx + 30, 620],
        [lx + 8, 590],
      ]),
      '#c49a3a',
      7,
    ) +
      fill(ellipse(lx + 36, 700, 34, 7), '#c49a3a') +
      rimmed(
        s,
        smooth(
          [
            [lx - 70, ly + 34],
            [lx - 40, ly - 4],
            [lx + 20, ly - 14],
            [lx + 76, ly + 20],
            [lx + 66, ly + 40],
          ],
          0.1,
        ),
        lampGreen,
        '#9adcae',
        [0, 6],
      ) +
      fill(ellipse(lx, ly + 38, 62, 8), '#fff6d8'),
  );
  s.glow(
    fill(
      ellipse(lx, ly + 60, 420),
      s.radial([lx, ly + 60], 420, `#fff0b8 0 .9, ${ochre} .3 .4, ${ochre} 1 0`),
    ),
  );
  s.glow(
    fill(
      poly([
        [lx - 60, ly + 40],
        [lx + 60, ly + 40],
        [lx + 130, 700],
        [lx - 210, 700],
      ]),
      thin('#fff0b8', 0.4),
    ),
    { grain: 0.5, blur: 4 },
  );
  s.shade(
    fill(
      poly('600,910 980,910 1180,1240 420,1240'),
      s.linear(`${ink} 0 .85, ${ink} 1 .2`, [0, 910], [0, 1200]),
    ),
  );
  // A ladder and a trolley of boxes stand near to us.
  s.flat(
    rimmed(
      s,
      poly('1236,-20 1262,-20 1372,1220 1340,1220') +
        poly('1400,-20 1424,-20 1560,1220 1530,1220') +
        [0, 1, 2, 3, 4, 5, 6]
          .map((i) =>
            poly([
              [1252 + i * 14, 90 + i * 160],
              [1420 + i * 17, 90 + i * 160],
              [1422 + i * 17, 108 + i * 160],
              [1254 + i * 14, 108 + i * 160],
            ]),
          )
          .join(''),
      ink,
      '#8a6a2a',
      [4, 3],
    ),
  );
  s.flat(
    rimmed(
      s,
      rect(120, 900, 300, 20) +
        rect(130, 915, 12, 240) +
        rect(398, 915, 12, 240) +
        rect(140, 780, 130, 120) +
        rect(280, 810, 120, 90) +
        rect(160, 690, 110, 90) +
        ellipse(136, 1166, 22) +
        ellipse(404, 1166, 22),
      ink,
      '#a8873f',
      [-5, 4],
    ),
  );
  s.bloom(0.72, 60, 0.4);
  s.dim(s.radial([800, 600], 1300, `${ink} 0 0, ${ink} .5 .02, ${ink} 1 .75`));
}
