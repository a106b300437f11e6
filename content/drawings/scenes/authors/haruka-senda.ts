/** Haruka Senda. */

import { mix } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { backdrop, face, oval, shoulder } from './shared.ts';

export function haruka(s: Sheet): void {
  backdrop(s, '#7fb48a', '#1f5f3f', '#e0f0b8');
  let weed = '';
  for (let i = 0; i < 22; i += 1) {
    const gx = s.random.range(-40, 840);
    const h = s.random.range(300, 640);
    weed += fill(
      ribbon(
        [
          [gx, 830],
          [gx + 8, 830 - h * 0.4],
          [gx + 40, 830 - h * 0.8],
          [gx + 90, 830 - h],
        ],
        [16, 22, 16, 1],
      ),
      mix('#2f7a4c', '#0f3a2a', s.random.next()),
    );
  }
  s.flat(weed, { opacity: 0.75 });
  s.spray(
    fill(ellipse(400, 340, 310), s.radial([400, 330], 310, '#f4fbd4 0 .95, #e0f0b8 .5 .6, #e0f0b8 1 0')),
  );
  const bob = smooth(
    '270,500 262,400 268,270 312,184 400,156 488,184 532,270 538,400 530,500 500,524 300,524',
    0.1,
  );
  s.flat(rimmed(s, bob, '#111418', '#9ac4a8', [-7, 6]));
  face(s, {
    skin: '#f0c49a',
    shadow: '#a8644a',
    light: '#fff0d4',
    lip: '#c2564c',
    brow: '#17181c',
    iris: '#2a1a12',
    outline: oval,
    smile: 0.6,
    brows: 10,
    from: -1,
  });
  s.flat(
    fill(
      smooth(
        '286,340 276,262 318,190 400,164 482,190 524,262 514,340 506,306 492,292 440,302 400,298 360,302 308,292 294,306',
        0.12,
      ),
      '#16191e',
    ) +
      fill(
        smooth('290,296 286,380 300,470 316,520 276,520 262,420 266,300', 0.1) +
          smooth('510,296 514,380 500,470 484,520 524,520 538,420 534,300', 0.1),
        '#111418',
      ),
  );
  s.flat(
    [0, 1, 2, 3, 4]
      .map((i) =>
        stroke(
          curve([
            [420 + i * 20, 290],
            [426 + i * 19, 240],
            [416 + i * 14, 196],
          ]),
          '#4a5a5c',
          4,
        ),
      )
      .join('') + stroke(curve('518,300 524,380 516,470'), '#4a5a5c', 5),
  );
  const jacket = smooth('56,830 84,700 180,640 316,600 400,650 484,600 620,640 716,700 744,830', 0.1);
  s.flat(rimmed(s, jacket, '#1f6a48', '#b8e0a0', [-8, 8]));
  s.shade(s.within(jacket, fill(rect(0, 560, 800, 280), shoulder(s, '#08281c', 1))));
  s.flat(
    rimmed(
      s,
      smooth('300,610 286,540 330,560 400,640 470,560 514,540 500,610 460,680 400,720 340,680', 0.13),
      '#2a7f58',
      '#d4f0b4',
      [-5, 7],
    ) +
      fill(poly('372,640 400,672 428,640 424,830 376,830'), '#f4f0e0') +
      stroke(line('400,700 400,830'), '#0f3a2a', 5) +
      stroke(curve('352,660 346,740 360,790') + curve('448,660 454,740 440,790'), '#e8e0b8', 6) +
      fill(rect(560, 720, 78, 10), '#0f3a2a'),
  );
}
