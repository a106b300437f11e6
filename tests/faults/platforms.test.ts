import { gunzipSync } from 'node:zlib';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { kinds } from '../support/kinds.ts';
import { answersIn, ask, exchange, only } from '../support/raw.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * What social platforms do to a page, and how much of it they read. Limits as their documentation and unfurlers'
 * source had them in November 2026.
 */
let site: RunningServer;
beforeAll(async () => {
  site = await startSite('content');
});
afterAll(() => site.stop());

const story = kinds.demonstration['celebrity-story'];
const shared = Object.entries(kinds.demonstration).filter(([kind]) => !['gone', 'missing'].includes(kind));

/** What a card is made of: titles, properties and structured data of a page's head, in their order. */
function metadataOf(html: string): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const add = (name: string, value: string): void => {
    found.set(name, [...(found.get(name) ?? []), value]);
  };
  const head = elementsIn(parse(html)).find(({ tagName }) => tagName === 'head');
  for (const element of head === undefined ? [] : elementsIn(head)) {
    const attribute = (name: string): string | undefined =>
      element.attrs.find((one) => one.name === name)?.value;
    if (element.tagName === 'meta')
      add(attribute('property') ?? attribute('name') ?? '', attribute('content') ?? '');
    if (element.tagName === 'link') add(attribute('rel') ?? '', attribute('href') ?? '');
    if (element.tagName === 'title' || attribute('type') === 'application/ld+json')
      add(
        element.tagName === 'title' ? 'title' : 'json-ld',
        element.childNodes.map((node) => ('value' in node ? node.value : '')).join(''),
      );
  }
  return found;
}

function elementsIn(node: DefaultTreeAdapterTypes.Node): readonly DefaultTreeAdapterTypes.Element[] {
  if (!('childNodes' in node)) return [];
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsIn(child)] : []));
}

async function read(path: string, headers: readonly string[] = []): Promise<ReturnType<typeof metadataOf>> {
  return metadataOf((await ask(site.port, path, headers)).body.toString());
}

interface Limits {
  /** Bytes of a page that are read. */
  readonly page?: number;
  /** Bytes of a picture, its sides in pixels, and how much wider than high it may be. */
  readonly picture?: number;
  readonly width?: number;
  readonly height?: number;
  readonly shape?: number;
}

const KiB = 1024;
const MiB = 1024 * KiB;

/** What each takes; a platform that documents none has what others report of it. */
const limits: Readonly<Record<string, Limits>> = {
  'Facebook, Messenger and Threads': { page: MiB, picture: 8 * MiB, width: 600, height: 315 },
  WhatsApp: { page: 300 * KiB, picture: 300_000, width: 300, shape: 4 },
  X: { picture: 5 * MiB, width: 300, height: 157 },
  LinkedIn: { picture: 5 * MiB, width: 1200, height: 627 },
  Slack: { page: 32 * KiB },
  Discord: { picture: 8 * MiB },
  Telegram: { page: 16 * KiB, picture: 5 * MiB },
  Teams: { page: 16 * KiB },
  Mastodon: { page: MiB, picture: 2 * MiB },
  Matrix: { page: 10 * MiB, picture: 10 * MiB },
  Bluesky: { picture: 1_000_000 },
  Signal: { page: 1000 * KiB, picture: MiB },
  Pinterest: { width: 600 },
  Google: { width: 1200 },
};

