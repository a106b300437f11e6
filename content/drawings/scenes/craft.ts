/** Business stories by hand: the sail loft and the kelp rope. */

import { mix, thin } from '../kit/color.ts';
import { gulls, rimmed } from '../kit/props.ts';
import { curve, ellipse, fill, group, limb, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

/** Someone who kneels at work, seen from above; the head points along `turn`. */
function kneeler(s: Sheet, x: number, y: number, k: number, turn: number, cloth: string, hair: string, bun: boolean): string {
  const at = (list: string): Point[] => list.split(' ').map((pair): Point => {
    const [px = 0, py = 0] = pair.split(',').map(Number);
    const a = (turn * Math.PI) / 180;
    return [x + (px * Math.cos(a) - py * Math.sin(a)) * k, y + (px * Math.sin(a) + py * Math.cos(a)) * k];
  });
  const [hx, hy] = at('0,-62')[0] ?? [x, y];
  const legs = limb(at('-30,44 -46,86 -40,128'), [44 * k, 38 * k, 28 * k]) + limb(at('30,44 46,86 40,128'), [44 * k, 38 * k, 28 * k]) + ellipse(...(at('-40,142')[0] ?? [x, y]), 15 * k, 24 * k, turn) + ellipse(...(at('40,142')[0] ?? [x, y]), 15 * k, 24 * k, turn);
  const trunk = smooth(at('-62,-30 -50,-52 0,-58 50,-52 62,-30 52,20 44,66 0,76 -44,66 -52,20'), 0.15);
  const arms = limb(at('-56,-34 -70,-84 -34,-124'), [36 * k, 30 * k, 20 * k]) + limb(at('56,-34 66,-88 30,-132'), [36 * k, 30 * k, 20 * k]);
  const hands = ellipse(...(at('-30,-130')[0] ?? [x, y]), 12 * k, 15 * k, turn) + ellipse(...(at('26,-138')[0] ?? [x, y]), 12 * k, 15 * k, turn);
  const whole = legs + trunk + arms + hands + ellipse(hx, hy, 29 * k, 33 * k, turn);
  s.shade(group(fill(whole, '#3a2a30'), `transform="translate(${26 * k} ${34 * k})"`), { opacity: 0.6, blur: 5, grain: 0.5 });
  let d = rimmed(s, legs, '#2a3a4a', '#c8dce0', [3, 4]) + rimmed(s, arms + trunk, cloth, '#fff6e0', [4, 6]) + rimmed(s, hands, '#c4855a', '#ffe0b8', [2, 3]);
  d += stroke(curve(at('-34,-20 -20,30 -24,64')), thin('#1a1a24', 0.4), 5 * k) + stroke(curve(at('34,-20 20,30 24,64')), thin('#1a1a24', 0.4), 5 * k);
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
      s.flat(stroke(line([[x, y], [x, y + 45]]), '#6a4020', 3));
    }
  }
  s.spray(fill(rect(-20, -20, w + 40, h + 40), s.linear('#f0c07a 0 .7, #f0c07a .5 .1, #4a2a1a 1 .6', [0, 0], [w, h])));
  // The sail: an enormous curved triangle, its folds at the foot.
  const outline = smooth('150,1240 210,980 330,700 520,420 760,180 1010,-60 1120,-80 1180,60 1260,300 1380,560 1540,800 1700,960 1840,1060 1840,1240', 0.12);
  s.shade(group(fill(outline, '#2a1810'), 'transform="translate(22 30)"'), { blur: 9, opacity: 0.7 });
  s.flat(fill(outline, cream));
  let seams = '';
  for (let i = 0; i < 15; i += 1) {
    const y = 60 + i * 86;
    seams += stroke(curve([[60, y + 210], [560, y + 60], [1060, y + 10], [1860, y + 130]]), '#c4b898', 4) + stroke(curve([[60, y + 218], [560, y + 68], [1060, y + 18], [1860, y + 138]]), '#d8ceb0', 2, 'stroke-dasharray="9 7"');
  }
  s.flat(s.within(outline, seams));
  for (const [spine, widths] of [['420,1240 620,900 820,640 1040,300', [30, 90, 60, 2]], ['900,1240 1000,980 1080,700 1100,420', [60, 110, 50, 2]], ['1400,1240 1340,1060 1280,800 1220,500', [40, 100, 60, 2]], ['240,1120 420,980 520,760', [10, 60, 2]], ['1640,1180 1560,1010 1440,860', [10, 70, 2]]] as const) {
    s.shade(s.within(outline, fill(ribbon(spine, widths), thin('#8a9ab0', 0.75))), { grain: 0.85 });
    s.spray(s.within(outline, fill(ribbon(spine, widths.map((k) => k * 0.7)), thin('#ffffff', 0.9), 'transform="translate(-40 -6)"')));
  }
  s.flat(stroke(curve('150,1240 210,980 330,700 520,420 760,180 1010,-60'), blue, 20) + stroke(curve('1180,60 1260,300 1380,560 1540,800 1700,960 1840,1060'), '#a8a08a', 13) + [0, 1, 2, 3, 4, 5].map((i) => fill(ellipse(206 + i * 22 + i * i * 19, 1010 - i * 148, 13), '#c49a3a') + fill(ellipse(206 + i * 22 + i * i * 19, 1010 - i * 148, 6), ink)).join(''));
  // Window light in slanting squares over floor and sail.
  for (let i = 0; i < 3; i += 1) for (let k = 0; k < 2; k += 1) {
    const x = 120 + i * 560 + k * 210;
    s.glow(fill(poly([[x, -20], [x + 180, -20], [x + 560, 620], [x + 380, 620]]), thin('#fff0c0', 0.36)) + fill(poly([[x + 400, 654], [x + 580, 654], [x + 880, 1220], [x + 700, 1220]]), thin('#fff0c0', 0.36)), { grain: 0.4 });
  }
  // A band of blue cloth being sewn in; thread; three sailmakers; a machine in its pit.
  s.flat(fill(poly('500,900 1180,640 1210,700 530,964'), blue) + stroke(line('508,914 1186,656'), cream, 3, 'stroke-dasharray="12 8"') + stroke(line('528,950 1204,690'), cream, 3, 'stroke-dasharray="12 8"'));
  s.shade(fill(poly('500,900 1180,640 1210,700 530,964'), s.linear('#1f3f5a 0 0, #1f3f5a 1 .7', [600, 800], [640, 960])));
  s.flat(kneeler(s, 640, 1080, 1.15, 6, '#b8452e', '#2a1a14', true));
  s.flat(kneeler(s, 1010, 560, 1.05, 168, '#2f5a4a', '#8a8078', false));
  s.flat(kneeler(s, 1370, 830, 1.15, -78, '#e0a83a', '#1a1210', false));
  s.flat(stroke(curve('1190,810 1120,790 1060,830 1000,800 960,740'), '#b8302a', 4));
  // Bench, spools, shears, a cat asleep in the warm square.
  s.shade(fill(rect(1500, 90, 330, 250), '#2a1810', 'transform="translate(16 22)"'), { blur: 8, opacity: 0.7 });
  s.flat(rimmed(s, rect(1500, 90, 340, 250), '#6a3e1e', '#f0c07a', [6, 7]));
  for (const [x, y, color] of [[1560, 150, '#b8302a'], [1640, 140, blue], [1720, 156, '#e0a83a'], [1570, 240, cream], [1790, 150, '#2f5a4a']] as const) s.flat(fill(ellipse(x, y, 31), color) + fill(ellipse(x, y, 20), mix(color, ink, 0.25)) + fill(ellipse(x, y, 9), '#e8d8b0'));
  s.flat(stroke(ellipse(1660, 262, 23, 15, 30), ink, 9) + stroke(ellipse(1690, 296, 23, 15, 60), ink, 9) + fill(poly('1680,250 1800,226 1690,270') + poly('1700,280 1806,240 1712,296'), '#c8d0d4'));
  const cat = smooth('210,330 250,280 330,270 400,300 420,360 390,420 310,440 240,420 204,380', 0.16) + smooth('240,300 226,262 256,278 280,276 300,256 306,300 290,340 256,344', 0.1) + ribbon('400,400 440,440 380,470 300,458', [26, 22, 18, 8]);
  s.shade(group(fill(cat, '#3a2410'), 'transform="translate(12 16)"'), { opacity: 0.6, blur: 4 });
  s.flat(rimmed(s, cat, '#d8843a', '#ffe0a8', [5, 6]) + stroke(curve('262,318 270,324 278,318'), ink, 3) + [0, 1, 2].map((i) => stroke(curve([[330 + i * 24, 282 + i * 6], [340 + i * 22, 304 + i * 6], [336 + i * 22, 322 + i * 6]]), '#9a5420', 6)).join(''));
  s.bloom(0.9, 60, 0.18);
  s.dim(s.radial([820, 560], 1350, `${ink} 0 0, ${ink} .55 .04, ${ink} 1 .7`));
}

