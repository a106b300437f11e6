import type { Body, BodyNode } from '../../content/body/tree.ts';
import { isElement } from '../../content/body/tree.ts';
import type { Blocks, ComposedBody, ComposedNode, Setting } from '../block.ts';

/** Turns a checked body into the models of its blocks. */
export function composeBody(body: Body, setting: Setting, blocks: Blocks): ComposedBody {
  return body.flatMap((node) => composeNode(node, setting, blocks));
}

function composeNode(node: BodyNode, setting: Setting, blocks: Blocks): readonly ComposedNode[] {
  if (typeof node === 'string') return [node];
  const children = composeBody(node.children, setting, blocks);
  if (isElement(node)) return [{ ...node, children }];
  const block = blocks.get(node.tag);
  return block === undefined
    ? []
    : [{ block: node.tag, model: block.compose(node.attributes, setting), children }];
}

/** The words of a body, paragraphs divided by line ends. */
export function bodyText(body: ComposedBody, blocks: Blocks): string {
  return body
    .map((node) => {
      if (typeof node === 'string') return node;
      const inner = bodyText(node.children, blocks);
      if (isElement(node)) return inlineElements.has(node.element) ? inner : `${inner}\n`;
      const text = blocks.get(node.block)?.plain.text(node.model as never, inner) ?? '';
      return text === '' ? '' : `${text}\n`;
    })
    .join('');
}

const inlineElements: ReadonlySet<string> = new Set(['a', 'em', 'strong', 's', 'code']);

/**
 * Minutes that a text takes to read: 230 words a minute, or 500 characters where a language writes without
 * spaces, both round numbers within what studies of silent reading report. At least one.
 */
export function readingMinutes(text: string, language: string): number {
  const words = new Intl.Segmenter(language, { granularity: 'word' });
  const spaceless = /^(?:ja|zh|th|lo|km|my)\b/.test(language);
  const amount = spaceless
    ? [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).length / 500
    : [...words.segment(text)].filter(({ isWordLike }) => isWordLike).length / 230;
  return Math.max(1, Math.round(amount));
}
