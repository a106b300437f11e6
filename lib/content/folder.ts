import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { type Finding, finding } from './finding.ts';

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
  /^(?:site|sections|front)\.yaml$/,
  /^authors\/[^/]+\.yaml$/,
  /^articles\/.+\.md$/,
  /^posts\/[^/]+\.json$/,
  /^pages\/[^/]+\.md$/,
  /^media\/.+\.(?:jpe?g|png|webp|avif|gif|svg|mp3|m4a|ogg|opus|wav)$/i,
];

/** Lists the folder's records. What can't be listed becomes a finding; the rest is listed all the same. */
export async function listFolder(folder: string): Promise<Listing> {
  const entries: Entry[] = [];
  const findings: Finding[] = [];
  let root: string;
  try {
    root = await realpath(folder);
  } catch (error) {
    return { entries, findings: [unreadable('.', error)] };
  }
  await listInto(root, root, '', entries, findings);
  return { entries, findings };
}

async function listInto(
  root: string,
  path: string,
  prefix: string,
  entries: Entry[],
  findings: Finding[],
): Promise<void> {
  let dirents: Dirent[];
  try {
    dirents = await readdir(path, { withFileTypes: true });
  } catch (error) {
    findings.push(unreadable(prefix === '' ? '.' : prefix.slice(0, -1), error));
    return;
  }
  dirents.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const dirent of dirents) {
    if (dirent.name.startsWith('.') || dirent.name === 'node_modules') continue;
    const file = `${prefix}${dirent.name.normalize('NFC')}`;
    const at = join(path, dirent.name);
    const folder = dirent.isDirectory() || (dirent.isSymbolicLink() && !isRecord(file));
    if (folder && !isRecord(file)) {
      if (!mayHoldRecords(`${file}/`)) continue;
      if (dirent.isSymbolicLink() && !(await leadsToFolderInside(root, at, file, findings))) continue;
      await listInto(root, at, `${file}/`, entries, findings);
    } else if (isRecord(file)) {
      await addEntry(root, at, file, entries, findings);
    }
  }
}

async function addEntry(
  root: string,
  path: string,
  file: string,
  entries: Entry[],
  findings: Finding[],
): Promise<void> {
  try {
    const real = await realpath(path);
    if (!real.startsWith(root + sep)) {
      findings.push(outside(file, 'file'));
      return;
    }
    const about = await stat(real);
    if (!about.isFile()) {
      const message =
        'Unexpected folder, pipe or device, expected a file. Delete it or give it another name.';
      findings.push(finding('unreadable', start(file), message));
      return;
    }
    const stamp = `${about.size}-${about.mtimeMs}-${about.ctimeMs}-${about.ino}`;
    entries.push({ file, path: real, bytes: about.size, stamp });
  } catch (error) {
    findings.push(unreadable(file, error));
  }
}

/** True for a path that some kind of record is read from. */
export function isRecord(file: string): boolean {
  return recordFiles.some((pattern) => pattern.test(file));
}

function mayHoldRecords(prefix: string): boolean {
  return /^(?:authors\/|posts\/|pages\/)$|^(?:articles|media)\//.test(prefix);
}

async function leadsToFolderInside(
  root: string,
  path: string,
  file: string,
  findings: Finding[],
): Promise<boolean> {
  try {
    const real = await realpath(path);
    if (!(await stat(real)).isDirectory()) return false;
    // A link to a folder above itself would be walked for ever.
    if (`${path}${sep}`.startsWith(`${real}${sep}`)) return false;
    if (real.startsWith(root + sep)) return true;
    findings.push(outside(file, 'folder'));
    return false;
  } catch {
    // A link that leads nowhere and has no record's name is the newsroom's own business.
    return false;
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
