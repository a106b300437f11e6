import { isPrefix, type Term } from './terms.ts';
import { type Word, wordsIn } from './words.ts';

/** Text, and whether it is what was looked for. */
export interface Run {
  readonly text: string;
  readonly found: boolean;
}

/** A text with what was looked for told apart. */
export function highlight(text: string, terms: readonly Term[]): readonly Run[] {
  return runs(text, 0, text.length, hits(text, terms));
}

/** Letters of an excerpt, and how many of them stand before what was found. */
const length = 220;
const before = 60;

/**
 * The piece of a text in which most of what was looked for stands; its beginning where nothing does. It begins and ends
 * with whole words.
 */
export function excerpt(text: string, terms: readonly Term[]): readonly Run[] {
  const found = hits(text, terms);
  let best = 0;
  let most = 0;
  for (const [index, { start }] of found.entries()) {
    const within = new Set<string>();
    for (let other = index; other < found.length; other++) {
      const hit = found[other];
      if (hit === undefined || hit.end > start + length - before) break;
      within.add(hit.word);
    }
    if (within.size > most) {
      most = within.size;
      best = start;
    }
  }
  const start = best <= before ? 0 : wordStart(text, best - before);
  const end = start + length >= text.length ? text.length : wordEnd(text, start + length);
  return [
    ...(start > 0 ? [{ text: '…', found: false }] : []),
    ...runs(text, start, end, found),
    ...(end < text.length ? [{ text: '…', found: false }] : []),
  ];
}

function hits(text: string, terms: readonly Term[]): readonly Word[] {
  const exact = new Set(terms.flatMap(({ words }) => words));
  const prefixes = terms
    .filter(({ phrase, words: [word = ''] }) => !phrase && isPrefix(word))
    .map(({ words: [word = ''] }) => word);
  return [...wordsIn(text)].filter(
    ({ word }) => exact.has(word) || prefixes.some((prefix) => word.startsWith(prefix)),
  );
}

function runs(text: string, start: number, end: number, found: readonly Word[]): readonly Run[] {
  const all: Run[] = [];
  let at = start;
  for (const hit of found) {
    if (hit.start < at || hit.end > end) continue;
    if (hit.start > at) all.push({ text: text.slice(at, hit.start), found: false });
    all.push({ text: text.slice(hit.start, hit.end), found: true });
    at = hit.end;
  }
  if (at < end) all.push({ text: text.slice(at, end), found: false });
  return all;
}

/** Where a word begins near a place; the place itself, if not within a letter, where there is no space for long. */
function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  return space === -1 || space > near + before / 2 ? whole(text, near) : space + 1;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space < near - 40 ? whole(text, near) : space;
}

/** Not between the two halves of a character (UTF-16). */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code <= 0xdfff ? at - 1 : at;
}
