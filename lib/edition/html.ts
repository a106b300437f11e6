/*
 * HTML as data, for whoever reads a story elsewhere than on its page. It is written once, here, so no block can forget
 * to escape what somebody wrote.
 */

export interface HtmlElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number | undefined>>;
  readonly children: Html;
}

export type HtmlNode = string | HtmlElement;
export type Html = readonly HtmlNode[];

/** An element; attributes that are undefined are left out. */
export function element(
  tag: string,
  attributes: HtmlElement['attributes'] = {},
  ...children: Html
): HtmlElement {
  return { tag, attributes, children };
}

/** A paragraph for each line of a text. */
export function paragraphs(text: string): Html {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => element('p', {}, line));
}

/** Elements without an end tag, of those that stories have (HTML §13.1.2). */
const voids: ReadonlySet<string> = new Set(['img', 'br', 'hr']);

/** HTML §13.3, for the elements that stories have: none of them holds raw text. */
export function htmlText(nodes: Html): string {
  return nodes
    .map((node) => {
      if (typeof node === 'string') return node.replace(/[&<>\u00a0]/g, escaped);
      const attributes = Object.entries(node.attributes)
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${String(value).replace(/[&"<>\u00a0]/g, escaped)}"`)
        .join('');
      const start = `<${node.tag}${attributes}>`;
      return voids.has(node.tag) ? start : `${start}${htmlText(node.children)}</${node.tag}>`;
    })
    .join('');
}

function escaped(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** An address that means the same everywhere: paths of this site get its origin. */
export function absolute(address: string, origin: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? `${origin}${address}` : address;
}
