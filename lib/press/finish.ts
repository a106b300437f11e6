import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { type DefaultTreeAdapterTypes, html, parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { firstFonts } from './fonts.ts';
import type { Sheets } from './sheets.ts';
import { attributeName, isNamedBy, lettersIn, stylesFor } from './styles.ts';
import { withoutUnused } from './unused.ts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A page as readers get it. */
export interface Finished {
  readonly html: string;
  /**
   * `sha256-…` of each inline style, for the page's policy (CSP Level 3 §6.7.2.4); of those in frames too, which
   * inherit the policy until their reader goes on.
   */
  readonly styles: readonly string[];
  /** Origins to which the page's own frames lead. */
  readonly frames: readonly string[];
  /** Fonts that the page's first paint needs, as addresses of this site. */
  readonly fonts: readonly string[];
  /** The picture that the page opens with, in the sizes that a browser may choose from. */
  readonly picture: FirstPicture | null;
}

/** Attributes of a `source` element, and the first address in it. */
export interface FirstPicture {
  readonly src: string;
  readonly srcset: string;
  readonly sizes: string;
  readonly type: string;
}

/**
 * Makes a document of what Next rendered: takes out executable scripts, their preloads, hydration comments and
 * the empty hidden boundary; puts metadata before the styles, so that all of it stands in the first 16 KB, which
 * is as far as some unfurlers read; puts the style sheets into the page, as far as it can use them, so that they come
 * with the first round trip. JSON-LD stays, in the head: it is data. Throws if the page isn't a document, or names
 * a style sheet of another build.
 */
export function finish(source: string, sheets: Sheets): Finished {
  const page = withoutData(source);
  const document = parse(page);
  const root = document.childNodes.find(isNamed('html'));
  const head = root?.childNodes.find(isNamed('head'));
  const body = root?.childNodes.find(isNamed('body'));
  if (root === undefined || head === undefined || body === undefined)
    throw new Error('Next answered with something that is no page.');
  clean(head);
  clean(body);
  for (const child of body.childNodes.filter(isEmptyBoundary)) tree.detachNode(child);
  for (const link of head.childNodes.filter(isStyleSheet)) putIn(link, sheets);
  const styles = pruneStyles(head, namesIn(root), lettersIn(page));
  for (const data of takeData(body)) tree.appendChild(head, data);
  head.childNodes = [...head.childNodes].sort((a, b) => rank(a) - rank(b));
  const framed = framedIn(body).map((source) => parse(source));
  const framedStyles = framed.flatMap((inner) => elementsIn(inner, 'style').map(textOf));
  const links = framed.flatMap((inner) =>
    elementsIn(inner, 'a').map((link) => attribute(link, 'href') ?? ''),
  );
  return {
    html: serialize(document),
    styles: [...new Set([...styles, ...framedStyles])].map(hashOf),
    frames: [...new Set(links.flatMap((href) => URL.parse(href)?.origin ?? []))],
    fonts: styles.flatMap((css) => fontsOf(css, attribute(root, 'lang') ?? 'en')),
    picture: firstPicture(body),
  };
}

/** How the scripts begin in which Next repeats the page as data, and with it half of what a parser would have to read. */
const dataScript = '<script>self.__next_f.push(';
const scriptEnd = '</script>';

/**
 * The source without those scripts. React writes `<` as a tag's alone, in text and in attributes, and Next writes none
 * into the data: so these words stand for nothing else. What they don't find is taken out after parsing.
 */
function withoutData(source: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = source.indexOf(dataScript); start >= 0; start = source.indexOf(dataScript, from)) {
    const end = source.indexOf(scriptEnd, start);
    if (end < 0) break;
    kept.push(source.slice(from, start));
    from = end + scriptEnd.length;
  }
  return kept.join('') + source.slice(from);
}

/** A site's pages share a few styles: what is said of each is remembered. */
const hashes = new LRUCache<string, string>({ max: 200 });
const fonts = new LRUCache<string, readonly string[]>({ max: 200 });

function hashOf(css: string): string {
  const hash = hashes.get(css) ?? `sha256-${createHash('sha256').update(css).digest('base64')}`;
  hashes.set(css, hash);
  return hash;
}

function fontsOf(css: string, language: string): readonly string[] {
  const key = `${language} ${css}`;
  const found = fonts.get(key) ?? firstFonts(css, language);
  fonts.set(key, found);
  return found;
}

function clean(parent: Element): void {
  for (const child of [...parent.childNodes]) {
    if (isRemoved(child)) tree.detachNode(child);
    else if ('childNodes' in child) {
      if (child.tagName === 'style')
        child.attrs = child.attrs.filter(({ name }) => name !== 'data-precedence' && name !== 'data-href');
      clean(child);
    }
  }
}

