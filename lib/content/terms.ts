/*
 * What a picture's file says of its terms, as far as a program can tell. Pure.
 */

/** How much of a picture generative AI has made. */
export type Generated = 'made' | 'altered';

/** IPTC NewsCodes, Digital Source Type: those in which generative AI had a part. */
const sources: Readonly<Record<string, Generated>> = {
  trainedAlgorithmicMedia: 'made',
  compositeWithTrainedAlgorithmicMedia: 'altered',
  compositeSynthetic: 'altered',
};

/** A source is named by its address (http://cv.iptc.org/newscodes/digitalsourcetype/…), or by its name alone. */
export function generatedBy(source: string): Generated | undefined {
  const name = source.split(/[/:]/).at(-1) ?? '';
  return Object.hasOwn(sources, name) ? sources[name] : undefined;
}

const web = String.raw`(?:the\s+)?(?:web(?:sites?)?|internet|online)`;

/**
 * Words that keep a picture from the web. There is no field for this that agencies fill in: they write it into the
 * terms and instructions, much the same for decades. Words with an exception (“without permission”) count too, since
 * only a person knows whether it was met.
 */
const forbidding: readonly RegExp[] = [
  new RegExp(
    String.raw`\b(?:no|not\s+(?:for|on)|except|excluding)\s+${web}\b(?!\s+(?:restrictions?|limits?|fees?))`,
    'iu',
  ),
  new RegExp(
    String.raw`\b${web}(?:\s+(?:use|usage|publication|rights))?\s+(?:out|excluded|forbidden|prohibited|not\s+(?:permitted|allowed|included))\b`,
    'iu',
  ),
  /\bprint(?:\s+(?:use|publication|media))?\s+only\b|\bonly\s+(?:for|in)\s+print\b/iu,
  /\b(?:nicht|keine?)\s+(?:für\s+)?(?:das\s+|die\s+)?(?:online|internet|web)|\b(?:online|internet)\p{L}*\s+(?:untersagt|verboten|nicht\s+gestattet)|\bnur\s+(?:für\s+)?print\b/iu,
  /\b(?:pas\s+d[’']|hors\s+|sauf\s+|interdit\s+sur\s+)internet\b/iu,
];

/** The sentence that says that a picture mustn't be shown on the web; undefined where none does. */
export function forbidsWeb(text: string): string | undefined {
  return text
    .split(/(?<=[.;!])\s+/)
    .map((sentence) => sentence.trim())
    .find((sentence) => forbidding.some((pattern) => pattern.test(sentence)));
}

/**
 * The date of IPTC-IIM 2:37 (`20260531`) with the time of 2:38 (`235959+0100`), where there is one, as XMP writes dates.
 * Undefined where it is none; zeros stand for what isn't known.
 */
export function isoDate(date: string | undefined, time?: string): string | undefined {
  const [, year, month, day] = /^(\d{4})-?(\d\d)-?(\d\d)$/.exec(date ?? '') ?? [];
  if (year === undefined || year === '0000' || month === '00' || day === '00') return undefined;
  const [, hour, minute, second, sign, ahead] =
    /^(\d\d):?(\d\d):?(\d\d)(?:([+-])(\d\d:?\d\d))?$/.exec(time ?? '') ?? [];
  if (hour === undefined) return `${year}-${month}-${day}`;
  const zone = sign === undefined ? '' : `${sign}${ahead?.slice(0, 2)}:${ahead?.slice(-2)}`;
  return `${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`;
}
