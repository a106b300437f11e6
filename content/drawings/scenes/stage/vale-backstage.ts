/** Orla Vale backstage. */

import { thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, poly, rect, ribbon, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { mirrorFace } from './mirror-face.ts';
import { stage as c } from './shared.ts';

export function valeBackstage(s: Sheet): void {
  const { width: w } = s;
  s.wash(s.linear(`#2c0f36 0, #4a1a4f .6, #2c0f36 1`));
  s.spray(
    fill(
      ellipse(1170, 470, 980, 760),
      s.radial([1170, 470], 980, `${c.coral} 0 .95, ${c.rose} .5 .7, ${c.rose} 1 0`),
    ),
  );
  // Panelled wall and a rail of costumes on the left.
  for (let x = 20; x < 700; x += 150) s.flat(stroke(rect(x, -20, 110, 720), '#2c0f36', 5), { opacity: 0.5 });
  s.flat(fill(rect(0, 196, 640, 12) + rect(60, 196, 12, 900) + rect(610, 196, 12, 900), c.ink));
  const clothes: [number, number, string][] = [
    [120, 560, '#6d1c54'],
    [212, 700, '#1f0c2c'],
    [300, 620, '#b8325f'],
    [392, 760, '#3a1246'],
    [486, 640, '#d9623c'],
    [566, 700, '#1f0c2c'],
  ];
  for (const [x, y, color] of clothes) {
    const d = smooth(
      [
        [x - 6, 222],
        [x - 50, 262],
        [x - 58, 420],
        [x - 76, y + 160],
        [x, y + 190],
        [x + 74, y + 160],
        [x + 54, 420],
        [x + 46, 262],
        [x + 6, 222],
      ],
      0.12,
    );
    s.flat(
      stroke(
        curve([
          [x, 226],
          [x - 4, 200],
          [x + 12, 196],
        ]),
        c.ink,
        5,
      ) + rimmed(s, d, color, c.amber, [-4, 3]),
    );
    s.shade(
      s.within(
        d,
        fill(
          ribbon(
            [
              [x - 20, 280],
              [x - 30, 560],
              [x - 48, y + 190],
            ],
            [6, 20, 34],
          ) +
            ribbon(
              [
                [x + 22, 300],
                [x + 14, 560],
                [x + 10, y + 190],
              ],
              [4, 16, 30],
            ),
          thin(c.ink, 0.7),
        ),
      ),
    );
  }
  // The mirror in its frame.
  s.shade(fill(rect(836, 84, 700, 830), c.ink), { opacity: 0.6, blur: 14 });
  s.flat(fill(rect(806, 50, 736, 830), '#f4d0a0') + fill(rect(824, 68, 700, 794), '#8a2c4c'));
  s.flat(fill(rect(884, 128, 580, 700), '#4a1a4f'));
  s.spray(
    fill(
      rect(884, 128, 580, 700),
      s.linear(`${c.amber} 0 .1, ${c.rose} .5 .6, ${c.plum} 1 .4`, [884, 128], [1464, 828]),
    ),
  );
  // In the mirror: the far wall with a door ajar, then the singer.
  s.flat(
    fill(rect(930, 250, 96, 578), '#2c0f36') +
      fill(poly('1006,250 1040,270 1040,828 1006,828'), c.amber) +
      fill(rect(1380, 300, 84, 12) + rect(1392, 312, 50, 280), '#2c0f36'),
  );
  mirrorFace(s);
  s.glow(
    fill(poly('884,128 1030,128 884,420') + poly('1080,128 1120,128 884,600 884,520'), thin(c.cream, 0.16)),
    { grain: 0 },
  );
  // Bulbs.
  const bulbs: [number, number][] = [];
  for (let i = 0; i < 7; i += 1) bulbs.push([854, 130 + i * 116], [1494, 130 + i * 116]);
  for (let i = 0; i < 5; i += 1) bulbs.push([952 + i * 111, 98]);
  for (const [x, y] of bulbs) {
    s.flat(fill(ellipse(x, y, 27), '#6d1c34') + fill(ellipse(x, y, 22), '#fff6dc'));
    s.glow(
      fill(ellipse(x, y, 96), s.radial([x, y], 96, `${c.amber} 0 .9, ${c.coral} .4 .3, ${c.coral} 1 0`)),
    );
  }
  // The table: flowers, bottles, brush, card.
  s.flat(
    fill(
      poly([
        [640, 862],
        [w, 862],
        [w, 930],
        [600, 930],
      ]),
      '#7a2a44',
    ) + fill(rect(600, 926, w, 300), '#2c0f36'),
  );
  s.spray(
    fill(
      poly([
        [640, 862],
        [w, 862],
        [w, 930],
        [600, 930],
      ]),
      s.radial([1170, 862], 620, `${c.amber} 0 .9, ${c.amber} 1 0`, 0.12),
    ),
  );
  const bottle = (x: number, width: number, height: number): string =>
    smooth(
      [
        [x - width / 2, 896],
        [x - width / 2, 896 - height * 0.6],
        [x - width * 0.16, 896 - height * 0.76],
        [x - width * 0.16, 896 - height],
        [x + width * 0.16, 896 - height],
        [x + width * 0.16, 896 - height * 0.76],
        [x + width / 2, 896 - height * 0.6],
        [x + width / 2, 896],
      ],
      0.06,
    );
  s.flat(
    rimmed(s, bottle(1590, 54, 150), '#3a1246', c.amber, [5, 3]) +
      rimmed(s, bottle(1650, 40, 100), '#8a2c4c', c.cream, [5, 3]) +
      rimmed(s, rect(1486, 838, 64, 60), c.wine, c.cream, [5, 3]),
  );
  const vase = smooth('1700,900 1688,800 1706,752 1760,752 1778,800 1766,900', 0.1);
  let blooms = '';
  for (let i = 0; i < 13; i += 1) {
    const x = 1732 + Math.cos(i * 2.4) * (26 + i * 7.5);
    const y = 640 + Math.sin(i * 2.4) * (22 + i * 6.4);
    blooms += stroke(
      curve([
        [1732, 760],
        [(1732 + x) / 2 + 8, 700],
        [x, y],
      ]),
      '#3a1246',
      5,
    );
    blooms +=
      fill(ellipse(x, y, 38, 34), i % 3 ? c.rose : c.coral) +
      fill(ellipse(x - 10, y - 4, 20, 17), i % 3 ? c.coral : c.amber) +
      stroke(
        curve([
          [x - 16, y + 6],
          [x, y + 12],
          [x + 12, y - 4],
          [x - 4, y - 10],
        ]),
        c.wine,
        4,
      );
  }
  s.flat(blooms + rimmed(s, vase, '#3a1246', c.amber, [6, 3]));
  s.bloom(0.7, 46, 0.45);
  // The singer's back, before the light.
  const back = smooth(
    '520,1240 548,1040 600,930 700,876 770,846 790,800 786,742 900,742 896,800 922,848 1000,884 1092,944 1140,1060 1160,1240',
    0.13,
  );
  const hair =
    smooth('758,700 738,600 764,516 812,478 868,474 924,502 954,580 944,690 914,760 846,788 786,762', 0.16) +
    smooth('794,500 780,446 812,396 870,392 912,424 908,488 870,516');
  s.flat(
    rimmed(s, back, '#23091f', c.amber, [-6, 9]) +
      fill(ellipse(748, 680, 12, 28) + ellipse(950, 680, 12, 28), '#5a2030') +
      rimmed(s, hair, '#14060f', c.amber, [-5, 8]),
  );
  s.flat(
    [0, 1, 2, 3, 4]
      .map((i) =>
        stroke(
          curve([
            [774 + i * 38, 720 - (i % 2) * 30],
            [800 + i * 24, 600],
            [832 + i * 8, 500],
          ]),
          '#5a2440',
          4,
        ),
      )
      .join('') +
      stroke(curve('812,430 846,408 884,424 880,462'), '#6d2a4a', 4) +
      fill(ellipse(742, 726, 8, 18) + ellipse(956, 726, 8, 18), c.amber),
  );
  s.spray(fill(back, s.linear(`${c.rose} 0 0, ${c.rose} 1 .5`, [600, 1000], [1200, 900])));
  s.dim(s.radial([1170, 480], 1400, `#12061c 0 0, #12061c .5 .05, #12061c 1 .9`));
}
