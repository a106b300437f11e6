import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type RunningServer, startNext, startSite } from '../support/server.ts';

const site = inject('gazette');
const arabic = `/voices/${encodeURIComponent('عودة-الترام')}`;

function get(url: string): Promise<Response> {
  return fetch(url, { redirect: 'manual' });
}

/** The words of a page as a browser's parser reads them: what both servers must agree on. */
async function textOf(url: string): Promise<string> {
  const words: string[] = [];
  const walk = (node: DefaultTreeAdapterTypes.Node): void => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return;
    if ('value' in node) words.push(node.value);
    if ('childNodes' in node) for (const child of node.childNodes) walk(child);
  };
  walk(parse(await (await get(url)).text()));
  return words.join('').replace(/\s+/g, ' ');
}

describe('statuses', () => {
  test.each([
    ['/', 200],
    ['/city/every-block', 200],
    [arabic, 200],
    ['/media/bridge.jpg', 200],
    ['/city/closed', 410],
    ['/city/secret-draft', 404],
    ['/media/secret.jpg', 404],
    ['/nowhere', 404],
    ['/a/b/c/d', 404],
    ['/~absent', 404],
    ['/../../etc/passwd', 404],
    ['/%2e%2e%2fetc%2fpasswd', 404],
    ['/%E0%A4%A', 404],
    ['/%00', 404],
  ])('%s answers %i', async (path, status) => {
    expect((await get(`${site}${path}`)).status).toBe(status);
  });

  test('a withdrawn story says that it is withdrawn, and why, and nothing of its text', async () => {
    const text = await textOf(`${site}/city/closed`);
    expect(text).toContain('The document on which it rested was forged.');
    expect(text).not.toContain("nobody's to read");
  });

  test('old paths lead to the story for good', async () => {
    const moved = await get(`${site}/news/bridge-old`);
    expect(moved.status).toBe(308);
    expect(moved.headers.get('location')).toBe('/city/bridge');
  });

  test('an address that is written otherwise leads to the one address of its page', async () => {
    const moved = await get(`${site}/city/bridge/`);
    expect(moved.status).toBe(308);
    expect(moved.headers.get('location')).toBe('/city/bridge');
  });

  test('nothing but reading is allowed', async () => {
    const refused = await fetch(`${site}/`, { method: 'POST', body: 'x' });
    expect(refused.status).toBe(405);
    expect(refused.headers.get('allow')).toBe('GET, HEAD');
  });
});

describe('plain next start', () => {
  let next: RunningServer;
  let ours: RunningServer;
  beforeAll(async () => {
    // Both of today: the front says what day it is.
    next = await startNext('tests/fixtures/gazette');
    ours = await startSite('tests/fixtures/gazette');
  });
  afterAll(() => Promise.all([next.stop(), ours.stop()]));

  test.each([
    '/',
    '/city',
    '/city/every-block',
    arabic,
    '/authors',
    '/authors/ana-reis',
    '/topics',
    '/topics/trams',
    '/about',
  ])('shows the same %s', async (path) => {
    expect(await textOf(`${next.url}${path}`)).toBe(await textOf(`${ours.url}${path}`));
  });

  test('redirects the same way, and has the same pictures', async () => {
    const moved = await get(`${next.url}/news/bridge-old`);
    expect(moved.status).toBe(308);
    expect(new URL(moved.headers.get('location') ?? '', next.url).pathname).toBe('/city/bridge');
    const [here, there] = await Promise.all([
      get(`${site}/media/bridge.jpg`),
      get(`${next.url}/media/bridge.jpg`),
    ]);
    expect(await there.arrayBuffer()).toEqual(await here.arrayBuffer());
  });

  test('shows drafts to nobody either', async () => {
    expect((await get(`${next.url}/city/secret-draft`)).status).toBe(404);
    expect((await get(`${next.url}/media/secret.jpg`)).status).toBe(404);
  });
});

describe('the content folder is followed', () => {
  let folder: string;
  let running: RunningServer;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'broadsheet-content-'));
    await cp('tests/fixtures/gazette', folder, { recursive: true });
    running = await startSite(folder);
  });
  afterAll(async () => {
    await running.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const bridge = () => join(folder, 'articles/city/bridge.md');

  async function eventually(holds: () => Promise<boolean>): Promise<void> {
    for (let tries = 0; tries < 200; tries++) {
      if (await holds()) return;
      await new Promise((wait) => setTimeout(wait, 50));
    }
    throw new Error('It didn’t happen within ten seconds.');
  }

  test('a saved story is served without a restart', async () => {
    const text = await readFile(bridge(), 'utf8');
    await writeFile(bridge(), text.replace('It opened at six.', 'It opened at seven.'));
    await eventually(async () =>
      (await textOf(`${running.url}/city/bridge`)).includes('It opened at seven.'),
    );
  });

  test('a story that breaks keeps its last good version, and the log says where it broke', async () => {
    const text = await readFile(bridge(), 'utf8');
    await writeFile(bridge(), text.replace('authors: [ana-reis]', 'authors: [ana-reis'));
    await eventually(async () => running.output().includes('articles/city/bridge.md:5'));
    expect(await textOf(`${running.url}/city/bridge`)).toContain('It opened at seven.');
    await writeFile(bridge(), text);
  });

  test('a story that becomes a draft is gone at once', async () => {
    const text = await readFile(bridge(), 'utf8');
    await writeFile(bridge(), text.replace('status: published', 'status: draft'));
    await eventually(async () => (await get(`${running.url}/city/bridge`)).status === 404);
  });
});
