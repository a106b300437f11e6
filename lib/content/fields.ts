import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';
import { isPrintable } from './text.ts';
import { isWebAddress } from './web-address.ts';

/*
 * The kinds of value that fields hold. Each says what it expects in the words that follow
 * "Unexpected …, expected" in a finding.
 */

function textThat(expectation: string, holds: (value: string) => boolean) {
  return z.string({ error: expectation }).refine(holds, { error: expectation });
}

/** Says what is wrong with a value that should be a text; YAML reads many unquoted words as something else. */
function text() {
  return z
    .string({ error: ({ input }) => (input === undefined ? 'a text' : 'a text (put it in quotation marks)') })
    .refine((value) => value.trim() !== '', { error: 'a text', abort: true })
    .refine(isPrintable, { error: 'a text without control characters or half surrogate pairs' });
}

/** One line of text. Line ends inside it (from a folded YAML text) become spaces. */
export const line = text().transform((value) => value.trim().replace(/\s+/g, ' '));

/** Text that may hold several paragraphs. */
export const prose = text().transform((value) => value.trim());

/** Lower-case words joined by hyphens, in any script, in NFC: what stands in an address. */
export const slug = textThat('lower-case words joined by hyphens, like winter-ferry-timetable', isSlug);

export function isSlug(value: string): boolean {
  return (
    value.length <= 200 &&
    value === value.normalize('NFC') &&
    value === value.toLowerCase() &&
    /^[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*$/u.test(value)
  );
}

/** An http(s) address without credentials. Everything else (`javascript:`, `data:` …) is refused here. */
export const webAddress = textThat('an address that begins with https:// or http://', isWebAddress);

/** What a link may lead to: http(s), mail, telephone, or a path of this site. */
export const link = textThat(
  'a link that begins with https://, http://, mailto:, tel: or / (a path of this site)',
  isSafeLink,
);

export function isSafeLink(value: string): boolean {
  if (!isPrintable(value) || /[\s\\]/.test(value)) return false;
  if (/^(?:mailto:|tel:)[^:]/i.test(value)) return true;
  return isSitePath(value) || isWebAddress(value);
}

/** A path of this site: one slash first, because `//host` and `/\host` lead elsewhere. */
function isSitePath(value: string): boolean {
  return /^(?:\/(?![/\\])|#)/.test(value) && URL.canParse(value, 'http://site.invalid');
}

/** An address that this site once had: no query, no fragment, nothing that a browser would resolve away. */
export const sitePath = textThat(
  'a path of this site that begins with one /, like /harbour/old-name, without ? or #',
  (value) => /^\/[^?#\s]*$/.test(value) && isSitePath(value) && isPlainPath(value),
);

function isPlainPath(value: string): boolean {
  try {
    return !value.split('/').some((segment) => /^\.{1,2}$|[/\\\0]/.test(decodeURIComponent(segment)));
  } catch {
    return false;
  }
}

export const email = z.email({ error: 'an e-mail address, like name@example.org' });

export const phone = textThat(
  'a telephone number, like +44 20 7946 0123',
  (value) => /^\+?[\d\s().-]{4,24}$/.test(value) && value.replace(/\D/g, '').length >= 3,
);

/** Date and time with an offset, so that no machine's own zone decides when a story appears. */
export const moment = textThat(
  'a date and time with offset, like 2026-06-01T10:00:00+01:00',
  (value) =>
    /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?(?:Z|[+-](?:0\d|1[0-4]):?[0-5]\d)$/.test(value) &&
    isValid(parseISO(value)),
).transform((value) => parseISO(value));

/** A calendar day, `2018-04-25`, kept as it is written. */
export const day = textThat(
  'a date, like 2018-04-25',
  (value) => /^\d{4}-\d\d-\d\d$/.test(value) && isValid(parseISO(value)),
);

/** BCP 47, in its canonical spelling. */
export const language = textThat('a language tag of BCP 47, like en, pt-BR or ar', (value) => {
  try {
    // The standard leaves room for languages of more letters and has none: `english` is a slip.
    return /^[a-z]{2,3}(?:-|$)/i.test(value) && Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}).transform((value) => Intl.getCanonicalLocales(value)[0] ?? value);

export const timezone = textThat('an IANA time zone, like Europe/London', (value) => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
});

export const color = textThat('a colour, like #0d4f6c', (value) =>
  /^#(?:[0-9a-f]{3}|[0-9a-f]{6})$/i.test(value),
);

/** A file below `media/`, never outside it. */
function mediaFile(expectation: string, endings: RegExp) {
  return textThat(expectation, (value) => {
    const parts = value.split('/');
    return (
      parts[0] === 'media' &&
      parts.length > 1 &&
      parts.every((part) => part !== '' && !part.startsWith('.') && !/[\\:?#%]/.test(part)) &&
      isPrintable(value) &&
      endings.test(value)
    );
  }).transform((value) => value.normalize('NFC'));
}

export const pictureFile = mediaFile(
  'a picture below media/ that ends in .jpg, .jpeg, .png, .webp, .avif, .gif or .svg',
  /\.(?:jpe?g|png|webp|avif|gif|svg)$/i,
);
export const logoFile = mediaFile(
  'a picture below media/ that ends in .svg, .png, .jpg or .webp',
  /\.(?:svg|png|jpe?g|webp)$/i,
);
export const soundFile = mediaFile(
  'a recording below media/ that ends in .mp3, .m4a, .ogg, .opus or .wav',
  /\.(?:mp3|m4a|ogg|opus|wav)$/i,
);

export const filmFile = mediaFile('a film below media/ that ends in .mp4 or .webm', /\.(?:mp4|webm)$/i);
export const captionFile = mediaFile('captions below media/ that end in .vtt', /\.vtt$/i);

/** The point of a picture that no crop may lose, as CSS `object-position` writes it. */
export const focus = textThat('a point in the picture, like 40% 30%', (value) =>
  /^(?:100|\d{1,2}(?:\.\d+)?)% (?:100|\d{1,2}(?:\.\d+)?)%$/.test(value),
);

/** Handles or addresses on social networks, by the network's name. */
export const socialAccounts = z.record(
  z.string().regex(/^[a-z][a-z0-9-]*$/, {
    error: 'the name of a network in lower case, like x, bluesky or mastodon',
  }),
  line,
  { error: 'a map from network to handle or address' },
);

/** What a lead picture and the `photo` tag have in common: one set of attributes. */
export const photoFields = {
  src: pictureFile,
  alt: z
    .string({ error: 'a text that says what the picture shows' })
    .refine(isPrintable, { error: 'a text without control characters or half surrogate pairs' })
    .optional(),
  decorative: z.boolean({ error: 'true or false' }).optional(),
  caption: z
    .string({ error: 'a text (put it in quotation marks)' })
    .refine(isPrintable, { error: 'a text without control characters or half surrogate pairs' })
    .transform((value) => value.trim().replace(/\s+/g, ' '))
    .optional(),
  credit: line.optional(),
  rights: line.optional(),
  size: z.enum(['inline', 'wide', 'full'], { error: 'inline, wide or full' }).optional(),
  focus: focus.optional(),
};
export const photoAttributes = z.strictObject(photoFields);
export type PhotoAttributes = Readonly<z.infer<typeof photoAttributes>>;
