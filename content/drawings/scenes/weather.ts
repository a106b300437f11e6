/** Coast and weather: the storm front, the sea wall, the tide gauge, the gull, the chart's poster. */

import { mix, thin } from '../kit/color.ts';
import { figure, poses } from '../kit/people.ts';
import { glints, gulls, rain, rimmed, roofs } from '../kit/props.ts';
import { along, curve, ellipse, fill, limb, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

export function stormFront(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [ink, slate, violet, pale, sick] = ['#131527', '#2c3150', '#565a82', '#d6dcc0', '#b8c69a'];
  s.wash(s.linear(`#23284a 0, #4a5078 .3, ${sick} .58, ${pale} .7`));
  s.spray(fill(ellipse(520, 790, 1100), s.radial([520, 790], 1100, `#f8f4d0 0 1, ${pale} .4 .7, ${pale} 1 0`, 0.36)));
  // Rain below the shelf at the right.
  s.spray(fill(poly('1040,420 2040,330 2040,800 1240,800'), s.linear(`${slate} 0 .95, ${violet} 1 .55`, [0, 360], [0, 800])));
  for (let i = 0; i < 30; i += 1) {
    const x = 1120 + i * 32;
    s.spray(fill(poly([[x, 440], [x + 26, 440], [x + 120, 800], [x + 70, 800]]), thin(i % 2 ? ink : '#6a7096', 0.34)));
  }
  // The shelf: tiers of cloud that reach from the right over the whole sky, each with a lit lip.
  const tiers: [string, string, string][] = [
    ['-200,470 200,430 640,440 1080,470 1500,520 2060,560 2060,260 1400,300 800,330 300,360 -200,410', '#6a6f92', '#e4e6cc'],
    ['-200,400 260,352 760,352 1220,396 1640,452 2060,486 2060,180 1300,230 700,260 200,290 -200,330', '#4c5178', '#c8cdb8'],
    ['-200,318 320,262 880,262 1320,306 1740,368 2060,404 2060,80 1200,150 600,180 100,210 -200,250', '#363b60', '#a8aeb0'],
    ['-200,226 380,164 980,170 1420,214 1800,270 2060,300 2060,-40 -200,-40', '#22264a', '#868ca4'],
  ];
  for (const [outline, dark, lip] of tiers) {
    const d = smooth(outline, 0.14);
    s.shade(fill(d, ink, 'transform="translate(10 26)"'), { blur: 16, opacity: 0.5 });
    s.flat(rimmed(s, d, dark, lip, [0, -7]), { rough: 4 });
    s.shade(s.within(d, fill(d, s.linear(`${ink} 0 .8, ${ink} .5 .25, ${ink} 1 0`, [0, 0], [0, 520]))), { grain: 0.9 });
  }
  for (let i = 0; i < 30; i += 1) {
    const x = random.range(-200, w);
    const y = random.range(60, 430) + x * 0.05;
    const k = random.range(120, 420);
    s.spray(fill(ribbon([[x, y], [x + k * 0.5, y - 12], [x + k, y + k * 0.06]], [2, random.range(10, 30), 2]), thin(random.chance(0.5) ? '#9aa0b8' : ink, 0.5)));
  }
  // Lightning at the edge of the rain.
  const bolt: Point[] = [[1330, 470], [1312, 540], [1352, 580], [1318, 660], [1344, 700], [1310, 800]];
  s.glow(fill(ellipse(1330, 660, 420), s.radial([1330, 660], 420, '#f4f0ff 0 .8, #b8b4f0 .3 .35, #b8b4f0 1 0')));
  s.flat(stroke(line(bolt), '#fffdf0', 9) + stroke(line('1352,580 1420,620 1400,664 1452,720'), '#fffdf0', 5) + stroke(line('1318,660 1262,700 1274,736'), '#fffdf0', 4), { rough: 0.5 });
  // Land with the town and the light; the flat sea.
  s.flat(fill(smooth('-60,806 100,760 330,752 560,780 760,806'), '#4a5068') + fill(roofs(random, 60, 470, 780, 30, 810) + rect(300, 700, 11, 80), '#3a4060') + fill(poly('600,806 640,790 720,792 760,806') + rect(664, 716, 22, 80) + poly('658,718 675,694 692,718'), ink) + fill(rect(668, 704, 14, 12), '#fff0a0'));
  s.glow(fill(ellipse(675, 710, 110), s.radial([675, 710], 110, '#fff6c0 0 .9, #fff0a0 .3 .3, #fff0a0 1 0')));
  s.flat(fill(rect(-20, 802, w + 40, 340), '#7a8090'));
  s.mirror(802, { strength: 0.85, ripple: 18, smear: 40, tint: '#3a4060', tintStrength: 0.34 });
  s.flat(glints(s, [-20, 812, 1100, h], 200, '#eef0d4', 120) + glints(s, [-20, 830, w, h], 230, '#23284a', 160), { rough: 0.6, opacity: 0.75 });
  // The small boat runs for the harbour mouth, a wake behind it.
  const boat = smooth('820,936 850,964 980,968 1024,930 990,938 900,940', 0.08);
  s.shade(fill(ellipse(920, 984, 120, 14), ink), { opacity: 0.7 });
  s.flat(fill(ribbon('1010,962 1120,966 1300,980 1560,1012', [4, 12, 18, 2]), '#f4f4dc') + fill(ribbon('1010,972 1090,990 1220,1030 1360,1090', [3, 9, 14, 2]), '#f4f4dc'));
  s.flat(rimmed(s, boat + rect(884, 890, 60, 52) + rect(878, 882, 74, 10) + limb([[914, 884], [914, 800]], [5, 4]) + figure({ x: 862, y: 944, height: 66, pose: poses.haul, wear: 'oilskins', head: 'souwester', flip: true }), ink, '#fff6c8', [3, 3]) + fill(rect(892, 902, 18, 18), '#ffdf90') + fill(poly('916,806 916,840 960,824'), '#c8402c'));
  s.flat(fill(ribbon('810,960 860,974 960,976 1040,962', [2, 8, 7, 2]), '#f4f4dc') + gulls(random, 9, [160, 560, 760, 700], 30, '#fffdf0'));
  s.bloom(0.84, 70, 0.35);
  s.dim(s.linear(`${ink} 0 .4, ${ink} .4 0, ${ink} .8 0, ${ink} 1 .4`));
}

export function seaWall(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, slate, pale, foam] = ['#1f272d', '#46535c', '#d2d6ce', '#f4f4ec'];
  s.wash(s.linear(`#6d7d88 0, #a4b0b2 .34, #d8d8cc .56, #b4bcb8 .6`));
  for (let i = 0; i < 14; i += 1) {
    const y = 40 + i * 40 + random.range(-10, 10);
    const x = random.range(-400, 1200);
    const k = random.range(500, 1300);
    s.spray(fill(ribbon([[x, y], [x + k * 0.4, y - 20], [x + k, y + 8]], [2, random.range(24, 60), 2]), thin(i % 3 ? '#54636e' : pale, 0.6)));
  }
  // Sea at the left, meadow behind the wall at the right, the wall between runs to the horizon.
  s.flat(fill(rect(-20, 640, w + 40, 580), '#5a6a72'));
  s.mirror(640, { strength: 0.5, ripple: 20, smear: 30, tint: '#3f4d56', tintStrength: 0.4 });
  for (let i = 0; i < 9; i += 1) {
    const y = 660 + i * i * 6.6;
    const k = 6 + i * 9;
    s.flat(fill(ribbon([[-60, y], [160, y - k * 0.6], [420, y + k * 0.3], [700, y - k * 0.5], [1000, y]], [k * 0.4, k, k * 0.5, k * 0.9, 1]), i % 2 ? '#41505a' : '#6f8088') + fill(ribbon([[-60, y - k * 0.2], [160, y - k * 1.05], [420, y], [620, y - k * 0.5]], [1, k * 0.24, 2, 1]), foam), { rough: 2.5 });
  }
  const van: Point = [900, 636];
  s.flat(fill(poly([[van[0] + 6, van[1]], [1820, 700], [1820, 1220], [1500, 1220]]), '#7c8a64') + fill(poly([[van[0] + 6, van[1]], [1820, 640], [1820, 730]]), '#98a57c'));
  s.flat(fill(roofs(random, 1180, 1820, 640, 42, 690), '#6c7578') + fill(rect(1520, 560, 12, 90), '#6c7578'));
  let pools = '';
  for (let i = 0; i < 16; i += 1) {
    const t = random.next();
    pools += fill(ellipse(1300 + t * 500 + random.range(-60, 90), 720 + t * 330, 20 + t * 90, 3 + t * 14), '#c4ccc8');
  }
  s.flat(pools + [0, 1, 2, 3, 4, 5, 6, 7].map((i) => stroke(line([[1080 + i * 90, 690 + i * 24], [1080 + i * 90, 664 + i * 17]]), ink, 3 + i)).join('') + stroke(line('1080,670 1720,800'), ink, 3));
  // The wall: curved sea face, top with the walk, parapet.
  s.flat(fill(poly([van, [1090, 1220], [240, 1220]]), '#8a8f88') + fill(poly([van, [620, 1220], [240, 1220]]), '#5f6a6c') + fill(poly([van, [1090, 1220], [700, 1220], [600, 1220]]), '#a8aba0') + fill(poly([[van[0], van[1] - 6], [1500, 1220], [1080, 1220]]), '#c4c4b4'));
  s.flat(fill(poly([[van[0], van[1] - 16], [690, 1220], [590, 1220], [van[0] - 3, van[1] - 10]]), '#d8d8c8') + fill(poly([[van[0] - 3, van[1] - 12], [596, 1220], [500, 1220]]), '#767f7e'));
  let joints = '';
  for (let i = 1; i < 13; i += 1) {
    const t = 1 / (1 + i * 0.42);
    const on = (x: number, y: number): Point => [van[0] + (x - van[0]) * t * 1.32, van[1] + (y - van[1]) * t * 1.32];
    joints += stroke(line([on(1090, 1220), on(1480, 1220)]), slate, 2 + t * 4) + stroke(line([on(240, 1220), on(590, 1220)]), ink, 2 + t * 5);
  }
  s.flat(joints, { opacity: 0.6 });
  s.shade(fill(poly([van, [596, 1220], [240, 1220]]), s.linear(`${ink} 0 .1, ${ink} 1 .65`, [600, 800], [240, 1220])));
  s.spray(fill(poly([van, [560, 1220], [240, 1220]]), s.linear('#4a5a3a 0 0, #4a5a3a 1 .7', [0, 900], [0, 1220])));
  s.haze(pale, 540, 690, 0.5, 300);
  // The burst: a tall white fan over the wall, with a shaded heart and flying drops.
  const root: Point = [600, 930];
  const fan = (scale: number, n: number): string => {
    let d = '';
    for (let i = 0; i < n; i += 1) {
      const a = -Math.PI * 0.5 + ((i + 0.5) / n - 0.5) * 1.75 + random.range(-0.08, 0.08);
      const r = scale * (0.72 + 0.4 * Math.cos((a + Math.PI * 0.46) * 1.4)) * random.range(0.8, 1.12);
      const tip: Point = [root[0] + Math.cos(a) * r * 0.92, root[1] + Math.sin(a) * r * 1.3];
      d += ribbon([[root[0] + (i / n - 0.5) * scale * 0.5, root[1] + 20], [(root[0] + tip[0]) / 2 + Math.cos(a) * 30, (root[1] + tip[1]) / 2 - 20], tip], [scale * 0.2, scale * 0.22, scale * 0.05], 8) + ellipse(tip[0], tip[1], scale * random.range(0.04, 0.1));
    }
    return d;
  };
  s.flat(fill(fan(560, 17), '#c4cfd0'), { rough: 5 });
  s.flat(fill(fan(490, 15), foam), { rough: 5 });
  s.spray(fill(ellipse(640, 780, 300, 380), s.radial([660, 830], 380, '#7f9098 0 .75, #9fb0b4 .5 .3, #9fb0b4 1 0', 1.2)));
  s.flat(fill(fan(300, 11), '#ffffff'), { rough: 5, opacity: 0.8 });
  let drops = '';
  for (let i = 0; i < 300; i += 1) {
    const a = -Math.PI * 0.5 + random.bell() * 0.62;
    const r = random.range(360, 880);
    drops += fill(ellipse(root[0] + 40 + Math.cos(a) * r * 0.8, root[1] + Math.sin(a) * r, random.range(1.5, 8)), random.chance(0.7) ? foam : '#aab8ba');
  }
  s.flat(drops, { rough: 0.6 });
  s.flat(fill(smooth('480,1010 560,960 640,976 720,960 800,1000 760,1024 660,1010 560,1030'), foam), { rough: 5 });
  // The walker leans back, the dog stops on its lead; both on the walk behind the parapet.
  const walker = figure({ x: 1160, y: 1120, height: 400, pose: { ...poses.haul, nearArm: '-0.04,-0.77 -0.1,-0.62 -0.02,-0.52', farArm: '-0.02,-0.77 0.09,-0.66 0.19,-0.58' }, wear: 'coat', head: 'hood', flip: true, lean: 6 });
  const dog = smooth('968,1112 962,1066 952,1040 934,1030 938,1014 960,1006 956,990 972,1000 984,1008 988,1024 1010,1034 1052,1036 1070,1020 1088,1002 1080,1030 1066,1046 1068,1080 1074,1112 1062,1112 1052,1072 1000,1068 986,1112', 0.08);
  s.shade(fill(ellipse(1160, 1122, 90, 12) + ellipse(1020, 1114, 70, 9), ink), { opacity: 0.7 });
  s.flat(rimmed(s, walker, '#b8402c', '#ffd9c0', [5, 4]) + stroke(curve('1084,898 1050,960 994,1028'), ink, 4) + rimmed(s, dog, ink, foam, [3, 4]));
  s.shade(fill(walker, s.linear(`${ink} 0 0, ${ink} 1 .6`, [1100, 800], [1260, 1120])));
  rain(s, 200, '#f4f4ec', -0.3);
  s.flat(gulls(random, 7, [980, 180, 1700, 460], 44, foam));
  s.dim(s.linear(`${slate} 0 .4, ${slate} .4 0, ${slate} .8 0, ${slate} 1 .4`));
}

