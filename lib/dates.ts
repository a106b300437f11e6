import { TZDate } from '@date-fns/tz';
import type { Locale } from 'date-fns';
import { format } from 'date-fns/format';
import { parseISO } from 'date-fns/parseISO';
import { onceForEach } from './language.ts';
import { locales } from './locales.cjs';

/** A moment or day as a page shows it: for machines and for people. */
export interface TimeModel {
  /** ISO 8601: with the publication's offset, or a day alone. Goes into `<time datetime>`. */
  readonly iso: string;
  readonly text: string;
}

/** A moment as lists say it: the nearer to the day of the paper, the more briefly. */
export interface BriefTimeModel extends TimeModel {
  /** "10:00" */
  readonly hour: string;
  /** "1 June" */
  readonly date: string;
  /** "1 June 2026" */
  readonly day: string;
}

/** In whose zone and language dates are said. */
export interface Calendar {
  readonly timezone: string;
  readonly language: string;
}

/** "1 June 2026, 10:00", in the calendar's zone and language. */
export function sayMoment(date: Date, calendar: Calendar): TimeModel {
  const { iso, text } = sayBriefly(date, calendar);
  return { iso, text };
}

/** The same, and briefly for lists. */
export function sayBriefly(date: Date, { timezone, language }: Calendar): BriefTimeModel {
  const said = momentsIn(`${timezone} ${language}`);
  const known = said.get(date);
  if (known !== undefined) return known;
  const zoned = new TZDate(date, timezone);
  const hour = say(zoned, language, 'hour');
  const day = say(zoned, language, 'day');
  const moment = {
    iso: format(zoned, "yyyy-MM-dd'T'HH:mm:ssxxx"),
    text: [day, hour].join(betweenDayAndHour(language)),
    hour,
    date: say(zoned, language, 'date'),
    day,
  };
  said.set(date, moment);
  return moment;
}

/** A story stands in lists and beside others: its moment is said once, for as long as its file stays as it is. */
const momentsIn = onceForEach((_calendar) => new WeakMap<Date, BriefTimeModel>());

/** "1 June 2026". A text like `2018-04-25` is a calendar day of no zone and is never shifted. */
export function sayDay(day: Date | string, calendar: Calendar): TimeModel {
  const zoned = typeof day === 'string' ? parseISO(day) : new TZDate(day, calendar.timezone);
  return { iso: format(zoned, 'yyyy-MM-dd'), text: say(zoned, calendar.language, 'day') };
}

/** "Sunday 22 November 2026", for the masthead. */
export function sayToday(now: Date, calendar: Calendar): TimeModel {
  const zoned = new TZDate(now, calendar.timezone);
  return { iso: format(zoned, 'yyyy-MM-dd'), text: say(zoned, calendar.language, 'today') };
}

/**
 * A year, month or day of the archive, as ISO 8601 has it: "2026", "November 2026", "23 November 2026". `within` says
 * only what the period around it doesn't: "November", "Mon 23".
 */
export function sayPeriod(when: string, language: string, within = false): string {
  const length = when.split('-').length;
  if (length === 1) return say(parseISO(when), language, 'year');
  if (length === 2) return say(parseISO(when), language, within ? 'month' : 'months');
  return say(parseISO(when), language, within ? 'weekday' : 'day');
}

/** The day on which something was in the zone, as ISO 8601. A WeakMap, because 100,000 stories are asked about often. */
export function dayIn(date: Date, timezone: string): string {
  let days = daysIn.get(timezone);
  if (days === undefined) {
    const format = new Intl.DateTimeFormat('en-CA', {
      timeZone: timezone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    });
    days = { format, known: new WeakMap() };
    daysIn.set(timezone, days);
  }
  const known = days.known.get(date);
  if (known !== undefined) return known;
  const day = days.format.format(date);
  days.known.set(date, day);
  return day;
}

const daysIn = new Map<
  string,
  { readonly format: Intl.DateTimeFormat; readonly known: WeakMap<Date, string> }
>();

/**
 * The next midnight in the zone: the moment at which "today" becomes another day. By halving, because some days
 * have no midnight or two, and then date-fns' answer depends on the machine's own zone.
 */
export function nextMidnight(now: Date, timezone: string): Date {
  const dayOf = (time: number): string => format(new TZDate(time, timezone), 'yyyy-MM-dd');
  const today = dayOf(now.getTime());
  let before = now.getTime();
  // The longest day has 25 hours.
  let after = before + 26 * 3_600_000;
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (dayOf(middle) === today) before = middle;
    else after = middle;
  }
  return new Date(after);
}

