/** Pixels of a card, as every platform wants it. */
export const cardWidth = 1200;
export const cardHeight = 630;
/** The axis on which everything stands. */
export const centre = cardWidth / 2;
/** WhatsApp and iMessage cut a square out of the middle: everything that matters stands in so many pixels of it. */
export const column = 600;

/** In pixels, from the card's upper left corner. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle or a picture at its place. */
export type Item =
  | (Box & { readonly kind: 'box'; readonly fill?: string; readonly border?: string })
  | (Box & { readonly kind: 'picture'; readonly png: Buffer });

/** Where text stands on a photograph, and its colour. */
export type Ink = Box & { readonly color: string };

/** A card, laid out: what stands where. */
export interface Scene {
  /** A colour, or null where the photograph is. */
  readonly ground: string | null;
  readonly items: readonly Item[];
  readonly inks: readonly Ink[];
}
