import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Finding, isGrave } from '../content/finding.ts';
import { readText } from '../content/read.ts';
import { type Post, postKey, postKeyOf, postSchema } from '../content/records/post.ts';
import { source } from '../content/source.ts';
import { replace } from '../kept-folder.ts';

/** The file of a post below the content folder: `posts/x-123.json`. */
export function fileOf(post: Post): string {
  const key = postKeyOf(post.url) ?? postKey(post.network, post.id ?? nameOf(post.url));
  return `posts/${key}.json`;
}

/** A name for a post of a network without numbers that we know: its address in words. */
export function nameOf(url: string): string {
  const { hostname, pathname, search } = new URL(url);
  const words = `${hostname}${pathname}${search}`.toLowerCase().replace(/^www\./, '');
  return words
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
}

export function textOf(post: Post): string {
  return `${JSON.stringify(post, null, 2)}\n`;
}

/** Everything that `npm run check` would find in it. */
export function findingsIn(file: string, text: string): readonly Finding[] {
  return readText(source(file, text), new Map()).findings;
}

/** A file that is there, with the snapshot in it if it can be read as one; null where there is none. */
export async function readSnapshot(
  contentDir: string,
  file: string,
): Promise<{ readonly text: string; readonly post: Post | null } | null> {
  let text: string;
  try {
    text = await readFile(join(contentDir, file), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    return { text, post: postSchema.parse(JSON.parse(text)) };
  } catch {
    return { text, post: null };
  }
}

/**
 * A newer snapshot with what the newsroom has added to the older one: why it keeps it, where another copy is, and
 * which pictures it may show.
 */
export function withOurs(post: Post, older: Post): Post {
  const { archiveUrl, keepReason } = older;
  const { avatar } = older.author;
  const same = older.media.length === post.media.length;
  return {
    ...post,
    author: { ...post.author, ...(avatar === undefined ? {} : { avatar }) },
    media: post.media.map((medium, index) => {
      const { src, rights, alt } = same ? { ...older.media[index] } : {};
      return {
        ...medium,
        ...(medium.alt === undefined && alt !== undefined ? { alt } : {}),
        ...(src === undefined ? {} : { src }),
        ...(rights === undefined ? {} : { rights }),
      };
    }),
    ...(archiveUrl === undefined ? {} : { archiveUrl }),
    ...(keepReason === undefined ? {} : { keepReason }),
  };
}

/** Writes a snapshot whole or not at all. Throws with code EEXIST where one is there and mustn't be replaced. */
export async function save(contentDir: string, file: string, text: string, over: boolean): Promise<void> {
  const grave = findingsIn(file, text).find(isGrave);
  if (grave !== undefined) throw new Error(grave.message);
  const home = join(contentDir, 'posts');
  const name = file.slice('posts/'.length);
  await mkdir(home, { recursive: true });
  if (over) return replace(home, name, Buffer.from(text));
  const beside = join(home, `.${name}-${randomUUID()}`);
  try {
    await writeFile(beside, text);
    // Unlike a renaming, a link never takes the place of what is there.
    await link(beside, join(home, name));
  } finally {
    await rm(beside, { force: true });
  }
}
