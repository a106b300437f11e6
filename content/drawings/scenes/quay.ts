/** Harbour and business stories at the quay: the gate, the foghorn, the crane, the auction, the pipes. */

import { box, camera, type Place } from '../kit/camera.ts';
import { mix, thin } from '../kit/color.ts';
import { figure, poses, type Figure } from '../kit/people.ts';
import { beam, gulls, rimmed } from '../kit/props.ts';
import { curve, ellipse, fill, group, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

export function customsGate(s: Sheet): void {
  const { random } = s;
  const [ink, navy, frost, sunny, red] = ['#10233a', '#1f4164', '#e4eef0', '#fff0c8', '#cf3428'];
  s.wash(s.linear(`#7fb0d6 0, #b9d6e4 .4, #f4e8cc .62`));
  s.spray(fill(ellipse(1440, 640, 760), s.radial([1440, 640], 760, `#ffffff 0 1, ${sunny} .3 .7, ${sunny} 1 0`)));
  const eye = camera({ center: [760, 660], focal: 1150, eye: [0, 1.7, 0] });
  // Ships, cranes and stacked boxes far off.
  s.flat(fill(poly('900,664 920,600 1500,600 1540,664') + rect(1330, 520, 110, 90) + rect(1360, 470, 34, 60), '#8fb0c4'));
  for (const x of [240, 480]) s.flat(stroke(line([[x, 664], [x + 20, 360], [x + 70, 360], [x + 90, 664]]) + line([[x - 130, 400], [x + 290, 330]]) + line([[x + 46, 360], [x + 46, 280], [x - 120, 398]]) + line([[x + 46, 280], [x + 280, 332]]), '#86a8be', 11));
  const paint = ['#a8584a', '#4a7a94', '#8a9a8a', '#c49a5a', '#5a6a8a'];
  for (let row = 0; row < 3; row += 1) for (let i = 0; i < 7; i += 1) if (random.chance(0.8 - row * 0.2)) s.flat(fill(rect(-30 + i * 104, 628 - row * 40, 100, 38), mix(random.pick(paint), '#b9d6e4', 0.42)));
  s.haze(sunny, 480, 690, 0.5, 300);
  s.flat(eye.face([[-80, 0, 0.4], [80, 0, 0.4], [80, 0, 120], [-80, 0, 120]], '#a9b9be'));
  s.spray(eye.face([[-80, 0, 0.4], [80, 0, 0.4], [80, 0, 120], [-80, 0, 120]], s.linear(`#fff0c8 0 .9, #6a8498 .5 .3, #3a5870 1 .9`, [0, 672], [0, 1200])));
  for (const x of [-3.4, 3.2]) s.flat(eye.face([[x, 0.01, 1], [x + 0.18, 0.01, 1], [x + 0.18, 0.01, 60], [x, 0.01, 60]], frost));
  // The lorry, with its lamps on, its trailer behind.
  const lorry: Place = [0.5, 0.5, 15];
  s.shade(eye.face([[-3.6, 0.01, 12], [3.4, 0.01, 14], [3.2, 0.01, 22], [0.4, 0.01, 22]], thin(navy, 0.9)), { grain: 0.4 });
  s.flat(box(eye, [0.35, 1, 17.5], [2.7, 3.2, 9], { front: '#d8e2e0', left: '#8fa8b4', top: '#f4f4ea' }));
  s.flat(box(eye, lorry, [2.5, 2.7, 2.2], { front: '#c2452e', left: '#7a2a24', top: '#e86a4a' }));
  const f = (x0: number, y0: number, x1: number, y1: number, color: string): string => eye.face([[x0, y0, 14.98], [x1, y0, 14.98], [x1, y1, 14.98], [x0, y1, 14.98]], color);
  s.flat(f(0.68, 1.95, 2.82, 2.95, '#20384c') + f(0.68, 2.55, 1.6, 2.95, '#5a7a8c') + f(0.5, 0.5, 3, 0.95, '#2a2a30') + f(0.95, 1.12, 2.55, 1.6, '#3a1a1a') + f(0.5, 0.15, 0.95, 0.6, ink) + f(2.55, 0.15, 3, 0.6, ink) + f(0.3, 1.9, 0.46, 2.7, ink) + f(3.04, 1.9, 3.2, 2.7, ink));
  for (const x of [0.78, 2.72]) {
    const at = eye.at([x, 0.76, 14.9]);
    s.flat(fill(ellipse(...at, 13), '#fffbe4'));
    s.glow(fill(ellipse(...at, 150), s.radial(at, 150, '#fffbe0 0 1, #ffe6a0 .25 .5, #ffe6a0 1 0')));
  }
  // Gate houses, fence, posts, the lifted barrier.
  s.flat(box(eye, [-7.4, 0, 11], [3, 3, 4], { front: '#2d5270', right: '#5a86a4', top: '#dce8ea' }) + box(eye, [-7.7, 3, 10.6], [3.6, 0.35, 4.8], { front: '#dce8ea', right: frost, bottom: navy }));
  const hut = (x0: number, y0: number, x1: number, y1: number, color: string): string => eye.face([[x0, y0, 10.98], [x1, y0, 10.98], [x1, y1, 10.98], [x0, y1, 10.98]], color);
  s.flat(hut(-7.1, 1.1, -5.4, 2.4, '#ffe2a0') + hut(-6.3, 1.1, -6.22, 2.4, navy) + eye.face([[-4.39, 1.1, 11.6], [-4.39, 2.4, 11.6], [-4.39, 2.4, 13.6], [-4.39, 1.1, 13.6]], '#ffd88a'));
  let fence = '';
  for (let x = 4.6; x < 26; x += 0.55) fence += stroke(line([eye.at([x, 0, 12]), eye.at([x, 2.6, 12])]), navy, 6);
  s.flat(fence + stroke(line([eye.at([4.4, 2.3, 12]), eye.at([26, 2.3, 12])]), navy, 8) + stroke(line([eye.at([4.4, 0.4, 12]), eye.at([26, 0.4, 12])]), navy, 8));
  s.flat(box(eye, [-3.9, 0, 9], [0.6, 1.3, 0.6], { front: red, right: '#f08a6a', top: frost }));
  const tip: Point = [eye.at([-3.6, 1.15, 9])[0] + 320, 60];
  const root = eye.at([-3.6, 1.15, 9]);
  const along = (t: number): Point => [root[0] + (tip[0] - root[0]) * t, root[1] + (tip[1] - root[1]) * t];
  s.flat(stroke(line([along(-0.12), along(1)]), frost, 25) + Array.from({ length: 7 }, (_, i) => stroke(line([along(0.05 + i * 0.14), along(0.115 + i * 0.14)]), red, 25, 'style="stroke-linecap:butt"')).join('') + fill(ellipse(...along(-0.12), 28), ink) + fill(ellipse(...along(1), 15), '#ffd24a'));
  // Five officers walk in, long shadows before them.
  const officers: Figure[] = [
    { x: 250, y: 980, height: 560, pose: poses.walk, wear: 'coat', head: 'cap', build: 1.1 },
    { x: 480, y: 1040, height: 610, pose: poses.stride, wear: 'jacket', head: 'bun' },
    { x: 800, y: 990, height: 570, pose: poses.walk, wear: 'coat', head: 'cap' },
    { x: 1010, y: 930, height: 480, pose: poses.walk, wear: 'coat', head: 'bob', build: 1.05 },
    { x: 640, y: 910, height: 440, pose: poses.walk, wear: 'jacket', head: 'cap', build: 1.1 },
  ];
  for (const one of [...officers].sort((a, b) => a.y - b.y)) {
    const d = figure(one);
    s.shade(group(fill(d, navy), `transform="matrix(1 0 0.9 -0.3 ${-0.9 * one.y} ${one.y * 1.3})"`), { opacity: 0.65, blur: 3, grain: 0.4 });
    s.flat(rimmed(s, d, ink, sunny, [-7, 3]));
    const [bx, by] = [one.x + one.height * 0.01, one.y - one.height * 0.63];
    s.flat(s.within(d, fill(rect(bx - 90, by, 180, one.height * 0.035), '#d8e24a')), { rough: 0.8 });
  }
  s.flat(fill(rect(540, 850, 66, 52) + rect(556, 838, 34, 14), '#5a3a24') + gulls(random, 5, [900, 120, 1700, 380], 34, '#fffdf4'));
  s.bloom(0.86, 60, 0.28);
}

export function foghorn(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, sea, foam, wall, shade, brass] = ['#0f2a26', '#3f7a6c', '#dfeee4', '#f2efe2', '#a8bcae', '#b8442c'];
  s.wash(s.linear(`#8db4a4 0, #c4d8c8 .5, #e8ece0 .62`));
  s.flat(fill(smooth('-60,120 300,60 700,110 1100,40 1500,90 1860,50 1860,200 1300,180 800,230 300,190 -60,230'), '#b4cec0'), { rough: 4, opacity: 0.8 });
  s.spray(fill(smooth('-60,330 400,280 900,330 1400,270 1860,320 1860,400 1200,380 600,420 -60,390'), '#f2f4ea'));
  s.flat(fill(rect(-20, 690, w + 40, 520), sea));
  s.mirror(690, { strength: 0.4, ripple: 20, smear: 20, tint: '#2f6458', tintStrength: 0.5 });
  let waves = '';
  for (let i = 0; i < 170; i += 1) {
    const t = random.next() ** 1.5;
    const y = 700 + t * 480;
    const x = random.range(-100, w);
    const k = 26 + t * 150;
    waves += fill(ribbon([[x, y], [x + k * 0.3, y - 3 - t * 9], [x + k * 0.6, y], [x + k, y - 2]], [0.5, 2 + t * 8, 2 + t * 4, 0.5]), random.pick([thin(foam, 0.8), thin('#1f5046', 0.8), thin('#1f5046', 0.8)]));
  }
  s.flat(waves);
  // A ship that listens, far out.
  s.flat(fill(poly('140,694 128,672 330,668 344,694') + rect(270, 640, 40, 30) + rect(284, 616, 12, 26) + rect(170, 650, 6, 22), '#4a6a62'));
  s.haze('#e8f0e6', 560, 720, 0.6, 300);
  // Fog in banks; the sound as bent strips of paler air.
  for (let i = 0; i < 5; i += 1) {
    const r = 260 + i * 170;
    s.spray(stroke(curve([[560 - r * 0.74, 420 - r * 0.5], [560 - r, 430 + r * 0.06], [560 - r * 0.82, 430 + r * 0.55]]), '#fffef4', 44 - i * 5), { opacity: 0.75 - i * 0.13 });
  }
  // The engine house on its rock, seen from below.
  s.flat(rimmed(s, poly('820,1220 880,1060 980,1010 1200,980 1820,960 1820,1220'), ink, '#7fa894', [4, 7]) + fill(poly('980,1016 1200,986 1160,1120 960,1180'), '#1f4a42') + fill(poly('1400,990 1560,974 1640,1220 1430,1220'), '#1a3f38'));
  s.flat(fill(poly('1090,1000 1090,210 1820,70 1820,980'), wall) + fill(poly('1060,226 1090,182 1840,30 1840,92 1090,234'), '#5a2a22') + fill(poly('1090,234 1840,92 1840,108 1090,250'), shade));
  s.shade(fill(poly('1090,1000 1090,240 1820,100 1820,980'), s.linear(`#8fb0a0 0 .15, #5f8a7a 1 .8`, [1090, 400], [1820, 1000])));
  s.flat(fill(poly('1600,400 1720,384 1720,620 1600,626'), '#24443e') + stroke(line('1660,392 1660,622') + line('1600,506 1720,498'), wall, 8) + stroke(poly('1600,400 1720,384 1720,620 1600,626'), shade, 12) + fill(poly('1560,986 1560,740 1690,732 1690,980'), '#5a2a22') + fill(ellipse(1674, 866, 7), '#e8c87a'));
  // The two trumpets: bell, throat, ribs; the near one large.
  const trumpet = (x: number, y: number, k: number, dark: string, mid: string): void => {
    const bell = smooth([[x + 640 * k, y - 44 * k], [x + 420 * k, y - 56 * k], [x + 240 * k, y - 96 * k], [x + 100 * k, y - 178 * k], [x, y - 260 * k], [x - 26 * k, y], [x, y + 260 * k], [x + 100 * k, y + 178 * k], [x + 240 * k, y + 96 * k], [x + 420 * k, y + 56 * k], [x + 640 * k, y + 44 * k]], 0.12);
    s.shade(group(fill(bell, '#1a3f38'), `transform="translate(${60 * k} ${110 * k})"`), { opacity: 0.4, blur: 12 });
    s.flat(rimmed(s, bell, mid, '#ffb48a', [2, 11]));
    s.shade(s.within(bell, fill(smooth([[x - 40 * k, y + 20 * k], [x + 300 * k, y + 16 * k], [x + 660 * k, y + 6 * k], [x + 660 * k, y + 80 * k], [x, y + 320 * k]]), thin(dark, 0.9))));
    s.flat(s.within(bell, [0.2, 0.42, 0.68].map((t) => stroke(curve([[x + 640 * k * t + 30 * k, y - 300 * k], [x + 640 * k * t, y], [x + 640 * k * t + 30 * k, y + 300 * k]]), dark, 10 * k)).join('')));
    const mouth = ellipse(x, y, 74 * k, 262 * k);
    s.flat(rimmed(s, mouth, '#6a2418', '#ffd0a8', [8 * k, 5 * k]) + fill(ellipse(x + 10 * k, y, 56 * k, 226 * k), '#2a100c'));
    s.spray(fill(ellipse(x + 10 * k, y, 56 * k, 226 * k), s.linear('#b8442c 0 .0, #b8442c .5 .1, #e87a4a 1 .85', [0, y - 226 * k], [0, y + 226 * k])));
    s.flat(fill(ellipse(x + 24 * k, y + 6 * k, 22 * k, 84 * k), '#140806'));
    s.flat(fill(poly([[x + 600 * k, y - 74 * k], [x + 668 * k, y - 84 * k], [x + 668 * k, y + 84 * k], [x + 600 * k, y + 74 * k]]), dark));
  };
  trumpet(760, 330, 0.72, '#7a2a1c', brass);
  trumpet(520, 600, 1.06, '#7a2a1c', '#c44a2e');
  s.flat(fill(poly('700,700 724,696 860,1040 830,1050') + poly('940,660 962,656 990,1010 962,1016'), ink) + stroke(line('712,720 962,960') + line('950,700 840,960'), ink, 9));
  // The keeper, hands over her ears.
  const keeper = figure({ x: 1420, y: 992, height: 300, pose: { ...poses.stand, head: [-0.01, -0.92], nearArm: '-0.06,-0.79 -0.17,-0.84 -0.07,-0.93', farArm: '0.06,-0.79 0.16,-0.84 0.05,-0.93' }, wear: 'coat', head: 'bob', flip: true });
  s.shade(fill(poly('1400,992 1440,992 1560,1040 1500,1050'), thin(ink, 0.9)));
  s.flat(rimmed(s, keeper, '#12302c', '#fff8e4', [-5, 4]) + stroke(line('1060,1010 1060,900') + line('1240,990 1240,880') + line('1500,978 1500,870') + line('1760,964 1760,850') + line('1050,915 1820,862'), ink, 6));
  s.flat(gulls(random, 8, [160, 760, 700, 1100], 44, '#fffef4') + gulls(random, 5, [60, 120, 520, 420], 34, '#f6faf2'));
  s.haze('#e8f0e6', 900, 1300, 0.3, 300);
}

