/** A paragraph as its file writes it, with blanks where something isn't text: offsets stay those of the body. */
export interface Paragraph {
  readonly text: string;
  /** From the beginning of the body. */
  readonly offset: number;
  /** True inside a pull quote: the story goes on behind it. */
  readonly aside: boolean;
}

/** What isn't prose: code, tags, addresses of links. Bounded, so that no body makes the search slow. */
const unspoken = [
  /^ {0,3}(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\1|$(?![\s\S]))/gm,
  /\{%[\s\S]{0,2000}?%\}/g,
  /`[^`\n]{1,500}`/g,
  /(?<=\])\([^)\n]{0,500}\)/g,
  /<https?:[^<>\s]{0,2000}>/g,
  /\\./g,
];

/** Paragraphs, headings, list items and table rows of a body. */
export function paragraphsIn(body: string): readonly Paragraph[] {
  let text = body;
  // A line end stays: it may end a paragraph.
  for (const pattern of unspoken) text = text.replace(pattern, (found) => found.replace(/[^\r\n]/g, ' '));
  const begins =
    /(?:\r\n?|\n)(?:[ \t]*(?:\r\n?|\n))+|(?:\r\n?|\n)(?=[ \t>]*(?:[-*+|]|#{1,6}|\d{1,9}[.)])[ \t])/g;
  const paragraphs: Paragraph[] = [];
  const edges = [...body.matchAll(/\{%\s*(\/?)pullquote\b/g)].reverse();
  let aside = false;
  let from = 0;
  for (const { index, 0: gap } of [...text.matchAll(begins), { index: text.length, 0: '' }]) {
    const offset = from;
    const part = text.slice(offset, index);
    from = index + gap.length;
    if (part.trim() === '') continue;
    const begin = offset + part.search(/\S/);
    while ((edges.at(-1)?.index ?? begin) < begin) aside = edges.pop()?.[1] === '';
    paragraphs.push({ text: part, offset, aside });
  }
  return paragraphs;
}
