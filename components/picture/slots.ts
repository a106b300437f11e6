/*
 * How wide each place of the layout is, so that a browser fetches what it shows and no more. Whoever changes a
 * column changes it here too; tests/browser/photos.test.ts measures both against each other.
 */

/** From a window's width on, in em of 16 px: a width of so many vw and px, and the frame it is cropped to. */
export interface Step {
  readonly from: number;
  readonly vw?: number;
  readonly px?: number;
  /** Width divided by height, where the picture is cropped to it: it is drawn wider than the frame then. */
  readonly frame?: number;
}

/** The widest window first; the last step begins at 0. */
export type Slot = readonly Step[];

/** One of `count` columns, or a part of the page, as it is on a wide window, and what comes below. */
function column(px: number, vw: number, from: number, below: Slot, frame?: number): Slot {
  const crop = frame === undefined ? {} : { frame };
  return [{ from: 85, px, ...crop }, { from, vw, ...crop }, ...below];
}

const page: Slot = [{ from: 0, vw: 92 }];
/** Small and square at the end of a story: on a phone, and in lists. */
const small: Slot = [
  { from: 32, px: 136, frame: 1 },
  { from: 0, vw: 27, frame: 1 },
];
const bleed: Slot = [
  { from: 48, vw: 92 },
  { from: 0, vw: 100 },
];

/** The largest story of a front or section: over its words beside others, or alone at the side of them. */
export const lead = column(824, 60, 60, bleed, 16 / 9);
export const leadAlone = column(721, 52, 60, bleed, 16 / 9);
/** Beside the lead, below it on a narrower window. */
export const side = column(412, 30, 60, [{ from: 48, vw: 40 }, ...page]);

/** One of a row of stories. */
export function inRow(count: number): Slot {
  switch (count) {
    case 1:
      return column(558, 40, 48, page);
    case 2:
      return column(264, 19, 64, [{ from: 48, vw: 44 }, ...page]);
    case 3:
      return column(397, 29, 48, small, 3 / 2);
    default:
      return column(287, 21, 64, small, 3 / 2);
  }
}

/** The first story of a strip on the front, by the strip's shape. */
export const strips = {
  single: column(558, 40, 48, page),
  pair: column(355, 26, 60, [{ from: 48, vw: 40 }, ...page]),
  wide: column(714, 52, 48, page, 16 / 9),
  narrow: column(510, 36, 48, page),
  feature: column(721, 52, 60, page, 16 / 9),
  mirrored: column(721, 52, 60, page, 16 / 9),
} as const satisfies Readonly<Record<string, Slot>>;

export const brief: Slot = [{ from: 48, px: 136, frame: 4 / 3 }, ...small];
/** The same in one of two strips that share a band. */
export const briefWide: Slot = [
  { from: 60, px: 136, frame: 4 / 3 },
  { from: 48, vw: 14, frame: 4 / 3 },
  ...small,
];
export const briefNarrow: Slot = [
  { from: 80, px: 136, frame: 4 / 3 },
  { from: 48, vw: 10, frame: 4 / 3 },
  ...small,
];
export const listed: Slot = [{ from: 48, px: 208, frame: 3 / 2 }, ...small];
/** Below a story; four of them are two or three in a row on a narrower window. */
export const related: Slot = [{ from: 85, px: 400 }, { from: 48, vw: 29 }, ...small];
export const relatedFour: Slot = [
  { from: 85, px: 290 },
  { from: 65, vw: 21 },
  { from: 48, vw: 29 },
  ...small,
];

/** In a story: as wide as its text, wider, or as the window. */
export const text: Slot = [{ from: 39, px: 576 }, ...page];
export const wide: Slot = [
  { from: 62, px: 992 },
  { from: 0, vw: 100 },
];
export const full: Slot = [{ from: 0, vw: 100 }];
/** An upright picture beside the headline. */
export const beside: Slot = [
  { from: 67, px: 433 },
  { from: 60, vw: 40 },
  { from: 0, vw: 100 },
];
/** Two of a gallery, as wide as each other or not. */
export const half: Slot = [
  { from: 62, px: 486 },
  { from: 48, vw: 49 },
  { from: 0, vw: 100 },
];
export const larger: Slot = [
  { from: 62, px: 634 },
  { from: 48, vw: 64 },
  { from: 0, vw: 100 },
];
export const smaller: Slot = [
  { from: 62, px: 338 },
  { from: 48, vw: 34 },
  { from: 0, vw: 100 },
];
export const upright: Slot = [
  { from: 48, px: 480 },
  { from: 0, vw: 100 },
];
export const poster: Slot = text.map((step) => ({ ...step, frame: 16 / 9 }));
export const posted: Slot = [
  { from: 39, px: 532 },
  { from: 0, vw: 78 },
];
export const postedHalf: Slot = [
  { from: 39, px: 263, frame: 1 },
  { from: 0, vw: 41, frame: 1 },
];

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
