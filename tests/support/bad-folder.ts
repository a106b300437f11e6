import { createHash } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { blocks } from '#components/blocks/list.ts';
import { checkContent } from '#lib/content/content.ts';
import { readRecords } from '#lib/content/read.ts';
import { type Edition, setEdition } from '#lib/edition/edition.ts';
import { testNow } from './publication.ts';

/** The edition of a folder as it is on disk, with no version kept of anything. */
export async function editionIn(folder: string): Promise<Edition> {
  const records = await readRecords(folder, blocks);
  return setEdition({
    content: checkContent(records, blocks, () => undefined),
    blocks,
    now: testNow,
    origin: 'https://gazette.example',
    build: 'test',
  });
}

/** Composes every page of an edition, so that whatever would throw does so now. */
export function composeAll(edition: Edition): ReadonlyMap<string, string> {
  return new Map([...edition.pages()].map(({ path, fingerprint }) => [path, fingerprint]));
}

/** Everything in a folder with its kind, time and content: the same before and after, or something was written. */
export async function pictureOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const lines = names.toSorted().map(async (name) => {
    const path = join(folder, name);
    const about = await lstat(path);
    const small = about.isFile() && about.size < 5_000_000;
    const content = small
      ? createHash('sha256')
          .update(await readFile(path))
          .digest('hex')
      : '';
    const target = about.isSymbolicLink() ? await readlink(path) : '';
    return [name, about.mode, about.size, about.mtimeMs, content, target].join(' ');
  });
  return Promise.all(lines);
}
