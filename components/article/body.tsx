import { createElement, type ReactNode } from 'react';
import { isElement } from '#lib/content/body/tree.ts';
import type { ComposedBlock, ComposedBody, ComposedNode } from '#lib/edition/block.ts';
import { bodyText } from '#lib/edition/models/body.ts';
import { blocks } from '../blocks/list.ts';
import type { ViewProps } from '../blocks/view.ts';
import { viewOf } from '../blocks/views.tsx';
import { Element } from './element.tsx';

type Props = { readonly body: ComposedBody; readonly language: string };

/** A story's text: Markdown's elements, and each block through its view. */
export function Body({ body, language }: Props): ReactNode {
  let text: string | undefined;
  const told = (words: string): boolean => {
    text ??= plain(bodyText(body, blocks));
    return text.includes(plain(words));
  };
  return setNodes(body, { language, told });
}

type Setting = Pick<ViewProps<unknown>, 'language' | 'told'>;

function setNodes(nodes: ComposedBody, setting: Setting): ReactNode {
  return nodes.length === 1 && typeof nodes[0] === 'string'
    ? nodes[0]
    : nodes.map((node, index) => setNode(node, `${index}`, setting));
}

function setNode(node: ComposedNode, key: string, setting: Setting): ReactNode {
  if (typeof node === 'string') return node;
  const children = setNodes(node.children, setting);
  if (isElement(node)) {
    return (
      <Element key={key} node={node} language={setting.language}>
        {children}
      </Element>
    );
  }
  return setBlock(node, children, key, setting);
}

/** A block that isn't in the list can't be here: the content's checks refuse it. */
function setBlock(node: ComposedBlock, children: ReactNode, key: string, setting: Setting): ReactNode {
  const view = viewOf(node.block);
  if (view === undefined) return null;
  // The block's own compose made the model: list.ts and views.tsx pair the two by the tag.
  return createElement(view, { key, model: node.model as never, inner: node.children, ...setting, children });
}

/** Words without what differs between a quotation and its repetition: quotation marks, spaces, points. */
function plain(words: string): string {
  return words
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim();
}
