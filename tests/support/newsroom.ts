import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { blocks } from '#components/blocks/list.ts';
import type { Edition } from '#lib/edition/edition.ts';
import { type Kept, keepInMemory } from '#lib/newsroom/kept.ts';
import { keepOnDisk } from '#lib/newsroom/kept-on-disk.ts';
import { type Newsroom, openNewsroom } from '#lib/newsroom/newsroom.ts';
import { type Files, folderOf, testNow } from './publication.ts';

export interface Opened {
  readonly newsroom: Newsroom;
  /** What it has said to whoever runs the program. */
  readonly log: readonly string[];
}

/** A content folder of these files, removed when the test has ended. */
export async function testFolder(files: Files): Promise<string> {
  const { folder, remove } = await folderOf(files);
  onTestFinished(remove);
  return folder;
}

/** An empty folder, removed when the test has ended. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A newsroom over a folder, closed when the test has ended or by whoever plays a restart. */
export async function open(
  contentDir: string,
  options: { readonly kept?: Kept; readonly clock?: () => Date; readonly siteUrl?: string } = {},
): Promise<Opened> {
  const log: string[] = [];
  const newsroom = await openNewsroom({
    contentDir,
    blocks,
    kept: options.kept ?? keepInMemory(),
    siteUrl: options.siteUrl,
    fallbackUrl: 'http://localhost:3000',
    build: 'test',
    log: (line) => log.push(line),
    clock: options.clock ?? (() => testNow),
  });
  onTestFinished(() => newsroom.close());
  return { newsroom, log };
}

/** A newsroom that follows its folder. */
export async function follow(
  contentDir: string,
  options: { readonly clock?: () => Date } = {},
): Promise<Opened> {
  const opened = await open(contentDir, options);
  await opened.newsroom.follow();
  return opened;
}

/** A newsroom that keeps on disk, as the server does. What the disk has to say is in the log too. */
export async function openKeeping(contentDir: string, cacheDir: string): Promise<Opened> {
  const said: string[] = [];
  const kept = keepOnDisk(cacheDir, contentDir, (line) => said.push(line));
  const { newsroom, log } = await open(contentDir, { kept });
  return { newsroom, log: [...said, ...log] };
}

/** Closes a newsroom and opens another one on the same folder and cache, as a restart does. */
export async function restart(before: Opened, contentDir: string, cacheDir: string): Promise<Opened> {
  await before.newsroom.close();
  return openKeeping(contentDir, cacheDir);
}

/** Waits until an edition is as `holds` says; after ten seconds the test has failed. */
export async function until(
  { newsroom, log }: Opened,
  what: string,
  holds: (edition: Edition) => boolean,
): Promise<Edition> {
  const deadline = Date.now() + 10_000;
  while (Date.now() < deadline) {
    const edition = newsroom.edition();
    if (holds(edition)) return edition;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`Waited in vain until ${what}. The newsroom has said:\n${log.join('\n')}`);
}
