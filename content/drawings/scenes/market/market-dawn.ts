/** After the market. */

import { figure, poses } from '../../kit/people.ts';
import { gulls, paving, rimmed, roofs } from '../../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  limb,
  line,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { night as c, lanterns } from './shared.ts';

export function marketDawn(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#4a5f98 0, #8a86ac .3, #e79a86 .52, #ffd3a0 .64`));
  s.spray(
    fill(
      ellipse(1330, 720, 760, 420),
      s.radial([1330, 720], 760, `#fff3d6 0 .95, ${c.amber} .4 .5, ${c.amber} 1 0`, 0.55),
    ),
  );
  s.flat(
    fill(rect(1030, 330, 64, 400) + poly('1020,334 1062,210 1104,334'), '#8a6688') +
      fill(ellipse(1062, 400, 14), '#ffd3a0'),
  );
  s.flat(fill(roofs(random, -20, 1820, 660, 130, 800), '#a0728a'));
  s.flat(
    fill(roofs(random, -60, 700, 610, 190, 820), '#5c4a78') +
      fill(roofs(random, 1420, 1900, 600, 200, 820), '#6a5080'),
  );
  s.haze('#ffd9b0', 420, 800, 0.5, 300);
  let panes = '';
  for (const [x, y] of [
    [150, 520],
    [250, 560],
    [420, 540],
    [1620, 520],
  ] as const)
    panes += fill(rect(x, y, 26, 42), c.amber);
  s.flat(panes);
  // Folded stalls: bare frames, rolled canvas, crates.
  const frame = (x: number, foot: number, k: number, color: string): string =>
    fill(
      rect(x, foot - 210 * k, 8 * k, 210 * k) +
        rect(x + 230 * k, foot - 210 * k, 8 * k, 210 * k) +
        rect(x - 10 * k, foot - 130 * k, 260 * k, 8 * k),
      c.navy,
    ) +
    fill(
      limb(
        [
          [x - 14 * k, foot - 214 * k],
          [x + 250 * k, foot - 214 * k],
        ],
        [26 * k, 26 * k],
      ),
      color,
    ) +
    fill(
      rect(x + 20 * k, foot - 60 * k, 90 * k, 60 * k) +
        rect(x + 120 * k, foot - 44 * k, 80 * k, 44 * k) +
        rect(x + 34 * k, foot - 104 * k, 70 * k, 42 * k),
      c.navy,
    ) +
    [0, 1]
      .map((i) =>
        stroke(
          line([
            [x + 20 * k, foot - 40 * k + i * 20 * k],
            [x + 110 * k, foot - 40 * k + i * 20 * k],
          ]),
          '#4a5f98',
          3 * k,
        ),
      )
      .join('');
  s.flat(frame(60, 830, 1, '#b8464a') + frame(400, 800, 0.75, '#3f7f80') + frame(1480, 820, 0.95, '#c98a4a'));
  s.flat(fill(rect(-10, 812, w + 20, 500), '#8a7a98'));
  s.mirror(812, { strength: 0.8, ripple: 16, smear: 30, tint: '#5c5a88', tintStrength: 0.3 });
  s.flat(paving(s, [1100, 760], 812, '#3a3a68'), { opacity: 0.3 });
  // The one lantern that is still lit, on its post.
  s.flat(
    stroke(curve('1250,1010 1250,420 1256,396 1300,392'), c.navy, 14) +
      fill(rect(1226, 1004, 48, 18), c.navy),
  );
  lanterns(s, [[[1300, 452], 44, c.red]]);
  // The sweeper.
  const sweeper = figure({
    x: 640,
    y: 1060,
    height: 520,
    pose: {
      ...poses.bend,
      head: [0.17, -0.84],
      neck: [0.1, -0.77],
      nearArm: '0.06,-0.74 0.13,-0.56 0.3,-0.44',
      farArm: '0.1,-0.75 0.06,-0.62 0.2,-0.62',
      farLeg: '0.0,-0.5 0.1,-0.27 0.13,-0.02',
      nearLeg: '-0.03,-0.5 -0.06,-0.26 -0.16,-0.03',
    },
    wear: 'jacket',
    head: 'cap',
    build: 1.1,
  });
  s.shade(group(fill(sweeper, '#2b2e5c'), 'transform="matrix(1 0 -0.9 -0.16 960 1230)"'), {
    opacity: 0.5,
    blur: 3,
  });
  s.flat(rimmed(s, sweeper, '#1b2044', '#ffcf9a', [-7, 4]));
  s.flat(
    fill(
      limb(
        [
          [716, 688],
          [925, 1062],
        ],
        [11, 11],
      ),
      '#1b2044',
    ) +
      fill(poly('900,1040 950,1016 1016,1080 908,1098'), '#7a4a3a') +
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          stroke(
            line([
              [912 + i * 8, 1036],
              [914 + i * 18, 1094],
            ]),
            '#1b2044',
            3,
          ),
        )
        .join('') +
      fill(rect(596, 802, 84, 20) + rect(600, 850, 80, 20), c.orange),
  );
  // Gulls on the ground: bodies, legs, one that flies up.
  const gull = (x: number, y: number, k: number, flip: 1 | -1): string =>
    group(
      fill(
        smooth('-46,-44 -10,-58 18,-62 34,-82 52,-84 58,-72 50,-58 40,-40 10,-22 -30,-28 -78,-34'),
        '#f8f2ea',
      ) +
        fill(smooth('-92,-34 -40,-52 4,-50 -14,-32 -50,-28'), '#8f9ab8') +
        fill(poly('56,-78 78,-70 57,-68'), c.orange) +
        stroke(line('-6,-24 -8,0'), c.orange, 4) +
        stroke(line('6,-24 8,0'), c.orange, 4) +
        fill(ellipse(48, -75, 3), c.ink),
      `transform="translate(${x} ${y}) scale(${k * flip} ${k})"`,
    );
  s.shade(
    fill(
      [
        [1130, 1082],
        [1420, 1130],
        [1600, 1000],
        [300, 1130],
        [1010, 960],
      ]
        .map(([x, y]) => ellipse(x ?? 0, y ?? 0, 60, 8))
        .join(''),
      '#2b2e5c',
    ),
    { opacity: 0.6 },
  );
  s.flat(
    gull(1130, 1080, 1, -1) +
      gull(1420, 1128, 1.3, -1) +
      gull(1600, 1000, 0.8, 1) +
      gull(300, 1128, 1.2, 1) +
      gull(1010, 960, 0.6, 1),
  );
  s.flat(gulls(random, 6, [700, 240, 1700, 520], 40, '#f8f2ea'));
  s.flat(
    [
      [360, 1010],
      [1190, 1150],
      [820, 1150],
      [1500, 1060],
    ]
      .map(([x, y], i) =>
        group(
          fill(rect(-18, -8, 36, 16), i % 2 ? c.red : '#f8e8c8'),
          `transform="translate(${x} ${y}) rotate(${i * 40})"`,
        ),
      )
      .join('') + fill(ribbon('120,1100 160,1086 200,1100', [6, 10, 4]), c.jade),
  );
  s.bloom(0.8, 50, 0.3);
}
