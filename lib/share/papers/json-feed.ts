import { absolute } from '../../edition/html.ts';
import type { FeedModel } from '../../edition/models/feed.ts';

/** JSON Feed 1.1 (jsonfeed.org/version/1.1). */
export function jsonFeed(feed: FeedModel): string {
  const { origin, path, home, title, publication, description, language, logo, items } = feed;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${origin}${home}`,
    feed_url: `${origin}${path}`,
    description,
    ...(logo === undefined ? {} : { icon: `${origin}${logo}` }),
    authors: [{ name: publication, url: `${origin}/` }],
    language,
    items: items.map((item) => ({
      id: item.id,
      url: `${origin}${item.path}`,
      title: item.title,
      content_html: item.html,
      ...(item.summary === undefined ? {} : { summary: item.summary }),
      ...(item.picture === undefined ? {} : { image: absolute(item.picture.src, origin) }),
      date_published: item.published,
      date_modified: item.updated,
      ...(item.authors.length === 0
        ? {}
        : {
            authors: item.authors.map(({ name, path: page }) => ({
              name,
              ...(page === undefined ? {} : { url: `${origin}${page}` }),
            })),
          }),
      tags: item.categories,
      language: item.language,
    })),
  });
}