export function kelpRope(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, deep, brown, gold, orange] = ['#1a2412', '#22381f', '#6a4a14', '#e8b23c', '#ee6f2a'];
  s.wash(s.linear('#d8dca4 0, #f4ecc0 .36, #fbf3d4 .46'));
  const line0 = 560;
  s.spray(fill(ellipse(1380, 480, 640), s.radial([1380, 480], 640, '#ffffff 0 1, #fff6c8 .3 .7, #fff6c8 1 0')));
  s.flat(fill(smooth('-60,500 300,440 640,430 900,480 1100,500 1500,470 1860,440 1860,580 -60,580'), '#a8b48a') + fill(smooth('900,520 1300,500 1860,490 1860,580 900,580'), '#8fa078'), { opacity: 0.8 });
  s.flat([0, 1, 2, 3, 4, 5, 6].map((i) => fill(ellipse(1080 + i * 96, 548 - i * 2, 15 + i * 1.4, 11), i % 2 ? '#e0862a' : '#d8d8c4')).join('') + fill(rect(1640, 500, 8, 46) + poly('1648,502 1700,512 1648,524'), ink) + gulls(random, 6, [1000, 120, 1740, 380], 38, '#fffdf0'));
  // The water from the side: half of the picture is below it.
  const water = smooth([[-60, line0 + 6], [200, line0 - 10], [480, line0 + 12], [760, line0 - 6], [1060, line0 + 12], [1360, line0 - 8], [1640, line0 + 10], [1860, line0 - 4], [1860, 1260], [-60, 1260]], 0.12);
  s.flat(fill(water, s.linear('#b8c46a 0, #7f9a48 .24, #3f6a3a .6, #16301f 1', [0, line0], [0, 1200])));
  for (const [a, b] of [[700, 900], [1040, 1130], [1260, 1520], [1620, 1720]] as const) s.glow(s.within(water, fill(poly([[a + 120, line0], [b + 100, line0], [b - 180, 1220], [a - 260, 1220]]), s.linear('#f8ffc8 0 .5, #f8ffc8 1 0', [0, line0], [0, 1220]))), { grain: 0.5, blur: 6 });
  s.flat(stroke(curve([[-60, line0 + 6], [200, line0 - 10], [480, line0 + 12], [760, line0 - 6], [1060, line0 + 12], [1360, line0 - 8], [1640, line0 + 10], [1860, line0 - 4]]), '#fdfbe0', 9) + stroke(curve([[-60, line0 + 26], [260, line0 + 10], [520, line0 + 30], [800, line0 + 14], [1100, line0 + 30], [1400, line0 + 12], [1860, line0 + 18]]), '#dce49a', 5));
  // Other ropes hang far off; ours comes up to the boat, thick with blades.
  const hung = (spine: Point[], k: number, dark: string, lit: string, count: number): void => {
    let blades = '';
    for (let i = 0; i < count; i += 1) {
      const t = 0.04 + (i / count) * 0.96;
      const n = spine.length - 1;
      const seg = Math.min(n - 1, Math.floor(t * n));
      const [ax, ay] = spine[seg] ?? [0, 0];
      const [bx, by] = spine[seg + 1] ?? [ax, ay];
      const f = t * n - seg;
      const x = ax + (bx - ax) * f;
      const y = ay + (by - ay) * f;
      const reach = k * random.range(0.7, 1.25) * (i % 2 ? 1 : -1);
      const end: Point = [x + reach * 1.1, y + k * random.range(0.9, 1.7)];
      const d = ribbon([[x, y], [x + reach * 0.75, y + k * 0.2], [x + reach * 0.8, y + k * 0.8], end], [k * 0.07, k * 0.3, k * 0.26, 2], 8);
      blades += rimmed(s, d, mix(dark, ink, random.next() * 0.4), lit, [reach > 0 ? 6 : -5, 7]) + stroke(curve([[x, y], [x + reach * 0.75, y + k * 0.2], [x + reach * 0.8, y + k * 0.8], end]), thin(ink, 0.4), k * 0.03);
    }
    s.flat(blades + stroke(curve(spine), '#e0cf9a', k * 0.12) + stroke(curve(spine), '#8a7440', k * 0.03));
  };
  hung([[1500, 570], [1520, 760], [1508, 980], [1520, 1240]], 80, '#6f8a3a', '#a8ba5a', 22);
  hung([[1720, 566], [1740, 800], [1730, 1240]], 100, '#5f7a32', '#a8ba5a', 18);
  hung([[1240, 572], [1250, 720], [1240, 900]], 60, '#7f9648', '#b8c46a', 18);
  s.haze('#7f9a48', 1100, 640, 0.2, 300);
  s.flat(stroke(curve('1000,590 1240,574 1500,574 1860,570'), '#d8c890', 6));
  // The boat's bow and gunwale at the left.
  const hull = smooth('-60,420 300,404 640,412 780,392 770,470 700,560 600,640 420,690 -60,716', 0.08);
  s.flat(rimmed(s, hull, '#2f5a5c', '#fff6d4', [0, 10]) + s.within(hull, fill(rect(-60, 560, 900, 200), '#1f3f40') + fill(rect(-60, 548, 900, 14), '#f4ecc8')) + fill(smooth('-60,408 300,390 640,398 790,378 784,402 640,420 300,414 -60,432'), '#c49a5a'));
  s.shade(s.within(hull, fill(hull, s.linear(`${ink} 0 0, ${ink} 1 .7`, [0, 420], [0, 720]))));
  s.spray(s.within(water, fill(hull, thin('#7f9a48', 0.5))));
  // The worker in orange, bent over the side; face in profile under a cap.
  const trousers = smooth('60,420 70,300 120,230 220,220 300,250 320,330 300,420', 0.12);
  const jacket = smooth('90,300 120,190 200,110 320,80 430,90 500,130 520,190 490,240 400,260 330,300 300,350 180,370 110,350', 0.14);
  const arm2 = limb('470,190 590,300 740,410', [92, 78, 60]);
  const arm = limb('430,180 540,330 690,450', [104, 88, 66]);
  const head = smooth('500,150 486,96 510,46 566,26 620,44 640,88 642,112 656,132 640,142 636,168 610,186 566,184 530,180', 0.14);
  s.flat(rimmed(s, trousers, '#b8481a', '#ffc07a', [-6, 6]) + rimmed(s, arm2, '#c8561e', '#ffb06a', [-4, 8]) + fill(ellipse(750, 420, 36, 30, 36), '#2a3a4a'));
  s.flat(rimmed(s, jacket, orange, '#ffd89a', [-8, 10]));
  s.shade(s.within(jacket, fill(smooth('120,300 240,250 400,220 520,170 540,280 300,400 100,400'), thin('#8a2a14', 0.75))));
  s.flat(fill(smooth('440,110 480,80 530,110 530,180 490,210 450,170', 0.14), '#c8561e'));
  s.flat(rimmed(s, head, '#c4855a', '#ffe0b0', [-6, 5]));
  s.shade(s.within(head, fill(smooth('560,140 660,120 660,220 540,220 520,170'), thin('#7a3a20', 0.7))));
  s.flat(rimmed(s, smooth('488,108 484,56 520,16 580,4 628,26 646,66 600,72 540,84', 0.14), '#23455a', '#dce8d8', [-4, 6]) + stroke(curve('606,98 618,94 630,98'), ink, 5) + fill(smooth('548,110 566,104 574,122 564,138 550,132', 0.14), '#a86a44') + stroke(curve('622,156 634,158'), '#6a2a1a', 5), { rough: 0.7 });
  s.flat(rimmed(s, arm, orange, '#ffd89a', [-6, 9]) + fill(ribbon('640,400 676,440 700,456', [74, 70, 64]), '#2a3a4a'));
  // The rope through the hands and down, heavy with kelp.
  const rope: Point[] = [[640, 360], [720, 448], [790, 560], [830, 720], [820, 900], [840, 1080], [830, 1260]];
  hung(rope.slice(1), 150, brown, gold, 44);
  s.flat(stroke(curve([[300, 392], [520, 330], [640, 372], [720, 448]]), '#e0cf9a', 17) + stroke(curve([[300, 392], [520, 330], [640, 372], [720, 448]]), '#8a7440', 4, 'stroke-dasharray="10 9"'));
  s.flat(rimmed(s, ellipse(712, 462, 42, 34, 40), '#31485c', '#dce8d8', [-4, 6]) + [0, 1, 2, 3].map((i) => rimmed(s, limb([[692 + i * 17, 476 - i * 10], [716 + i * 17, 500 - i * 12]], [20, 17]), '#31485c', '#dce8d8', [-2, 4])).join(''));
  let drops = '';
  for (let i = 0; i < 60; i += 1) {
    const x = 720 + random.bell() * 90;
    const y = random.range(430, line0);
    drops += fill(smooth([[x, y - 12], [x + 4, y], [x, y + 5], [x - 4, y]]), '#fffde4');
  }
  let motes = '';
  for (let i = 0; i < 110; i += 1) motes += fill(ellipse(random.range(0, w), random.range(line0 + 20, 1200), random.range(1.4, 4)), thin('#fcffd4', random.range(0.3, 0.8)));
  s.flat(drops + motes, { rough: 0.2 });
  s.flat(fill(smooth('680,562 740,540 800,552 860,540 920,566 860,580 780,570 720,584'), '#fdfbe0'), { rough: 4 });
  s.bloom(0.86, 60, 0.26);
  s.dim(s.linear(`${deep} 0 0, ${deep} .6 0, ${deep} 1 .6`));
}
