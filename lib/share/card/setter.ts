import type { CardModel } from '../../edition/models/card.ts';
import { fitText, type Room } from './fit.ts';
import { piecesOf } from './pieces.ts';
import { column, type Item } from './scene.ts';
import { type DrawnLine, drawLine, type FaceName, measure } from './text.ts';

/** A text that is fitted and drawn, and not yet placed. */
export interface SetText {
  readonly lines: readonly DrawnLine[];
  readonly size: number;
  readonly color: string;
  /** From baseline to baseline. */
  readonly leading: number;
  /** Of the widest line's letters, without what nobody sees at their sides. */
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
    const leading = whole.leading * (tallScript.test(text ?? '') ? 1.18 : 1);
    const fitted = fitText(
      pieces.map((piece, index) => ({ ...piece, width: widths[index] ?? 0 })),
      { ...whole, leading },
    );
    if (fitted.lines.length === 0) return null;
    const draw = async (size: number): Promise<SetText> => {
      const style = { face, color, size, language, direction };
      const lines = await Promise.all(fitted.lines.map((line) => drawLine(line, style)));
      const width = Math.max(...lines.map((line) => line.width - 2 * line.side));
      return { lines, size, color, leading: Math.round(size * leading), width };
    };
    const first = await draw(fitted.size);
    // Words are measured one by one: a line of them may be a little wider than their sum.
    return first.width > whole.width * 1.02 ? draw((fitted.size * whole.width) / first.width) : first;
  };
}

/** Scripts whose marks above and below need more room between lines. */
const tallScript =
  /[\p{sc=Arabic}\p{sc=Bengali}\p{sc=Devanagari}\p{sc=Gujarati}\p{sc=Gurmukhi}\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Kannada}\p{sc=Khmer}\p{sc=Lao}\p{sc=Malayalam}\p{sc=Myanmar}\p{sc=Sinhala}\p{sc=Tamil}\p{sc=Telugu}\p{sc=Thai}]/u;

/** Pixels from the first baseline to the last. */
export function depthOf({ lines, leading }: SetText): number {
  return (lines.length - 1) * leading;
}

/** The text with its first baseline at `y`, each line centred on `x`. */
export function centred({ lines, leading }: SetText, x: number, y: number): readonly Item[] {
  return lines.map(({ png, width, height, baseline }, index) => ({
    kind: 'picture',
    png,
    x: Math.round(x - width / 2),
    y: Math.round(y + index * leading - baseline),
    width,
    height,
  }));
}
