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
      if (node.tagName === 'iframe' && attribute.name === 'srcdoc')
        attribute.value = changeWritten(attribute.value, change);
      if (!named.includes(attribute.name)) continue;
      attribute.value =
        attribute.name === 'srcset' ? changeSet(attribute.value, change) : changeOne(attribute.value, change);
    }
  }
  if ('content' in node) changeIn(node.content, change);
  if ('childNodes' in node) for (const child of node.childNodes) changeIn(child, change);
}

function changeOne(address: string, change: (path: string) => string): string {
  return /^\/(?![/\\])/.test(address) ? change(address) : address;
}

/** Addresses of ours hold neither space nor comma, which part the candidates. */
function changeSet(candidates: string, change: (path: string) => string): string {
  return candidates.replace(/(^|,)(\s*)([^\s,]+)/g, (_, comma: string, space: string, address: string) =>
    [comma, space, changeOne(address, change)].join(''),
  );
}

/** The document that a player's frame begins with is our own markup; it is left as it is written but for its pictures. */
function changeWritten(html: string, change: (path: string) => string): string {
  return html.replace(/(\ssrc=["']?)([^"'\s>]+)/g, (_, before: string, address: string) =>
    [before, changeOne(address, change)].join(''),
  );
}
