import Markdoc, { type Node } from '@markdoc/markdoc';
import type { BlockState, InlineState, MarkdownIt, Token } from './markdown-it.ts';

/*
 * Markdoc's tokenizer, with what a newsroom needs beyond it. Text must never vanish or be taken for
 * something else without a word, and every token of a line knows its column.
 *
 * Markdoc builds on markdown-it 12, whose rules these are written for: tests/unit/content/body.test.ts and
 * body-places.test.ts say what breaks where an update changes them.
 */

const tokenizer = new Markdoc.Tokenizer({ allowComments: true });
const parser: MarkdownIt = Reflect.get(tokenizer, 'parser');

// A link with an unsafe scheme would stay plain text, without a word; ours is a finding.
parser.validateLink = () => true;
// A body that begins with a rule (---) would lose everything up to the next one.
parser.block.ruler.disable('frontmatter');
// Tags inside a fence are text: read as tags, an opening one would swallow what follows the fence.
parser.core.ruler.disable('annotations');
// Text that follows a comment on its last line would vanish with it.
parser.block.ruler.at('comment', commentBlock, { alt: ['paragraph'] });
// A comment in a link's words would be looked at for ever: Markdoc's rule doesn't move on in silent mode.
parser.inline.ruler.at('comment', comment);
parser.inline.ruler.before('containers', 'hopeless', hopeless);
parser.inline.ruler.push('delimiter', delimiter);
parser.inline.State = class extends parser.inline.State implements InlineState {
  private last: number | undefined;

  get lastEnd(): number {
    this.last ??= this.src.lastIndexOf('%}');
    return this.last;
  }

  override push(type: string, tag: string, nesting: number): Token {
    // markdown-it counts on pairs: a closing tag alone in a link's words would make it throw.
    const pairs = type.startsWith('tag') ? 0 : nesting;
    return Object.assign(super.push(type, tag, pairs), { nesting, position: { start: this.pos } });
  }
};
parser.core.ruler.push('broadsheet', (state) => {
  placeInline(state.tokens, state.src.split('\n'));
  state.tokens = balanced(state.tokens);
});

/**
 * The syntax tree of a body. Beside Markdoc's own node types it has `delimiter` (a `{%`, `%}` or `<!--` that
 * makes nothing; which one is its `tag`), `annotated` (a `{% … %}` without a tag's name) and `closing` (a
 * closing tag that closes nothing). A tag that is never closed has no children and the error
 * `missing-closing`; what it would have swallowed follows it.
 */
export function parseTree(text: string): Node {
  return Markdoc.parse(tokenizer.tokenize(text));
}

/** An HTML comment on lines of its own. */
function commentBlock(state: BlockState, startLine: number, endLine: number, silent: boolean): boolean {
  const start = (state.bMarks[startLine] ?? 0) + (state.tShift[startLine] ?? 0);
  if (!state.src.startsWith('<!--', start)) return false;
  const close = state.src.indexOf('-->', start);
  if (close === -1) return false;
  const next = startLine + state.src.slice(start, close).split('\n').length;
  if (next > endLine || state.src.slice(close + 3, state.eMarks[next - 1]).trim() !== '') return false;
  if (silent) return true;
  const token = state.push('comment', '', 0);
  token.map = [startLine, next];
  state.line = next;
  return true;
}

/** An HTML comment in a line of text. */
function comment(state: InlineState, silent: boolean): boolean {
  if (!state.src.startsWith('<!--', state.pos)) return false;
  const close = state.src.indexOf('-->', state.pos);
  if (close === -1 || close + 3 > state.posMax) return false;
  if (!silent) state.push('comment', '', 0);
  state.pos = close + 3;
  return true;
}

/** Markdoc looks for the end of each tag as far as the text goes: where none comes any more, it needn't. */
function hopeless(state: InlineState, silent: boolean): boolean {
  return state.pos > state.lastEnd && state.src.startsWith('{%', state.pos) && delimiter(state, silent);
}

/** Comes after the rules for tags and comments: what is left here belongs to none of them. */
function delimiter(state: InlineState, silent: boolean): boolean {
  const found = ['{%', '%}', '<!--'].find((mark) => state.src.startsWith(mark, state.pos));
  if (found === undefined || (found === '%}' && isMeant(state))) return false;
  if (!silent) state.push('delimiter', '', 0).meta = { tag: found };
  state.pos += found.length;
  return true;
}

