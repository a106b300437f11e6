/** Every text in Latin script has it; no other script's range does. */
const letter = 0x61;

/**
 * Addresses of the fonts in which a page's first paint is set: the upright Latin faces of its style sheet, where
 * the page's own language is written in Latin script. Only files of this site count.
 */
export function firstFonts(css: string, language: string): readonly string[] {
  if (new Intl.Locale(language).maximize().script !== 'Latn') return [];
  const faces = [...css.matchAll(/@font-face\s*\{[^}]*\}/g)].map(([face]) => face);
  const addresses = faces.flatMap((face) => {
    const upright = !/font-style:\s*italic/.test(face);
    const address = /url\(["']?(\/_next\/static\/[^"')]+\.woff2)/.exec(face)?.[1];
    const isLatin = rangesOf(face).some(({ first, last }) => first <= letter && letter <= last);
    return upright && isLatin && address !== undefined ? [address] : [];
  });
  // Two families may be of one file.
  return [...new Set(addresses)];
}

/** Code points from `first` to `last`. */
export interface Range {
  readonly first: number;
  readonly last: number;
}

/**
 * The letters that a font face is for, as it says itself; none where it doesn't. A range of CSS Fonts 4 §4.5 is
 * `U+61`, `U+0-FF`, or `U+??`, as minifiers write the same.
 */
export function rangesOf(face: string): readonly Range[] {
  const ranges = /unicode-range:([^;}]*)/.exec(face)?.[1]?.split(',') ?? [];
  return ranges.flatMap((range) => {
    const [, from, to] = /^U\+([0-9A-F?]{1,6})(?:-([0-9A-F]{1,6}))?$/i.exec(range.trim()) ?? [];
    if (from === undefined) return [];
    const first = Number.parseInt(from.replaceAll('?', '0'), 16);
    return [{ first, last: Number.parseInt((to ?? from).replaceAll('?', 'F'), 16) }];
  });
}
