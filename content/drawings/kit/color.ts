/** Colours are written #rrggbb; these helpers mix and thin them. */

function channels(color: string): [number, number, number] {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255];
}

/** The three channels of a colour, each from 0 to 1. */
export function rgb(color: string): [number, number, number] {
  const [r, g, b] = channels(color);
  return [r / 255, g / 255, b / 255];
}

/** The colour between two others: 0 is the first, 1 the second. */
export function mix(a: string, b: string, t: number): string {
  const from = channels(a);
  const to = channels(b);
  const part = (i: 0 | 1 | 2): string =>
    Math.round(from[i] + (to[i] - from[i]) * t)
      .toString(16)
      .padStart(2, '0');
  return `#${part(0)}${part(1)}${part(2)}`;
}

/** The colour with an opacity from 0 to 1. */
export function thin(color: string, opacity: number): string {
  const [r, g, b] = channels(color);
  return `rgba(${r},${g},${b},${Math.round(opacity * 1000) / 1000})`;
}
