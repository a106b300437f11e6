import { LRUCache } from 'lru-cache';
import { type ChildNode, parse } from 'postcss';
import selectors, { type Node, type Selector } from 'postcss-selector-parser';

/**
 * A style sheet, read once: text that stands on every page, rules with what each of their selectors needs, and
 * groups (`@media`, `@layer`) of them.
 */
type Part =
  | { readonly text: string }
  | { readonly choices: readonly Choice[]; readonly body: string }
  | { readonly name: string; readonly parts: readonly Part[] };

interface Choice {
  readonly selector: string;
  /** Names of elements (`table`) and classes (`.lead`) without which the selector matches nothing. */
  readonly needs: readonly string[];
}

interface Sheet {
  readonly parts: readonly Part[];
  /** All names that its selectors need. */
  readonly names: readonly string[];
  /** What was printed before, by which of those names a document has: thousands of stories have the same. */
  readonly printed: LRUCache<string, string>;
}

/** Sheets of a build are a handful; those of an old one needn't stay. */
const sheets = new LRUCache<string, Sheet>({ max: 50 });
const mostPrinted = 100;

/**
 * The rules of a style sheet that can match in a finished document: one that runs no script will never have an
 * element or a class that it doesn't have now. `names` are those of all its elements, in lower case, and of all its
 * classes, each with a dot before it. What a selector names within `:is()` or `:not()`, or among several in `:has()`,
 * isn't asked for, and whatever isn't a rule (fonts, keyframes, the order of layers) stays. Throws CssSyntaxError.
 */
export function stylesFor(css: string, names: ReadonlySet<string>): string {
  let sheet = sheets.get(css);
  if (sheet === undefined) {
    const parts = parse(css).nodes.map(partOf);
    sheet = {
      parts,
      names: [...new Set(parts.flatMap(namesIn))],
      printed: new LRUCache({ max: mostPrinted }),
    };
    sheets.set(css, sheet);
  }
  const { parts, printed } = sheet;
  const key = sheet.names.map((name) => (names.has(name) ? 1 : 0)).join('');
  const known = printed.get(key);
  if (known !== undefined) return known;
  const used = parts.map((part) => print(part, names)).join('');
  printed.set(key, used);
  return used;
}

function namesIn(part: Part): readonly string[] {
  if ('parts' in part) return part.parts.flatMap(namesIn);
  return 'choices' in part ? part.choices.flatMap(({ needs }) => needs) : [];
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
  const isGroup = node.type === 'atrule' && ['layer', 'media', 'supports', 'container'].includes(node.name);
  if (!isGroup || node.nodes === undefined) return { text: node.type === 'comment' ? '' : `${textOf(node)}` };
  return { name: `@${node.name} ${node.params}`, parts: node.nodes.map(partOf) };
}

/** A statement at-rule needs its semicolon; postcss leaves it to the parent. */
function textOf(node: ChildNode): string {
  const open = node.type === 'atrule' && node.nodes === undefined;
  return open ? `${node.toString()};` : node.toString();
}

function needsOf(selector: Selector): readonly string[] {
  return selector.nodes.flatMap((node: Node) => {
    if (node.type === 'class') return [`.${node.value}`];
    if (node.type === 'pseudo' && node.value === ':has' && node.nodes.length === 1)
      return node.nodes.flatMap(needsOf);
    return node.type === 'tag' ? [node.value.toLowerCase()] : [];
  });
}

function print(part: Part, names: ReadonlySet<string>): string {
  if ('text' in part) return part.text;
  if ('parts' in part) {
    const inner = part.parts.map((inner) => print(inner, names)).join('');
    return inner === '' ? '' : `${part.name}{${inner}}`;
  }
  const matching = part.choices.filter(({ needs }) => needs.every((name) => names.has(name)));
  return matching.length === 0 ? '' : `${matching.map(({ selector }) => selector).join(',')}${part.body}`;
}
