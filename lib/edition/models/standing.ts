import type { Standing } from '../../content/records/standing.ts';
import { directionOf } from '../../language.ts';
import { standingPath } from '../address.ts';
import type { ComposedBody } from '../block.ts';
import type { Issue } from '../issue.ts';
import { composeBody } from './body.ts';
import { type CardLink, composeCard, linkCard } from './card.ts';
import type { FurnitureModel } from './furniture.ts';

export interface StandingModel {
  readonly furniture: FurnitureModel;
  readonly card: CardLink;
  readonly path: string;
  readonly headline: string;
  readonly dek?: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly body: ComposedBody;
}

export function composeStanding(standing: Standing, issue: Issue): StandingModel {
  const language = standing.language ?? issue.content.site.language;
  const setting = { ...issue.content, language, calendar: { ...issue.calendar, language } };
  return {
    furniture: issue.furniture,
    card: linkCard(
      standingPath(standing.slug),
      composeCard({ layout: 'words', headline: standing.headline, line: standing.dek, language }, issue),
    ),
    path: standingPath(standing.slug),
    headline: standing.headline,
    ...(standing.dek === undefined ? {} : { dek: standing.dek }),
    language,
    direction: directionOf(language),
    body: composeBody(standing.body, setting, issue.blocks),
  };
}
