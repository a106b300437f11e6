/** Ines Calloway. */

import { rimmed } from '../../kit/props.ts';
import { curve, ellipse, fill, rect, smooth, stroke } from '../../kit/shapes.ts';
import type { Sheet } from '../../kit/sheet.ts';
import { backdrop, face, oval, shoulder } from './shared.ts';

export function ines(s: Sheet): void {
  backdrop(s, '#d8496a', '#8a2450', '#ffb09a');
  // Bulbs of a stage mirror behind her.
  for (const [bx, by] of [
    [70, 110],
    [70, 250],
    [70, 390],
    [730, 110],
    [730, 250],
    [730, 390],
  ] as const) {
    s.flat(fill(ellipse(bx, by, 27), '#fff3d4'));
    s.glow(fill(ellipse(bx, by, 80), s.radial([bx, by], 80, '#ffd9a0 0 .8, #ffb08a .5 .25, #ffb08a 1 0')));
  }
  let back = '';
  for (let i = 0; i < 58; i += 1) {
    const a = -Math.PI * 1.13 + (i / 58) * Math.PI * 1.26;
    const r = 150 + (i % 3) * 26;
    back += ellipse(400 + Math.cos(a) * r * 0.98, 310 + Math.sin(a) * r, 42, 40);
  }
  s.flat(rimmed(s, back + ellipse(400, 290, 170, 150), '#1f0f18', '#ff9a8a', [7, 6]));
  const top = smooth('90,820 120,700 210,640 320,604 400,640 480,604 590,640 680,700 710,820', 0.12);
  face(s, {
    skin: '#a8643c',
    shadow: '#5a2418',
    light: '#f0b07a',
    lip: '#a81f48',
    brow: '#1a0c10',
    iris: '#3a2010',
    outline: oval,
    smile: 0.9,
    brows: 13,
    from: 1,
  });
  s.flat(
    rimmed(s, top, '#5a1a50', '#e87a9a', [8, 8]) +
      rimmed(
        s,
        smooth('318,600 320,556 400,586 480,556 482,600 470,650 400,672 330,650', 0.13),
        '#6a2460',
        '#e87a9a',
        [6, 6],
      ),
  );
  s.shade(s.within(top, fill(rect(0, 560, 800, 280), shoulder(s, '#2a0a28', -1))));
  let curls = '';
  for (let i = 0; i < 17; i += 1) {
    const a = -Math.PI * 0.98 + (i / 16) * Math.PI * 0.96;
    curls += ellipse(400 + Math.cos(a) * 122, 268 + Math.sin(a) * 74, 33, 31);
  }
  s.flat(fill(curls, '#2a141c'));
  let marks = '';
  for (let i = 0; i < 44; i += 1) {
    const a = -Math.PI * 1.08 + s.random.next() * Math.PI * 1.16;
    const r = s.random.range(110, 200);
    const cx = 400 + Math.cos(a) * r;
    const cy = 290 + Math.sin(a) * r * 0.86;
    if (cy > 300 && Math.abs(cx - 400) < 118) continue;
    marks += stroke(
      curve([
        [cx - 12, cy],
        [cx, cy - 11],
        [cx + 11, cy],
        [cx + 2, cy + 9],
      ]),
      cx < 400 ? '#a8485a' : '#5a2430',
      4,
    );
  }
  s.flat(marks);
  s.flat(stroke(ellipse(284, 440, 27, 31), '#ffcf6a', 9) + stroke(ellipse(516, 440, 27, 31), '#e0a03a', 9));
}
