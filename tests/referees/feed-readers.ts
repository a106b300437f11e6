import { once } from 'node:events';
import { createRequire } from 'node:module';
import { Readable } from 'node:stream';
import { z } from 'zod';

/*
 * Feed readers of others, each brought to one shape. Their packages are installed in programs/ (setup.ts).
 */
const require = createRequire(new URL('programs/', import.meta.url));

export interface ReadItem {
  readonly id?: string | undefined;
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly published?: string | undefined;
  readonly author?: string | undefined;
  readonly html?: string | undefined;
}

export interface ReadFeed {
  readonly title?: string | undefined;
  readonly link?: string | undefined;
  readonly items: readonly ReadItem[];
}

/** Reads a feed's text; null for a format that it doesn't know. */
export type FeedReader = (text: string, url: string) => Promise<ReadFeed | null>;

const text = z
  .string()
  .nullish()
  .transform((value) => value ?? undefined);
const date = z
  .union([z.string(), z.date().transform((value) => value.toISOString())])
  .nullish()
  .transform((value) => value ?? undefined);

const rssParsed = z.object({
  title: text,
  link: text,
  items: z.array(
    z.object({
      guid: text,
      id: text,
      title: text,
      link: text,
      isoDate: text,
      creator: text,
      author: text,
      'content:encoded': text,
      content: text,
    }),
  ),
});

const fedItem = z.object({
  guid: text,
  title: text,
  link: text,
  pubdate: date,
  author: text,
  description: text,
  meta: z.object({ title: text, link: text }),
});

const extracted = z.object({
  title: text,
  link: text,
  entries: z.array(z.object({ id: text, title: text, link: text, published: date })),
});

export const feedReaders: Readonly<Record<string, FeedReader>> = {
  'rss-parser': async (source) => {
    if (!source.startsWith('<')) return null;
    const Parser = require('rss-parser');
    const { title, link, items } = rssParsed.parse(await new Parser().parseString(source));
    return {
      title,
      link,
      items: items.map((item) => ({
        id: item.guid ?? item.id,
        title: item.title,
        link: item.link,
        published: item.isoDate,
        author: item.creator ?? item.author,
        html: item['content:encoded'] ?? item.content,
      })),
    };
  },
  feedparser: async (source, url) => {
    if (!source.startsWith('<')) return null;
    const FeedParser = require('feedparser');
    const parser = Readable.from([source]).pipe(new FeedParser({ feedurl: url }));
    const items: z.infer<typeof fedItem>[] = [];
    parser.on('data', (item: unknown) => items.push(fedItem.parse(item)));
    await once(parser, 'end');
    const meta = z.object({ title: text, link: text }).parse(parser.meta);
    return {
      ...meta,
      items: items.map(({ guid, title, link, pubdate, author, description }) => ({
        id: guid,
        title,
        link,
        published: pubdate,
        author,
        html: description,
      })),
    };
  },
  '@extractus/feed-extractor': async (source) => {
    const { extractFromJson, extractFromXml } = require('@extractus/feed-extractor');
    const found = source.startsWith('<') ? extractFromXml(source) : extractFromJson(JSON.parse(source));
    const { title, link, entries } = extracted.parse(found);
    return { title, link, items: entries };
  },
};

/** What Readability makes of a page. */
const read = z.object({
  title: z.string(),
  byline: text,
  publishedTime: text,
  textContent: z.string(),
  lang: text,
});
export type ReadStory = z.infer<typeof read>;

export function readability(html: string, url: string): ReadStory {
  const { JSDOM, VirtualConsole } = require('jsdom');
  const { Readability } = require('@mozilla/readability');
  // It reads no CSS of these years, and says so at every page.
  const { document } = new JSDOM(html, { url, virtualConsole: new VirtualConsole() }).window;
  return read.parse(new Readability(document).parse());
}

/** Complaints of xmllint about a document; none where it is what its schema says. */
export async function lint(
  contents: string,
  schema: { readonly fileName: string; readonly contents: string },
  preload: readonly { readonly fileName: string; readonly contents: string }[] = [],
): Promise<readonly string[]> {
  const { validateXML } = await import(require.resolve('xmllint-wasm'));
  const { errors } = z.object({ errors: z.array(z.object({ message: z.string() })) }).parse(
    await validateXML({
      xml: [{ fileName: 'document.xml', contents }],
      schema: [schema],
      preload,
      extension: schema.fileName.endsWith('.rng') ? 'relaxng' : 'schema',
      maxMemoryPages: 8192,
    }),
  );
  return errors.map(({ message }) => message);
}

const crawled = z.object({
  links: z.array(
    z.object({ url: z.string(), status: z.number().optional(), state: z.string(), parent: text }),
  ),
});

/** Every link that linkinator finds from an address on, on the same site. */
export async function crawl(url: string): Promise<z.infer<typeof crawled>['links']> {
  const { check } = await import(require.resolve('linkinator'));
  const { links } = crawled.parse(
    await check({
      path: url,
      recurse: true,
      concurrency: 8,
      // A picture that nobody asked for before waits for all others that are made one after another.
      timeout: 120_000,
      // What leads elsewhere isn't asked: no test leaves this machine.
      linksToSkip: (link: string) => Promise.resolve(!link.startsWith(url)),
    }),
  );
  return links;
}
