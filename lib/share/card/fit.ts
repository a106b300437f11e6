import { join, type Piece } from './pieces.ts';

/** How large a text may be, and where it must fit; sizes in pixels. */
export interface Room {
  readonly width: number;
  readonly height: number;
  readonly lines: number;
  readonly largest: number;
  readonly smallest: number;
  /** From baseline to baseline, as a multiple of the size. */
  readonly leading: number;
}

export interface Fitted {
  readonly size: number;
  readonly lines: readonly string[];
  /** True where the text was too long for the room and ends in an ellipsis. */
  readonly shortened: boolean;
}

/** A piece and its width in ems. */
export interface Measured extends Piece {
  readonly width: number;
}

/** Pixels between two sizes that are tried. */
const step = 4;
/** Width of a space, in ems. */
const space = 0.24;

/**
 * The largest size at which a text fits its room in whole words, its lines as even as they can be, none of them a
 * lonely short word. What doesn't fit at the smallest size is cut after a word and says so; a word that is longer
 * than a line is broken. Every piece that stands in the lines stands there whole and in its place.
 */
export function fitText(pieces: readonly Measured[], room: Room): Fitted {
  if (pieces.length === 0) return { size: room.largest, lines: [], shortened: false };
  for (let size = room.largest; size >= room.smallest; size -= step) {
    const lines = set(pieces, size, room);
    if (lines !== null) return { size, lines, shortened: false };
  }
  const broken = pieces.flatMap((piece) => breakWord(piece, room.width / room.smallest));
  for (let count = broken.length; count > 0; count -= 1) {
    const shortened = count < broken.length;
    const lines = set(shortened ? cut(broken, count) : broken, room.smallest, room);
    if (lines !== null) return { size: room.smallest, lines, shortened };
  }
  return { size: room.smallest, lines: [], shortened: true };
}

function cut(pieces: readonly Measured[], count: number): readonly Measured[] {
  const kept = pieces.slice(0, count);
  const last = kept.at(-1);
  if (last === undefined) return [];
  const text = `${last.text.replace(/[\p{P}\s]+$/u, '')}…`;
  return [...kept.slice(0, -1), { text, space: false, width: last.width + 0.9 }];
}

/** Lines at this size; null where there would be too many, or one is too wide. */
function set(pieces: readonly Measured[], size: number, room: Room): readonly string[] | null {
  const most = Math.min(room.lines, Math.floor(room.height / (size * room.leading)));
  const widest = room.width / size;
  if (most < 1 || pieces.some(({ width }) => width > widest)) return null;
  const fewest = countGreedily(pieces, widest);
  if (fewest > most) return null;
  const even = balance(pieces, widest, fewest);
  return even.map(([from, to]) => join(pieces.slice(from, to)));
}

function countGreedily(pieces: readonly Measured[], widest: number): number {
  let lines = 1;
  let used = 0;
  for (const [index, { width }] of pieces.entries()) {
    const gap = used > 0 && pieces[index - 1]?.space === true ? space : 0;
    if (used > 0 && used + gap + width > widest) {
      lines += 1;
      used = width;
    } else used += gap + width;
  }
  return lines;
}

interface Way {
  readonly cost: number;
  readonly lines: readonly (readonly [from: number, to: number])[];
}

/** So many lines with the least sum of squared differences from the mean; a lonely last word costs a line's width. */
function balance(pieces: readonly Measured[], widest: number, count: number): Way['lines'] {
  const end = pieces.length;
  const mean = widthOf(pieces, 0, end) / count;
  let ways = new Map<number, Way>([[0, { cost: 0, lines: [] }]]);
  for (let line = 1; line <= count; line += 1) {
    const next = new Map<number, Way>();
    for (const [from, { cost, lines }] of ways) {
      for (let to = from + 1; to <= end; to += 1) {
        const width = widthOf(pieces, from, to);
        if (width > widest) break;
        const last = to === end;
        if (last !== (line === count)) continue;
        const lonely = last && count > 1 && to - from === 1 && width < mean * 0.6 ? widest ** 2 : 0;
        const divided = !last && pieces[to - 1]?.space === false ? (mean * 0.25) ** 2 : 0;
        const total = cost + (width - mean) ** 2 + lonely + divided;
        if (total < (next.get(to)?.cost ?? Number.POSITIVE_INFINITY))
          next.set(to, { cost: total, lines: [...lines, [from, to]] });
      }
    }
    ways = next;
  }
  return ways.get(end)?.lines ?? [];
}

function widthOf(pieces: readonly Measured[], from: number, to: number): number {
  const line = pieces.slice(from, to);
  const gaps = line.slice(0, -1).filter((piece) => piece.space).length;
  return line.reduce((sum, { width }) => sum + width, gaps * space);
}

const letters = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A word that is wider than a line, as parts that aren't: between letters as people count them, with hyphens. */
function breakWord(piece: Measured, widest: number): readonly Measured[] {
  if (piece.width <= widest) return [piece];
  const all = [...letters.segment(piece.text)].map(({ segment }) => segment);
  const count = Math.ceil(piece.width / (widest * 0.86));
  const length = Math.max(1, Math.ceil(all.length / count));
  const hyphen = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{M}]+$/u.test(piece.text) ? '-' : '';
  const parts: Measured[] = [];
  for (let from = 0; from < all.length; from += length) {
    const last = from + length >= all.length;
    const text = all.slice(from, from + length).join('');
    const width = Math.min(widest, ((text.length + 1) / piece.text.length) * piece.width);
    parts.push(last ? { ...piece, text, width } : { text: `${text}${hyphen}`, space: false, width });
  }
  return parts;
}
