import { execFile } from 'node:child_process';
import { chmod, mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Files } from './publication.ts';
import { write } from './publication.ts';

const run = promisify(execFile);

/** A real repository in a folder, with nobody's configuration but its own. */
export interface Repository {
  git(...asked: readonly string[]): Promise<string>;
  /** Writes files and commits everything that is there. */
  commit(files: Files, time: string, subject?: string): Promise<void>;
}

export async function repositoryIn(folder: string): Promise<Repository> {
  await mkdir(folder, { recursive: true });
  let time = '2026-01-01T08:00:00Z';
  const git = async (...asked: readonly string[]): Promise<string> => {
    const env = {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_DATE: time,
      GIT_COMMITTER_DATE: time,
    };
    const { stdout } = await run('git', [...asked], { cwd: folder, env });
    return stdout;
  };
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'Ana Reis');
  await git('config', 'user.email', 'ana@gazette.example');
  return {
    git,
    commit: async (files, at, subject = 'A change') => {
      time = at;
      await write(folder, files);
      await git('add', '--all');
      await git('commit', '--quiet', '--message', subject);
    },
  };
}

/** A program at `file`. */
export async function program(file: string, text: string): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, `#!/bin/sh\n${text}\n`);
  await chmod(file, 0o755);
}

/** Every setting known to us by which a repository could have a program of its own run, each leaving `mark`. */
export async function makeHostile({ git }: Repository, folder: string, mark: string): Promise<void> {
  const evil = join(folder, '.git', 'evil.sh');
  await program(evil, `echo ran >> '${mark}'`);
  for (const hook of ['post-index-change', 'reference-transaction', 'post-checkout', 'fsmonitor-watchman'])
    await program(join(folder, '.git', 'hooks', hook), `echo ${hook} >> '${mark}'`);
  for (const [name, value] of [
    ['core.fsmonitor', evil],
    ['core.pager', evil],
    ['pager.log', evil],
    ['core.editor', evil],
    ['core.sshCommand', evil],
    ['core.askPass', evil],
    ['diff.external', evil],
    ['diff.story.textconv', evil],
    ['diff.story.command', evil],
    ['filter.story.smudge', evil],
    ['filter.story.clean', evil],
    ['filter.story.process', evil],
    ['gpg.program', evil],
    ['log.showSignature', 'true'],
    ['credential.helper', `!${evil}`],
    ['protocol.ext.allow', 'always'],
    ['remote.origin.url', `ext::sh -c ${evil}`],
    ['remote.origin.promisor', 'true'],
    ['remote.origin.partialclonefilter', 'blob:none'],
    ['alias.log', `!${evil}`],
    ['alias.cat-file', `!${evil}`],
  ] as const)
    await git('config', name, value);
  await writeFile(join(folder, '.git', 'info', 'attributes'), '*.md diff=story filter=story\n');
}
