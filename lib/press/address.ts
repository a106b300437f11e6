import type { Edition } from '../edition/edition.ts';
import type { Answer } from '../edition/page.ts';

/**
 * What the edition has at a request's path, or at the path that was meant: with slashes doubled, dots in it, or in
 * another case. Whoever asks otherwise than the page's own address is redirected to that, so that no page has two;
 * and since only addresses that the edition built are redirected to, nobody is led off the site.
 */
export function findPage(edition: Edition, path: string): Answer {
  const found = edition.resolve(path);
  if (found.kind !== 'missing') return found;
  for (const meant of meantBy(path)) {
    const other = edition.resolve(meant);
    if (other.kind === 'missing') continue;
    if (other.kind !== 'redirect') return { kind: 'redirect', to: other.path };
    // A rendition's mark in small letters is another mark: that guess was wrong.
    if (other.temporary !== true) return other;
  }
  return found;
}

/** RFC 3986 §6.2.2: dot segments removed; then the same in lower case, as all our addresses are. */
function meantBy(path: string): readonly string[] {
  const url = URL.parse(path.replace(/[/\\]{2,}/g, '/'), 'http://site.invalid');
  if (url === null || url.host !== 'site.invalid') return [];
  try {
    return [url.pathname, decodeURI(url.pathname).toLowerCase()];
  } catch {
    return [url.pathname];
  }
}
