import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildId } from './build-id.ts';

/** Builds with Next where the sources have changed since the last build. Returns the build's id. */
export async function ensureBuild(root: string, log: (line: string) => void): Promise<string> {
  const id = buildId(root);
  if (builtId(root) === id) return id;
  log('Building (the sources have changed) …');
  await run(root, [join(root, 'node_modules/next/dist/bin/next'), 'build']);
  if (builtId(root) !== id) throw new Error('The sources changed while they were built. Start again.');
  return id;
}

/** The id of the build in .next, or null where there is none. */
function builtId(root: string): string | null {
  const file = join(root, '.next/BUILD_ID');
  return existsSync(file) ? readFileSync(file, 'utf8') : null;
}

function run(root: string, command: readonly string[]): Promise<void> {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, command, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    });
    child.once('error', failed);
    child.once('exit', (code) => {
      if (code === 0) done();
      else failed(new Error(`next build ended with ${code}. What it printed above says why.`));
    });
  });
}
