import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type FoundChromium = { readonly path: string } | { readonly path: null; readonly help: string };

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Fonts in which other scripts and emoji show as they do for readers, and not as boxes. */
const packages = ['chromium', 'fonts-noto-core', 'fonts-noto-cjk', 'fonts-noto-color-emoji'];

/** Finds Chromium; installs it from Debian's packages where this process may. */
export function findChromium(): FoundChromium {
  const found = lookUp();
  if (found !== null) return { path: found };
  const debian = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  if (debian) {
    console.log('Installing Chromium from Debian’s packages (once) …');
    apt('update');
    apt('install', '-y', '--no-install-recommends', ...packages);
    const installed = lookUp();
    if (installed !== null) return { path: installed };
  }
  const help = [
    'The browser tests need Chromium, and none was found.',
    `On Debian or Ubuntu run:  sudo apt-get update && sudo apt-get install -y ${packages.join(' ')}`,
    'Elsewhere install Chromium or Chrome and name it:  CHROMIUM=/path/to/chromium npm test',
  ].join('\n');
  return { path: null, help };
}

function lookUp(): string | null {
  const named = process.env.CHROMIUM;
  if (named !== undefined && existsSync(named)) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const paths = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

function apt(...words: readonly string[]): void {
  spawnSync('apt-get', words, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** With which Chromium starts here: alone, without a network of its own. */
export const chromiumFlags: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
