import type { TimeModel } from '#lib/dates.ts';

export function Day({ time }: { readonly time: TimeModel }) {
  return <time dateTime={time.iso}>{time.text}</time>;
}
