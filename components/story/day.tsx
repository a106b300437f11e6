import { sayDay, type TimeModel } from '#lib/dates.ts';

type Props = {
  readonly time: TimeModel;
  readonly language: string;
  /** The day of the paper, as ISO 8601, where the page has one: a nearer date is then said more briefly. */
  readonly today?: string | undefined;
};

/** When a story appeared: the hour if it was today, the day if it was this year, else the whole date. */
export function Day({ time, language, today }: Props) {
  return <time dateTime={time.iso}>{dayText(time, language, today)}</time>;
}

export function dayText({ iso, text }: TimeModel, language: string, today?: string): string {
  // The offset in `iso` is the publication's own: its first ten characters are the day there.
  const day = iso.slice(0, 10);
  if (day === today) return brief(iso, language, { hour: 'numeric', minute: '2-digit' });
  if (day.slice(0, 4) === today?.slice(0, 4)) return brief(iso, language, { day: 'numeric', month: 'long' });
  return iso.length > 10 ? sayDay(day, { timezone: 'UTC', language }).text : text;
}

/** Local time said as if it were UTC's; with Latin digits, as lib/dates.ts says them. */
function brief(iso: string, language: string, parts: Intl.DateTimeFormatOptions): string {
  const local = new Date(`${iso.slice(0, 19)}Z`);
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC', numberingSystem: 'latn' }).format(
    local,
  );
}
