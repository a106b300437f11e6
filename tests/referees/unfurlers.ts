import { createRequire } from 'node:module';
import { z } from 'zod';

/*
 * Programs of others that make cards of pages, each brought to one shape. Their packages are installed in
 * programs/ (setup.ts), so they are asked for by name when a test runs.
 */
const require = createRequire(new URL('programs/', import.meta.url));

/** What an unfurler makes a card of; undefined where it doesn't read such a thing. */
export interface Seen {
  readonly title?: string | undefined;
  readonly description?: string | undefined;
  readonly image?: string | undefined;
  readonly author?: string | undefined;
  /** As it is read, whatever its form. */
  readonly date?: string | undefined;
  readonly site?: string | undefined;
}

export type Unfurler = (url: string) => Promise<Seen>;

const text = z.string().optional();
const nothing = z.null().transform(() => undefined);
const textOrNothing = z.union([text, nothing]);

const unfurled = z.object({
  author: text,
  open_graph: z.object({
    title: text,
    description: text,
    site_name: text,
    images: z.array(z.object({ url: z.string() })).default([]),
    articles: z.array(z.object({ published_time: text })).default([]),
  }),
});
const scraped = z.object({
  result: z.object({
    ogTitle: text,
    ogDescription: text,
    ogSiteName: text,
    author: text,
    articlePublishedTime: text,
    ogImage: z.array(z.object({ url: z.string() })).default([]),
  }),
});
const previewed = z.object({
  title: text,
  description: text,
  siteName: text,
  author: text,
  images: z.array(z.string()),
});
const summarised = z.object({
  title: textOrNothing,
  description: textOrNothing,
  thumbnail: textOrNothing,
  sitename: textOrNothing,
});
const metascraped = z.object({
  title: textOrNothing,
  description: textOrNothing,
  image: textOrNothing,
  author: textOrNothing,
  date: textOrNothing,
  publisher: textOrNothing,
});

/** It refuses addresses without a top-level domain, unless it is told. */
const localAddresses = {
  require_tld: false,
  protocols: ['http'],
  require_host: true,
  require_port: false,
  require_protocol: true,
  require_valid_protocol: true,
  allow_underscores: false,
  host_whitelist: false,
  host_blacklist: false,
  allow_trailing_dot: false,
  allow_protocol_relative_urls: false,
  disallow_auth: false,
};

/** What an oEmbed consumer finds by a page's address alone. */
export async function embedded(url: string): Promise<unknown> {
  return require('@extractus/oembed-extractor').extract(url);
}

export const unfurlers: Readonly<Record<string, Unfurler>> = {
  'unfurl.js': async (url) => {
    const { open_graph: graph, author } = unfurled.parse(await require('unfurl.js').unfurl(url));
    return {
      title: graph.title,
      description: graph.description,
      site: graph.site_name,
      image: graph.images[0]?.url,
      author,
      date: graph.articles[0]?.published_time,
    };
  },
  'open-graph-scraper': async (url) => {
    const scrape = require('open-graph-scraper');
    const { result } = scraped.parse(await scrape({ url, urlValidatorSettings: localAddresses }));
    return {
      title: result.ogTitle,
      description: result.ogDescription,
      site: result.ogSiteName,
      image: result.ogImage[0]?.url,
      author: result.author,
      date: result.articlePublishedTime,
    };
  },
  'link-preview-js': async (url) => {
    const data = await (await fetch(url)).text();
    const { getPreviewFromContent } = require('link-preview-js');
    const found = previewed.parse(
      await getPreviewFromContent({ url, data, headers: { 'content-type': 'text/html' } }),
    );
    return { ...found, site: found.siteName, image: found.images[0] };
  },
  metascraper: async (url) => {
    const parts = ['title', 'description', 'image', 'author', 'date', 'publisher', 'url'];
    const scrape = require('metascraper')(parts.map((part) => require(`metascraper-${part}`)()));
    const found = metascraped.parse(await scrape({ url, html: await (await fetch(url)).text() }));
    return { ...found, site: found.publisher };
  },
  '@misskey-dev/summaly': async (url) => {
    process.env.SUMMALY_ALLOW_PRIVATE_IP = 'true';
    const { summaly } = require('@misskey-dev/summaly');
    const found = summarised.parse(await summaly(url));
    return { ...found, site: found.sitename, image: found.thumbnail };
  },
};

const judged = z.object({
  failed: z.array(z.object({ test: z.string() })),
  schemas: z.array(z.string()),
});

/** What structured-data-testing-tool finds wrong for Google, X and Facebook, and the types that it sees. */
export async function judge(html: string, schemas: readonly string[]): Promise<z.infer<typeof judged>> {
  const { structuredDataTest } = require('structured-data-testing-tool');
  const { Google, Twitter, Facebook } = require('structured-data-testing-tool/presets');
  try {
    return judged.parse(
      await structuredDataTest(html, { presets: [Google, Twitter, Facebook], schemas: [...schemas] }),
    );
  } catch (error) {
    // It throws its result where something failed.
    if (typeof error !== 'object' || error === null || !('res' in error)) throw error;
    return judged.parse(error.res);
  }
}
