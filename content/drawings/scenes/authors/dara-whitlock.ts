/** Dara Whitlock. */

import { thin } from '../../kit/color.ts';
import { gulls, rimmed, roofs } from '../../kit/props.ts';
import { curve, ellipse, fill, line, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { backdrop, face, oval, shoulder } from './shared.ts';

export function dara(s: Sheet): void {
  backdrop(s, '#c8742c', '#7a3210', '#ffe0a0');
  // A window with roofs behind it.
  s.flat(
    fill(rect(470, 60, 300, 420), '#ffd28a') +
      fill(roofs(s.random, 470, 770, 420, 70, 482), '#b8642c') +
      stroke(rect(470, 60, 300, 420), '#6a2c10', 16) +
      stroke(line('620,60 620,480') + line('470,250 770,250'), '#6a2c10', 9),
  );
  s.flat(gulls(s.random, 3, [500, 100, 740, 220], 24, '#8a4418'));
  s.spray(
    fill(ellipse(380, 330, 320), s.radial([380, 320], 320, '#fff0c8 0 .9, #ffe0a0 .5 .5, #ffe0a0 1 0')),
  );
  s.flat(
    rimmed(
      s,
      smooth('274,360 256,270 276,180 330,120 410,96 496,116 546,180 548,270 526,360', 0.15),
      '#d8d2c4',
      '#fffaf0',
      [-7, 6],
    ),
  );
  face(s, {
    skin: '#e8b48c',
    shadow: '#94543c',
    light: '#fff0d8',
    lip: '#a84a44',
    brow: '#b4aca0',
    iris: '#3f6a78',
    outline: oval,
    smile: 0.8,
    brows: 12,
    from: -1,
    lines: true,
  });
  s.flat(
    rimmed(
      s,
      smooth(
        '282,346 262,280 280,190 330,126 420,96 506,130 548,210 536,310 514,350 508,290 478,246 428,230 380,250 340,240 306,280 296,320',
        0.14,
      ),
      '#efeae0',
      '#ffffff',
      [-6, 5],
    ),
  );
  s.shade(
    fill(smooth('282,346 262,280 280,190 330,150 320,220 300,280 296,330', 0.13), thin('#a89884', 0.8)),
  );
  s.flat(
    [0, 1, 2, 3, 4, 5]
      .map((i) =>
        stroke(
          curve([
            [322 + i * 34, 244 - (i % 2) * 6],
            [318 + i * 38, 190],
            [346 + i * 32, 140],
          ]),
          '#bdb4a4',
          4.5,
        ),
      )
      .join(''),
  );
  const coat = smooth('56,830 90,704 190,646 320,610 400,640 480,610 610,646 710,704 744,830', 0.1);
  s.flat(rimmed(s, coat, '#3a2a3c', '#e8b08a', [-8, 8]));
  s.shade(s.within(coat, fill(rect(0, 560, 800, 280), shoulder(s, '#140a16', 1))));
  const scarf = smooth(
    '300,620 290,556 330,540 400,590 470,540 510,556 502,622 470,668 400,690 330,668',
    0.14,
  );
  s.flat(
    rimmed(s, smooth('420,660 480,650 520,740 500,840 430,840 436,740', 0.1), '#a82c24', '#ffb08a', [-5, 5]) +
      rimmed(s, scarf, '#c23a2c', '#ffc09a', [-6, 7]),
  );
  s.flat(
    s.within(
      scarf,
      [0, 1, 2, 3, 4]
        .map((i) =>
          stroke(
            curve([
              [290, 576 + i * 28],
              [400, 622 + i * 26],
              [512, 576 + i * 28],
            ]),
            '#f0c06a',
            6,
          ),
        )
        .join(''),
    ) +
      [0, 1, 2, 3]
        .map((i) =>
          stroke(
            line([
              [436, 700 + i * 36],
              [512, 690 + i * 36],
            ]),
            '#f0c06a',
            6,
          ),
        )
        .join('') +
      stroke(curve('330,560 372,610 400,620'), '#7a1c18', 5),
  );
  s.flat(
    stroke(ellipse(352, 352, 42, 38), '#5a3018', 5) +
      stroke(ellipse(448, 352, 42, 38), '#5a3018', 5) +
      stroke(curve('393,346 400,341 407,346'), '#5a3018', 5) +
      stroke(line('311,346 290,340') + line('489,346 510,340'), '#5a3018', 4),
  );
}