describe.each(shared)('%s', (_, path) => {
  test('is within what each platform takes', async () => {
    const html = (await ask(site.port, path)).body;
    const whole = metadataOf(html.toString());
    const { pathname } = new URL(whole.get('og:image')?.[0] ?? '');
    const { body } = await ask(site.port, pathname);
    const { width, height } = await sharp(body).metadata();
    for (const [platform, most] of Object.entries(limits)) {
      const read = metadataOf(html.subarray(0, most.page).toString());
      expect([platform, read]).toEqual([platform, whole]);
      expect([platform, body.length <= (most.picture ?? body.length)]).toEqual([platform, true]);
      expect([platform, width >= (most.width ?? 0), height >= (most.height ?? 0)]).toEqual([
        platform,
        true,
        true,
      ]);
      expect([platform, width / height <= (most.shape ?? width)]).toEqual([platform, true]);
    }
  });

  test('says everything in the first 16 KB, which is as far as some read, right after the charset', async () => {
    const html = (await ask(site.port, path)).body;
    const whole = metadataOf(html.toString());
    expect(metadataOf(html.subarray(0, 16 * 1024).toString())).toEqual(whole);
    expect(html.toString()).toMatch(
      /^<!DOCTYPE html><html[^>]*><head><meta charset="utf-8"><meta name="viewport"/,
    );
    const styles = html.indexOf('<style');
    expect(html.indexOf('application/ld+json')).toBeLessThan(styles);
    expect(html.indexOf('og:image')).toBeLessThan(styles);
  });

  test('has each thing once that a card is made of', async () => {
    const found = await read(path);
    for (const name of [
      'title',
      'description',
      'canonical',
      'robots',
      'og:title',
      'og:description',
      'og:url',
    ])
      expect([name, found.get(name)?.length]).toEqual([name, 1]);
    for (const name of ['og:image', 'og:image:alt', 'og:site_name', 'og:type', 'og:locale', 'twitter:card'])
      expect([name, found.get(name)?.length]).toEqual([name, 1]);
    expect(found.get('twitter:card')).toEqual(['summary_large_image']);
    // Search engines list no search of others: its results are for readers.
    expect(found.get('robots')?.[0]).toContain(path === '/search' ? 'noindex' : 'max-image-preview:large');
    expect(found.get('og:url')).toEqual(found.get('canonical'));
    // Mastodon asks for a top-level type, Google for a page that says what it is.
    const [data = '{}'] = found.get('json-ld') ?? [];
    expect(JSON.parse(data)).toMatchObject(path === '/search' ? {} : { '@context': 'https://schema.org' });
  });

  test('names a card that every platform takes', async () => {
    const found = await read(path);
    const { pathname } = new URL(found.get('og:image')?.[0] ?? '');
    const size = ['og:image:width', 'og:image:height', 'og:image:type'].map((name) => found.get(name)?.[0]);
    expect(size).toEqual(['1200', '630', 'image/jpeg']);
    const card = await ask(site.port, pathname);
    expect([card.status, card.headers['content-type']]).toEqual([200, 'image/jpeg']);
    // Signal wants the length; WhatsApp takes no more than 300 KB, we hold 100.
    expect(card.headers['content-length']).toBe(String(card.body.length));
    expect(card.body.length).toBeLessThanOrEqual(100_000);
    expect(card.headers['cache-control']).toContain('immutable');
  });
});

describe('the publication’s mark, for those who take no drawing', () => {
  test.each([
    ['/apple-touch-icon.png', 'image/png'],
    ['/favicon.ico', 'image/x-icon'],
    ['/icon-192.png', 'image/png'],
    ['/icon-512.png', 'image/png'],
  ])('is at %s, as %s, and asked for again within the hour', async (path, type) => {
    const { status, headers, body } = await ask(site.port, path);
    expect([status, headers['content-type'], headers['content-length']]).toEqual([
      200,
      type,
      String(body.length),
    ]);
    expect(headers['cache-control']).toContain('max-age=3600');
    expect((await ask(site.port, path, [`If-None-Match: ${headers.etag}`])).status).toBe(304);
    const head = await ask(site.port, path, [], 'HEAD');
    expect([head.status, head.headers['content-length'], head.body.length]).toEqual([
      200,
      String(body.length),
      0,
    ]);
  });

  test('is named by every page', async () => {
    for (const [, path] of shared)
      expect((await read(path)).get('apple-touch-icon')).toEqual(['/apple-touch-icon.png']);
  });
});

