/** Story 3: the Outer Light by night, and its lamp room at dawn. Indigo and straw. */

import { mix, thin } from '../kit/color.ts';
import { figure, poses } from '../kit/people.ts';
import { beam, gulls, rimmed, stars } from '../kit/props.ts';
import { curve, ellipse, fill, group, limb, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

const c = {
  ink: '#0a0d26',
  indigo: '#1a2260',
  blue: '#3a4a9a',
  straw: '#f6dc86',
  cream: '#fff6d8',
  stone: '#7a80b0',
};

/** A rock of facets: dark polygons with lit upper edges. */
function rock(s: Sheet, outline: string, dark: string, light: string): void {
  s.flat(rimmed(s, poly(outline), dark, light, [4, 7]));
}

export function outerLight(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#0c1038 0, #1a2260 .4, #39479a .68, #8a86bc .76`));
  s.flat(stars(random, 420, [0, 0, w, 1000], c.cream), { rough: 0, grain: 0 });
  // The milky band across the sky.
  s.spray(fill(ribbon('-100,900 300,560 700,330 1300,-60', [120, 260, 300, 200]), thin('#8f9be0', 0.34)), { grain: 0.95, blur: 20 });
  const lamp: Point = [770, 408];
  beam(s, lamp, 188, 10, 1300, c.straw, 0.95);
  beam(s, lamp, -14, 12, 900, c.straw, 0.85);
  // Sea to the horizon.
  s.flat(fill(rect(-20, 1130, w + 40, 400), '#2a3784'));
  s.mirror(1130, { strength: 0.7, ripple: 14, smear: 40, tint: '#141b54', tintStrength: 0.35 });
  s.glow(s.within(rect(-20, 1132, w + 40, 400), fill(poly([[-50, 1132], [560, 1132], [760, 1300], [500, 1300]]), s.linear(`${c.straw} 0 .5, ${c.straw} 1 0`, [0, 1132], [0, 1300]))), { grain: 0.8 });
  let waves = '';
  for (let i = 0; i < 90; i += 1) {
    const t = random.next() ** 1.4;
    const y = 1140 + t * 350;
    const x = random.range(-50, w);
    const k = 20 + t * 90;
    waves += fill(ribbon([[x, y], [x + k * 0.5, y - 3 - t * 4], [x + k, y]], [0.5, 2 + t * 5, 0.5]), thin(random.chance(0.5) ? '#aab4ea' : c.ink, 0.5));
  }
  s.flat(waves);
  // The rock and its steps.
  rock(s, '420,1350 470,1240 560,1190 600,1110 660,1060 720,1020 860,1010 930,1050 1010,1130 1100,1180 1180,1290 1230,1400 1230,1520 380,1520', '#171d50', '#6a76c0');
  s.flat(fill(poly('470,1244 600,1116 640,1190 560,1290'), '#232c6c') + fill(poly('860,1014 930,1054 900,1160 800,1120'), '#232c6c') + fill(poly('1010,1134 1100,1184 1060,1300 960,1240'), '#202866') + fill(poly('640,1190 800,1124 900,1164 820,1300 700,1320'), '#10153e'));
  s.spray(fill(poly('420,1350 470,1240 560,1190 600,1110 660,1060 700,1030 640,1200 560,1320'), thin(c.straw, 0.5)));
  let steps = '';
  for (let i = 0; i < 13; i += 1) steps += fill(poly([[500 + i * 17, 1370 - i * 26], [552 + i * 15, 1376 - i * 26], [552 + i * 15, 1388 - i * 26], [500 + i * 17, 1382 - i * 26]]), mix('#8a92d0', c.straw, i / 16));
  s.flat(steps + stroke(curve('486,1330 560,1200 690,1010'), '#0a0d26', 4) + [0, 1, 2, 3, 4, 5].map((i) => stroke(line([[492 + i * 38, 1376 - i * 62], [490 + i * 38, 1322 - i * 62]]), '#0a0d26', 4)).join(''));
  // The tower: tapering, banded, lit from the keeper's house below and the moonless sky on its left.
  const tower = poly('694,1036 722,470 818,470 852,1036');
  s.flat(fill(tower, '#d8d4dc') + s.within(tower, fill(rect(640, 560, 260, 120), '#b0453c') + fill(rect(640, 790, 260, 130), '#b0453c')));
  s.shade(s.within(tower, fill(poly('770,440 870,440 870,1050 790,1050'), thin('#1a2260', 0.95))), { grain: 0.5 });
  s.shade(s.within(tower, fill(rect(640, 440, 260, 620), s.linear(`#1a2260 0 .1, #1a2260 .5 .5, #0a0d26 1 .95`, [690, 0], [860, 0]))), { grain: 0.9 });
  s.flat([[764, 590], [772, 730], [762, 870]].map(([x, y]) => fill(smooth([[(x ?? 0) - 9, (y ?? 0) + 34], [(x ?? 0) - 9, y ?? 0], [x ?? 0, (y ?? 0) - 10], [(x ?? 0) + 9, y ?? 0], [(x ?? 0) + 9, (y ?? 0) + 34]], 0.1), c.straw)).join('') + fill(smooth('748,1040 748,984 768,966 788,984 788,1040', 0.1), '#0a0d26'));
  s.flat(fill(poly('690,472 850,472 838,494 702,494') + rect(684, 456, 172, 16), c.ink) + [0, 1, 2, 3, 4, 5, 6, 7, 8].map((i) => fill(rect(688 + i * 20.4, 424, 4, 34), c.ink)).join('') + fill(rect(684, 420, 172, 6), c.ink));
  s.flat(fill(rect(724, 346, 92, 112), c.cream) + [0, 1, 2, 3, 4].map((i) => fill(rect(722 + i * 22.5, 346, 4, 112), c.ink)).join('') + fill(poly('716,348 824,348 800,306 740,306') + rect(762, 268, 16, 40), c.ink) + fill(ellipse(770, 264, 12), c.ink));
  s.glow(fill(ellipse(...lamp, 210), s.radial(lamp, 210, `#ffffff 0 1, ${c.straw} .3 .6, ${c.straw} 1 0`)));
  // The keeper's house.
  s.flat(fill(poly('850,1030 850,940 884,896 990,896 1030,944 1030,1060 930,1050'), '#c4c2d4') + fill(poly('838,946 880,888 996,888 1042,950'), '#262f70') + fill(rect(960, 846, 26, 50), '#10153e') + fill(rect(888, 968, 30, 40), c.straw) + fill(rect(962, 968, 30, 40), c.straw));
  s.shade(fill(poly('930,896 990,896 1030,944 1030,1060 930,1050'), thin('#1a2260', 0.8)));
  // The man with a lantern, on his way up from the boat.
  const man = figure({ x: 548, y: 1290, height: 124, pose: { ...poses.walk, farArm: '0.05,-0.79 0.16,-0.7 0.24,-0.62' }, wear: 'oilskins', head: 'souwester' });
  s.flat(rimmed(s, man, c.ink, c.straw, [-3, 2]) + fill(ellipse(580, 1222, 7, 9), c.cream));
  s.glow(fill(ellipse(580, 1222, 120), s.radial([580, 1222], 120, `${c.straw} 0 .95, #e89a4a .4 .35, #e89a4a 1 0`)));
  const boat = smooth('210,1392 250,1404 380,1408 448,1390 430,1434 390,1452 280,1452 236,1438', 0.1);
  s.flat(rimmed(s, boat, c.ink, c.straw, [-4, 5]) + fill(rect(330, 1250, 6, 156), c.ink) + stroke(curve('450,1392 480,1384 500,1366'), c.ink, 4) + fill(poly('340,1262 340,1300 366,1282'), '#b0453c'));
  s.flat(fill(ribbon('380,1470 520,1448 640,1470 780,1440 960,1470 1220,1440', [6, 22, 12, 26, 14, 20]), '#c8d0f4') + fill(ribbon('200,1462 300,1474 420,1466', [2, 9, 2]), '#c8d0f4'), { rough: 2.5 });
  s.bloom(0.7, 60, 0.5);
  s.dim(s.linear(`${c.ink} 0 .35, ${c.ink} .3 0, ${c.ink} .85 0, ${c.ink} 1 .5`));
}

/** One panel of the lens: a bull's eye and the prisms above and below it, seen at an angle. */
function panel(s: Sheet, left: number, right: number, top: number, bottom: number, bright: number): void {
  const cx = (left + right) / 2;
  const cy = (top + bottom) / 2;
  const half = (right - left) / 2;
  const outline = smooth([[left + half * 0.3, top], [right - half * 0.3, top], [right, top + 190], [right + 6, cy], [right, bottom - 190], [right - half * 0.3, bottom], [left + half * 0.3, bottom], [left, bottom - 190], [left - 6, cy], [left, top + 190]], 0.09);
  const glassTop = mix('#2a3a86', c.straw, bright * 0.45);
  const glassLow = mix('#141b54', '#e8a45c', bright * 0.5);
  s.flat(fill(outline, s.linear(`${glassTop} 0, ${mix(glassTop, c.cream, 0.35 * bright)} .5, ${glassLow} 1`, [0, top], [0, bottom])));
  let prisms = '';
  for (let i = 0; i < 13; i += 1) {
    for (const side of [-1, 1] as const) {
      const y = cy + side * (250 + i * 30 - i * i * 0.55);
      const bow = side * (34 - i);
      const reach = half * (1.02 - i * i * 0.0028);
      const band: Point[] = [[cx - reach, y], [cx, y + bow * 0.6], [cx + reach, y]];
      prisms += fill(ribbon(band, [17 - i * 0.5, 20 - i * 0.5, 17 - i * 0.5]), i % 2 ? mix('#3a4a9a', c.straw, bright * 0.55) : mix('#8f9be0', c.cream, bright * 0.8));
      prisms += stroke(curve(band.map(([x, py]): Point => [x, py + 9])), thin(c.ink, 0.65), 3.4);
    }
  }
  for (let ring = 7; ring >= 1; ring -= 1) {
    const r = ring / 7;
    prisms += fill(ellipse(cx, cy, half * 0.96 * r, 226 * r), ring % 2 ? mix('#4a5ab0', c.straw, bright * 0.6) : mix('#aab4ee', c.cream, bright * 0.75));
    prisms += stroke(ellipse(cx, cy, half * 0.96 * r, 226 * r), thin(c.ink, 0.6), 3.4);
    prisms += stroke(curve([[cx - half * 0.6 * r, cy - 190 * r * 0.86], [cx, cy - 220 * r], [cx + half * 0.4 * r, cy - 205 * r]]), thin(c.cream, 0.8 * bright), 4);
  }
  s.flat(s.within(outline, prisms));
  s.flat(stroke(outline, '#8a5a24', 15) + stroke(outline, '#e8b35a', 5));
}

export function lampRoom(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#3a4a9a 0, #8a86c0 .28, #f0a890 .5, #ffd99a .62, #ffe9b8 .66`));
  const sun: Point = [1330, 740];
  s.spray(fill(ellipse(...sun, 620), s.radial(sun, 620, `#ffffff 0 1, ${c.cream} .12 .95, ${c.straw} .4 .55, ${c.straw} 1 0`)));
  s.flat(fill(ellipse(...sun, 62), '#fffdf0'));
  s.flat(fill(smooth('-40,420 200,392 460,404 640,380 620,430 300,446 -40,452') + smooth('900,300 1120,280 1400,296 1620,276 1860,290 1860,330 1500,334 1160,326'), '#d98f9a'), { opacity: 0.7, rough: 3 });
  s.flat(fill(rect(-20, 782, w + 40, 460), '#6a70b0'));
  s.mirror(782, { strength: 0.85, ripple: 16, smear: 46, tint: '#4a55a0', tintStrength: 0.35 });
  s.flat(fill(poly('-20,784 120,768 260,772 360,784'), '#5a5f9c') + fill(limb([[1592, 782], [1640, 782]], [7, 7]) + poly('1600,778 1612,742 1630,778'), '#3a3f7c'));
  s.flat(gulls(random, 7, [1000, 200, 1760, 620], 34, '#fff6e0'));
  // The lantern's glazing bars and the gallery rail outside.
  s.flat(fill(rect(-20, 904, w + 40, 9) + rect(-20, 850, w + 40, 7), '#3a3f7c') + Array.from({ length: 24 }, (_, i) => fill(rect(i * 80 - 10, 850, 6, 170), '#3a3f7c')).join(''));
  s.flat(fill(poly('-20,1010 1820,1010 1820,1220 -20,1220'), '#1d2358') + fill(rect(-20, 996, w + 40, 18), '#3a417c') + fill(rect(-20, -20, w + 40, 84), '#141a48') + fill(rect(-20, 62, w + 40, 10), '#e8b35a'));
  for (const x of [90, 980, 1340, 1700]) s.flat(rimmed(s, rect(x, 60, 34, 950), '#1a2056', '#ffd99a', [x > 1300 ? -6 : 6, 0]));
  s.flat(rimmed(s, rect(-20, 500, w + 40, 15), '#1a2056', '#ffd99a', [0, 4]));
  for (const k of [0, 1, 2]) s.glow(fill(poly([[140 + k * 900, 70], [240 + k * 900, 70], [60 + k * 900, 490], [-10 + k * 900, 490]]), thin(c.cream, 0.16)), { grain: 0 });
  // The lens: three panels of a great barrel on its brass pedestal.
  s.shade(fill(rect(240, 60, 620, 1000), s.radial([560, 600], 620, `${c.ink} 0 .75, ${c.ink} 1 0`, 1.4)), { grain: 0.5 });
  panel(s, 262, 392, 150, 966, 0.25);
  panel(s, 738, 866, 150, 966, 0.95);
  panel(s, 398, 732, 110, 1000, 0.68);
  const bulb: Point = [565, 555];
  s.glow(fill(ellipse(...bulb, 150), s.radial(bulb, 150, `${c.cream} 0 .9, ${c.straw} .5 .4, ${c.straw} 1 0`)));
  s.flat(rimmed(s, poly('280,994 850,994 812,1054 320,1054') + rect(350, 1050, 430, 60) + poly('300,1108 830,1108 880,1240 250,1240'), '#7a4a1c', '#ffd27a', [-10, 6]) + rimmed(s, poly('330,60 800,60 742,126 390,126'), '#7a4a1c', '#ffd27a', [-8, -4]));
  s.shade(fill(poly('250,994 560,994 560,1240 250,1240'), thin('#2a1430', 0.6)));
  for (let i = 0; i < 9; i += 1) s.flat(fill(ellipse(340 + i * 56, 1024, 8), '#ffdf9a'));
  // The keeper, who wipes the glass, the sun behind him.
  const coat = smooth('1010,1240 1000,1080 1006,930 1030,800 1080,736 1150,706 1188,700 1262,712 1330,752 1368,840 1384,980 1392,1240', 0.13);
  const arm = limb('1080,770 960,800 856,668', [116, 96, 74]);
  const head = smooth('1116,560 1104,590 1120,604 1118,634 1136,668 1176,680 1194,716 1262,706 1262,640 1286,580 1276,510 1230,466 1166,468 1122,506', 0.14);
  s.flat(rimmed(s, coat, '#151b4c', '#ffd99a', [-10, 6]) + rimmed(s, head, '#6a3c3c', '#ffc98a', [-11, 2]));
  s.flat(fill(smooth('1108,606 1124,640 1120,664 1140,706 1180,730 1212,700 1196,660 1236,600 1216,576 1180,640 1150,622', 0.13), '#c9c4d8') + fill(smooth('1256,590 1270,604 1262,636 1244,630 1242,602'), '#8a4f44') + stroke(curve('1136,566 1150,560 1164,566'), '#1d1230', 6) + stroke(curve('1128,544 1150,532 1172,542'), '#c9c4d8', 9), { rough: 0.7 });
  s.flat(rimmed(s, smooth('1096,520 1106,470 1150,424 1220,414 1280,446 1302,510 1290,540 1200,524', 0.15) + poly('1092,512 1300,520 1298,560 1094,540'), '#22295f', '#ffd99a', [-7, 6]) + [0, 1, 2, 3, 4, 5, 6].map((i) => stroke(line([[1116 + i * 28, 518], [1116 + i * 28, 548]]), '#10153e', 4)).join(''));
  s.flat(rimmed(s, arm, '#1d2460', '#ffd99a', [-6, 8]) + fill(ribbon('880,716 904,690 930,674', [60, 70, 60]), '#141a48'));
  s.flat(fill(smooth('760,610 800,570 870,580 900,640 860,720 800,740 770,690', 0.15), '#f4ead2') + stroke(curve('790,610 820,650 810,710'), '#c4b08a', 4) + stroke(curve('850,600 850,650 830,700'), '#c4b08a', 4));
  s.flat(rimmed(s, smooth('812,628 846,610 884,628 898,672 874,704 832,694', 0.15), '#8a4f44', '#ffc98a', [-4, 6]) + [0, 1, 2, 3].map((i) => rimmed(s, limb([[830 + i * 16, 640 - i * 3], [808 + i * 15, 604 - i * 3]], [20, 15]), '#8a4f44', '#ffc98a', [-3, 4])).join(''));
  s.shade(s.within(coat, fill(ribbon('1130,740 1110,960 1130,1240', [10, 40, 70]) + ribbon('1290,760 1310,960 1300,1240', [6, 26, 50]), thin(c.ink, 0.7))));
  s.flat(group(rimmed(s, rect(1560, 900, 96, 110), '#b0453c', '#ffd99a', [-5, 4]) + stroke(curve('1562,902 1608,846 1654,902'), '#10153e', 6) + fill(smooth('1556,900 1600,872 1668,902 1640,920'), '#f4ead2'), ''));
  s.bloom(0.82, 60, 0.32);
}
