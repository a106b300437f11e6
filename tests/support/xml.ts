import { DOMParser, type Element } from '@xmldom/xmldom';

/** A document as a parser reads it that hasn't written it; throws where it isn't well-formed. */
export function parseXml(text: string): Element {
  const complain = (level: string, message: string): void => {
    throw new Error(`${level}: ${message}`);
  };
  const root = new DOMParser({ onError: complain }).parseFromString(text, 'text/xml').documentElement;
  if (root === null) throw new Error('There is no element in the document.');
  return root;
}

/** Every element below one, in the order of the document. */
export function elementsBelow(element: Element): readonly Element[] {
  return [...element.getElementsByTagName('*')];
}

/** The texts of the elements below one, by their names. */
export function textsBelow(element: Element): Readonly<Record<string, readonly string[]>> {
  const texts = Object.entries(Object.groupBy(elementsBelow(element), ({ nodeName }) => nodeName));
  return Object.fromEntries(texts.map(([name, all = []]) => [name, all.map(ownText)]));
}

function ownText(element: Element): string {
  return [...element.childNodes]
    .filter(({ nodeType }) => nodeType === 3)
    .map(({ nodeValue }) => nodeValue ?? '')
    .join('');
}
