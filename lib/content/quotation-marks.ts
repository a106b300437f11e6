import type { Paragraph } from './prose.ts';

/** Where a double quotation mark has no partner, as an offset in the body. */
export interface Unpaired {
  readonly mark: string;
  readonly index: number;
}

type Convention = Readonly<Record<string, 'open' | 'close' | 'turn' | 'answer'>>;

/**
 * Ways to write quotation marks, by families of which a text uses one: a paragraph is right if it is right in one of
 * them. `turn` opens and closes by turns; `answer` closes a „ and opens otherwise, as an English “ does in a text with German words. Single marks aren't looked at: they are apostrophes.
 */
const families: readonly (readonly Convention[])[] = [
  [{ '"': 'turn' }],
  [{ '“': 'answer', '”': 'close', '„': 'open' }, { '”': 'turn' }],
  [{ '«': 'open', '»': 'close' }, { '»': 'open', '«': 'close' }, { '»': 'turn' }],
  [{ '「': 'open', '」': 'close' }],
  [{ '『': 'open', '』': 'close' }],
];

/**
 * Marks without a partner, at most one of a family in each paragraph. A quotation that goes on in the next paragraph
 * is closed at its end alone, and opened again at each paragraph's beginning.
 */
export function unpairedMarks(paragraphs: readonly Paragraph[]): readonly Unpaired[] {
  return paragraphs.flatMap(({ text, index }, at) => {
    const next = paragraphs[at + 1]?.text ?? '';
    return families.flatMap((family) => {
      const results = family.map((convention) => unpaired(text, convention, next));
      const [first] = results;
      if (first === undefined || results.includes(null)) return [];
      return first === null ? [] : [{ mark: first.mark, index: index + first.index }];
    });
  });
}

/** Within a word a mark is none: there a text was misread (mojibake), or it is a sign of a program. */
const marks = /(?<![\p{L}\p{N}\p{S}])["“”„]|["“”„](?![\p{L}\p{N}\p{S}])|[«»「」『』]/gu;

/** The mark without a partner, or null where all have one. */
function unpaired(text: string, convention: Convention, next: string): Unpaired | null {
  const open: Unpaired[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const role = convention[mark];
    if (role === undefined) {
      if (isOfFamily(mark, convention)) return { mark, index };
      continue;
    }
    // Inches: 5' 10", 12".
    if (mark === '"' && /\d$/.test(text.slice(0, index)) && open.length === 0) continue;
    const opens =
      role === 'open' ||
      (role === 'turn' && open.length === 0) ||
      (role === 'answer' && open.at(-1)?.mark !== '„');
    if (opens) open.push({ mark, index });
    else if (open.pop() === undefined) return { mark, index };
  }
  const left = open.at(-1);
  if (left === undefined) return null;
  const goesOn = open.length === 1 && isOpening(next.trimStart()[0], convention);
  return goesOn ? null : left;
}

function isOpening(mark: string | undefined, convention: Convention): boolean {
  return mark !== undefined && convention[mark] !== undefined && convention[mark] !== 'close';
}

/** Another mark of the same family, for which this way of writing has no use. */
function isOfFamily(mark: string, convention: Convention): boolean {
  return families.some(
    (family) => family.includes(convention) && family.some((other) => other[mark] !== undefined),
  );
}
