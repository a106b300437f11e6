/** Stories 2 and 5: the Tidal Hall at high water, and a boatbuilder's shed. */

import { camera, type Place } from '../kit/camera.ts';
import { mix, thin } from '../kit/color.ts';
import { audience } from '../kit/crowd.ts';
import { figure, poses } from '../kit/people.ts';
import { rimmed } from '../kit/props.ts';
import { curve, ellipse, fill, line, poly, rect, ribbon, smooth, stroke, type Point } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

/** An organ pipe: a tube lit from the left, its mouth and its foot. */
function pipe(s: Sheet, x: number, top: number, foot: number, width: number, gold: string, dark: string): string {
  const tube = rect(x, top, width, foot - top);
  const mouth = foot - width * 2.1;
  return (
    fill(tube, s.linear(`${mix(gold, dark, 0.55)} 0, ${gold} .22, #fff0c0 .32, ${gold} .45, ${dark} 1`, [x, 0], [x + width, 0])) +
    fill(ellipse(x + width / 2, top, width / 2, width * 0.16), dark) +
    fill(poly([[x + width * 0.16, mouth], [x + width * 0.5, mouth - width * 0.9], [x + width * 0.84, mouth]]), mix(gold, dark, 0.7)) +
    fill(rect(x + width * 0.14, mouth, width * 0.72, width * 0.22), '#04141a')
  );
}

