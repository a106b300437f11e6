import { type Finding, finding } from './finding.ts';
import { wordsIn } from './lengths.ts';
import { paragraphsIn } from './paragraphs.ts';
import type { Source } from './source.ts';
import { field, type Located } from './yaml.ts';

/** A brief is read as fast as a dek is; whoever decides whether to read more than this is helped by one. */
const brief = 150;

/** A longer story without a dek: lists, search engines and share cards fall back to its first sentences. */
export function missingDek(_: Source, located: Located, body: string): readonly Finding[] {
  if (field(located.value, 'dek') !== undefined) return [];
  const words = paragraphsIn(body).reduce((sum, { text }) => sum + wordsIn(text), 0);
  if (words <= brief) return [];
  const message = `Missing “dek” of a story of ${words} words, expected one sentence that says why to read it. Lists, search engines and share cards show the beginning of the text instead.`;
  return [finding('missing-dek', located.place(['headline']), message)];
}
