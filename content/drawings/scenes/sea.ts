/** Sea stories under water: the eelgrass meadow, the divers, the seahorse, the kelp forest. */

import { mix, thin } from '../kit/color.ts';
import { rimmed } from '../kit/props.ts';
import type { Random } from '../kit/random.ts';
import { along, curve, ellipse, fill, group, limb, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

/** Shafts of light that fall from the surface and fan out from one point above it. */
function shafts(s: Sheet, from: Point, feet: readonly [number, number][], bottom: number, color: string, strength: number): void {
  for (const [left, right] of feet) {
    s.glow(
      fill(poly([[from[0] + (left - from[0]) * 0.12, from[1]], [from[0] + (right - from[0]) * 0.12, from[1]], [right, bottom], [left, bottom]]), s.linear(`${color} 0 ${strength}, ${color} .5 ${strength * 0.5}, ${color} 1 0`, [0, from[1]], [0, bottom])),
      { grain: 0.45, blur: 7 },
    );
  }
}

/** The surface from below: broken bands of light. */
function surface(s: Sheet, height: number, colors: readonly string[]): void {
  const { random, width } = s;
  let bands = '';
  for (let i = 0; i < 90; i += 1) {
    const t = random.next();
    const y = t * t * height;
    const x = random.range(-200, width);
    const k = random.range(60, 260) * (1.2 - t * 0.7);
    bands += fill(ribbon([[x, y], [x + k * 0.3, y + random.range(4, 16)], [x + k * 0.7, y - random.range(2, 10)], [x + k, y + 4]], [1, random.range(6, 20) * (1.2 - t), random.range(4, 14) * (1.2 - t), 1]), thin(random.pick(colors), 0.25 + 0.6 * (1 - t)));
  }
  s.flat(bands, { rough: 3 });
}

/** A blade of eelgrass that bends with the current. */
function blade(random: Random, x: number, foot: number, tall: number, bend: number, width: number): { spine: Point[]; d: string } {
  const sway = bend * random.range(0.7, 1.3);
  const spine: Point[] = [
    [x, foot],
    [x + sway * 0.06, foot - tall * 0.3],
    [x + sway * 0.32, foot - tall * 0.62],
    [x + sway * 0.75, foot - tall * 0.88],
    [x + sway * 1.2, foot - tall * random.range(0.93, 1.04)],
  ];
  return { spine, d: ribbon(spine, [width * 0.7, width, width, width * 0.8, 0.8], 7) };
}

/** A small fish in profile, swimming to the left unless turned. */
function fish(x: number, y: number, k: number, turn = 0): string {
  const at = (list: string): string => list.split(' ').map((pair) => {
    const [px = 0, py = 0] = pair.split(',').map(Number);
    const a = (turn * Math.PI) / 180;
    return `${x + (px * Math.cos(a) - py * Math.sin(a)) * k},${y + (px * Math.sin(a) + py * Math.cos(a)) * k}`;
  }).join(' ');
  return smooth(at('-26,0 -14,-8 6,-8 20,-2 20,2 6,7 -14,7'), 0.15) + poly(at('16,0 32,-10 28,0 32,10'));
}

export function eelgrass(s: Sheet): void {
  const { random, width: w } = s;
  const [deep, light] = ['#06302c', '#d8f6c0'];
  s.wash(s.linear(`#d4f4cc 0, #7ad0a4 .16, #2f9f80 .42, #14665a .72, ${deep} 1`));
  surface(s, 300, ['#ffffff', '#f0ffd8', '#9ae0b8']);
  s.glow(fill(ellipse(1330, -40, 620), s.radial([1330, -40], 620, '#ffffff 0 1, #f0ffd0 .3 .6, #c8f0b0 1 0')));
  shafts(s, [1330, -120], [[120, 330], [520, 620], [760, 1010], [1180, 1300], [1440, 1640], [1820, 1950]], 1080, light, 0.55);
  // Bands of meadow, from the pale far one to the dark near one.
  const rows: [number, number, number, string, string][] = [
    [760, 120, 150, '#3f9f84', '#6ac0a0'],
    [840, 190, 130, '#2f8a6c', '#6ac484'],
    [930, 290, 110, '#1f7452', '#84cc6a'],
    [1040, 420, 84, '#145c40', '#a4d858'],
  ];
  for (const [foot, tall, count, dark, bright] of rows) {
    s.flat(fill(smooth([[-60, foot - 10], [w * 0.25, foot - 34], [w * 0.5, foot - 8], [w * 0.75, foot - 30], [w + 60, foot - 6], [w + 60, 1200], [-60, 1200]]), mix(dark, deep, 0.45)));
    let blades = '';
    for (let i = 0; i < count; i += 1) {
      const x = random.range(-120, w + 60);
      const h = tall * random.range(0.55, 1.15);
      const { d, spine } = blade(random, x, foot + random.range(-14, 40), h, h * 0.5, 7 + tall * 0.034);
      const lit = random.chance(0.4 + 0.2 * Math.cos((x - 1330) / 300));
      blades += fill(d, lit ? mix(dark, bright, random.range(0.45, 1)) : mix(dark, deep, random.range(0, 0.5)));
      if (lit && tall > 200) blades += stroke(curve(spine.map(([px, py]): Point => [px + 2, py])), thin(light, 0.5), 1.8);
    }
    s.flat(blades);
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
  s.flat(fill(smooth('500,20 620,-4 820,-14 980,0 1060,26 940,50 640,52', 0.14), '#2f7f70'), { opacity: 0.8, rough: 4 });
  s.flat(fill(ribbon('1480,760 1600,726 1720,744 1840,716', [3, 13, 11, 2]), '#b8d86a') + fill(limb('1470,764 1440,772', [7, 3]), '#b8d86a') + fill(ellipse(1478, 760, 2.6), deep));
  for (let i = 0; i < 42; i += 1) {
    const { d } = blade(random, random.range(-160, w), 1190, random.range(420, 720), random.range(180, 380), 30);
    if (i % 3 === 0) s.flat(fill(d, mix('#04211f', '#0c4436', random.next())));
  }
  let motes = '';
  for (let i = 0; i < 150; i += 1) motes += fill(ellipse(random.range(0, w), random.range(60, 1100), random.range(1, 3.4)), thin('#f4ffe0', random.range(0.3, 0.9)));
  s.glow(motes, { blend: 'normal', grain: 0 });
  s.bloom(0.8, 60, 0.3);
  s.dim(s.linear(`${deep} 0 0, ${deep} .7 0, ${deep} 1 .5`));
}

/** A diver swimming to the left, legs trailing to the right. */
function diver(s: Sheet, x: number, y: number, k: number, turn: number, dark: string, light: string, arms: string): string {
  const at = (list: string): Point[] => list.split(' ').map((pair): Point => {
    const [px = 0, py = 0] = pair.split(',').map(Number);
    const a = (turn * Math.PI) / 180;
    return [x + (px * Math.cos(a) - py * Math.sin(a)) * k, y + (px * Math.sin(a) + py * Math.cos(a)) * k];
  });
  const [hx, hy] = at('-112,-6')[0] ?? [x, y];
  const body = smooth(at('-92,-30 -40,-40 30,-34 76,-22 84,4 40,22 -30,26 -84,18'), 0.14) + ellipse(hx, hy, 31 * k, 28 * k, turn) + limb(at('-90,-8 -110,-8'), [34 * k, 40 * k]);
  const legs = limb(at('70,-8 150,-22 236,6'), [46 * k, 34 * k, 24 * k]) + limb(at('66,6 146,30 226,62'), [46 * k, 34 * k, 24 * k]);
  const fins = smooth(at('230,-8 262,-14 330,-34 356,-16 344,8 264,20 232,18'), 0.12) + smooth(at('220,50 252,58 318,82 330,106 304,116 248,84 216,72'), 0.12);
  const tank = limb(at('-70,-50 34,-50'), [38 * k, 38 * k]) + limb(at('-78,-50 -92,-50'), [14 * k, 14 * k]);
  return (
    rimmed(s, fins, '#e8b82c', light, [1, 4 * k]) +
    rimmed(s, legs, dark, light, [1, 6 * k]) +
    rimmed(s, tank, '#c85a2c', light, [1, 6 * k]) +
    rimmed(s, body, dark, light, [1, 6 * k]) +
    rimmed(s, limb(at(arms), [30 * k, 26 * k, 18 * k]), dark, light, [1, 5 * k]) +
    fill(smooth(at('-140,-18 -126,-24 -112,-16 -114,2 -132,4 -142,-4'), 0.12), '#d8f4ea') +
    stroke(curve(at('-136,8 -120,30 -80,10 -70,-40')), '#06222c', 5 * k) +
    fill(ellipse(...(at('-138,12')[0] ?? [x, y]), 8 * k), '#06222c')
  );
}

function bubbles(s: Sheet, x: number, y: number, top: number, count: number, size: number): string {
  let markup = '';
  for (let i = 0; i < count; i += 1) {
    const t = i / count;
    const r = size * (0.35 + t) * s.random.range(0.4, 1.1);
    const bx = x + Math.sin(i * 1.3) * (14 + t * 60) + s.random.range(-12, 12) * (1 + t * 2);
    const by = y + (top - y) * t;
    markup += fill(ellipse(bx, by, r, r * 0.86), thin('#c8f4ec', 0.35)) + stroke(ellipse(bx, by, r, r * 0.86), thin('#f4fffa', 0.85), Math.max(1.5, r * 0.12)) + fill(ellipse(bx - r * 0.3, by - r * 0.3, r * 0.2), '#ffffff');
  }
  return markup;
}

export function divers(s: Sheet): void {
  const { random, width: w } = s;
  const [deep, light] = ['#04222e', '#d4f6ee'];
  s.wash(s.linear(`#bdeee4 0, #5fb8c0 .2, #237c94 .48, #0e4a60 .76, ${deep} 1`));
  surface(s, 240, ['#ffffff', '#e4fff4', '#8ad8d8']);
  s.glow(fill(ellipse(560, -60, 560), s.radial([560, -60], 560, '#ffffff 0 1, #d8fff0 .3 .6, #a0e8e0 1 0')));
  // The boat from below, its ladder and a line down to a weight.
  s.flat(fill(smooth('1080,30 1200,-6 1440,-14 1620,14 1660,40 1560,70 1240,74 1120,58', 0.14), '#0e4458') + fill(smooth('1120,40 1240,20 1440,16 1580,34 1440,52 1220,54'), '#1a6478'), { rough: 3 });
  s.flat(stroke(curve('1340,70 1352,400 1330,700 1346,930'), '#e8f4ea', 4));
  shafts(s, [560, -120], [[-160, 40], [220, 380], [520, 660], [820, 1040], [1240, 1420]], 1060, light, 0.5);
  // The bed: sand in low ridges, the edge of the meadow at the right.
  s.flat(fill(smooth('-60,900 300,868 700,892 1100,870 1500,896 2060,872 2060,1200 -60,1200'), '#1c5a66'));
  s.flat(fill(smooth('-60,960 400,930 900,962 1400,936 2060,966 2060,1200 -60,1200'), '#2a6a6c'));
  s.spray(fill(ellipse(700, 1010, 620, 120), s.radial([700, 1010], 620, '#d8e8b8 0 .9, #7ab0a0 .5 .5, #7ab0a0 1 0', 0.2)));
  let ridges = '';
  for (let i = 0; i < 46; i += 1) {
    const t = random.next();
    const y = 930 + t * 190;
    const x = random.range(-100, w);
    ridges += fill(ribbon([[x, y], [x + 60 + t * 120, y - 8], [x + 140 + t * 260, y]], [1, 4 + t * 6, 1]), thin(random.chance(0.5) ? '#bfe0c0' : '#0e4450', 0.6));
  }
  s.flat(ridges);
  for (let i = 0; i < 150; i += 1) {
    const x = 1480 + Math.abs(random.bell()) * 330;
    const t = random.next();
    const { d } = blade(random, x, 930 + t * 190, 150 + t * 190, -(60 + t * 90), 9 + t * 9);
    s.flat(fill(d, mix(mix('#1a6a60', '#7ac47a', random.next() * 0.8), deep, random.range(0, 0.35))));
  }
  for (let i = 0; i < 40; i += 1) {
    const { d } = blade(random, random.range(-60, 360), random.range(930, 1010), random.range(60, 150), -50, 8);
    s.flat(fill(d, mix('#1a6a60', '#7ac47a', random.next() * 0.7)));
  }
  // The counting frame on the bed, with its grid and shoots inside.
  const frame: Point[] = [[620, 1000], [930, 980], [1010, 1066], [640, 1092]];
  const inside = (u: number, v: number): Point => {
    const [a, b, c, d] = frame as [Point, Point, Point, Point];
    const top: Point = [a[0] + (b[0] - a[0]) * u, a[1] + (b[1] - a[1]) * u];
    const low: Point = [d[0] + (c[0] - d[0]) * u, d[1] + (c[1] - d[1]) * u];
    return [top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v];
  };
  let grid = '';
  for (let i = 1; i < 5; i += 1) grid += stroke(line([inside(i / 5, 0), inside(i / 5, 1)]), '#f4fff0', 2) + stroke(line([inside(0, i / 5), inside(1, i / 5)]), '#f4fff0', 2);
  s.flat(grid);
  for (let i = 0; i < 34; i += 1) {
    const [x, y] = inside(random.range(0.05, 0.95), random.range(0.1, 0.95));
    const { d } = blade(random, x, y, random.range(50, 110), -30, 8);
    s.flat(fill(d, mix('#2a8a6a', '#c8f08a', random.next())));
  }
  s.flat(stroke(poly(frame), '#fffbe8', 11) + stroke(poly(frame), '#e8b82c', 4));
  // Two divers: one over the frame with a slate, one who holds the lamp.
  s.flat(diver(s, 900, 740, 1.28, -16, '#0a2c3c', '#a8ece0', '-84,14 -120,76 -96,128'));
  s.flat(group(fill(rect(-46, -32, 92, 62), '#f4f8ea') + [0, 1, 2, 3].map((i) => stroke(line([[-34, -18 + i * 12], [30, -18 + i * 12]]), '#1a6478', 3)).join(''), 'transform="translate(766 930) rotate(-12)"'));
  s.flat(diver(s, 430, 520, 0.92, 14, '#0c3444', '#b8f0e4', '-84,14 -140,44 -182,84'));
  const torch: Point = [242, 556];
  s.glow(fill(poly([torch, [-60, 760], [330, 860]]), s.radial(torch, 380, '#fffbe0 0 .95, #f0f8c0 .5 .4, #e0f0b0 1 0')), { grain: 0.5, blur: 5 });
  s.flat(fill(limb([[252, 548], [238, 562]], [22, 28]), '#e8b82c'));
  s.flat(bubbles(s, 742, 760, 60, 26, 20) + bubbles(s, 296, 480, 40, 20, 15), { rough: 0.5 });
  let school = '';
  for (let i = 0; i < 40; i += 1) school += fish(1560 + random.bell() * 130, 470 + random.bell() * 60, random.range(0.5, 0.9), random.range(-8, 14));
  s.flat(fill(school, '#0e4a5c') + fill(fish(1500, 440, 0.9, 4) + fish(1600, 500, 0.8, 8) + fish(1680, 450, 0.8, 0), light), { rough: 0.5 });
  s.bloom(0.8, 60, 0.32);
  s.dim(s.radial([620, 500], 1500, `${deep} 0 0, ${deep} .5 .05, ${deep} 1 .8`));
}

export function seahorse(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [deep, lime, gold] = ['#04261f', '#d4ee8a', '#e8b23c'];
  s.wash(s.linear(`#a8e0a0 0, #4aac80 .3, #1a6a54 .68, ${deep} 1`));
  s.spray(fill(ellipse(420, 300, 800), s.radial([420, 300], 800, '#f4ffd0 0 .95, #c8f0a0 .4 .5, #c8f0a0 1 0')));
  // Blades out of focus behind, sharp ones in front.
  let soft = '';
  for (let i = 0; i < 26; i += 1) {
    const { d } = blade(random, random.range(-100, w), h + 60, random.range(800, 1500), random.range(60, 260), random.range(40, 80));
    soft += fill(d, thin(mix('#2f9a70', deep, random.next()), 0.6));
  }
  s.flat(soft, { blur: 12 });
  shafts(s, [420, -200], [[-200, 60], [260, 420], [640, 900], [1040, 1240]], 1400, '#f0ffd0', 0.4);
  for (const [x, tall, bend, width, shade] of [[110, 1250, 160, 54, 0.2], [930, 1420, 140, 60, 0.1], [1080, 1160, 120, 46, 0.35]] as const) {
    const { d, spine } = blade(random, x, h + 40, tall, bend, width);
    s.flat(rimmed(s, d, mix('#2f8a5a', deep, shade), '#a8dc7a', [8, 3]) + stroke(curve(spine), thin(deep, 0.5), 3));
  }
  const stalk: Point[] = [[560, 1560], [572, 1250], [600, 1010], [660, 760], [780, 470], [930, 200], [1100, 20]];
  s.flat(rimmed(s, ribbon(stalk, [58, 62, 60, 56, 48, 36, 6], 12), '#3a9a5c', lime, [9, 4]) + stroke(curve(stalk), thin(deep, 0.4), 3));
  // The seahorse: tail first (it winds round the stalk), then trunk, head, crown.
  const dark = '#a8642a';
  const tail = '470,960 520,1060 590,1120 640,1180 628,1256 560,1288 500,1254 506,1196 556,1186 578,1220';
  const tailWidths = [120, 104, 84, 68, 54, 42, 32, 24, 16, 8];
  s.shade(fill(ribbon(tail, tailWidths, 12), deep, 'transform="translate(16 20)"'), { opacity: 0.5, blur: 6 });
  s.flat(rimmed(s, ribbon(tail, tailWidths, 12), gold, '#fff0b0', [8, 5]));
  const trunk = smooth('430,520 500,470 560,500 590,580 600,680 596,790 560,880 520,960 480,1010 420,1000 408,930 380,850 356,760 360,660 384,580', 0.15);
  s.shade(fill(trunk, deep, 'transform="translate(26 26)"'), { opacity: 0.5, blur: 8 });
  s.flat(rimmed(s, trunk, gold, '#fff4c0', [12, 5]));
  s.shade(s.within(trunk, fill(smooth('520,440 640,480 640,1040 470,1040 540,860 560,700 540,560'), thin(dark, 0.9))));
  // Rings of bony plates across the trunk and tail.
  let plates = '';
  for (let i = 0; i < 12; i += 1) {
    const y = 560 + i * 37;
    plates += stroke(curve([[350, y + 20 - i], [440 + i, y - 10], [520, y - 6], [620, y + 26]]), dark, 5);
  }
  plates += stroke(curve('470,520 452,640 446,780 460,900 480,1000'), dark, 4) + stroke(curve('540,520 536,640 530,780 516,900'), dark, 4);
  s.flat(s.within(trunk, plates), { opacity: 0.75 });
  const spine = along(tail, 12);
  let rings = '';
  spine.forEach(([x, y], i) => {
    if (i % 4 || i < 4 || i > 100) return;
    const [px, py] = spine[i - 1] ?? [x, y];
    const a = Math.atan2(y - py, x - px) + Math.PI / 2;
    const r = ((tailWidths[Math.floor(i / 12)] ?? 10) / 2) * 0.95;
    rings += stroke(line([[x + Math.cos(a) * r, y + Math.sin(a) * r], [x - Math.cos(a) * r, y - Math.sin(a) * r]]), dark, 4);
  });
  s.flat(rings, { opacity: 0.7 });
  // The stalk again, in front of the part of the tail that passes behind it.
  s.flat(rimmed(s, ribbon([[573, 1240], [584, 1130], [594, 1060]], [61, 61, 60], 8), '#3a9a5c', lime, [9, 2]) + stroke(curve([[573, 1240], [584, 1130], [594, 1060]]), thin(deep, 0.4), 3));
  s.flat(rimmed(s, ribbon('640,1180 628,1256 560,1288 500,1254 506,1196', [54, 50, 42, 34, 30], 12), gold, '#fff0b0', [5, 5]));
  // Dorsal fin, fluttering.
  s.flat(fill(smooth('588,620 650,600 700,650 712,730 680,790 600,800', 0.14), '#f4dc8a'), { opacity: 0.8 });
  s.flat([0, 1, 2, 3, 4, 5].map((i) => stroke(curve([[592, 640 + i * 28], [640, 636 + i * 28], [690, 654 + i * 24]]), dark, 3)).join(''), { opacity: 0.8 });
  // Neck, head, snout, cheek, eye, coronet.
  const neck = smooth('430,620 386,560 372,470 396,390 450,340 530,330 590,370 612,450 596,520 572,600', 0.15);
  s.flat(rimmed(s, neck, gold, '#fff4c0', [11, 4]));
  const head = smooth('400,350 380,392 330,430 250,466 170,500 120,520 112,548 128,566 190,556 270,536 350,522 420,520 500,500 560,440 560,370 520,310 460,292 420,310', 0.14);
  s.flat(rimmed(s, head, '#eec052', '#fff8d0', [5, 9]));
  s.shade(s.within(head, fill(smooth('100,560 240,512 360,492 470,500 600,400 640,600 300,620'), thin(dark, 0.85))));
  s.flat(fill(smooth('108,520 130,516 136,566 114,570 104,546', 0.14), dark) + stroke(curve('430,420 470,450 500,440 520,400'), dark, 5) + stroke(curve('340,440 300,466 240,486'), dark, 3.5) + stroke(curve('450,330 440,300 446,286'), dark, 4));
  s.flat(rimmed(s, poly('430,312 420,262 448,282 458,226 482,274 520,232 518,284 552,274 530,322'), '#eec052', '#fff8d0', [4, 5]));
  s.flat(fill(ellipse(424, 402, 37), '#f8e8a8') + fill(ellipse(424, 402, 29), '#5a2a10') + fill(ellipse(420, 400, 16), '#140804') + fill(ellipse(412, 390, 8), '#ffffff') + stroke(ellipse(424, 402, 37), dark, 4));
  for (const [x, y] of [[372, 560], [352, 650], [344, 740], [360, 830], [388, 918], [600, 560], [612, 690]] as const) s.flat(fill(poly([[x, y - 14], [x + (x < 500 ? -26 : 26), y - 4], [x, y + 14]]), gold));
  s.flat(fill(smooth('452,470 500,462 520,500 490,530 456,516', 0.14), '#f8e8a8'), { opacity: 0.7 });
  let motes = '';
  for (let i = 0; i < 130; i += 1) motes += fill(ellipse(random.range(0, w), random.range(0, h), random.range(1.4, 5)), thin('#f8ffdc', random.range(0.3, 0.9)));
  s.glow(motes, { blend: 'normal', grain: 0 });
  for (const [x, tall, bend, width] of [[-40, 900, 260, 90], [1180, 700, -260, 100]] as const) s.flat(fill(blade(random, x, h + 80, tall, bend, width).d, '#03201a'), { blur: 5 });
  s.bloom(0.82, 60, 0.3);
  s.dim(s.radial([440, 560], 1200, `${deep} 0 0, ${deep} .5 .05, ${deep} 1 .8`));
}

export function kelpForest(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [deep, olive, amber] = ['#0f1c10', '#4a5a1a', '#d8a02c'];
  s.wash(s.radial([980, 260], 1250, '#fdfbd0 0, #d8dc7a .16, #7fa04a .42, #2f5a38 .7, #10281e 1'));
  const sun: Point = [980, 260];
  s.spray(fill(ellipse(...sun, 760), s.radial(sun, 760, '#ffffff 0 1, #fff6b0 .2 .8, #e8dc70 .6 .3, #e8dc70 1 0')));
  // Rings of ripples at the surface, far above.
  let rings = '';
  for (let i = 0; i < 40; i += 1) {
    const a = random.range(0, Math.PI * 2);
    const r = random.range(60, 360);
    const x = sun[0] + Math.cos(a) * r * 1.3;
    const y = sun[1] + Math.sin(a) * r * 0.8;
    rings += fill(ribbon([[x - 60, y], [x - 10, y - 12], [x + 60, y + 2]], [1, random.range(6, 16), 1]), thin('#fffff0', random.range(0.3, 0.8)));
  }
  s.flat(rings, { rough: 3 });
  for (let i = 0; i < 11; i += 1) {
    const a = (i / 11) * Math.PI * 2 + 0.3;
    const spread = 0.07 + (i % 3) * 0.03;
    const far = (t: number): Point => [sun[0] + Math.cos(t) * 1500, sun[1] + Math.sin(t) * 1300];
    s.glow(fill(poly([sun, far(a - spread), far(a + spread)]), s.radial(sun, 1300, '#fff8c0 0 .5, #f0e890 .4 .22, #f0e890 1 0')), { grain: 0.5, blur: 6 });
  }
  // Stipes converge towards the surface; fronds hang from them; far ones pale, near ones dark.
  for (const [depth, count] of [[0, 13], [1, 10], [2, 6]] as const) {
    for (let i = 0; i < count; i += 1) {
      const a = ((i + random.range(-0.3, 0.3)) / count) * Math.PI * 2;
      const reach = 1250;
      const near: Point = [sun[0] + Math.cos(a) * reach, sun[1] + 220 + Math.sin(a) * reach * 0.95];
      const tip: Point = [sun[0] + Math.cos(a + 0.3) * (190 - depth * 26), sun[1] + Math.sin(a + 0.3) * (120 - depth * 20)];
      const mid: Point = [(near[0] + tip[0]) / 2 + random.range(-70, 70), (near[1] + tip[1]) / 2 + random.range(-50, 50)];
      const dark = [mix('#8a9a3a', '#4a6a34', random.next()), mix('#6a6a1c', '#2f4a22', random.next()), mix('#3a3410', '#16240f', random.next())][depth] ?? olive;
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
        const bow: Point = [x + Math.cos(b - side * 0.35) * size * 0.9, y + Math.sin(b - side * 0.35) * size * 0.9];
        const blade0 = ribbon([[x, y], bow, end], [size * 0.06, size * 0.3, size * 0.22, 2], 8);
        const towards = Math.atan2(sun[1] - y, sun[0] - x);
        fronds += rimmed(s, blade0, dark, random.chance(0.6) ? lit : mix(dark, lit, 0.4), [-Math.cos(towards) * (4 + depth * 3), -Math.sin(towards) * (4 + depth * 3)]);
        fronds += fill(ellipse(x + Math.cos(b) * size * 0.12, y + Math.sin(b) * size * 0.12, size * 0.09), lit);
      });
      s.flat(fronds + rimmed(s, ribbon(stipe, [width, width * 0.6, width * 0.16], 12), dark, lit, [-4, -4]));
    }
    s.haze('#8fae4a', -200, 1100, depth === 2 ? 0 : 0.2, 300);
  }
  // The diver, small, with a tape that runs down.
  s.flat(diver(s, 1060, 590, 0.62, -34, '#14240f', '#fff6b8', '-84,14 -130,60 -120,120'));
  s.flat(stroke(curve('1006,706 960,820 900,960 860,1220'), '#fff6d0', 7) + Array.from({ length: 12 }, (_, i) => stroke(line([[996 - i * 12, 730 + i * 40], [1008 - i * 12, 734 + i * 40]]), '#a8321c', 5)).join(''));
  s.flat(bubbles(s, 970, 620, 330, 15, 10), { rough: 0.5 });
  let shoal = '';
  for (let i = 0; i < 34; i += 1) shoal += fish(620 + random.bell() * 120, 420 + random.bell() * 60, random.range(0.4, 0.7), random.range(150, 190));
  s.flat(fill(shoal, '#3a5a24'), { rough: 0.5 });
  let motes = '';
  for (let i = 0; i < 110; i += 1) motes += fill(ellipse(random.range(0, w), random.range(0, h), random.range(1, 3.4)), thin('#fffce0', random.range(0.3, 0.9)));
  s.glow(motes, { blend: 'normal', grain: 0 });
  s.bloom(0.78, 60, 0.3);
  s.dim(s.radial([980, 420], 1300, `${deep} 0 0, ${deep} .5 .05, ${deep} 1 .85`));
}
