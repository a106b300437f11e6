/** The sail loft. */

import { mix, thin } from '../../kit/color.ts';
import { rimmed } from '../../kit/props.ts';
import {
  along,
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
} from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

/** Someone who kneels at work, seen from above; the head points along `turn`. */
function kneeler(
  s: Sheet,
  x: number,
  y: number,
  k: number,
  turn: number,
  cloth: string,
  hair: string,
  bun: boolean,
): string {
  const at = (list: string): Point[] =>
    list.split(' ').map((pair): Point => {
      const [px = 0, py = 0] = pair.split(',').map(Number);
      const a = (turn * Math.PI) / 180;
      return [x + (px * Math.cos(a) - py * Math.sin(a)) * k, y + (px * Math.sin(a) + py * Math.cos(a)) * k];
    });
  const [hx, hy] = at('0,-62')[0] ?? [x, y];
  const legs =
    limb(at('-30,44 -46,86 -40,128'), [44 * k, 38 * k, 28 * k]) +
    limb(at('30,44 46,86 40,128'), [44 * k, 38 * k, 28 * k]) +
    ellipse(...(at('-40,142')[0] ?? [x, y]), 15 * k, 24 * k, turn) +
    ellipse(...(at('40,142')[0] ?? [x, y]), 15 * k, 24 * k, turn);
  const trunk = smooth(at('-62,-30 -50,-52 0,-58 50,-52 62,-30 52,20 44,66 0,76 -44,66 -52,20'), 0.15);
  const arms =
    limb(at('-56,-34 -70,-84 -34,-124'), [36 * k, 30 * k, 20 * k]) +
    limb(at('56,-34 66,-88 30,-132'), [36 * k, 30 * k, 20 * k]);
  const hands =
    ellipse(...(at('-30,-130')[0] ?? [x, y]), 12 * k, 15 * k, turn) +
    ellipse(...(at('26,-138')[0] ?? [x, y]), 12 * k, 15 * k, turn);
  const whole = legs + trunk + arms + hands + ellipse(hx, hy, 29 * k, 33 * k, turn);
  s.shade(group(fill(whole, '#3a2a30'), `transform="translate(${26 * k} ${34 * k})"`), {
    opacity: 0.6,
    blur: 5,
    grain: 0.5,
  });
  let d =
    rimmed(s, legs, '#2a3a4a', '#c8dce0', [3, 4]) +
    rimmed(s, arms + trunk, cloth, '#fff6e0', [4, 6]) +
    rimmed(s, hands, '#c4855a', '#ffe0b8', [2, 3]);
  d +=
    stroke(curve(at('-34,-20 -20,30 -24,64')), thin('#1a1a24', 0.4), 5 * k) +
    stroke(curve(at('34,-20 20,30 24,64')), thin('#1a1a24', 0.4), 5 * k);
  d += rimmed(s, ellipse(hx, hy, 29 * k, 33 * k, turn), hair, '#fff0d0', [3, 4]);
  if (bun) d += rimmed(s, ellipse(...(at('0,-36')[0] ?? [x, y]), 15 * k, 15 * k), hair, '#fff0d0', [2, 3]);
  return d;
}

