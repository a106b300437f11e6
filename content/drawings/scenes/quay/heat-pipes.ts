/** Heat pipes under the quay. */

import { camera } from '../../kit/camera.ts';
import { mix, thin } from '../../kit/color.ts';
import { figure, poses } from '../../kit/people.ts';
import { beam, rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, line, type Point, poly, rect, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

export function heatPipes(s: Sheet): void {
  const [ink, deep, teal, warm, hot] = ['#06191f', '#0f3a46', '#2a6a74', '#ff8a54', '#ffd2a0'];
  s.wash(ink);
  const eye = camera({ center: [840, 560], focal: 1000, eye: [0.1, 1.7, 0] });
  // A vaulted tunnel: rings of segments towards the light.
  const ring = (z: number): Point[] =>
    Array.from({ length: 25 }, (_, i) => {
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
      s.flat(
        fill(
          poly([a, b, c, d]),
          mix(mix('#6fa0a0', '#123f4a', Math.min(1, near * 1.25)), i % 2 ? deep : teal, 0.3 + side),
        ) + stroke(line([a, d]), ink, 2),
      );
    }
    s.flat(stroke(line(inner), ink, Math.max(2, 50 / z)));
  }
  s.flat(fill(poly([...ring(34)]), '#eaf6e8'));
  s.glow(fill(ellipse(840, 545, 520), s.radial([840, 545], 520, '#f4fff0 0 1, #a8e0d0 .25 .5, #a8e0d0 1 0')));
  s.flat(
    eye.face(
      [
        [-2.9, 0, 0.3],
        [2.9, 0, 0.3],
        [2.9, 0, 34],
        [-2.9, 0, 34],
      ],
      '#16424c',
    ),
  );
  s.spray(
    eye.face(
      [
        [-2.9, 0, 0.3],
        [2.9, 0, 0.3],
        [2.9, 0, 34],
        [-2.9, 0, 34],
      ],
      s.linear('#d8f4e4 0 .9, #5aa0a0 .3 .4, #0f3a46 1 0', [0, 610], [0, 1200]),
    ),
  );
  let grid = '';
  for (let z = 1.2; z < 30; z += 1.1)
    grid += stroke(line([eye.at([-0.9, 0.01, z]), eye.at([1.2, 0.01, z])]), ink, Math.max(1.5, 14 / z));
  for (const x of [-0.9, 1.2]) grid += stroke(line([eye.at([x, 0.01, 0.8]), eye.at([x, 0.01, 34])]), ink, 6);
  s.flat(grid, { opacity: 0.6 });
  // Two thick pipes at the right, one pair of thin ones at the left.
  const tube = (x: number, y: number, r: number, base: string, light: string): void => {
    const at = (z: number): { p: Point; k: number } => ({ p: eye.at([x, y, z]), k: eye.size([x, y, z]) * r });
    const near = at(0.9);
    const far = at(34);
    const quad = (a0: number, a1: number): string => {
      const on = (one: { p: Point; k: number }, a: number): Point => [
        one.p[0] + Math.cos(a) * one.k,
        one.p[1] + Math.sin(a) * one.k,
      ];
      return poly([on(near, a0), on(near, a1), on(far, a1), on(far, a0)]);
    };
    let whole = ellipse(near.p[0], near.p[1], near.k) + ellipse(far.p[0], far.p[1], far.k);
    for (let i = 0; i < 8; i += 1) whole += quad((i / 8) * Math.PI, (i / 8) * Math.PI + Math.PI);
    s.flat(fill(whole, base));
    // The visible side faces the middle of the tunnel: left of a pipe at the right, and the reverse.
    const turn = (a: number): number => (x > 0 ? Math.PI - a : a);
    s.flat(fill(quad(turn(-0.75), turn(0.12)), light) + fill(quad(turn(-0.5), turn(-0.3)), '#fff0d8'));
    s.shade(fill(quad(turn(0.4), turn(1.3)), thin(ink, 0.8)), { grain: 0.5 });
    for (let z = 22; z > 1.4; z *= 0.72) {
      const { p, k } = at(z);
      const band = Array.from({ length: 9 }, (_, i): Point => {
        const a = turn(-1.75 + (i / 8) * 3.3);
        return [p[0] + Math.cos(a) * k * 1.05, p[1] + Math.sin(a) * k * 1.05];
      });
      s.flat(
        stroke(curve(band), mix(base, ink, 0.6), Math.max(2.5, k * 0.17)) +
          stroke(curve(band.slice(1, 5)), light, Math.max(1.5, k * 0.05)),
      );
      s.flat(
        fill(
          poly([
            [p[0] - k * 0.6, p[1] + k * 1.05],
            [p[0] + k * 0.6, p[1] + k * 1.05],
            [p[0] + k * 0.8, p[1] + k * 1.5],
            [p[0] - k * 0.8, p[1] + k * 1.5],
          ]),
          ink,
        ),
      );
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
    s.glow(
      fill(ellipse(x, y, k * 1.6), s.radial([x, y], k * 1.6, '#fff0c8 0 .6, #ffd090 .4 .18, #ffd090 1 0')),
    );
  }
  // The technician with a lamp on her helmet, a gauge before her.
  const [gx, gy] = [1180, 800];
  s.flat(
    stroke(
      line([
        [gx, gy],
        [gx + 60, gy],
      ]),
      ink,
      22,
    ) +
      rimmed(s, ellipse(gx, gy, 54), '#e8efe6', '#ffffff', [0, 5]) +
      stroke(ellipse(gx, gy, 52), ink, 10) +
      Array.from({ length: 9 }, (_, i) =>
        stroke(
          line([
            [gx + Math.cos(2.5 + i * 0.52) * 34, gy + Math.sin(2.5 + i * 0.52) * 34],
            [gx + Math.cos(2.5 + i * 0.52) * 42, gy + Math.sin(2.5 + i * 0.52) * 42],
          ]),
          ink,
          3,
        ),
      ).join('') +
      stroke(
        line([
          [gx, gy],
          [gx + 18, gy - 30],
        ]),
        '#d8402a',
        6,
      ),
  );
  const worker = figure({
    x: 880,
    y: 1190,
    height: 640,
    pose: {
      ...poses.hold,
      head: [0.05, -0.915],
      nearArm: '-0.04,-0.79 0.02,-0.64 0.15,-0.6',
      farArm: '0.06,-0.79 0.16,-0.68 0.3,-0.62',
    },
    wear: 'jacket',
    head: 'helmet',
    build: 1.1,
  });
  s.shade(fill(ellipse(900, 1194, 200, 16), ink));
  s.flat(
    rimmed(s, worker, '#0a2630', hot, [-5, 4]) +
      s.within(worker, fill(rect(760, 850, 260, 20) + rect(760, 1000, 260, 20), '#ffe24a')),
  );
  const lampAt: Point = [944, 592];
  s.flat(fill(ellipse(...lampAt, 14), '#fffbe8'));
  beam(s, lampAt, 40, 30, 420, '#fff0c0', 0.85);
  s.bloom(0.78, 60, 0.4);
  s.dim(s.radial([860, 600], 1250, `${ink} 0 0, ${ink} .5 .04, ${ink} 1 .8`));
}
