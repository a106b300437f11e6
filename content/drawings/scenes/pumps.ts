/** Story 6 and its clerk: the missing pumps. Slate, wet brick, sulphur light. */

import { mix, thin } from '../kit/color.ts';
import { camera, box } from '../kit/camera.ts';
import { figure, poses } from '../kit/people.ts';
import { rain, rimmed, roofs } from '../kit/props.ts';
import { curve, ellipse, fill, group, limb, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

const c = {
  ink: '#0d1516',
  slate: '#27393d',
  grey: '#5a7070',
  pale: '#b9c4b4',
  sulphur: '#e8d25a',
  cream: '#fbf3c4',
  brick: '#6a3a30',
};

/** An arched window with glazing bars. */
function archWindow(s: Sheet, x: number, y: number, w: number, h: number, glass: string, bar: string): string {
  const d = smooth([[x, y + h], [x, y + h * 0.3], [x + w * 0.12, y + h * 0.1], [x + w * 0.5, y], [x + w * 0.88, y + h * 0.1], [x + w, y + h * 0.3], [x + w, y + h]], 0.1);
  let bars = '';
  for (const t of [0.33, 0.67]) bars += stroke(line([[x + w * t, y], [x + w * t, y + h]]), bar, 4);
  for (const t of [0.3, 0.54, 0.78]) bars += stroke(line([[x, y + h * t], [x + w, y + h * t]]), bar, 4);
  return stroke(d, '#9a6a50', 12) + fill(d, glass) + s.within(d, bars);
}

export function pumpHouse(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#1c2a2e 0, #3f5252 .3, #8a9a86 .56, #d8d09a .7`));
  // A low sky in long torn bands.
  for (let i = 0; i < 16; i += 1) {
    const y = 40 + i * 34 + random.range(-12, 12);
    const x = random.range(-300, 1500);
    const len = random.range(700, 1500);
    s.spray(fill(ribbon([[x, y], [x + len * 0.3, y - random.range(0, 26)], [x + len * 0.7, y + random.range(0, 20)], [x + len, y]], [2, random.range(26, 64), random.range(20, 60), 2]), thin(i < 8 ? '#16211f' : '#55675f', 0.7)));
  }
  s.flat(fill(roofs(random, -40, 900, 690, 62, 780), '#62716a') + fill(rect(430, 520, 16, 250) + rect(620, 560, 13, 200), '#62716a'));
  s.flat(fill(roofs(random, 1500, 2060, 700, 80, 780), '#4c5d5a'));
  s.haze('#d8d09a', 540, 780, 0.5, 300);
  // The pump house: nave, gable to the left, chimney, buttresses.
  const nave = poly('900,790 900,420 1560,420 1560,790');
  const gable = poly('640,790 640,430 772,262 904,430 904,790');
  s.flat(fill(rect(1474, 40, 78, 760), '#4a2a26') + fill(rect(1460, 24, 106, 24) + rect(1466, 58, 94, 10), '#4a2a26') + fill(rect(1474, 68, 22, 720), '#7a4a3a'));
  s.flat(fill(nave, '#4c2c28') + fill(poly('880,424 1580,424 1520,308 930,308'), '#22302f') + fill(gable, c.brick));
  s.flat(fill(poly('620,446 772,244 924,446 904,452 772,280 640,452'), '#1c2826'));
  let courses = '';
  for (let i = 0; i < 420; i += 1) {
    const x = random.range(646, 1550);
    const y = 300 + Math.floor(random.range(0, 44)) * 11;
    if (x < 900 && y < 262 + Math.abs(x - 772) * 1.3) continue;
    if (x >= 900 && y < 430) continue;
    courses += fill(rect(x, y, random.range(16, 30), 6), x < 904 ? '#8a5440' : '#5e3830');
  }
  s.flat(courses, { opacity: 0.75 });
  s.shade(fill(nave, s.linear(`${c.ink} 0 .2, ${c.ink} 1 .75`, [900, 400], [1560, 700])));
  for (let i = 0; i < 4; i += 1) {
    const x = 950 + i * 152;
    s.flat(fill(rect(x + 104, 424, 22, 370), '#3a211f') + archWindow(s, x, 500, 92, 190, i === 1 ? c.sulphur : '#16211f', c.ink));
  }
  s.flat(archWindow(s, 716, 350, 112, 150, '#16211f', c.ink));
  // The door: open, lit from inside, someone with a torch.
  s.flat(stroke(smooth('700,800 700,640 716,590 772,566 828,590 844,640 844,800', 0.1), '#9a6a50', 14) + fill(smooth('700,800 700,640 716,590 772,566 828,590 844,640 844,800', 0.1), '#14100c'));
  s.flat(fill(poly('704,800 704,640 660,652 660,806'), '#2b4a44'));
  s.spray(fill(smooth('700,800 700,640 716,590 772,566 828,590 844,640 844,800', 0.1), s.radial([772, 760], 190, `${c.cream} 0 .95, ${c.sulphur} .5 .7, ${c.sulphur} 1 .1`)));
  s.flat(fill(rect(590, 786, 1000, 16) + rect(560, 800, 1060, 14), '#2a2a26'));
  s.flat(rimmed(s, figure({ x: 772, y: 800, height: 168, pose: { ...poses.stand, nearArm: '-0.06,-0.79 -0.14,-0.66 -0.24,-0.62' }, wear: 'oilskins', head: 'hood', flip: false }), c.ink, c.sulphur, [-2, 2]));
  s.glow(fill(poly('730,696 120,900 380,1010'), s.radial([730, 696], 640, `${c.cream} 0 .9, ${c.sulphur} .5 .4, ${c.sulphur} 1 0`)), { grain: 0.7, blur: 4 });
  s.glow(fill(ellipse(1148, 600, 240), s.radial([1148, 600], 240, `${c.sulphur} 0 .7, ${c.sulphur} .4 .25, ${c.sulphur} 1 0`)));
  // Eleven plinths stand in a row in the yard, with nothing on them.
  for (let i = 0; i < 5; i += 1) s.flat(rimmed(s, rect(1640 + i * 72, 758, 44, 46), '#3c4a48', c.pale, [0, 5]) + fill(rect(1650 + i * 72, 744, 4, 16) + rect(1670 + i * 72, 744, 4, 16), c.ink));
  s.flat(fill(rect(-20, 812, w + 40, 400), '#1a2526'));
  s.mirror(814, { strength: 0.9, ripple: 20, smear: 40, tint: '#101a1c', tintStrength: 0.3 });
  s.glow(fill(ellipse(300, 950, 300), s.radial([300, 950], 300, `${c.cream} 0 .6, ${c.sulphur} .5 .25, ${c.sulphur} 1 0`, 0.2)), { grain: 0.8 });
  // What sticks out of the flood: a fence, a road sign's post, a boat's oar, a floating bin.
  let fence = '';
  for (let i = 0; i < 15; i += 1) fence += rect(-20 + i * 52, 930 + i * 1.5 + random.range(-6, 6), 13, 70) + rect(-20 + i * 52, 955 + i * 1.5, 54, 8);
  s.flat(rimmed(s, fence, c.ink, '#6a7a6a', [2, 3]));
  s.flat(rimmed(s, rect(1696, 600, 13, 420) + ellipse(1702, 610, 46, 46), c.ink, c.pale, [3, 4]) + fill(ellipse(1702, 610, 34), '#8a2a24') + fill(rect(1678, 602, 48, 15), c.cream));
  s.flat(rimmed(s, poly('1180,1000 1300,984 1316,1030 1196,1046'), '#27393d', c.pale, [0, 5]) + stroke(curve('1140,1044 1230,1052 1360,1036'), c.pale, 3));
  rain(s, 300, '#e8ecd8', 0.24);
  s.bloom(0.76, 60, 0.36);
  s.dim(s.linear(`${c.ink} 0 .55, ${c.ink} .4 0, ${c.ink} .85 0, ${c.ink} 1 .55`));
}

export function floodedStreet(s: Sheet): void {
  const { random, width: w } = s;
  s.wash(s.linear(`#141f24 0, #2b3f44 .4, #6f7f70 .62`));
  const eye = camera({ center: [1060, 560], focal: 1050, eye: [0.8, 1.9, 0] });
  const lampAt = eye.at([-3.1, 4.6, 8.4]);
  s.spray(fill(ellipse(1050, 560, 560), s.radial([1050, 560], 560, `#c9c68a 0 .8, #7f8c74 .5 .4, #7f8c74 1 0`)));
  // Two terraces: doors, windows, bays, in perspective from far to near.
  for (let z = 46; z > -3; z -= 4.6) {
    for (const side of [-1, 1] as const) {
      const x = side * 4.6;
      const near = Math.max(0, 1 - z / 46);
      const wall = mix('#76806c', side === -1 ? '#2c2a28' : '#1c2426', near);
      s.flat(eye.face([[x, 0, z], [x, 5.6, z], [x, 5.6, z + 4.6], [x, 0, z + 4.6]], wall) + eye.face([[x, 5.6, z], [x + side * 2.4, 7.6, z], [x + side * 2.4, 7.6, z + 4.6], [x, 5.6, z + 4.6]], mix(wall, c.ink, 0.5)));
      s.flat(eye.face([[x, 5.5, z], [x, 5.75, z], [x, 5.75, z + 4.6], [x, 5.5, z + 4.6]], mix(wall, c.ink, 0.6)) + box(eye, [x + side * 1 - 0.3, 7, z + 0.1], [0.7, 1.7, 0.9], { front: mix(wall, c.ink, 0.35), left: mix(wall, c.ink, 0.2), right: mix(wall, c.ink, 0.2) }));
      const glass = (a: number, b: number, y0: number, y1: number, lit: boolean): string => eye.face([[x, y0, z + a], [x, y1, z + a], [x, y1, z + b], [x, y0, z + b]], lit ? c.sulphur : '#10191b') + stroke(line([eye.at([x, y0, z + (a + b) / 2]), eye.at([x, y1, z + (a + b) / 2])]), wall, Math.max(1.5, near * 6));
      s.flat(glass(0.6, 1.7, 3.4, 4.9, random.chance(0.36)) + glass(2.8, 3.9, 3.4, 4.9, random.chance(0.36)) + glass(0.5, 2, 0.6, 2.3, random.chance(0.1)) + eye.face([[x, 0, z + 2.9], [x, 2.2, z + 2.9], [x, 2.2, z + 3.9], [x, 0, z + 3.9]], random.pick(['#5a2a26', '#1f4a48', '#3a3f2a', '#28384c'])));
    }
  }
  s.haze('#b9bc8a', 250, 640, 0.4, 260);
  // Street lamps and wires.
  for (const z of [30, 19, 12]) {
    const [x, y] = eye.at([3, 4.6, z]);
    const foot = eye.at([3.3, 0, z]);
    const k = eye.size([3, 4, z]);
    s.flat(stroke(line([foot, [foot[0], y - k * 0.1], [x, y - k * 0.1]]), c.ink, Math.max(2, k * 0.09)) + fill(ellipse(x, y, k * 0.16), c.cream));
    s.glow(fill(ellipse(x, y, k * 2), s.radial([x, y], k * 2, `${c.sulphur} 0 .85, ${c.sulphur} .4 .25, ${c.sulphur} 1 0`)));
  }
  const foot = eye.at([-3.5, 0, 8.4]);
  s.flat(stroke(line([foot, [foot[0], lampAt[1] - 16], [lampAt[0], lampAt[1] - 16]]), c.ink, 13) + fill(poly([[lampAt[0] - 40, lampAt[1] - 22], [lampAt[0] + 34, lampAt[1] - 22], [lampAt[0] + 24, lampAt[1] + 2], [lampAt[0] - 30, lampAt[1] + 2]]), c.ink) + fill(ellipse(lampAt[0], lampAt[1] + 4, 26, 9), c.cream));
  s.glow(fill(ellipse(...lampAt, 420), s.radial(lampAt, 420, `${c.cream} 0 .95, ${c.sulphur} .25 .5, ${c.sulphur} 1 0`)));
  s.glow(fill(poly([[lampAt[0] - 26, lampAt[1]], [lampAt[0] + 26, lampAt[1]], [lampAt[0] + 330, 900], [lampAt[0] - 330, 900]]), s.linear(`${c.sulphur} 0 .5, ${c.sulphur} 1 0`, [0, lampAt[1]], [0, 900])), { grain: 0.7, blur: 6 });
  const line0 = eye.at([0, 0.72, 44])[1];
  s.flat(eye.face([[-4.6, 0.74, 0.3], [4.6, 0.74, 0.3], [4.6, 0.74, 60], [-4.6, 0.74, 60]], '#2a3836'));
  const shore: Point[] = [eye.at([-4.6, 0.74, 1]), eye.at([-4.6, 0.74, 44]), eye.at([4.6, 0.74, 44]), eye.at([4.6, 0.74, 1])];
  s.mirror(Math.round(line0), { shore, strength: 0.82, ripple: 30, smear: 60, tint: '#16211f', tintStrength: 0.34 });
  const [px, py] = [700, 1010];
  const boat = smooth('820,948 900,972 1080,978 1220,960 1270,930 1252,1000 1200,1044 1060,1058 920,1052 850,1020', 0.1);
  const wader = figure({ x: px, y: py + 110, height: 620, pose: { ...poses.haul, nearArm: '-0.04,-0.77 -0.13,-0.64 -0.02,-0.5', farArm: '-0.02,-0.77 0.08,-0.66 0.19,-0.56' }, wear: 'oilskins', head: 'hood', flip: true, lean: -9 });
  const second = figure({ x: 1360, y: py + 70, height: 560, pose: { ...poses.haul, nearArm: '-0.04,-0.77 0.06,-0.64 0.18,-0.6', farArm: '-0.02,-0.77 0.1,-0.66 0.22,-0.62' }, wear: 'jacket', head: 'bun', flip: true, lean: -8 });
  const child = figure({ x: 1040, y: 1130, height: 330, pose: { ...poses.sit, nearArm: '-0.01,-0.57 0.04,-0.47 0.12,-0.5', farArm: '0.02,-0.57 0.07,-0.47 0.14,-0.52' }, wear: 'coat', head: 'hood', build: 1.2, flip: true });
  const above = (d: string, y: number): string => s.within(rect(-20, -20, w + 40, y + 20), d);
  s.flat(above(rimmed(s, second, c.ink, c.sulphur, [4, 4]), 992));
  s.flat(above(rimmed(s, child, '#5a2a26', c.cream, [4, 4]), 1000) + fill(ellipse(1000, 950, 10), '#5a2a26') + rimmed(s, boat, '#31443f', c.pale, [3, 7]));
  s.flat(stroke(curve('606,778 720,880 822,948'), c.ink, 5) + above(rimmed(s, wader, c.ink, c.sulphur, [5, 5]), 1026));
  s.flat([0, 1, 2].map((i) => stroke(curve([[590 - i * 34, 1030 + i * 10], [690, 1044 + i * 14], [810 + i * 30, 1028 + i * 10]]), thin(c.cream, 0.8 - i * 0.22), 4 - i)).join('') + stroke(curve('1290,994 1370,1006 1450,992'), thin(c.cream, 0.7), 3) + stroke(curve('860,1052 1040,1076 1240,1048'), thin(c.cream, 0.8), 4));
  // A dustbin and a chair afloat.
  s.flat(group(rimmed(s, rect(-46, -60, 92, 90) + rect(-54, -74, 108, 18), '#3c4a44', c.sulphur, [-3, 5]), 'transform="translate(330 1090) rotate(-24)"') + stroke(curve('270,1120 340,1132 420,1116'), thin(c.cream, 0.7), 4));
  const chair: Point[] = [[1600, 1010], [1620, 1100], [1700, 1086], [1684, 1040]];
  s.flat(stroke(line(chair), c.ink, 11) + stroke(line('1700,1086 1690,1000'), c.ink, 11) + stroke(line('1606,1040 1690,1030'), c.ink, 9) + stroke(curve('1570,1106 1660,1118 1760,1098'), thin(c.cream, 0.6), 4));
  rain(s, 420, '#eef0d8', 0.2);
  s.bloom(0.74, 56, 0.36);
  s.dim(s.linear(`${c.ink} 0 .6, ${c.ink} .35 0, ${c.ink} .85 0, ${c.ink} 1 .5`));
}

/** A centrifugal pump as an engineer draws it: section, casing, impeller, shaft, flanges. */
function pumpPlan(color: string): string {
  const thinLine = (d: string): string => stroke(d, color, 3);
  let d = stroke(ellipse(700, 560, 210), color, 6) + stroke(ellipse(700, 560, 176), color, 3) + stroke(ellipse(700, 560, 60), color, 5) + stroke(ellipse(700, 560, 26), color, 4);
  for (let i = 0; i < 7; i += 1) {
    const a = (i / 7) * Math.PI * 2;
    const at = (r: number, o: number): Point => [700 + Math.cos(a + o) * r, 560 + Math.sin(a + o) * r];
    d += stroke(curve([at(60, 0), at(110, 0.24), at(160, 0.62)]), color, 5);
  }
  d += stroke(curve('700,350 860,330 930,420 936,300 936,210'), color, 6) + stroke(line('850,210 1020,210 1020,180 850,180 850,210'), color, 5) + stroke(line('876,210 876,350'), color, 5);
  d += stroke(line('520,760 880,760 920,820 480,820 520,760'), color, 5) + thinLine(line('560,730 540,760')) + thinLine(line('840,730 860,760'));
  d += stroke(line('1130,440 1430,440 1430,680 1130,680 1130,440'), color, 5) + stroke(line('1090,530 1130,530 1130,590 1090,590 1090,530'), color, 4) + stroke(line('1430,500 1500,500 1500,620 1430,620'), color, 5) + stroke(line('1050,560 1560,560'), color, 2, 'stroke-dasharray="26 8 5 8"');
  for (let i = 0; i < 9; i += 1) d += thinLine(line([[1160 + i * 30, 444], [1160 + i * 30, 676]]));
  d += stroke(line('430,560 970,560'), color, 2, 'stroke-dasharray="26 8 5 8"') + stroke(line('700,290 700,860'), color, 2, 'stroke-dasharray="26 8 5 8"');
  d += thinLine(line('490,900 910,900')) + thinLine(line('490,886 490,914')) + thinLine(line('910,886 910,914')) + thinLine(line('1130,740 1430,740')) + thinLine(line('1130,726 1130,754')) + thinLine(line('1430,726 1430,754')) + thinLine(line('400,350 400,770')) + thinLine(line('386,350 414,350')) + thinLine(line('386,770 414,770'));
  return d;
}

export function pumpDrawing(s: Sheet): void {
  const { width: w } = s;
  const blue = '#1d4a63';
  s.wash(s.linear(`#3a241a 0, #2a1812 1`, [0, 0], [w, 1200]));
  for (let i = 0; i < 9; i += 1) s.flat(stroke(line([[-20, 60 + i * 150], [w + 20, 20 + i * 150]]), '#1c0f0a', 4), { opacity: 0.6 });
  s.spray(fill(ellipse(1050, 460, 1000), s.radial([1050, 460], 1000, `#a86a3a 0 .9, #7a4628 .5 .5, #7a4628 1 0`)));
  // The sheet of tracing, curling at its lower left; more sheets below.
  const turn = 'transform="rotate(-5 900 600)"';
  s.shade(group(fill(poly('210,110 1640,110 1640,1080 210,1080'), '#140a08'), 'transform="rotate(-5 900 600) translate(-14 26)"'), { opacity: 0.8, blur: 12 });
  s.flat(group(fill(poly('260,80 1690,60 1700,1020 280,1060'), '#c4bfa2'), 'transform="rotate(-1 900 600)"'));
  const paper = poly('220,120 1630,120 1630,1070 220,1070');
  s.flat(group(fill(paper, blue), turn));
  s.flat(group(stroke(rect(256, 156, 1338, 878), '#cfe4dc', 4) + stroke(line('1180,880 1594,880'), '#cfe4dc', 3) + stroke(line('1180,880 1180,1034'), '#cfe4dc', 3) + stroke(line('1180,930 1594,930'), '#cfe4dc', 3) + stroke(line('1180,982 1594,982'), '#cfe4dc', 3) + stroke(line('1400,880 1400,1034'), '#cfe4dc', 3) + pumpPlan('#dff0e6'), turn), { rough: 0.5 });
  let wash = '';
  for (let i = 0; i < 22; i += 1) wash += stroke(line([[256 + i * 62, 156], [256 + i * 62, 1034]]), '#8fb6b8', 1) + (i < 15 ? stroke(line([[256, 156 + i * 62], [1594, 156 + i * 62]]), '#8fb6b8', 1) : '');
  s.flat(group(wash, turn), { opacity: 0.34 });
  // A ring in red pencil round the pump; one empty foundation is struck through.
  s.flat(group(stroke(smooth('450,330 560,280 800,290 950,380 990,560 940,760 780,870 560,860 430,740 400,520', 0.16), '#d8452e', 10) + stroke(curve('1120,700 1280,560 1450,420'), '#d8452e', 9), turn), { rough: 2.2 });
  // The pool of the lamp and its shade at the upper right.
  s.glow(fill(ellipse(980, 500, 900), s.radial([980, 480], 900, `${c.cream} 0 .55, ${c.sulphur} .45 .26, ${c.sulphur} 1 0`)), { grain: 0.5 });
  s.flat(stroke(curve('1860,620 1760,300 1560,110'), c.ink, 26) + stroke(curve('1852,606 1754,300 1560,104'), '#6a7a6a', 5));
  s.flat(rimmed(s, smooth('1330,70 1430,-30 1600,-20 1640,90 1560,190 1400,220 1290,180', 0.13), '#17302c', '#7fa08a', [-6, -6]) + fill(ellipse(1410, 176, 130, 44, -14), c.cream));
  // Cup, folding rule, drawing pins, weights.
  s.shade(fill(ellipse(300, 250, 150, 140), '#140a08'), { blur: 8 });
  s.flat(fill(ellipse(270, 220, 142, 136), '#e6dfc8') + fill(ellipse(270, 220, 112, 106), '#cfc6a8') + rimmed(s, ellipse(270, 218, 86, 80), '#d8d2bc', '#fffbe8', [-5, 5]) + fill(ellipse(270, 218, 70, 64), '#2a140c') + fill(ellipse(286, 202, 30, 18, -30), '#6a3a20') + stroke(curve('330,160 390,120 410,170 350,210'), '#d8d2bc', 18));
  const rule: Point[] = [[1180, 1120], [1420, 990], [1660, 1080], [1790, 900]];
  s.shade(stroke(line(rule), '#140a08', 40, 'transform="translate(-8 14)"'), { blur: 4 });
  rule.slice(1).forEach(([x, y], i) => {
    const [px, py] = rule[i] ?? [0, 0];
    s.flat(stroke(line([[px, py], [x, y]]), i % 2 ? '#d9b24a' : '#e8c864', 36) + Array.from({ length: 14 }, (_, k) => stroke(line([[px + ((x - px) * (k + 0.5)) / 14, py + ((y - py) * (k + 0.5)) / 14 - 14], [px + ((x - px) * (k + 0.5)) / 14, py + ((y - py) * (k + 0.5)) / 14 - (k % 5 ? 4 : -6)]]), '#3a2410', 2.6)).join('') + fill(ellipse(px, py, 9), '#7a5a1a'));
  });
  // The hand with a pencil, from the lower left.
  const skin = '#c98a5e';
  const sleeve = smooth('-40,760 80,740 270,800 350,860 330,960 230,1040 90,1100 -40,1120', 0.12);
  const hand = smooth('290,824 360,780 450,742 530,730 572,750 590,790 600,842 566,894 500,930 420,950 340,962', 0.15);
  s.shade(group(fill(hand + sleeve + limb('540,760 640,700 700,712', [50, 44, 34]), '#0c1a20'), 'transform="translate(-6 34)"'), { opacity: 0.75, blur: 7 });
  s.flat(fill(limb('560,880 610,868 640,820', [54, 46, 36]) + limb('530,910 580,900 616,860', [54, 44, 34]), '#a86a44'));
  s.flat(stroke(line('742,650 470,884'), '#e0a83a', 17) + stroke(line('742,650 470,884'), '#b0761c', 6) + fill(poly('730,650 752,660 800,598'), '#f0d8a8') + fill(poly('782,612 790,620 802,596'), c.ink));
  s.flat(rimmed(s, hand, skin, '#ffe6b8', [-6, 9]) + rimmed(s, limb('500,790 600,724 676,712', [56, 48, 34]), skin, '#ffe6b8', [-4, 8]) + rimmed(s, limb('450,900 560,846 650,752', [54, 46, 32]), '#b87850', '#ffd9a0', [-2, 7]) + fill(ellipse(668, 708, 13, 10, -10), '#f2c8a0') + stroke(curve('590,716 604,724 610,738'), '#7a4428', 4) + stroke(curve('520,766 540,776 550,794'), '#7a4428', 4));
  s.flat(rimmed(s, sleeve, '#2b4038', '#9ab09a', [-6, 9]) + fill(poly('276,806 352,862 330,962 250,1040 226,1030 300,950 318,870 262,820'), '#e6dfc8'));
  s.dim(s.radial([960, 520], 1250, `${c.ink} 0 0, ${c.ink} .5 .05, ${c.ink} 1 .85`));
}

export function archiveRoom(s: Sheet): void {
  const { random } = s;
  const [ink, olive, ochre, lampGreen] = ['#120f08', '#3c3a1e', '#d8a83e', '#2f6a4a'];
  s.wash('#1c1a0e');
  const eye = camera({ center: [760, 560], focal: 1180, eye: [-0.25, 1.65, 0] });
  s.flat(eye.face([[-1.2, 0, 0.3], [1.2, 0, 0.3], [1.2, 0, 24], [-1.2, 0, 24]], '#4a3c20') + eye.face([[-1.2, 3.4, 0.3], [1.2, 3.4, 0.3], [1.2, 3.4, 24], [-1.2, 3.4, 24]], '#16140a') + eye.face([[-1.2, 0, 24], [1.2, 0, 24], [1.2, 3.4, 24], [-1.2, 3.4, 24]], '#6a5a2a'));
  s.spray(fill(ellipse(790, 620, 430), s.radial([790, 620], 430, `#ffe9a8 0 .95, ${ochre} .4 .6, ${ochre} 1 0`)));
  const spines = ['#8a6a34', '#a8873f', '#6a4a28', '#7a7440', '#5a5c34', '#96502c', '#c4a35a', '#4a4a2c', '#d0bf8a'];
  for (let z = 21; z > 0.9; z -= 1.5) {
    const light = Math.max(0, 1 - Math.abs(z - 9) / 9);
    for (const side of [-1, 1] as const) {
      const x = side * 1.2;
      let shelf = eye.face([[x, 0, z], [x, 3.2, z], [x, 3.2, z + 1.5], [x, 0, z + 1.5]], mix(ink, olive, light * 0.7));
      for (let level = 0; level < 7; level += 1) {
        const y = 0.12 + level * 0.44;
        let at = z + 0.04;
        while (at < z + 1.4) {
          const thick = random.range(0.05, 0.13);
          const tall = random.range(0.26, 0.37);
          if (random.chance(0.93)) shelf += eye.face([[x, y, at], [x, y + tall, at], [x, y + tall, Math.min(at + thick - 0.012, z + 1.42)], [x, y, Math.min(at + thick - 0.012, z + 1.42)]], mix(ink, random.pick(spines), 0.16 + light * 0.84));
          at += thick;
        }
        shelf += eye.face([[x, y - 0.05, z], [x, y, z], [x, y, z + 1.5], [x, y - 0.05, z + 1.5]], mix(ink, '#8a7a4a', light));
      }
      shelf += eye.face([[x, 0, z], [x - side * 0.06, 0, z], [x - side * 0.06, 3.2, z], [x, 3.2, z]], mix(ink, '#b09a5a', light * 0.9));
      s.flat(shelf, { rough: 0.7 });
    }
  }
  for (let z = 18; z > 2; z -= 5) {
    const [x, y] = eye.at([0, 3.1, z]);
    const k = eye.size([0, 3, z]);
    s.flat(stroke(line([[x, y - k * 0.4], [x, y]]), ink, 3) + fill(poly([[x - k * 0.18, y + k * 0.08], [x + k * 0.18, y + k * 0.08], [x + k * 0.06, y - k * 0.06], [x - k * 0.06, y - k * 0.06]]), '#2a2614'));
  }
  // The table across the aisle, the clerk, the green lamp, the open file.
  const [lx, ly] = [812, 560];
  s.flat(rimmed(s, rect(560, 700, 440, 22) + rect(590, 720, 18, 190) + rect(950, 720, 18, 190), '#2a1c0e', '#ffe0a0', [0, 5]));
  const clerk = figure({ x: 700, y: 908, height: 500, pose: { ...poses.sit, head: [0.1, -0.68], neck: [0.045, -0.6], nearArm: '0.02,-0.56 0.05,-0.43 0.2,-0.42', farArm: '0.05,-0.56 0.12,-0.44 0.26,-0.43' }, wear: 'jacket', head: 'bun' });
  s.flat(rimmed(s, rect(640, 560, 14, 350) + rect(650, 760, 110, 12) + rect(744, 770, 12, 140), ink, ochre, [3, 3]) + rimmed(s, clerk, '#1c1408', '#ffe6a8', [-5, 5]));
  s.flat(fill(poly('790,694 872,684 954,694 876,702'), '#fff6d8') + stroke(line('872,686 876,702'), '#a88a4a', 3) + fill(rect(880, 640, 90, 16) + rect(872, 656, 104, 18) + rect(886, 674, 84, 24), '#a8873f') + fill(rect(872, 662, 104, 4) + rect(886, 684, 84, 4), ink));
  s.flat(stroke(curve([[lx + 36, 700], [lx + 30, 620], [lx + 8, 590]]), '#c49a3a', 7) + fill(ellipse(lx + 36, 700, 34, 7), '#c49a3a') + rimmed(s, smooth([[lx - 70, ly + 34], [lx - 40, ly - 4], [lx + 20, ly - 14], [lx + 76, ly + 20], [lx + 66, ly + 40]], 0.1), lampGreen, '#9adcae', [0, 6]) + fill(ellipse(lx, ly + 38, 62, 8), '#fff6d8'));
  s.glow(fill(ellipse(lx, ly + 60, 420), s.radial([lx, ly + 60], 420, `#fff0b8 0 .9, ${ochre} .3 .4, ${ochre} 1 0`)));
  s.glow(fill(poly([[lx - 60, ly + 40], [lx + 60, ly + 40], [lx + 240, 700], [lx - 240, 700]]), thin('#fff0b8', 0.4)), { grain: 0.5, blur: 4 });
  s.shade(fill(poly('600,910 980,910 1180,1240 420,1240'), s.linear(`${ink} 0 .85, ${ink} 1 .2`, [0, 910], [0, 1200])));
  // A ladder and a trolley of boxes stand near to us.
  s.flat(rimmed(s, poly('1236,-20 1262,-20 1372,1220 1340,1220') + poly('1400,-20 1424,-20 1560,1220 1530,1220') + [0, 1, 2, 3, 4, 5, 6].map((i) => poly([[1252 + i * 14, 90 + i * 160], [1420 + i * 17, 90 + i * 160], [1422 + i * 17, 108 + i * 160], [1254 + i * 14, 108 + i * 160]])).join(''), ink, '#8a6a2a', [4, 3]));
  s.flat(rimmed(s, rect(120, 900, 300, 20) + rect(130, 915, 12, 240) + rect(398, 915, 12, 240) + rect(140, 780, 130, 120) + rect(280, 810, 120, 90) + rect(160, 690, 110, 90) + ellipse(136, 1166, 22) + ellipse(404, 1166, 22), ink, '#a8873f', [-5, 4]));
  s.bloom(0.72, 60, 0.4);
  s.dim(s.radial([800, 600], 1200, `${ink} 0 0, ${ink} .4 .05, ${ink} 1 .9`));
}
