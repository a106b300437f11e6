import { type Document, isMap, isNode, isPair, isScalar, LineCounter, parseDocument } from 'yaml';
import { type Finding, finding, type Place } from './finding.ts';
import type { Source } from './source.ts';

/** A parsed YAML or JSON value that remembers where each of its parts stands. */
export interface Located {
  readonly value: unknown;
  /** Place of the value at `path`; of its nearest parent that exists, where it is missing. */
  place(path: readonly PropertyKey[]): Place;
  /** Place of the key that leads to `path`. */
  keyPlace(path: readonly PropertyKey[]): Place;
}

export type Parsed = { readonly located: Located | null; readonly findings: readonly Finding[] };

/**
 * Parses `text`, which begins at `offset` of `whole`. Every syntax error is reported, not only the first.
 * Aliases are bounded by the library (a "billion laughs" is a finding), and no tag runs code.
 */
export function parseYaml(whole: Source, text: string, offset: number): Parsed {
  const parsed = parseWithPlaces(whole, text, offset);
  if (parsed === null || 'findings' in parsed) return { located: null, findings: parsed?.findings ?? [] };
  return { located: parsed, findings: [] };
}

/**
 * Parses a JSON file. JSON.parse decides what it says; the YAML parser, which reads JSON as well, gives
 * every value its place.
 */
export function parseJson(whole: Source): Parsed {
  let value: unknown;
  try {
    value = JSON.parse(whole.text);
  } catch (error) {
    const at = /position (\d+)/.exec(String(error))?.[1];
    const place = whole.place(at === undefined ? whole.text.trimEnd().length : Number(at));
    const message =
      'Unexpected text, expected JSON. A missing comma or quotation mark stands here or just before.';
    return { located: null, findings: [finding('json-syntax', place, message)] };
  }
  const located = parseWithPlaces(whole, whole.text, 0);
  if (located === null || 'findings' in located) {
    const start = whole.place(0);
    return { located: { value, place: () => start, keyPlace: () => start }, findings: [] };
  }
  return { located: { ...located, value }, findings: [] };
}

function parseWithPlaces(
  whole: Source,
  text: string,
  offset: number,
): Located | { readonly findings: readonly Finding[] } | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: false });
  const findings = [...document.errors, ...document.warnings].map((error) => {
    const message = `${yamlMessage(error.message)} Mend the YAML here; a text with a colon or a leading quotation mark must stand in quotation marks.`;
    return finding('yaml-syntax', whole.place(offset + error.pos[0]), message);
  });
  if (findings.length > 0) return { findings };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 50 });
  } catch (error) {
    const message = `${yamlMessage(String(error))} Write the value out instead of referring to it with *.`;
    return { findings: [finding('yaml-syntax', whole.place(offset), message)] };
  }
  return {
    value,
    place: (path) => whole.place(offset + offsetOf(document, path)),
    keyPlace: (path) => whole.place(offset + keyOffsetOf(document, path)),
  };
}

/** Offset of the node at `path`, or of the nearest ancestor that has one. */
function offsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) {
      // A missing value (`key:` alone) has an empty node after the key: the key is the better place.
      if (isScalar(node) && node.range[0] === node.range[1] && length > 0) {
        return keyOffsetOf(document, path.slice(0, length));
      }
      return node.range[0];
    }
  }
  return 0;
}

function keyOffsetOf(document: Document.Parsed, path: readonly PropertyKey[]): number {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(parent)) {
    for (const pair of parent.items) {
      if (isPair(pair) && isScalar(pair.key) && String(pair.key.value) === String(key) && pair.key.range) {
        return pair.key.range[0];
      }
    }
  }
  return offsetOf(document, path.slice(0, -1));
}

function yamlMessage(message: string): string {
  const first = message.split('\n')[0] ?? '';
  return /[.!?]$/.test(first) ? first : `${first}.`;
}

/** Front matter and what follows it, with the offset at which each begins. */
export interface Split {
  readonly yaml: string;
  readonly yamlOffset: number;
  readonly body: string;
  readonly bodyOffset: number;
}

/** Splits a file at its two `---` lines; null where it doesn't begin with one or never closes it. */
export function splitFrontMatter(text: string): Split | null {
  const opening = /^---[ \t]*(?:\r\n?|\n)/.exec(text);
  if (opening === null) return null;
  const yamlOffset = opening[0].length;
  const closing = /^---[ \t]*(?:\r\n?|\n|$(?![\s\S]))/m;
  const rest = text.slice(yamlOffset);
  const end = closing.exec(rest);
  if (end === null) return null;
  const bodyOffset = yamlOffset + end.index + end[0].length;
  return { yaml: rest.slice(0, end.index), yamlOffset, body: text.slice(bodyOffset), bodyOffset };
}
