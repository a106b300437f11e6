import type { Node } from '@markdoc/markdoc';
import type { BlockSchema } from '../block.ts';
import type { Rule } from '../rules.ts';

/*
 * What a body may not hold, and the words in which its findings say so.
 */

type Said = readonly [rule: Rule, message: string];

const annotated =
  'Unexpected {% … %} without the name of a tag. Name the tag, or delete it: Markdown takes no attributes.';

/** Nodes that no body may have. */
export const unwelcome: Readonly<Record<'image' | 'comment' | 'annotated', Said>> = {
  image: [
    'markdown-picture',
    'Unexpected ![…](…). Use {% photo src="media/…" alt="…" credit="…" /%}, which keeps the photographer’s name.',
  ],
  comment: [
    'html-comment',
    'Unexpected HTML comment; it is left out. Write remarks for colleagues into the field “notes”.',
  ],
  annotated: ['no-annotations', annotated],
};

/** Marks that begin or end something, and here nothing. */
export const delimiters: Readonly<Record<string, Said>> = {
  '{%': [
    'stray-tag',
    'Unexpected {% that begins no tag. Close it with %} and every straight quotation mark with another, or write \\{% where the characters are meant.',
  ],
  '%}': [
    'stray-tag',
    'Unexpected %} that ends no tag. Begin the tag with {%, or write \\%} where the characters are meant.',
  ],
  '<!--': ['html-comment', 'Unexpected <!-- that no --> closes. Delete it, or readers will see it.'],
};

export function unclosedMessage(name: string, schema: BlockSchema | undefined): string {
  if (schema === undefined) {
    return `Missing {% /${name} %}. Close the tag after its content, or end it with /%} if it has none.`;
  }
  return schema.children === 'none'
    ? `Unexpected %} at the end of “${name}”, expected /%}: the tag has no content.`
    : `Missing {% /${name} %}. Close “${name}” after its content.`;
}

/** Where a node stands: in which tag, and what that tag allows in it. */
export interface Context {
  readonly inside: string | null;
  /** `anything`: inside a tag that nobody knows, whose name is wrong rather than its content. */
  readonly allowed: 'text' | 'flow' | 'anything' | readonly string[];
}

/** Why a tag may not stand where it does, or null. */
export function misplacement(
  node: Node,
  { tag, inside, children }: BlockSchema,
  context: Context,
): string | null {
  if (context.allowed === 'anything') return null;
  if (inside !== undefined && inside !== context.inside) {
    return `Unexpected “${tag}” here, expected only inside “${inside}”.`;
  }
  if (node.inline) {
    const closing = children === 'none' ? '' : ', and its closing tag on another';
    return `Unexpected “${tag}” in a line of text. Put the tag on a line of its own${closing}.`;
  }
  const { allowed } = context;
  if (allowed === 'text' || (typeof allowed !== 'string' && !allowed.includes(tag))) {
    return `Unexpected “${tag}” inside “${context.inside}”. Put it before or after.`;
  }
  return null;
}

/** What begins the blocks that don't begin with their first word. */
export const marks: Readonly<Record<string, RegExp>> = {
  tag: /\{%/,
  annotated: /\{%/,
  closing: /\{%/,
  error: /\{%/,
  text: /\{%/,
  comment: /<!--/,
  heading: /#/,
};

/** What stands between a tag's two marks and shouldn't, or is missing there; `at` is the node to point at. */
export function wrongContent(
  { tag, children: allowed }: BlockSchema,
  node: Node,
): { readonly rule: Rule; readonly message: string; readonly at: Node } | null {
  const content = node.children.filter(({ type }) => type !== 'comment');
  const [first] = content;
  if (allowed === 'none') {
    if (first === undefined) return null;
    const message = `Unexpected content of “${tag}”, which has none. End the tag with /%} and delete {% /${tag} %}.`;
    return { rule: 'misplaced-tag', message, at: node.inline ? node : first };
  }
  if (first === undefined) {
    const message = `Unexpected empty “${tag}”. Write something between its two tags, or delete them.`;
    return { rule: 'empty-tag', message, at: node };
  }
  if (typeof allowed === 'string' || node.inline) return null;
  const intruder = content.find(({ type }) => markdown.has(type));
  if (intruder === undefined) return null;
  const message = `Unexpected text inside “${tag}”, expected only ${allowed.join(' and ')} tags.`;
  return { rule: 'misplaced-tag', message, at: intruder };
}

/** Blocks of Markdown, which are no tags. */
const markdown: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'list',
  'blockquote',
  'fence',
  'table',
  'hr',
]);
