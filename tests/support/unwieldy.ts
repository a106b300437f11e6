import { execFileSync } from 'node:child_process';
import { mkdir, symlink, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/*
 * Things that a file system can hold and a text can't say: each is put into a folder at a path.
 */

type Put = (folder: string, file: string) => Promise<void>;

async function at(folder: string, file: string): Promise<string> {
  await mkdir(dirname(join(folder, file)), { recursive: true });
  return join(folder, file);
}

/** A file of so many bytes that takes no room on the disk: a hole. */
export function ofSize(bytes: number): Put {
  return async (folder, file) => {
    const path = await at(folder, file);
    await writeFile(path, '');
    await truncate(path, bytes);
  };
}

/** A pipe: whoever opens it to read waits until somebody writes. */
export const pipe: Put = async (folder, file) => {
  execFileSync('mkfifo', [await at(folder, file)]);
};

export const folderNamedLikeAFile: Put = async (folder, file) => {
  await mkdir(await at(folder, file));
};

/** A link to `target`, whether anything is there or not. */
export function linkTo(target: string): Put {
  return async (folder, file) => symlink(target, await at(folder, file));
}

export const linkToItself: Put = async (folder, file) => {
  const path = await at(folder, file);
  await symlink(path, path);
};
