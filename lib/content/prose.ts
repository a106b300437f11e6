import type { Body } from './body/tree.ts';

/** A paragraph as the file has it, and where it begins in the body. */
export interface Paragraph {
  readonly text: string;
  readonly index: number;
}

/**
 * The paragraphs of a body's source: what stands between blank lines, with spaces in the place of tags and code, so
 * that every letter keeps its place.
 */
export function paragraphsOf(body: string): readonly Paragraph[] {
  const prose = body
    .replace(/^(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^\1[^\n]*$|$(?![\s\S]))/gm, blank)
    .replace(/\{%[\s\S]*?%\}/g, blank)
    .replace(/`[^`\n]*`/g, blank);
  return [...prose.matchAll(/[^\s][^\n]*(?:\r?\n[^\S\n]*[^\s][^\n]*)*/g)].map(({ 0: text, index }) => ({
    text,
    index,
  }));
}

function blank(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

/** The text of a body, with a space between its parts; `leave` says which blocks aren't read. */
export function textIn(body: Body, leave: (tag: string) => boolean = () => false): string {
  return body
    .map((node) => {
      if (typeof node === 'string') return node;
      if ('tag' in node && leave(node.tag)) return ' ';
      const inner = textIn(node.children, leave);
      return 'element' in node && ['a', 'em', 'strong', 's', 'code'].includes(node.element)
        ? inner
        : ` ${inner} `;
    })
    .join('');
}
