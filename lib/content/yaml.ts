import { type Document, isMap, isNode, isPair, isScalar, parseDocument } from 'yaml';
import { type Finding, finding, type Place } from './finding.ts';
import type { Source } from './source.ts';
import { mistakesOf } from './yaml-errors.ts';

/** A parsed YAML or JSON value that remembers where each of its parts stands. */
export interface Located {
  readonly value: unknown;
  /** Place of the value at `path`; of its nearest parent that exists, where it is missing. */
  place(path: readonly PropertyKey[]): Place;
  /** Place of the key that leads to `path`. */
  keyPlace(path: readonly PropertyKey[]): Place;
}

/** A field of a parsed value, whatever shape that has. */
export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

export type Parsed = { readonly located: Located | null; readonly findings: readonly Finding[] };

/**
 * Parses `text`, which begins at `offset` of `whole`. Every syntax error is reported, not only the first.
 * Aliases are bounded by the library (a "billion laughs" is a finding), and no tag runs code.
 */
export function parseYaml(whole: Source, text: string, offset: number): Parsed {
  const document = documentOf(text);
  const findings = mistakesOf(document, text).map((mistake) =>
    finding('yaml-syntax', whole.place(offset + mistake.offset), mistake.message),
  );
  if (findings.length > 0) return { located: null, findings };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 50 });
    return { located: locate(whole, document, value, offset), findings };
  } catch (error) {
    if (!(error instanceof ReferenceError)) throw error;
    const message = 'Unexpected number of references (*). Write the values out.';
    return { located: null, findings: [finding('yaml-syntax', whole.place(offset), message)] };
  }
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
    const at = jsonFault(whole.text, error);
    const message =
      at >= whole.text.trimEnd().length
        ? 'Unexpected end of the file, expected JSON. A closing quotation mark, ] or } is missing.'
        : 'Unexpected text, expected JSON. A missing comma or quotation mark stands here or just before.';
    return { located: null, findings: [finding('json-syntax', whole.place(at), message)] };
  }
  return { located: locate(whole, documentOf(whole.text), value, 0), findings: [] };
}

function documentOf(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, merge: false });
}

/**
 * Offset of the first character that isn't JSON. V8 names a position for most errors but not for an unexpected
 * token; then the longest beginning that could still become JSON is looked for by halving.
 */
function jsonFault(text: string, error: unknown): number {
  const named = /position (\d+)/.exec(String(error))?.[1];
  if (named !== undefined) return Number(named);
  let good = 0;
  let wrong = text.length + 1;
  while (wrong - good > 1) {
    const middle = (good + wrong) >> 1;
    if (hasUnexpectedToken(text.slice(0, middle))) wrong = middle;
    else good = middle;
  }
  return Math.min(good, text.trimEnd().length);
}

function hasUnexpectedToken(text: string): boolean {
  try {
    JSON.parse(text);
    return false;
  } catch (error) {
    return /Unexpected token/.test(String(error));
  }
}

function locate(whole: Source, document: Document.Parsed, value: unknown, offset: number): Located {
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
