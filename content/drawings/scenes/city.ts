/** City stories: the tram, the school roof, the siren mast. */

import { camera, type Place } from '../kit/camera.ts';
import { mix, thin } from '../kit/color.ts';
import { passer } from '../kit/crowd.ts';
import { figure, poses } from '../kit/people.ts';
import { gulls, rimmed, roofs } from '../kit/props.ts';
import { curve, ellipse, fill, group, limb, line, poly, rect, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

export function tramEvening(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, plum, violet, rose, peach, lit] = ['#171231', '#2f2560', '#5b4696', '#e08aa4', '#ffc8a4', '#ffe9a8'];
  s.wash(s.linear(`#3a2f7c 0, ${violet} .24, ${rose} .5, ${peach} .62`));
  s.flat(fill(smooth('-60,200 300,170 700,210 1000,190 960,230 500,250 100,236') + smooth('900,330 1300,300 1700,330 1860,316 1860,350 1400,356 1000,350'), '#8a5aa4'), { opacity: 0.55, rough: 3 });
  s.flat(fill(roofs(random, 560, 1860, 640, 90, 760), '#8a5a94') + fill(rect(1330, 420, 34, 330) + poly('1322,424 1347,350 1372,424'), '#8a5a94'));
  const eye = camera({ center: [760, 640], focal: 1150, eye: [0, 2.1, 0] });
  // Buildings to the left, trees and a quay rail to the right.
  for (let z = 60; z > 4; z -= 7.4) {
    const shade = mix('#6a4a90', '#241b4e', 1 - z / 60);
    const x = -9.5;
    const tall = random.range(11, 15);
    s.flat(eye.face([[x, 0, z], [x, tall, z], [x, tall, z + 7], [x, 0, z + 7]], shade) + eye.face([[x, tall, z], [x, tall + 0.5, z], [x, tall + 0.5, z + 7], [x, tall, z + 7]], mix(shade, ink, 0.4)));
    let panes = '';
    for (let floor = 0; floor < 4; floor += 1) for (let k = 0; k < 3; k += 1) {
      const z0 = z + 0.8 + k * 2.1;
      const y0 = floor === 0 ? 0.4 : floor * 3 + 0.8;
      const y1 = floor === 0 ? 2.8 : y0 + 1.7;
      panes += eye.face([[x, y0, z0], [x, y1, z0], [x, y1, z0 + 1.3], [x, y0, z0 + 1.3]], random.chance(floor === 0 ? 0.85 : 0.4) ? random.pick([lit, '#ffc070', '#ffd890']) : mix(shade, ink, 0.45));
    }
    s.flat(panes, { rough: 0.6 });
  }
  s.haze('#ffb8a8', 400, 700, 0.3, 280);
  s.flat(eye.face([[-60, 0, 0.4], [60, 0, 0.4], [60, 0, 90], [-60, 0, 90]], '#3a2c66'));
  for (let z = 44; z > 5; z *= 0.72) {
    const [x, y] = eye.at([9.5, 0, z]);
    const k = eye.size([9, 0, z]);
    let crown = '';
    for (let i = 0; i < 9; i += 1) crown += ellipse(x + random.range(-1.4, 1.4) * k, y - k * random.range(3.4, 5.6), k * random.range(0.7, 1.2), k * random.range(0.6, 1));
    s.flat(fill(limb([[x, y], [x + k * 0.1, y - k * 3.6]], [k * 0.34, k * 0.2]) + crown, mix('#5a3f86', ink, 1 - z / 44)));
  }
  s.mirror(Math.round(eye.at([0, 0, 90])[1]), { strength: 0.62, ripple: 18, smear: 90, tint: '#2f2560', tintStrength: 0.25, shore: [eye.at([-9.5, 0, 5]), eye.at([-9.5, 0, 60]), eye.at([9.5, 0, 60]), [w, 672]] });
  // Rails that come round a curve; the wires above them.
  const track = (offset: number): Point[] => Array.from({ length: 30 }, (_, i) => {
    const z = 60 * 0.885 ** i;
    return eye.at([-1.6 + offset + 0.0042 * z * z, 0.01, z]);
  });
  for (const offset of [-0.72, 0.72, 3.4, 4.84]) s.flat(stroke(line(track(offset)), ink, 9, '') + stroke(line(track(offset)), offset < 1 ? '#ffd9b0' : rose, 3.4), { rough: 0.4 });
  // The tram: three cars that follow the curve, the last drawn first.
  const at = (z: number): number => -1.6 + 0.0042 * z * z;
  for (const [near, far] of [[23.4, 31.5], [16.2, 22.8], [8.2, 15.6]] as const) {
    const [xn, xf] = [at(near), at(far)];
    const side = (y0: number, y1: number, t0: number, t1: number, color: string): string => {
      const place = (t: number, y: number): Place => [xn + (xf - xn) * t + 1.28, y, near + (far - near) * t];
      return eye.face([place(t0, y0), place(t0, y1), place(t1, y1), place(t1, y0)], color);
    };
    let body = eye.face([[xn - 1.28, 0.35, near], [xn + 1.28, 0.35, near], [xn + 1.28, 3.5, near], [xn - 1.28, 3.5, near]], '#2c5a6a');
    body += side(0.35, 3.5, 0, 1, '#1f4454') + side(0.35, 0.75, 0, 1, ink) + side(3.2, 3.5, 0, 1, '#16303e') + side(1.18, 1.34, 0, 1, '#f4a08c');
    for (let i = 0; i < 6; i += 1) body += side(1.55, 2.95, 0.03 + i * 0.162, 0.165 + i * 0.162, i % 3 === 1 ? '#fff3c4' : lit);
    for (const t of [0.21, 0.7]) body += side(0.5, 2.95, t, t + 0.1, '#fff3c4') + side(0.5, 2.95, t + 0.047, t + 0.053, ink);
    s.flat(body);
    let riders = '';
    for (let i = 0; i < 7; i += 1) {
      const t = 0.06 + i * 0.135 + random.range(0, 0.03);
      const [px, py] = eye.at([xn + (xf - xn) * t + 1.28, 1.55, near + (far - near) * t]);
      const k = eye.size([0, 1.5, near + (far - near) * t]);
      if (random.chance(0.75)) riders += ellipse(px, py - k * 0.62, k * 0.13, k * 0.17) + smooth([[px - k * 0.26, py], [px - k * 0.24, py - k * 0.34], [px, py - k * 0.48], [px + k * 0.24, py - k * 0.34], [px + k * 0.26, py]]);
    }
    s.flat(fill(riders, '#6a4a5a'));
  }
  // The front: windscreen, driver, lamps, coupling.
  const z = 8.2;
  const x = at(z);
  const f = (x0: number, y0: number, x1: number, y1: number, color: string): string => eye.face([[x + x0, y0, z - 0.02], [x + x1, y0, z - 0.02], [x + x1, y1, z - 0.02], [x + x0, y1, z - 0.02]], color);
  const [dx, dy] = eye.at([x - 0.3, 1.6, z]);
  const k = eye.size([0, 1.5, z]);
  s.flat(f(-1.28, 3.5, 1.28, 3.72, '#16303e') + f(-1.12, 1.5, 1.12, 2.9, '#fff0b8') + f(-1, 3.02, 1, 3.3, '#ffb84a') + f(-1.28, 0.35, 1.28, 0.75, ink) + f(-1.28, 1.18, 1.28, 1.34, '#f4a08c') + fill(ellipse(dx, dy - k * 0.72, k * 0.17, k * 0.21) + smooth([[dx - k * 0.36, dy], [dx - k * 0.32, dy - k * 0.4], [dx, dy - k * 0.56], [dx + k * 0.32, dy - k * 0.4], [dx + k * 0.36, dy]]), '#4a3450') + f(-0.03, 1.5, 0.03, 2.9, '#1f4454'));
  for (const side of [-0.9, 0.9]) {
    const lampAt = eye.at([x + side, 0.95, z]);
    s.flat(fill(ellipse(...lampAt, k * 0.14), '#fffbe8'));
    s.glow(fill(ellipse(...lampAt, 250), s.radial(lampAt, 250, `#fff6d0 0 .95, #ffc070 .25 .4, #ffc070 1 0`)));
    s.glow(fill(poly([[lampAt[0] - 20, lampAt[1]], [lampAt[0] + 20, lampAt[1]], [lampAt[0] + 90, 1200], [lampAt[0] - 120, 1200]]), s.linear(`#ffe2a0 0 .5, #ffb070 1 0`, [0, lampAt[1]], [0, 1200])), { blur: 10, grain: 0.5 });
  }
  const [tx, ty] = eye.at([x, 3.7, z + 3]);
  s.flat(stroke(line([[tx - 20, ty], [tx + 26, ty - 52], [tx - 16, ty - 96]]), ink, 7) + stroke(line([[tx - 60, ty - 98], [tx + 40, ty - 98]]), ink, 6));
  s.flat(stroke(curve([[-20, -60], [tx, ty - 98], [1000, 480], [1180, 600]]), ink, 4) + stroke(line('1600,-20 1180,560'), ink, 3) + stroke(line('-20,260 760,180 1620,120'), ink, 3));
  // The stop: a shelter, people waiting, seen against the evening.
  const sx = 1270;
  s.flat(fill(poly([[sx, 500], [1830, 452], [1830, 480], [sx, 524]]) + rect(sx + 24, 510, 14, 540) + rect(1720, 480, 16, 640), ink) + fill(poly([[sx + 44, 560], [1700, 540], [1700, 940], [sx + 44, 930]]), thin('#ffd9c0', 0.25)));
  s.flat(fill(poly('1130,1052 1820,1030 1820,1220 1010,1220'), '#231a48') + stroke(line('1130,1052 1820,1030'), '#ffb8a0', 5));
  const waiting = figure({ x: 1390, y: 1090, height: 520, pose: poses.wait, wear: 'coat', head: 'hat', flip: true }) + figure({ x: 1520, y: 1100, height: 490, pose: poses.hold, wear: 'coat', head: 'bob', flip: true }) + figure({ x: 1250, y: 1080, height: 300, pose: poses.stand, wear: 'coat', head: 'bare', flip: true, build: 1.15 }) + figure({ x: 1660, y: 1120, height: 540, pose: poses.wait, wear: 'jacket', head: 'hood', flip: true }) + rect(1562, 1000, 60, 90);
  s.shade(fill(ellipse(1460, 1098, 330, 18), ink));
  s.flat(rimmed(s, waiting, ink, '#ffc8a0', [6, 4]));
  s.bloom(0.78, 60, 0.42);
  s.dim(s.linear(`${plum} 0 .4, ${plum} .3 0, ${ink} .85 0, ${ink} 1 .5`));
}

