import { type Misreading, misreadings } from './misreadings.ts';

/** A stretch of text whose UTF-8 was once read as something else, as `â€™` is `’` read as Windows-1252. */
export interface Mojibake {
  /** Offset of its first character, in UTF-16 units. */
  readonly index: number;
  readonly text: string;
  readonly repaired: string;
  readonly encoding: string;
}

/** One character of the repaired text, and how much of the misread text it was. */
interface Unit {
  readonly character: string;
  readonly misread: string;
}

/** Where a misread character may begin: what the bytes C2–F4 look like, before what isn't ASCII or one of C0–FF. */
const beginning = /[\u00c2-\u00f4Β-τ](?=[^\p{ASCII}\u00c0-\u00ff\u0390-\u03ce])/gu;

/** A file that is misread from end to end needs no more: its editor knows by then, and the server has other work. */
const enough = 2000;

/**
 * Every stretch of misread UTF-8, up to a number. A text in another encoding than UTF-8 mostly isn't valid UTF-8; but `É»` and `β’»`
 * are, and ordinary. So what they would be repaired to must be likelier than what they are: an emoji, a sign of
 * punctuation, several letters of one script in a row, a letter of Latin inside a word.
 */
export function findMojibake(text: string): readonly Mojibake[] {
  const found: Mojibake[] = [];
  let end = 0;
  for (const { index } of text.matchAll(beginning)) {
    if (index < end) continue;
    const [best] = misreadings
      .flatMap((misreading) => repairAt(text, index, misreading) ?? [])
      .sort((a, b) => lost(a) - lost(b) || b.text.length - a.text.length);
    if (best === undefined) continue;
    found.push(best);
    end = index + best.text.length;
    if (found.length === enough) break;
  }
  return found;
}

/** Characters that can't be told any more. */
function lost({ repaired }: Mojibake): number {
  return repaired.split('\ufffd').length - 1;
}

function repairAt(text: string, index: number, misreading: Misreading): Mojibake | null {
  const units: Unit[] = [];
  let at = index;
  for (;;) {
    const unit = unitAt(text, at, misreading);
    if (unit === null) break;
    units.push(unit);
    at += unit.misread.length;
  }
  const maimed = maimedAt(text, at, misreading);
  if (maimed !== null) {
    units.push(maimed);
    at += maimed.misread.length;
  }
  const before = /.?$/su.exec(text.slice(Math.max(0, index - 2), index))?.[0] ?? '';
  const after = /^.?/su.exec(text.slice(at, at + 2))?.[0] ?? '';
  if (!isLikely(units, misreading, before, after)) return null;
  return {
    index,
    text: text.slice(index, at),
    repaired: units.map(({ character }) => character).join(''),
    encoding: misreading.encoding,
  };
}

