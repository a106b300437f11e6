import type { Body, BodyNode } from '../../content/body/tree.ts';
import { isElement } from '../../content/body/tree.ts';
import { onceForEach } from '../../language.ts';
import type { Blocks, ComposedBody, ComposedNode, Film, Plain, Quotation, Setting } from '../block.ts';
import { newAnchors } from './anchors.ts';

/** Turns a checked body into the models of its blocks. `anchors` knows what stands on the page besides. */
export function composeBody(
  body: Body,
  setting: Omit<Setting, 'anchors'>,
  blocks: Blocks,
  anchors = newAnchors(),
): ComposedBody {
  return composeNodes(body, { ...setting, anchors }, blocks);
}

function composeNodes(body: Body, setting: Setting, blocks: Blocks): ComposedBody {
  return body.flatMap((node) => composeNode(node, setting, blocks));
}

function composeNode(node: BodyNode, setting: Setting, blocks: Blocks): readonly ComposedNode[] {
  if (typeof node === 'string') return [node];
  const children = composeNodes(node.children, setting, blocks);
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

/** Whose words a body quotes, in their order. */
export function quotationsIn(body: ComposedBody, blocks: Blocks): readonly Quotation[] {
  return saidIn(body, blocks, (plain, model) => plain.quotes?.(model));
}

/** The newsroom's own films in a body, in their order. */
export function filmsIn(body: ComposedBody, blocks: Blocks): readonly Film[] {
  return saidIn(body, blocks, (plain, model) => plain.film?.(model));
}

function saidIn<Said>(
  body: ComposedBody,
  blocks: Blocks,
  ask: (plain: Plain<never>, model: never) => Said | null | undefined,
): readonly Said[] {
  return body.flatMap((node): readonly Said[] => {
    if (typeof node === 'string') return [];
    const plain = isElement(node) ? undefined : blocks.get(node.block)?.plain;
    const said = plain === undefined || isElement(node) ? null : ask(plain, node.model as never);
    return [...(said == null ? [] : [said]), ...saidIn(node.children, blocks, ask)];
  });
}

const inlineElements: ReadonlySet<string> = new Set(['a', 'em', 'strong', 's', 'code']);

/**
 * Minutes that a text of so many words takes to read: 230 words a minute, or 500 characters where a language writes without
 * spaces, both round numbers within what studies of silent reading report. At least one.
 */
export function readingMinutes(text: string, language: string, words: number): number {
  const spaceless = /^(?:ja|zh|th|lo|km|my)\b/.test(language);
  const amount = spaceless
    ? [...text].filter((character) => /[\p{L}\p{N}]/u.test(character)).length / 500
    : words / 230;
  return Math.max(1, Math.round(amount));
}

const segmenterOf = onceForEach((language) => new Intl.Segmenter(language, { granularity: 'word' }));

/** Words as the language divides them, spaces or not. */
export function countWords(text: string, language: string): number {
  let count = 0;
  for (const { isWordLike } of segmenterOf(language).segment(text)) if (isWordLike) count += 1;
  return count;
}

/** The first paragraph of a text, cut at a word's end where it is longer than 200 characters. */
export function openingOf(text: string): string {
  const first = (text.split('\n').find((paragraph) => paragraph.trim() !== '') ?? '').trim();
  if (first.length <= 200) return first;
  const cut = first.slice(0, 199);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 120)).trimEnd()}…`;
}
