/** Orla Vale as her mirror shows her. */

import { thin } from '../../kit/color.ts';
import { curve, ellipse, fill, poly, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { stage as c } from './shared.ts';

/** A face in the mirror: planes of light, seen from the front and turned a little. */
export function mirrorFace(s: Sheet): void {
  const skin = '#f2a873';
  s.flat(
    fill(
      smooth('1080,560 1110,600 1230,600 1262,560 1330,640 1400,700 1440,820 900,820 944,700 1010,640', 0.14),
      '#b8325f',
    ),
  );
  s.flat(fill(smooth('1116,500 1120,590 1172,636 1224,590 1230,500', 0.14), '#d9824f'));
  const head = smooth(
    '1084,370 1090,296 1130,252 1176,242 1224,254 1258,300 1264,372 1254,440 1228,500 1196,534 1174,540 1150,532 1118,498 1092,440',
    0.16,
  );
  s.flat(fill(head, skin));
  s.spray(
    s.within(
      head,
      fill(
        smooth('1150,230 1300,230 1300,560 1180,560 1214,500 1222,430 1196,410 1204,330', 0.12),
        '#c4593f',
      ),
    ),
    { opacity: 0.75 },
  );
  s.spray(
    s.within(
      head,
      fill(ellipse(1114, 420, 50, 90), s.radial([1114, 410], 90, `${c.cream} 0 .9, ${c.cream} 1 0`)),
    ),
  );

  // Eyes, brows, nose, mouth: a few cuts each.
  const ink = '#2a0f24';
  const eye = (x: number): string =>
    fill(
      smooth([
        [x - 25, 385],
        [x - 8, 374],
        [x + 12, 375],
        [x + 26, 386],
        [x + 6, 391],
        [x - 12, 390],
      ]),
      '#fff0dc',
    ) +
    fill(ellipse(x - 3, 382, 8.5, 8.5), ink) +
    stroke(
      curve([
        [x - 28, 387],
        [x - 10, 373],
        [x + 12, 373],
        [x + 29, 385],
      ]),
      ink,
      5.5,
    ) +
    stroke(
      curve([
        [x - 32, 352],
        [x - 6, 343],
        [x + 30, 348],
      ]),
      ink,
      7,
    );
  s.flat(eye(1128) + eye(1222), { rough: 0.4 });
  s.flat(
    fill(poly('1178,376 1186,372 1200,446 1184,458 1160,452'), thin('#a8442f', 0.5)) +
      fill(smooth('1158,452 1176,462 1200,451 1190,464 1170,465'), '#8a2f30') +
      fill(smooth('1136,486 1160,477 1175,481 1190,477 1214,486 1192,503 1160,504'), '#a81f48') +
      stroke(curve('1138,487 1160,489 1175,487 1192,489 1213,486'), '#5a1030', 3),
    { rough: 0.4 },
  );
  // Hair pinned up, and earrings.
  s.flat(
    fill(
      smooth(
        '1070,420 1066,320 1096,246 1150,206 1200,204 1256,240 1284,316 1280,420 1262,380 1252,318 1220,280 1160,284 1116,306 1096,350 1086,400',
        0.15,
      ),
      '#1a0a1c',
    ) + fill(smooth('1120,226 1110,170 1150,130 1210,130 1246,168 1232,226'), '#1a0a1c'),
  );
  s.flat(
    [0, 1, 2, 3]
      .map((i) =>
        stroke(
          curve([
            [1104 + i * 30, 250 - i * 4],
            [1130 + i * 24, 210 - i * 2],
            [1150 + i * 18, 160],
          ]),
          '#6d2a4a',
          3.5,
        ),
      )
      .join(''),
  );
  s.flat(fill(ellipse(1084, 470, 8, 17) + ellipse(1266, 470, 8, 17), c.amber));
}
