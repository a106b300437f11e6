import { feedStylePath } from '../../edition/address.ts';
import { absolute } from '../../edition/html.ts';
import type { FeedItemModel, FeedModel } from '../../edition/models/feed.ts';
import { type XmlElement, xmlDocument } from '../xml.ts';

export const namespaces = {
  atom: 'http://www.w3.org/2005/Atom',
  content: 'http://purl.org/rss/1.0/modules/content/',
  dc: 'http://purl.org/dc/elements/1.1/',
  media: 'http://search.yahoo.com/mrss/',
} as const;

/** RSS 2.0 (rssboard.org/rss-specification), with whole texts, Dublin Core and Media RSS. */
export function rss(feed: FeedModel): string {
  const { origin, path, home, title, description, language, logo, updated, items } = feed;
  const document = xmlDocument('rss', {
    namespaces,
    attributes: { version: '2.0', 'xml:lang': language },
    style: feedStylePath,
  });
  const channel = document.root.ele('channel');
  channel.ele('title').txt(title);
  channel.ele('link').txt(`${origin}${home}`);
  channel.ele('description').txt(description);
  channel.ele('language').txt(language);
  // The board's validator wants to know where a feed is (rssboard.org/rss-profile#namespace-elements-atom-link).
  channel.ele('atom:link', {
    rel: 'self',
    type: 'application/rss+xml',
    href: `${origin}${path}`,
  });
  if (items.length > 0) channel.ele('lastBuildDate').txt(new Date(updated).toUTCString());
  // A readers' picture is at most 144 pixels wide, and a drawing is none in RSS.
  if (logo !== undefined && !logo.endsWith('.svg')) {
    const image = channel.ele('image');
    image.ele('url').txt(`${origin}${logo}`);
    image.ele('title').txt(title);
    image.ele('link').txt(`${origin}${home}`);
  }
  for (const item of items) writeItem(channel.ele('item'), item, feed);
  return document.end();
}

function writeItem(element: XmlElement, item: FeedItemModel, { origin, language }: FeedModel): void {
  const { id, path, title, summary, html, published, updated, authors, categories } = item;
  element.ele('title').txt(title);
  element.ele('link').txt(`${origin}${path}`);
  element.ele('guid', { isPermaLink: 'false' }).txt(id);
  element.ele('pubDate').txt(new Date(published).toUTCString());
  element.ele('atom:updated').txt(updated);
  for (const { name } of authors) element.ele('dc:creator').txt(name);
  if (item.language !== language) element.ele('dc:language').txt(item.language);
  for (const category of categories) element.ele('category').txt(category);
  if (summary !== undefined) element.ele('description').txt(summary);
  element.ele('content:encoded').txt(html);
  writeMedia(element, item, origin);
}

/** Media RSS 1.5.1: the lead picture, what it shows, and who made it. */
export function writeMedia(element: XmlElement, { picture }: FeedItemModel, origin: string): void {
  if (picture === undefined) return;
  const { src, width, height, type, alt, caption, credit } = picture;
  const content = element.ele('media:content', {
    url: absolute(src, origin),
    medium: 'image',
    ...(type === undefined ? {} : { type }),
    width: String(width),
    height: String(height),
  });
  const words = caption ?? alt;
  if (words !== '') content.ele('media:description', { type: 'plain' }).txt(words);
  if (credit !== undefined) content.ele('media:credit').txt(credit);
}