export function tideGauge(s: Sheet): void {
  const { random } = s;
  const [ink, wood, brass, light, sea] = ['#21140c', '#8a5a30', '#d69a34', '#fff2d0', '#6fa8b0'];
  s.wash(s.linear(`#5a3a22 0, #3a2414 1`));
  for (let i = 0; i < 14; i += 1) s.flat(stroke(line([[60 + i * 140, -20], [60 + i * 140, 900]]), ink, 4), { opacity: 0.5 });
  // The window: harbour at low water, boats aground, the gauge's steps.
  const pane = rect(760, 70, 880, 640);
  s.flat(fill(pane, s.linear('#a8d0d4 0, #e0ecd8 .5, #fbe8c0 1', [0, 70], [0, 480])));
  let view = fill(roofs(random, 740, 1700, 430, 60, 520), '#a8a894') + fill(rect(1480, 300, 26, 160) + poly('1474,304 1493,262 1512,304'), '#a8a894') + fill(rect(740, 468, 940, 60), '#8a8a74') + fill(rect(740, 520, 940, 200), '#b09a70') + fill(smooth('740,600 900,570 1100,590 1300,566 1500,592 1700,570 1700,640 1400,650 1100,640 740,660'), sea) + fill(smooth('780,560 1000,540 1200,552 1100,566 860,570'), '#8fbcc0');
  view += fill(poly('1040,610 1060,560 1220,548 1260,596 1240,620 1060,628'), '#5a3a2c') + fill(poly('1040,610 1060,560 1220,548 1226,560 1064,574'), '#c8563a') + stroke(line('1140,556 1110,380'), '#4a3424', 8) + stroke(line('1112,392 1240,552'), '#4a3424', 3) + fill(poly('1420,636 1432,604 1540,600 1560,630 1540,648 1436,650'), '#3f5a5c') + stroke(line('1480,604 1500,500'), '#4a3424', 6);
  s.flat(s.within(pane, view));
  s.spray(s.within(pane, fill(pane, s.linear(`${light} 0 .7, ${light} .6 .1, ${light} 1 0`, [760, 70], [1640, 700]))));
  s.flat(stroke(pane, '#e8dcc0', 30) + stroke(line('1200,70 1200,710'), '#e8dcc0', 18) + stroke(line('760,300 1640,300'), '#e8dcc0', 14) + stroke(pane, wood, 6) + fill(poly('710,706 1690,706 1730,760 670,760'), '#f0e4c8') + fill(rect(670, 758, 1060, 18), wood));
  s.flat(gulls(random, 4, [860, 120, 1560, 260], 30, '#fffdf4'));
  // The table and the beam of light across it.
  s.flat(fill(poly('-20,900 1820,860 1820,1220 -20,1220'), '#7a4a28'));
  s.spray(fill(poly('700,776 1700,776 1300,1220 60,1220'), s.linear(`${light} 0 .75, #f0c078 .6 .4, #f0c078 1 .1`, [0, 776], [0, 1220])));
  for (let i = 0; i < 7; i += 1) s.flat(stroke(line([[-20, 960 + i * 44], [1820, 920 + i * 44]]), ink, 3), { opacity: 0.3 });
  // The gauge: base, standards, drum with its paper, pen carriage, clock, float wheel.
  s.shade(fill(poly('200,1080 1180,1050 1240,1130 180,1150'), ink), { blur: 12, opacity: 0.8 });
  s.flat(rimmed(s, poly('250,1020 1150,1000 1180,1060 220,1084'), '#3a2210', '#e8b86a', [0, 8]) + fill(poly('220,1084 1180,1060 1180,1090 220,1116'), ink));
  s.flat(rimmed(s, rect(268, 520, 34, 504) + rect(1092, 510, 34, 494), brass, '#fff0b8', [-9, 0]) + fill(ellipse(285, 512, 30) + ellipse(1109, 502, 30), brass) + fill(ellipse(278, 504, 11) + ellipse(1102, 494, 11), '#fff6d8'));
  const drum = rect(330, 560, 730, 330);
  s.flat(fill(ellipse(330, 725, 54, 168), '#8a6420') + fill(drum, s.linear('#a89470 0, #fdf6e0 .22, #fffdf2 .4, #e8d8b0 .7, #8a744c 1', [0, 556], [0, 896])) + fill(ellipse(1060, 725, 54, 168), brass) + fill(ellipse(1066, 725, 38, 124), '#8a6420') + fill(ellipse(1070, 725, 13, 30), '#ffe6a0'));
  const bend = (x: number, y: number): Point => [x + 54 * Math.sqrt(Math.max(0, 1 - ((y - 725) / 168) ** 2)) - 30, y];
  let grid = '';
  for (let i = 0; i < 22; i += 1) grid += stroke(curve(Array.from({ length: 9 }, (_, k) => bend(350 + i * 32, 566 + k * 40))), '#7aa0a0', i % 4 ? 1.4 : 3);
  for (let i = 0; i < 9; i += 1) grid += stroke(line([[360, 580 + i * 36], [1060, 580 + i * 36]]), '#7aa0a0', 1.6);
  s.flat(s.within(drum, grid), { opacity: 0.6, rough: 0.5 });
  const tide: Point[] = [];
  for (let x = 372; x <= 880; x += 6) tide.push([x, 726 - Math.sin((x - 372) / 43) * (62 + Math.sin((x - 372) / 190) * 34) - Math.sin((x - 372) / 15) * 4]);
  s.flat(stroke(curve(tide), '#2a3a8a', 6), { rough: 0.6 });
  const [nx, ny] = tide.at(-1) ?? [880, 726];
  s.flat(stroke(line([[nx + 4, ny], [nx + 96, ny - 96], [nx + 96, 470]]), '#6a4a18', 9) + fill(poly([[nx, ny], [nx + 20, ny - 10], [nx + 12, ny - 22]]), ink) + rimmed(s, rect(300, 446, 800, 26), brass, '#fff0b8', [0, 7]) + rimmed(s, rect(nx + 60, 420, 76, 76), '#b87a24', '#fff0b8', [-6, 6]) + fill(ellipse(nx + 98, 458, 17), '#5a3a10'));
  const wheel: Point = [210, 430];
  s.flat(stroke(ellipse(...wheel, 150), brass, 24) + stroke(ellipse(...wheel, 150), '#fff0b8', 5, 'stroke-dasharray="180 800"') + [0, 1, 2, 3, 4, 5].map((i) => stroke(line([wheel, [wheel[0] + Math.cos(i * 1.047 + 0.3) * 142, wheel[1] + Math.sin(i * 1.047 + 0.3) * 142]]), '#a87424', 11)).join('') + fill(ellipse(...wheel, 30), brass) + fill(ellipse(wheel[0] - 7, wheel[1] - 8, 11), '#fff6d8') + stroke(line('58,430 58,1240'), '#c8b890', 5) + stroke(line('362,430 300,460'), '#c8b890', 5) + rimmed(s, rect(20, 860, 76, 130), '#6a6a60', light, [-7, 5]));
  s.flat(rimmed(s, rect(1190, 700, 190, 270) + poly('1176,700 1394,700 1370,660 1200,660'), '#5a3018', '#f0c078', [-8, 6]) + fill(ellipse(1285, 810, 76), brass) + fill(ellipse(1285, 810, 64), '#fffbe8') + Array.from({ length: 12 }, (_, i) => stroke(line([[1285 + Math.cos(i * 0.5236) * 50, 810 + Math.sin(i * 0.5236) * 50], [1285 + Math.cos(i * 0.5236) * 58, 810 + Math.sin(i * 0.5236) * 58]]), ink, 5)).join('') + stroke(line('1285,810 1285,764'), ink, 6) + stroke(line('1285,810 1316,828'), ink, 7));
  // Ink bottle, rolls of old records, a magnifier.
  s.flat(rimmed(s, rect(1470, 900, 90, 90) + rect(1492, 876, 46, 30), '#1f3050', '#cfe4f0', [-6, 5]) + rimmed(s, limb([[1430, 1100], [1740, 1050]], [64, 64]), '#e8dcb8', '#fffdf0', [0, 8]) + fill(ellipse(1428, 1100, 20, 32) , '#b8a474') + fill(ellipse(1428, 1100, 9, 16), '#6a5430') + rimmed(s, limb([[1520, 1160], [1800, 1124]], [58, 58]), '#d8c89c', '#fffdf0', [0, 8]) + fill(ellipse(1518, 1160, 18, 29), '#a8945e') + stroke(line('1600,1066 1610,1104'), '#a3302a', 9));
  s.bloom(0.86, 60, 0.24);
  s.dim(s.radial([1000, 560], 1300, `${ink} 0 0, ${ink} .5 .05, ${ink} 1 .8`));
}

