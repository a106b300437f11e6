/** The vehicle of line 4. */

import type { Camera, Place } from '../../kit/camera.ts';
import { curve, ellipse, fill, line, poly, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';

/** A tram of three cars that comes round a curve, lit within, under its wires. */
export function tram(s: Sheet, eye: Camera): void {
  const { random } = s;
  const [ink, lit] = ['#171231', '#ffe9a8'];
  // The tram: three cars that follow the curve, the last drawn first.
  const at = (z: number): number => -1.6 + 0.0042 * z * z;
  for (const [near, far] of [
    [23.4, 31.5],
    [16.2, 22.8],
    [8.2, 15.6],
  ] as const) {
    const [xn, xf] = [at(near), at(far)];
    const side = (y0: number, y1: number, t0: number, t1: number, color: string): string => {
      const place = (t: number, y: number): Place => [xn + (xf - xn) * t + 1.28, y, near + (far - near) * t];
      return eye.face([place(t0, y0), place(t0, y1), place(t1, y1), place(t1, y0)], color);
    };
    let body = eye.face(
      [
        [xn - 1.28, 0.35, near],
        [xn + 1.28, 0.35, near],
        [xn + 1.28, 3.5, near],
        [xn - 1.28, 3.5, near],
      ],
      '#2c5a6a',
    );
    body +=
      side(0.35, 3.5, 0, 1, '#1f4454') +
      side(0.35, 0.75, 0, 1, ink) +
      side(3.2, 3.5, 0, 1, '#16303e') +
      side(1.18, 1.34, 0, 1, '#f4a08c');
    for (let i = 0; i < 6; i += 1)
      body += side(1.55, 2.95, 0.03 + i * 0.162, 0.165 + i * 0.162, i % 3 === 1 ? '#fff3c4' : lit);
    for (const t of [0.21, 0.7])
      body += side(0.5, 2.95, t, t + 0.1, '#fff3c4') + side(0.5, 2.95, t + 0.047, t + 0.053, ink);
    s.flat(body);
    let riders = '';
    for (let i = 0; i < 7; i += 1) {
      const t = 0.06 + i * 0.135 + random.range(0, 0.03);
      const [px, py] = eye.at([xn + (xf - xn) * t + 1.28, 1.55, near + (far - near) * t]);
      const k = eye.size([0, 1.5, near + (far - near) * t]) * 0.62;
      if (random.chance(0.6))
        riders +=
          ellipse(px, py - k * 0.62, k * 0.13, k * 0.17) +
          smooth([
            [px - k * 0.26, py],
            [px - k * 0.24, py - k * 0.34],
            [px, py - k * 0.48],
            [px + k * 0.24, py - k * 0.34],
            [px + k * 0.26, py],
          ]);
    }
    s.flat(fill(riders, '#8a6468'));
  }
  // The front: windscreen, driver, lamps, coupling.
  const z = 8.2;
  const x = at(z);
  const f = (x0: number, y0: number, x1: number, y1: number, color: string): string =>
    eye.face(
      [
        [x + x0, y0, z - 0.02],
        [x + x1, y0, z - 0.02],
        [x + x1, y1, z - 0.02],
        [x + x0, y1, z - 0.02],
      ],
      color,
    );
  const [dx, dy] = eye.at([x - 0.3, 1.6, z]);
  const k = eye.size([0, 1.5, z]);
  s.flat(
    f(-1.28, 3.5, 1.28, 3.72, '#16303e') +
      f(-1.12, 1.5, 1.12, 2.9, '#fff0b8') +
      f(-1, 3.02, 1, 3.3, '#ffb84a') +
      f(-1.28, 0.35, 1.28, 0.75, ink) +
      f(-1.28, 1.18, 1.28, 1.34, '#f4a08c') +
      fill(
        ellipse(dx, dy - k * 0.72, k * 0.17, k * 0.21) +
          smooth([
            [dx - k * 0.36, dy],
            [dx - k * 0.32, dy - k * 0.4],
            [dx, dy - k * 0.56],
            [dx + k * 0.32, dy - k * 0.4],
            [dx + k * 0.36, dy],
          ]),
        '#4a3450',
      ) +
      f(-0.03, 1.5, 0.03, 2.9, '#1f4454'),
  );
  for (const side of [-0.9, 0.9]) {
    const lampAt = eye.at([x + side, 0.95, z]);
    s.flat(fill(ellipse(...lampAt, k * 0.14), '#fffbe8'));
    s.glow(
      fill(ellipse(...lampAt, 250), s.radial(lampAt, 250, `#fff6d0 0 .95, #ffc070 .25 .4, #ffc070 1 0`)),
    );
    s.glow(
      fill(
        poly([
          [lampAt[0] - 20, lampAt[1]],
          [lampAt[0] + 20, lampAt[1]],
          [lampAt[0] + 90, 1200],
          [lampAt[0] - 120, 1200],
        ]),
        s.linear(`#ffe2a0 0 .5, #ffb070 1 0`, [0, lampAt[1]], [0, 1200]),
      ),
      { blur: 10, grain: 0.5 },
    );
  }
  const [tx, ty] = eye.at([x, 3.7, z + 3]);
  s.flat(
    stroke(
      line([
        [tx - 20, ty],
        [tx + 26, ty - 52],
        [tx - 16, ty - 96],
      ]),
      ink,
      7,
    ) +
      stroke(
        line([
          [tx - 60, ty - 98],
          [tx + 40, ty - 98],
        ]),
        ink,
        6,
      ),
  );
  s.flat(
    stroke(
      curve([
        [-20, -60],
        [tx, ty - 98],
        [900, 500],
        [960, 590],
        [1010, 640],
      ]),
      ink,
      4,
    ) +
      stroke(line('-20,60 640,300'), ink, 3) +
      stroke(line('-20,260 760,180 1620,120'), ink, 3),
  );
}
