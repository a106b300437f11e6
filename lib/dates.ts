import { TZDate } from '@date-fns/tz';
import { addDays, format, type Locale, parseISO, startOfDay } from 'date-fns';
import * as locales from 'date-fns/locale';

/** A moment or day as a page shows it: for machines and for people. */
export interface TimeModel {
  /** ISO 8601: with the publication's offset, or a day alone. Goes into `<time datetime>`. */
  readonly iso: string;
  readonly text: string;
}

/** In whose zone and language dates are said. */
export interface Calendar {
  readonly timezone: string;
  readonly language: string;
}

/** "1 June 2026, 10:00", in the calendar's zone and language. */
export function sayMoment(date: Date, calendar: Calendar): TimeModel {
  const zoned = new TZDate(date, calendar.timezone);
  return {
    iso: format(zoned, "yyyy-MM-dd'T'HH:mm:ssxxx"),
    text: say(zoned, calendar.language, 'moment'),
  };
}

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

/** The next midnight in the zone: the moment at which "today" becomes another day. */
export function nextMidnight(now: Date, timezone: string): Date {
  return new Date(startOfDay(addDays(new TZDate(now, timezone), 1)).getTime());
}

const patterns = {
  // Day first without a comma, as most languages of the catalogues write it; the others by name.
  other: { moment: 'd MMMM yyyy, HH:mm', day: 'd MMMM yyyy', today: 'EEEE d MMMM yyyy' },
  'en-US': { moment: 'MMMM d, yyyy, h:mm a', day: 'MMMM d, yyyy', today: 'EEEE, MMMM d, yyyy' },
  de: { moment: 'd. MMMM yyyy, HH:mm', day: 'd. MMMM yyyy', today: 'EEEE, d. MMMM yyyy' },
  ja: { moment: 'yyyy年M月d日 HH:mm', day: 'yyyy年M月d日', today: 'yyyy年M月d日 EEEE' },
  zh: { moment: 'yyyy年M月d日 HH:mm', day: 'yyyy年M月d日', today: 'yyyy年M月d日 EEEE' },
  ko: { moment: 'yyyy년 M월 d일 HH:mm', day: 'yyyy년 M월 d일', today: 'yyyy년 M월 d일 EEEE' },
} as const;

function say(date: Date, language: string, form: 'moment' | 'day' | 'today'): string {
  const [primary = 'en'] = language.split('-');
  const pattern = Object.entries(patterns).find(([name]) => name === language || name === primary)?.[1];
  return format(date, (pattern ?? patterns.other)[form], { locale: localeOf(language) });
}

/** date-fns' locale of a BCP 47 tag: the region's if there is one, else the language's, else British English. */
function localeOf(language: string): Locale {
  const [primary = 'en'] = language.split('-');
  const region = new Intl.Locale(language).region ?? '';
  const all: Readonly<Record<string, Locale>> = locales;
  return (
    all[`${primary}${region}`] ??
    all[primary] ??
    all[`${primary}${primary.toUpperCase()}`] ??
    all[likely(primary)] ??
    locales.enGB
  );
}

/** date-fns has no plain `zh` or `fa`: the likeliest region of the language names its locale. */
function likely(primary: string): string {
  return `${primary}${new Intl.Locale(primary).maximize().region ?? ''}`;
}
