import { createHash } from 'node:crypto';
import nextsBrowsers from 'next/dist/shared/lib/modern-browserslist-target.js';
import { parse } from 'parse5';
import { parse as parseCss } from 'postcss';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isReaderPage } from '#lib/edition/page.ts';
import packageOfOurs from '../../package.json' with { type: 'json' };
import { type Element, elementsOf, textOf } from '../support/elements.ts';
import { answersIn, ask, exchange, request } from '../support/raw.ts';
import { type RunningServer, startNext, startSite } from '../support/server.ts';
import { editionOfFolder, ordinaryStory, visibleText } from '../support/site-pages.ts';

/*
 * What a reader is sent: documents. What we take for granted about Next's own output is tested in next.test.ts.
 */
const publications = await Promise.all(
  ['tests/fixtures/gazette', 'tests/fixtures/marfa', 'content'].map(async (folder) => {
    const pages = [...(await editionOfFolder(folder)).pages()].filter(isReaderPage);
    const gone = pages.filter(({ kind }) => kind === 'gone').map(({ path }) => path);
    return { folder, pages: pages.map(({ path }) => path), absent: new Set(['/nowhere', ...gone]) };
  }),
);

function attributesOf(element: Element): ReadonlyMap<string, string> {
  return new Map(element.attrs.map(({ name, value }) => [name, value]));
}

test('the publication has a page of each kind, so that these tests see them all', () => {
  expect(publications[0]?.pages).toEqual(
    expect.arrayContaining([
      '/',
      '/city',
      '/city/bridge',
      '/city/closed',
      '/authors',
      '/authors/ana-reis',
      '/topics',
      '/topics/trams',
      '/archive',
      '/search',
      '/about',
    ]),
  );
});

