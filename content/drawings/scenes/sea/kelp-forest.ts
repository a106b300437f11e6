/** 海藻の森. */

import { mix, thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { along, ellipse, fill, line, type Point, poly, ribbon, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { bubbles, diver, fish } from './shared.ts';

export function kelpForest(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [deep, olive, amber] = ['#0f1c10', '#4a5a1a', '#d8a02c'];
  s.wash(s.radial([980, 260], 1250, '#fdfbd0 0, #d8dc7a .16, #7fa04a .42, #2f5a38 .7, #10281e 1'));
  const sun: Point = [980, 260];
  s.spray(
    fill(ellipse(...sun, 760), s.radial(sun, 760, '#ffffff 0 1, #fff6b0 .2 .8, #e8dc70 .6 .3, #e8dc70 1 0')),
  );
  // Rings of ripples at the surface, far above.
  let rings = '';
  for (let i = 0; i < 40; i += 1) {
    const a = random.range(0, Math.PI * 2);
    const r = random.range(60, 360);
    const x = sun[0] + Math.cos(a) * r * 1.3;
    const y = sun[1] + Math.sin(a) * r * 0.8;
    rings += fill(
      ribbon(
        [
          [x - 60, y],
          [x - 10, y - 12],
          [x + 60, y + 2],
        ],
        [1, random.range(6, 16), 1],
      ),
      thin('#fffff0', random.range(0.3, 0.8)),
    );
  }
  s.flat(rings, { rough: 3 });
  for (let i = 0; i < 11; i += 1) {
    const a = (i / 11) * Math.PI * 2 + 0.3;
    const spread = 0.07 + (i % 3) * 0.03;
    const far = (t: number): Point => [sun[0] + Math.cos(t) * 1500, sun[1] + Math.sin(t) * 1300];
    s.glow(
      fill(
        poly([sun, far(a - spread), far(a + spread)]),
        s.radial(sun, 1300, '#fff8c0 0 .5, #f0e890 .4 .22, #f0e890 1 0'),
      ),
      { grain: 0.5, blur: 6 },
    );
  }
  // Stipes converge towards the surface; fronds hang from them; far ones pale, near ones dark.
  for (const [depth, count] of [
    [0, 13],
    [1, 10],
    [2, 6],
  ] as const) {
    for (let i = 0; i < count; i += 1) {
      const a = ((i + random.range(-0.3, 0.3)) / count) * Math.PI * 2;
      const reach = 1250;
      const near: Point = [sun[0] + Math.cos(a) * reach, sun[1] + 220 + Math.sin(a) * reach * 0.95];
      const tip: Point = [
        sun[0] + Math.cos(a + 0.3) * (190 - depth * 26),
        sun[1] + Math.sin(a + 0.3) * (120 - depth * 20),
      ];
      const mid: Point = [
        (near[0] + tip[0]) / 2 + random.range(-70, 70),
        (near[1] + tip[1]) / 2 + random.range(-50, 50),
      ];
      const dark =
        [
          mix('#8a9a3a', '#4a6a34', random.next()),
          mix('#6a6a1c', '#2f4a22', random.next()),
          mix('#3a3410', '#16240f', random.next()),
        ][depth] ?? olive;
      const lit = ['#e8e08a', '#e0b23c', '#c8861c'][depth] ?? amber;
      const stipe = [near, mid, tip];
      const width = [16, 28, 46][depth] ?? 20;
      const spine = along(stipe, 16);
      let fronds = '';
      spine.forEach(([x, y], k) => {
        if (k < 2 || k % 2) return;
        const t = k / spine.length;
        const size = (1 - t * 0.78) * ([90, 150, 240][depth] ?? 100);
        const [px, py] = spine[k - 1] ?? [x, y];
        const along0 = Math.atan2(y - py, x - px);
        const side = k % 4 ? 1 : -1;
        const b = along0 + side * random.range(0.7, 1.25);
        const end: Point = [x + Math.cos(b) * size * 1.7, y + Math.sin(b) * size * 1.7];
        const bow: Point = [
          x + Math.cos(b - side * 0.35) * size * 0.9,
          y + Math.sin(b - side * 0.35) * size * 0.9,
        ];
        const blade0 = ribbon([[x, y], bow, end], [size * 0.06, size * 0.3, size * 0.22, 2], 8);
        const towards = Math.atan2(sun[1] - y, sun[0] - x);
        fronds += rimmed(s, blade0, dark, random.chance(0.6) ? lit : mix(dark, lit, 0.4), [
          -Math.cos(towards) * (4 + depth * 3),
          -Math.sin(towards) * (4 + depth * 3),
        ]);
        fronds += fill(
          ellipse(x + Math.cos(b) * size * 0.12, y + Math.sin(b) * size * 0.12, size * 0.09),
          lit,
        );
      });
      s.flat(fronds + rimmed(s, ribbon(stipe, [width, width * 0.6, width * 0.16], 12), dark, lit, [-4, -4]));
    }
    s.haze('#8fae4a', -200, 1100, depth === 2 ? 0 : 0.2, 300);
  }
  // The diver, small, with a tape that runs down.
  s.flat(diver(s, 1060, 590, 0.62, -34, '#14240f', '#fff6b8', '-84,14 -130,60 -120,120'));
  s.flat(
    stroke(line('1008,694 886,1220'), '#fff6d0', 9) +
      Array.from({ length: 12 }, (_, i) =>
        stroke(
          line([
            [984 - i * 9.4, 730 + i * 40],
            [1004 - i * 9.4, 736 + i * 40],
          ]),
          '#a8321c',
          5,
        ),
      ).join(''),
  );
  s.flat(bubbles(s, 970, 620, 330, 15, 10), { rough: 0.5 });
  let shoal = '';
  for (let i = 0; i < 34; i += 1)
    shoal += fish(
      620 + random.bell() * 120,
      420 + random.bell() * 60,
      random.range(0.4, 0.7),
      random.range(150, 190),
    );
  s.flat(fill(shoal, '#3a5a24'), { rough: 0.5 });
  let motes = '';
  for (let i = 0; i < 110; i += 1)
    motes += fill(
      ellipse(random.range(0, w), random.range(0, h), random.range(1, 3.4)),
      thin('#fffce0', random.range(0.3, 0.9)),
    );
  s.glow(motes, { blend: 'normal', grain: 0 });
  s.bloom(0.78, 60, 0.3);
  s.dim(s.radial([980, 420], 1300, `${deep} 0 0, ${deep} .5 .05, ${deep} 1 .85`));
}
