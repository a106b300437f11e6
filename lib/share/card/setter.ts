import type { CardModel } from '../../edition/models/card.ts';
import { fitText, type Room } from './fit.ts';
import { piecesOf } from './pieces.ts';
import { column, type Item } from './scene.ts';
import { type DrawnText, drawText, type FaceName, measure } from './text.ts';

/** A text that is fitted and drawn, and not yet placed. */
export interface SetText {
  readonly drawn: DrawnText;
  readonly lines: readonly string[];
  readonly size: number;
  readonly color: string;
  /** From baseline to baseline. */
  readonly leading: number;
  /** Of the letters, without what nobody sees at their sides. */
  readonly width: number;
}

export type Wish = { readonly face: FaceName; readonly color: string } & Partial<Room>;

/** Height of a capital, as a share of the size; both families are near it. */
export const capital = 0.68;

/** Fits and draws texts in a card's language. */
export function setterFor({ language, direction }: Pick<CardModel, 'language' | 'direction'>) {
  return async (text: string | undefined, wish: Wish): Promise<SetText | null> => {
    const { face, color, ...room } = wish;
    const whole: Room = {
      width: column,
      height: 1000,
      lines: 1,
      largest: 28,
      smallest: 22,
      leading: face === 'headline' || face === 'italic' ? 1.08 : 1.3,
      ...room,
    };
    const pieces = piecesOf(text ?? '', language);
    const widths = await measure(
      pieces.map((piece) => piece.text),
      { face, language, direction },
    );
    const fitted = fitText(
      pieces.map((piece, index) => ({ ...piece, width: widths[index] ?? 0 })),
      tallScript.test(text ?? '') ? { ...whole, leading: whole.leading * 1.18 } : whole,
    );
    if (fitted.lines.length === 0) return null;
    const draw = async (size: number): Promise<SetText> => {
      const leading = Math.round(size * whole.leading * (tallScript.test(text ?? '') ? 1.18 : 1));
      const drawn = await drawText(fitted.lines, { face, color, size, language, direction, leading });
      const width = drawn.width - 2 * drawn.side;
      return { drawn, lines: fitted.lines, size, color, leading, width };
    };
    const first = await draw(fitted.size);
    // Words are measured one by one: a line of them may be a little wider than their sum.
    return first.width > whole.width * 1.02 ? draw((fitted.size * whole.width) / first.width) : first;
  };
}

/** Scripts whose marks above and below need more room between lines. */
const tallScript =
  /[\p{Script=Arabic}\p{Script=Thai}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}]/u;

/** Pixels from the first baseline to the last. */
export function depthOf({ lines, leading }: SetText): number {
  return (lines.length - 1) * leading;
}

/** The text with its first baseline at `y`, centred on `x`. */
export function centred({ drawn }: SetText, x: number, y: number): Item {
  return {
    kind: 'picture',
    png: drawn.png,
    x: Math.round(x - drawn.width / 2),
    y: Math.round(y - drawn.baseline),
    width: drawn.width,
    height: drawn.height,
  };
}
