import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { elementsOf } from '../support/html.tsx';
import { ask } from '../support/raw.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * What is found on the running site: feeds, sitemaps, archive and search list a story from its second on, and not after
 * it was taken away; and no question to the search hurts.
 */
let home: string;
let site: RunningServer;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'broadsheet-found-'));
  await cp('tests/fixtures/gazette', home, { recursive: true });
  site = await startSite(home);
});
afterAll(async () => {
  await site.stop();
  await rm(home, { recursive: true, force: true });
});

const file = (name: string): string => join(home, 'articles/city', `${name}.md`);

async function textOf(path: string): Promise<string> {
  return (await ask(site.port, path)).body.toString();
}

const lists = [
  '/feed.xml',
  '/atom.xml',
  '/feed.json',
  '/city/feed.xml',
  '/sitemap-stories-1.xml',
  '/news-sitemap.xml',
];

/** Of every list whether it has the story at a moment that all of them were asked after. */
async function listing(word: string): Promise<readonly string[]> {
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '/');
  const found = [...lists, '/', '/city', `/archive/${today}`, `/search?q=${word}`].map(async (path) =>
    (await textOf(path)).includes(path.startsWith('/search') ? '<mark>' : `/city/${word}`) ? [path] : [],
  );
  return (await Promise.all(found)).flat();
}

async function eventually(what: string, holds: () => Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (performance.now() - started < 15_000) {
    if (await holds()) return;
    await new Promise((wait) => setTimeout(wait, 20));
  }
  throw new Error(`Waited in vain until ${what}. The site has said:\n${site.output()}`);
}

const embargoed = (published: Date, status = 'published'): string =>
  `---\nheadline: Zeppelin over the bridge\nsection: city\nauthors: [ana-reis]\nstatus: ${status}\npublished: ${published.toISOString()}\n---\n\nA zeppelin.\n`;

test('a story is listed nowhere before its second, everywhere after it, and nowhere once it is taken away', async () => {
  const published = new Date(Math.ceil(Date.now() / 1000) * 1000 + 4000);
  await writeFile(file('zeppelin'), embargoed(published));
  while (Date.now() < published.getTime() - 300) expect(await listing('zeppelin')).toEqual([]);
  await eventually('the story is listed everywhere', async () => (await listing('zeppelin')).length === 10);
  expect(Date.now()).toBeGreaterThanOrEqual(published.getTime());
  await writeFile(file('zeppelin'), embargoed(published, 'withdrawn'));
  await eventually('the story is listed nowhere', async () => (await listing('zeppelin')).length === 0);
});

test('a changed text is found by its new words', async () => {
  const path = file('bridge');
  const text = await readFile(path, 'utf8');
  await writeFile(path, `${text}\n\nThe word of the day is quixotry.\n`);
  await eventually('the new word is found', async () =>
    (await textOf('/search?q=quixotry')).includes('<mark>quixotry</mark>'),
  );
});

describe('a question to the search', () => {
  const hostile = {
    empty: '',
    'one quotation mark': '"',
    stars: '*'.repeat(200),
    'FTS5’s own words': 'NEAR(a b, 2) AND NOT body : x OR ^y',
    SQL: `'; DROP TABLE story; --`,
    markup: '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'an attribute': '" autofocus onfocus="alert(1)',
    'a null byte': 'tram\u0000tram',
    'regular expressions that explode': '(a+)+$'.repeat(20),
    'letters from right to left': '\u202e\u05d0\u05d1 \u0627\u0644\u062a\u0631\u0627\u0645',
    emoji: '😀👩‍👩‍👧🏳️‍🌈'.repeat(10),
    'a long one': 'tram '.repeat(500),
    'letters without end': 'a'.repeat(3500),
    'signs that unfold': 'ﷺ'.repeat(200),
  };

  test.each(Object.entries(hostile))(
    'of %s is answered, and says nothing that wasn’t meant',
    async (_, q) => {
      const answer = await ask(site.port, `/search?q=${encodeURIComponent(q).slice(0, 4000)}`);
      expect(answer.status).toBe(200);
      const html = answer.body.toString();
      for (const { tag, attributes } of elementsOf(html)) {
        expect([tag, attributes.get('type')]).not.toEqual(['script', undefined]);
        expect([...attributes.keys()].filter((name) => /^on|^autofocus$|^srcdoc$/.test(name))).toEqual([]);
      }
      expect(elementsOf(html).filter(({ tag }) => tag === 'input')).toHaveLength(3);
      expect(html.endsWith('</html>')).toBe(true);
      // What none of these may become: a question that nobody waits for.
      const [, took = ''] = /search;dur=([\d.]+)/.exec(answer.headers['server-timing'] ?? '') ?? [];
      if (took !== '') expect(Number(took)).toBeLessThan(2000);
    },
  );

  test('of ten thousand letters is refused at the door', async () => {
    expect((await ask(site.port, `/search?q=${'a'.repeat(10_000)}`)).status).toBe(414);
  });

  test('and of half an escape, or a hundred of them, is a question like any other', async () => {
    for (const query of ['q=%', 'q=%ff%fe', 'q=a&q=b', 'page=NaN&q=tram', 'from=9999-99-99', '%00=1'])
      expect([query, (await ask(site.port, `/search?${query}`)).status]).toEqual([query, 200]);
  });

  test('hundreds of them at once keep nobody from a page', async () => {
    const asked = Promise.all(
      Array.from({ length: 300 }, (_, number) => ask(site.port, `/search?q=tram+${number}`)),
    );
    for (let number = 0; number < 20; number++)
      expect((await ask(site.port, '/city/bridge')).status).toBe(200);
    const statuses = new Set((await asked).map(({ status }) => status));
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect((await ask(site.port, '/search?q=tram')).status).toBe(200);
  });
});