describe.each(publications)('$folder', ({ folder, pages, absent }) => {
  let site: RunningServer;
  let next: RunningServer;
  beforeAll(async () => {
    [site, next] = await Promise.all([startSite(folder), startNext(folder)]);
  });
  afterAll(() => Promise.all([site?.stop(), next?.stop()]));

  async function read(path: string) {
    const { headers, body } = await ask(site.port, path);
    const html = body.toString();
    return {
      html,
      elements: elementsOf(parse(html)),
      policy: headers['content-security-policy'] ?? '',
      headers,
    };
  }

  describe.each([...pages, '/nowhere'])('%s', (path) => {
    test('runs no script: what scripts there are, are data', async () => {
      const { elements, policy, html } = await read(path);
      const scripts = elements.filter(({ tagName }) => tagName === 'script');
      for (const script of scripts) {
        expect(Object.fromEntries(attributesOf(script))).toEqual({ type: 'application/ld+json' });
        expect(JSON.parse(textOf(script))).toHaveProperty('@context');
      }
      expect(policy).toMatch(/(?:^|;)script-src 'none'(?:;|$)/);
      expect(html).not.toContain('__next_f');
      for (const element of elements) {
        const attributes = attributesOf(element);
        expect([...attributes.keys()].filter((name) => name === 'style' || name.startsWith('on'))).toEqual(
          [],
        );
        expect([...attributes.values()].filter((value) => /^\s*javascript:/i.test(value))).toEqual([]);
        expect([attributes.get('as'), attributes.get('rel')]).not.toContain('script');
        expect(attributes.get('rel')).not.toBe('modulepreload');
      }
    });

    test('may be framed by nobody', async () => {
      expect((await read(path)).policy).toMatch(/(?:^|;)frame-ancestors 'none'(?:;|$)/);
    });

    test('has styles that its policy lets in, and no other hash in its policy', async () => {
      const { elements, policy } = await read(path);
      const styles = elements.filter(({ tagName }) => tagName === 'style');
      // The document that a player's frame begins with is under the page's own policy (HTML §7.1.7).
      const within = elements.flatMap((element) => {
        const written = attributesOf(element).get('srcdoc') ?? '';
        return [...written.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(([, text = '']) => text);
      });
      const hashes = [...styles.map(textOf), ...within].map(
        (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      expect(styles.length).toBeGreaterThan(0);
      expect(/style-src ([^;]*)/.exec(policy)?.[1]?.split(' ').sort()).toEqual(hashes.sort());
      const sheets = elements.filter((element) => attributesOf(element).get('rel') === 'stylesheet');
      expect(sheets).toEqual([]);
    });

    test('has its metadata in the first 16 KB, before the styles, the charset in the first 1,024 bytes', async () => {
      const { html } = await read(path);
      const styles = html.indexOf('<style');
      const ends = [...html.matchAll(/<(?:meta|title|link rel="(?!preload|icon)[^"]*")[^>]*>/g)].map(
        ({ index, 0: tag }) => index + tag.length,
      );
      const last = Math.max(...ends.filter((end) => end < html.indexOf('</head>')));
      expect(ends.length).toBeGreaterThan(3);
      expect(last).toBeLessThanOrEqual(styles);
      expect(Buffer.byteLength(html.slice(0, last))).toBeLessThan(16 * 1024);
      expect(Buffer.byteLength(html.slice(0, html.indexOf('<meta charset')))).toBeLessThan(1000);
    });

    test('says of itself nothing that a header can’t hold in 8 KB, which is what nginx takes', async () => {
      const { headers } = await read(path);
      const bytes = Object.entries(headers).reduce(
        (sum, [name, value]) => sum + name.length + value.length + 4,
        0,
      );
      expect(bytes).toBeLessThan(8 * 1024);
    });

    // Plain Next has no withdrawn stories; a page that isn't there has no text without scripts (ARCHITECTURE.md).
    if (!absent.has(path))
      test('has the same visible text as from plain next start', async () => {
        const theirs = visibleText(await (await fetch(`${next.url}${path}`)).text());
        expect(theirs.length).toBeGreaterThan(100);
        expect(visibleText((await read(path)).html)).toBe(theirs);
      });
  });

  test('fades one page into the next only for readers who haven’t asked for less motion', async () => {
    const css = parseCss(
      (await read('/')).elements
        .filter(({ tagName }) => tagName === 'style')
        .map(textOf)
        .join(''),
    );
    const around: string[] = [];
    css.walkAtRules('view-transition', (rule) => {
      const { parent } = rule;
      around.push(parent?.type === 'atrule' ? `@${parent.name} ${parent.params}` : String(parent?.type));
    });
    expect(around).toEqual([expect.stringMatching(/^@media \(prefers-reduced-motion: ?no-preference\)$/)]);
  });

  test('Next builds for iPhones too, which enlarge the text of a turned page unless this property has their prefix', async () => {
    const { html } = await read('/');
    expect(html).toContain('-webkit-text-size-adjust:100%');
    // A list of one's own replaces Next's: it is Next's, and iPhones, also after an upgrade.
    expect(packageOfOurs.browserslist).toEqual([...nextsBrowsers, expect.stringMatching(/^ios_saf /)]);
  });
});

describe('the demonstration', () => {
  let demonstration: RunningServer;
  beforeAll(async () => {
    demonstration = await startSite('content');
  });
  afterAll(() => demonstration.stop());

  test('has a story of 900 words that comes in 14 KB', async () => {
    const { path, words } = await ordinaryStory();
    expect(words).toBeGreaterThan(850);
    await expect
      .poll(async () => (await sizeOf(path)).body, { timeout: 30_000 })
      .toBeLessThanOrEqual(14 * 1024);
  });

  test.each([
    ['a front', '/'],
    ['an ordinary story', '/science/eelgrass-returns'],
    ['a gallery', '/culture/night-market-in-pictures'],
  ])('has %s that comes with its headers in the first ten segments (RFC 6928)', async (_, path) => {
    const whole = async () => {
      const { headers, body } = await sizeOf(path);
      return headers + body;
    };
    await expect.poll(whole, { timeout: 30_000 }).toBeLessThanOrEqual(10 * 1460);
  });

  /** What a page takes, in bytes. Its best compression is there some time after its first reader. */
  async function sizeOf(path: string): Promise<{ readonly headers: number; readonly body: number }> {
    // As browsers ask: the connection stays open, which the answer says too.
    const asked = `GET ${path} HTTP/1.1\r\nHost: a\r\nAccept-Encoding: br\r\n\r\n`;
    const bytes = await exchange(demonstration.port, asked + request('/healthz'));
    const [page] = answersIn(bytes);
    expect([path, page?.status, page?.headers.connection]).toEqual([path, 200, 'keep-alive']);
    return { headers: bytes.indexOf('\r\n\r\n') + 4, body: page?.body.length ?? 0 };
  }
});