export function tidalHall(s: Sheet): void {
  const { random, width: w } = s;
  const [deep, teal, pale, gold] = ['#06222a', '#14525a', '#8fc4b4', '#e0aa3e'];
  s.wash(s.linear(`#04171d 0, ${deep} .3, ${teal} .66`));
  // Brick vaults that recede towards a tall window.
  const arches: [number, number, number, string][] = [[1010, 860, 60, '#0a2e36'], [960, 690, 110, '#0d3a42'], [920, 540, 160, '#11474e'], [886, 420, 205, '#15545a'], [860, 320, 240, '#1b6266']];
  for (const [half, inner, top, color] of arches) {
    const d = `M${850 - half} 800 L${850 - half} -30 L${850 + half} -30 L${850 + half} 800 L${850 + inner} 800 L${850 + inner} ${top + inner * 0.62} C${850 + inner} ${top - inner * 0.06} ${850 - inner} ${top - inner * 0.06} ${850 - inner} ${top + inner * 0.62} L${850 - inner} 800Z`;
    s.flat(fill(d, color));
    s.flat(stroke(curve([[850 - inner, top + inner * 0.62], [850 - inner * 0.74, top + inner * 0.2], [850, top + 6], [850 + inner * 0.74, top + inner * 0.2], [850 + inner, top + inner * 0.62]]), mix(color, pale, 0.22), 7), { opacity: 0.7 });
    s.shade(fill(rect(850 - half, 400, half - inner, 420) + rect(850 + inner, 400, half - inner, 420), s.linear(`${deep} 0 0, ${deep} 1 .55`, [0, 400], [0, 800])));
  }
  s.flat(fill('M700 780 L700 440 C700 340 780 290 850 262 C920 290 1000 340 1000 440 L1000 780Z', '#bfe0cc'));
  s.spray(fill('M700 780 L700 440 C700 340 780 290 850 262 C920 290 1000 340 1000 440 L1000 780Z', s.linear(`#fff3c8 0 .9, #fff3c8 1 0`, [0, 260], [0, 700])));
  s.flat(stroke(line('850,262 850,780'), teal, 12) + stroke(line('776,320 776,780'), teal, 7) + stroke(line('924,320 924,780'), teal, 7) + [440, 540, 640, 730].map((y) => stroke(line([[700, y], [1000, y]]), teal, 6)).join(''));
  for (const [x, lean] of [[740, -260], [850, -120], [950, 60]] as const) {
    s.glow(fill(poly([[x - 40, 330], [x + 40, 330], [x + lean + 180, 860], [x + lean - 150, 860]]), s.linear(`${pale} 0 .5, ${pale} 1 0`, [0, 300], [0, 860])), { grain: 0.5, blur: 6 });
  }
  // The organ: three towers of pipes that stand in the water on the right.
  const dark = '#4a2c14';
  const tower = (x: number, count: number, width: number, tall: number, rise: number): void => {
    s.flat(fill(rect(x - 14, 796 - tall - 60, count * width + 28, tall + 80), '#0a2026'));
    let pipes = '';
    for (let i = 0; i < count; i += 1) {
      const bow = Math.sin(((i + 0.5) / count) * Math.PI);
      pipes += pipe(s, x + i * width, 800 - tall - bow * rise, 830, width - 3, gold, dark);
    }
    s.flat(pipes);
    s.flat(fill(rect(x - 22, 596, count * width + 44, 17), '#2a180c') + fill(rect(x - 22, 592, count * width + 44, 5), gold));
  };
  tower(1190, 7, 30, 360, 60);
  tower(1740, 7, 34, 420, -50);
  tower(1410, 7, 45, 560, 90);
  s.shade(fill(rect(1160, 500, 860, 340), s.linear(`${deep} 0 0, ${deep} 1 .8`, [0, 560], [0, 830])));
  s.flat(fill(smooth('1380,180 1470,120 1568,70 1660,120 1750,180 1700,200 1568,150 1430,200'), '#2a180c') + fill(ellipse(1568, 116, 17), gold));
  // A ladder of drowned pipes, broken off, nearer to us.
  for (const [x, top, width] of [[1110, 690, 26], [1146, 650, 26], [330, 720, 30], [290, 690, 30]] as const) s.flat(pipe(s, x, top, 840, width, '#b8863a', dark));
  s.flat(fill(rect(-20, 802, w + 40, 400), '#0a2e36'));
  s.mirror(804, { strength: 0.84, ripple: 16, smear: 44, tint: '#06222a', tintStrength: 0.26 });
  // The console on its platform, the player, the lamp.
  s.flat(rimmed(s, poly('470,838 820,838 850,866 440,866'), '#1c1a16', gold, [0, 6]) + fill(rect(470, 862, 18, 60) + rect(790, 862, 18, 60), '#0a1a1e'));
  s.flat(rimmed(s, poly('680,838 680,690 704,670 790,660 796,838') + rect(654, 742, 50, 12) + rect(662, 764, 44, 10), '#22130a', gold, [6, 4]));
  s.flat(rimmed(s, figure({ x: 572, y: 838, height: 250, pose: poses.sit, wear: 'jacket', head: 'bun' }) + rect(536, 776, 60, 9) + rect(540, 784, 7, 54) + rect(584, 784, 7, 54), '#07161a', '#ffe0a0', [-4, 3]));
  s.flat(stroke(curve('770,664 764,610 720,602'), '#22130a', 6) + fill(poly('700,596 742,604 730,624 694,616'), '#22130a'));
  s.glow(fill(ellipse(700, 650, 260), s.radial([706, 630], 260, `#fff0c0 0 .95, ${gold} .35 .45, ${gold} 1 0`)));
  s.glow(fill(rect(660, 880, 70, 240), s.linear(`#ffe6a8 0 .7, ${gold} 1 0`, [0, 880], [0, 1100])), { blur: 8, grain: 0.7 });
  s.haze('#7ab8ac', 560, 880, 0.22, 300);
  s.bloom(0.74, 56, 0.36);
  // The audience on the near gallery.
  const rows = audience(random, { from: -30, to: w + 40, y: 1030, head: 72 });
  s.flat(rimmed(s, rows, '#041216', '#4f9a92', [-2, 5]));
  s.flat(fill(rect(-20, 1090, w + 40, 60), '#020a0d'));
  s.dim(s.linear(`#02090c 0 .5, #02090c .25 0`));
}

/** A hull of ribs, in metres: half its breadth and its depth along the length (0 bow, 1 stern). */
function section(t: number, u: number, length: number): Place {
  const breadth = 1.75 * Math.sin(Math.min(1, t * 1.25 + 0.05) * Math.PI * 0.5) ** 0.75 * (t > 0.7 ? 1 - (t - 0.7) * 0.75 : 1);
  const sheer = 2.35 + (t - 0.55) ** 2 * 2.4;
  const angle = Math.abs(u) * Math.PI * 0.5;
  const full = 0.55 + 0.45 * Math.sin(t * Math.PI);
  return [Math.sign(u) * breadth * Math.sin(angle) ** (1.5 - full * 0.7), 0.45 + (sheer - 0.45) * (1 - Math.cos(angle)) ** 0.85, 5.2 + t * length];
}

