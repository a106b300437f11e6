import type { Printable } from './print.ts';

/**
 * What the keys of one header may take, in bytes. They are sent twice, and proxies refuse an answer whose headers
 * are larger than a buffer of theirs (nginx: 4 or 8 KB, CDNs: 16 KB).
 */
const mostBytes = 1500;

/** Addresses of the stories that a page shows, its own among them if it is one. */
export function storiesOn(page: Printable): readonly string[] {
  const found = new Set<string>();
  collect(page.model, found);
  return [...found];
}

/**
 * Names of what a page shows, for a CDN that can purge by them: the kind, the page's own address, and the
 * address of every story on it, as far as there is room. Addresses are percent-encoded: they hold neither space nor
 * comma.
 */
export function surrogateKeys(page: Printable, stories: readonly string[]): readonly string[] {
  const all = new Set([`kind:${page.kind}`, page.path, ...stories]);
  all.delete('');
  const keys: string[] = [];
  let bytes = 0;
  for (const key of all) {
    const safe = key.replaceAll(',', '%2C');
    bytes += safe.length + 1;
    if (bytes > mostBytes) break;
    keys.push(safe);
  }
  return keys;
}

function collect(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('headline' in value && 'path' in value && typeof value.path === 'string') found.add(value.path);
  for (const inner of Object.values(value)) collect(inner, found);
}
