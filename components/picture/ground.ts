import { toOklch } from '#lib/look/color.ts';
import style from './ground.module.css';

/** As the style sheet has them: lightness on which white can be read, and then black; chroma; hues every 15 degrees. */
const lightness = [0.2, 0.3, 0.4, 0.5, 0.64, 0.74, 0.84, 0.94];
const chroma = [0, 0.03, 0.07, 0.12];
const degrees = 15;

/** Classes of a picture whose ground is nearest to a colour (#rrggbb); none where nobody knows its colour. */
export function groundClasses(color: string | undefined): readonly (string | undefined)[] {
  if (color === undefined) return [];
  const { l, c, h } = toOklch(color);
  const hue = Math.round(h / degrees) % (360 / degrees);
  return [
    style.ground,
    style[`l${nearest(lightness, l)}`],
    style[`c${nearest(chroma, c)}`],
    style[`h${hue}`],
  ];
}

function nearest(steps: readonly number[], value: number): number {
  return steps.reduce(
    (best, step, index) => (Math.abs(step - value) < Math.abs((steps[best] ?? 0) - value) ? index : best),
    0,
  );
}