export function sailLoft(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [ink, cream, blue] = ['#3a2414', '#f8f2e2', '#3f6f92'];
  s.wash('#a8703c');
  // The floor from above: boards that run with the loft.
  for (let i = 0; i < 27; i += 1) {
    const y = i * 46 - 10;
    s.flat(fill(rect(-20, y, w + 40, 45), mix('#a46c3a', '#c08a50', random.next())));
    for (let k = 0; k < 4; k += 1) {
      const x = random.range(0, w);
      s.flat(
        stroke(
          line([
            [x, y],
            [x, y + 45],
          ]),
          '#6a4020',
          3,
        ),
      );
    }
  }
  s.spray(
    fill(
      rect(-20, -20, w + 40, h + 40),
      s.linear('#f0c07a 0 .7, #f0c07a .5 .1, #4a2a1a 1 .6', [0, 0], [w, h]),
    ),
  );
  // The sail: an enormous curved triangle, its folds at the foot.
  const outline = smooth(
    '150,1240 210,980 330,700 520,420 760,180 1010,-60 1120,-80 1180,60 1260,300 1380,560 1540,800 1700,960 1840,1060 1840,1240',
    0.12,
  );
  s.shade(group(fill(outline, '#2a1810'), 'transform="translate(22 30)"'), { blur: 9, opacity: 0.7 });
  s.flat(fill(outline, cream));
  let seams = '';
  for (let i = 0; i < 15; i += 1) {
    const y = 60 + i * 86;
    seams +=
      stroke(
        curve([
          [60, y + 210],
          [560, y + 60],
          [1060, y + 10],
          [1860, y + 130],
        ]),
        '#c4b898',
        4,
      ) +
      stroke(
        curve([
          [60, y + 218],
          [560, y + 68],
          [1060, y + 18],
          [1860, y + 138],
        ]),
        '#d8ceb0',
        2,
        'stroke-dasharray="9 7"',
      );
  }
  s.flat(s.within(outline, seams));
  for (const [spine, widths] of [
    ['420,1240 620,900 820,640 1040,300', [30, 90, 60, 2]],
    ['900,1240 1000,980 1080,700 1100,420', [60, 110, 50, 2]],
    ['1400,1240 1340,1060 1280,800 1220,500', [40, 100, 60, 2]],
    ['240,1120 420,980 520,760', [10, 60, 2]],
    ['1640,1180 1560,1010 1440,860', [10, 70, 2]],
  ] as const) {
    s.shade(s.within(outline, fill(ribbon(spine, widths), thin('#8a9ab0', 0.75))), { grain: 0.85 });
    s.spray(
      s.within(
        outline,
        fill(
          ribbon(
            spine,
            widths.map((k) => k * 0.7),
          ),
          thin('#ffffff', 0.9),
          'transform="translate(-40 -6)"',
        ),
      ),
    );
  }
  s.flat(
    stroke(curve('150,1240 210,980 330,700 520,420 760,180 1010,-60'), blue, 20) +
      stroke(curve('1180,60 1260,300 1380,560 1540,800 1700,960 1840,1060'), '#a8a08a', 13) +
      along('184,1240 244,990 362,712 548,436 784,200 1030,-40', 3)
        .map(([x, y]) => fill(ellipse(x, y, 13), '#c49a3a') + fill(ellipse(x, y, 6), ink))
        .join(''),
  );
  // Window light in slanting squares over floor and sail.
  for (let i = 0; i < 3; i += 1)
    for (let k = 0; k < 2; k += 1) {
      const x = 120 + i * 560 + k * 210;
      s.glow(
        fill(
          poly([
            [x, -20],
            [x + 180, -20],
            [x + 560, 620],
            [x + 380, 620],
          ]),
          thin('#fff0c0', 0.36),
        ) +
          fill(
            poly([
              [x + 400, 654],
              [x + 580, 654],
              [x + 880, 1220],
              [x + 700, 1220],
            ]),
            thin('#fff0c0', 0.36),
          ),
        { grain: 0.4 },
      );
    }
  // A band of blue cloth being sewn in; thread; three sailmakers; a machine in its pit.
  s.flat(
    fill(poly('500,900 1180,640 1210,700 530,964'), blue) +
      stroke(line('508,914 1186,656'), cream, 3, 'stroke-dasharray="12 8"') +
      stroke(line('528,950 1204,690'), cream, 3, 'stroke-dasharray="12 8"'),
  );
  s.shade(
    fill(
      poly('500,900 1180,640 1210,700 530,964'),
      s.linear('#1f3f5a 0 0, #1f3f5a 1 .7', [600, 800], [640, 960]),
    ),
  );
  s.flat(kneeler(s, 640, 1080, 1.15, 6, '#b8452e', '#2a1a14', true));
  s.flat(kneeler(s, 1010, 560, 1.05, 168, '#2f5a4a', '#8a8078', false));
  s.flat(kneeler(s, 1370, 830, 1.15, -78, '#e0a83a', '#1a1210', false));
  s.flat(stroke(curve('1190,810 1120,790 1060,830 1000,800 960,740'), '#b8302a', 4));
  // Bench, spools, shears, a cat asleep in the warm square.
  s.shade(fill(rect(1500, 90, 330, 250), '#2a1810', 'transform="translate(16 22)"'), {
    blur: 8,
    opacity: 0.7,
  });
  s.flat(rimmed(s, rect(1500, 90, 340, 250), '#6a3e1e', '#f0c07a', [6, 7]));
  for (const [x, y, color] of [
    [1560, 150, '#b8302a'],
    [1640, 140, blue],
    [1720, 156, '#e0a83a'],
    [1570, 240, cream],
    [1790, 150, '#2f5a4a'],
  ] as const)
    s.flat(
      fill(ellipse(x, y, 31), color) +
        fill(ellipse(x, y, 20), mix(color, ink, 0.25)) +
        fill(ellipse(x, y, 9), '#e8d8b0'),
    );
  s.flat(
    stroke(ellipse(1660, 262, 23, 15, 30), ink, 9) +
      stroke(ellipse(1690, 296, 23, 15, 60), ink, 9) +
      fill(poly('1680,250 1800,226 1690,270') + poly('1700,280 1806,240 1712,296'), '#c8d0d4'),
  );
  const cat =
    ellipse(320, 372, 108, 82, 14) +
    limb(
      [
        [410, 380],
        [420, 452],
        [330, 478],
        [236, 458],
      ],
      [40, 38, 30, 18],
    );
  const catHead =
    ellipse(258, 402, 50, 44) + poly('216,386 212,340 246,364') + poly('270,360 300,338 302,384');
  s.shade(group(fill(cat + catHead, '#3a2410'), 'transform="translate(14 20)"'), { opacity: 0.6, blur: 4 });
  s.flat(
    rimmed(s, cat, '#d8843a', '#ffe0a8', [5, 6]) +
      [0, 1, 2, 3]
        .map((i) =>
          stroke(
            curve([
              [310 + i * 28, 296 + i * 8],
              [322 + i * 26, 322 + i * 8],
              [318 + i * 26, 350 + i * 6],
            ]),
            '#9a5420',
            7,
          ),
        )
        .join('') +
      rimmed(s, catHead, '#e08f44', '#ffe0a8', [4, 5]) +
      stroke(curve('232,398 242,405 252,398') + curve('268,398 278,405 286,397'), ink, 3.5) +
      fill(poly('256,412 266,412 261,419'), '#8a3a20') +
      stroke(line('234,420 206,424') + line('286,418 312,420'), '#fff0d0', 2),
  );
  s.bloom(0.9, 60, 0.18);
  s.dim(s.radial([820, 560], 1350, `${ink} 0 0, ${ink} .55 .04, ${ink} 1 .7`));
}
