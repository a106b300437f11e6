/*
 * How wide each place of the layout is, so that a browser fetches what it shows and no more. Whoever changes a
 * column changes it here too; tests/browser/photos.test.ts measures both against each other.
 */

/** From a window's width on, in em of 16 px: a width of so many vw, and never more than so many px. */
export interface Step {
  readonly from: number;
  readonly vw?: number;
  readonly px?: number;
  /** Where it must fit into the window: never higher than so many hundredths of it. */
  readonly vh?: number;
  /** Width divided by height, where the picture is cropped to it: it is drawn wider than the frame then. */
  readonly frame?: number;
}

/** The widest window first; the last step begins at 0. */
export type Slot = readonly Step[];

const page: Slot = [{ from: 0, vw: 92 }];
/** Small and square at the end of a story: on a phone, and in lists. */
const small: Slot = [{ from: 0, vw: 27, px: 136, frame: 1 }];
/** The same in one of two columns. */
const smallOfTwo: Slot = [{ from: 48, vw: 13, frame: 1 }, ...small];
const bleed: Slot = [
  { from: 48, vw: 92 },
  { from: 0, vw: 100 },
];

/** The largest story of a front or section: over its words beside others, or alone at the side of them. */
export const lead: Slot = [{ from: 60, vw: 60, px: 824, frame: 16 / 9 }, ...bleed];
export const leadAlone: Slot = [{ from: 60, vw: 94, px: 1280, frame: 16 / 9 }, ...bleed];
/** Beside the lead, below it on a narrower window. */
export const side: Slot = [{ from: 60, vw: 30, px: 412 }, { from: 48, vw: 40 }, ...page];

/** One of a row of stories, on a front or below a story. */
export function inRow(count: number): Slot {
  switch (count) {
    case 1:
      return [{ from: 48, vw: 40, px: 558 }, ...page];
    case 2:
      return [{ from: 64, vw: 19, px: 264 }, { from: 48, vw: 44 }, ...page];
    case 3:
      return [{ from: 48, vw: 29, px: 397, frame: 3 / 2 }, ...small];
    default:
      return [{ from: 64, vw: 21, px: 287, frame: 3 / 2 }, ...smallOfTwo];
  }
}

/** The first story of a strip on the front, by the strip's shape. */
export const strips = {
  single: [{ from: 48, vw: 40, px: 558 }, ...page],
  pair: [{ from: 60, vw: 26, px: 355 }, { from: 48, vw: 40 }, ...page],
  wide: [{ from: 48, vw: 52, px: 714, frame: 16 / 9 }, ...page],
  narrow: [{ from: 48, vw: 36, px: 510 }, ...page],
  feature: [{ from: 60, vw: 52, px: 721, frame: 16 / 9 }, ...page],
  mirrored: [{ from: 60, vw: 52, px: 721, frame: 16 / 9 }, ...page],
} as const satisfies Readonly<Record<string, Slot>>;

export const brief: Slot = [{ from: 48, px: 136, frame: 4 / 3 }, ...small];
/** The same in one of two strips that share a band, or of two columns below a story. */
export const briefWide: Slot = [{ from: 48, vw: 14, px: 136, frame: 4 / 3 }, ...small];
export const briefNarrow: Slot = [{ from: 48, vw: 10, px: 136, frame: 4 / 3 }, ...small];
export const listed: Slot = [{ from: 48, px: 208, frame: 3 / 2 }, ...small];

/** In a story: as wide as its text, or wider. */
export const text: Slot = [{ from: 0, vw: 92, px: 576 }];
export const wide: Slot = [{ from: 0, vw: 100, px: 992 }];
export const full: Slot = [{ from: 0, vw: 100 }];
/** Opened large: in the window whole. */
export const whole: Slot = [{ from: 0, vw: 100, vh: 100 }];
/** From edge to edge, and on a desk no higher than the window. */
export const bled: Slot = [{ from: 64, vw: 100, vh: 100 }, ...full];
/** An upright picture beside the headline. */
export const beside: Slot = [{ from: 60, vw: 40, px: 433 }, ...full];
/** Two of a gallery, as wide as each other or not. */
export const half: Slot = [{ from: 48, vw: 49, px: 486 }, ...full];
export const larger: Slot = [{ from: 48, vw: 64, px: 634 }, ...full];
export const smaller: Slot = [{ from: 48, vw: 34, px: 338 }, ...full];
export const upright: Slot = [{ from: 48, px: 480 }, ...full];
export const poster: Slot = text.map((step) => ({ ...step, frame: 16 / 9 }));
export const posted: Slot = [{ from: 0, vw: 78, px: 532 }];
export const postedHalf: Slot = [{ from: 0, vw: 41, px: 263, frame: 1 }];

/** On another site's page. */
export const embedded: Slot = [{ from: 0, px: 550, frame: 16 / 9 }];

/** Faces are square. */
const face = (px: number): Slot => [{ from: 0, px, frame: 1 }];
export const faces = {
  /** 76 px, in a strip of opinions 104: one file is near enough to both. */
  small: face(80),
  columnist: face(120),
  avatar: face(44),
  list: face(96),
  page: [{ from: 48, px: 240, frame: 1 }, ...face(176)],
} as const satisfies Readonly<Record<string, Slot>>;
