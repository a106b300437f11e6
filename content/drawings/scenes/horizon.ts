import { ellipse, fill, rect } from '../kit/shapes.ts';
import type { Sheet } from '../kit/sheet.ts';

export function horizon(sky: string, low: string, ink: string): (sheet: Sheet) => void {
  return (s) => {
    const { width: w, height: h } = s;
    const y = h * 0.6;
    s.wash(s.linear(`${sky} 0, ${low} .6, ${sky} 1`));
    s.flat(fill(ellipse(w * 0.68, y - h * 0.12, h * 0.08), '#fff3d0'));
    s.flat(fill(rect(0, y, w * 0.4, 20), ink));
    s.bloom();
    s.mirror(y, { tint: ink });
    s.flat(fill(rect(-50, h * 0.9, w + 100, h), ink));
  };
}
