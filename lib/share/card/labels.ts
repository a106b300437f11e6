import type { CardModel } from '../../edition/models/card.ts';
import { cardWidth, column, type Ink, type Item } from './scene.ts';
import { capital, centred, type SetText, setterFor } from './setter.ts';

export interface LabelColors {
  /** Pixels from the card's top to the row's. */
  readonly y: number;
  /** The kicker's, on a ground of its own where there is a photograph. */
  readonly kicker: { readonly color: string; readonly fill?: string };
  readonly chips: string;
  /** What nobody may overlook: that a text was paid for. */
  readonly strong: { readonly color: string; readonly fill: string };
}

const height = 42;
const gap = 12;

interface Label {
  readonly text: SetText;
  readonly padding: number;
  readonly fill?: string;
  readonly border?: string;
}

/** The row over a headline: kicker and chips, in the middle of the card, in the order of the language. */
export async function labels(
  model: CardModel,
  { y, kicker, chips, strong }: LabelColors,
): Promise<{ readonly items: readonly Item[]; readonly inks: readonly Ink[] }> {
  const set = setterFor(model);
  const row: Label[] = [];
  for (const { kind, text } of model.chips) {
    const paid = kind === 'sponsored';
    const color = paid ? strong.color : chips;
    const drawn = await set(text, { face: 'label', color, largest: 24, smallest: 16, width: 280 });
    if (drawn !== null)
      row.push({ text: drawn, padding: 14, ...(paid ? { fill: strong.fill } : { border: chips }) });
  }
  const taken = row.reduce((sum, label) => sum + widthOf(label) + gap, 0);
  const { color, fill } = kicker;
  const about = await set(model.kicker, {
    face: 'label',
    color,
    largest: 27,
    smallest: 19,
    width: Math.max(120, column - 20 - taken),
  });
  if (about !== null)
    row.unshift({ text: about, ...(fill === undefined ? { padding: 4 } : { fill, padding: 16 }) });
  if (model.direction === 'rtl') row.reverse();
  return place(row, Math.round(y));
}

function place(
  row: readonly Label[],
  y: number,
): { readonly items: readonly Item[]; readonly inks: readonly Ink[] } {
  const items: Item[] = [];
  const inks: Ink[] = [];
  const whole = row.reduce((sum, label) => sum + widthOf(label), 0) + gap * Math.max(0, row.length - 1);
  let x = Math.round((cardWidth - whole) / 2);
  for (const label of row) {
    const { text, fill, border } = label;
    const box = { x, y, width: widthOf(label), height };
    if (fill !== undefined) items.push({ kind: 'box', ...box, fill });
    if (border !== undefined) items.push({ kind: 'box', ...box, border });
    items.push(...centred(text, x + box.width / 2, y + height / 2 + (capital * text.size) / 2 + 1));
    if (fill === undefined) inks.push({ ...box, color: text.color });
    x += box.width + gap;
  }
  return { items, inks };
}

function widthOf({ text, padding }: Label): number {
  return Math.round(text.width + 2 * padding);
}
