import { TZDate } from '@date-fns/tz';
import { format } from 'date-fns/format';

/** The time of a preview's address: `now`, or `at-` and milliseconds since 1970. */
export function timeOf(token: string): Date | 'now' | null {
  if (token === 'now') return 'now';
  const milliseconds = /^at-(\d{1,14})$/.exec(token)?.[1];
  return milliseconds === undefined ? null : new Date(Number(milliseconds));
}

/** What an `input type=datetime-local` says, in the publication's zone. Null for what is no time. */
export function momentIn(field: string, zone: string): Date | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::\d\d)?$/.exec(field);
  if (parts === null) return null;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0] = parts.slice(1).map(Number);
  const moment = new TZDate(year, month - 1, day, hour, minute, zone);
  return Number.isNaN(moment.getTime()) || moment.getTime() < 0 ? null : new Date(moment.getTime());
}

/** The same moment as such a field has it. */
export const fieldOf = (moment: Date, zone: string): string =>
  format(new TZDate(moment, zone), "yyyy-MM-dd'T'HH:mm");
