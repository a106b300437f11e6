import Markdoc from '@markdoc/markdoc';
import type { Problem } from '../finding.ts';

/*
 * Where a tag's parts stand in a body's text. Markdoc gives its tags a line but their attributes no place,
 * and a finding must point at the very value.
 */

/** Offsets of an attribute's name and of its value. */
export interface AttributePlace {
  readonly name: number;
  readonly value: number;
}

/**
 * Places of the attributes of the tag whose `{%` stands at `start`, by name, each as often as it is written.
 * A value without a name is called `primary`, `#top` is `id` and `.wide` is `.wide`, much as Markdoc has them.
 */
export function attributePlaces(text: string, start: number): ReadonlyMap<string, readonly AttributePlace[]> {
  const places = new Map<string, AttributePlace[]>();
  const put = (name: string, place: AttributePlace) => {
    places.set(name, [...(places.get(name) ?? []), place]);
  };
  const opening = /\{%\s*[\w-]*/y;
  opening.lastIndex = start;
  const part = /\s+|(%\})|([\w-]+)=|([.#][\w-]+)|"(?:\\.|[^"\\])*"|[^\s"%]+|./suy;
  part.lastIndex = start + (opening.exec(text)?.[0].length ?? 0);
  let name: { readonly text: string; readonly at: number } | null = null;
  let first = true;
  for (let match = part.exec(text); match !== null && match[1] === undefined; match = part.exec(text)) {
    if (/^\s/.test(match[0])) continue;
    const [, , written, shortcut] = match;
    if (written !== undefined) name = { text: written, at: match.index };
    else if (name !== null) {
      put(name.text, { name: name.at, value: match.index });
      name = null;
    } else if (shortcut !== undefined) {
      const called = shortcut.startsWith('#') ? 'id' : shortcut;
      put(called, { name: match.index, value: match.index });
    } else if (first) put('primary', { name: match.index, value: match.index });
    first = false;
  }
  return places;
}

/** What keeps a `{% … %}` from being a tag, and where. */
export interface Fault extends Problem {
  readonly offset: number;
}

/** Looks for what Markdoc's grammar can't take in the tag whose `{%` stands at `start`, and says how to mend it. */
export function tagFault(text: string, start: number): Fault {
  const [whole, written = ''] = /^\{%\s*((?:"(?:\\.|[^"\\])*"|(?!%\})[^"])*)/s.exec(text.slice(start)) ?? [
    '',
  ];
  // As the grammar has it: it knows no CR, and whether the tag closes itself plays no part here.
  const inside = written.replaceAll('\r', ' ').trimEnd();
  const begin = start + whole.length - written.length;
  if (/\{%/.test(inside.replaceAll(/"(?:\\.|[^"\\])*"/gs, ''))) {
    const message = 'Unexpected {% inside another tag. Close this one with %} or /%} before the next begins.';
    return { rule: 'stray-tag', offset: start, message };
  }
  if (inside === '') {
    const message = 'Unexpected empty {% %}, expected the name of a tag in it. Name it, or delete the marks.';
    return { rule: 'markdoc-syntax', offset: start, message };
  }
  const at = faultIn(inside);
  const value = /([\w-]+)=([\w-]*)$/.exec(inside.slice(0, at));
  if (value !== null) {
    const valueAt = at - (value[2] ?? '').length;
    const message = explainValue(value[1] ?? '', inside.slice(valueAt));
    return { rule: 'markdoc-syntax', offset: begin + valueAt, message };
  }
  return {
    rule: 'markdoc-syntax',
    offset: begin + at,
    message: explainTag(inside.slice(0, at), inside.slice(at)),
  };
}

/** Index of the first character of `inside` that no tag can have there; its length where the end comes too early. */
function faultIn(inside: string): number {
  for (const token of Markdoc.parseTags(`{%${inside}%}`)) {
    const character: unknown = token.meta?.error?.location?.start?.character;
    // Markdoc counts from one in the tag's line, without its {%.
    if (typeof character === 'number') return Math.max(0, character - 1);
  }
  return 0;
}

function explainValue(name: string, value: string): string {
  const expected = `expected ${name}="…"`;
  if (value === '' || /^[\s=/]/.test(value)) return `Missing value of “${name}”, ${expected}.`;
  const quote = /^[“”„«»‹›‘’']/.exec(value)?.[0];
  if (quote !== undefined) {
    return `Unexpected ${quote} around the value of “${name}”, ${expected} with straight double quotation marks.`;
  }
  if (!value.startsWith('"')) return `Unexpected value of “${name}” without quotation marks, ${expected}.`;
  if (/^"[^"\\]*\n/.test(value))
    return `Unexpected line end in the value of “${name}”. Write it on one line.`;
  return `Unexpected \\ in the value of “${name}”. Write \\\\ for the character itself, \\" for a quotation mark.`;
}

function explainTag(before: string, after: string): string {
  if (/[\w-]$/.test(before) && /^\s+=/.test(after)) {
    return 'Unexpected space before =. Write attributes as name="value", without spaces around =.';
  }
  if (after.startsWith(',')) return 'Unexpected comma in a tag. Put only a space between attributes.';
  if (before.endsWith('"')) return 'Missing space after a value. Put one between attributes.';
  const found = after === '' ? 'end of a tag' : `“${after.slice(0, 1)}” in a tag`;
  return `Unexpected ${found}, expected a name and attributes: {% name attribute="value" %}.`;
}
