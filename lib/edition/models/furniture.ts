import type { Content } from '../../content/content.ts';
import { directionOf } from '../../language.ts';
import { mediaPath, normalPath, sectionPath, standingPath } from '../address.ts';
import type { Claims } from '../claims.ts';
import { type ChannelModel, composeTip, socialChannels, type TipModel } from './contact.ts';
import { type Accounts, accounts } from './credits.ts';

export interface LinkModel {
  readonly label: string;
  readonly href: string;
}

/** What surrounds every page: masthead, navigation, footer, and the look that the newsroom chose. */
export interface FurnitureModel {
  readonly name: string;
  readonly origin: string;
  readonly tagline?: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly logo?: { readonly src: string; readonly width: number; readonly height: number };
  readonly navigation: readonly LinkModel[];
  readonly footer: readonly LinkModel[];
  readonly social: readonly ChannelModel[];
  readonly accounts: Accounts;
  /** Standing pages that say how the newsroom works, by their paths. */
  readonly policies: { readonly [Policy in keyof Content['site']['policies']]?: string };
  readonly contact: Content['site']['contact'];
  readonly theme: Content['site']['theme'];
  /** Each section's colour, for the style sheet. */
  readonly colors: Readonly<Record<string, string>>;
  readonly tip: TipModel | null;
}

export function composeFurniture(
  content: Content,
  { sections, standing }: Pick<Claims, 'sections' | 'standing'>,
  origin: string,
): FurnitureModel {
  const { site } = content;
  const logo = site.logo === undefined ? undefined : content.media(site.logo);
  return {
    name: site.name,
    origin,
    ...(site.tagline === undefined ? {} : { tagline: site.tagline }),
    language: site.language,
    direction: directionOf(site.language),
    ...(logo?.width === undefined || logo.height === undefined
      ? {}
      : { logo: { src: mediaPath(logo.file), width: logo.width, height: logo.height } }),
    navigation:
      site.navigation?.map(linkOf) ??
      sections.map(({ slug, name }) => ({ label: name, href: sectionPath(slug) })),
    footer:
      site.footer?.map(linkOf) ??
      standing.map(({ slug, headline }) => ({
        label: headline,
        href: standingPath(slug),
      })),
    social: socialChannels(site.social),
    accounts: accounts(site.social),
    policies: Object.fromEntries(
      Object.entries(site.policies).flatMap(([policy, slug]) =>
        standing.some((page) => page.slug === slug) ? [[policy, standingPath(slug)]] : [],
      ),
    ),
    contact: site.contact,
    theme: site.theme,
    colors: Object.fromEntries(
      sections.flatMap(({ slug, color }) => (color === undefined ? [] : [[slug, color]])),
    ),
    tip: composeTip(site),
  };
}

/** A path as pages know theirs, so that the entry of the page one is on can be told from the others. */
function linkOf({ label, href }: LinkModel): LinkModel {
  const path = href.startsWith('/') && !/[?#]/.test(href) ? normalPath(href) : null;
  return { label, href: path ?? href };
}
