import type { Section } from '../../content/records/sections.ts';
import { sectionPath } from '../address.ts';
import type { Issue } from '../issue.ts';
import { type CardLink, composeCard, linkCard } from './card.ts';
import type { FurnitureModel } from './furniture.ts';
import { composeListing, type ListingModel } from './listing.ts';

export interface SectionModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly slug: string;
  readonly name: string;
  readonly description?: string;
  readonly listing: ListingModel;
}

export function composeSection(section: Section, number: number, issue: Issue): SectionModel {
  const { slug, name, description } = section;
  return {
    furniture: issue.furniture,
    card: linkCard(
      sectionPath(slug),
      composeCard({ layout: 'section', headline: name, line: description, color: section.color }, issue),
    ),
    path: sectionPath(slug, number),
    slug,
    name,
    ...(description === undefined ? {} : { description }),
    listing: composeListing(
      issue.bySection.get(slug) ?? [],
      number,
      (page) => sectionPath(slug, page),
      issue,
    ),
  };
}
