import { type Finding, finding } from './finding.ts';
import { paragraphsIn } from './paragraphs.ts';
import type { Source } from './source.ts';
import { field, type Located } from './yaml.ts';

/** A phone shows about a hundred words at once: behind two screens without a break, readers lose the line. */
const mostWords = 200;
/** A word in scripts that put no blank between them: so Japanese and Chinese newsrooms count on the average. */
const charactersInWord = 2;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu;

/**
 * Characters of a headline, as readers count them. 110 is what the structured data of search engines take; networks
 * show less and cut by themselves, which loses the end of a headline but not the story.
 */
const longestHeadline = 110;

/** Paragraphs and headlines that are too long to be read where they will be read. */
export function tooLong(
  source: Source,
  located: Located,
  body: string,
  bodyOffset: number,
): readonly Finding[] {
  const paragraphs = paragraphsIn(body).flatMap(({ text, offset }) => {
    const words = wordsIn(text);
    if (words < mostWords) return [];
    const message = `Unexpected paragraph of ${words} words, expected fewer than ${mostWords}. Begin another where the thought turns.`;
    return [finding('long-paragraph', source.place(bodyOffset + offset + text.search(/\S/)), message)];
  });
  return [...longHeadline(located), ...paragraphs];
}

function longHeadline(located: Located): readonly Finding[] {
  const headline = field(located.value, 'headline');
  const shared = field(field(located.value, 'share'), 'headline');
  const [shown, path] =
    typeof shared === 'string' ? [shared, ['share', 'headline']] : [headline, ['headline']];
  if (typeof shown !== 'string') return [];
  const length = [...new Intl.Segmenter().segment(shown.trim())].length;
  if (length <= longestHeadline) return [];
  const message = `Unexpected headline of ${length} characters, expected at most ${longestHeadline}: search engines cut it. Shorten it, or give search and networks a shorter one as “share.headline”.`;
  return [finding('long-headline', located.place(path), message)];
}

/** Words, or what an average of them takes in scripts that write them without blanks. */
export function wordsIn(text: string): number {
  const characters = text.match(unspaced)?.length ?? 0;
  const words = text.replace(unspaced, ' ').match(/[\p{L}\p{N}][^\s]*/gu)?.length ?? 0;
  return words + Math.floor(characters / charactersInWord);
}
