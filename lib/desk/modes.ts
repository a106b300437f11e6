import { createHash } from 'node:crypto';
import { type DefaultTreeAdapterTypes, parse, serialize, defaultTreeAdapter as tree } from 'parse5';
import { parse as parseCss } from 'postcss';
import type { PreviewMode } from '../edition/models/preview-modes.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A previewed page, and the hashes of its inline styles for its policy. */
export interface Previewed {
  readonly html: string;
  readonly styles: readonly string[];
}

/**
 * A page as it would be on paper, with text of twice the size, or from right to left; without one of these modes it is
 * given back as it came. Images are switched off by the policy, so that the page itself stays the same.
 */
export function inModes(page: Previewed, modes: readonly PreviewMode[]): Previewed {
  if (!modes.some((mode) => mode !== 'images')) return page;
  const document = parse(page.html);
  const root = document.childNodes.find(isElement);
  const head = root?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'head');
  if (root === undefined || head === undefined) return page;
  const added: string[] = [];
  if (modes.includes('media')) {
    for (const style of head.childNodes.filter(isElement).filter(({ tagName }) => tagName === 'style')) {
      const css = onPaper(style.childNodes.map((text) => ('value' in text ? text.value : '')).join(''));
      style.childNodes = [];
      tree.insertText(style, css);
      added.push(css);
    }
  }
  for (const mode of modes) {
    const css = more[mode];
    if (css === undefined) continue;
    const style = tree.createElement('style', root.namespaceURI, []);
    tree.insertText(style, css);
    tree.appendChild(head, style);
    added.push(css);
  }
  if (modes.includes('dir'))
    root.attrs = [...root.attrs.filter(({ name }) => name !== 'dir'), { name: 'dir', value: 'rtl' }];
  return { html: serialize(document), styles: [...page.styles, ...added.map(hashOf)] };
}

const more: Partial<Record<PreviewMode, string>> = {
  // The margins of the sheet, which a window has none of; on a narrow one they would leave no room.
  media: 'body{margin:18mm min(30mm,8vw) 20mm}',
  // As browsers do that enlarge text alone: all lengths of text here are in rem, and in em of it.
  text: 'html{font-size:200%}',
};

/** A style sheet as a printer takes it: what is for paper holds, what is for screens doesn't (Media Queries 4 §2.3). */
export function onPaper(css: string): string {
  const sheet = parseCss(css);
  sheet.walkAtRules('media', (rule) => {
    rule.params = rule.params
      .replace(/\bnot\s+screen\b/g, 'all')
      .replace(/\bnot\s+print\b/g, 'not all')
      .replace(/(^|[\s,])(?:only\s+)?print\b/g, '$1all')
      .replace(/(^|[\s,])(?:only\s+)?screen\b/g, '$1not all')
      // Paper is light, whatever the screen is.
      .replace(/\(\s*prefers-color-scheme\s*:\s*dark\s*\)/g, '(width < 0px)');
  });
  return sheet.toString();
}

function hashOf(css: string): string {
  return `sha256-${createHash('sha256').update(css).digest('base64')}`;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}
