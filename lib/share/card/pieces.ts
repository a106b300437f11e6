/** A part of a text that is never broken, and whether a space follows it. */
export interface Piece {
  readonly text: string;
  readonly space: boolean;
}

/** Scripts that put no space between words: Unicode has no rule for them, Intl.Segmenter has dictionaries. */
const spaceless =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Where a text may be broken: at spaces, after hyphens and dashes inside a word, and between the words of scripts
 * that write none between them. No line begins with a closing mark or ends with an opening one (JIS X 4051).
 */
export function piecesOf(text: string, language: string): readonly Piece[] {
  const words = text.split(/[ \t\n\r\f\v\u3000\u200b]+/u).filter((word) => word !== '');
  return words.flatMap((word) => {
    const parts = spaceless.test(word) ? wordsWithin(word, language) : word.split(afterHyphen);
    return parts.map((part, index) => ({ text: part, space: index === parts.length - 1 }));
  });
}

const afterHyphen = /(?<=[\p{L}\p{N}]{2}[-\u2010\u2013\u2014/])(?=\p{L}{2})/u;

function wordsWithin(text: string, language: string): readonly string[] {
  const parts: string[] = [];
  for (const { segment } of new Intl.Segmenter(language, { granularity: 'word' }).segment(text)) {
    const last = parts.at(-1);
    if (last !== undefined && (neverFirst.test(segment) || /[\p{Ps}\p{Pi}]$/u.test(last))) {
      parts[parts.length - 1] = last + segment;
    } else parts.push(segment);
  }
  return parts;
}

/** Closing marks, small kana, and the one or two kana that belong to the word before. */
const neverFirst =
  /^(?:[\p{Pe}\p{Pf}\p{Po}\p{Pd}\p{M}ーぁぃぅぇぉっゃゅょァィゥェォッャュョ々ゝゞヽヾ%％]|\p{Script=Hiragana}{1,2}$)/u;

/** Lines as they are drawn. */
export function join(pieces: readonly Piece[]): string {
  return pieces
    .map(({ text, space }, index) => (space && index < pieces.length - 1 ? `${text} ` : text))
    .join('');
}
