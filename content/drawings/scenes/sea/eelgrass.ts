/** An eelgrass meadow. */

import { mix, thin } from '../../kit/color.ts';
import {
  along,
  curve,
  ellipse,
  fill,
  limb,
  type Point,
  rect,
  ribbon,
  smooth,
  stroke,
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { blade, fish, shafts, surface } from './shared.ts';

export function eelgrass(s: Sheet): void {
  const { random, width: w } = s;
  const [deep, light] = ['#06302c', '#d8f6c0'];
  s.wash(s.linear(`#d4f4cc 0, #7ad0a4 .16, #2f9f80 .42, #14665a .72, ${deep} 1`));
  surface(s, 300, ['#ffffff', '#f0ffd8', '#9ae0b8']);
  s.glow(
    fill(ellipse(1330, -40, 620), s.radial([1330, -40], 620, '#ffffff 0 1, #f0ffd0 .3 .6, #c8f0b0 1 0')),
  );
  shafts(
    s,
    [1330, -120],
    [
      [120, 330],
      [520, 620],
      [760, 1010],
      [1180, 1300],
      [1440, 1640],
      [1820, 1950],
    ],
    1080,
    light,
    0.55,
  );
  // Bands of meadow, from the pale far one to the dark near one.
  const rows: [number, number, number, string, string][] = [
    [760, 120, 150, '#3f9f84', '#6ac0a0'],
    [840, 190, 130, '#2f8a6c', '#6ac484'],
    [930, 290, 110, '#1f7452', '#84cc6a'],
    [1040, 420, 84, '#145c40', '#a4d858'],
  ];
  for (const [foot, tall, count, dark, bright] of rows) {
    s.flat(
      fill(
        smooth([
          [-60, foot - 10],
          [w * 0.25, foot - 34],
          [w * 0.5, foot - 8],
          [w * 0.75, foot - 30],
          [w + 60, foot - 6],
          [w + 60, 1200],
          [-60, 1200],
        ]),
        mix(dark, deep, 0.45),
      ),
    );
    let blades = '';
    for (let i = 0; i < count; i += 1) {
      const x = random.range(-120, w + 60);
      const h = tall * random.range(0.55, 1.15);
      const { d, spine } = blade(random, x, foot + random.range(-14, 40), h, h * 0.5, 7 + tall * 0.034);
      const lit = random.chance(0.4 + 0.2 * Math.cos((x - 1330) / 300));
      blades += fill(
        d,
        lit ? mix(dark, bright, random.range(0.45, 1)) : mix(dark, deep, random.range(0, 0.5)),
      );
      if (lit && tall > 200)
        blades += stroke(curve(spine.map(([px, py]): Point => [px + 2, py])), thin(light, 0.5), 1.8);
    }
    s.flat(blades);
    s.shade(
      fill(
        rect(-20, foot - tall * 0.35, w + 40, tall * 0.6),
        s.linear(`${deep} 0 0, ${deep} 1 .8`, [0, foot - tall * 0.35], [0, foot + 30]),
      ),
      { grain: 0.5 },
    );
    s.flat(
      fill(
        smooth([
          [-60, foot + 34],
          [w * 0.25, foot + 14],
          [w * 0.5, foot + 38],
          [w * 0.75, foot + 18],
          [w + 60, foot + 36],
          [w + 60, 1200],
          [-60, 1200],
        ]),
        mix(dark, deep, 0.75),
      ),
    );
    s.haze('#2f9f80', foot + 160, foot - 260, 0.18, 260);
  }
  // The shoal turns in one great comma above the meadow.
  const path = along('260,560 420,420 640,370 880,410 1040,500 1120,600', 18);
  let shoal = '';
  let gleam = '';
  path.forEach(([x, y], i) => {
    const [nx, ny] = path[i + 1] ?? [x + 10, y + 6];
    const turn = (Math.atan2(y - ny, x - nx) * 180) / Math.PI;
    for (let k = 0; k < 3; k += 1) {
      const spread = 20 + Math.sin((i / path.length) * Math.PI) * 95;
      const fx = x + random.bell() * spread * 0.6;
      const fy = y + random.bell() * spread * 0.55;
      const size = random.range(0.6, 1.15);
      const one = fish(fx, fy, size, turn + random.range(-14, 14));
      if (random.chance(0.4)) gleam += one;
      else shoal += one;
    }
  });
  s.flat(fill(shoal, '#0f4a48') + fill(gleam, '#eaffe0'), { rough: 0.5 });
  // A pipefish, a crab, and a boat's shadow above.
  s.flat(fill(smooth('500,20 620,-4 820,-14 980,0 1060,26 940,50 640,52', 0.14), '#2f7f70'), {
    opacity: 0.8,
    rough: 4,
  });
  s.flat(
    fill(ribbon('1480,760 1600,726 1720,744 1840,716', [3, 13, 11, 2]), '#b8d86a') +
      fill(limb('1470,764 1440,772', [7, 3]), '#b8d86a') +
      fill(ellipse(1478, 760, 2.6), deep),
  );
  for (let i = 0; i < 42; i += 1) {
    const { d } = blade(
      random,
      random.range(-160, w),
      1190,
      random.range(420, 720),
      random.range(180, 380),
      30,
    );
    if (i % 3 === 0) s.flat(fill(d, mix('#04211f', '#0c4436', random.next())));
  }
  let motes = '';
  for (let i = 0; i < 150; i += 1)
    motes += fill(
      ellipse(random.range(0, w), random.range(60, 1100), random.range(1, 3.4)),
      thin('#f4ffe0', random.range(0.3, 0.9)),
    );
  s.glow(motes, { blend: 'normal', grain: 0 });
  s.bloom(0.8, 60, 0.3);
  s.dim(s.linear(`${deep} 0 0, ${deep} .7 0, ${deep} 1 .5`));
}
