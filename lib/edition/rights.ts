import { TZDate } from '@date-fns/tz';
import { parseISO } from 'date-fns/parseISO';
import type { Content } from '../content/content.ts';
import type { Embedded } from '../content/facts.ts';
import { type Finding, finding, type Place } from '../content/finding.ts';
import { dayIn, nextMidnight } from '../dates.ts';
import type { Blocks } from './block.ts';
import { pictureUses } from './picture-uses.ts';

/** Pictures that may not be shown at one moment, as their files say. */
export interface Rights {
  readonly findings: readonly Finding[];
  /** Stories that never had the right to a picture of theirs: an error as any other. */
  readonly faulty: ReadonlySet<string>;
  /** Files that are shown only where a story says who has allowed it. */
  readonly withheld: ReadonlySet<string>;
  /** When rights end that haven't yet. */
  readonly ends: readonly Date[];
}

/**
 * What is allowed of each picture at `now`. A right that ends takes the picture away and leaves the story, with the
 * words about the picture; a story that appears later than that is faulty.
 */
export function rightsAt(content: Content, blocks: Blocks, now: Date): Rights {
  const { timezone } = content.site;
  const ended = new Map<string, Date>();
  const forbidden = new Map<string, string>();
  const ends: Date[] = [];
  for (const { file, embedded } of content.mediaFiles.values()) {
    if (embedded?.forbids !== undefined) forbidden.set(file, embedded.forbids);
    const end = endOf(embedded, timezone);
    if (end === undefined) continue;
    if (end <= now) ended.set(file, end);
    else ends.push(end);
  }
  const withheld = new Set([...ended.keys(), ...forbidden.keys()]);
  const findings: Finding[] = [];
  const faulty = new Set<string>();
  // Most publications have none of them, and 100,000 stories needn't be looked through.
  if (withheld.size === 0) return { findings, faulty, withheld, ends };
  const report = (rule: 'rights-ended' | 'web-forbidden', place: Place, message: string): void => {
    findings.push(finding(rule, place, message));
  };
  for (const { src, record, rights, published, place } of pictureUses(content, blocks)) {
    if (rights !== undefined) continue;
    const sentence = forbidden.get(src);
    const end = ended.get(src);
    if (sentence !== undefined) {
      const message = `Unexpected picture ${src}, expected one that may be shown on the web: its file says “${sentence}”. Take another, or say in “rights” who has allowed it.`;
      report('web-forbidden', place(), message);
      faulty.add(record);
    } else if (end !== undefined) {
      const last = dayIn(new Date(end.getTime() - 1), timezone);
      const message = `Unexpected picture ${src}, expected one whose rights haven’t ended: its file says that they did on ${last}. Readers get its description. Take another, or say in “rights” who has allowed it for longer.`;
      report('rights-ended', place(), message);
      if (published !== undefined && published >= end) faulty.add(record);
    }
  }
  return { findings, faulty, withheld, ends };
}

/** The first moment at which a picture may not be shown any more. A day lasts until its end, where the site is. */
function endOf(embedded: Embedded | undefined, timezone: string): Date | undefined {
  const [, year, month = '12', day, hour, minute, second = '00', zone] =
    /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d):(\d\d)(?::(\d\d))?[.\d]*(Z|[+-].+)?)?$/.exec(
      embedded?.ends ?? '',
    ) ?? [];
  if (year === undefined) return undefined;
  const [y, m] = [Number(year), Number(month)];
  if (hour === undefined) {
    // The day 0 of the next month is the last one of this.
    const noon =
      day === undefined
        ? new TZDate(y, m, 0, 12, 0, timezone)
        : new TZDate(y, m - 1, Number(day), 12, 0, timezone);
    return valid(noon) && nextMidnight(noon, timezone);
  }
  if (zone !== undefined) return valid(parseISO(embedded?.ends ?? ''));
  return valid(new TZDate(y, m - 1, Number(day), Number(hour), Number(minute), Number(second), timezone));
}

function valid(date: Date): Date | undefined {
  return Number.isNaN(date.getTime()) ? undefined : new Date(date.getTime());
}
