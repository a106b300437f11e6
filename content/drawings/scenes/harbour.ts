/** Harbour stories in open air: the boats at dawn, the ferry in fog, the dredger. */

import { fishingBoat } from '../kit/boats.ts';
import { mix, thin } from '../kit/color.ts';
import { figure, poses } from '../kit/people.ts';
import { glints, gulls, lamp, rimmed, roofs } from '../kit/props.ts';
import { curve, ellipse, fill, limb, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

export function harbourDawn(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, plum, rose, coral, gold, cream] = ['#2a1838', '#5c3460', '#d9687a', '#f7937a', '#ffc98a', '#fff2d4'];
  s.wash(s.linear(`#8a5a96 0, ${rose} .2, ${coral} .38, ${gold} .54, ${cream} .6`));
  const sun: Point = [1260, 640];
  s.spray(fill(ellipse(...sun, 760), s.radial(sun, 760, `#ffffff 0 1, ${cream} .16 .95, ${gold} .45 .5, ${gold} 1 0`)));
  s.flat(fill(ellipse(...sun, 84), '#fffbea'));
  for (let i = 0; i < 13; i += 1) {
    const y = 70 + i * 38 + random.range(-10, 10);
    const x = random.range(-300, 1500);
    const len = random.range(300, 900);
    s.flat(fill(ribbon([[x, y], [x + len * 0.4, y - random.range(4, 22)], [x + len, y + 4]], [2, random.range(14, 36), 2]), i < 6 ? '#b8607e' : '#ffb08a'), { opacity: 0.5, rough: 3 });
  }
  // Far shore with town, mole and light.
  s.flat(fill(smooth('-40,690 200,640 520,630 760,650 900,690') + smooth('1500,690 1700,660 2040,640 2040,700 1500,700'), '#d98a8a'), { opacity: 0.7 });
  s.flat(fill(roofs(random, -40, 640, 668, 44, 700) + rect(250, 560, 16, 110) + poly('244,562 258,520 272,562'), '#b0607a'));
  s.haze(cream, 560, 720, 0.5, 300);
  s.flat(fill(poly('1560,694 1590,676 2040,670 2040,702 1560,702'), plum) + fill(rect(1590, 590, 26, 92) + poly('1584,592 1603,566 1622,592') + rect(1584, 604, 38, 6), plum) + fill(rect(1596, 574, 14, 16), '#fff3c0'));
  // The boats, far ones first.
  const boats: [number, number, number, string][] = [[1010, 706, 0.34, '#a8587a'], [1480, 708, 0.42, '#9a4c72'], [700, 722, 0.7, '#7a3a68'], [1160, 744, 1.05, '#4e2850']];
  const draw = (x: number, y: number, k: number, color: string): void => {
    const boat = fishingBoat(x, y, k);
    s.flat(rimmed(s, boat.rig, color, gold, [-1.5, 0]) + rimmed(s, boat.hull, color, gold, [-2, 3 * k]) + rimmed(s, boat.house, mix(color, cream, 0.12), gold, [-5 * k, 2]) + fill(boat.windows, k > 0.5 ? '#ffe0a0' : color));
  };
  for (const boat of boats.slice(0, 2)) draw(...boat);
  s.flat(fill(rect(-20, 702, w + 40, 500), '#e89a8a'));
  s.mirror(702, { strength: 0.9, ripple: 22, smear: 54, tint: '#a85a78', tintStrength: 0.3 });
  s.flat(glints(s, [1000, 712, 1540, 1100], 260, '#fff6dc', 90), { rough: 0.5 });
  s.flat(glints(s, [-20, 740, w, 1125], 200, '#7a4470', 120), { rough: 0.5, opacity: 0.6 });
  for (const [x, y, k, color] of boats.slice(2)) {
    s.shade(fill(ellipse(x, y + 26 * k, 130 * k, 24 * k) + ellipse(x + 20, y + 80 * k, 70 * k, 26 * k), thin('#7a3a68', 0.7)), { blur: 3 });
    draw(x, y, k, color);
    s.flat(fill(ribbon([[x - 130 * k, y + 10 * k], [x - 60 * k, y + 15 * k], [x + 60 * k, y + 13 * k], [x + 190 * k, y + 8 * k]], [1, 7 * k, 5 * k, 1]), cream));
  }
  // The near boat, large, with a man on deck; gulls after it.
  const near = fishingBoat(560, 960, 2.5);
  s.shade(fill(ellipse(580, 1010, 330, 44) + ellipse(600, 1090, 220, 40), thin('#5c3460', 0.8)), { blur: 6 });
  const deckhand = figure({ x: 760, y: 902, height: 176, pose: { ...poses.bend }, wear: 'oilskins', head: 'souwester' }) + figure({ x: 400, y: 890, height: 180, pose: poses.stand, wear: 'oilskins', head: 'cap', flip: true });
  s.flat(rimmed(s, deckhand, ink, gold, [-4, 2]) + rimmed(s, near.rig, ink, gold, [-2.5, 0]) + rimmed(s, near.hull, '#33203f', gold, [-3, 6]) + rimmed(s, near.house, '#4a2a4c', gold, [-8, 4]) + fill(near.windows, '#ffd890'));
  s.flat(s.within(near.hull, fill(rect(200, 940, 800, 12), '#b0485a')) + fill(ribbon('230,984 380,1000 700,992 1000,978', [2, 14, 12, 2]), cream));
  s.flat(gulls(random, 17, [620, 560, 1180, 860], 46, '#fff6e6') + gulls(random, 9, [300, 300, 1000, 560], 30, '#fff6e6'));
  // The quay with a man who lifts his hand, nets and pots.
  const quay = poly('1380,1130 1420,950 2020,930 2020,1140');
  s.flat(rimmed(s, quay, ink, coral, [3, 7]));
  const watcher = figure({ x: 1560, y: 950, height: 360, pose: { ...poses.wave, nearArm: '-0.06,-0.79 -0.1,-0.63 -0.05,-0.48' }, wear: 'coat', head: 'cap', flip: true });
  s.flat(rimmed(s, watcher, ink, gold, [5, 4]));
  let pots = '';
  for (const [x, y] of [[1700, 940], [1790, 938], [1744, 876], [1880, 934]] as const) pots += stroke(smooth([[x - 46, y], [x - 46, y - 40], [x, y - 66], [x + 46, y - 40], [x + 46, y]], 0.1), ink, 8) + [0, 1, 2, 3].map((i) => stroke(line([[x - 44 + i * 28, y - 2], [x - 30 + i * 22, y - 52]]), ink, 3)).join('') + [0, 1].map((i) => stroke(line([[x - 46, y - 20 - i * 20], [x + 46, y - 20 - i * 20]]), ink, 3)).join('');
  s.flat(pots + rimmed(s, rect(1450, 890, 34, 66) + ellipse(1467, 890, 24, 12), ink, gold, [4, 3]) + stroke(curve('1466,930 1400,980 1300,1010 1100,980'), ink, 5));
  s.bloom(0.84, 70, 0.3);
}

