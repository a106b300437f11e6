import type { BriefTimeModel } from '#lib/dates.ts';

type Props = {
  readonly time: BriefTimeModel;
  /** The day of the paper, as ISO 8601, where the page has one: a nearer date is then said more briefly. */
  readonly today?: string | undefined;
};

/** When a story appeared: "10:00" on the day of the paper, "1 June" in its year, else "1 June 2025". */
export function Day({ time, today }: Props) {
  return <time dateTime={time.iso}>{briefly(time, today)}</time>;
}

/** An ISO text carries the publication's offset, so its first letters are the local day. */
function briefly({ iso, hour, date, day }: BriefTimeModel, today: string | undefined): string {
  if (today === undefined) return day;
  if (iso.startsWith(today)) return hour;
  return iso.startsWith(today.slice(0, 4)) ? date : day;
}
