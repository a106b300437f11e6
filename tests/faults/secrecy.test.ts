import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { crawl } from '../support/crawl.ts';
import { freePort, type RunningServer, startSite } from '../support/server.ts';

/*
 * Nothing of a draft is told to anybody but editors, while they look at it and hand it on: not in pages, feeds, sitemaps
 * and the search, not in errors, metrics and logs, and not in what is kept on disk.
 */
const words = ['Quellwater', 'Brambleford', 'zinnober'];
const hidden = new RegExp([...words, 'mill-weir'].join('|'), 'i');
const secret = 'a gull on the lamp';
const path = '/city/mill-weir';
let home: string;
let cache: string;
let metrics: number;
let site: RunningServer;
/** What the editor has been given: the links that stand for a draft. */
let links: readonly string[];

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'broadsheet-secrecy-'));
  cache = join(home, 'cache');
  await cp('tests/fixtures/gazette', join(home, 'content'), { recursive: true });
  await mkdir(join(home, 'content/articles/city'), { recursive: true });
  const [author = ''] = (await readdir(join(home, 'content/authors'))).toSorted();
  await writeFile(
    join(home, 'content/articles/city/mill-weir.md'),
    `---\nheadline: ${words[0]} is to be sold\nsection: city\nauthors: [${author.replace('.yaml', '')}]\ntopics: [${words[1]}]\nstatus: draft\n---\n\nThe ${words[2]} gate opens on Monday.\n`,
  );
  metrics = await freePort();
  site = await startSite(join(home, 'content'), {
    DESK_SECRET: secret,
    METRICS_PORT: String(metrics),
    CACHE_DIR: cache,
  });
  links = await dayOfAnEditor();
});
afterAll(async () => {
  await site?.stop();
  await rm(home, { recursive: true, force: true });
});

/** Signs in, looks at the draft, its card and its checks, makes a link for it and follows that. */
async function dayOfAnEditor(): Promise<readonly string[]> {
  const jar = new Map<string, string>();
  const ask = async (to: string, fields?: Readonly<Record<string, string>>): Promise<Response> => {
    const answer = await fetch(`${site.url}${to}`, {
      redirect: 'manual',
      headers: { Cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(fields === undefined ? {} : { method: 'POST', body: new URLSearchParams(fields) }),
    });
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      jar.set(name, value);
    }
    return answer;
  };
  const formIn = (html: string): string => /name="form" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const entry = formIn(await (await ask('/desk')).text());
  expect((await ask('/desk/sign-in', { form: entry, secret })).status).toBe(303);
  const story = await (await ask(`/desk/story${path}`)).text();
  expect(story).toContain(words[0]);
  await ask('/desk/share', { form: formIn(story), story: path, name: 'for legal' });
  const shared = await (await ask(`/desk/story${path}`)).text();
  const [, link = ''] =
    /(\/preview\/[^"/]+)\/city\/mill-weir"/.exec(shared.slice(shared.indexOf('id="share"'))) ?? [];
  for (const prefix of ['/preview/now', link]) {
    const preview = await ask(`${prefix}${path}`);
    const html = await preview.text();
    expect([preview.status, html.includes('zinnober')]).toEqual([200, true]);
    const card = /\/preview\/[^"]+?\/~card[^"]+\.jpg/.exec(html)?.[0];
    if (card !== undefined) expect((await ask(card)).status).toBe(200);
  }
  return [link];
}

/** Asks as anybody would. */
const publicly = async (to: string): Promise<string> => {
  const answer = await fetch(`${site.url}${to}`, { redirect: 'manual' });
  return `${[...answer.headers].join('\n')}\n${await answer.text()}`;
};

test('no page that can be reached shows or names it', async () => {
  const pages = await crawl(site.url);
  expect(pages.length).toBeGreaterThan(20);
  expect(pages.filter(({ path, html }) => hidden.test(`${path} ${html}`)).map((page) => page.path)).toEqual(
    [],
  );
});

test.each([
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/city/feed.xml',
  '/sitemap.xml',
  '/sitemap-stories-1.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/llms.txt',
  '/topics/brambleford',
  '/search?q=gate',
])('%s doesn’t have it', async (address) => {
  expect(await publicly(address)).not.toMatch(hidden);
});

test('its own address, card and oEmbed answer as any address where there is nothing', async () => {
  const nothing = '/city/no-such-story';
  for (const at of [
    (to: string) => to,
    (to: string) => `/~card${to}/x.jpg`,
    (to: string) => `/~embed${to}`,
  ]) {
    const [ours, theirs] = await Promise.all([path, nothing].map((to) => fetch(`${site.url}${at(to)}`)));
    expect(ours?.status).toBe(theirs?.status);
    expect((await ours?.text())?.replaceAll(path, nothing)).toBe(await theirs?.text());
  }
  const oembed = (to: string): string => `/oembed?url=${encodeURIComponent(`${site.url}${to}`)}`;
  expect((await fetch(`${site.url}${oembed(path)}`)).status).toBe(404);
  for (const word of words)
    expect(await publicly(`/search?q=${word}`)).not.toMatch(/is to be sold|opens on Monday/);
});

test('metrics and logs have neither its words nor a link to it', async () => {
  const said = `${site.output()}\n${await (await fetch(`http://127.0.0.1:${metrics}/metrics`)).text()}`;
  expect(said).toContain('broadsheet_');
  expect(said).not.toMatch(hidden);
  for (const link of links) expect(said).not.toContain(link.split('/').at(-1));
});

test('no kept page and no index has it; the desk’s own notes, which name its file, are the server’s alone to read', async () => {
  // The last test of the running site: pages are written until it ends.
  await site.stop();
  const desk = join(cache, 'desk');
  expect((await stat(desk)).mode & 0o777).toBe(0o700);
  const files = (await readdir(cache, { recursive: true, withFileTypes: true })).filter(
    (entry) => entry.isFile() && entry.parentPath !== desk,
  );
  const kept = await Promise.all(files.map(async (file) => readFile(join(file.parentPath, file.name))));
  expect(kept.length).toBeGreaterThan(10);
  for (const bytes of kept) expect(textOf(bytes)).not.toMatch(hidden);
});

/** The words of a file, of a kept page those of its body too. */
function textOf(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  const [hash = '', about = ''] = text.split('\n', 2);
  const brotli = Number(/"brotli":(\d+)/.exec(about)?.[1] ?? 0);
  if (brotli === 0) return text;
  const at = hash.length + about.length + 2;
  return `${about} ${brotliDecompressSync(bytes.subarray(at, at + brotli))}`;
}
