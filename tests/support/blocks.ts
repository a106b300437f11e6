import { expect } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import { isElement } from '#lib/content/body/tree.ts';
import { isGrave } from '#lib/content/finding.ts';
import type { Rule } from '#lib/content/rules.ts';
import type { ComposedBody } from '#lib/edition/block.ts';
import { bodyText } from '#lib/edition/models/body.ts';
import { articleAt } from './answers.ts';
import { editionOf, type Files, sound, story, testNow } from './publication.ts';

const file = 'articles/city/tram.md';
/** Lines of a story's file before its body begins. */
const linesBefore = story().split('\n').indexOf('The tram is back.');

/** Bad examples by what is wrong with them: a body in which ▸ stands before what the finding points at, and its rule. */
export type BadExamples = Readonly<Record<string, readonly [marked: string, rule: Rule]>>;

/** Asserts that a story of this body has one finding: of this rule, at the ▸. */
export async function expectFinding(marked: string, rule: Rule, files: Files = {}): Promise<void> {
  const before = marked.slice(0, marked.indexOf('▸')).split('\n');
  const place = `${before.length}:${(before.at(-1) ?? '').length + 1}`;
  expect(await findingsOf(marked.replace('▸', ''), files)).toEqual([`${place} ${rule}`]);
}

/** What is wrong with a story of this body: `line:column rule`, lines counted from the body's first. */
export async function findingsOf(body: string, files: Files = {}): Promise<readonly string[]> {
  const { findings } = await editionOf({ ...sound, ...files, [file]: story({}, body) });
  return findings
    .filter((found) => found.file === file)
    .map(({ line, column, rule }) => `${line - linesBefore}:${column} ${rule}`);
}

/** The models of all blocks of a public story of this body, by tag, in the order of reading. */
export async function modelsOf(
  body: string,
  files: Files = {},
  fields: Readonly<Record<string, unknown>> = {},
): Promise<readonly (readonly [tag: string, model: unknown])[]> {
  const edition = await editionOf({ ...sound, ...files, [file]: story(fields, body) });
  const [grave] = edition.findings.filter(isGrave);
  if (grave !== undefined) throw new Error(grave.message);
  return [...composedBlocks(articleAt(edition, '/city/tram').body)];
}

/** The same of a version that was good once, and whose files and records are gone since. */
export async function keptModelsOf(body: string): Promise<readonly (readonly [string, unknown])[]> {
  const edition = await editionOf({ ...sound, [file]: story({}, body) }, testNow, {
    [file]: story({}, body),
  });
  if (edition.keep.length > 0) throw new Error('The story is good as it stands: nothing was kept.');
  return [...composedBlocks(articleAt(edition, '/city/tram').body)];
}

/** The plain text of a public story of this body. */
export async function plainOf(body: string, files: Files = {}): Promise<string> {
  const edition = await editionOf({ ...sound, ...files, [file]: story({}, body) });
  return bodyText(articleAt(edition, '/city/tram').body, blocks);
}

function* composedBlocks(body: ComposedBody): Generator<readonly [string, unknown]> {
  for (const node of body) {
    if (typeof node === 'string') continue;
    if (!isElement(node)) yield [node.block, node.model];
    yield* composedBlocks(node.children);
  }
}
