import Markdoc, { type Node } from '@markdoc/markdoc';
import type { BlockSchemas } from '../block.ts';
import { isSafeLink } from '../fields.ts';
import { type Finding, finding, type Place } from '../finding.ts';
import type { Rule } from '../rules.ts';
import { show } from '../shape.ts';
import type { Source } from '../source.ts';
import { checkAttributes } from './attributes.ts';
import { openingTags, strayDelimiter, type TagPlace } from './tags.ts';
import type { BlockNode, Body, BodyNode, ElementName, ElementNode } from './tree.ts';

/** A body as far as it could be understood, and everything that is wrong with it. */
export interface ParsedBody {
  readonly body: Body;
  readonly findings: readonly Finding[];
}

const tokenizer = new Markdoc.Tokenizer({ allowComments: true });
// markdown-it leaves a link with an unsafe scheme as plain text, without a word; ours is a finding.
const markdownIt: unknown = Reflect.get(tokenizer, 'parser');
if (typeof markdownIt === 'object' && markdownIt !== null)
  Reflect.set(markdownIt, 'validateLink', () => true);

/**
 * Parses the body that begins at `offset` of `whole`. Markdoc reads it; this reader turns its syntax tree
 * into plain data of known elements and known blocks, so that nothing else can reach a page. It checks
 * what Markdoc's own validator lets through: a stray `{%`, names found on Object.prototype, unsafe links,
 * variables and functions, attributes on Markdown elements, comments.
 */
export function parseBody(whole: Source, text: string, offset: number, schemas: BlockSchemas): ParsedBody {
  const reader = new Reader(whole, text, offset, schemas);
  const document = Markdoc.parse(tokenizer.tokenize(text));
  const body = reader.children(document, { inside: null, allowed: 'flow' });
  return { body, findings: reader.findings };
}

/** Where a node stands: in which tag, and what that tag allows in it. */
interface Context {
  readonly inside: string | null;
  readonly allowed: 'text' | 'flow' | 'inline' | readonly string[];
}

class Reader {
  readonly findings: Finding[] = [];
  private readonly whole: Source;
  private readonly text: string;
  private readonly offset: number;
  private readonly schemas: BlockSchemas;
  private readonly tags: TagPlace[];
  private readonly lines: readonly number[];
  private headingLevel = 1;

