import type { Printable } from './print.ts';

/**
 * Names of what a page shows, for a CDN that can purge by them: the kind, the page's own address, and the
 * address of every story on it. Addresses are percent-encoded: they hold neither space nor comma.
 */
export function surrogateKeys(page: Printable): readonly string[] {
  const keys = new Set([`kind:${page.kind}`, ...(page.path === '' ? [] : [page.path])]);
  collect(page.model, keys);
  return [...keys].slice(0, 200);
}

function collect(value: unknown, keys: Set<string>): void {
  if (typeof value !== 'object' || value === null) return;
  if ('headline' in value && 'path' in value && typeof value.path === 'string')
    keys.add(value.path.replaceAll(',', '%2C'));
  for (const inner of Object.values(value)) collect(inner, keys);
}
