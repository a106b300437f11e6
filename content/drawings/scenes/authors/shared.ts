/** What the portraits of the authors share: a face in planes of light and shadow, and backdrops. */

import { mix, thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, type Point, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export interface Face {
  skin: string;
  shadow: string;
  light: string;
  lip: string;
  brow: string;
  iris: string;
  /** Outline of the head, chin included. */
  outline: string;
  /** 0: serious; 1: a clear smile. */
  smile: number;
  /** Weight of the brows in pixels. */
  brows: number;
  /** Light falls from the left (1) or from the right (-1). */
  from: 1 | -1;
  /** Lines of age. */
  lines?: boolean;
}

export const oval =
  '292,330 296,268 330,222 400,206 470,222 504,268 508,330 500,398 474,462 436,502 400,512 364,502 326,462 300,398';
export const broad =
  '286,330 292,262 328,218 400,202 472,218 508,262 514,330 508,402 490,462 448,506 400,518 352,506 310,462 292,402';
export const long =
  '298,322 302,262 336,218 400,202 464,218 498,262 502,322 496,400 470,474 436,520 400,532 364,520 330,474 304,400';

/** Neck and head with eyes, nose and mouth, in a few cuts. */
export function face(s: Sheet, f: Face): void {
  const side = f.from;
  const x = (value: number): number => 400 + (value - 400) * side;
  const at = (list: string): string =>
    list
      .split(' ')
      .map((pair) => {
        const [px = 0, py = 0] = pair.split(',').map(Number);
        return `${x(px)},${py}`;
      })
      .join(' ');
  const neck = smooth('338,440 340,560 330,610 400,660 470,610 460,560 462,440', 0.12);
  s.flat(fill(neck, mix(f.skin, f.shadow, 0.45)));
  s.shade(
    s.within(
      neck,
      fill(
        rect(300, 430, 200, 240),
        s.linear(`${f.shadow} 0 .9, ${f.shadow} .4 .55, ${f.shadow} 1 0`, [0, 480], [0, 640]),
      ),
    ),
    { grain: 0.6 },
  );
  for (const ear of [292, 508])
    s.flat(
      fill(ellipse(ear, 366, 20, 36, ear < 400 ? -8 : 8), ear === x(292) ? f.skin : f.shadow) +
        stroke(
          curve([
            [ear - 4, 350],
            [ear + (ear < 400 ? -8 : 8), 366],
            [ear, 384],
          ]),
          f.shadow,
          4,
        ),
    );
  const head = smooth(f.outline, 0.16);
  s.flat(rimmed(s, head, f.skin, f.light, [side * 7, 2]));
  // The shadow side: an edge that runs down from the brow along nose and cheek.
  s.spray(
    s.within(
      head,
      fill(
        smooth(at('430,180 540,180 540,540 420,540 452,478 444,440 470,410 452,372 446,330 456,290'), 0.12),
        f.shadow,
      ),
    ),
    { opacity: 0.62 },
  );
  s.spray(
    s.within(
      head,
      fill(ellipse(x(346), 408, 46, 60), s.radial([x(340), 400], 62, `${f.light} 0 .75, ${f.light} 1 0`)),
    ),
  );
  s.spray(
    s.within(
      head,
      fill(ellipse(x(372), 262, 70, 40), s.radial([x(372), 258], 70, `${f.light} 0 .6, ${f.light} 1 0`)),
    ),
  );
  const ink = '#1d1418';
  for (const ex of [352, 448]) {
    const white = smooth(
      [
        [ex - 27, 352],
        [ex - 8, 338],
        [ex + 10, 338],
        [ex + 27, 352],
        [ex + 8, 362],
        [ex - 10, 362],
      ],
      0.14,
    );
    s.flat(
      fill(white, '#fff6ea') +
        s.within(
          white,
          fill(ellipse(ex + 2 * side, 349, 13, 14), f.iris) +
            fill(ellipse(ex + 2 * side, 349, 7), ink) +
            fill(ellipse(ex + 2 * side - 5, 344, 3.4), '#ffffff'),
        ),
      { rough: 0.4 },
    );
    s.flat(
      stroke(
        curve([
          [ex - 29, 353],
          [ex - 10, 336],
          [ex + 10, 336],
          [ex + 29, 352],
        ]),
        ink,
        5,
      ) +
        stroke(
          curve([
            [ex - 20, 325],
            [ex, 320],
            [ex + 22, 326],
          ]),
          thin(f.shadow, 0.8),
          4,
        ),
      { rough: 0.4 },
    );
    const lift = ex < 400 ? 1 : -1;
    s.flat(
      fill(
        ribbon(
          [
            [ex - 34 * lift, 316 - f.smile * 3],
            [ex - 4 * lift, 300 - f.smile * 4],
            [ex + 34 * lift, 310],
          ],
          [f.brows * 0.55, f.brows, f.brows * 0.8],
        ),
        f.brow,
      ),
      { rough: 0.6 },
    );
    if (f.lines)
      s.flat(
        stroke(
          curve([
            [ex - 20, 372],
            [ex, 378],
            [ex + 20, 372],
          ]),
          thin(f.shadow, 0.7),
          3.5,
        ) +
          stroke(
            curve([
              [ex + 34 * -lift, 350],
              [ex + 46 * -lift, 344],
            ]),
            thin(f.shadow, 0.8),
            3,
          ) +
          stroke(
            curve([
              [ex + 34 * -lift, 356],
              [ex + 46 * -lift, 358],
            ]),
            thin(f.shadow, 0.8),
            3,
          ),
      );
  }
  s.flat(
    fill(poly(at('402,318 418,322 428,406 412,424 384,420')), thin(f.shadow, 0.5)) +
      stroke(curve(at('376,416 388,427 402,424 416,428 426,416')), f.shadow, 4.5),
    { rough: 0.5 },
  );
  const up = f.smile * 9;
  s.flat(
    fill(
      smooth(
        [
          [356, 462 - up],
          [384, 454],
          [400, 458],
          [416, 454],
          [444, 462 - up],
          [424, 476],
          [400, 480 + f.smile * 2],
          [376, 476],
        ],
        0.13,
      ),
      f.lip,
    ) +
      stroke(
        curve([
          [352, 461 - up],
          [380, 465],
          [400, 467],
          [420, 465],
          [448, 461 - up],
        ]),
        mix(f.lip, '#1d0810', 0.6),
        4,
      ) +
      stroke(curve('384,494 400,498 416,494'), thin(f.shadow, 0.6), 4),
    { rough: 0.5 },
  );
  if (f.lines || f.smile > 0.5)
    s.flat(
      stroke(curve('340,424 330,446 336,468') + curve('460,424 470,446 464,468'), thin(f.shadow, 0.7), 4),
    );
}

/** Shadow on the shoulder at the left (1) or the right (-1). */
export function shoulder(s: Sheet, color: string, side: 1 | -1): string {
  const from: Point = side === 1 ? [80, 640] : [720, 640];
  const to: Point = side === 1 ? [420, 700] : [380, 700];
  return s.linear(`${color} 0 .8, ${color} .5 .4, ${color} 1 0`, from, to);
}

/** A round backdrop with two flat tones and grain. */
export function backdrop(s: Sheet, top: string, low: string, disc: string): void {
  s.frame = [62, 66, 676, 676];
  s.wash(s.linear(`${top} 0, ${low} 1`));
  s.spray(
    fill(ellipse(400, 380, 360), s.radial([400, 340], 360, `${disc} 0 .95, ${disc} .6 .6, ${disc} 1 0`)),
  );
}
