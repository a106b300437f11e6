import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * Folders below CACHE_DIR: files that can be made again, written so that a crash or a full disk leaves none that is
 * half there.
 */

/** Milliseconds that nobody writes at one file: others may share the folder, and be writing just now. */
const longestWrite = 60_000;

/**
 * Deletes files that were left half-written, and the oldest beyond so many bytes. Returns the bytes that are left.
 * Another process may do the same meanwhile.
 */
export async function prune(home: string, bytes: number): Promise<number> {
  const found = await Promise.all(
    (await readdir(home)).map(async (name) => {
      const about = await stat(join(home, name)).catch(() => null);
      return about === null ? [] : [{ name, size: about.size, mtimeMs: about.mtimeMs }];
    }),
  );
  let left = 0;
  for (const { name, size, mtimeMs } of found.flat().sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    const half = name.startsWith('.');
    if (half && Date.now() - mtimeMs < longestWrite) continue;
    if (half || left + size > bytes) await rm(join(home, name), { force: true });
    else left += size;
  }
  return left;
}

/** Writes a file beside its place and renames it into it. */
export async function replace(home: string, name: string, bytes: Buffer): Promise<void> {
  const beside = join(home, `.${name}-${randomUUID()}`);
  try {
    await writeFile(beside, bytes);
    await rename(beside, join(home, name));
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