export function ferryFog(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, slate, fog, pale, red] = ['#26343c', '#6f858c', '#c8d4d4', '#eef2ee', '#c23a2c'];
  s.wash(s.linear(`#dfe7e4 0, ${pale} .42, #d8e0de .6, #b4c4c6 1`));
  s.spray(fill(ellipse(1250, 330, 520), s.radial([1250, 330], 520, `#ffffff 0 1, #fffaf0 .4 .6, #ffffff 1 0`)));
  s.flat(fill(ellipse(1250, 330, 58), '#fffdf4'));
  s.flat(fill(smooth('-40,690 160,600 420,574 640,610 840,690'), '#cfd9d8'));
  // The ferry comes out of the fog, seen from her bow quarter.
  const hull = poly('820,742 806,600 1540,566 1580,640 1560,742');
  s.flat(fill(hull, red));
  s.flat(fill(poly('806,600 1540,566 1548,588 808,624'), '#f4f0e8') + fill(poly('816,716 1566,716 1560,742 820,742'), '#7a2420'));
  s.flat(fill(poly('868,598 890,470 1490,448 1508,568'), '#f6f4ee') + fill(poly('940,470 960,376 1390,360 1420,450'), '#e8ebe6') + fill(poly('1010,374 1024,306 1240,298 1262,362'), '#f6f4ee') + fill(poly('1300,360 1312,226 1396,222 1404,356'), red) + fill(poly('1310,250 1398,246 1400,276 1308,280'), ink));
  let windows = '';
  for (let i = 0; i < 12; i += 1) windows += poly([[910 + i * 48, 505 - i * 1.7], [946 + i * 48, 504 - i * 1.7], [948 + i * 48, 540 - i * 1.7], [910 + i * 48, 542 - i * 1.7]]);
  for (let i = 0; i < 8; i += 1) windows += poly([[972 + i * 50, 402 - i * 2], [1006 + i * 50, 400 - i * 2], [1006 + i * 50, 432 - i * 2], [972 + i * 50, 434 - i * 2]]);
  for (let i = 0; i < 5; i += 1) windows += poly([[1030 + i * 42, 320 - i * 1.4], [1064 + i * 42, 319 - i * 1.4], [1066 + i * 42, 346 - i * 1.4], [1030 + i * 42, 348 - i * 1.4]]);
  s.flat(fill(windows, '#ffe0a0') + stroke(line('1110,300 1116,180') + line('1096,220 1136,216'), ink, 6) + stroke(line([[868, 598], [836, 560], [832, 606]]), '#f4f0e8', 6));
  s.shade(fill(poly('806,600 868,598 890,470 960,376 1010,374 1024,306 1060,304 1000,740 820,742'), thin(slate, 0.5)), { grain: 0.5 });
  s.flat(rimmed(s, [0, 1, 2, 3, 4].map((i) => figure({ x: 950 + i * 96, y: 470 - i * 4, height: 66, pose: i % 2 ? poses.wait : poses.hold, wear: 'coat', head: 'hood', flip: true })).join(''), slate, pale, [1, 1]));
  s.haze(pale, 900, 420, 0.3, 300);
  s.haze(pale, 420, 760, 0.85, 240);
  s.flat(fill(rect(-20, 748, w + 40, 500), '#c4d2d2'));
  s.mirror(748, { strength: 0.82, ripple: 18, smear: 40, tint: '#b8c8ca', tintStrength: 0.3 });
  s.flat(fill(ribbon('700,756 860,770 1100,764 1560,756 1740,762', [2, 12, 8, 10, 2]), '#ffffff'));
  s.flat(glints(s, [-20, 760, w, 1200], 130, '#8ea4a8', 110), { rough: 0.5, opacity: 0.5 });
  s.haze('#e6ecea', 1000, 760, 0.5, 260);
  // The landing stage runs out from the lower left; piles, lamp, four passengers, a dog.
  const deck = poly('-20,990 700,930 760,954 300,1220 -20,1220');
  for (const [x, y, k] of [[180, 1010, 1.2], [430, 985, 1], [650, 958, 0.8], [742, 970, 0.8], [560, 1080, 1.2], [340, 1200, 1.5]] as const) s.flat(fill(rect(x - 13 * k, y - 56 * k, 26 * k, 240 * k), ink) + fill(ellipse(x, y - 56 * k, 13 * k, 5 * k), '#9fb2b6'));
  s.flat(rimmed(s, deck, '#3a4c54', '#9fb2b6', [0, 6]));
  let planks = '';
  for (let i = 0; i < 12; i += 1) planks += stroke(line([[60 + i * 62, 984 - i * 5.2], [-160 + i * 50, 1220]]), ink, 3);
  s.flat(s.within(deck, planks), { opacity: 0.7 });
  s.flat(fill(rect(600, 560, 11, 400) + rect(590, 940, 32, 18), ink) + stroke(curve('606,566 612,530 660,524 668,548'), ink, 9));
  lamp(s, [668, 562], 15, '#ffc860', '#fff8e0');
  const people = figure({ x: 240, y: 1086, height: 440, pose: poses.wait, wear: 'coat', head: 'hat' }) + figure({ x: 356, y: 1066, height: 400, pose: poses.hold, wear: 'coat', head: 'bob' }) + figure({ x: 440, y: 1046, height: 240, pose: poses.stand, wear: 'coat', head: 'hood', build: 1.2 }) + figure({ x: 110, y: 1110, height: 460, pose: poses.wait, wear: 'jacket', head: 'hood' }) + rect(280, 1010, 60, 74);
  s.shade(fill(ellipse(240, 1090, 260, 16), ink), { opacity: 0.7 });
  s.flat(rimmed(s, people, ink, '#f4f6f2', [-5, 4]));
  const dog = smooth('476,1052 480,1010 478,984 500,974 540,978 552,956 548,940 566,950 584,944 588,962 606,972 590,984 572,986 566,1010 568,1052 558,1052 552,1014 506,1014 498,1052 488,1052 486,1020', 0.08) + ribbon('482,986 462,966 458,944', [8, 6, 3]);
  s.flat(rimmed(s, dog, ink, '#f4f6f2', [-4, 3]) + fill(ellipse(574, 962, 3), pale));
  s.flat(gulls(random, 5, [300, 260, 760, 520], 42, '#8ea4a8') + rimmed(s, ellipse(748, 904, 22, 13) + poly('726,900 708,908 728,910') + ellipse(766, 893, 9), slate, '#ffffff', [0, 3]));
  s.haze(fog, 1300, 1000, 0.2, 300);
}

