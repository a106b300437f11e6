import { feedStylePath } from '../../edition/address.ts';
import type { FeedItemModel, FeedModel } from '../../edition/models/feed.ts';
import { type XmlElement, xmlDocument } from '../xml.ts';
import { namespaces, writeMedia } from './rss.ts';

/** Atom (RFC 4287), with whole texts and Media RSS. */
export function atom(feed: FeedModel): string {
  const { origin, path, home, title, publication, description, language, logo, updated, items } = feed;
  const document = xmlDocument('feed', {
    namespaces: { '': namespaces.atom, media: namespaces.media },
    attributes: { 'xml:lang': language },
    style: feedStylePath,
  });
  const { root } = document;
  root.ele('id').txt(`${origin}${path}`);
  root.ele('title').txt(title);
  root.ele('subtitle').txt(description);
  root.ele('updated').txt(updated);
  root.ele('author').ele('name').txt(publication);
  root.ele('link', { rel: 'alternate', type: 'text/html', href: `${origin}${home}` });
  root.ele('link', { rel: 'self', type: 'application/atom+xml', href: `${origin}${path}` });
  if (logo !== undefined) root.ele('logo').txt(`${origin}${logo}`);
  for (const item of items) writeEntry(root.ele('entry'), item, feed);
  return document.end();
}

function writeEntry(entry: XmlElement, item: FeedItemModel, { origin, language }: FeedModel): void {
  const { id, path, title, summary, html, published, updated, authors, categories } = item;
  if (item.language !== language) entry.att('xml:lang', item.language);
  entry.ele('id').txt(id);
  entry.ele('title').txt(title);
  entry.ele('link', { rel: 'alternate', type: 'text/html', href: `${origin}${path}` });
  entry.ele('published').txt(published);
  entry.ele('updated').txt(updated);
  for (const { name, path: page } of authors) {
    const author = entry.ele('author');
    author.ele('name').txt(name);
    if (page !== undefined) author.ele('uri').txt(`${origin}${page}`);
  }
  for (const term of categories) entry.ele('category', { term });
  if (summary !== undefined) entry.ele('summary').txt(summary);
  entry.ele('content', { type: 'html' }).txt(html);
  writeMedia(entry, item, origin);
}
