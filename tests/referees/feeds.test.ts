import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isPaper, isReaderPage } from '#lib/edition/page.ts';
import { write } from '#lib/share/papers/write.ts';
import { freePort, type RunningServer, startSite } from '../support/server.ts';
import { editionOfFolder } from '../support/site-pages.ts';
import { elementsBelow, parseXml, textsBelow } from '../support/xml.ts';
import { crawl, feedReaders, lint, readability } from './feed-readers.ts';

/*
 * Programs that others wrote find what is published on the running site: feed readers, search engines' schemas, a
 * reader view, a link checker.
 */
let site: RunningServer;
beforeAll(async () => {
  const port = await freePort();
  site = await startSite('content', { PORT: String(port), SITE_URL: `http://127.0.0.1:${port}` });
});
afterAll(() => site.stop());

const edition = await editionOfFolder('content');
const feeds = [...edition.pages('feed')];
const articles = [...edition.pages('article')];

async function get(path: string): Promise<string> {
  const response = await fetch(`${site.url}${path}`);
  expect([path, response.status]).toEqual([path, 200]);
  return response.text();
}

describe.each(Object.entries(feedReaders))('%s', (name, reader) => {
  test('reads every feed, and finds every story in it with its fields', async () => {
    for (const { path, model } of feeds) {
      const found = await reader(await get(path), `${site.url}${path}`);
      if (found === null) continue;
      expect([path, found.title]).toEqual([path, model.title]);
      expect(found.link).toBe(`${site.url}${model.home}`);
      expect(found.items).toHaveLength(model.items.length);
      for (const [index, item] of model.items.entries()) {
        const read = found.items[index];
        expect(read?.title).toBe(item.title);
        expect(read?.link).toBe(`${site.url}${item.path}`);
        // Of Atom feed-extractor takes the time of the last change.
        const times =
          name === '@extractus/feed-extractor' ? [item.published, item.updated] : [item.published];
        expect(times.map((time) => Date.parse(time))).toContain(Date.parse(read?.published ?? ''));
        expect(read?.id).toBe(item.id.replace('https://gazette.example', site.url));
        if (name === '@extractus/feed-extractor') continue;
        // Of an Atom entry with two authors feedparser reads none, and names the feed's.
        const unread = name === 'feedparser' && model.format === 'atom' && item.authors.length > 1;
        if (!unread) expect(read?.author).toContain(item.authors[0]?.name ?? '');
        const whole = item.html.replaceAll('https://gazette.example', site.url);
        expect(bare(read?.html ?? '')).toBe(bare(whole));
      }
    }
  });
});

/** The file of a schema: one of ours, or sitemaps.org's own. */
function schema(fileName: string) {
  const programs = createRequire(new URL('programs/', import.meta.url));
  const folder =
    fileName === 'sitemap.xsd'
      ? join(dirname(programs.resolve('sitemap/package.json')), 'schema')
      : join(import.meta.dirname, 'schemas');
  return { fileName, contents: readFileSync(join(folder, fileName), 'utf8') };
}

describe('schemas', () => {
  const parts = ['sitemap.xsd', 'sitemap-image.xsd', 'sitemap-news.xsd', 'sitemap-xhtml.xsd'].map(schema);

  test('every Atom feed is what RFC 4287 says', async () => {
    for (const { path, model } of feeds) {
      if (model.format === 'atom')
        expect([path, await lint(await get(path), schema('atom.rng'))]).toEqual([path, []]);
    }
  });

  test('every sitemap is what sitemaps.org and Google say', async () => {
    for (const { path, model } of edition.pages('sitemap')) {
      // Google: it is normal for a news sitemap to be empty where nothing was published for two days.
      if (model.sitemap === 'news' && model.urls.length === 0) continue;
      const complaints =
        model.sitemap === 'index'
          ? await lint(await get(path), schema('siteindex.xsd'))
          : await lint(await get(path), schema('sitemaps.xsd'), parts);
      expect([path, complaints]).toEqual([path, []]);
    }
  });

  test('so is the news sitemap of the hour in which the newest story appeared', async () => {
    const newest = Math.max(...articles.map(({ model }) => Date.parse(model.published.iso)));
    const then = await editionOfFolder('content', new Date(newest + 3_600_000));
    const news = [...then.pages('sitemap')].find(({ model }) => model.sitemap === 'news');
    if (news === undefined) throw new Error('There is no news sitemap.');
    const { text } = write(news);
    expect(text).toContain('<news:news>');
    expect(await lint(text, schema('sitemaps.xsd'), parts)).toEqual([]);
  });

  test('a schema complains of what isn’t so', async () => {
    const atom = (await get('/atom.xml')).replace(/<updated>[^<]*</, '<updated>yesterday<');
    expect(await lint(atom, schema('atom.rng'))).not.toEqual([]);
  });
});

