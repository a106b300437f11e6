import { LRUCache } from 'lru-cache';
import { parse, type Root } from 'postcss';

/** A site's pages share a few styles. */
const known = new LRUCache<string, string>({ max: 200 });

/**
 * The style of a document without the custom properties that nothing in it asks for (CSS Custom Properties 1), as
 * those of a look whose rules aren't all there, and without the font faces whose family nothing names. It must be the
 * document's whole style. Throws CssSyntaxError.
 */
export function withoutUnused(css: string): string {
  const found = known.get(css);
  if (found !== undefined) return found;
  const style = parse(css);
  // One that is taken out may have been the only one that asked for another.
  while (takeProperties(style));
  takeFaces(style);
  const used = style.toString();
  known.set(css, used);
  return used;
}

function takeProperties(style: Root): boolean {
  const asked = new Set<string>();
  let taken = false;
  style.walkDecls(({ value }) => namesIn(value).forEach((name) => void asked.add(name)));
  style.walkAtRules(({ params }) => namesIn(params).forEach((name) => void asked.add(name)));
  style.walkDecls(/^--/, (declaration) => {
    if (asked.has(declaration.prop)) return;
    const { parent } = declaration;
    declaration.remove();
    if (parent?.nodes.length === 0) parent.remove();
    taken = true;
  });
  return taken;
}

function takeFaces(style: Root): void {
  const faces = new Set<unknown>();
  const values: string[] = [];
  style.walkAtRules(/^font-face$/i, (face) => void faces.add(face));
  style.walkDecls(({ parent, value }) => {
    if (!faces.has(parent)) values.push(value.toLowerCase());
  });
  style.walkDecls(/^font-family$/i, ({ parent, value }) => {
    const family = value.replace(/^["']|["']$/g, '').toLowerCase();
    if (faces.has(parent) && !values.some((value) => value.includes(family))) parent?.remove();
  });
}

function namesIn(text: string): readonly string[] {
  return text.match(/--[^\s:,();{}]+/g) ?? [];
}
