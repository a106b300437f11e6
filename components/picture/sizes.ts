import { type Format, type Picture, renditionPath, widthsOf } from '#lib/photos/rendition.ts';
import type { Slot, Step } from './slots.ts';

/** What a `source` element says. */
export interface Choice {
  readonly srcSet: string;
  /** Missing where one size fits all windows and screens. */
  readonly sizes?: string;
  /** For whoever doesn't read AVIF: one JPEG, of middling size. */
  readonly fallback: string;
}

/**
 * What most people read on: width of the window in CSS pixels, and pixels of the screen for each. On others the
 * browser takes what is nearest.
 */
const screens: readonly (readonly [window: number, density: number])[] = [
  [320, 1],
  [320, 2],
  [390, 1],
  [390, 2],
  [412, 1.75],
  [600, 2],
  [768, 1],
  [768, 2],
  [1024, 1],
  [1024, 2],
  [1280, 1],
  [1280, 2],
  [1440, 2],
  [1920, 1],
];
/** So much more than is shown may be fetched: each size that a page names costs it bytes too. */
const spare = 1.3;
/** Nobody sees the difference on a fine screen, and everybody waits for it. */
const enough = 1600;
const fallbackWidth = 970;
/** No place is wider than the widest window of these. */
const widest = 1920;

/** The sizes of a picture that fit a place; null where the file is served as it is. */
export function choiceFor(picture: Picture, slot: Slot, upright = false): Choice | null {
  const { src, width, height, mark } = picture;
  if (mark === undefined) return null;
  const shape = width / height;
  const path = (pixels: number, format: Format): string => renditionPath(src, pixels, mark, format);
  const fitting = fewest(widthsOf(width), needed(slot, shape));
  const [first = width] = fitting;
  const fallback = path(fitting.findLast((one) => one <= fallbackWidth) ?? first, 'jpg');
  if (fitting.length <= 1) return { srcSet: path(first, 'avif'), fallback };
  return {
    srcSet: fitting.map((pixels) => `${path(pixels, 'avif')} ${pixels}w`).join(','),
    sizes: slot.map((step) => sizeOf(step, shape, upright)).join(','),
    fallback,
  };
}

/** Whether a picture has clearly more pixels than a place ever shows; a drawing has, in any place but the whole window. */
export function isLarger({ width, mark }: Picture, slot: Slot): boolean {
  const px = slot[0]?.px;
  return px !== undefined && (mark === undefined || width > px * spare);
}

/** Pixels that each kind of screen shows of the picture in this place. */
function needed(slot: Slot, shape: number): readonly number[] {
  return screens.flatMap(([window, density]) => {
    const step = slot.find(({ from }) => from * 16 <= window);
    if (step === undefined) return [];
    const { vw = 1000, px = widest } = step;
    const shown = Math.min((vw * window) / 100, px) * cover(step, shape);
    return [Math.max(shown, Math.min(shown * density, enough))];
  });
}

/** As few of the offered widths as leave nobody with much more than is needed, the smallest first. */
function fewest(offered: readonly number[], needs: readonly number[]): readonly number[] {
  const chosen: number[] = [];
  for (const need of needs.toSorted((a, b) => b - a)) {
    const [smallest] = chosen;
    if (smallest !== undefined && smallest <= need * spare) continue;
    const width = offered.find((one) => one >= need) ?? offered.at(-1);
    if (width !== undefined && width !== smallest) chosen.unshift(width);
  }
  return chosen;
}

/**
 * A picture that is wider than its frame is drawn wider than that, and its sides are cut off. All wide ones count
 * as 3:2, so that a page says the same of each.
 */
function cover({ frame }: Step, shape: number): number {
  return frame === undefined ? 1 : Math.max(1, Math.min(shape, 1.5) / frame);
}

/** `(min-width:60em) min(30vw,412px)`. Nothing upright is higher than the window (photo/style.module.css). */
function sizeOf(step: Step, shape: number, upright: boolean): string {
  const { from, vw, px, vh } = step;
  const factor = cover(step, shape);
  const limits = [
    ...(vw === undefined ? [] : [`${Math.round(vw * factor)}vw`]),
    ...(px === undefined ? [] : [`${Math.round(px * factor)}px`]),
    ...(vh === undefined ? [] : [`${Math.round(vh * shape)}vh`]),
    ...(upright && (px ?? 0) > 600 ? [`${Math.round(100 * shape)}vh`] : []),
  ];
  const width = limits.length === 1 ? limits[0] : `min(${limits.join(',')})`;
  return from === 0 ? `${width}` : `(min-width:${from}em) ${width}`;
}
