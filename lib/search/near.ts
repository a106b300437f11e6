/** Letters with which a word may be mended, by the script of the word. Folded, as the index has them. */
const alphabets: readonly (readonly [RegExp, string])[] = [
  [/^[a-z0-9]+$/, 'abcdefghijklmnopqrstuvwxyz'],
  [/^\p{Script=Cyrillic}+$/u, 'абвгдежзиклмнопрстуфхцчшщъыьэюяіє'],
  [/^\p{Script=Greek}+$/u, 'αβγδεζηθικλμνξοπρστυφχψω'],
  [/^\p{Script=Arabic}+$/u, 'ابتثجحخدذرزسشصضطظعغفقكلمنهويءپچژگ'],
  [/^\p{Script=Hebrew}+$/u, 'אבגדהוזחטיכלמנסעפצקרשתםןףץך'],
];

/** Shorter words have more neighbours than meaning. */
const shortest = 3;
const longest = 30;

/** Every spelling that differs from a word by one letter too many, too few, wrong, or by two that changed places. */
export function neighboursOf(word: string): ReadonlySet<string> {
  const found = new Set<string>();
  const [, alphabet] = alphabets.find(([script]) => script.test(word)) ?? [];
  const letters = [...word];
  if (alphabet === undefined || letters.length < shortest || letters.length > longest) return found;
  for (let at = 0; at <= letters.length; at++) {
    const before = letters.slice(0, at).join('');
    const [here, next, ...after] = letters.slice(at);
    if (here !== undefined) found.add(before + [next ?? '', ...after].join(''));
    if (here !== undefined && next !== undefined) found.add(before + next + here + after.join(''));
    for (const letter of alphabet) {
      found.add(before + letter + letters.slice(at).join(''));
      if (here !== undefined) found.add(before + letter + [next ?? '', ...after].join(''));
    }
  }
  found.delete(word);
  return found;
}