  constructor(whole: Source, text: string, offset: number, schemas: BlockSchemas) {
    this.whole = whole;
    this.text = text;
    this.offset = offset;
    this.schemas = schemas;
    this.tags = [...openingTags(text)];
    // As markdown-it counts lines: it turns CRLF into LF first.
    this.lines = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((end) => end.index + end[0].length)];
  }

  children(node: Node, context: Context): BodyNode[] {
    return joinTexts(node.children.flatMap((child) => this.node(child, context)));
  }

  private node(node: Node, context: Context): BodyNode[] {
    for (const error of node.errors) this.syntaxError(node, error.message);
    if (node.type !== 'tag' && node.annotations.length > 0) {
      const message =
        'Unexpected {% … %} on a Markdown element. Delete it: attributes belong to tags, and looks belong to the style sheets.';
      this.report('no-annotations', this.find(node, '{%'), message);
    }
    switch (node.type) {
      case 'inline':
        return this.children(node, { ...context, allowed: 'inline' });
      case 'text':
        return this.textNode(node);
      case 'softbreak':
        return ['\n'];
      case 'hardbreak':
        return [{ element: 'br', children: [] }];
      case 'hr':
        return [{ element: 'hr', children: [] }];
      case 'code':
        return [{ element: 'code', children: [String(node.attributes.content ?? '')] }];
      case 'fence':
        return [{ element: 'pre', children: [String(node.attributes.content ?? '').replace(/\n$/, '')] }];
      case 'heading':
        return [this.element(this.heading(node), node, context)];
      case 'paragraph':
        return [this.element('p', node, context)];
      case 'blockquote':
      case 'strong':
      case 'em':
      case 's':
      case 'table':
      case 'thead':
      case 'tbody':
      case 'tr':
        return [this.element(node.type, node, context)];
      case 'td':
      case 'th':
        return [{ ...this.element(node.type, node, context), ...alignment(node.attributes.align) }];
      case 'list':
        return [this.list(node, context)];
      case 'item':
        return [this.element('li', node, context)];
      case 'link':
        return [this.link(node, context)];
      case 'image':
        this.report(
          'markdown-picture',
          this.find(node, '!['),
          'Unexpected ![…](…). Use {% photo src="media/…" alt="…" credit="…" /%}, which keeps the photographer’s name.',
        );
        return [];
      case 'comment':
        this.report(
          'html-comment',
          this.find(node, '<!--'),
          'Unexpected HTML comment; it is left out. Write remarks for colleagues into the field “notes”.',
        );
        return [];
      case 'tag':
        return this.tag(node, context);
      default:
        return this.children(node, context);
    }
  }

  private element(element: ElementName, node: Node, context: Context): ElementNode<BlockNode> {
    return { element, children: this.children(node, context) };
  }

  private textNode(node: Node): BodyNode[] {
    const content: unknown = node.attributes.content;
    if (typeof content !== 'string') {
      const message = 'Unexpected {% $… %}. Write the text itself: stories know no variables or functions.';
      this.report('no-expressions', this.find(node, '{%'), message);
      return [];
    }
    if (content.includes('{%') || content.includes('%}')) this.stray(node);
    if (content.includes('<!--')) {
      const message = 'Unexpected <!-- that no --> closes. Delete it, or readers will see it.';
      this.report('html-comment', this.find(node, '<!--'), message);
    }
    return content === '' ? [] : [content];
  }

  /** An escaped `\{%` is text; anything else that looks like a tag and isn't one was meant as one. */
  private stray(node: Node): void {
    const start = this.lineOffset(node.lines[0]);
    const end = this.lineOffset((node.lines.at(-1) ?? node.lines[0] ?? 0) + 1);
    let from = start;
    for (const tag of openingTags(this.text.slice(start, end))) {
      const close = this.text.indexOf('%}', start + tag.start);
      const known =
        close !== -1 && close < end && !this.tags.some((open) => open.start === start + tag.start);
      if (known) from = close + 2;
      else break;
    }
    const at = strayDelimiter(this.text.slice(from, end));
    if (at === -1) return;
    const message =
      'Unexpected {% or %} that makes no tag. Close it with %}, put attributes in straight quotation marks, or write \\{% where the characters themselves are meant.';
    this.report('stray-tag', from + at, message);
  }

  private heading(node: Node): ElementName {
    const level = Number(node.attributes.level);
    const expected = Math.min(level, this.headingLevel + 1, 4);
    if (level !== Math.max(expected, 2)) {
      const message = `Unexpected heading of level ${level}, expected ${'#'.repeat(Math.max(expected, 2))}. The headline is level 1; levels follow one another.`;
      this.report('heading-order', this.find(node, '#'), message);
    }
    this.headingLevel = Math.max(expected, 2);
    return this.headingLevel === 2 ? 'h2' : this.headingLevel === 3 ? 'h3' : 'h4';
  }

  private list(node: Node, context: Context): BodyNode {
    const ordered = node.attributes.ordered === true;
    const start: unknown = node.attributes.start;
    return {
      ...this.element(ordered ? 'ol' : 'ul', node, context),
      ...(ordered && typeof start === 'number' && start !== 1 ? { start } : {}),
    };
  }

  private link(node: Node, context: Context): BodyNode {
    const href = String(node.attributes.href ?? '');
    const children = this.children(node, { ...context, allowed: 'inline' });
    if (isSafeLink(href)) return { element: 'a', href, children };
    const message = `Unexpected link to ${show(href)}, expected https://, http://, mailto:, tel: or a path of this site that begins with /.`;
    this.report('unsafe-link', this.find(node, href), message);
    return { element: 'a', href: '', children };
  }

  private tag(node: Node, context: Context): BodyNode[] {
    const name = node.tag ?? '';
    const found = this.takeTag(name, node);
    const start = found?.start ?? this.lineOffset(node.lines[0]);
    const schema = this.schemas.get(name);
    if (schema === undefined) {
      const message = `Unexpected tag “${name}”, expected one of ${[...this.schemas.keys()].join(', ')}.`;
      this.report('unknown-tag', start, message);
      this.children(node, { inside: name, allowed: 'flow' });
      return [];
    }
    const misplaced = misplacement(name, node.inline, schema.inside, context);
    if (misplaced !== null) this.report('misplaced-tag', start, misplaced);
    const place = this.place(start);
    const places = Object.fromEntries(
      [...(found?.values ?? [])].map(([attribute, at]) => [attribute, this.place(at)]),
    );
    const checked = checkAttributes(schema, node.attributes, place, places);
    this.findings.push(...checked.findings);
    const allowed = schema.children === 'none' ? [] : schema.children;
    const children = this.children(node, { inside: name, allowed });
    this.checkContent(schema.children, name, children, start);
    if (checked.attributes === null || misplaced !== null) return [];
    return [{ tag: name, attributes: checked.attributes, children, place, places }];
  }

  private checkContent(
    allowed: 'none' | 'text' | 'flow' | readonly string[],
    name: string,
    children: Body,
    start: number,
  ): void {
    if (allowed === 'none') {
      if (children.length === 0) return;
      const message = `Unexpected text inside “${name}”. The tag closes itself: end it with /%} and delete its closing tag.`;
      this.report('misplaced-tag', start, message);
    } else if (children.length === 0) {
      this.report('empty-tag', start, `Unexpected empty “${name}”. Write something between its two tags.`);
    } else if (
      Array.isArray(allowed) &&
      children.some((child) => typeof child === 'string' || !('tag' in child))
    ) {
      const message = `Unexpected text inside “${name}”, expected only ${allowed.join(' and ')}.`;
      this.report('misplaced-tag', start, message);
    }
  }

  private syntaxError(node: Node, message: string): void {
    const name = node.tag;
    if (message.includes('missing closing') && name === undefined) return;
    const said = message.includes('missing closing')
      ? `Missing {% /${name} %}. Close the tag, or end it with /%} if it has no content`
      : message.includes('missing opening')
        ? 'Unexpected closing tag. No tag of this name is open here; tags must stand on lines of their own'
        : message.replace(/\.$/, '');
    const open = this.tags.find((tag) => tag.name === name && tag.start >= this.lineOffset(node.lines[0]));
    const at = open?.start ?? this.find(node, '{%');
    this.report('markdoc-syntax', at, `${said}.`);
  }

  /** Takes the next tag of this name at or after the node's line: nodes and tags come in the same order. */
  private takeTag(name: string, node: Node): TagPlace | undefined {
    const from = this.lineOffset(node.lines[0]);
    const index = this.tags.findIndex((tag) => tag.name === name && tag.start >= from);
    return index === -1 ? undefined : this.tags.splice(index, 1)[0];
  }

  /** Offset of `needle` in the node's lines; of the first character there that isn't a space otherwise. */
  private find(node: Node, needle: string): number {
    const start = this.lineOffset(node.lines[0]);
    const end = this.lineOffset((node.lines.at(-1) ?? 0) + 1);
    const at = needle === '' ? -1 : this.text.slice(start, end).indexOf(needle);
    return start + (at === -1 ? this.text.slice(start, end).search(/\S|$/) : at);
  }

  private lineOffset(line: number | undefined): number {
    return this.lines[line ?? 0] ?? this.text.length;
  }

  private place(at: number): Place {
    return this.whole.place(this.offset + at);
  }

  private report(rule: Rule, at: number, message: string): void {
    this.findings.push(finding(rule, this.place(at), message));
  }
}

function misplacement(
  name: string,
  inline: boolean,
  inside: string | undefined,
  context: Context,
): string | null {
  if (inside !== undefined && inside !== context.inside) {
    return `Unexpected “${name}” here. It may stand only inside “${inside}”.`;
  }
  if (inline || context.allowed === 'inline') {
    return `Unexpected “${name}” inside a paragraph. Put the tag on a line of its own, with an empty line before and after it.`;
  }
  if (context.allowed === 'text' || (Array.isArray(context.allowed) && !context.allowed.includes(name))) {
    return `Unexpected “${name}” inside “${context.inside}”. Put it before or after.`;
  }
  return null;
}

function alignment(align: unknown): { readonly align?: 'left' | 'center' | 'right' } {
  return align === 'left' || align === 'center' || align === 'right' ? { align } : {};
}

function joinTexts(nodes: readonly BodyNode[]): BodyNode[] {
  const joined: BodyNode[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (typeof node === 'string' && typeof last === 'string') joined[joined.length - 1] = last + node;
    else joined.push(node);
  }
  return joined;
}
