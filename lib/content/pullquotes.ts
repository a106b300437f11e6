import { type Body, type BodyNode, blocksOf, isElement } from './body/tree.ts';
import { type Finding, finding } from './finding.ts';
import { textsOf } from './slips.ts';

/** Where a quotation may leave words out, and where a sentence ends: each part may stand elsewhere in the story. */
const breaks = /…|\.{3,}|\[[^\]]{0,200}\]|[.!?。！？؟۔।]+/u;
const spoken = /[“„«「"]([^“”„«»「」"]*)[“”»」"]/g;

/** A story has a few; each is looked for in the whole of it. */
const mostQuotes = 50;

/**
 * Pull quotes whose words aren't in the story, as they were before somebody corrected the sentence. One with a source
 * or an address quotes something else; beside an embedded post, it may quote the post.
 */
export function unfoundedPullquotes(fields: unknown, body: Body): readonly Finding[] {
  const blocks = [...blocksOf(body)];
  const quotes = blocks.filter(({ tag, attributes }) => {
    return tag === 'pullquote' && attributes.source === undefined && attributes.url === undefined;
  });
  if (
    quotes.length === 0 ||
    quotes.length > mostQuotes ||
    blocks.some(({ tag }) => tag === 'post' || tag === 'tweet')
  )
    return [];
  const told = [
    ...textsOf(fields, []).map(({ text }) => text),
    textOf(body.filter((node) => !isPullquote(node))),
    ...blocks.flatMap(({ attributes }) => textsOf(attributes, []).map(({ text }) => text)),
  ].join(' ');
  // “We never talked,” she said, “about politics” may be pulled without what stands between.
  const said = [...told.matchAll(spoken)].map(([, words]) => words).join(' ');
  const texts = [lettersOf(told), lettersOf(said)];
  return quotes.flatMap(({ children, place }) => {
    const parts = textOf(children).split(breaks, mostQuotes);
    const missing = parts.find((part) => !texts.some((text) => text.includes(lettersOf(part))));
    if (missing === undefined) return [];
    const message = `Unexpected pull quote: the story doesn’t say “${short(missing.trim().replace(/\s+/g, ' '))}”. Quote it as it stands there, or name the “source” that it is from.`;
    return [finding('unfounded-pullquote', place, message)];
  });
}

function isPullquote(node: BodyNode): boolean {
  return typeof node === 'object' && !isElement(node) && node.tag === 'pullquote';
}

function textOf(nodes: readonly BodyNode[]): string {
  return nodes
    .filter((node) => !isPullquote(node))
    .map((node) => {
      if (typeof node === 'string') return node;
      const inner = textOf(node.children);
      return isElement(node) && /^(?:a|em|strong|s|code)$/.test(node.element) ? inner : ` ${inner} `;
    })
    .join('');
}

/** What is left of a text when only its words count. */
function lettersOf(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '');
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text;
}