describe('what feed validators look for in RSS', () => {
  const rss = feeds.filter(({ model }) => model.format === 'rss').map(({ path }) => path);

  test.each(rss)('%s', async (path) => {
    const [channel] = parseXml(await get(path)).getElementsByTagName('channel');
    if (channel === undefined) throw new Error('There is no channel.');
    const texts = textsBelow(channel);
    const ids = texts.guid ?? [];
    expect(new Set(ids).size).toBe(ids.length);
    // RFC 822 §5, with years of four digits.
    for (const date of [...(texts.pubDate ?? []), ...(texts.lastBuildDate ?? [])])
      expect(date).toMatch(/^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d GMT$/);
    expect(texts.language?.[0]).toMatch(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/);
    for (const link of texts.link ?? []) expect(link.startsWith(`${site.url}/`)).toBe(true);
    const [self] = channel.getElementsByTagName('atom:link');
    expect([self?.getAttribute('rel'), self?.getAttribute('href')]).toEqual(['self', `${site.url}${path}`]);
    for (const html of texts['content:encoded'] ?? []) {
      expect(html).not.toMatch(/<(?:script|iframe|object|embed|form|style)\b/i);
      expect(html).not.toMatch(/\s(?:class|style|id|on\w+)="/i);
      expect(html).not.toMatch(/(?:href|src)="(?!https?:|mailto:|tel:)/i);
    }
    for (const element of elementsBelow(channel)) {
      if (element.nodeName !== 'media:content') continue;
      expect(element.getAttribute('url')).toMatch(/^https?:/);
      expect(element.getElementsByTagName('media:credit').length).toBeLessThanOrEqual(1);
    }
  });

  test('pictures in feeds are there, and name who made them', async () => {
    const root = parseXml(await get('/feed.xml'));
    const media = [...root.getElementsByTagName('media:content')];
    expect(media.length).toBeGreaterThan(5);
    for (const content of media) {
      expect(content.getElementsByTagName('media:credit')).toHaveLength(1);
      const picture = await fetch(content.getAttribute('url') ?? '');
      expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
      await picture.arrayBuffer();
    }
  });
});

describe('conditional requests', () => {
  test.each(['/feed.xml', '/atom.xml', '/feed.json', '/sitemap.xml', '/robots.txt'])(
    '%s is sent once',
    async (path) => {
      const first = await fetch(`${site.url}${path}`);
      await first.text();
      const etag = first.headers.get('etag') ?? '';
      const again = await fetch(`${site.url}${path}`, { headers: { 'If-None-Match': etag } });
      expect([etag === '', again.status, (await again.text()).length]).toEqual([false, 304, 0]);
      expect(again.headers.get('access-control-allow-origin')).toBe('*');
    },
  );
});

describe('@mozilla/readability', () => {
  test.each(articles.map((page) => [page.path, page] as const))(
    'reads %s whole, and no furniture',
    async (path, { model }) => {
      const found = readability(await get(path), `${site.url}${path}`);
      expect(found.title).toContain(model.headline);
      for (const { name } of model.credits.slice(0, 1)) expect(found.byline).toContain(name);
      expect(Date.parse(found.publishedTime ?? '')).toBe(Date.parse(model.published.iso));
      const words = spaced(found.textContent);
      for (const paragraph of paragraphsOf(model.body)) expect(words).toContain(spaced(paragraph));
      for (const furniture of ['Share this story', 'Related stories', 'Everything here', 'Skip to the story'])
        expect(words).not.toContain(furniture);
    },
  );
});

test('linkinator, from the front page, finds every page that is listed, and nothing that leads nowhere', async () => {
  const links = await crawl(site.url);
  const broken = links
    .filter(({ state }) => state === 'BROKEN')
    .map(({ url, parent, status }) => `${url} on ${parent}: ${status ?? 'no answer'}`);
  expect(broken).toEqual([]);
  const found = new Set(links.map(({ url }) => new URL(url).pathname));
  const listed = [...edition.pages()]
    .filter((page) => isReaderPage(page) || isPaper(page))
    .filter(({ kind }) => kind !== 'gone' && kind !== 'sitemap' && kind !== 'note')
    .map(({ path }) => path);
  expect(listed.filter((path) => !found.has(path))).toEqual([]);
}, 300_000);

/** feedparser writes a slash after a host that has no path. */
function bare(html: string): string {
  return html.replace(/(href="https?:\/\/[^/"]+)\/"/g, '$1"');
}

/** Paragraphs of a story's own text, outside of blocks. */
function paragraphsOf(body: (typeof articles)[number]['model']['body']): readonly string[] {
  return body.flatMap((node) =>
    typeof node === 'object' && 'element' in node && node.element === 'p' ? [textIn(node.children)] : [],
  );
}

function textIn(nodes: (typeof articles)[number]['model']['body']): string {
  return nodes.map((node) => (typeof node === 'string' ? node : textIn(node.children))).join('');
}

function spaced(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
