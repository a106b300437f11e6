import type { Metadata } from 'next';
import { manifestPath } from '#lib/edition/address.ts';
import { touchIconPath } from '#lib/edition/models/icon.ts';
import type { Description } from '#lib/share/describe.ts';

/** A page's description as Next writes it into the head. */
export function metadata(page: Description): Metadata {
  const { title, heading, description, canonical, indexed, icon, article, image, oembed, feeds } = page;
  const images = image === undefined ? [] : [{ ...image }];
  return {
    title,
    description,
    alternates: {
      ...(canonical === undefined ? {} : { canonical }),
      ...(page.languages === undefined ? {} : { languages: page.languages }),
      types: {
        ...Object.fromEntries(feeds.map(({ type, url, title }) => [type, [{ url, title }]])),
        ...oembed,
      },
    },
    manifest: manifestPath,
    icons: { icon, apple: touchIconPath },
    robots: indexed
      ? { index: true, follow: true, 'max-image-preview': 'large' }
      : { index: false, follow: true },
    ...(article === undefined ? {} : { authors: article.authors.map((name) => ({ name })) }),
    openGraph: {
      ...(article === undefined
        ? { type: page.type === 'profile' ? 'profile' : 'website' }
        : {
            type: 'article',
            publishedTime: article.published,
            ...(article.modified === undefined ? {} : { modifiedTime: article.modified }),
            authors: [...article.authors],
            section: article.section,
            tags: [...article.tags],
          }),
      title: heading,
      description,
      ...(canonical === undefined ? {} : { url: canonical }),
      siteName: page.site,
      locale: page.locale,
      images,
    },
    twitter: {
      card: 'summary_large_image',
      title: heading,
      description,
      ...(page.siteOnX === undefined ? {} : { site: page.siteOnX }),
      ...(page.authorOnX === undefined ? {} : { creator: page.authorOnX }),
      images: images.map(({ url, alt }) => ({ url, alt })),
    },
    ...(page.authorInFediverse === undefined
      ? {}
      : { other: { 'fediverse:creator': page.authorInFediverse } }),
  };
}