export function crane(s: Sheet): void {
  const { random } = s;
  const [ink, teal, orange, gold] = ['#0a2226', '#1c5560', '#f08a3c', '#ffe0a0'];
  s.wash(s.linear(`#2a7480 0, #6a9c8c .28, #f0b060 .62, ${orange} .86, #d8602c 1`));
  s.spray(fill(ellipse(250, 1120, 900), s.radial([250, 1120], 900, `#fff6d0 0 1, ${gold} .3 .7, ${gold} 1 0`)));
  for (let i = 0; i < 9; i += 1) {
    const y = 120 + i * 100;
    const x = random.range(-300, 500);
    s.flat(fill(ribbon([[x, y], [x + 400, y - 16], [x + 900, y + 6]], [2, random.range(16, 40), 2]), i < 4 ? '#4a8a88' : '#f8c07a'), { opacity: 0.5, rough: 3 });
  }
  // The crane from the foot of its leg: everything leans to a point high above.
  const v: Point = [700, -560];
  const up = (x: number, y: number, t: number): Point => [x + (v[0] - x) * t, y + (v[1] - y) * t];
  const leg = (x: number, width: number, color: string, light: string): string => rimmed(s, poly([[x, 1520], [x + width, 1520], up(x + width * 0.9, 1520, 0.5), up(x + width * 0.1, 1520, 0.5)]), color, light, [9, 2]);
  s.flat(leg(430, 90, '#12363e', orange) + leg(980, 110, '#12363e', orange));
  let braces = '';
  for (let i = 0; i < 5; i += 1) {
    const t0 = 0.06 + i * 0.09;
    const t1 = t0 + 0.09;
    braces += stroke(line([up(475, 1520, t0), up(1035, 1520, t1)]), '#12363e', 17 - i * 2) + stroke(line([up(1035, 1520, t0), up(475, 1520, t1)]), '#12363e', 17 - i * 2) + stroke(line([up(475, 1520, t1), up(1035, 1520, t1)]), '#12363e', 22 - i * 2);
  }
  s.flat(braces);
  s.flat(leg(60, 190, teal, gold) + leg(1100, 180, '#0f3038', orange));
  // Rungs up the near leg, rivets, a cabin, machine house, jib with its cables.
  let rungs = '';
  for (let i = 0; i < 24; i += 1) {
    const [x, y] = up(150, 1520, i * 0.019 + 0.02);
    rungs += stroke(line([[x - 34 + i * 0.7, y], [x + 26 - i * 0.5, y]]), ink, 7 - i * 0.15);
  }
  s.flat(rungs);
  const house = poly('356,520 890,500 868,300 420,320');
  s.flat(rimmed(s, house, '#1a4a54', gold, [10, -8]) + fill(poly('356,520 890,500 910,548 330,570'), ink) + fill(poly('640,440 700,438 694,352 640,354') + poly('730,436 790,434 780,348 726,350'), '#ffca7a') + fill(poly('420,486 600,480 590,344 446,350'), '#143a44'));
  s.flat([0, 1, 2, 3, 4].map((i) => stroke(line([[428, 470 - i * 26], [596, 464 - i * 25]]), '#0d2a30', 7)).join(''));
  const jib = (t: number, side: number): Point => [820 + t * 330 - side * (1 - t) * 34, 330 - t * 420 + side * (1 - t) * 30];
  let truss = stroke(line([jib(0, -1), jib(1, -1)]), ink, 15) + stroke(line([jib(0, 1), jib(1, 1)]), ink, 15);
  for (let i = 0; i < 9; i += 1) truss += stroke(line([jib(i / 9, -1), jib((i + 1) / 9, 1), jib((i + 1) / 9, -1)]), ink, 8);
  s.flat(truss + stroke(line([[560, 310], [640, 90], [700, 306]]), ink, 17) + stroke(line([[640, 92], jib(0.9, 1)]), ink, 5) + stroke(line([[640, 92], [380, 330]]), ink, 6));
  s.flat(stroke(line('1080,-20 1080,760'), ink, 6) + stroke(line('1098,-20 1098,760'), ink, 6) + rimmed(s, poly('1056,752 1122,752 1130,812 1048,812') + ellipse(1089, 812, 40, 26), '#b8442c', gold, [6, 4]) + stroke(curve('1090,836 1092,880 1060,902 1046,880 1056,866'), ink, 17));
  s.flat(rimmed(s, poly('300,640 470,632 478,760 318,772') + poly('290,632 480,622 480,644 290,654'), '#1a4a54', gold, [7, 3]) + fill(poly('328,664 392,660 396,742 338,746') + poly('406,660 456,657 460,738 412,742'), '#ffd890'));
  // The far side of the basin; the quay; the woman in the hard hat; a chain across.
  s.flat(fill(poly('-20,1330 1220,1330 1220,1360 -20,1360'), '#7a3a28') + fill(rect(640, 1250, 260, 84) + rect(700, 1200, 60, 60) + rect(300, 1280, 180, 54), '#a8502c'));
  s.flat(leg(60, 190, teal, gold) + rungs);
  s.flat(fill(poly('-20,1440 1220,1424 1220,1520 -20,1520'), ink) + rimmed(s, poly('20,1400 330,1396 350,1450 0,1456') + poly('1060,1392 1220,1390 1220,1446 1044,1448'), '#0f3038', gold, [5, 7]));
  for (const x of [90, 180, 270]) s.flat(fill(ellipse(x, 1456, 42), '#0a1a1e') + fill(ellipse(x, 1456, 18), '#3a5a5c') + stroke(ellipse(x, 1456, 40), orange, 4));
  const woman = figure({ x: 640, y: 1456, height: 330, pose: poses.lookUp, wear: 'coat', head: 'helmet', flip: true });
  s.shade(fill(poly('630,1452 668,1452 960,1500 860,1510'), ink));
  s.flat(rimmed(s, woman, ink, '#fff0c0', [6, 3]) + fill(rect(672, 1270, 54, 76), '#f4e6c4'));
  s.flat(gulls(random, 8, [60, 180, 380, 560], 30, '#fff2cc'));
  s.bloom(0.84, 60, 0.3);
}

