/** Maren Okoye. */

import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, poly, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { backdrop, face, oval, shoulder } from './shared.ts';

export function maren(s: Sheet): void {
  backdrop(s, '#8a2430', '#4a1018', '#f0a860');
  // Arches of the town hall.
  for (const ax of [-30, 180, 470, 680])
    s.flat(
      fill(
        smooth(
          [
            [ax, 520],
            [ax, 250],
            [ax + 20, 180],
            [ax + 75, 140],
            [ax + 130, 180],
            [ax + 150, 250],
            [ax + 150, 520],
          ],
          0.1,
        ),
        '#6a1822',
      ) +
        fill(
          smooth(
            [
              [ax + 18, 520],
              [ax + 18, 260],
              [ax + 34, 204],
              [ax + 75, 172],
              [ax + 116, 204],
              [ax + 132, 260],
              [ax + 132, 520],
            ],
            0.1,
          ),
          '#a83a34',
        ),
    );
  s.flat(fill(rect(-10, 510, 820, 26), '#5a141c'));
  s.spray(
    fill(ellipse(400, 350, 340), s.radial([400, 340], 340, '#ffcf8a 0 .9, #f0a860 .5 .5, #f0a860 1 0')),
  );
  // Braids gathered behind, falling over one shoulder.
  s.flat(
    rimmed(
      s,
      smooth(
        '276,340 272,240 318,168 400,148 482,168 528,240 524,340 540,430 560,560 540,680 480,690 470,500 330,500 300,430',
        0.13,
      ),
      '#160b0c',
      '#f0a060',
      [6, 6],
    ),
  );
  face(s, {
    skin: '#6f3f28',
    shadow: '#34160f',
    light: '#c98a54',
    lip: '#8a2c30',
    brow: '#0f0708',
    iris: '#1f1008',
    outline: oval,
    smile: 0.35,
    brows: 14,
    from: 1,
  });
  s.flat(
    rimmed(
      s,
      smooth(
        '284,338 280,246 322,176 400,156 478,176 520,246 516,338 500,292 470,252 420,240 400,262 380,240 330,252 300,292',
        0.13,
      ),
      '#1d0f10',
      '#d8843f',
      [6, 6],
    ),
  );
  s.flat(
    [0, 1, 2, 3, 4, 5, 6, 7]
      .map((i) =>
        stroke(
          curve([
            [302 + i * 28, 282 - Math.sin((i / 7) * Math.PI) * 36],
            [326 + i * 21, 214 - Math.sin((i / 7) * Math.PI) * 10],
            [368 + i * 9, 164],
          ]),
          '#5a3428',
          4,
        ),
      )
      .join(''),
  );
  const coat = smooth('60,830 84,716 176,650 316,612 400,690 484,612 624,650 716,716 740,830', 0.1);
  s.flat(
    fill(poly('330,604 400,690 470,604 480,830 320,830'), '#f4ead4') +
      rimmed(
        s,
        smooth('60,830 84,716 176,650 320,600 356,720 398,830', 0.09) +
          smooth('740,830 716,716 624,650 480,600 444,720 402,830', 0.09),
        '#d8962a',
        '#ffe09a',
        [8, 8],
      ),
  );
  s.flat(
    fill(poly('320,600 244,640 258,744 396,830 360,730'), '#e8ac44') +
      fill(poly('480,600 556,640 542,744 404,830 440,730'), '#b87a1c'),
  );
  s.shade(s.within(coat, fill(rect(0, 560, 800, 280), shoulder(s, '#7a3a10', -1))));
  for (let i = 0; i < 6; i += 1) {
    let plait = '';
    for (let k = 0; k < 9; k += 1)
      plait += ellipse(
        498 + i * 13 + Math.sin(k * 0.5 + i) * 5,
        476 + k * 27 + i * 4,
        11,
        16,
        k % 2 ? 18 : -18,
      );
    s.flat(rimmed(s, plait, '#1d0f10', '#a8622f', [3, 3]));
  }
  s.flat(
    [0, 1, 2, 3, 4].map((i) => fill(ellipse(504 + i * 14, 724 + i * 4, 8), '#ffd27a')).join('') +
      fill(ellipse(286, 416, 9, 15), '#ffd27a'),
  );
}
