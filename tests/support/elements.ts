import type { DefaultTreeAdapterTypes } from 'parse5';

/*
 * What tests look at of a page, as a browser's parser has read it.
 */
export type Element = DefaultTreeAdapterTypes.Element;

/** A node, if it is an element, and all elements in it, in the order of the page. */
export function elementsOf(node: DefaultTreeAdapterTypes.Node): readonly Element[] {
  const children = 'childNodes' in node ? node.childNodes.flatMap(elementsOf) : [];
  return 'tagName' in node ? [node, ...children] : children;
}

/** The text that stands in an element itself, not in those within. */
export function textOf(element: Element): string {
  return element.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
}

export function attributeOf({ attrs }: Element, name: string): string | undefined {
  return attrs.find((attribute) => attribute.name === name)?.value;
}