export function gull(s: Sheet): void {
  const { width: w } = s;
  const [ink, white, grey, blueShade, yellow] = ['#2a2f3a', '#fffdf6', '#97a6b4', '#b4cbe0', '#f2b01e'];
  s.wash(s.linear(`#3f9bd8 0, #86c4ea .6, #d4eaf0 1`));
  // The town hall's tower, out of focus.
  s.flat(fill(rect(1290, 260, 300, 1000), '#c99a6a') + fill(poly('1260,270 1440,-60 1620,270'), '#4f8a7c') + fill(rect(1270, 250, 340, 40), '#e4c49a') + fill(ellipse(1440, 450, 96), '#fff6e0') + stroke(line('1440,450 1440,384') + line('1440,450 1490,470'), '#5a4030', 12) + fill(rect(1340, 640, 60, 170) + rect(1480, 640, 60, 170), '#7a5a40') + fill(rect(1560, 620, 400, 640), '#d8ae80') + fill(poly('1540,630 1960,520 1960,640'), '#4f8a7c') + fill(rect(1640, 720, 70, 130) + rect(1760, 720, 70, 130), '#7a5a40'), { blur: 11 });
  s.spray(fill(rect(1270, 0, 560, 1220), s.linear('#8ac4ea 0 .1, #5f8ab0 1 .6', [1270, 0], [1820, 900])));
  s.flat(fill(smooth('-60,360 140,280 360,300 470,220 660,260 760,350 500,390 100,390') + smooth('1000,150 1120,90 1240,110 1300,70 1400,140 1240,170'), '#f8fbf6'), { blur: 8 });
  // The balustrade it stands on.
  s.flat(fill(rect(-20, 1030, w + 40, 74), '#efe2c4') + fill(rect(-20, 1100, w + 40, 130), '#cdb68c'));
  for (let i = 0; i < 8; i += 1) s.flat(rimmed(s, smooth([[90 + i * 250, 1104], [60 + i * 250, 1170], [80 + i * 250, 1240], [190 + i * 250, 1240], [210 + i * 250, 1170], [180 + i * 250, 1104]], 0.12), '#e4d2aa', '#fffbea', [-12, 2]));
  s.shade(fill(rect(-20, 1096, w + 40, 40), s.linear('#8a6a4a 0 .8, #8a6a4a 1 0', [0, 1096], [0, 1140])));
  s.spray(fill(rect(-20, 1030, w + 40, 74), s.linear('#fffbea 0 .9, #c4a878 1 .4', [0, 1030], [0, 1104])));
  // The body: breast, back, folded wing, then neck and head in profile.
  const body = smooth('300,1240 250,1060 280,880 360,740 470,640 600,590 760,600 900,680 1010,790 1080,930 1110,1060 1110,1240', 0.13);
  s.flat(fill(body, white));
  s.shade(s.within(body, fill(smooth('600,760 760,780 860,900 900,1060 880,1260 1140,1260 1140,900 960,700 760,600'), thin('#7f9cc0', 0.7))));
  const wing = smooth('250,1240 190,1060 200,900 260,780 350,720 440,760 520,860 580,1000 600,1130 590,1240', 0.14);
  s.flat(rimmed(s, wing, grey, '#dfe8ee', [9, 7]));
  s.shade(s.within(wing, [0, 1, 2, 3].map((i) => fill(ribbon([[250 + i * 60, 800 + i * 30], [310 + i * 64, 980 + i * 20], [330 + i * 64, 1250]], [3, 20, 30]), thin('#4a5c74', 0.7))).join('')));
  s.flat(stroke(curve('250,800 330,940 350,1240') + curve('330,760 420,920 450,1240') + curve('420,780 500,940 530,1240'), '#dfe8ee', 6));
  const neck = smooth('470,760 500,600 560,440 640,330 760,270 880,270 980,330 1020,430 1010,540 960,640 930,740 900,860 760,900 580,880', 0.14);
  s.flat(fill(neck, white));
  s.shade(fill(smooth('1010,470 1016,560 960,650 936,760 900,880 740,910 600,900 700,820 820,720 880,620 930,560', 0.14), thin(blueShade, 0.95)), { grain: 0.85 });
  s.shade(s.within(neck, fill(smooth('480,760 520,620 590,470 640,380 610,560 590,700 620,880 560,880', 0.14), thin('#a8c4e0', 0.75))), { grain: 0.85 });
  for (let i = 0; i < 42; i += 1) {
    const t = s.random.next();
    const x = 560 + t * 320 + s.random.range(-50, 60);
    const y = 640 + s.random.next() * 330;
    s.flat(stroke(curve([[x, y], [x + 9, y + 16], [x + 24, y + 22]]), thin(blueShade, 0.9), 4));
  }
  // The bill, hooked, with the red spot; the gape line; the eye that stares.
  const upper = smooth('966,366 1060,372 1160,392 1250,418 1290,452 1296,492 1274,500 1258,478 1160,470 1060,464 980,462', 0.1);
  const lower = smooth('976,462 1080,466 1180,474 1240,484 1216,512 1160,532 1080,524 1000,504 970,490', 0.1);
  s.flat(rimmed(s, lower, '#d8921a', '#ffdc7a', [0, 5]) + rimmed(s, upper, yellow, '#ffe89a', [0, 9]) + fill(ellipse(1166, 506, 30, 18, 8), '#d8321e') + stroke(curve('940,476 1000,464 1100,466 1200,474 1262,482'), '#8a4a10', 6) + fill(smooth('1070,410 1110,404 1130,416 1100,424'), '#8a5a10'));
  s.shade(fill(upper + lower, s.linear('#b8641a 0 0, #b8641a .5 0, #b8641a 1 .6', [0, 360], [0, 540])));
  s.flat(fill(ellipse(866, 404, 60, 54), '#f4d8b0') + stroke(ellipse(866, 404, 54, 49), '#e08a1a', 11) + fill(ellipse(866, 404, 46, 42), '#f8ec9a') + fill(ellipse(876, 406, 21, 21), '#14100c') + fill(ellipse(884, 396, 7), '#ffffff'), { rough: 0.4 });
  s.flat(fill(smooth('792,352 850,326 930,350 968,384 900,372 850,356 800,372'), '#dfe6ea') + stroke(curve('796,366 850,342 930,364 960,384'), ink, 6));
  s.flat(stroke(curve('810,460 870,482 930,476'), '#b4c4d0', 5) + stroke(curve('760,330 740,380 744,430'), '#dbe6ec', 5));
  s.flat(fill(limb('640,1030 652,1040', [36, 40]) + limb('820,1030 828,1040', [36, 40]), '#f0b0a0') + fill(poly('596,1046 716,1046 690,1030 624,1030') + poly('780,1046 900,1046 870,1030 806,1030'), '#e89a88'));
  s.spray(fill(body + neck, s.radial([700, 420], 620, '#fff3cc 0 .6, #fff3cc .5 .15, #fff3cc 1 0')));
  // A second gull glides past, far away.
  s.flat(gulls(s.random, 3, [1060, 160, 1240, 320], 70, '#ffffff'));
  s.dim(s.linear('#3a6a9a 0 .25, #3a6a9a .3 0'));
}