export function fishAuction(s: Sheet): void {
  const { random } = s;
  const [ink, deep, frost] = ['#0e2a34', '#2f6470', '#eef8f6'];
  s.wash('#bcd8da');
  const eye = camera({ center: [1060, 470], focal: 960, eye: [1.2, 3.4, 0], pitch: -6 });
  s.flat(eye.face([[-12, 0, 0.3], [12, 0, 0.3], [12, 0, 46], [-12, 0, 46]], '#8fb6bc') + eye.face([[-12, 7, 0.3], [12, 7, 0.3], [12, 7, 46], [-12, 7, 46]], '#47727c') + eye.face([[-12, 0, 0.3], [-12, 7, 0.3], [-12, 7, 46], [-12, 0, 46]], '#cfe4e2') + eye.face([[12, 0, 0.3], [12, 7, 0.3], [12, 7, 46], [12, 0, 46]], '#7ba6ae') + eye.face([[-12, 0, 46], [12, 0, 46], [12, 7, 46], [-12, 7, 46]], '#d8eae6'));
  // Tiled walls, doors to the quay with daylight, columns, lamps.
  let tiles = '';
  for (let z = 2; z < 46; z += 1.2) tiles += stroke(line([eye.at([-12, 0, z]), eye.at([-12, 3, z])]), '#9cc0c2', 2) + stroke(line([eye.at([12, 0, z]), eye.at([12, 3, z])]), '#5f8c96', 2);
  for (const y of [0.6, 1.2, 1.8, 2.4, 3]) tiles += stroke(line([eye.at([-12, y, 1]), eye.at([-12, y, 46])]), '#9cc0c2', 2) + stroke(line([eye.at([12, y, 1]), eye.at([12, y, 46])]), '#5f8c96', 2);
  s.flat(tiles);
  for (let i = 0; i < 5; i += 1) s.flat(eye.face([[-11.98, 0, 6 + i * 8], [-11.98, 4.6, 6 + i * 8], [-11.98, 4.6, 10.5 + i * 8], [-11.98, 0, 10.5 + i * 8]], '#fdfbe8'));
  s.flat(eye.face([[-4, 0, 45.9], [4, 0, 45.9], [4, 4.4, 45.9], [-4, 4.4, 45.9]], '#fdfbe8'));
  s.mirror(Math.round(eye.at([0, 0, 46])[1]), { strength: 0.5, ripple: 10, smear: 60, tint: '#6a9aa4', tintStrength: 0.3, shore: [eye.at([-12, 0, 4]), eye.at([-12, 0, 46]), eye.at([12, 0, 46]), eye.at([12, 0, 6])] });
  for (let i = 0; i < 5; i += 1) s.spray(eye.face([[-12, 0.01, 6 + i * 8], [-12, 0.01, 10.5 + i * 8], [-5, 0.01, 8 + i * 8], [-5, 0.01, 3.5 + i * 8]], thin('#fdfbe8', 0.8)));
  s.haze(frost, 620, 330, 0.4, 300);
  for (let z = 42; z > 4; z -= 8) {
    for (const x of [-6.5, 7]) s.flat(box(eye, [x, 0, z], [0.5, 7, 0.5], { front: '#4f7e88', left: '#9cc4c6', right: '#36626c' }));
    for (const x of [-3.4, 0.6, 4.4]) {
      const [lx, ly] = eye.at([x, 5.4, z - 2]);
      const k = eye.size([x, 5.4, z - 2]);
      s.flat(stroke(line([[lx, ly - k * 1.6], [lx, ly]]), ink, Math.max(1.5, k * 0.03)) + fill(poly([[lx - k * 0.5, ly + k * 0.22], [lx + k * 0.5, ly + k * 0.22], [lx + k * 0.16, ly - k * 0.1], [lx - k * 0.16, ly - k * 0.1]]), deep) + fill(ellipse(lx, ly + k * 0.22, k * 0.46, k * 0.07), '#ffffff'));
      s.glow(fill(ellipse(lx, ly + k * 0.3, k * 2), s.radial([lx, ly + k * 0.3], k * 2, '#f4fffc 0 .6, #f4fffc .4 .15, #f4fffc 1 0')));
    }
  }
  // Boxes of fish in rows; most places on the floor are empty, only marked.
  for (let z = 40; z > 2.4; z -= 1.9) {
    for (let x = -5.4; x < 6; x += 1.35) {
      const full = (x > -4.4 && x < -1 && z < 30) || (x > 3 && z < 13 && z > 5);
      if (!full) {
        if (z > 3) s.flat(stroke(line([eye.at([x, 0.01, z]), eye.at([x + 0.8, 0.01, z])]), thin(frost, 0.7), Math.max(1, 50 / z)), { rough: 0.5 });
        continue;
      }
      const color = random.pick(['#2f7f96', '#2f7f96', '#c8563a', '#e0b84a']);
      s.flat(box(eye, [x, 0, z], [1.05, 0.34, 1.4], { front: color, left: mix(color, frost, 0.35), right: mix(color, ink, 0.4), top: '#dff0f0' }));
      let fish = '';
      for (let i = 0; i < 4; i += 1) {
        const [fx, fy] = eye.at([x + 0.2 + i * 0.22, 0.36, z + 0.65]);
        const k = eye.size([x, 0.3, z]);
        fish += fill(ellipse(fx, fy, k * 0.09, k * 0.3, 12) + poly([[fx - k * 0.1, fy + k * 0.2], [fx + k * 0.02, fy + k * 0.12], [fx + k * 0.06, fy + k * 0.26]]), i % 2 ? '#6f98a4' : '#8fb0b8') + fill(ellipse(fx - k * 0.02, fy, k * 0.03, k * 0.2, 12), frost);
      }
      s.flat(fish, { rough: 0.5 });
    }
  }
  // The buyers, far apart.
  const stand = (place: Place, extra: Partial<Figure>): void => {
    const [x, y] = eye.at(place);
    const d = figure({ x, y, height: eye.size(place) * 1.78, pose: poses.wait, wear: 'coat', head: 'cap', ...extra });
    s.shade(group(fill(d, deep), `transform="matrix(1 0 -0.1 -0.42 ${0.1 * y} ${y * 1.42})"`), { opacity: 0.4, blur: 3, grain: 0.4 });
    s.flat(rimmed(s, d, ink, '#fdfbe8', [4, 4]));
  };
  stand([4.6, 0, 33], { head: 'bare' });
  stand([-0.2, 0, 26], { head: 'hat', flip: true });
  stand([2.2, 0, 19], { pose: poses.hold, head: 'bob', flip: true });
  stand([-5.4, 0, 14], { head: 'cap' });
  stand([0.3, 0, 10.4], { pose: poses.hold, wear: 'jacket', head: 'bare', flip: true, build: 1.12 });
  stand([2.25, 0, 5.6], { pose: poses.hold, wear: 'coat', head: 'cap', flip: true, build: 1.1 });
  s.bloom(0.86, 60, 0.2);
  s.dim(s.linear(`${deep} 0 .35, ${deep} .3 0, ${deep} .8 0, ${deep} 1 .4`));
}

