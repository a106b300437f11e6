import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { type DefaultTreeAdapterTypes, parse } from 'parse5';
import { blocks } from '#components/blocks/list.ts';
import { checkContent } from '#lib/content/content.ts';
import { readRecords } from '#lib/content/read.ts';
import { type Edition, setEdition } from '#lib/edition/edition.ts';
import { isReaderPage } from '#lib/edition/page.ts';

/** The edition that a site of this content folder serves at a moment: now, where none is said. */
export async function editionOfFolder(folder: string, now = new Date()): Promise<Edition> {
  return setEdition({
    content: checkContent(await readRecords(folder, blocks), blocks, () => undefined),
    blocks,
    now,
    origin: 'https://gazette.example',
    build: 'test',
  });
}

/** Addresses of all pages of the publication that readers see: everything but pictures and recordings. */
export async function readerPages(folder: string): Promise<readonly string[]> {
  return [...(await editionOfFolder(folder)).pages()].filter(isReaderPage).map(({ path }) => path);
}

/** The demonstration's story whose length is nearest to 900 words, on which pages are weighed. */
export async function ordinaryStory(): Promise<{ readonly path: string; readonly words: number }> {
  const lengths = await Promise.all(
    globSync('content/articles/*/*.md').map(async (file) => ({
      path: file.replace(/^content\/articles|\.md$/g, ''),
      words: await wordsIn(file),
    })),
  );
  const [nearest] = lengths.sort((a, b) => Math.abs(a.words - 900) - Math.abs(b.words - 900));
  if (nearest === undefined) throw new Error('There is no story.');
  return nearest;
}

/** Words of a story's file, without its front matter. */
async function wordsIn(file: string): Promise<number> {
  const [, , body = ''] = (await readFile(file, 'utf8')).split(/^---$/m);
  return body.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
}

/** A page's visible text: what both servers must agree on. */
export function visibleText(html: string): string {
  return textIn(parse(html)).replace(/\s+/g, ' ').trim();
}

/** Elements part words from each other, comments don't. */
function textIn(node: DefaultTreeAdapterTypes.Node): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node) || node.nodeName === 'script' || node.nodeName === 'style') return '';
  return ` ${node.childNodes.map(textIn).join('')} `;
}

/** The value of one metric of a site whose METRICS_PORT is `port`. */
export async function metric(port: number, name: string): Promise<number> {
  const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
  const value = new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1];
  if (value === undefined) throw new Error(`There is no metric ${name}.`);
  return Number(value);
}

/**
 * Waits until a site has nothing to do any more: what it makes ahead would be measured too. Cards and pictures are
 * made in processes of their own, of which the server's own processor time says nothing.
 */
export async function rest(metricsPort: number): Promise<void> {
  for (let before = -1; ; ) {
    const used = await metric(metricsPort, 'process_cpu_seconds_total');
    if ((await metric(metricsPort, 'broadsheet_ahead')) === 0 && used - before < 0.1) return;
    before = used;
    await new Promise((wait) => setTimeout(wait, 1000));
  }
}