/** The character whose UTF-8 stands at `index`, one byte a character; null where there is none. */
function unitAt(text: string, index: number, { bytes }: Misreading): Unit | null {
  const [lead] = bytes.get(text.charAt(index)) ?? [];
  // RFC 3629 §3: how many bytes the first one announces.
  if (lead === undefined || lead < 0xc2 || lead > 0xf4) return null;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  const misread = text.slice(index, index + length);
  let readings: readonly (readonly number[])[] = [[lead]];
  for (const character of misread.slice(1)) {
    const possible = (bytes.get(character) ?? []).filter((byte) => byte < 0xc0);
    readings = readings.flatMap((known) => possible.map((byte) => [...known, byte]));
  }
  const characters = readings.flatMap((reading) => (reading.length === length ? decode(reading) : []));
  // Where a character may have been two bytes, as €, the reading that gives an emoji wins.
  const emoji = characters.find((one) => /\p{Emoji_Presentation}/u.test(one));
  const drawn = emoji ?? characters.find((one) => /\p{Emoji}/u.test(one));
  const character = drawn ?? characters.find(isEmojiPart) ?? characters[0];
  return character === undefined ? null : { character, misread };
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function decode(bytes: readonly number[]): readonly string[] {
  try {
    return [utf8.decode(Uint8Array.from(bytes))];
  } catch {
    return [];
  }
}

/**
 * Five bytes have no character in Windows-1252, and many programs drop them. Of `”` is left `â€`, and of an emoji
 * what can't be told any more; but neither stands in any language's text.
 */
function maimedAt(text: string, index: number, { script }: Misreading): Unit | null {
  const [quote, emoji] =
    script === 'latin'
      ? ['â€', /^ðŸ[\u0080-\u00bf‘-„†-›€™Œ-žˆ˜]{0,2}/u]
      : ['β€', /^πŸ[^\p{ASCII}\p{L}]{0,2}/u];
  if (text.startsWith(quote, index) && !/\p{Lu}$/u.test(text.slice(0, index))) {
    return { character: '”', misread: quote };
  }
  const [misread] = emoji.exec(text.slice(index, index + 4)) ?? [];
  return misread === undefined ? null : { character: '\ufffd', misread };
}

/** Signs that follow a word in good typography, and so may follow a letter that looks like a first byte. */
const closing = /^[’‘”“„»«…–—·΄\u00a0]+$/u;

function isLikely(units: readonly Unit[], misreading: Misreading, before: string, after: string): boolean {
  const [first] = units;
  if (first === undefined) return false;
  if (units.some(isSign)) return true;
  if (units.length > 1) return isWord(units, misreading);
  return first.misread.length === 2 && isLetterInside(first, misreading, before, after);
}

/** An emoji, a piece of one, punctuation or another sign, of three or four bytes. */
function isSign({ character, misread }: Unit): boolean {
  if (character === '\ufffd' || misread === 'â€' || misread === 'β€') return true;
  if (misread.length === 4) return isEmojiPart(character) || /[\u{1d400}-\u{1d7ff}]/u.test(character);
  if (misread.length < 3) return false;
  const ordinary = closing.test(misread.slice(1)) && !/\p{Emoji_Presentation}/u.test(character);
  return !ordinary && /[\u2000-\u2bff\u3000-\u303f\uff00-\uffef]|\ufe0f|\ufeff/u.test(character);
}

function isEmojiPart(character: string): boolean {
  return /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|[\u200d\u{e0020}-\u{e007f}])$/u.test(character);
}

/** Several in a row: letters of one script. Greek text in capitals has pairs by chance, so it needs three. */
function isWord(units: readonly Unit[], { script }: Misreading): boolean {
  const repaired = units.map(({ character }) => character).join('');
  const odd = units.some(({ misread }) => !closing.test(misread.slice(1)) && !/\p{L}$/u.test(misread));
  if (units.length < 3 && !odd) return false;
  if (script === 'greek' && units.length < 3 && !/[\p{S}\p{C}]/u.test(units[0]?.misread ?? '')) return false;
  return scripts.some((one) => one.test(repaired));
}

const scripts: readonly RegExp[] = [
  'Latin',
  'Greek',
  'Cyrillic',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Bengali',
  'Thai',
  'Georgian',
  'Armenian',
  'Hangul',
]
  .map((name) => new RegExp(`^[\\p{Script=${name}}\\p{Script=Inherited}\\p{Script=Common}]*$`, 'u'))
  .concat(/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Common}]*$/u);

/** One letter or sign of Latin alone, as `Ã©` in `cafÃ©` and `Â£` before a number. */
function isLetterInside(
  { character, misread }: Unit,
  { script }: Misreading,
  before: string,
  after: string,
): boolean {
  const second = misread.charAt(1);
  if (!/[\u00a1-\u017f\u0218-\u021b]/.test(character)) return false;
  if (script === 'greek') {
    // Among Greek letters it is Greek.
    if (/\p{Script=Greek}/u.test(before + after)) return false;
    return /\p{Script=Latin}/u.test(before + after) && !closing.test(second);
  }
  if (/\p{Lu}/u.test(before)) return false;
  // A capital right after a small letter is odd in every language.
  if (/\p{Ll}/u.test(before)) return true;
  if (misread.startsWith('Â')) return /[£©®°§¶±²³¹º¿¡´¸¼½¾¥¢€«»]/.test(second) && !/[«‹“‘]/.test(before);
  if (closing.test(second)) return misread.startsWith('Ã') && !/[…’]/.test(second) && /\p{Ll}/u.test(after);
  return /\p{Ll}/u.test(after);
}
