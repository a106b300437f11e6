import { sayBriefly, type TimeModel } from '#lib/dates.ts';

type Props = {
  readonly time: TimeModel;
  readonly language: string;
  /** The day of the paper, as ISO 8601, where the page has one: a nearer date is then said more briefly. */
  readonly today?: string | undefined;
};

/** When a story appeared. */
export function Day({ time, language, today }: Props) {
  return <time dateTime={time.iso}>{sayBriefly(time.iso, today, language)}</time>;
}
