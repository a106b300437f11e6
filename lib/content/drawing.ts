import {
  type Attr,
  DOMParser,
  type Document,
  type Element,
  type Node,
  onErrorStopParsing,
  XMLSerializer,
} from '@xmldom/xmldom';

/*
 * What a drawing (SVG) may hold: shapes, texts and colours, and nothing that runs, fetches, or changes by itself. An
 * allow-list, since SVG goes on growing. Pure.
 */

/** One thing in a drawing that isn't let in. */
export interface Unsafe {
  /** As it stands in the file: `<script>`, `onload`. */
  readonly what: string;
  readonly line: number;
  readonly column: number;
  /** The node, for who takes it out. */
  readonly node: Node;
}

const svg = 'http://www.w3.org/2000/svg';
/** XHTML in a drawing runs as it does in a page. */
const xhtml = 'http://www.w3.org/1999/xhtml';

const elements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc metadata path rect circle ellipse line polyline polygon text tspan textPath image
  linearGradient radialGradient stop pattern clipPath mask marker filter style switch
  feBlend feColorMatrix feComponentTransfer feComposite feConvolveMatrix feDiffuseLighting feDisplacementMap
  feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology
  feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(/\s+/),
);

/** An entity may stand for a file, or for a text that is a million times as long. */
export function declaresEntities(text: string): boolean {
  return /<!ENTITY|<!DOCTYPE[^>[]*\[/i.test(text);
}

/** The drawing as a document, in which no entity is expanded; null where the text is no XML, or something else than a drawing. */
export function parseDrawing(text: string): Document | null {
  if (declaresEntities(text)) return null;
  try {
    const document = new DOMParser({ onError: onErrorStopParsing }).parseFromString(text, 'image/svg+xml');
    const root = document.documentElement;
    return root?.localName === 'svg' && root.namespaceURI === svg ? document : null;
  } catch {
    return null;
  }
}

/** Everything in a drawing that isn't let in, in the order of reading. */
export function unsafeIn(document: Document): readonly Unsafe[] {
  return [...walk(document)];
}

/**
 * The drawing without what isn't let in, and what that was; null where it is none. What programs have noted for
 * themselves goes too: it may say where on whose machine the file lay.
 */
export function cleanDrawing(
  text: string,
): { readonly text: string; readonly out: readonly string[] } | null {
  const document = parseDrawing(text);
  const root = document?.documentElement;
  if (document === null || root === null || root === undefined) return null;
  const unsafe = unsafeIn(document);
  for (const { node } of unsafe) {
    if (isAttribute(node)) node.ownerElement?.removeAttributeNode(node);
    else node.parentNode?.removeChild(node);
  }
  dropNotes(root);
  return { text: `${new XMLSerializer().serializeToString(root)}\n`, out: unsafe.map(({ what }) => what) };
}

/** Comments, and elements of other namespaces. */
function dropNotes(parent: Element): void {
  for (const node of Array.from(parent.childNodes)) {
    if (isElement(node) && node.namespaceURI === svg) dropNotes(node);
    else if (isElement(node) || node.nodeType === node.COMMENT_NODE) parent.removeChild(node);
  }
}

function* walk(parent: Node): Generator<Unsafe> {
  for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
    // A style sheet or a transformation of somebody else's: <?xml-stylesheet?>.
    if (node.nodeType === node.PROCESSING_INSTRUCTION_NODE && node.nodeName.toLowerCase() !== 'xml')
      yield unsafe(node, `<?${node.nodeName}>`);
    if (!isElement(node)) continue;
    if (isForeign(node)) {
      yield unsafe(node, `<${node.nodeName}>`);
      continue;
    }
    for (const attribute of Array.from(node.attributes)) {
      if (!isHarmless(attribute, node)) yield unsafe(attribute, attribute.name, node);
    }
    if (node.localName === 'style' && !isHarmlessStyle(node.textContent ?? '')) yield unsafe(node, '<style>');
    yield* walk(node);
  }
}

/** What other programs note for themselves in namespaces of their own is drawn by nobody. */
function isForeign({ namespaceURI, localName }: Element): boolean {
  if (namespaceURI === svg) return !elements.has(localName ?? '');
  return namespaceURI === null || namespaceURI === xhtml;
}

function isHarmless({ name, value, localName }: Attr, { localName: owner }: Element): boolean {
  if (/^on/i.test(localName ?? name) || name === 'xml:base') return false;
  if (localName === 'href' || localName === 'src') {
    if (/^#[\w.:-]+$/.test(value.trim())) return true;
    return owner === 'image' && /^\s*data:image\/(?:png|jpeg|webp|gif);base64,[\w+/=\s]*$/.test(value);
  }
  return isHarmlessStyle(value);
}

/**
 * Styles, and attributes that are styles, refer to parts of the drawing alone. A backslash could hide what it says, and
 * so could a comment.
 */
function isHarmlessStyle(value: string): boolean {
  if (/@import|@font-face|expression\s*\(|-moz-binding|behavior\s*:|javascript:/i.test(value)) return false;
  if (!/url|image-set|src\s*\(/i.test(value)) return true;
  if (/\\|\/\*/.test(value)) return false;
  return !/(?:url|image-set|src)\s*\(\s*(?!["']?#)/i.test(value);
}

function unsafe(node: Node, what: string, at: Node = node): Unsafe {
  const { lineNumber: line = 1, columnNumber: column = 1 } = at;
  return { what, line, column, node };
}

function isAttribute(node: Node): node is Attr {
  return node.nodeType === node.ATTRIBUTE_NODE;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
