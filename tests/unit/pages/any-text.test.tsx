import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { isGrave } from '#lib/content/finding.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { isReaderPage } from '#lib/edition/page.ts';
import { anyText, publicationSaying } from '../../support/any-text.ts';
import { dangersOf, elementsOf, htmlOf, type SeenElement, spaced, structureOf } from '../../support/html.tsx';
import { editionOf } from '../../support/publication.ts';

/*
 * Whatever somebody writes into any field is on the page as exactly that text, or a finding; it is never markup.
 * The pages are parsed as a browser parses them: their elements and attributes must be those of the same pages
 * with harmless words, and each text must be some element's text or some attribute's value, whole.
 */

type Pages = ReadonlyMap<string, readonly SeenElement[]>;

/** Every page that readers get, parsed; that of the topic under `topic`, since its address depends on its name. */
function pagesOf(edition: Edition): Pages {
  const missing = edition.resolve('/nowhere');
  const shown = [...edition.pages()].filter(isReaderPage);
  const pages = shown.map((page) => [page.kind === 'topic' ? 'topic' : page.path, page] as const);
  if (missing.kind === 'missing') pages.push(['/nowhere', missing]);
  return new Map(pages.map(([path, page]) => [path, elementsOf(htmlOf(page))]));
}

function structures(pages: Pages): ReadonlyMap<string, readonly string[]> {
  return new Map([...pages].map(([path, elements]) => [path, structureOf(elements)]));
}

function isSaid(text: string, elements: readonly SeenElement[]): boolean {
  const wanted = spaced(text);
  return elements.some(
    (element) =>
      element.text.includes(wanted) ||
      [...element.attributes.values()].some((value) => spaced(value).includes(wanted)),
  );
}

let harmless: ReadonlyMap<string, readonly string[]>;
beforeAll(async () => {
  harmless = structures(pagesOf(await editionOf(publicationSaying('Harmless').files)));
});

async function expectSaid(given: string): Promise<'said' | 'found'> {
  const { files, said } = publicationSaying(given);
  const edition = await editionOf(files);
  const grave = edition.findings.filter(isGrave);
  if (grave.length > 0) {
    // Then every file that says it has its finding, and the story isn't served.
    const wrong = new Set(grave.map(({ file }) => file));
    const saying = Object.keys(files).filter((file) => !/^media|other/.test(file));
    expect([...wrong]).toEqual(expect.arrayContaining(saying));
    for (const [, elements] of pagesOf(edition)) expect(dangersOf(elements)).toEqual([]);
    return 'found';
  }
  const pages = pagesOf(edition);
  expect(structures(pages)).toEqual(harmless);
  for (const [, elements] of pages) expect(dangersOf(elements)).toEqual([]);
  const unsaid = said.filter(({ text, page }) => !isSaid(text, pages.get(page) ?? []));
  expect(unsaid).toEqual([]);
  return 'said';
}

test('harmless words stand in every place at which the others are looked for', async () => {
  expect(await expectSaid('Harmless')).toBe('said');
  expect(harmless.size).toBeGreaterThanOrEqual(10);
});

test('any text in any field is on the page as exactly that text, or a finding, and never markup', {
  timeout: 180_000,
}, async () => {
  const outcomes = { said: 0, found: 0 };
  await fc.assert(
    fc.asyncProperty(anyText, async (given) => {
      outcomes[await expectSaid(given)]++;
    }),
    { numRuns: 300, seed: 20260601 },
  );
  // Neither answer is the easy way out.
  expect(outcomes.said).toBeGreaterThan(100);
  expect(outcomes.found).toBeGreaterThan(30);
});
