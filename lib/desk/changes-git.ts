import { execFile } from 'node:child_process';
import { access, realpath } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText, largestText } from '../content/text.ts';
import type { HistoryNote } from '../edition/models/changes.ts';

/** A file as a commit had it. */
export interface Commit {
  readonly id: string;
  readonly time: Date;
  readonly by: string;
  readonly subject: string;
  /** Its path in the repository. */
  readonly path: string;
  readonly text: string;
}

/** What git knows of a file, the newest commit first. */
export interface History {
  readonly commits: readonly Commit[];
  /** What is to be said of it; null where there is nothing to say. */
  readonly note: HistoryNote | null;
}

/** Commits of one file that are looked at. */
const mostCommits = 12;
/** For all questions of one page together, in milliseconds. */
const longest = 4_000;

/**
 * A repository is content too: whoever may write into the folder may have written its configuration. So nothing that
 * it names is run: no monitor, no hook, no filter, no program for signatures or differences, and nothing is fetched.
 * `git log` and `git cat-file` look at commits alone, never at the files that are there now.
 */
const harmless = [
  '--no-pager',
  '--literal-pathspecs',
  '--no-replace-objects',
  ...[
    'core.fsmonitor=',
    'core.hooksPath=/dev/null',
    'core.quotepath=off',
    'core.commitGraph=false',
    'log.showSignature=false',
    'protocol.allow=never',
  ].flatMap((setting) => ['-c', setting]),
];

/** What git gets of our environment: none of our secrets, and no GIT_… that would lead it elsewhere. */
const passed = ['PATH', 'HOME', 'XDG_CONFIG_HOME', 'SystemRoot'] as const;

/** The last commits of a story's file on the branch that is checked out, through its renames. Never throws. */
export async function historyOf(contentDir: string, file: string): Promise<History> {
  try {
    return await readHistory(contentDir, file);
  } catch (error) {
    return { commits: [], note: noteOf(error) };
  }
}

async function readHistory(contentDir: string, file: string): Promise<History> {
  const signal = AbortSignal.timeout(longest);
  // Its real path: git refuses a path that leads through a link.
  const folder = await realpath(contentDir);
  const git = (...asked: readonly string[]): Promise<Buffer> => ask(folder, asked, signal);
  const [shallow = '', directory = ''] = (
    await git('rev-parse', '--is-shallow-repository', '--absolute-git-dir')
  )
    .toString()
    .split('\n');
  // A repository without a commit yet has no HEAD to ask about.
  const known = await git('rev-parse', '--quiet', '--verify', 'HEAD').then(
    () => true,
    (error: unknown) => {
      if (noteOf(error) === 'slow') throw error;
      return false;
    },
  );
  if (!known) return { commits: [], note: 'uncommitted' };
  const log = await git(
    'log',
    // What a merge brought is one step of the branch, as it was for readers.
    '--first-parent',
    '--diff-merges=first-parent',
    '--follow',
    '--name-status',
    '--no-ext-diff',
    '--no-textconv',
    '--no-mailmap',
    '-z',
    '--encoding=UTF-8',
    '--format=%x01%H%x00%ct%x00%an%x00%s%x00',
    `--max-count=${mostCommits}`,
    'HEAD',
    '--',
    `./${file}`,
  );
  const commits: Commit[] = [];
  for (const { path, ...commit } of parseLog(log.toString())) {
    const bytes = await git('cat-file', 'blob', `${commit.id}:${path}`).catch((error: unknown) => {
      // What a partial clone lacks, or is larger than any story: the others can be compared with.
      if (noteOf(error) === 'failed') return null;
      throw error;
    });
    if (bytes !== null) commits.push({ ...commit, path, text: decodeText(file, bytes).source.text });
  }
  if (commits.length === 0) return { commits, note: 'uncommitted' };
  if (await isBetween(directory)) return { commits, note: 'merging' };
  return { commits, note: shallow === 'true' && commits.length < mostCommits ? 'shallow' : null };
}

/** The commits of a log, but for those that deleted the file. */
export function parseLog(log: string): readonly Omit<Commit, 'text'>[] {
  return log.split('\u0001').flatMap((entry) => {
    const [id = '', seconds = '', by = '', subject = '', ...changes] = entry.split('\0');
    const [status = '', ...paths] = changes.map((change) => change.replace(/^\n+/, '')).filter(Boolean);
    const path = paths.at(-1);
    if (!/^[0-9a-f]{40,64}$/.test(id) || path === undefined || status.startsWith('D')) return [];
    return [{ id, time: new Date(Number(seconds) * 1000), by, subject, path }];
  });
}

/** In the middle of a merge, a rebase, a pick. */
async function isBetween(directory: string): Promise<boolean> {
  const signs = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD', 'rebase-merge', 'rebase-apply'];
  const found = await Promise.all(
    signs.map((name) =>
      access(join(directory, name)).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.includes(true);
}

function ask(folder: string, asked: readonly string[], signal: AbortSignal): Promise<Buffer> {
  const env: NodeJS.ProcessEnv = {
    NODE_ENV: process.env.NODE_ENV,
    ...Object.fromEntries(passed.map((name) => [name, process.env[name]])),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    // A partial clone would fetch what it lacks, by a command that its configuration names.
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
  };
  return new Promise((resolve, reject) => {
    execFile(
      'git',
      [...harmless, ...asked],
      { cwd: folder, env, signal, killSignal: 'SIGKILL', encoding: 'buffer', maxBuffer: largestText },
      (error, stdout, stderr) => {
        if (error === null) resolve(stdout);
        else reject(new GitError(noteIn(error, stderr.toString())));
      },
    );
  });
}

class GitError extends Error {
  readonly note: HistoryNote;
  constructor(note: HistoryNote) {
    super(note);
    this.note = note;
  }
}

function noteOf(error: unknown): HistoryNote {
  return error instanceof GitError ? error.note : 'failed';
}

function noteIn(error: Error & { readonly code?: unknown }, said: string): HistoryNote {
  if (error.name === 'AbortError') return 'slow';
  if (error.code === 'ENOENT') return 'absent';
  if (said.includes('dubious ownership')) return 'distrusted';
  if (said.includes('not a git repository')) return 'none';
  return 'failed';
}
