import type { Node } from '@markdoc/markdoc';
import type { BlockSchemas } from '../block.ts';
import { isSafeLink } from '../fields.ts';
import { type Finding, finding, type Place } from '../finding.ts';
import type { Rule } from '../rules.ts';
import { show } from '../shape.ts';
import { lineStarts, type Source } from '../source.ts';
import { checkAttributes } from './attributes.ts';
import {
  type Context,
  delimiters,
  marks,
  misplacement,
  unclosedMessage,
  unwelcome,
  wrongContent,
} from './syntax.ts';
import { attributePlaces, tagFault } from './tags.ts';
import { parseTree } from './tokenizer.ts';
import {
  type BlockNode,
  type Body,
  type BodyNode,
  type ElementName,
  type ElementNode,
  joinTexts,
} from './tree.ts';

/** A body as far as it could be understood, and everything that is wrong with it. */
export interface ParsedBody {
  readonly body: Body;
  readonly findings: readonly Finding[];
}

/**
 * Parses the body that begins at `offset` of `whole`. Markdoc reads it; this reader turns its syntax tree
 * into plain data of known elements and known blocks, so that nothing else can reach a page. It checks
 * what Markdoc's own validator lets through: a stray `{%`, names found on Object.prototype, unsafe links,
 * variables and functions, attributes on Markdown elements, comments.
 */
export function parseBody(whole: Source, text: string, offset: number, schemas: BlockSchemas): ParsedBody {
  // Markdoc miscounts behind empty first lines, and would lose words that follow a tag in its line.
  const written = text.trimStart();
  const reader = new Reader(whole, written, offset + text.length - written.length, schemas);
  const body = reader.children(parseTree(written), { inside: null, allowed: 'flow' });
  return { body, findings: reader.findings };
}

class Reader {
  readonly findings: Finding[] = [];
  private readonly whole: Source;
  private readonly text: string;
  private readonly offset: number;
  private readonly schemas: BlockSchemas;
  private readonly lines: readonly number[];
  private headingLevel = 1;
  /** Names of tags that couldn't be read: their closing tags are no mistake of their own. */
  private readonly unreadTags: string[] = [];

  constructor(whole: Source, text: string, offset: number, schemas: BlockSchemas) {
    this.whole = whole;
    this.text = text;
    this.offset = offset;
    this.schemas = schemas;
    this.lines = lineStarts(text);
  }

  children(node: Node, context: Context): BodyNode[] {
    return joinTexts(node.children.flatMap((child) => this.node(child, context)));
  }

  private node(node: Node, context: Context): BodyNode[] {
    const type: string = node.type;
    switch (type) {
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
        return this.fence(node);
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
        return [this.element(type, node, context)];
      case 'td':
      case 'th':
        return [{ ...this.element(type, node, context), ...alignment(node.attributes.align) }];
      case 'list':
        return [this.list(node, context)];
      case 'item':
        return [this.element('li', node, context)];
      case 'link':
        return [this.link(node, context)];
      case 'tag':
        return this.tag(node, context);
      case 'image':
      case 'comment':
      case 'annotated':
        this.report(...unwelcome[type], this.startOf(node));
        return [];
      case 'closing':
        return this.closing(node);
      case 'error':
        return this.fault(node);
      case 'delimiter':
        return this.delimiter(node);
      default:
        return this.children(node, context);
    }
  }

  private element(element: ElementName, node: Node, context: Context): ElementNode<BlockNode> {
    return { element, children: this.children(node, context) };
  }

  private textNode(node: Node): BodyNode[] {
    const content: unknown = node.attributes.content;
    if (typeof content === 'string') return content === '' ? [] : [content];
    const message =
      'Unexpected variable or function. Write the text itself, or \\{% where the characters are meant.';
    this.report('no-expressions', message, this.startOf(node));
    return [];
  }

  private fence(node: Node): BodyNode[] {
    const start = this.lineOffset(node.lines[0]);
    const info = /^.*/.exec(this.text.slice(start))?.[0] ?? '';
    if (info.includes('{%')) this.report(...unwelcome.annotated, start + info.indexOf('{%'));
    return [{ element: 'pre', children: [String(node.attributes.content ?? '').replace(/\n$/, '')] }];
  }

