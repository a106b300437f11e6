import { LRUCache } from 'lru-cache';
import { type ChildNode, parse } from 'postcss';
import selectors, { type Node, type Selector } from 'postcss-selector-parser';
import { type Range, rangesOf } from './fonts.ts';

/**
 * A style sheet, read once: text that stands on every page, font faces with the letters that they are for, rules with
 * what each of their selectors needs, and groups (`@media`, `@layer`) of them.
 */
type Part =
  | { readonly text: string }
  | { readonly face: string; readonly ranges: readonly Range[] }
  | { readonly choices: readonly Choice[]; readonly body: string }
  | { readonly name: string; readonly parts: readonly Part[] };

interface Choice {
  readonly selector: string;
  /** Without all of these it matches nothing. */
  readonly needs: readonly Need[];
}

/**
 * The name of an element (`table`), a class (`.lead`), a language (`:ar`) or what an attribute says (`[dir=rtl]`, of
 * `dir` and `data-*` alone); or all that one of several lists needs.
 */
type Need = string | readonly (readonly Need[])[];

interface Sheet {
  readonly parts: readonly Part[];
  /** All names that its selectors need. */
  readonly names: readonly string[];
  /** The letters that each of its font faces is for. */
  readonly faces: readonly (readonly Range[])[];
  /** Letters that it puts into pages itself. */
  readonly letters: ReadonlySet<number>;
  /** What was printed before, by which of those names and faces a document has: thousands of stories have the same. */
  readonly printed: LRUCache<string, string>;
}

/** Sheets of a build are a handful; those of an old one needn't stay. */
const sheets = new LRUCache<string, Sheet>({ max: 50 });
const mostPrinted = 100;

/**
 * The rules of a style sheet that can match in a finished document: one that runs no script will never have an
 * element or a class that it doesn't have now. `names` are those of all its elements, in lower case, of all its
 * classes, each with a dot before it, of its languages with a colon (`:pt` and `:pt-br` where it has the latter), and
 * what its attributes say (attributeName). What a selector names within `:not()` isn't asked for, and whatever isn't a
 * rule (keyframes, the order of layers) stays; of the fonts those that are for Latin-1, for all letters, or for one of
 * `letters`, the code points beyond Latin-1 in its text. Throws CssSyntaxError.
 */
export function stylesFor(
  css: string,
  names: ReadonlySet<string>,
  letters: ReadonlySet<number> = new Set(),
): string {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    const parts = parse(css).nodes.map(partOf);
    sheet = {
      parts,
      names: [...new Set(parts.flatMap(namesIn))],
      faces: parts.flatMap(facesIn),
      letters: lettersIn(unescaped(css)),
      printed: new LRUCache({ max: mostPrinted }),
    };
    sheets.set(css, sheet);
  }
  const { parts, printed, letters: own } = sheet;
  const has = (ranges: readonly Range[]): boolean => isFor(ranges, letters) || isFor(ranges, own);
  const key = [...sheet.names.map((name) => names.has(name)), ...sheet.faces.map(has)].map(Number).join('');
  const known = printed.get(key);
  if (known !== undefined) return known;
  const used = parts.map((part) => print(part, names, has)).join('');
  printed.set(key, used);
  return used;
}

/** With its escapes as the letters that they stand for (CSS Syntax 3 §4.3.7). */
function unescaped(css: string): string {
  return css.replace(/\\([\da-f]{2,6})/gi, (_, code) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
  });
}

/** Code points beyond Latin-1. */
export function lettersIn(text: string): ReadonlySet<number> {
  return new Set(Array.from(text.match(/[^\0-\xff]/gu) ?? [], (letter) => letter.codePointAt(0) ?? 0));
}

function isFor(ranges: readonly Range[], letters: ReadonlySet<number>): boolean {
  if (ranges.length === 0) return true;
  return ranges.some(
    ({ first, last }) =>
      first <= 0xff || letters.values().some((letter) => first <= letter && letter <= last),
  );
}

