import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isReaderPage, type PageKind, type ReaderPage } from '#lib/edition/page.ts';
import { freePort, type RunningServer, startSite } from '../support/server.ts';
import { editionOfFolder } from '../support/site-pages.ts';
import { embedded, judge, unfurlers } from './unfurlers.ts';

/*
 * Unfurlers that others wrote read the running site. Each must find what a reader of its card should see.
 */
let site: RunningServer;
beforeAll(async () => {
  // Some follow the addresses that the page names: they must lead here.
  const port = await freePort();
  site = await startSite('content', { PORT: String(port), SITE_URL: `http://127.0.0.1:${port}` });
});
afterAll(() => site.stop());

const edition = await editionOfFolder('content');
/** The first page of each kind that has all that a card can show. */
const pages: readonly ReaderPage[] = (
  [
    'front',
    'section',
    'article',
    'author',
    'topic',
    'standing',
    'authors',
    'topics',
    'archive',
    'search',
  ] as const
).map(richest);

function richest(kind: PageKind): ReaderPage {
  for (const page of edition.pages(kind)) {
    if (!isReaderPage(page)) continue;
    if (page.kind !== 'article' || (page.model.picture?.src != null && page.model.dek !== undefined))
      return page;
  }
  throw new Error(`The demonstration has no ${kind}.`);
}

/** What the page says of itself, as its model has it. */
function expected(page: ReaderPage): { readonly title: string; readonly description: string | RegExp } {
  switch (page.kind) {
    case 'front':
      return { title: 'The Halyard', description: page.model.furniture.tagline ?? '' };
    case 'article':
      return { title: page.model.headline, description: page.model.dek ?? '' };
    case 'section':
      return { title: page.model.name, description: page.model.description ?? '' };
    case 'author':
      return { title: page.model.contact.name, description: page.model.contact.bio ?? '' };
    case 'topic':
      return { title: page.model.name, description: /./ };
    case 'standing':
      return { title: page.model.headline, description: page.model.dek ?? '' };
    case 'authors':
      return { title: 'Our journalists', description: /./ };
    case 'topics':
      return { title: 'Topics', description: /./ };
    case 'archive':
      return { title: 'Archive', description: /./ };
    case 'search':
      return { title: 'Search', description: /./ };
    default:
      throw new Error(`Nobody shares a page of the kind ${page.kind}.`);
  }
}

describe.each(Object.entries(unfurlers))('%s', (name, unfurl) => {
  test.each(pages)('reads the card of $kind ($path)', async (page) => {
    const seen = await unfurl(`${site.url}${page.path}`);
    const { title, description } = expected(page);
    expect(seen.title).toBe(title);
    // Some cut a long description, each at another length.
    const begin = seen.description?.replace(/(?:…|\.\.\.)$/, '').trim() ?? '';
    expect(begin).not.toBe('');
    if (typeof description === 'string') expect(plain(description).startsWith(plain(begin))).toBe(true);
    expect(seen.site).toBe('The Halyard');
    const image = await fetch(seen.image ?? '');
    expect([image.status, image.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    expect(Number(image.headers.get('content-length'))).toBeLessThanOrEqual(100_000);
    if (page.kind !== 'article') return;
    if (name !== '@misskey-dev/summaly') expect(seen.author).toBe(page.model.credits[0]?.name);
    if (seen.date !== undefined) expect(Date.parse(seen.date)).toBe(Date.parse(page.model.published.iso));
  });
});

test('the date of a story is found by those who look for one', async () => {
  const story = richest('article');
  const finders = ['unfurl.js', 'open-graph-scraper', 'metascraper'];
  for (const name of finders)
    expect((await unfurlers[name]?.(`${site.url}${story.path}`))?.date).toBeDefined();
});

test.each([
  ['article', ['NewsArticle', 'BreadcrumbList']],
  ['author', ['ProfilePage', 'BreadcrumbList']],
  ['section', ['CollectionPage', 'BreadcrumbList']],
  ['front', ['CollectionPage']],
  ['standing', ['WebPage']],
] as const)('structured-data-testing-tool finds nothing wrong with %s', async (kind, schemas) => {
  const html = await (await fetch(`${site.url}${richest(kind).path}`)).text();
  const { failed, schemas: seen } = await judge(html, kind === 'article' ? ['NewsArticle'] : []);
  expect(failed).toEqual([]);
  expect(seen).toEqual(expect.arrayContaining([...schemas]));
});

test('@extractus/oembed-extractor finds the story’s card by its page, and its picture', async () => {
  const story = richest('article');
  if (story.kind !== 'article') throw new Error(story.kind);
  const { headline, credits } = story.model;
  const found = await embedded(`${site.url}${story.path}`);
  expect(found).toMatchObject({
    method: 'auto-discovery',
    type: 'rich',
    title: headline,
    author_name: credits[0]?.name,
    provider_name: 'The Halyard',
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
});

test('an oEmbed consumer finds the story’s card by its page', async () => {
  const story = richest('article');
  const html = await (await fetch(`${site.url}${story.path}`)).text();
  const [, found = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(html) ?? [];
  const response = await fetch(found.replaceAll('&amp;', '&'));
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(await response.json()).toMatchObject({ type: 'rich', provider_name: 'The Halyard' });
  const frame = await fetch(`${site.url}/~embed${story.path}`);
  expect([frame.status, frame.headers.get('x-frame-options')]).toEqual([200, null]);
  expect(frame.headers.get('content-security-policy')).toContain('frame-ancestors *');
});

function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