export function schoolRoof(s: Sheet): void {
  const { random, width: w } = s;
  const [ink, tile, tileLit, shadow] = ['#3a1712', '#b8492e', '#e07a48', '#7a2a1e'];
  s.wash(s.linear(`#3f8fd0 0, #8cc4ea .5, #d8ecf0 .8`));
  s.flat(fill(smooth('-60,260 60,170 200,190 280,110 430,130 500,200 640,190 700,260 400,290') + smooth('1180,180 1280,110 1390,130 1460,70 1600,96 1660,160 1800,150 1860,220 1500,236'), '#f6faf4'));
  s.spray(fill(smooth('-60,260 60,220 300,200 640,220 700,260 400,290') + smooth('1180,180 1400,150 1660,190 1860,220 1500,236'), '#a8cce0'));
  // The town below and the estuary beyond it.
  s.flat(fill(poly('-20,560 500,520 1100,532 1820,500 1820,720 -20,720'), '#5c9cc0') + fill(smooth('900,540 1100,500 1300,512 1500,486 1860,500 1860,560 900,560'), '#7aa88c'));
  for (let row = 0; row < 3; row += 1) {
    s.flat(fill(roofs(random, -60, 900 - row * 60, 660 + row * 74, 62 + row * 18, 1000), ['#c88a70', '#b0664c', '#a05440'][row] ?? tile));
    s.shade(fill(rect(-20, 640 + row * 74, 960, 160), s.linear('#8a5a4a 0 .5, #8a5a4a 1 0', [-20, 0], [900, 0])));
  }
  // The school yard, deep down, with children and their shadows.
  s.flat(fill(poly('-20,900 620,850 900,1220 -20,1220'), '#d8c8a8') + stroke(ellipse(300, 1050, 210, 74, -6), '#f8f2e2', 7) + stroke(line('60,1000 560,930'), '#f8f2e2', 6));
  for (const [x, y] of [[180, 1000], [260, 1060], [330, 1010], [410, 1090], [480, 980], [140, 1110], [380, 950], [520, 1060], [90, 950]] as const) {
    s.flat(fill(poly([[x, y], [x + 5, y], [x + 54, y + 18], [x + 46, y + 24]]), thin('#5a3a4a', 0.55)) + fill(passer(random, x, y, 54, { wear: random.pick(['dress', 'jacket', 'trousers']) }), random.pick(['#b8322a', '#1f5a8a', '#2a2a3a', '#d89a2a', '#2f6a4a'])));
  }
  // The steep roof: a plane from lower left to upper right, tiles in rows.
  const ridge: [Point, Point] = [[760, 300], [1860, 150]];
  const eaves: [Point, Point] = [[560, 1130], [1860, 1330]];
  const on = (u: number, v: number): Point => {
    const top: Point = [ridge[0][0] + (ridge[1][0] - ridge[0][0]) * u, ridge[0][1] + (ridge[1][1] - ridge[0][1]) * u];
    const low: Point = [eaves[0][0] + (eaves[1][0] - eaves[0][0]) * u, eaves[0][1] + (eaves[1][1] - eaves[0][1]) * u];
    return [top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v];
  };
  s.flat(fill(poly([on(0, 0), on(1, 0), on(1, 1), on(0, 1)]), shadow));
  const open = (u: number, v: number): boolean => u > 0.4 && u < 0.72 && v > 0.24 && v < 0.66;
  let battens = '';
  let tiles = '';
  for (let row = 0; row < 17; row += 1) {
    for (let i = -1; i < 30; i += 1) {
      const u0 = (i + (row % 2) * 0.5) / 29;
      const u1 = u0 + 1 / 29 - 0.0022;
      const [v0, v1] = [row / 17, (row + 1.12) / 17];
      if (u1 < 0 || u0 > 1) continue;
      if (open(u0 + 0.015, v0 + 0.02)) continue;
      const a = Math.max(0, u0);
      const b = Math.min(1, u1);
      const low: Point[] = [on(b, v1), [(on(a, v1)[0] + on(b, v1)[0]) / 2, (on(a, v1)[1] + on(b, v1)[1]) / 2 + 7], on(a, v1)];
      tiles += fill(poly([on(a, v0), on(b, v0), ...low]), mix(random.pick([tile, tile, tileLit, '#cc5c38', '#a83f2a']), '#ffb070', (1 - row / 17) * 0.18));
      tiles += stroke(line(low), ink, 2.6);
    }
  }
  s.flat(fill(poly([on(0.4, 0.235), on(0.735, 0.235), on(0.735, 0.66), on(0.4, 0.66)]), '#4a2c1c'));
  for (let i = 0; i < 9; i += 1) battens += stroke(line([on(0.39, 0.26 + i * 0.047), on(0.74, 0.26 + i * 0.047)]), '#d8a868', 11) + stroke(line([on(0.39, 0.267 + i * 0.047), on(0.74, 0.267 + i * 0.047)]), '#8a5a34', 3);
  for (let i = 0; i < 5; i += 1) battens += stroke(line([on(0.42 + i * 0.072, 0.235), on(0.42 + i * 0.072, 0.665)]), '#6a4024', 15);
  s.flat(battens + tiles);
  s.flat(stroke(line([on(0, 0), on(1, 0)]), shadow, 34) + stroke(line([on(0, -0.014), on(1, -0.014)]), '#e8895a', 12));
  s.flat(fill(poly([[528, 1128], [566, 1122], [790, 286], [756, 282]]), '#f4efe0') + fill(poly([[528, 1128], [540, 1126], [766, 284], [756, 282]]), '#b8b0a0'));
  // Chimney in the sun.
  s.flat(fill(poly('1500,250 1500,40 1570,30 1570,240'), '#a04a34') + fill(poly('1570,240 1570,30 1640,48 1640,230'), '#6a2a20') + fill(poly('1486,40 1570,22 1656,46 1656,64 1570,44 1486,60'), '#f4efe0') + fill(rect(1518, -20, 36, 52) + rect(1582, -14, 34, 52), '#c46a44'));
  s.shade(fill(poly('1500,250 1640,230 1330,560 1180,560'), thin('#5a1c28', 0.7)), { grain: 0.5 });
  // The ladder on hooks, a roofer climbing with tiles, another on the battens.
  const rung = (t: number, o: number): Point => [950 + o * 84 - t * 110, 1220 - t * 930 + o * 6];
  s.flat(stroke(line([rung(0, 0), rung(1, 0)]), '#f0d9a0', 13) + stroke(line([rung(0, 1), rung(1, 1)]), '#f0d9a0', 13) + Array.from({ length: 15 }, (_, i) => stroke(line([rung(i / 15 + 0.03, 0), rung(i / 15 + 0.03, 1)]), '#d8b878', 8)).join(''));
  const climber = figure({ x: 925, y: 1000, height: 500, pose: { head: [0.02, -0.93], neck: [0, -0.83], hip: [0, -0.5], nearArm: '-0.06,-0.79 -0.13,-0.86 -0.09,-0.98', farArm: '0.06,-0.79 0.15,-0.86 0.13,-1.0', nearLeg: '-0.04,-0.5 -0.12,-0.34 -0.06,-0.16', farLeg: '0.04,-0.5 0.07,-0.25 0.05,-0.02' }, wear: 'jacket', head: 'helmet', build: 1.1, lean: -7 });
  s.shade(group(fill(climber, '#5a1c28'), 'transform="translate(-64 30)"'), { opacity: 0.8, grain: 0.5 });
  s.flat(rimmed(s, climber, '#1f3a5c', '#ffe9c8', [-6, 5]));
  const load = Array.from({ length: 6 }, (_, i) => poly([[990, 520 + i * 16], [1096, 508 + i * 16], [1098, 520 + i * 16], [992, 532 + i * 16]])).join('');
  s.flat(rimmed(s, load, '#a83f2a', '#ffb080', [-3, 4]) + fill(smooth('862,536 868,506 892,492 920,498 936,522 934,536 896,534', 0.1), '#f2b632'));
  const fixer = figure({ x: 1380, y: 740, height: 470, pose: { ...poses.kneel, nearArm: '0.07,-0.51 0.17,-0.4 0.27,-0.27', farArm: '0.1,-0.52 0.2,-0.62 0.26,-0.74' }, wear: 'jacket', head: 'helmet', flip: true, build: 1.12, lean: 8 });
  s.shade(group(fill(fixer, '#3a1712'), 'transform="translate(-66 34)"'), { opacity: 0.8, grain: 0.5 });
  s.flat(rimmed(s, fixer, '#2a2a3a', '#ffe9c8', [-6, 5]) + fill(limb('1254,396 1238,356', [12, 12]) + poly('1204,352 1262,330 1268,352 1210,374'), ink) + fill(smooth('1262,442 1270,408 1302,394 1332,404 1346,432 1342,444 1300,440', 0.1), '#f2b632'));
  s.flat(fill(gullsOver(s), '#f8fbf6'));
  s.spray(fill(rect(-20, -20, w + 40, 1300), s.linear('#fff2c8 0 .0, #fff2c8 .6 0, #fff2c8 1 .55', [0, 0], [w, -200])));
}

