import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** Where each kind of element leads. What stands in metadata isn't touched: it is shown as it will be. */
const attributes: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  area: ['href'],
  audio: ['src'],
  form: ['action'],
  img: ['src', 'srcset'],
  source: ['src', 'srcset'],
  track: ['src'],
  video: ['src', 'poster'],
};

/** A page whose own links and pictures have other addresses. `change` gets each path of this site, with its query. */
export function changeLinks(html: string, change: (path: string) => string): string {
  const document = parse(html);
  changeIn(document, change);
  return serialize(document);
}

function changeIn(node: Node, change: (path: string) => string): void {
  if ('attrs' in node) {
    const named = attributes[node.tagName] ?? [];
    for (const attribute of node.attrs) {
      // The document that a player's frame begins with.
      if (node.tagName === 'iframe' && attribute.name === 'srcdoc')
        attribute.value = changeLinks(attribute.value, change);
      if (!named.includes(attribute.name)) continue;
      attribute.value =
        attribute.name === 'srcset'
          ? attribute.value
              .split(', ')
              .map((one) => changeOne(one, change))
              .join(', ')
          : changeOne(attribute.value, change);
    }
  }
  if ('content' in node) changeIn(node.content, change);
  if ('childNodes' in node) for (const child of node.childNodes) changeIn(child, change);
}

function changeOne(address: string, change: (path: string) => string): string {
  return /^\/(?![/\\])/.test(address) ? change(address) : address;
}
