import { blocks } from '#components/blocks/list.ts';
import { parseBody } from '#lib/content/body/parse.ts';
import type { Body, BodyNode } from '#lib/content/body/tree.ts';
import type { Finding } from '#lib/content/finding.ts';
import { source } from '#lib/content/source.ts';

/** A body as the program reads it, without the front matter before it. */
export function bodyOf(text: string): { readonly body: Body; readonly findings: readonly Finding[] } {
  return parseBody(source('story.md', text), text, 0, blocks);
}

/** What is found, each as `line:column rule`. */
export function foundIn(text: string): readonly string[] {
  return bodyOf(text).findings.map(({ line, column, rule }) => `${line}:${column} ${rule}`);
}

/** What is said of a text with one mistake. */
export function saidOf(text: string): string {
  return bodyOf(text)
    .findings.map(({ message }) => message)
    .join('\n');
}

/** A body in short: elements as `<p>…</p>`, links with their address, blocks as `[tip …]`. Not escaped. */
export function outlineOf(body: Body): string {
  return body.map(outlineNode).join('');
}

function outlineNode(node: BodyNode): string {
  if (typeof node === 'string') return node;
  const inner = outlineOf(node.children);
  if ('tag' in node) return `[${node.tag}${inner === '' ? '' : ` ${inner}`}]`;
  const more = [
    node.href === undefined ? '' : ` ${node.href}`,
    node.start === undefined ? '' : ` ${node.start}`,
    node.align === undefined ? '' : ` ${node.align}`,
  ].join('');
  return `<${node.element}${more}>${inner}</${node.element}>`;
}