function isRemoved(node: Node): boolean {
  if (node.nodeName === '#comment') return true;
  if (!('attrs' in node)) return false;
  if (node.tagName === 'script') return attribute(node, 'type') !== 'application/ld+json';
  if (node.tagName !== 'link') return false;
  const rel = attribute(node, 'rel');
  return (
    rel === 'modulepreload' ||
    ((rel === 'preload' || rel === 'prefetch') && ['script', 'style'].includes(attribute(node, 'as') ?? ''))
  );
}

/** Takes JSON-LD out of the body, where a route has to put it. */
function takeData(body: Element): readonly Node[] {
  const data = body.childNodes.filter(isNamed('script'));
  for (const script of data) tree.detachNode(script);
  return data;
}

/** `<div hidden></div>`: where Next would have streamed to. */
function isEmptyBoundary(node: Node): boolean {
  return (
    isNamed('div')(node) &&
    node.attrs.length === 1 &&
    attribute(node, 'hidden') !== undefined &&
    node.childNodes.length === 0
  );
}

function isStyleSheet(node: Node): node is Element {
  return isNamed('link')(node) && attribute(node, 'rel') === 'stylesheet';
}

/** Puts a style element with the text of its sheet in the place of a link. */
function putIn(link: Element, sheets: Sheets): void {
  const address = attribute(link, 'href') ?? '';
  const css = sheets(address);
  if (css === undefined) throw new Error(`The build has no style sheet at ${address}.`);
  link.tagName = 'style';
  link.nodeName = 'style';
  link.attrs = [];
  tree.insertText(link, css);
}

/**
 * Leaves of the style elements what the page can use, in their order and in one of them: one hash in the policy.
 * Returns its text, if there is any.
 */
function pruneStyles(
  head: Element,
  names: ReadonlySet<string>,
  letters: ReadonlySet<number>,
): readonly string[] {
  const elements = head.childNodes.filter(isNamed('style'));
  const rules = elements.map((element) => stylesFor(textOf(element), names, letters)).join('');
  const used = withoutUnused(rules);
  for (const element of used === '' ? elements : elements.slice(1)) tree.detachNode(element);
  const [first] = elements;
  if (first === undefined || used === '') return [];
  first.childNodes = [];
  tree.insertText(first, used);
  return [used];
}

function textOf(element: Element): string {
  return element.childNodes.map((text) => ('value' in text ? text.value : '')).join('');
}

/** The documents that a page's frames begin with. */
function framedIn(body: Element): readonly string[] {
  return elementsIn(body, 'iframe').flatMap((frame) => attribute(frame, 'srcdoc') ?? []);
}

function elementsIn(parent: DefaultTreeAdapterTypes.ParentNode, name: string): readonly Element[] {
  return parent.childNodes.flatMap((child) => [
    ...(isNamed(name)(child) ? [child] : []),
    ...('childNodes' in child ? elementsIn(child, name) : []),
  ]);
}

/** Names as stylesFor asks for them. */
function namesIn(element: Element, names: Set<string> = new Set()): ReadonlySet<string> {
  names.add(element.tagName.toLowerCase());
  for (const name of attribute(element, 'class')?.split(/\s+/) ?? []) names.add(`.${name}`);
  const subtags = attribute(element, 'lang')?.toLowerCase().split('-') ?? [];
  for (const { name, value } of element.attrs) if (isNamedBy(name)) names.add(attributeName(name, value));
  for (const index of subtags.keys()) names.add(`:${subtags.slice(0, index + 1).join('-')}`);
  for (const child of element.childNodes) if ('tagName' in child) namesIn(child, names);
  return names;
}

/** Charset first (HTML §4.2.5.4 wants it in the first 1024 bytes), what unfurlers read, then what browsers need. */
function rank(node: Node): number {
  if (!('attrs' in node)) return 9;
  if (node.tagName === 'meta') return attribute(node, 'charset') === undefined ? 1 : 0;
  if (node.tagName === 'title') return 2;
  if (node.tagName === 'link') return attribute(node, 'rel') === 'preload' ? 5 : 3;
  return node.tagName === 'script' ? 4 : 6;
}

/** Of the first `picture` whose image is to be fetched first. */
function firstPicture(parent: Element): FirstPicture | null {
  for (const child of parent.childNodes) {
    if (!('childNodes' in child)) continue;
    const found = child.tagName === 'picture' ? sourceOf(child) : firstPicture(child);
    if (found !== null) return found;
  }
  return null;
}

function sourceOf(picture: Element): FirstPicture | null {
  const source = picture.childNodes.find(isNamed('source'));
  const image = picture.childNodes.find(isNamed('img'));
  if (source === undefined || image === undefined || attribute(image, 'fetchpriority') !== 'high')
    return null;
  const srcset = attribute(source, 'srcset') ?? '';
  const [src = ''] = srcset.split(' ');
  return { src, srcset, sizes: attribute(source, 'sizes') ?? '', type: attribute(source, 'type') ?? '' };
}

function isNamed(name: string): (node: Node) => node is Element {
  return (node): node is Element =>
    'tagName' in node && node.tagName === name && node.namespaceURI === html.NS.HTML;
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}
