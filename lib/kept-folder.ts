import { randomUUID } from 'node:crypto';
import { readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * Folders below CACHE_DIR: files that can be made again, written so that a crash or a full disk leaves none that is
 * half there.
 */

/** Deletes half-written files, and the oldest beyond so many bytes. Returns the bytes that are left. */
export async function prune(home: string, bytes: number): Promise<number> {
  const files = await Promise.all(
    (await readdir(home)).map(async (name) => {
      const { size, mtimeMs } = await stat(join(home, name));
      return { name, size, mtimeMs };
    }),
  );
  let left = 0;
  for (const { name, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    if (left + size > bytes || name.startsWith('.')) await rm(join(home, name), { force: true });
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
