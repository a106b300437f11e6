import { sayPeriod } from '../../dates.ts';
import { say } from '../../words/words.ts';
import { archivePath } from '../address.ts';
import type { Period } from '../archive.ts';
import type { Issue } from '../issue.ts';
import { type CardLink, composeCard, linkCard } from './card.ts';
import type { FurnitureModel, LinkModel } from './furniture.ts';
import { composeListing, type ListingModel } from './listing.ts';

/** A year, month or day in which something appeared. */
export interface PeriodModel {
  /** ISO 8601. */
  readonly when: string;
  /** Without what the page that lists it says already: "November" on the page of a year. */
  readonly text: string;
  readonly path: string;
  readonly stories: number;
  /** Months of a year, on the page of the whole archive. */
  readonly parts: readonly PeriodModel[];
}

export interface ArchiveModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly when: string;
  readonly name: string;
  readonly stories: number;
  /** The periods around this one, the whole archive first. */
  readonly around: readonly LinkModel[];
  readonly parts: readonly PeriodModel[];
  /** Stories of a month or a day; a year has too many for a list to be of use. */
  readonly listing: ListingModel | null;
}

export function composeArchive(period: Period, number: number, issue: Issue): ArchiveModel {
  const { language } = issue.content.site;
  const { when, stories } = period;
  const name = nameOf(when, language);
  return {
    furniture: issue.furniture,
    card: linkCard(archivePath(when), composeCard({ layout: 'words', headline: name }, issue)),
    path: archivePath(when, number),
    when,
    name,
    stories: stories.length,
    around: around(when).map((outer) => ({ label: nameOf(outer, language), href: archivePath(outer) })),
    parts: period.parts.map((part) => composePeriod(part, language, when === '')),
    listing: isListed(period)
      ? composeListing(stories, number, (page) => archivePath(when, page), issue)
      : null,
  };
}

/** Whether the page of a period lists its stories. */
export function isListed({ when }: Period): boolean {
  return when.includes('-');
}

function nameOf(when: string, language: string): string {
  return when === '' ? say(language, 'archive') : sayPeriod(when, language);
}

function composePeriod({ when, stories, parts }: Period, language: string, deep: boolean): PeriodModel {
  return {
    when,
    text: sayPeriod(when, language, true),
    path: archivePath(when),
    stories: stories.length,
    parts: deep ? parts.map((part) => composePeriod(part, language, false)) : [],
  };
}

/** `2026-11-23` is in the archive, in 2026, and in November 2026. */
function around(when: string): readonly string[] {
  if (when === '') return [];
  const parts = when.split('-');
  return parts.map((_, index) => parts.slice(0, index).join('-'));
}
