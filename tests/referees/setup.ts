import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const wanted = z.object({ dependencies: z.record(z.string(), z.string()) });

/** Installs the referees in a folder of their own, once: as their lock file says, without running anything of theirs. */
export default function install(): void {
  const cwd = join(import.meta.dirname, 'programs');
  const { dependencies } = wanted.parse(JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8')));
  if (Object.keys(dependencies).every((name) => existsSync(join(cwd, 'node_modules', name)))) return;
  const done = spawnSync(
    'npm',
    ['install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (done.status !== 0)
    throw new Error('The referees can’t be installed: see above. The network is needed once.');
}
