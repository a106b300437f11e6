/** Tomas Brandvik. */

import { thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { backdrop, face, long, shoulder } from './shared.ts';

export function tomas(s: Sheet): void {
  backdrop(s, '#7f979a', '#3a5056', '#d8d8a8');
  // Shelves of files, out of focus.
  let files = '';
  for (let row = 0; row < 5; row += 1)
    for (let i = 0; i < 22; i += 1)
      files += fill(
        rect(i * 38 + s.random.range(-3, 3), 20 + row * 130 + s.random.range(0, 20), 33, 106),
        thin(s.random.pick(['#2f474c', '#5f7a78', '#a8a06a', '#45605f']), 0.55),
      );
  s.flat(files, { blur: 4 });
  s.spray(
    fill(ellipse(400, 340, 330), s.radial([400, 330], 330, '#e4e0b8 0 .9, #e4e0b8 .5 .5, #e4e0b8 1 0')),
  );
  face(s, {
    skin: '#d8a684',
    shadow: '#7a4a3c',
    light: '#fbe4c4',
    lip: '#a86458',
    brow: '#6a6460',
    iris: '#4a6a7a',
    outline: long,
    smile: 0,
    brows: 15,
    from: -1,
    lines: true,
  });
  const beard = smooth(
    '300,390 306,440 330,500 364,548 400,560 436,548 470,500 494,440 500,390 486,420 462,444 436,446 400,438 364,446 338,444 314,420',
    0.13,
  );
  s.flat(fill(beard, '#b4b0a8'));
  s.shade(s.within(beard, fill(poly('200,380 400,380 380,600 200,600'), thin('#5a5a60', 0.7))));
  s.flat(
    fill(smooth('352,458 376,446 400,452 424,446 448,458 424,462 400,460 376,462', 0.12), '#9a968e') +
      fill(smooth('368,468 400,462 432,468 416,482 400,485 384,482', 0.12), '#9a5a50') +
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          stroke(
            curve([
              [344 + i * 22, 500],
              [352 + i * 19, 524],
              [366 + i * 13, 542],
            ]),
            '#86827c',
            3,
          ),
        )
        .join(''),
  );
  s.flat(
    rimmed(
      s,
      smooth(
        '288,330 286,250 322,190 400,172 478,186 514,240 514,330 500,300 488,252 440,232 380,244 330,236 308,270 300,310',
        0.13,
      ),
      '#8a8680',
      '#e8e4d8',
      [-6, 5],
    ),
  );
  s.flat(
    [0, 1, 2, 3, 4]
      .map((i) =>
        stroke(
          curve([
            [320 + i * 38, 240 - (i % 2) * 8],
            [336 + i * 36, 206],
            [364 + i * 30, 188],
          ]),
          '#66635f',
          4,
        ),
      )
      .join(''),
  );
  for (const gx of [350, 450])
    s.flat(
      fill(rect(gx - 40, 326, 80, 54), thin('#ffffff', 0.16)) +
        stroke(
          smooth(
            [
              [gx - 42, 328],
              [gx, 324],
              [gx + 42, 328],
              [gx + 38, 376],
              [gx, 386],
              [gx - 38, 376],
            ],
            0.12,
          ),
          '#22262a',
          7,
        ),
    );
  s.flat(
    stroke(curve('392,340 400,335 408,340'), '#22262a', 6) +
      stroke(line('308,338 290,344') + line('492,338 510,344'), '#22262a', 6),
  );
  const coat = smooth('60,830 92,700 190,640 320,600 400,690 480,600 610,640 708,700 740,830', 0.1);
  s.flat(
    fill(poly('322,596 400,700 478,596 500,820 300,820'), '#e8e4d4') +
      fill(poly('378,668 422,668 434,830 366,830'), '#6a2a2a'),
  );
  s.flat(
    rimmed(
      s,
      smooth('60,830 92,700 190,640 316,592 350,700 392,830', 0.09) +
        smooth('740,830 708,700 610,640 484,592 450,700 408,830', 0.09),
      '#22323a',
      '#a8c0bc',
      [-7, 7],
    ) +
      fill(poly('316,594 268,640 300,700 268,716 380,830 396,830 350,690'), '#2f444c') +
      fill(poly('484,594 532,640 500,700 532,716 420,830 404,830 450,690'), '#2f444c'),
  );
  s.shade(s.within(coat, fill(rect(0, 560, 800, 280), shoulder(s, '#0c161a', 1))));
}