/** A `%}` after a number is a percentage in braces; after a `{%`, escaped or stray, it is that one's end. */
function isMeant({ src, pos }: InlineState): boolean {
  if (/\p{N}$/u.test(src.slice(Math.max(0, pos - 2), pos))) return true;
  const opening = src.lastIndexOf('{%', pos);
  return opening !== -1 && opening > src.lastIndexOf('%}', pos - 1);
}

/** Gives every token inside a paragraph, heading or cell its own line and column. */
function placeInline(tokens: readonly Token[], lines: readonly string[]): void {
  let row = 0;
  let cell = 0;
  for (const token of tokens) {
    if (token.type === 'tr_open') [row, cell] = [token.map?.[0] ?? 0, 0];
    if (token.type !== 'inline' || token.children === null) continue;
    // Table cells have no line of their own, but their row has.
    const first = token.map?.[0] ?? row;
    const from = token.map === null ? cell : 0;
    const starts = contentStarts(token.content, lines, first, from);
    if (token.map === null) cell = (starts[0]?.column ?? 0) + token.content.length;
    const hrefs = linkStarts(token.children, token.content);
    for (const child of token.children) {
      const at = hrefs.get(child) ?? child.position?.start;
      if (at === undefined) continue;
      const index = Math.max(
        0,
        starts.findLastIndex(({ offset }) => offset <= at),
      );
      const { offset, column } = starts[index] ?? { offset: 0, column: 0 };
      child.map = [first + index, first + index + 1];
      child.position = { start: column + at - offset };
    }
  }
}

/** Where each line of a block's content begins: in the content, and in its line of the text. */
function contentStarts(content: string, lines: readonly string[], first: number, from: number) {
  let offset = 0;
  return content.split('\n').map((line, index) => {
    // Indentation may have been taken away or made of a tab: the first word is what both have.
    const words = line.trimStart();
    const indent = line.length - words.length;
    const found = (lines[first + index] ?? '').indexOf(words, index === 0 ? from : 0);
    const start = { offset, column: Math.max(found, 0) - indent };
    offset += line.length + 1;
    return start;
  });
}

/** Offset of each link's address in the content; of the link itself where the address stands elsewhere. */
function linkStarts(tokens: readonly Token[], content: string): ReadonlyMap<Token, number> {
  const starts = new Map<Token, number>();
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'link_open') open.push(token);
    if (token.type !== 'link_close') continue;
    const opening = open.pop();
    if (opening?.position === undefined) continue;
    const end = /^\]\([ \n]*<?/.exec(content.slice(token.position?.start ?? 0));
    const autolink = opening.info === 'auto';
    if (autolink) starts.set(opening, opening.position.start + 1);
    else if (end === null) starts.set(opening, opening.position.start - 1);
    else starts.set(opening, (token.position?.start ?? 0) + end[0].length);
  }
  return starts;
}

/**
 * Tokens in which every opening has its closing. Left to itself, Markdoc puts all that follows an unclosed
 * tag into it, and reports each block around it as unclosed too; so one slip would give a page of findings.
 */
function balanced(tokens: readonly Token[]): Token[] {
  const open: Token[] = [];
  for (const token of tokens) {
    if (token.type === 'annotation') token.type = 'annotated';
    if (token.children !== null && token.type === 'inline') token.children = balanced(token.children);
    if (token.nesting > 0) open.push(token);
    if (token.nesting >= 0) continue;
    const partner = partnerOf(token, open);
    if (partner === -1) Object.assign(token, { type: 'closing', nesting: 0 });
    else for (const unclosed of open.splice(partner).slice(1)) leaveUnclosed(unclosed);
  }
  for (const unclosed of open) leaveUnclosed(unclosed);
  return [...tokens];
}

/** Index of the opening that `token` closes; a tag can't be closed outside the list or quotation it began in. */
function partnerOf(token: Token, open: readonly Token[]): number {
  if (token.type !== 'tag_close') {
    const type = token.type.replace(/_close$/, '_open');
    return open.findLastIndex((opening) => opening.type === type);
  }
  const border = open.findLastIndex((opening) => opening.type !== 'tag_open');
  const partner = open.findLastIndex(({ meta }) => meta?.tag === token.meta?.tag);
  return partner > border ? partner : -1;
}

function leaveUnclosed(token: Token): void {
  Object.assign(token, {
    type: 'tag',
    nesting: 0,
    errors: [{ id: 'missing-closing', level: 'critical', message: '' }],
  });
}
