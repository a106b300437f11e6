/** The stage of story 1: its colours and its microphones. */

import { ellipse, limb, rect, smooth } from '../../kit/shapes.ts';

export const stage = {
  ink: '#160a20',
  plum: '#3a1246',
  wine: '#6d1c54',
  rose: '#b8325f',
  coral: '#f0714f',
  amber: '#ffb84f',
  cream: '#fff0cf',
};

/** A microphone on its stand: foot, pole, clip and head. */
export function microphone(x: number, foot: number, height: number, turn: 1 | -1): string {
  const s = height / 100;
  const top = foot - height;
  return (
    smooth([
      [x - 15 * s, foot],
      [x, foot - 3.4 * s],
      [x + 15 * s, foot],
      [x, foot + 2.4 * s],
    ]) +
    rect(x - 0.65 * s, top + 4 * s, 1.3 * s, height - 4 * s) +
    rect(x - 1 * s, foot - 46 * s, 2 * s, 5 * s) +
    limb(
      [
        [x, top + 5 * s],
        [x + turn * 6 * s, top],
      ],
      [2.2 * s, 3 * s],
    ) +
    ellipse(x + turn * 7.6 * s, top - 1.4 * s, 4.4 * s, 3.4 * s, turn * -38)
  );
}
