import { parse } from 'parse5';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { isReaderPage, type ReaderPage } from '#lib/edition/page.ts';
import { finish } from '#lib/press/finish.ts';
import { openSheets } from '#lib/press/sheets.ts';
import { attributeOf, type Element, elementsOf, textOf } from '../support/elements.ts';
import { type BuiltRoutes, openBuiltRoutes } from '../support/routes.ts';
import { editionOfFolder } from '../support/site-pages.ts';

/*
 * What the press takes for granted about the Next that is installed, asked of the built routes before anything is
 * finished (decision 6): an upgrade that changes one of these fails here, and not on a reader's page.
 */
const edition = await editionOfFolder('tests/fixtures/gazette');
const { furniture } = edition;
const more = ['/nowhere', '/~embed/city/bridge', '/~embed/city/every-block'];
const pages = [...edition.pages(), ...more.map((path) => edition.resolve(path))].filter(isReaderPage);
let routes: BuiltRoutes;
beforeAll(async () => {
  routes = await openBuiltRoutes();
});

async function sourceOf(page: ReaderPage): Promise<string> {
  const { status, body } = await routes.ask({ page, furniture });
  expect([page.path, status]).toEqual([page.path, 200]);
  return body.toString();
}

/** The first page of a kind: of stories the newest. */
function oneOf<Kind extends ReaderPage['kind']>(kind: Kind): Extract<ReaderPage, { kind: Kind }> {
  const page = pages.find((page): page is Extract<ReaderPage, { kind: Kind }> => page.kind === kind);
  if (page === undefined) throw new Error(`There is no ${kind}.`);
  return page;
}

function elementsIn(node: Parameters<typeof elementsOf>[0], name: string): readonly Element[] {
  return elementsOf(node).filter(({ tagName }) => tagName === name);
}

function elementOf(source: string, name: string): Element {
  const [found] = elementsIn(parse(source), name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
}

const isExecutable = (script: Element): boolean => attributeOf(script, 'type') !== 'application/ld+json';

/** What a page preloads, each by its `as`. */
function preloads(source: string): readonly (string | undefined)[] {
  return elementsIn(parse(source), 'link')
    .filter((link) => attributeOf(link, 'rel') === 'preload')
    .map((link) => attributeOf(link, 'as'));
}

test('pages of every kind are looked at', () => {
  expect(new Set(pages.map(({ kind }) => kind))).toEqual(
    new Set<ReaderPage['kind']>([
      'front',
      'section',
      'article',
      'authors',
      'author',
      'topics',
      'topic',
      'archive',
      'search',
      'standing',
      'gone',
      'missing',
      'embed',
    ]),
  );
});

describe('a request’s own headers change what Next renders, which is why the press asks with its own', () => {
  const page = oneOf('article');

  test('Content-Security-Policy: its nonce is written into every script', async () => {
    const headers = { 'content-security-policy': "script-src 'nonce-abc'", 'user-agent': 'a' };
    const scripts = elementsIn(parse(await routes.askWith({ page, furniture }, headers)), 'script').filter(
      isExecutable,
    );
    expect(scripts.length).toBeGreaterThan(3);
    expect(new Set(scripts.map((script) => attributeOf(script, 'nonce')))).toEqual(new Set(['abc']));
    expect(await sourceOf(page)).not.toContain('nonce=');
  });

  test('User-Agent: whoever names none gets a boundary more, through which metadata may come after the head', async () => {
    const boundaries = (source: string): number => source.split('<!--$').length - 1;
    const streamed = await routes.askWith({ page, furniture }, { 'user-agent': '' });
    expect(boundaries(streamed)).toBe(boundaries(await sourceOf(page)) + 1);
  });
});

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  test('is repeated in scripts that begin as the finisher knows them, and the words stand for nothing else', async () => {
    const source = await sourceOf(page);
    const data = elementsIn(parse(source), 'script')
      .map(textOf)
      .filter((text) => text.startsWith('self.__next_f.push('));
    expect(data.length).toBeGreaterThan(0);
    expect(source.split('<script>self.__next_f.push(')).toHaveLength(data.length + 1);
    for (const text of data) expect(text).not.toContain('<');
  });

  test('has its metadata in the head, and none of it later', async () => {
    const source = await sourceOf(page);
    const inHead = elementsIn(elementOf(source, 'head'), 'meta').map(
      (meta) => attributeOf(meta, 'name') ?? attributeOf(meta, 'property'),
    );
    expect(inHead).toEqual(expect.arrayContaining(['description', 'robots', 'og:title', 'twitter:card']));
    expect(elementsIn(elementOf(source, 'head'), 'title')).toHaveLength(1);
    const body = elementOf(source, 'body');
    expect(['title', 'meta', 'template'].flatMap((name) => elementsIn(body, name))).toEqual([]);
  });

  test('has what the finisher takes out: preloads of scripts, the empty boundary, notes on style sheets', async () => {
    const source = await sourceOf(page);
    expect(preloads(source)).toContain('script');
    const sheets = elementsIn(parse(source), 'link').filter(
      (link) => attributeOf(link, 'rel') === 'stylesheet',
    );
    expect(sheets.length).toBeGreaterThan(0);
    for (const sheet of sheets) expect(attributeOf(sheet, 'data-precedence')).toBe('next');
    expect(source).toContain('<body><div hidden=""><!--$--><!--/$--></div>');
  });
});

test('some pages have preloads of style sheets and comments between words, which the finisher takes out too', async () => {
  expect(preloads(await sourceOf(oneOf('embed')))).toContain('style');
  expect(await sourceOf(oneOf('article'))).toContain('<!-- -->');
});

test('a story that has Next’s own words in its headline loses none of it, and its scripts end where they did', async () => {
  const page = oneOf('article');
  const headline = 'Of </script><script>self.__next_f.push([1,"x"])</script> and <!-- what follows';
  const order = { page: { ...page, model: { ...page.model, headline } }, furniture };
  const { html } = finish((await routes.ask(order)).body.toString(), openSheets(process.cwd()));
  expect(elementsIn(parse(html), 'h1').map(textOf)).toEqual([headline]);
  expect(elementsIn(parse(html), 'script').filter(isExecutable)).toEqual([]);
});

describe('a component that throws isn’t answered with 200: what is left of the page would be kept', () => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  afterAll(() => told.mockRestore());

  test.each([
    ['front', without(oneOf('front'), 'strips')],
    ['story', without(oneOf('article'), 'body')],
    ['story, in what ends it', without(oneOf('article'), 'related')],
    ['section', without(oneOf('section'), 'listing')],
    ['search', without(oneOf('search'), 'sections')],
    ['standing page', without(oneOf('standing'), 'body')],
    ['archive', without(oneOf('archive'), 'parts')],
  ])('%s', async (_, page) => {
    told.mockClear();
    expect((await routes.ask({ page, furniture })).status).toBe(500);
    expect(told.mock.calls.flat()).toContainEqual(expect.any(TypeError));
  });

  /** A page as no edition composes it: a component goes through something that isn't there. */
  function without<Page extends ReaderPage>(page: Page, part: keyof Page['model']): Page {
    return { ...page, model: { ...page.model, [part]: null } };
  }
});
