/** Story 4, the night market: the street scenes. Navy, vermilion, lamplight. */

import { type Camera, camera, type Place } from '../kit/camera.ts';
import { mix, thin } from '../kit/color.ts';
import { passer, umbrella } from '../kit/crowd.ts';
import { figure, poses } from '../kit/people.ts';
import { gulls, rain, rimmed, roofs } from '../kit/props.ts';
import {
  curve,
  ellipse,
  fill,
  group,
  limb,
  line,
  type Point,
  poly,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

export const night = {
  ink: '#0a1022',
  navy: '#14224a',
  blue: '#27407a',
  red: '#dc3f2c',
  orange: '#f4803a',
  amber: '#ffc062',
  cream: '#fff1cc',
  jade: '#2f7f78',
};
const c = night;

/** A paper lantern: a ribbed body that glows from within, with caps and a tassel. */
export function lantern(s: Sheet, at: Point, r: number, color: string): void {
  const [x, y] = at;
  s.glow(
    fill(ellipse(x, y, r * 4.2), s.radial(at, r * 4.2, `${color} 0 .75, ${color} .35 .22, ${color} 1 0`)),
  );
  let body = fill(ellipse(x, y, r, r * 0.86), color);
  body += fill(
    ellipse(x, y + r * 0.08, r * 0.72, r * 0.7),
    s.radial([x, y + r * 0.12], r * 0.9, `${c.cream} 0 1, ${c.amber} .45 .9, ${color} 1 0`),
  );
  if (r > 13) {
    for (const k of [-0.6, -0.25, 0.25, 0.6])
      body += stroke(
        curve([
          [x + k * r * 0.6, y - r * 0.8],
          [x + k * r * 1.35, y],
          [x + k * r * 0.6, y + r * 0.8],
        ]),
        thin(mix(color, c.ink, 0.45), 0.6),
        Math.max(1.2, r * 0.05),
      );
  }
  body += fill(
    rect(x - r * 0.34, y - r * 1.02, r * 0.68, r * 0.2) + rect(x - r * 0.3, y + r * 0.8, r * 0.6, r * 0.18),
    c.ink,
  );
  body += stroke(
    line([
      [x, y + r],
      [x, y + r * 1.5],
    ]),
    mix(color, c.ink, 0.3),
    r * 0.12,
  );
  s.flat(body, { rough: 0.6 });
}

/** One house front along the street, with gable and windows; `side` -1 is on the left. */
function house(
  s: Sheet,
  eye: Camera,
  side: 1 | -1,
  z: number,
  depth: number,
  height: number,
  shade: string,
): void {
  const x = side * 6;
  const wall: Place[] = [
    [x, 0, z],
    [x, height, z],
    [x, height, z + depth],
    [x, 0, z + depth],
  ];
  const peak: Place[] = [
    [x, height, z],
    [x, height + 2.6, z + depth / 2],
    [x, height, z + depth],
  ];
  s.flat(
    eye.face(wall, shade) +
      eye.face(peak, shade) +
      eye.face(
        [
          [x, height, z],
          [x, height + 2.6, z + depth / 2],
          [x + side * 3, height + 2.6, z + depth / 2],
          [x + side * 3, height, z],
        ],
        mix(shade, c.ink, 0.5),
      ),
  );
  let panes = '';
  for (let floor = 1; floor * 2.7 + 1 < height; floor += 1) {
    for (const t of [0.2, 0.58]) {
      if (!s.random.chance(0.72)) continue;
      const z0 = z + depth * t;
      const z1 = z0 + depth * 0.2;
      const y0 = floor * 2.7 + 0.5;
      const lit = s.random.chance(0.62);
      panes += eye.face(
        [
          [x, y0, z0],
          [x, y0 + 1.5, z0],
          [x, y0 + 1.5, z1],
          [x, y0, z1],
        ],
        lit ? s.random.pick([c.amber, c.orange, '#ffd98a']) : mix(shade, c.ink, 0.45),
      );
      const zm = (z0 + z1) / 2;
      const a = eye.at([x, y0, zm]);
      const b = eye.at([x, y0 + 1.5, zm]);
      panes += stroke(line([a, b]), shade, Math.max(1, eye.size([x, 0, z]) * 0.05));
    }
  }
  s.flat(panes, { rough: 0.6 });
}

export function marketLanterns(s: Sheet): void {
  const { random, height: h } = s;
  s.wash(s.linear(`#0c1636 0, #1d2f66 .42, #5a3a6a .58, #a8483f .66`));
  const eye = camera({ center: [1080, 640], focal: 980, eye: [0.6, 3.1, 0] });
  s.spray(
    fill(
      ellipse(1030, 640, 620, 330),
      s.radial([1030, 640], 620, `${c.orange} 0 .9, ${c.red} .5 .5, ${c.red} 1 0`, 0.55),
    ),
  );
  // A church tower closes the street.
  s.flat(
    fill(
      rect(990, 360, 76, 300) +
        poly('980,364 1028,190 1076,364') +
        poly('984,372 990,330 1000,372') +
        poly('1056,372 1066,330 1072,372'),
      '#33305f',
    ),
  );
  s.flat(fill(ellipse(1028, 430, 17), c.amber) + fill(rect(1018, 490, 20, 46), '#1d2f66'));
  for (let z = 62; z > 4; z -= 5.6) {
    const near = 1 - (z - 4) / 58;
    const shade = mix('#4a3560', '#10193a', near * 0.95);
    house(s, eye, -1, z, 5.4, random.range(6.5, 9.5), shade);
    house(s, eye, 1, z + 2, 5.4, random.range(6.5, 9.5), mix(shade, c.ink, 0.16));
  }
  // The ground shines.
  s.flat(
    eye.face(
      [
        [-6, 0, 0.4],
        [6, 0, 0.4],
        [6, 0, 70],
        [-6, 0, 70],
      ],
      '#2a2350',
    ),
  );
  s.spray(
    eye.face(
      [
        [-5, 0, 1],
        [5, 0, 1],
        [5, 0, 70],
        [-5, 0, 70],
      ],
      s.linear(`${c.orange} 0 .9, ${c.red} .35 .4, ${c.red} 1 0`, [0, 660], [0, h]),
    ),
  );
  s.mirror(672, { strength: 0.42, ripple: 22, smear: 70, tint: '#2a1a40', tintStrength: 0.25 });
  // Stalls, people and lanterns from far to near.
  const strings: number[] = [];
  for (let z = 50; z > 3.4; z *= 0.84) strings.push(z);
  for (const z of strings) {
    const k = eye.size([0, 0, z]);
    for (const side of [-1, 1] as const) {
      const x = side * 4.3;
      const awning = eye.face(
        [
          [x, 2.7, z],
          [x - side * 1.3, 2.1, z],
          [x - side * 1.3, 2.1, z + 2.4],
          [x, 2.7, z + 2.4],
        ],
        random.pick([c.red, c.jade, '#c9a25a', '#7a2a3a']),
      );
      const under = eye.face(
        [
          [x, 0.9, z + 0.2],
          [x, 2.4, z + 0.2],
          [x, 2.4, z + 2.2],
          [x, 0.9, z + 2.2],
        ],
        c.amber,
      );
      const counter = eye.face(
        [
          [x - side * 0.7, 0, z],
          [x - side * 0.7, 0.95, z],
          [x - side * 0.7, 0.95, z + 2.3],
          [x - side * 0.7, 0, z + 2.3],
        ],
        '#2a1a38',
      );
      s.flat(under + counter + awning);
    }
    let people = '';
    const many = z > 20 ? 5 : z > 8 ? 4 : 2;
    for (let i = 0; i < many; i += 1) {
      const px = random.range(-2.7, 2.7);
      const [x, y] = eye.at([px, 0, z + random.range(-0.6, 0.6)]);
      people += passer(random, x, y, k * 1.72);
    }
    s.flat(
      rimmed(s, people, mix('#3a2046', c.ink, Math.min(1, 12 / z)), c.orange, [
        random.chance(0.5) ? 2.5 : -2.5,
        2.5,
      ]),
    );
    const a = eye.at([-5.8, 6.3, z]);
    const b = eye.at([5.8, 6.3, z]);
    const drop = eye.at([0, 5.2, z])[1] - a[1];
    s.flat(stroke(curve([a, [(a[0] + b[0]) / 2, a[1] + drop], b]), c.ink, Math.max(1.2, k * 0.02)));
    const count = 7;
    for (let i = 1; i < count; i += 1) {
      const t = i / count;
      const y = a[1] + drop * 4 * t * (1 - t) + k * 0.32;
      lantern(
        s,
        [a[0] + (b[0] - a[0]) * t, y],
        k * 0.27,
        (i + strings.indexOf(z)) % 3 === 0 ? c.orange : c.red,
      );
    }
  }
  s.bloom(0.66, 46, 0.42);
  // Two people close by, before the light.
  const pair =
    figure({ x: 520, y: 1330, height: 700, pose: poses.hold, wear: 'coat', head: 'hood', build: 1.15 }) +
    figure({
      x: 760,
      y: 1350,
      height: 640,
      pose: poses.wait,
      wear: 'coat',
      head: 'bun',
      flip: true,
      build: 1.1,
    });
  s.flat(rimmed(s, pair, c.ink, c.orange, [-6, 6]));
  s.dim(s.linear(`${c.ink} 0 .45, ${c.ink} .35 0, ${c.ink} .8 0, ${c.ink} 1 .6`));
}

export function marketRain(s: Sheet): void {
  const { random, width: w, height: h } = s;
  s.wash(s.linear(`#101c44 0, #2b3f7c .4, #a04a54 .62, ${c.orange} .7`));
  s.spray(
    fill(
      ellipse(640, 860, 420, 520),
      s.radial([640, 860], 520, `${c.amber} 0 .9, ${c.orange} .4 .6, ${c.red} 1 0`),
    ),
  );
  // Houses lean over a narrow lane.
  s.flat(
    fill(
      poly('420,560 470,470 520,560 520,900 420,900') + poly('760,600 800,520 850,600 850,900 760,900'),
      '#5a3a62',
    ),
  );
  s.flat(
    fill(poly('-20,-20 330,-20 350,300 300,330 430,420 430,930 -20,980'), '#1c2a58') +
      fill(poly('1220,-20 980,-20 930,240 970,262 850,430 850,930 1220,980'), '#16234c'),
  );
  s.flat(fill(poly('-20,160 352,280 352,312 -20,210') + poly('1220,140 930,232 930,264 1220,190'), c.ink));
  const windows: [string, string][] = [
    ['60,330 150,350 150,520 60,516', c.amber],
    ['210,366 280,382 280,528 210,526', '#ffd98a'],
    ['60,620 150,624 150,800 60,806', '#0f1a3c'],
    ['216,628 284,630 284,790 216,794', c.orange],
    ['1000,330 1080,312 1080,490 1000,494', '#0f1a3c'],
    ['1120,302 1200,284 1200,484 1120,488', c.amber],
    ['990,610 1064,608 1064,780 990,776', c.orange],
    ['1114,606 1196,604 1196,790 1114,784', '#ffd98a'],
  ];
  for (const [shape, color] of windows) {
    const d = poly(shape);
    s.flat(fill(d, color) + stroke(d, c.ink, 8));
    const [a, b] = shape.split(' ').map((pair) => Number(pair.split(',')[0]));
    const mid = ((a ?? 0) + (b ?? 0)) / 2;
    s.flat(s.within(d, fill(rect(mid - 4, 0, 8, h), c.ink)));
  }
  // Stalls at both sides, a far crowd, lanterns on cords.
  s.flat(
    fill(poly('-20,720 330,790 330,930 -20,990'), c.amber) +
      fill(poly('1220,720 930,790 930,930 1220,990'), c.amber),
  );
  s.flat(
    fill(poly('-20,840 330,868 330,940 -20,1000'), '#1a1430') +
      fill(poly('1220,840 930,868 930,940 1220,1000'), '#1a1430'),
  );
  s.flat(
    rimmed(
      s,
      passer(random, 110, 960, 290, { wear: 'jacket' }) + passer(random, 1090, 960, 300, { wear: 'jacket' }),
      '#1a1430',
      c.cream,
      [3, 3],
    ),
  );
  s.flat(
    fill(poly('-20,600 400,744 400,784 -20,690'), c.red) +
      fill(poly('1220,590 870,744 870,784 1220,684'), c.jade),
  );
  for (let i = 0; i < 6; i += 1)
    s.flat(
      fill(
        poly([
          [-20 + i * 72, 604 + i * 24],
          [14 + i * 72, 616 + i * 24],
          [14 + i * 72, 702 + i * 16],
          [-20 + i * 72, 694 + i * 16],
        ]),
        thin(c.cream, 0.75),
      ),
    );
  let far = '';
  for (let i = 0; i < 9; i += 1) far += passer(random, 470 + i * 42, 930 + (i % 3) * 12, 150 + (i % 3) * 30);
  s.flat(
    rimmed(
      s,
      far + umbrella(500, 800, 64) + umbrella(610, 786, 70) + umbrella(745, 808, 66),
      '#33203f',
      c.amber,
      [0, 4],
    ),
  );
  const cords: [Point, Point, number][] = [
    [[330, 420], [930, 330], 120],
    [[300, 180], [960, 120], 150],
    [[410, 600], [860, 560], 80],
  ];
  for (const [k, [a, b, sag]] of cords.entries()) {
    s.flat(stroke(curve([a, [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2 + sag], b]), c.ink, 4));
    for (let i = 1; i <= 4; i += 1) {
      const t = i / 5;
      lantern(
        s,
        [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t + sag * 4 * t * (1 - t) + 30],
        [42, 60, 26][k] ?? 30,
        (i + k) % 3 ? c.red : c.orange,
      );
    }
  }
  s.bloom(0.66, 50, 0.4);
  s.flat(fill(rect(-20, 940, w + 40, 600), '#1a1a3c'));
  s.mirror(944, { strength: 0.86, ripple: 26, smear: 60, squash: 1.06, tint: '#141436', tintStrength: 0.24 });
  // Setts: rows of stones, closer together far off.
  let stones = '';
  for (let row = 0; row < 15; row += 1) {
    const y = 952 + row * row * 2.6;
    const size = 30 + row * 11;
    for (let x = -size * ((row % 2) * 0.5 + random.next() * 0.1); x < w; x += size)
      stones += stroke(
        curve([
          [x, y],
          [x + size * 0.5, y - 3],
          [x + size - 4, y],
        ]),
        c.ink,
        1.4 + row * 0.24,
      );
  }
  s.flat(stones, { opacity: 0.4 });
  // Two under one umbrella, seen from behind.
  const two =
    figure({ x: 560, y: 1330, height: 640, pose: poses.walk, wear: 'coat', head: 'bob', build: 1.05 }) +
    figure({
      x: 700,
      y: 1340,
      height: 690,
      pose: { ...poses.walk, farArm: '0.05,-0.79 0.1,-0.68 -0.02,-0.8' },
      wear: 'coat',
      head: 'cap',
      flip: true,
      build: 1.12,
    });
  s.shade(group(fill(two, c.ink), 'transform="matrix(1 0 0.08 -0.34 -110 1790)"'), { opacity: 0.8, blur: 4 });
  s.flat(rimmed(s, two, c.ink, c.amber, [-1, 7]));
  const cover = umbrella(636, 720, 270, 26);
  s.flat(rimmed(s, cover, '#a8202c', c.amber, [0, 9]));
  s.shade(
    s.within(
      cover,
      fill(
        smooth('636,540 560,600 530,740 636,720') + smooth('640,540 800,580 900,740 770,735'),
        thin(c.ink, 0.65),
      ),
    ),
  );
  s.flat(
    stroke(curve('636,562 580,620 550,705'), c.ink, 3) + stroke(curve('636,562 700,620 730,708'), c.ink, 3),
  );
  rain(s, 620, '#cfe0ff', 0.16);
  let splashes = '';
  for (let i = 0; i < 70; i += 1) {
    const y = random.range(960, 1490);
    splashes += stroke(
      ellipse(random.range(0, w), y, 4 + (y - 950) * 0.02, 1.6 + (y - 950) * 0.006),
      thin('#e6ecff', 0.6),
      1.6,
    );
  }
  s.flat(splashes, { rough: 0.3 });
  s.dim(s.linear(`${c.ink} 0 .5, ${c.ink} .3 0, ${c.ink} .85 0, ${c.ink} 1 .5`));
}

export function marketDawn(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#4a5f98 0, #8a86ac .3, #e79a86 .52, #ffd3a0 .64`));
  s.spray(
    fill(
      ellipse(1330, 720, 760, 420),
      s.radial([1330, 720], 760, `#fff3d6 0 .95, ${c.amber} .4 .5, ${c.amber} 1 0`, 0.55),
    ),
  );
  s.flat(fill(roofs(random, -20, 1820, 660, 130, 800), '#a0728a'));
  s.flat(
    fill(roofs(random, -60, 700, 610, 190, 820), '#5c4a78') +
      fill(roofs(random, 1420, 1900, 600, 200, 820), '#6a5080'),
  );
  s.flat(
    fill(rect(1030, 330, 64, 400) + poly('1020,334 1062,210 1104,334'), '#8a6688') +
      fill(ellipse(1062, 400, 14), '#ffd3a0'),
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
  let stones = '';
  for (let row = 0; row < 13; row += 1) {
    const y = 826 + row * row * 2.3;
    const size = 36 + row * 16;
    for (let x = -size * (row % 2) * 0.5; x < w; x += size)
      stones += stroke(
        curve([
          [x, y],
          [x + size * 0.5, y - 4],
          [x + size - 6, y],
        ]),
        '#3a3a68',
        1.4 + row * 0.25,
      );
  }
  s.flat(stones, { opacity: 0.34 });
  // The one lantern that is still lit, on its post.
  s.flat(
    stroke(curve('1250,1010 1250,420 1256,396 1300,392'), c.navy, 14) +
      fill(rect(1226, 1004, 48, 18), c.navy),
  );
  lantern(s, [1300, 452], 44, c.red);
  // The sweeper.
  const sweeper = figure({
    x: 640,
    y: 1060,
    height: 520,
    pose: {
      ...poses.bend,
      head: [0.17, -0.84],
      neck: [0.1, -0.77],
      nearArm: '0.06,-0.74 0.05,-0.57 0.2,-0.52',
      farArm: '0.1,-0.75 0.22,-0.66 0.31,-0.62',
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
          [824, 690],
          [980, 1050],
        ],
        [11, 11],
      ),
      '#1b2044',
    ) +
      fill(poly('952,1030 1004,1012 1064,1074 960,1092'), '#7a4a3a') +
      [0, 1, 2, 3, 4, 5]
        .map((i) =>
          stroke(
            line([
              [966 + i * 8, 1030],
              [966 + i * 18, 1088],
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
