import type {
  CorrectionComment,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  SocialMediaPosting,
} from 'schema-dts';
import type { Label } from '../content/records/article.ts';
import type { Quotation } from '../edition/block.ts';
import type { ArticleModel } from '../edition/models/article.ts';
import type { CreditModel } from '../edition/models/credits.ts';
import type { PhotoModel } from '../edition/models/photo.ts';

/** schema.org's own subtypes, said beside NewsArticle: Mastodon reads no subtype. */
const additionalTypes: { readonly [Name in Label]?: string } = {
  opinion: 'OpinionNewsArticle',
  analysis: 'AnalysisNewsArticle',
  review: 'ReviewNewsArticle',
  explainer: 'BackgroundNewsArticle',
  sponsored: 'AdvertiserContentArticle',
  satire: 'SatiricalArticle',
};

/** Search engines cut a headline after so many characters (Google's guideline). */
const longestHeadline = 110;

/** A story as schema.org describes it. */
export function newsArticle(model: ArticleModel, publisher: NewsMediaOrganization): NewsArticle {
  const { furniture, label, corrections, picture, quotations } = model;
  const url = `${furniture.origin}${model.path}`;
  const images = pictureOf(picture, furniture.origin);
  const type = additionalTypes[label];
  return {
    '@type': 'NewsArticle',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: shorten(model.headline),
    description: model.dek ?? model.opening,
    datePublished: model.published.iso,
    dateModified: (model.updated ?? model.published).iso,
    inLanguage: model.language,
    articleSection: model.section.name,
    keywords: model.topics.map(({ label: topic }) => topic),
    wordCount: model.words,
    isAccessibleForFree: true,
    author: model.credits.map((credit) => authorOf(credit, furniture.origin)),
    publisher,
    ...(label === 'news' ? {} : { genre: label }),
    ...(type === undefined ? {} : { additionalType: `https://schema.org/${type}` }),
    ...(images.length === 0 ? {} : { image: images }),
    ...(corrections.length === 0
      ? {}
      : {
          correction: corrections.map(
            ({ date, text }): CorrectionComment => ({
              '@type': 'CorrectionComment',
              datePublished: date.iso,
              text,
            }),
          ),
        }),
    ...(quotations.length === 0 ? {} : { isBasedOn: quotations.map(postingOf) }),
  };
}

function shorten(headline: string): string {
  return headline.length <= longestHeadline
    ? headline
    : `${headline.slice(0, longestHeadline - 1).trimEnd()}…`;
}

function authorOf(credit: CreditModel, origin: string): Person | Organization {
  const { name, path, role, portrait, elsewhere } = credit;
  if (path === undefined) return { '@type': 'Organization', name };
  return {
    '@type': 'Person',
    '@id': `${origin}${path}`,
    name,
    url: `${origin}${path}`,
    ...(role === undefined ? {} : { jobTitle: role }),
    ...(portrait === undefined ? {} : { image: `${origin}${portrait.src}` }),
    ...(elsewhere.length === 0 ? {} : { sameAs: elsewhere }),
  };
}

function pictureOf(photo: PhotoModel | undefined, origin: string): readonly ImageObject[] {
  if (photo?.src == null) return [];
  return [
    {
      '@type': 'ImageObject',
      url: `${origin}${photo.src}`,
      contentUrl: `${origin}${photo.src}`,
      width: { '@type': 'QuantitativeValue', value: photo.width, unitCode: 'E37' },
      height: { '@type': 'QuantitativeValue', value: photo.height, unitCode: 'E37' },
      ...(photo.caption === undefined ? {} : { caption: photo.caption }),
      ...(photo.credit === undefined ? {} : { creditText: photo.credit }),
    },
  ];
}

/** What others published and the story quotes. */
function postingOf({ url, author, text, published }: Quotation): SocialMediaPosting {
  return {
    '@type': 'SocialMediaPosting',
    url,
    author: { '@type': 'Person', name: author },
    text,
    ...(published === undefined ? {} : { datePublished: published }),
  };
}
