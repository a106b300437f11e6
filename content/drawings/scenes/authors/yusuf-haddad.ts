/** Yusuf Haddad. */

import { thin } from '../../kit/color.ts';
import { gulls, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { broad, face, shoulder } from './shared.ts';

export function yusuf(s: Sheet): void {
  s.frame = [62, 66, 676, 676];
  s.wash(s.linear('#5f9fb8 0, #b4d8d8 .5, #d8ead8 .6'));
  s.flat(
    fill(rect(-10, 430, 820, 400), '#2f6f88') +
      fill(smooth('-40,434 120,400 260,410 340,434'), '#6f9aa4') +
      fill(
        poly('560,432 566,404 660,404 676,432') + rect(620, 370, 26, 36) + rect(600, 350, 5, 54),
        '#3f5f70',
      ),
  );
  s.flat(
    [0, 1, 2, 3, 4, 5, 6, 7, 8]
      .map((i) =>
        fill(
          ribbon(
            [
              [s.random.range(-80, 640), 450 + i * 32],
              [s.random.range(120, 400), 446 + i * 32],
              [s.random.range(420, 860), 452 + i * 32],
            ],
            [1, 5 + i, 1],
          ),
          i % 2 ? '#8fc4cc' : '#1f566c',
        ),
      )
      .join('') +
      gulls(s.random, 4, [520, 70, 740, 230], 34, '#f8fbf6') +
      gulls(s.random, 3, [60, 90, 240, 250], 28, '#f8fbf6'),
  );
  s.spray(
    fill(ellipse(200, 160, 360), s.radial([200, 160], 360, '#fff6d8 0 .9, #fff6d8 .5 .4, #fff6d8 1 0')),
  );
  s.flat(
    rimmed(
      s,
      smooth('282,350 272,270 296,196 356,160 430,154 496,184 526,250 520,350', 0.14),
      '#17181c',
      '#8fb4c0',
      [5, 6],
    ),
  );
  face(s, {
    skin: '#c08a5c',
    shadow: '#6a3c24',
    light: '#f4cf9a',
    lip: '#94503c',
    brow: '#17130f',
    iris: '#3a2412',
    outline: broad,
    smile: 0.55,
    brows: 17,
    from: 1,
  });
  const beard = smooth(
    '290,380 296,440 316,480 352,514 400,526 448,514 484,480 504,440 510,380 494,424 470,450 440,444 400,436 360,444 330,450 306,424',
    0.12,
  );
  s.spray(fill(beard, thin('#1d1814', 0.86)), { grain: 0.55 });
  s.flat(
    fill(smooth('352,456 376,444 400,450 424,444 448,456 424,458 400,456 376,458', 0.12), '#221b16') +
      fill(smooth('364,464 384,460 400,462 416,460 436,464 418,476 400,479 382,476', 0.12), '#a05c46') +
      stroke(curve('362,464 400,468 438,462'), '#4a1f14', 3.5),
  );
  s.flat(
    rimmed(
      s,
      smooth(
        '288,320 278,260 300,190 360,156 436,156 496,186 518,250 512,320 500,276 470,246 430,252 396,232 352,250 316,246 300,280',
        0.13,
      ),
      '#1d1c20',
      '#7f98a4',
      [6, 6],
    ) +
      [0, 1, 2, 3]
        .map((i) =>
          stroke(
            curve([
              [330 + i * 44, 232],
              [350 + i * 40, 200],
              [386 + i * 32, 180],
            ]),
            '#45464c',
            4,
          ),
        )
        .join(''),
  );
  const jumper = smooth('60,830 90,704 190,640 318,606 400,640 482,606 610,640 710,704 740,830', 0.11);
  s.flat(rimmed(s, jumper, '#123a52', '#9cc8d4', [8, 8]));
  let knit = '';
  for (let row = 0; row < 9; row += 1)
    for (let i = 0; i < 30; i += 1)
      knit += stroke(
        curve([
          [70 + i * 24, 660 + row * 20],
          [82 + i * 24, 672 + row * 20],
          [94 + i * 24, 660 + row * 20],
        ]),
        row % 3 === 1 ? '#d8e8e0' : '#1f5068',
        4,
      );
  s.flat(s.within(jumper, knit), { opacity: 0.9 });
  s.flat(
    rimmed(
      s,
      smooth('316,600 322,552 400,584 478,552 484,600 470,646 400,664 330,646', 0.13),
      '#17465f',
      '#9cc8d4',
      [5, 6],
    ) +
      [0, 1, 2, 3, 4, 5, 6]
        .map((i) =>
          stroke(
            line([
              [334 + i * 22, 590 - Math.abs(i - 3) * 5 + 12],
              [338 + i * 21, 640 - Math.abs(i - 3) * 4],
            ]),
            '#0c2c40',
            5,
          ),
        )
        .join(''),
  );
  s.shade(s.within(jumper, fill(rect(0, 560, 800, 280), shoulder(s, '#061a28', -1))));
}
