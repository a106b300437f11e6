import type { Place } from '../finding.ts';

/** Elements that Markdown itself gives a body. */
export type ElementName =
  | 'p'
  | 'h2'
  | 'h3'
  | 'h4'
  | 'ul'
  | 'ol'
  | 'li'
  | 'a'
  | 'em'
  | 'strong'
  | 's'
  | 'code'
  | 'pre'
  | 'blockquote'
  | 'hr'
  | 'br'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td';

export interface ElementNode<Block> {
  readonly element: ElementName;
  /** Of a link; checked to be http(s), mailto, tel or a path of this site. */
  readonly href?: string;
  /** First number of an ordered list, where it isn't 1. */
  readonly start?: number;
  /** Of a table cell. */
  readonly align?: 'left' | 'center' | 'right';
  readonly children: readonly TreeNode<Block>[];
}

export type TreeNode<Block> = string | ElementNode<Block> | Block;

/** One block as its story wrote it: a tag with checked attributes. */
export interface BlockNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly children: readonly BodyNode[];
  /** Places of the tag and of each attribute's value, for checks that need other records. */
  readonly place: Place;
  readonly places: Readonly<Record<string, Place>>;
}

export type BodyNode = TreeNode<BlockNode>;
export type Body = readonly BodyNode[];

export function isElement<Block extends object>(node: TreeNode<Block>): node is ElementNode<Block> {
  return typeof node === 'object' && 'element' in node;
}

/** Every block of a body, in the order of reading, blocks inside blocks too. */
export function* blocksOf(body: Body): Generator<BlockNode> {
  for (const node of body) {
    if (typeof node === 'string') continue;
    if (!isElement(node)) yield node;
    yield* blocksOf(node.children);
  }
}

/** The same nodes with neighbouring texts as one. */
export function joinTexts(nodes: readonly BodyNode[]): BodyNode[] {
  const joined: BodyNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}