export function heatPipes(s: Sheet): void {
  const [ink, deep, teal, warm, hot] = ['#06191f', '#0f3a46', '#2a6a74', '#ff8a54', '#ffd2a0'];
  s.wash(ink);
  const eye = camera({ center: [840, 560], focal: 1000, eye: [0.1, 1.7, 0] });
  // A vaulted tunnel: rings of segments towards the light.
  const ring = (z: number): Point[] => Array.from({ length: 25 }, (_, i) => {
    const a = Math.PI * (1.08 - (i / 24) * 1.16);
    return eye.at([Math.cos(a) * 3.1, 1.5 + Math.sin(a) * 2.5, z]);
  });
  for (let z = 34; z > 1; z *= 0.84) {
    const near = 1 - z / 34;
    const outer = ring(z * 0.84);
    const inner = ring(z);
    for (let i = 0; i < 24; i += 1) {
      const [a, b, c, d] = [outer[i], outer[i + 1], inner[i + 1], inner[i]];
      if (!a || !b || !c || !d) continue;
      const side = i < 12 ? 0.15 : 0;
      s.flat(fill(poly([a, b, c, d]), mix(mix('#6fa0a0', '#123f4a', Math.min(1, near * 1.25)), i % 2 ? deep : teal, 0.3 + side)) + stroke(line([a, d]), ink, 2));
    }
    s.flat(stroke(line(inner), ink, Math.max(2, 50 / z)));
  }
  s.flat(fill(poly([...ring(34)]), '#eaf6e8'));
  s.glow(fill(ellipse(840, 545, 520), s.radial([840, 545], 520, '#f4fff0 0 1, #a8e0d0 .25 .5, #a8e0d0 1 0')));
  s.flat(eye.face([[-2.9, 0, 0.3], [2.9, 0, 0.3], [2.9, 0, 34], [-2.9, 0, 34]], '#16424c'));
  s.spray(eye.face([[-2.9, 0, 0.3], [2.9, 0, 0.3], [2.9, 0, 34], [-2.9, 0, 34]], s.linear('#d8f4e4 0 .9, #5aa0a0 .3 .4, #0f3a46 1 0', [0, 610], [0, 1200])));
  let grid = '';
  for (let z = 1.2; z < 30; z += 1.1) grid += stroke(line([eye.at([-0.9, 0.01, z]), eye.at([1.2, 0.01, z])]), ink, Math.max(1.5, 14 / z));
  for (const x of [-0.9, 1.2]) grid += stroke(line([eye.at([x, 0.01, 0.8]), eye.at([x, 0.01, 34])]), ink, 6);
  s.flat(grid, { opacity: 0.6 });
  // Two thick pipes at the right, one pair of thin ones at the left.
  const tube = (x: number, y: number, r: number, base: string, light: string): void => {
    const at = (z: number): { p: Point; k: number } => ({ p: eye.at([x, y, z]), k: eye.size([x, y, z]) * r });
    const near = at(0.9);
    const far = at(34);
    const quad = (a0: number, a1: number): string => {
      const on = (one: { p: Point; k: number }, a: number): Point => [one.p[0] + Math.cos(a) * one.k, one.p[1] + Math.sin(a) * one.k];
      return poly([on(near, a0), on(near, a1), on(far, a1), on(far, a0)]);
    };
    s.flat(fill(quad(Math.PI * 0.62, -Math.PI * 0.5) + quad(Math.PI * 0.5, -Math.PI * 0.38) + quad(Math.PI, 0), base));
    s.flat(fill(quad(Math.PI * 0.78, Math.PI * 1.24), light) + fill(quad(Math.PI * 1.02, Math.PI * 1.12), '#fff0d8'));
    s.shade(fill(quad(Math.PI * 0.62, Math.PI * 0.1), thin(ink, 0.75)));
    for (let z = 22; z > 1.4; z *= 0.72) {
      const { p, k } = at(z);
      s.flat(stroke(ellipse(p[0], p[1], k * 1.05), mix(base, ink, 0.55), Math.max(2.5, k * 0.16)) + stroke(curve([[p[0] - k * 0.8, p[1] - k * 0.7], [p[0] - k * 1.06, p[1]], [p[0] - k * 0.8, p[1] + k * 0.7]]), light, Math.max(1.5, k * 0.05)));
      s.flat(fill(poly([[p[0] - k * 0.6, p[1] + k * 1.05], [p[0] + k * 0.6, p[1] + k * 1.05], [p[0] + k * 0.8, p[1] + k * 1.5], [p[0] - k * 0.8, p[1] + k * 1.5]]), ink));
    }
  };
  tube(2.0, 0.75, 0.5, '#b8462a', warm);
  tube(1.95, 2.05, 0.5, '#d8663a', hot);
  tube(-2.35, 2.3, 0.2, '#2f7f8a', '#a8e0dc');
  tube(-2.4, 1.5, 0.2, '#2f7f8a', '#a8e0dc');
  for (let z = 24; z > 3; z *= 0.66) {
    const [x, y] = eye.at([-0.9, 3.6, z]);
    const k = eye.size([0, 3, z]);
    s.flat(fill(rect(x - k * 0.3, y, k * 0.6, k * 0.08), '#fff6dc'));
    s.glow(fill(ellipse(x, y, k * 1.6), s.radial([x, y], k * 1.6, '#fff0c8 0 .6, #ffd090 .4 .18, #ffd090 1 0')));
  }
  // The technician with a lamp on her helmet, a gauge before her.
  const [gx, gy] = [1180, 800];
  s.flat(stroke(line([[gx, gy], [gx + 60, gy]]), ink, 22) + rimmed(s, ellipse(gx, gy, 54), '#e8efe6', '#ffffff', [0, 5]) + stroke(ellipse(gx, gy, 52), ink, 10) + Array.from({ length: 9 }, (_, i) => stroke(line([[gx + Math.cos(2.5 + i * 0.52) * 34, gy + Math.sin(2.5 + i * 0.52) * 34], [gx + Math.cos(2.5 + i * 0.52) * 42, gy + Math.sin(2.5 + i * 0.52) * 42]]), ink, 3)).join('') + stroke(line([[gx, gy], [gx + 18, gy - 30]]), '#d8402a', 6));
  const worker = figure({ x: 880, y: 1190, height: 640, pose: { ...poses.hold, head: [0.05, -0.915], nearArm: '-0.04,-0.79 0.02,-0.64 0.15,-0.6', farArm: '0.06,-0.79 0.16,-0.68 0.3,-0.62' }, wear: 'jacket', head: 'helmet', build: 1.1 });
  s.shade(fill(ellipse(900, 1194, 200, 16), ink));
  s.flat(rimmed(s, worker, '#0a2630', hot, [-5, 4]) + s.within(worker, fill(rect(760, 850, 260, 20) + rect(760, 1000, 260, 20), '#ffe24a')));
  const lampAt: Point = [944, 592];
  s.flat(fill(ellipse(...lampAt, 14), '#fffbe8'));
  beam(s, lampAt, 40, 30, 420, '#fff0c0', 0.85);
  s.bloom(0.78, 60, 0.4);
  s.dim(s.radial([860, 600], 1250, `${ink} 0 0, ${ink} .5 .04, ${ink} 1 .8`));
}