function namesIn(part: Part): readonly string[] {
  if ('parts' in part) return part.parts.flatMap(namesIn);
  return 'choices' in part ? part.choices.flatMap(({ needs }) => needs.flatMap(namesOf)) : [];
}

function facesIn(part: Part): readonly (readonly Range[])[] {
  if ('parts' in part) return part.parts.flatMap(facesIn);
  return 'face' in part ? [part.ranges] : [];
}

function partOf(node: ChildNode): Part {
  if (node.type === 'rule') {
    const rules = node.nodes.some(({ type }) => type === 'rule' || type === 'atrule');
    // A rule with others in it is kept whole: what they match depends on it.
    if (rules) return { text: textOf(node) };
    const choices: Choice[] = [];
    selectors((root) => {
      for (const selector of root.nodes)
        choices.push({ selector: String(selector).trim(), needs: needsOf(selector) });
    }).processSync(node.selector);
    return { choices, body: `{${node.nodes.map(textOf).join(';')}}` };
  }
  if (node.type === 'atrule' && node.name === 'font-face') {
    const face = textOf(node);
    return { face, ranges: rangesOf(face) };
  }
  const isGroup = node.type === 'atrule' && ['layer', 'media', 'supports', 'container'].includes(node.name);
  if (!isGroup || node.nodes === undefined) return { text: node.type === 'comment' ? '' : `${textOf(node)}` };
  return { name: `@${node.name} ${node.params}`, parts: node.nodes.map(partOf) };
}

/** A statement at-rule needs its semicolon; postcss leaves it to the parent. */
function textOf(node: ChildNode): string {
  const open = node.type === 'atrule' && node.nodes === undefined;
  return open ? `${node.toString()};` : node.toString();
}

function needsOf(selector: Selector): readonly Need[] {
  return selector.nodes.flatMap((node: Node): readonly Need[] => {
    if (node.type === 'class') return [`.${node.value}`];
    if (node.type === 'attribute' && node.attribute === 'lang' && node.operator === '|=')
      return [`:${node.value?.toLowerCase()}`];
    if (node.type === 'attribute' && node.operator === '=' && isNamedBy(node.attribute))
      return [attributeName(node.attribute, node.value ?? '')];
    if (node.type === 'pseudo' && node.value === ':lang' && /^:lang\([a-z-]+\)$/i.test(String(node)))
      return [`:${String(node.nodes[0]).toLowerCase()}`];
    if (node.type === 'pseudo' && [':is', ':where', ':has'].includes(node.value))
      return [node.nodes.map(needsOf)];
    return node.type === 'tag' ? [node.value.toLowerCase()] : [];
  });
}

/** Whether `names` have what this attribute says: the look asks for no other's. */
export function isNamedBy(attribute: string): boolean {
  return attribute === 'dir' || attribute.startsWith('data-');
}

/** The name for what an attribute says; in lower case, as some are compared. */
export function attributeName(attribute: string, value: string): string {
  return `[${attribute}=${value.toLowerCase()}]`;
}

function namesOf(need: Need): readonly string[] {
  return typeof need === 'string' ? [need] : need.flat().flatMap(namesOf);
}

function isMet(need: Need, names: ReadonlySet<string>): boolean {
  if (typeof need === 'string') return names.has(need);
  return need.some((all) => all.every((one) => isMet(one, names)));
}

function print(part: Part, names: ReadonlySet<string>, has: (ranges: readonly Range[]) => boolean): string {
  if ('text' in part) return part.text;
  if ('face' in part) return has(part.ranges) ? part.face : '';
  if ('parts' in part) {
    const inner = part.parts.map((inner) => print(inner, names, has)).join('');
    return inner === '' ? '' : `${part.name}{${inner}}`;
  }
  const matching = part.choices.filter(({ needs }) => needs.every((need) => isMet(need, names)));
  return matching.length === 0 ? '' : `${matching.map(({ selector }) => selector).join(',')}${part.body}`;
}
