import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** What stands at one address of a site. */
export interface Crawled {
  readonly path: string;
  readonly status: number;
  readonly type: string;
  /** The markup of a page; empty for anything else. */
  readonly html: string;
  /** The first page that leads here. */
  readonly from: string;
  /** Places on it to which some page leads: `#corrections`. */
  readonly fragments: ReadonlySet<string>;
}

const addresses: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  form: ['action'],
  iframe: ['src'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  video: ['src', 'poster'],
};

/**
 * Everything that readers can reach from the front page of a site: pages, pictures, sounds, fonts, style sheets.
 */
export async function crawl(site: string, start: readonly string[] = ['/']): Promise<readonly Crawled[]> {
  const found = new Map<string, Crawled & { readonly fragments: Set<string> }>();
  const waiting = start.map((path) => ({ path, from: 'the test' }));
  const known = new Set(start);
  const fragments: (readonly [path: string, fragment: string])[] = [];
  let origin = site;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const { path, from } = next;
    const answer = await fetch(`${site}${path}`, { redirect: 'manual' });
    const type = answer.headers.get('content-type') ?? '';
    const html = type.startsWith('text/html') ? await answer.text() : '';
    if (html === '') await answer.body?.cancel();
    found.set(path, { path, status: answer.status, type, html, from, fragments: new Set() });
    const elements = elementsOf(html);
    if (path === '/') origin = new URL(canonicalOf(elements) ?? site).origin;
    for (const link of elements.flatMap((element) => linksOf(element, origin))) {
      const url = URL.parse(link, `${site}${path}`);
      if (url === null || url.origin !== site) continue;
      const target = `${url.pathname}${url.search}`;
      if (!known.has(target)) waiting.push({ path: target, from: path });
      known.add(target);
      if (url.hash !== '') fragments.push([target, url.hash]);
    }
  }
  for (const [path, fragment] of fragments) found.get(path)?.fragments.add(fragment);
  return [...found.values()];
}

/** Ids of a page's elements. */
export function idsOf(html: string): ReadonlySet<string> {
  return new Set(elementsOf(html).flatMap((element) => attribute(element, 'id') ?? []));
}

type Element = DefaultTreeAdapterTypes.Element;

function elementsOf(html: string): readonly Element[] {
  const below = (node: DefaultTreeAdapterTypes.Node): readonly Element[] => {
    const children = 'childNodes' in node ? node.childNodes.flatMap(below) : [];
    return 'tagName' in node ? [node, ...children] : children;
  };
  return html === '' ? [] : below(parse(html));
}

function attribute({ attrs }: Element, name: string): string | undefined {
  return attrs.find((found) => found.name === name)?.value;
}

function canonicalOf(elements: readonly Element[]): string | undefined {
  const link = elements.find(
    (element) => element.tagName === 'link' && attribute(element, 'rel') === 'canonical',
  );
  return link === undefined ? undefined : attribute(link, 'href');
}

/** In the head we write the public address of our own pages; in its text a newsroom may name what others serve there. */
function linksOf(element: Element, origin: string): readonly string[] {
  if (element.tagName === 'link') return [(attribute(element, 'href') ?? '').replace(origin, '')];
  return (addresses[element.tagName] ?? []).flatMap((name) => {
    const value = attribute(element, name);
    if (value === undefined) return [];
    return name === 'srcset'
      ? value.split(/,\s+/).flatMap((part) => part.trim().split(/\s/)[0] ?? [])
      : [value];
  });
}
