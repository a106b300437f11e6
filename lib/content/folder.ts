import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { compareFindings, type Finding, finding } from './finding.ts';

/** One file of the content folder that some kind of record is read from. */
export interface Entry {
  /** Path from the content folder, forward slashes, NFC: what findings and stories call the file. */
  readonly file: string;
  /** The path by which the file system knows it. */
  readonly path: string;
  readonly bytes: number;
  /** Changes whenever the file does: size, time of change and inode. */
  readonly stamp: string;
}

export interface Listing {
  readonly entries: readonly Entry[];
  readonly findings: readonly Finding[];
}

/** What the content folder's records are read from; anything else in it is the newsroom's own business. */
const recordFiles = [
  /^(?:site|sections|front|style)\.yaml$/,
  /^authors\/[^/]+\.yaml$/,
  /^articles\/.+\.md$/,
  /^posts\/[^/]+\.json$/,
  /^pages\/[^/]+\.md$/,
  /^media\/.+\.(?:jpe?g|png|webp|avif|gif|svg|mp3|m4a|ogg|opus|wav|mp4|webm|vtt)$/i,
];

/** Lists the folder's records. What can't be listed becomes a finding; the rest is listed all the same. */
export async function listFolder(folder: string): Promise<Listing> {
  const findings: Finding[] = [];
  let root: string;
  try {
    root = await realpath(folder);
  } catch (error) {
    return { entries: [], findings: [unreadable('.', error)] };
  }
  const entries = await listInto({ root, path: root, from: [], prefix: '', findings });
  return { entries, findings: findings.sort(compareFindings) };
}

interface Walk {
  readonly root: string;
  /** Of the folder that is listed; no part of it is a link. */
  readonly path: string;
  /** Folders from which links have led here. */
  readonly from: readonly string[];
  readonly prefix: string;
  /** Whatever is found is added here. */
  readonly findings: Finding[];
}

/** Entries in the order of their names, however the file system answers: it is asked for many at once. */
async function listInto(walk: Walk): Promise<readonly Entry[]> {
  const { path, prefix, findings } = walk;
  let dirents: Dirent[];
  try {
    dirents = await readdir(path, { withFileTypes: true });
  } catch (error) {
    findings.push(unreadable(prefix === '' ? '.' : prefix.slice(0, -1), error));
    return [];
  }
  dirents.sort((a, b) => (a.name < b.name ? -1 : 1));
  const lists = await Promise.all(
    dirents
      .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
      .map((dirent) => listOne(dirent, walk)),
  );
  return lists.flat();
}

async function listOne(dirent: Dirent, walk: Walk): Promise<readonly Entry[]> {
  const file = `${walk.prefix}${dirent.name.normalize('NFC')}`;
  const at = join(walk.path, dirent.name);
  const isLink = dirent.isSymbolicLink();
  if (isRecord(file)) return entryOf(file, at, isLink, walk);
  if (!(dirent.isDirectory() || isLink) || !mayHoldRecords(`${file}/`)) return [];
  const prefix = `${file}/`;
  if (!isLink) return listInto({ ...walk, path: at, prefix });
  const path = await folderBehind(at, file, walk);
  return path === null ? [] : listInto({ ...walk, path, from: [...walk.from, walk.path], prefix });
}

async function entryOf(
  file: string,
  at: string,
  isLink: boolean,
  { root, findings }: Walk,
): Promise<readonly Entry[]> {
  try {
    const path = isLink ? await realpath(at) : at;
    if (!path.startsWith(root + sep)) {
      findings.push(outside(file, 'file'));
      return [];
    }
    const about = await stat(path);
    if (!about.isFile()) {
      const message =
        'Unexpected folder, pipe or device, expected a file. Delete it or give it another name.';
      findings.push(finding('unreadable', start(file), message));
      return [];
    }
    const stamp = `${about.size}-${about.mtimeMs}-${about.ctimeMs}-${about.ino}`;
    return [{ file, path, bytes: about.size, stamp }];
  } catch (error) {
    findings.push(unreadable(file, error));
    return [];
  }
}

/** True for a path that some kind of record is read from. */
export function isRecord(file: string): boolean {
  return recordFiles.some((pattern) => pattern.test(file));
}

function mayHoldRecords(prefix: string): boolean {
  return /^(?:authors\/|posts\/|pages\/)$|^(?:articles|media)\//.test(prefix);
}

/** Where a link to a folder leads; null where it leads to none, or out of the content folder. */
async function folderBehind(
  at: string,
  file: string,
  { root, path, from, findings }: Walk,
): Promise<string | null> {
  try {
    const real = await realpath(at);
    if (!(await stat(real)).isDirectory()) return null;
    // A link to a folder above itself, or above one that led here, would be walked for ever.
    if ([path, ...from].some((folder) => `${folder}${sep}`.startsWith(`${real}${sep}`))) return null;
    if (real.startsWith(root + sep)) return real;
    findings.push(outside(file, 'folder'));
    return null;
  } catch {
    // A link that leads nowhere and has no record's name is the newsroom's own business.
    return null;
  }
}

function outside(file: string, what: 'file' | 'folder'): Finding {
  const message = `Unexpected link to a ${what} outside the content folder. Copy the ${what} into it: what isn’t there may change or vanish without anybody knowing.`;
  return finding('outside-folder', start(file), message);
}

/** The finding for a file that the system won't give us, in words rather than an errno. */
export function unreadable(file: string, error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const why = reasons[code] ?? `it can’t be read${code === '' ? '' : ` (${code})`}`;
  return finding('unreadable', start(file), `Unexpected file: ${why}. Mend it, or delete the file.`);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'its permissions keep the server from reading it',
  EPERM: 'its permissions keep the server from reading it',
  ENOENT: 'it leads to nothing',
  ELOOP: 'it is a link that leads back to itself',
  EISDIR: 'it is a folder',
};

function start(file: string) {
  return { file, line: 1, column: 1 };
}