export function boatshed(s: Sheet): void {
  const { random } = s;
  const [ink, umber, wood, honey, light] = ['#1c110b', '#4a2b18', '#8a5228', '#d8974a', '#fff0cc'];
  s.wash(umber);
  const eye = camera({ center: [960, 640], focal: 1120, eye: [-0.9, 1.75, 0], yaw: -3 });
  const far = 19;
  // Gable with its window, boarded sides, floor.
  s.flat(eye.face([[-6, 0, far], [6, 0, far], [6, 5, far], [0, 8.4, far], [-6, 5, far]], '#6a4022'));
  s.flat(eye.face([[-6, 0, 0.2], [-6, 5, 0.2], [-6, 5, far], [-6, 0, far]], '#5a3620') + eye.face([[6, 0, 0.2], [6, 5, 0.2], [6, 5, far], [6, 0, far]], '#3a2214') + eye.face([[-6, 5, 0.2], [0, 8.4, 0.2], [0, 8.4, far], [-6, 5, far]], '#3a2416') + eye.face([[6, 5, 0.2], [0, 8.4, 0.2], [0, 8.4, far], [6, 5, far]], '#2a190f') + eye.face([[-6, 0, 0.2], [6, 0, 0.2], [6, 0, far], [-6, 0, far]], '#7a4c2a'));
  let boards = '';
  for (let i = 0; i < 42; i += 1) {
    const z = 1.2 + i * 0.44;
    boards += stroke(line([eye.at([-6, 0, z]), eye.at([-6, 5, z])]), ink, 2) + stroke(line([eye.at([6, 0, z]), eye.at([6, 5, z])]), ink, 2);
  }
  for (let x = -5.5; x <= 6; x += 0.7) boards += stroke(line([eye.at([x, 0, 0.6]), eye.at([x, 0, far])]), ink, 2);
  s.flat(boards, { opacity: 0.4 });
  const pane = (x: number, y: number, width: number, height: number): string => eye.face([[x, y, far - 0.02], [x + width, y, far - 0.02], [x + width, y + height, far - 0.02], [x, y + height, far - 0.02]], light);
  let panes = '';
  for (let i = 0; i < 6; i += 1) for (let k = 0; k < 4; k += 1) panes += pane(-3.2 + i * 1.08, 1.6 + k * 0.95, 1, 0.87);
  for (let i = 0; i < 3; i += 1) panes += pane(-1.1 + i * 0.74, 5.8, 0.66, 0.8);
  s.flat(panes);
  // Side windows on the left, whose light falls in bars across the floor.
  for (let i = 0; i < 4; i += 1) {
    const z = 4 + i * 3.6;
    s.flat(eye.face([[-5.98, 1.5, z], [-5.98, 3.6, z], [-5.98, 3.6, z + 1.9], [-5.98, 1.5, z + 1.9]], light) + stroke(line([eye.at([-5.98, 2.5, z]), eye.at([-5.98, 2.5, z + 1.9])]), umber, 5) + stroke(line([eye.at([-5.98, 1.5, z + 0.95]), eye.at([-5.98, 3.6, z + 0.95])]), umber, 5));
    s.spray(eye.face([[-4.6, 0.01, z - 0.4], [-4.6, 0.01, z + 1.3], [1.4, 0.01, z - 0.4], [1.4, 0.01, z - 2.1]], thin('#ffdf9a', 0.85)));
    s.glow(eye.face([[-5.98, 3.6, z], [-5.98, 3.6, z + 1.9], [1.4, 0, z - 0.4], [-4.6, 0, z - 0.4]], thin('#ffd48a', 0.3)), { grain: 0.6, blur: 4 });
  }
  // Roof trusses.
  for (let z = far - 1.5; z > 3; z -= 3.2) {
    const k = Math.max(4, eye.size([0, 5, z]) * 0.22);
    s.flat(stroke(line([eye.at([-6, 5, z]), eye.at([6, 5, z])]), ink, k) + stroke(line([eye.at([-6, 5, z]), eye.at([0, 8.2, z]), eye.at([6, 5, z])]), ink, k) + stroke(line([eye.at([-2, 5, z]), eye.at([0, 8.2, z]), eye.at([2, 5, z])]), ink, k * 0.7));
    s.flat(stroke(line([eye.at([-6, 4.95, z]), eye.at([6, 4.95, z])]), honey, k * 0.14));
  }
  s.haze('#ffd48a', 900, 420, 0.32, 240);
  // The hull: stern first, so that the near ribs cover the far ones.
  const length = 9.5;
  const run = (u: number, from: number, to: number): Point[] => Array.from({ length: 25 }, (_, i) => eye.at(section(from + ((to - from) * i) / 24, u, length)));
  for (const x of [-1.9, 1.9]) for (const z of [7, 9.6, 12.2]) s.flat(stroke(line([eye.at([x, 0, z]), eye.at([x * 0.72, 1.6, z])]), ink, eye.size([0, 0, z]) * 0.12));
  for (let i = 15; i >= 0; i -= 1) {
    const t = i / 15;
    const rib = (side: 1 | -1): Point[] => Array.from({ length: 13 }, (_, k) => eye.at(section(t, (side * k) / 12, length)));
    const k = eye.size(section(t, 0, length)) * 0.13;
    const lit = mix(wood, light, 0.25 + t * 0.5);
    s.flat(stroke(curve(rib(1)), lit, k) + stroke(curve(rib(1).map(([x, y]): Point => [x + k * 0.24, y])), umber, k * 0.45) + stroke(curve(rib(-1)), mix(wood, honey, 0.4), k) + stroke(curve(rib(-1).map(([x, y]): Point => [x + k * 0.2, y])), umber, k * 0.5));
  }
  // Planks already on: the lower strakes, and the sheer.
  for (let strake = 0; strake < 5; strake += 1) {
    const u0 = 0.1 + strake * 0.1;
    for (const side of [-1, 1] as const) {
      const low = run(side * u0, 0, side === -1 && strake === 4 ? 0.55 : 1);
      const high = run(side * (u0 + 0.095), 0, side === -1 && strake === 4 ? 0.55 : 1);
      s.flat(fill(poly([...low, ...high.reverse()]), side === -1 ? mix(honey, '#f0bb72', strake / 5) : mix(umber, wood, 0.3 + strake * 0.12)) + stroke(curve(low), ink, 2.5));
    }
  }
  s.flat(stroke(curve(run(1, 0, 1)), honey, 12) + stroke(curve(run(-1, 0, 1)), '#f2c27c', 13) + stroke(curve(run(0.001, 0, 1)), ink, 16));
  s.flat(stroke(curve([eye.at([0, 0.2, 5.5]), eye.at([0, 0.5, 5.15]), eye.at([0, 1.6, 4.85]), eye.at([0, 3.2, 4.6])]), ink, 40) + stroke(curve([eye.at([-0.05, 0.25, 5.5]), eye.at([-0.05, 0.5, 5.15]), eye.at([-0.05, 1.6, 4.85]), eye.at([-0.05, 3.2, 4.6])]), '#f2c27c', 9));
  s.flat(eye.face([[-0.5, 0, 5.1], [0.5, 0, 5.1], [0.5, 0.3, 5.1], [-0.5, 0.3, 5.1]], ink));
  // Shavings, a trestle with tools.
  let curls = '';
  for (let i = 0; i < 150; i += 1) {
    const [x, y] = eye.at([random.range(-5, 4.6), 0, random.range(3, 9)]);
    curls += stroke(curve([[x, y], [x + 7, y - 7], [x + 13, y - 1], [x + 9, y + 4]]), random.pick(['#f6d08a', honey, '#ffe9b8']), 2.6);
  }
  s.flat(curls);
  // The builder with her plane.
  const [px, py] = eye.at([-3, 0, 4.9]);
  const builder = figure({ x: px + 30, y: py, height: 500, pose: { ...poses.bend, head: [0.22, -0.79], neck: [0.14, -0.745], nearArm: '0.1,-0.71 0.16,-0.56 0.33,-0.52', farArm: '0.14,-0.72 0.27,-0.6 0.4,-0.54' }, wear: 'coat', head: 'bun', build: 1.05 });
  const bench = rect(px + 60, py - 242, 430, 24) + poly([[px + 110, py - 222], [px + 136, py - 222], [px + 92, py + 6], [px + 70, py + 6]]) + poly([[px + 400, py - 222], [px + 426, py - 222], [px + 466, py + 6], [px + 444, py + 6]]);
  s.shade(fill(ellipse(px + 170, py + 6, 330, 20), ink), { opacity: 0.7 });
  s.flat(rimmed(s, builder, ink, '#ffdf9a', [7, 5]) + rimmed(s, bench, '#2a180f', '#ffdf9a', [3, 6]) + rimmed(s, rect(px + 178, py - 280, 96, 38) + poly([[px + 250, py - 280], [px + 262, py - 304], [px + 274, py - 280]]), wood, '#ffdf9a', [3, 5]));
  s.flat(fill(ribbon([[px + 180, py - 250], [px + 150, py - 290], [px + 120, py - 270], [px + 132, py - 248]], [4, 8, 8, 3]), '#ffe9b8'));
  s.bloom(0.78, 60, 0.42);
  s.dim(s.radial([820, 560], 1250, `${ink} 0 0, ${ink} .5 .05, ${ink} 1 .85`));
}
