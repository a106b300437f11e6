import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parse } from 'postcss';
import values from 'postcss-value-parser';

/** The text of a built style sheet at its address; undefined where the build has none. */
export type Sheets = (address: string) => string | undefined;

/** Reads the style sheets of the build once. Throws where there is no build. */
export function openSheets(root: string): Sheets {
  const folder = join(root, '.next/static');
  const sheets = new Map<string, string>();
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!entry.endsWith('.css')) continue;
    const address = `/_next/static/${relative('.', entry).replaceAll('\\', '/')}`;
    sheets.set(address, withPaths(readFileSync(join(folder, entry), 'utf8'), address));
  }
  return (address) => sheets.get(address);
}

/**
 * A style sheet whose addresses are paths of the site: in a page, what is relative would be relative to the page
 * (CSS Values 4 §4.5.1). Addresses with a scheme stay as they are.
 */
export function withPaths(css: string, address: string): string {
  const root = parse(css);
  root.walkDecls((declaration) => {
    const parsed = values(declaration.value);
    parsed.walk((node) => {
      const [first] = node.type === 'function' && node.value.toLowerCase() === 'url' ? node.nodes : [];
      // A name within the page itself (CSS Values 4 §4.5.3) is none of another file.
      if (first === undefined || first.value.startsWith('#')) return;
      const at = new URL(first.value, new URL(address, site));
      if (at.origin === site) first.value = `${at.pathname}${at.search}${at.hash}`;
    });
    declaration.value = parsed.toString();
  });
  return root.toString();
}

/** Stands for whatever site the page is of (RFC 6761 §6.4: it is nobody's). */
const site = 'http://site.invalid';