/** "1 de junio de 2026" */
const iberian = {
  day: "d 'de' MMMM 'de' yyyy",
  today: "EEEE, d 'de' MMMM 'de' yyyy",
  date: "d 'de' MMMM",
  weekday: 'EEE d',
  months: "LLLL 'de' yyyy",
  month: 'LLLL',
  year: 'yyyy',
  hour: 'HH:mm',
} as const;

const patterns = {
  // Day first without a comma, as most languages of the catalogues write it; the others by name.
  other: {
    day: 'd MMMM yyyy',
    today: 'EEEE d MMMM yyyy',
    date: 'd MMMM',
    weekday: 'EEE d',
    months: 'LLLL yyyy',
    month: 'LLLL',
    year: 'yyyy',
    hour: 'HH:mm',
  },
  'en-US': {
    day: 'MMMM d, yyyy',
    today: 'EEEE, MMMM d, yyyy',
    date: 'MMMM d',
    weekday: 'EEE d',
    months: 'LLLL yyyy',
    month: 'LLLL',
    year: 'yyyy',
    hour: 'h:mm a',
  },
  de: {
    day: 'd. MMMM yyyy',
    today: 'EEEE, d. MMMM yyyy',
    date: 'd. MMMM',
    weekday: 'EEE d.',
    months: 'LLLL yyyy',
    month: 'LLLL',
    year: 'yyyy',
    hour: 'HH:mm',
  },
  es: iberian,
  gl: iberian,
  pt: iberian,
  ja: {
    day: 'yyyy年M月d日',
    today: 'yyyy年M月d日 EEEE',
    date: 'M月d日',
    weekday: 'd日(EEE)',
    months: 'yyyy年M月',
    month: 'M月',
    year: 'yyyy年',
    hour: 'HH:mm',
  },
  zh: {
    day: 'yyyy年M月d日',
    today: 'yyyy年M月d日 EEEE',
    date: 'M月d日',
    weekday: 'd日 EEE',
    months: 'yyyy年M月',
    month: 'M月',
    year: 'yyyy年',
    hour: 'HH:mm',
  },
  ko: {
    day: 'yyyy년 M월 d일',
    today: 'yyyy년 M월 d일 EEEE',
    date: 'M월 d일',
    weekday: 'd일 (EEE)',
    months: 'yyyy년 M월',
    month: 'M월',
    year: 'yyyy년',
    hour: 'HH:mm',
  },
} as const;

function say(date: Date, language: string, form: keyof typeof patterns.other): string {
  return format(date, patternsOf(language)[form], { locale: localeOf(language) });
}

const patternsOf = onceForEach((language) => {
  const [primary = 'en'] = language.split('-');
  const own = Object.entries(patterns).find(([name]) => name === language || name === primary)?.[1];
  return own ?? patterns.other;
});

/**
 * What stands between a day and its hour: ", " in English, "، " in Arabic, a space alone in Japanese. CLDR knows,
 * through Intl; date-fns' locales have it in Latin script only. Read off a sample, of which only the comma counts:
 * Russian adds its word for year.
 */
const betweenDayAndHour = onceForEach((language) => {
  // Without a locale of its own, Intl would answer in this machine's.
  const [known = 'en-GB'] = Intl.DateTimeFormat.supportedLocalesOf([language]);
  const sample = new Intl.DateTimeFormat(known, {
    dateStyle: 'medium',
    timeStyle: 'short',
    hourCycle: 'h23',
    timeZone: 'UTC',
  }).formatToParts(0);
  const before = sample[sample.findIndex(({ type }) => type === 'hour') - 1]?.value ?? '';
  return `${/[,،、፣]/.exec(before)?.[0] ?? ''} `;
});

/** date-fns' locale of a BCP 47 tag: the script's or region's if there is one, else the language's, else British English. */
const localeOf = onceForEach((language): Locale => {
  const { language: given, script = '', region = '' } = new Intl.Locale(language);
  // Norwegian sites say `no` where they write Bokmål.
  const primary = given === 'no' ? 'nb' : given;
  // date-fns has no plain `zh` or `fa`: the likeliest region names their locale (zh-Hant is written in Taiwan).
  const likely = new Intl.Locale(language).maximize().region ?? '';
  const all: Readonly<Record<string, Locale>> = locales;
  return (
    all[`${primary}${script}`] ??
    all[`${primary}${region}`] ??
    all[primary] ??
    all[`${primary}${likely}`] ??
    locales.enGB
  );
});
