import type { Finding, Place } from './finding.ts';
import { finding } from './finding.ts';
import { findMojibake } from './mojibake.ts';
import type { Rule } from './rules.ts';
import type { Source } from './source.ts';
import type { Located } from './yaml.ts';

/** Something that went wrong with a text on its way to us. */
interface Slip {
  readonly rule: Rule;
  /** Offset in UTF-16 units. */
  readonly index: number;
  readonly message: string;
}

/** Slips of a file that is text as it stands: front matter, YAML, a body. */
export function slipsOfText(source: Source): readonly Finding[] {
  return slipsIn(source.text).map(({ rule, index, message }) => finding(rule, source.place(index), message));
}

/** Slips of every text in a parsed record, at the place of the text: in JSON a character may be written as `\u…`. */
export function slipsOfValues(located: Located): readonly Finding[] {
  return textsOf(located.value, []).flatMap(({ text, path }) => {
    const place: Place = located.place(path);
    return slipsIn(text).map(({ rule, message }) => finding(rule, place, message));
  });
}

/** Every text in a parsed record, with the path that leads to it. */
export function textsOf(
  value: unknown,
  path: readonly PropertyKey[],
): readonly { readonly text: string; readonly path: readonly PropertyKey[] }[] {
  if (typeof value === 'string') return [{ text: value, path }];
  if (typeof value !== 'object' || value === null) return [];
  const entries: readonly (readonly [PropertyKey, unknown])[] = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return entries.flatMap(([key, item]) => textsOf(item, [...path, key]));
}

function slipsIn(text: string): readonly Slip[] {
  const slips = misread(text);
  return [...slips, ...lostCharacters(text, slips), ...shortLinks(text)];
}

/** One for each line: where a text was misread, all of it was. */
function misread(text: string): readonly (Slip & { readonly end: number })[] {
  const lines: { index: number; end: number; repaired: string; encoding: string }[] = [];
  for (const { index, text: given, repaired, encoding } of findMojibake(text)) {
    const last = lines.at(-1);
    const between = last === undefined ? '' : text.slice(last.end, index);
    if (last !== undefined && !/[\r\n]/.test(between)) {
      last.repaired += between + repaired;
      last.end = index + given.length;
    } else lines.push({ index, end: index + given.length, repaired, encoding });
  }
  return lines.map(({ index, end, repaired, encoding }) => ({
    rule: 'mojibake',
    index,
    end,
    message: `Unexpected “${short(text.slice(index, end))}”: UTF-8 that was read as ${encoding}. It probably was “${short(repaired)}”${repaired.includes('\ufffd') ? ', where � can’t be told any more' : ''}. Write that instead.`,
  }));
}

function lostCharacters(
  text: string,
  known: readonly { readonly index: number; readonly end: number }[],
): readonly Slip[] {
  const lost = [...text.matchAll(/\ufffd+/g)].filter(
    ({ index }) => !known.some((slip) => slip.index <= index && index < slip.end),
  );
  return lost.map(({ index }) => ({
    rule: 'lost-character',
    index,
    message:
      'Unexpected �: a character was lost when the text was taken over in a wrong encoding. Look it up at the source, and write it again.',
  }));
}

function shortLinks(text: string): readonly Slip[] {
  return [...text.matchAll(/(?<![\w./-])(?:https?:\/\/)?t\.co\/\w+/gi)].map(({ 0: link, index }) => ({
    rule: 'short-link',
    index,
    message: `Unexpected ${link}: it hides where it leads, and breaks with the network. Write the address that it leads to, or delete it if it led to the post’s own picture.`,
  }));
}

function short(text: string): string {
  const characters = [...text];
  return characters.length > 60 ? `${characters.slice(0, 59).join('')}…` : text;
}