/* As the platforms' agents ask, with what each is known to send. */
const agents: Readonly<Record<string, readonly string[]>> = {
  Facebook: [
    'User-Agent: facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)',
    'Accept-Encoding: gzip, deflate',
    'Range: bytes=0-524287',
  ],
  WhatsApp: ['User-Agent: WhatsApp/2.24.1.78 A'],
  X: ['User-Agent: Twitterbot/1.0', 'Accept: text/html'],
  LinkedIn: [
    'User-Agent: LinkedInBot/1.0 (compatible; Mozilla/5.0; Apache-HttpClient +http://www.linkedin.com)',
  ],
  Slack: ['User-Agent: Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)', 'Range: bytes=0-32768'],
  Discord: ['User-Agent: Mozilla/5.0 (compatible; Discordbot/2.0; +https://discordapp.com)'],
  Telegram: ['User-Agent: TelegramBot (like TwitterBot)'],
  iMessage: [
    'User-Agent: Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0',
  ],
  Mastodon: ['User-Agent: Mastodon/4.5.0 (http.rb/5.2.0; +https://social.example/) Bot', 'Accept: text/html'],
  Bluesky: ['User-Agent: Mozilla/5.0 (compatible; Bluesky Cardyb/1.1; +mailto:support@bsky.app)'],
  Teams: [
    'User-Agent: Mozilla/5.0 (Windows NT 6.1; WOW64) SkypeUriPreview Preview/0.5 skype-url-preview@microsoft.com',
  ],
  Threads: ['User-Agent: meta-externalfetcher/1.1', 'Accept-Encoding: deflate, gzip'],
  Misskey: ['User-Agent: SummalyBot/5.5.1', 'Accept: text/html, application/xhtml+xml'],
  Matrix: ['User-Agent: Synapse (bot; +https://github.com/matrix-org/synapse)', 'Accept-Language: en'],
  // Signal says that it is WhatsApp, so that nobody sees who uses it.
  Signal: ['User-Agent: WhatsApp/2'],
  Google: ['User-Agent: Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  Pinterest: ['User-Agent: Mozilla/5.0 (compatible; Pinterestbot/1.0; +https://www.pinterest.com/bot.html)'],
  nobody: [],
};

test.each(Object.entries(agents))('%s reads the same card as everybody else', async (_, headers) => {
  const plain = headers.filter((header) => !header.startsWith('Accept-Encoding'));
  expect(await read(story, plain)).toEqual(await read(story, ['User-Agent: Mozilla/5.0 Chrome/140']));
  const asked = await ask(site.port, story, headers);
  // Pages have no ranges: whoever asks for one gets the whole.
  expect(asked.status).toBe(200);
  expect(asked.headers).not.toHaveProperty('content-range');
  expect(asked.headers['content-length']).toBe(String(asked.body.length));
  const gzipped = asked.headers['content-encoding'] === 'gzip';
  expect(asked.headers['content-encoding'] ?? 'gzip').toBe('gzip');
  const html = gzipped ? gunzipSync(asked.body) : asked.body;
  expect(metadataOf(html.toString())).toEqual(await read(story));
});

test('HEAD says what GET says, of the page and of its card', async () => {
  const { pathname } = new URL((await read(story)).get('og:image')?.[0] ?? '');
  for (const path of [story, pathname]) {
    const get = await ask(site.port, path);
    const head = await ask(site.port, path, [], 'HEAD');
    expect([head.status, head.body.length]).toEqual([200, 0]);
    for (const name of ['content-type', 'content-length', 'etag', 'cache-control'])
      expect([name, head.headers[name]]).toEqual([name, get.headers[name]]);
  }
});

test('an address as people paste it leads to the same card', async () => {
  const wanted = await read(story);
  expect(await read(`${story}?utm_source=x&fbclid=y`)).toEqual(wanted);
  const old = only(answersIn(await exchange(site.port, `GET ${story} HTTP/1.0\r\n\r\n`)));
  expect(metadataOf(old.body.toString())).toEqual(wanted);
  for (const spelling of [story.toUpperCase(), `${story}/`]) {
    const answer = await ask(site.port, spelling);
    expect([answer.status, answer.headers.location]).toEqual([308, story]);
  }
});

test('of ranges only media make something', async () => {
  const { pathname } = new URL((await read(story)).get('og:image')?.[0] ?? '');
  expect((await ask(site.port, pathname, ['Range: bytes=0-99'])).status).toBe(200);
  const [picture = ''] = /\/media\/[^"\s]+\.jpg/.exec((await ask(site.port, story)).body.toString()) ?? [];
  const original = picture.replace(/\/\d+-[^/]+$/, '');
  expect((await ask(site.port, original, ['Range: bytes=0-99'])).status).toBe(206);
});