export function chartPoster(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [ink, deep, sea, pale, red] = ['#0c2a33', '#17505c', '#7fb4bc', '#eaf4ee', '#d8452e'];
  s.wash(s.linear(`#f4efdc 0, #dfeae2 .5, #b8d4d4 1`));
  let grid = '';
  for (let i = 0; i < 8; i += 1) grid += stroke(line([[140, 170 + i * 108], [1700, 170 + i * 108]]), '#9fb8b8', i === 7 ? 6 : 2.4);
  for (let i = 0; i < 11; i += 1) grid += stroke(line([[170 + i * 150, 926], [170 + i * 150, 944]]), ink, 5);
  s.flat(grid, { opacity: 0.8 });
  const steep: Point[] = [[170, 250], [320, 286], [470, 262], [620, 370], [770, 404], [920, 520], [1070, 540], [1220, 640], [1370, 660], [1520, 742], [1670, 770]];
  const mild: Point[] = [[170, 520], [320, 500], [470, 556], [620, 540], [770, 590], [920, 566], [1070, 620], [1220, 600], [1370, 650], [1520, 632], [1670, 690]];
  // Below the steep line: water that sinks, in layers.
  const base: Point[] = [[1670, 930], [170, 930]];
  s.flat(fill(poly([...steep, ...base]), sea));
  s.spray(fill(poly([...steep, ...base]), s.linear(`${pale} 0 .9, ${deep} 1 .95`, [0, 260], [0, 930])));
  for (let k = 1; k < 7; k += 1) {
    const wave = along(steep.map(([x, y], i): Point => [x, y + k * (930 - y) * 0.14 + (i % 2 ? 12 : -12)]), 6);
    s.flat(stroke(curve(wave), thin(pale, 0.7), 5), { opacity: 0.6 });
  }
  s.flat(stroke(line(mild), deep, 13) + mild.map(([x, y]) => fill(ellipse(x, y, 14), '#f4efdc') + stroke(ellipse(x, y, 14), deep, 8)).join(''));
  s.flat(stroke(line(steep), '#ffffff', 30) + stroke(line(steep), red, 19));
  // A boat at each third point; they shrink as the catch does.
  for (const [i, k] of [[0, 1.7], [3, 1.35], [5, 1.08], [7, 0.84], [9, 0.6]] as const) {
    const [x, y] = steep[i] ?? [0, 0];
    const hull = smooth([[x - 70 * k, y - 34 * k], [x - 56 * k, y - 4 * k], [x + 56 * k, y - 4 * k], [x + 72 * k, y - 40 * k], [x, y - 28 * k]], 0.08);
    s.flat(fill(ellipse(x, y, 16), red) + rimmed(s, hull + rect(x - 20 * k, y - 76 * k, 44 * k, 48 * k) + limb([[x + 36 * k, y - 34 * k], [x + 36 * k, y - 120 * k]], [5 * k, 4 * k]) + limb([[x + 36 * k, y - 112 * k], [x - 60 * k, y - 38 * k]], [2.4 * k, 2.4 * k]), ink, '#fff6dc', [-4 * k, 4 * k]) + fill(rect(x - 10 * k, y - 66 * k, 18 * k, 16 * k), '#ffd88a'));
  }
  // Fish below, many at the left and few at the right.
  for (let i = 0; i < 74; i += 1) {
    const t = random.next() ** 1.9;
    const x = 200 + t * 1420;
    const top = (steep[Math.min(10, Math.floor((x - 170) / 150) + 1)]?.[1] ?? 700) + 50;
    const y = random.range(top, 900);
    const k = random.range(0.7, 1.3);
    s.flat(fill(smooth([[x - 30 * k, y], [x - 8 * k, y - 11 * k], [x + 22 * k, y - 2 * k], [x + 22 * k, y + 2 * k], [x - 8 * k, y + 11 * k]]) + poly([[x + 16 * k, y], [x + 36 * k, y - 12 * k], [x + 36 * k, y + 12 * k]]), mix(ink, deep, random.next())));
  }
  s.flat(fill(rect(0, 932, w, h), '#e8e4d0') + stroke(line('140,930 1700,930'), ink, 8) + gulls(random, 6, [900, 190, 1640, 420], 36, '#8aa4a8'));
  s.spray(fill(rect(0, 932, w, 300), s.linear('#b8c4b8 0 .6, #b8c4b8 1 0', [0, 932], [0, 1100])));
}
