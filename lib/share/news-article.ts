import type {
  CorrectionComment,
  ImageObject,
  NewsArticle,
  NewsMediaOrganization,
  Organization,
  Person,
  SocialMediaPosting,
  VideoObject,
} from 'schema-dts';
import type { Label } from '../content/records/article.ts';
import type { Film, Quotation } from '../edition/block.ts';
import type { ArticleModel } from '../edition/models/article.ts';
import type { CreditModel } from '../edition/models/credits.ts';
import type { PhotoModel } from '../edition/models/photo.ts';
import { cropPath, cropSize, pointOf, type Size, shapesOf } from '../photos/crop.ts';
import type { SharedPicture } from './describe.ts';

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
  const { furniture, label, corrections, picture, quotations, films } = model;
  const url = `${furniture.origin}${model.path}`;
  const images = picturesOf(picture, furniture.origin);
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
    ...(films.length === 0 ? {} : { video: films.map((film) => videoOf(film, model)) }),
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

/** In the three shapes that search engines ask for; as it is where there are no crops of it. */
function picturesOf(photo: PhotoModel | undefined, origin: string): readonly ImageObject[] {
  if (photo?.src == null) return [];
  const { src, mark, focus } = photo;
  if (mark === undefined) return [imageOf(photo, `${origin}${src}`, photo)];
  return shapesOf(photo).map((shape) =>
    imageOf(photo, `${origin}${cropPath(src, { shape, ...pointOf(focus) }, mark)}`, cropSize(photo, shape)),
  );
}

/** The square that a search result shows; undefined where a story's picture has none, or there is no picture. */
export function searchPicture({ picture, furniture }: ArticleModel): SharedPicture | undefined {
  if (picture?.src == null || picture.mark === undefined || !shapesOf(picture).includes('1x1'))
    return undefined;
  const crop = { shape: '1x1', ...pointOf(picture.focus) } as const;
  return {
    url: `${furniture.origin}${cropPath(picture.src, crop, picture.mark)}`,
    ...cropSize(picture, '1x1'),
    alt: picture.alt,
  };
}

/** With whose it is, as Google shows it beside a picture (Image metadata in Google Images). */
function imageOf(photo: PhotoModel, url: string, { width, height }: Size): ImageObject {
  const { caption, credit, ownership } = photo;
  const { creators = [], copyright, license, acquire } = ownership ?? {};
  return {
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    width: { '@type': 'QuantitativeValue', value: width, unitCode: 'E37' },
    height: { '@type': 'QuantitativeValue', value: height, unitCode: 'E37' },
    ...(caption === undefined ? {} : { caption }),
    ...(credit === undefined ? {} : { creditText: credit }),
    ...(creators.length === 0
      ? {}
      : { creator: creators.map((name): Person => ({ '@type': 'Person', name })) }),
    ...(copyright === undefined ? {} : { copyrightNotice: copyright }),
    ...(license === undefined ? {} : { license }),
    ...(acquire === undefined ? {} : { acquireLicensePage: acquire }),
  };
}

/** As Google wants a film (Video structured data); it appeared with its story. */
function videoOf(film: Film, { furniture, published, language }: ArticleModel): VideoObject {
  const { title, caption, credit, src, type, poster, transcript } = film;
  return {
    '@type': 'VideoObject',
    name: title,
    description: caption ?? title,
    thumbnailUrl: `${furniture.origin}${poster}`,
    uploadDate: published.iso,
    contentUrl: `${furniture.origin}${src}`,
    encodingFormat: type,
    inLanguage: language,
    creditText: credit,
    ...(transcript === undefined ? {} : { transcript }),
  };
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