function gullsOver(s: Sheet): string {
  const marks = gulls(s.random, 5, [200, 330, 720, 470], 30, '#f8fbf6');
  return [...marks.matchAll(/ d="([^"]+)"/g)].map((match) => match[1]).join('');
}

export function sirenMast(s: Sheet): void {
  const { random, width: w, height: h } = s;
  const [ink, umber, ochre, sun] = ['#22140a', '#5a3410', '#e0a02a', '#fff0b0'];
  s.wash(s.linear(`#c8801c 0, #eab43c .4, #f6d67a .75, #fbe8b0 1`));
  const center: Point = [420, 620];
  s.spray(fill(ellipse(...center, 700), s.radial(center, 700, `#fffbe0 0 1, ${sun} .3 .8, ${sun} 1 0`)));
  // Rings, as of a sound, cut out of the sky.
  for (let i = 0; i < 6; i += 1) s.spray(stroke(ellipse(668, 330, 240 + i * 130), i % 2 ? '#b8701a' : '#fff4c0', 26 - i * 2), { opacity: 0.42 - i * 0.04 });
  let flock = '';
  for (let i = 0; i < 210; i += 1) {
    const t = random.next();
    const a = random.range(-0.5, 0.36);
    const r = 160 + t * 900;
    const x = 600 - Math.cos(a) * r;
    const y = 640 + Math.sin(a) * r * 0.9 - t * 120;
    const k = 6 + (1 - t) * 16;
    const tilt = random.range(-30, 30);
    flock += group(fill(smooth([[-k * 1.2, -k * 0.5], [-k * 0.3, -k * 0.1], [0, -k * 0.35], [k * 0.3, -k * 0.1], [k * 1.2, -k * 0.6], [k * 0.3, k * 0.3], [0, k * 0.5], [-k * 0.3, k * 0.3]], 0.1), ink), `transform="translate(${x.toFixed(1)} ${y.toFixed(1)}) rotate(${tilt.toFixed(1)})"`);
  }
  s.flat(flock, { rough: 0.4 });
  // Roofs lean in from both sides, seen from the street.
  s.flat(rimmed(s, poly('-20,900 180,1010 300,1190 300,1520 -20,1520') + rect(60, 860, 70, 130), umber, '#ffd98a', [-6, 5]) + rimmed(s, poly('1220,820 1000,980 880,1200 880,1520 1220,1520') + rect(1060, 800, 76, 170) + rect(1052, 790, 92, 18), '#3a2210', '#f6c860', [6, 5]));
  s.flat(fill(rect(60, 1160, 70, 110) + rect(190, 1260, 60, 100), '#f6c860') + fill(rect(1000, 1160, 66, 110) + rect(1110, 1110, 70, 120), '#22140a') + stroke(line('60,1215 130,1215') + line('95,1160 95,1270'), umber, 5));
  // The mast: a lattice that narrows upwards; cross arms; four horns.
  const leg = (t: number, side: 1 | -1): Point => [650 + side * (92 - t * 66) + t * 14, h + 40 - t * (h - 420)];
  let lattice = stroke(line([leg(0, -1), leg(1, -1)]), ink, 19) + stroke(line([leg(0, 1), leg(1, 1)]), ink, 19);
  for (let i = 0; i < 13; i += 1) {
    const t0 = 1 - 0.9 ** i * 1;
    const t1 = 1 - 0.9 ** (i + 1) * 1;
    lattice += stroke(line([leg(t0, -1), leg(t1, 1)]), ink, 9 - i * 0.3) + stroke(line([leg(t0, 1), leg(t1, -1)]), ink, 9 - i * 0.3) + stroke(line([leg(t1, -1), leg(t1, 1)]), ink, 8 - i * 0.3);
  }
  s.flat(lattice);
  s.flat(stroke(line([[leg(0, -1)[0] - 5, leg(0, -1)[1]], [leg(1, -1)[0] - 5, leg(1, -1)[1]]]), ochre, 4));
  s.flat(fill(rect(656, 200, 20, 420) + rect(560, 470, 220, 20) + rect(580, 326, 180, 18), ink));
  const horn = (x: number, y: number, side: 1 | -1, k: number): string =>
    rimmed(s, smooth([[x, y - 22 * k], [x + side * 70 * k, y - 30 * k], [x + side * 150 * k, y - 66 * k], [x + side * 214 * k, y - 118 * k], [x + side * 226 * k, y], [x + side * 214 * k, y + 118 * k], [x + side * 150 * k, y + 66 * k], [x + side * 70 * k, y + 30 * k], [x, y + 22 * k]], 0.13), side === -1 ? '#7a2a18' : '#5a1c14', '#ffc86a', [5, 7]) +
    rimmed(s, ellipse(x + side * 220 * k, y, 36 * k, 122 * k), '#22100a', '#f0a84a', [side * -5, 3]) +
    fill(ellipse(x + side * 214 * k, y, 13 * k, 40 * k), ink) +
    fill(rect(x - 24 * k, y - 34 * k, 48 * k, 68 * k), ink);
  s.flat(horn(640, 480, -1, 1.15) + horn(694, 480, 1, 1.15) + horn(644, 330, -1, 0.8) + horn(690, 330, 1, 0.8));
  s.flat(fill(rect(650, 150, 32, 60) + rect(663, 60, 6, 100), ink) + fill(ellipse(666, 150, 16), '#c8301c'));
  s.flat(fill(rect(596, 1060, 130, 190), ink) + fill(rect(608, 1074, 50, 80), ochre) + stroke(curve('660,1250 640,1330 700,1400 690,1520'), ink, 8) + stroke(curve('676,490 760,640 740,900 700,1060'), ink, 5));
  // A person on the ground who stops and looks up.
  const person = figure({ x: 420, y: 1478, height: 210, pose: { ...poses.lookUp, farArm: '0.06,-0.79 0.14,-0.86 0.02,-0.95' }, wear: 'coat', head: 'bare' });
  s.flat(fill(rect(-20, 1470, w + 40, 60), ink) + rimmed(s, person, ink, '#ffe9b0', [4, 3]));
  s.bloom(0.86, 60, 0.25);
}
