/** One way in which the bytes of UTF-8 get read as something else. */
export interface Misreading {
  /** What an editor may look up. */
  readonly encoding: string;
  readonly script: 'latin' | 'greek';
  /** Each character of the misread text with the bytes that it may have been, the likelier first. */
  readonly bytes: ReadonlyMap<string, readonly number[]>;
}

/*
 * What stands for the bytes 80–9F and A0–FF, in order; `.` where the encoding has nothing. After the Encoding
 * Standard's indexes (encoding.spec.whatwg.org), written out because Node's decoders aren't the same everywhere.
 */
const windows1252Low = '€.‚ƒ„…†‡ˆ‰Š‹Œ.Ž..‘’“”•–—˜™š›œ.žŸ';
const windows1253Low = '€.‚ƒ„…†‡.‰.‹.....‘’“”•–—.™.›....';
const latin = Array.from({ length: 96 }, (_, index) => String.fromCodePoint(0xa0 + index)).join('');
const greekLetters = 'ΐΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ.ΣΤΥΦΧΨΩΪΫάέήίΰαβγδεζηθικλμνξοπρςστυφχψωϊϋόύώ.';
const windows1253High = `\u00a0΅Ά£¤¥¦§¨©.«¬\u00ad®―°±²³΄µ¶·ΈΉΊ»Ό½ΎΏ${greekLetters}`;
const iso88597High = `\u00a0‘’£€₯¦§¨©ͺ«¬\u00ad.―°±²³΄΅Ά·ΈΉΊ»Ό½ΎΏ${greekLetters}`;

/** In the order in which they are tried: the tweet of 2020 that gave us the third was neither of the others. */
export const misreadings: readonly Misreading[] = [
  reading('Windows-1252', 'latin', windows1252Low, latin),
  reading('Windows-1253', 'greek', windows1253Low, windows1253High),
  reading('Windows-1252 and ISO 8859-7', 'greek', windows1252Low, iso88597High),
];

function reading(encoding: string, script: Misreading['script'], low: string, high: string): Misreading {
  const bytes = new Map<string, number[]>();
  const add = (character: string, byte: number): void => {
    bytes.set(character, [...(bytes.get(character) ?? []), byte]);
  };
  [...low, ...high].forEach((character, index) => {
    const byte = 0x80 + index;
    if (character !== '.') add(character, byte);
    // Most programs let such a byte through as a control character (80–9F), or lose it (A0–BF: one in each).
    else if (byte < 0xa0) add(String.fromCodePoint(byte), byte);
    else if (byte < 0xc0) add('\ufffd', byte);
  });
  return { encoding, script, bytes };
}