  private heading(node: Node): ElementName {
    const level = Number(node.attributes.level);
    const expected = Math.max(2, Math.min(level, this.headingLevel + 1, 4));
    if (level !== expected) {
      const message = `Unexpected heading ${'#'.repeat(level)}, expected ${'#'.repeat(expected)}. The headline is level 1, and levels follow one another.`;
      this.report('heading-order', message, this.startOf(node));
    }
    this.headingLevel = expected;
    return expected === 2 ? 'h2' : expected === 3 ? 'h3' : 'h4';
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
    const children = this.children(node, context);
    if (isSafeLink(href)) return { element: 'a', href, children };
    const what = href === '' ? 'Missing address of a link' : `Unexpected link to ${show(href)}`;
    const message = `${what}, expected https://, http://, mailto:, tel: or a path of this site that begins with /.`;
    this.report('unsafe-link', message, this.startOf(node));
    return { element: 'a', href: '', children };
  }

  private delimiter(node: Node): BodyNode[] {
    const mark = node.tag ?? '';
    const said = delimiters[mark];
    if (said !== undefined) this.report(...said, this.startOf(node));
    return [mark];
  }

  private fault(node: Node): BodyNode[] {
    const start = this.startOf(node);
    const { rule, message, offset } = tagFault(this.text, start);
    this.report(rule, message, offset);
    this.unreadTags.push(/^\{%\s*([\w-]*)/.exec(this.text.slice(start))?.[1] ?? '');
    return [];
  }

  private closing(node: Node): BodyNode[] {
    const unread = this.unreadTags.lastIndexOf(node.tag ?? '');
    if (unread !== -1) {
      this.unreadTags.splice(unread, 1);
      return [];
    }
    const message = `Unexpected {% /${node.tag} %}: no “${node.tag}” is open here. Correct its name, or delete it.`;
    this.report('markdoc-syntax', message, this.startOf(node));
    return [];
  }

  private tag(node: Node, context: Context): BodyNode[] {
    const name = node.tag ?? '';
    const start = this.startOf(node);
    const schema = this.schemas.get(name);
    const unclosed = node.errors.some(({ id }) => id === 'missing-closing');
    if (unclosed) this.report('markdoc-syntax', unclosedMessage(name, schema), start);
    if (schema === undefined) {
      const message = `Unexpected tag “${name}”, expected one of ${[...this.schemas.keys()].join(', ')}.`;
      this.report('unknown-tag', message, start);
      this.children(node, { inside: name, allowed: 'anything' });
      return [];
    }
    const misplaced = misplacement(node, schema, context);
    if (misplaced !== null) this.report('misplaced-tag', misplaced, start);
    const places = attributePlaces(this.text, start);
    const place = this.place(start);
    const at = (attribute: string, index: number, part: 'name' | 'value'): Place => {
      const found = places.get(attribute)?.[index]?.[part];
      return found === undefined ? place : this.place(found);
    };
    const checked = checkAttributes(schema, node, {
      tag: place,
      name: (attribute) => at(attribute, 0, 'name'),
      value: (attribute) => at(attribute, 0, 'value'),
      second: (attribute) => at(attribute, 1, 'name'),
    });
    this.findings.push(...checked.findings);
    const within = schema.children === 'none' ? context : { inside: name, allowed: schema.children };
    const children = this.children(node, within);
    const wrong = unclosed ? null : wrongContent(schema, node);
    if (wrong !== null) this.report(wrong.rule, wrong.message, this.startOf(wrong.at));
    if (checked.attributes === null || misplaced !== null) return [];
    const values = [...places.keys()].map((attribute) => [attribute, at(attribute, 0, 'value')] as const);
    return [
      { tag: name, attributes: checked.attributes, children, place, places: Object.fromEntries(values) },
    ];
  }

  /** Offset of a node: its own column where it stands in a line; its mark, or the first word, of its line. */
  private startOf(node: Node): number {
    const line = this.lineOffset(node.location?.start.line);
    const column = node.location?.start.character;
    if (column !== undefined) return line + column;
    const words = /^.*/.exec(this.text.slice(line))?.[0] ?? '';
    const mark = marks[node.type] ?? /\S|$/;
    const found = words.search(mark);
    return line + Math.max(found, 0);
  }

  private lineOffset(line: number | undefined): number {
    return this.lines[line ?? 0] ?? this.text.length;
  }

  private place(at: number): Place {
    return this.whole.place(this.offset + at);
  }

  private report(rule: Rule, message: string, at: number): void {
    this.findings.push(finding(rule, this.place(at), message));
  }
}

function alignment(align: unknown): { readonly align?: 'left' | 'center' | 'right' } {
  return align === 'left' || align === 'center' || align === 'right' ? { align } : {};
}
