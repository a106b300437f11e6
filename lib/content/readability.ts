import type { BlockSchemas } from './block.ts';
import { type Body, blocksOf } from './body/tree.ts';
import { type Finding, finding, type Place } from './finding.ts';
import { paragraphsOf, textIn } from './prose.ts';
import { unpairedMarks } from './quotation-marks.ts';
import type { Source } from './source.ts';

/** Words of the longest paragraph that is read without a breath: two screens of a telephone. */
const mostWords = 200;
/** The same in languages without spaces, in letters. */
const mostLetters = 500;

/** What a copy editor would say of a body's text: marks without a partner, paragraphs without an end. */
export function checkProse(source: Source, body: string, bodyOffset: number): readonly Finding[] {
  const paragraphs = paragraphsOf(body);
  const place = (index: number): Place => source.place(bodyOffset + index);
  return [
    ...unpairedMarks(paragraphs).map(({ mark, index }) =>
      finding(
        'unpaired-quotation',
        place(index),
        `Unexpected ${mark} without its partner in this paragraph. Say where the quotation begins and ends.`,
      ),
    ),
    ...paragraphs.flatMap(({ text, index }) => {
      const length = lengthOf(text);
      if (length === null) return [];
      const message = `Unexpected paragraph of ${length}, expected at most ${mostWords} words or ${mostLetters} letters without spaces. Divide it where a thought ends.`;
      return [finding('long-paragraph', place(index), message)];
    }),
  ];
}

/** How long a paragraph is, where it is too long. Tables and lists are read otherwise. */
function lengthOf(text: string): string | null {
  if (/^(?:[|>#]|[-*+] |\d+[.)] )/.test(text)) return null;
  const letters = [
    ...text.matchAll(
      /[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Thai}\p{scx=Khmer}\p{scx=Lao}\p{scx=Myanmar}]/gu,
    ),
  ].length;
  if (letters > mostLetters) return `${letters} letters`;
  const words = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  return words > mostWords ? `${words} words` : null;
}

/**
 * Quotations that a block sets large, and that the story doesn't have: a reader who looks for them in the text finds
 * nothing, and they are the first thing that is quoted elsewhere. Each sentence is looked for by itself, because “she
 * said” may stand between two. Marks, case and white space may differ, and an ellipsis or a word in brackets stands for
 * what was left out.
 */
export function checkPullQuotes(body: Body, schemas: BlockSchemas): readonly Finding[] {
  const pulled = [...blocksOf(body)].filter(
    ({ tag, attributes }) => schemas.get(tag)?.fromStory?.(attributes) === true,
  );
  if (pulled.length === 0) return [];
  const story = plain(textIn(body, (tag) => schemas.get(tag)?.fromStory !== undefined));
  return pulled.flatMap(({ children, place }) => {
    const missing = textIn(children)
      .split(/[.!?…。！？؟]+|\[[^\]]*\]|\([^)]*\)/u)
      .map(plain)
      .find((part) => part !== '' && !` ${story} `.includes(` ${part} `));
    if (missing === undefined) return [];
    const message = `Unexpected quotation that the story doesn’t have: “${short(missing)}”. Quote the story’s own words, or say with “source” or “url” where these stand.`;
    return [finding('unfounded-pullquote', place, message)];
  });
}

/** Words alone, in lower case: of languages without spaces their letters. */
function plain(text: string): string {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join(' ');
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text;
}
