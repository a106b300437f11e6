import type { Article } from '../content/records/article.ts';
import { dayIn } from '../dates.ts';

/** A span of the archive with the stories that appeared in it: everything, a year, a month or a day. */
export interface Period {
  /** `''` for everything, else as ISO 8601 has it: `2026`, `2026-11`, `2026-11-23`. */
  readonly when: string;
  /** Newest first. */
  readonly stories: readonly Article[];
  /** Its years, months or days in which something appeared, the latest first. */
  readonly parts: readonly Period[];
}

interface Growing extends Period {
  readonly stories: Article[];
  readonly parts: Growing[];
}

/** Divides stories, newest first, by the days on which they appeared where the publication is. */
export function archiveOf(stories: readonly Article[], timezone: string): Period {
  const all: Growing = { when: '', stories: [], parts: [] };
  for (const story of stories) {
    if (story.published === undefined) continue;
    const day = dayIn(story.published, timezone);
    let period = all;
    period.stories.push(story);
    for (const when of [day.slice(0, -6), day.slice(0, -3), day]) {
      // In the order of time the period of the story before it is the last one, or none yet.
      let part = period.parts.at(-1);
      if (part?.when !== when) {
        part = { when, stories: [], parts: [] };
        period.parts.push(part);
      }
      part.stories.push(story);
      period = part;
    }
  }
  return all;
}

/** A period and every one in it. */
export function* periodsOf(period: Period): Generator<Period> {
  yield period;
  for (const part of period.parts) yield* periodsOf(part);
}