export function dredger(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, green, mud, rust, pale] = ['#16302a', '#3f7a68', '#6a5632', '#b8562c', '#eef0d4'];
  s.wash(s.linear(`#8fc0b4 0, #c4dcc4 .4, ${pale} .6`));
  s.flat(fill(smooth('-60,220 240,160 500,190 760,140 1040,200 800,240 300,250') + smooth('1100,330 1400,280 1700,310 1860,290 1860,350 1300,360'), '#f6f6e6'), { opacity: 0.8, rough: 3 });
  s.spray(fill(smooth('-60,220 240,205 760,200 1040,200 800,240 300,250'), '#a8ccbc'));
  s.flat(fill(smooth('-40,700 300,640 700,624 1100,640 1500,616 1860,640 1860,740 -40,740'), '#8fb8a0') + fill(roofs(random, 60, 520, 660, 30, 720) + rect(420, 570, 10, 100), '#7aa890'));
  s.haze(pale, 560, 740, 0.55, 300);
  // The barge to the right that the chute feeds; then the dredger's hull and works.
  s.flat(rimmed(s, poly('1180,716 1190,652 1780,640 1810,668 1790,730 1200,736'), '#2f4a44', pale, [0, 5]) + fill(smooth('1230,654 1320,600 1400,584 1480,606 1560,596 1660,630 1720,648', 0.12), mud) + fill(smooth('1330,604 1400,586 1470,606 1420,616', 0.12), '#8a7446'));
  const hull = poly('180,736 150,628 560,628 560,660 760,660 760,628 1080,628 1060,736');
  s.flat(rimmed(s, hull, '#22463e', pale, [2, 6]) + fill(poly('176,716 1064,716 1060,740 182,740'), rust) + fill(rect(150, 622, 410, 9) + rect(760, 622, 330, 9), pale));
  s.flat(rimmed(s, rect(820, 500, 190, 124) + rect(800, 488, 230, 16) + rect(860, 420, 110, 70) + rect(846, 412, 138, 12), '#d8d4b4', '#fffbe4', [-8, 4]) + rimmed(s, poly('884,412 888,270 944,270 948,412') + rect(880, 262, 72, 16), rust, '#f0a068', [-8, 3]) + fill(rect(840, 530, 36, 40) + rect(896, 530, 36, 40) + rect(952, 530, 36, 40) + rect(876, 438, 34, 30) + rect(922, 438, 34, 30), ink));
  s.spray(fill(smooth('900,256 840,200 700,170 560,130 420,140 300,90 420,70 600,80 760,110 900,150 950,220', 0.14), s.linear(`#4a5a50 0 0, #4a5a50 1 .85`, [300, 0], [930, 0])));
  // Gantry and the ladder of buckets: up from the water at the left to the top tumbler.
  const top: Point = [700, 250];
  const low: Point = [300, 800];
  s.flat(stroke(line('560,628 650,210 720,210 770,628'), ink, 20) + stroke(line('600,440 760,560') + line('590,560 740,400') + line('625,320 740,400'), ink, 10) + rimmed(s, rect(620, 186, 150, 22), ink, pale, [0, 5]));
  s.flat(stroke(line('200,628 250,380 290,380 330,628'), ink, 14) + stroke(line('270,384 690,200') + line('272,384 330,760'), ink, 5));
  s.flat(stroke(line([top, low]), ink, 46) + stroke(line([[top[0] - 8, top[1] - 10], [low[0] - 8, low[1] - 10]]), green, 8));
  s.flat(fill(ellipse(top[0], top[1], 58), rust) + fill(ellipse(top[0], top[1], 40), ink) + fill(ellipse(top[0], top[1], 13), pale) + [0, 1, 2, 3, 4, 5].map((i) => stroke(line([[top[0], top[1]], [top[0] + Math.cos(i) * 52, top[1] + Math.sin(i) * 52]]), rust, 8)).join(''));
  const angle = (Math.atan2(low[1] - top[1], low[0] - top[0]) * 180) / Math.PI;
  const bucket = (x: number, y: number, turn: number, full: boolean): string => {
    const cos = Math.cos((turn * Math.PI) / 180);
    const sin = Math.sin((turn * Math.PI) / 180);
    const at = (list: readonly (readonly [number, number])[]): Point[] => list.map(([px, py]): Point => [x + px * cos - py * sin, y + px * sin + py * cos]);
    return (full ? fill(smooth(at([[-34, 34], [-36, 58], [0, 72], [36, 58], [30, 34]]), 0.12), mud) : '') + rimmed(s, smooth(at([[-40, 8], [-44, 52], [-30, 60], [32, 52], [40, 8]]), 0.06), rust, '#f0b07a', [-4, 5]);
  };
  let chain = '';
  for (let i = 0; i < 8; i += 1) {
    const t = 0.06 + i * 0.128;
    chain += bucket(top[0] + (low[0] - top[0]) * t - 16, top[1] + (low[1] - top[1]) * t - 12, angle, true);
  }
  chain += bucket(742, 196, angle + 70, true) + bucket(770, 262, angle + 145, false);
  s.flat(chain);
  // The spoil slides down the chute into the barge.
  s.flat(fill(poly('760,330 800,320 1290,560 1272,592'), ink) + fill(poly('772,326 800,320 1290,560 1284,572'), mud) + fill(smooth('1268,560 1310,566 1332,610 1320,650 1262,650 1256,600', 0.12), mud) + stroke(line('1040,450 1070,628') + line('1180,520 1160,628'), ink, 9));
  const crew = figure({ x: 1050, y: 624, height: 104, pose: poses.stand, wear: 'oilskins', head: 'helmet' }) + figure({ x: 520, y: 628, height: 104, pose: poses.point, wear: 'oilskins', head: 'helmet', flip: true }) + figure({ x: 1700, y: 644, height: 100, pose: poses.haul, wear: 'oilskins', head: 'cap', flip: true });
  s.flat(rimmed(s, crew, ink, '#fffbe4', [-2, 2]) + stroke(line('770,590 800,590') + line('150,596 560,596') + line('1030,596 1090,596'), ink, 4) + Array.from({ length: 9 }, (_, i) => stroke(line([[160 + i * 50, 596], [160 + i * 50, 626]]), ink, 4)).join(''));
  s.flat(fill(rect(-20, 738, w + 40, 480), '#7fae96'));
  s.mirror(738, { strength: 0.84, ripple: 22, smear: 26, tint: '#3f7a68', tintStrength: 0.3 });
  // Mud clouds the water round the ladder; foam; streams from the buckets.
  s.spray(fill(ellipse(300, 830, 420, 70), s.radial([300, 830], 420, `${mud} 0 .9, #8a8a5a .6 .5, #8a8a5a 1 0`, 0.17)));
  s.flat(fill(ribbon('160,776 260,760 340,764 440,780', [3, 18, 16, 3]), pale));
  let drips = '';
  for (let i = 0; i < 60; i += 1) {
    const t = random.range(0.1, 0.95);
    const x = top[0] + (low[0] - top[0]) * t - 40 + random.range(-16, 26);
    const y = top[1] + (low[1] - top[1]) * t + random.range(10, 60);
    drips += stroke(line([[x, y], [x, y + random.range(8, 34)]]), thin('#6a5632', 0.8), 3);
  }
  s.flat(drips + glints(s, [-20, 760, w, 1200], 240, '#f4f6e0', 110), { rough: 0.5, opacity: 0.8 });
  s.flat(glints(s, [-20, 800, w, 1200], 150, '#245048', 130), { rough: 0.5, opacity: 0.7 });
  // A green buoy leans in the tide, close to us.
  s.flat(rimmed(s, poly('1400,1060 1440,860 1500,852 1560,1040') + limb('1470,856 1474,760', [12, 10]) + poly('1440,780 1506,772 1470,716'), '#1f5a3f', '#c8e4a8', [-7, 5]) + rimmed(s, ellipse(1480, 1064, 118, 34), ink, '#c8e4a8', [-4, 6]) + fill(ribbon('1330,1080 1420,1100 1540,1096 1650,1074', [2, 14, 12, 2]), pale));
  s.flat(gulls(random, 9, [300, 300, 700, 700], 30, '#fffdf0') + gulls(random, 4, [1200, 380, 1700, 560], 26, '#fffdf0'));
}
