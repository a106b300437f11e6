import type { FeedModel } from '../../edition/models/feed.ts';
import type { Paper } from '../../edition/page.ts';
import { atom } from './atom.ts';
import { jsonFeed } from './json-feed.ts';
import { note } from './note.ts';
import { rss } from './rss.ts';
import { sitemap } from './sitemap.ts';

/** What a program is answered: text of a type. */
export interface Written {
  readonly type: string;
  readonly text: string;
}

/**
 * Writes a paper from its model. Feeds in XML are `application/xml`: Firefox offers to save whatever is
 * `application/rss+xml` or `application/atom+xml`, and nobody would see how it is set.
 */
export function write(page: Paper): Written {
  switch (page.kind) {
    case 'feed':
      return writeFeed(page.model);
    case 'sitemap':
      return { type: 'application/xml; charset=utf-8', text: sitemap(page.model) };
    case 'note':
      return note(page.model);
  }
}

function writeFeed(model: FeedModel): Written {
  switch (model.format) {
    case 'rss':
      return { type: 'application/xml; charset=utf-8', text: rss(model) };
    case 'atom':
      return { type: 'application/xml; charset=utf-8', text: atom(model) };
    case 'json':
      return { type: 'application/feed+json; charset=utf-8', text: jsonFeed(model) };
  }
}
