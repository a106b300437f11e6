import { type Finding, finding, type Place } from './finding.ts';
import { findMojibake } from './mojibake.ts';
import { type Paragraph, paragraphsIn } from './paragraphs.ts';
import type { Source } from './source.ts';
import { field, type Located } from './yaml.ts';

/**
 * By opening mark, the marks that may close it. Languages disagree („…“ „…” “…” ”…” «…» »…« »…»), and a story quotes
 * more than one. Single marks aren't looked at: nothing tells a closing one from an apostrophe.
 */
const closers: Readonly<Record<string, string>> = {
  '"': '"',
  '“': '”',
  '„': '“”',
  '”': '”“',
  '«': '»',
  '»': '«»',
  '「': '」',
  '『': '』',
};
const marks = /["“”„«»「」『』]/g;
/** They may open as well as close; nothing but a blank, a bracket, a dash or another mark stands before an opening one. */
const eitherWay = '"”»';
const beforeOpening = /[\s([{*_—–\-:'‘“„«"/،]$/;

const fields = [['headline'], ['dek'], ['share', 'headline'], ['share', 'text']] as const;

/** Quotation marks that don't pair, at most one a paragraph: behind the first, nobody knows who opens what. */
export function unpairedIn(
  source: Source,
  located: Located,
  body: string,
  bodyOffset: number,
): readonly Finding[] {
  const inFields = fields.flatMap((path) => {
    const text = textAt(located.value, path);
    const unpaired = text === null ? null : unpairedMark(text);
    return unpaired === null || findMojibake(text ?? '').length > 0
      ? []
      : [found(unpaired.mark, located.place(path))];
  });
  const paragraphs = paragraphsIn(body);
  const inBody = paragraphs.flatMap((paragraph, index) => {
    const unpaired = unpairedMark(paragraph.text);
    // Misread bytes look like quotation marks, and are found as what they are.
    if (unpaired === null || findMojibake(paragraph.text).length > 0) return [];
    if (unpaired.opens && !paragraph.aside && goesOn(unpaired.mark, nextOf(paragraphs, index))) return [];
    return [found(unpaired.mark, source.place(bodyOffset + paragraph.offset + unpaired.index))];
  });
  return [...inFields, ...inBody];
}

/** Deeper than anybody quotes: the search for partners would take a square of it. */
const deepest = 20;

function nextOf(paragraphs: readonly Paragraph[], index: number): string {
  let next = index + 1;
  while (paragraphs[next]?.aside === true) next++;
  return paragraphs[next]?.text ?? '';
}

interface Mark {
  readonly mark: string;
  readonly index: number;
  readonly opens: boolean;
}

/** The first mark that has no partner. */
function unpairedMark(text: string): Mark | null {
  const open: Mark[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    const before = text.slice(0, index);
    const after = text.slice(index + 1);
    // Inches and seconds, and the gershayim of Hebrew abbreviations.
    const isSign = mark === '"' && (/\d['’]?$/.test(before.slice(-2)) || betweenLetters(before, after));
    if (isSign && !(open.at(-1)?.mark === '"' && !betweenLetters(before, after))) continue;
    const partner = open.findLastIndex((one) => closers[one.mark]?.includes(mark));
    if (partner !== -1) {
      const [, inner] = open.splice(partner);
      if (inner !== undefined) return ambiguous(inner, text) ? null : inner;
      continue;
    }
    const opens = closers[mark] !== undefined && (!eitherWay.includes(mark) || opensAt(before));
    if (!opens) return ambiguous({ mark, index, opens }, text) ? null : { mark, index, opens };
    open.push({ mark, index, opens });
    if (open.length > deepest) break;
  }
  const [first] = open;
  return first === undefined || ambiguous(first, text) ? null : first;
}

function opensAt(before: string): boolean {
  return before === '' || beforeOpening.test(before.slice(-1));
}

/** A straight mark behind a figure closes a quotation or measures an inch: where it matters, nobody is blamed. */
function ambiguous({ mark }: Mark, text: string): boolean {
  return mark === '"' && /\d['’]?"/.test(text);
}

function betweenLetters(before: string, after: string): boolean {
  return /\p{L}$/u.test(before.slice(-2)) && /^\p{L}/u.test(after.slice(0, 2));
}

/**
 * True where the next paragraph begins with the mark again: a quotation of several paragraphs, closed at the last.
 * French printers begin it with the closing mark as well.
 */
function goesOn(mark: string, next: string): boolean {
  const first = next.replace(/^[\s>*_\-+#\d.)|]+/, '').charAt(0);
  return first === mark || (mark === '«' && first === '»');
}

function textAt(value: unknown, path: readonly string[]): string | null {
  const at = path.reduce(field, value);
  return typeof at === 'string' ? at : null;
}

function found(mark: string, place: Place): Finding {
  const message = `Unexpected ${mark} without its partner, expected quotation marks in pairs. Where a quotation goes on, the next paragraph begins with the mark again.`;
  return finding('unpaired-quotation', place, message);
}
