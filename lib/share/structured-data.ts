import type {
  BreadcrumbList,
  CollectionPage,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Person,
  ProfilePage,
  WebPage,
  WithContext,
} from 'schema-dts';
import { authorsPath, frontPath, topicsPath } from '../edition/address.ts';
import type { FurnitureModel } from '../edition/models/furniture.ts';
import { largeIconPath } from '../edition/models/icon.ts';
import type { StoryModel } from '../edition/models/story.ts';
import type { ReaderPage } from '../edition/page.ts';
import { say } from '../words/words.ts';
import { newsArticle } from './news-article.ts';

const context = 'https://schema.org';

export type StructuredData = WithContext<
  NewsArticle | WebPage | CollectionPage | ProfilePage | BreadcrumbList
>;

/**
 * A page as schema.org describes it, each value one JSON-LD script. The first is the page itself at top level:
 * Mastodon reads a NewsArticle or WebPage there and no other type, and no `@graph`.
 */
export function structuredData(page: ReaderPage): readonly StructuredData[] {
  const { furniture } = page.model;
  const { origin } = furniture;
  const url = `${origin}${page.path}`;
  const publisher = publisherOf(furniture);
  const home: Step = [furniture.name, frontPath];
  const common = { '@context': context, url, inLanguage: furniture.language, publisher } as const;
  switch (page.kind) {
    case 'gone':
    case 'missing':
    case 'embed':
    case 'search':
      return [];
    case 'article': {
      const { section, headline } = page.model;
      return [
        { '@context': context, ...newsArticle(page.model, publisher) },
        trail(origin, home, [section.name, section.path], [headline, page.path]),
      ];
    }
    case 'front': {
      const { lead, second, strips, latest } = page.model;
      const stories = [
        ...(lead === null ? [] : [lead]),
        ...second,
        ...strips.flatMap((strip) => strip.stories),
        ...latest,
      ];
      return [{ ...common, '@type': 'CollectionPage', name: furniture.name, ...list(origin, stories) }];
    }
    case 'section':
    case 'topic': {
      const { name, listing } = page.model;
      const parent: readonly Step[] =
        page.kind === 'topic' ? [[say(furniture.language, 'topics'), topicsPath]] : [];
      return [
        { ...common, '@type': 'CollectionPage', name, ...list(origin, listing.stories) },
        trail(origin, home, ...parent, [name, page.path]),
      ];
    }
    case 'archive': {
      const { name, around, listing } = page.model;
      return [
        { ...common, '@type': 'CollectionPage', name, ...list(origin, listing?.stories ?? []) },
        trail(origin, home, ...around.map(({ label, href }): Step => [label, href]), [name, page.path]),
      ];
    }
    case 'author':
      return [
        { ...common, '@type': 'ProfilePage', mainEntity: personOf(page.model, origin) },
        trail(
          origin,
          home,
          [say(furniture.language, 'authors'), authorsPath],
          [page.model.contact.name, page.path],
        ),
      ];
    case 'authors':
    case 'topics':
      return [{ ...common, '@type': 'CollectionPage', name: say(furniture.language, page.kind) }];
    case 'standing': {
      const { headline, dek, language } = page.model;
      return [
        {
          ...common,
          '@type': 'WebPage',
          name: headline,
          inLanguage: language,
          ...(dek === undefined ? {} : { description: dek }),
        },
      ];
    }
  }
}

/** JSON that can stand in a script element: no text in it can end the element or begin a comment (HTML §4.12.1.3). */
export function scriptText(data: StructuredData): string {
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

type Step = readonly [name: string, path: string];

function trail(origin: string, ...steps: readonly Step[]): WithContext<BreadcrumbList> {
  return {
    '@context': context,
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(([name, path], index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: `${origin}${path}`,
    })),
  };
}

function list(origin: string, stories: readonly StoryModel[]): Pick<CollectionPageLeaf, 'mainEntity'> {
  return {
    mainEntity: {
      '@type': 'ItemList',
      itemListElement: stories.map(({ path }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: `${origin}${path}`,
      })),
    },
  };
}

type CollectionPageLeaf = Exclude<CollectionPage, string>;

function publisherOf(furniture: FurnitureModel): NewsMediaOrganization {
  const { name, origin, logo, accounts, policies } = furniture;
  const at = (path: string | undefined): string | undefined => path && `${origin}${path}`;
  return {
    '@type': 'NewsMediaOrganization',
    '@id': `${origin}/#publisher`,
    name,
    url: `${origin}/`,
    ...(logo === undefined ? {} : { logo: markOf(logo, origin) }),
    ...(accounts.elsewhere.length === 0 ? {} : { sameAs: accounts.elsewhere }),
    ...defined({
      correctionsPolicy: at(policies.corrections),
      ethicsPolicy: at(policies.ethics),
      ownershipFundingInfo: at(policies.ownership),
      masthead: at(policies.masthead),
    }),
  };
}

/** Search engines want so many pixels of each side (Google, Article structured data, `publisher.logo`). */
const leastLogo = 112;

/** The logo as it is, or the icon that is made of it where it is a drawing or a small picture. */
function markOf(logo: NonNullable<FurnitureModel['logo']>, origin: string): ImageObject {
  const large = !logo.src.endsWith('.svg') && Math.min(logo.width, logo.height) >= leastLogo;
  const { src, width, height } = large ? logo : { src: largeIconPath, width: 512, height: 512 };
  return {
    '@type': 'ImageObject',
    url: `${origin}${src}`,
    width: { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: height, unitCode: 'E37' },
  };
}

function personOf(model: Extract<ReaderPage, { kind: 'author' }>['model'], origin: string): Person {
  const { contact, accounts, expertise, furniture } = model;
  return {
    '@type': 'Person',
    '@id': `${origin}${contact.path}`,
    name: contact.name,
    url: `${origin}${contact.path}`,
    worksFor: { '@id': `${furniture.origin}/#publisher` },
    ...(accounts.elsewhere.length === 0 ? {} : { sameAs: accounts.elsewhere }),
    ...(expertise.length === 0 ? {} : { knowsAbout: expertise }),
    ...defined({
      jobTitle: contact.role,
      description: contact.bio,
      image: contact.portrait && `${origin}${contact.portrait.src}`,
    }),
  };
}

/** Without what isn't known: schema.org has no word for it. */
function defined<Values extends Readonly<Record<string, string | undefined>>>(
  values: Values,
): { readonly [Name in keyof Values]?: string } {
  return Object.fromEntries(
    Object.entries(values).filter((entry): entry is [string, string] => entry[1] !== undefined),
  ) as { readonly [Name in keyof Values]?: string };
}
