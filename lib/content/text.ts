import { type Finding, finding } from './finding.ts';
import { type Source, source } from './source.ts';

/** Decoded text, or the finding that says why there is none. */
export type Decoded = { readonly source: Source; readonly findings: readonly Finding[] };

/** Larger than any story: a file above it is a mistake, and reading it would stop the server. */
export const largestText = 2 * 1024 * 1024;

/**
 * Turns a file's bytes into text. UTF-8 with or without a BOM; anything else is `not-utf8`, with the
 * place of the first wrong byte. Control characters are errors: HTML can't carry them, and a NUL or a
 * C1 control is nearly always a sign of a wrong encoding upstream.
 */
export function decodeText(file: string, bytes: Uint8Array): Decoded {
  const fatal = new TextDecoder('utf-8', { fatal: true });
  try {
    const decoded = source(file, fatal.decode(bytes));
    return { source: decoded, findings: controlCharacters(decoded) };
  } catch {
    // As a stream, so that the first byte of a broken sequence isn't counted as good.
    const good = new TextDecoder('utf-8').decode(bytes.subarray(0, firstWrongByte(bytes)), { stream: true });
    const message =
      'Unexpected bytes that are not UTF-8. Save the file as UTF-8; if its text came from an old system, convert it from its encoding first.';
    return {
      source: source(file, ''),
      findings: [finding('not-utf8', source(file, good).place(good.length), message)],
    };
  }
}

/** Length of the longest prefix that is whole UTF-8, by halving: each step decodes half of what is left. */
function firstWrongByte(bytes: Uint8Array): number {
  let good = 0;
  let wrong = bytes.length;
  while (wrong - good > 1) {
    const middle = (good + wrong) >> 1;
    try {
      // `stream` lets a sequence be cut by the end of the prefix.
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      good = middle;
    } catch {
      wrong = middle;
    }
  }
  return good;
}

function controlCharacters(decoded: Source): readonly Finding[] {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: finding them is the point
  const all = decoded.text.matchAll(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g);
  const [found, ...others] = all;
  if (found === undefined) return [];
  const code = found[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  // A file in a wrong encoding has hundreds: one finding says it all.
  const more = others.length === 0 ? '' : ` (and ${others.length} more in this file)`;
  const message = `Unexpected control character U+${code}${more}. Delete it; an editor that shows invisible characters helps.`;
  return [finding('control-character', decoded.place(found.index), message)];
}

/** True for text that may stand on a page: no lone surrogates, no control characters but tab and line ends. */
export function isPrintable(text: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: refusing them is the point
  return text.isWellFormed() && !/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/.test(text);
}
