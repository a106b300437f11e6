import { type Finding, finding, type Place } from './finding.ts';
import { textsOf } from './slips.ts';
import type { Source } from './source.ts';
import type { Located } from './yaml.ts';

/** Fields in which colleagues write to each other: no reader ever sees them. */
const betweenColleagues: readonly PropertyKey[] = ['notes', 'hold'];

/**
 * What a writer leaves where something is still to come: TK ("to come", spelt as no word is, so that it can't be
 * overlooked), CHECK in brackets, a row of X, TODO, lorem ipsum. Only capitals that stand as a word of their
 * own: "tk" ends addresses, and XXX is a number.
 */
const placeholder =
  /(?<![\p{L}\p{N}_/.-])(?:(?:TK)+|X{4,}|TODO|FIXME)(?![\p{L}\p{N}_/-])|\[(?:CHECK|FACT ?CHECK)\b[^\]\n]{0,80}\]?|\b[Ll]orem ipsum\b/gu;

/** Placeholders in a story or a standing page: in what its front matter says to readers, and in its body. */
export function placeholdersIn(
  source: Source,
  located: Located,
  body: string,
  bodyOffset: number,
): readonly Finding[] {
  const inFields = textsOf(located.value, [])
    .filter(({ path: [field] }) => field !== undefined && !betweenColleagues.includes(field))
    .flatMap(({ text, path }) => matchesIn(text).map(({ 0: word }) => found(word, located.place(path))));
  const inBody = matchesIn(body).map(({ 0: word, index }) => found(word, source.place(bodyOffset + index)));
  return [...inFields, ...inBody];
}

function matchesIn(text: string): RegExpExecArray[] {
  return [...text.matchAll(placeholder)];
}

function found(word: string, place: Place): Finding {
  const message = `Unexpected “${word}”: something is still to come here. Write it, or take the sentence out.`;
  return finding('placeholder', place, message);
}
