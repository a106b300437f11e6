import { create } from 'xmlbuilder2';
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces.js';

/** An element of a document that is being written. */
export interface XmlElement {
  /** A new element in it, after what it has; a name with a prefix is of the document's namespace of that prefix. */
  ele(name: string, attributes?: Attributes): XmlElement;
  txt(text: string): XmlElement;
  att(name: string, value: string): XmlElement;
}

type Attributes = Readonly<Record<string, string>>;

export interface XmlDocument {
  readonly root: XmlElement;
  /** The whole document, as text. */
  end(): string;
}

export interface XmlOptions {
  /** Addresses of namespaces by their prefixes; `''` is that of elements without one. */
  readonly namespaces?: Readonly<Record<string, string>>;
  readonly attributes?: Attributes;
  /** The style sheet by which browsers show the document (xml-stylesheet 1.0). */
  readonly style?: string;
}

/**
 * A new document. What XML 1.0 §2.2 can't hold, as some control characters, becomes U+FFFD. Texts stay texts: by
 * itself xmlbuilder2 takes "&lt;" in one for markup that somebody has escaped already, and "&lt;script>" of a story's
 * own text would arrive as an element in a feed reader.
 */
export function xmlDocument(
  name: string,
  { namespaces = {}, attributes, style }: XmlOptions = {},
): XmlDocument {
  const document = create({
    version: '1.0',
    encoding: 'utf-8',
    standalone: true,
    invalidCharReplacement: '\ufffd',
  });
  if (style !== undefined) document.ins('xml-stylesheet', `type="text/css" href="${style}"`);
  const wrap = (builder: XMLBuilder): XmlElement => ({
    ele: (name, attributes = {}) => wrap(add(builder, name, attributes)),
    txt: (text) => wrap(builder.txt(literal(text))),
    att: (name, value) => wrap(builder.att(name, literal(value))),
  });
  const add = (builder: XMLBuilder, name: string, attributes: Attributes): XMLBuilder => {
    const prefix = name.includes(':') ? name.slice(0, name.indexOf(':')) : '';
    const namespace = namespaces[prefix];
    const given = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, literal(value)]));
    return namespace === undefined ? builder.ele(name, given) : builder.ele(namespace, name, given);
  };
  const declared = Object.entries(namespaces).flatMap(([prefix, address]) =>
    prefix === '' ? [] : [[`xmlns:${prefix}`, address]],
  );
  const root = add(document, name, { ...Object.fromEntries(declared), ...attributes });
  return { root: wrap(root), end: () => document.end() };
}

function literal(text: string): string {
  return text.replaceAll('&', '&amp;');
}
