import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');

/** Files that each part imports from, by folder: what a stranger relies on when looking for a room. */
function imports(files: string): readonly { readonly from: string; readonly to: string }[] {
  return globSync(files, { cwd: root }).flatMap((file) =>
    [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?['"]([.#][^'"]+)['"]/g)].map(
      ([, target = '']) => ({
        from: file,
        to: target.startsWith('#') ? target.slice(1) : relative(root, resolve(root, dirname(file), target)),
      }),
    ),
  );
}

function crossings(files: string, forbidden: RegExp, except: RegExp = /^$/): readonly string[] {
  return imports(files)
    .filter(({ from, to }) => forbidden.test(to) && !except.test(from))
    .map(({ from, to }) => `${from} → ${to}`);
}

describe('dependencies point one way', () => {
  test('lib knows no component; only lib/cli, where programs are put together, knows the list of blocks', () => {
    expect(imports('lib/**/*.ts').length).toBeGreaterThan(100);
    expect(crossings('lib/**/*.ts', /^(?:components|app)\//, /^lib\/cli\//)).toEqual([]);
    expect(crossings('lib/cli/*.ts', /^(?:components|app)\/(?!blocks\/list\.ts$)/)).toEqual([]);
  });

  test('content knows no page', () => {
    expect(crossings('lib/content/**/*.ts', /^lib\/(?:edition|press|newsroom|share|cli|words)\//)).toEqual(
      [],
    );
  });

  test('the edition knows no HTTP and no file', () => {
    expect(crossings('lib/edition/**/*.ts', /^lib\/(?:press|newsroom|cli)\//)).toEqual([]);
    const impure = globSync('lib/edition/**/*.ts', { cwd: root }).filter((file) =>
      /from 'node:(?:fs|http|net)/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(impure).toEqual([]);
  });

  test('only the press, the desk and the programs know how pictures are made; others know which there are', () => {
    expect(
      crossings(
        '{app,components,lib}/**/*.{ts,tsx}',
        /^lib\/photos\/(?!(?:rendition|crop)\.ts$)/,
        /^lib\/(?:photos|press|desk|cli)\//,
      ),
    ).toEqual([]);
  });

  test('the desk stands on the press, and nothing that readers get knows of it', () => {
    expect(crossings('{app,components,lib}/**/*.{ts,tsx}', /^lib\/desk\//, /^lib\/(?:desk|cli)\//)).toEqual(
      [],
    );
  });

  test('only a command asks other sites for posts: the server never does', () => {
    expect(crossings('{app,components,lib}/**/*.{ts,tsx}', /^lib\/posts\//, /^lib\/(?:posts|cli)\//)).toEqual(
      [],
    );
  });

  test('components render from models: they read no file and import no route', () => {
    expect(crossings('components/**/*.{ts,tsx}', /^(?:app|lib\/(?:newsroom|press|cli))\//)).toEqual([]);
    const impure = globSync('components/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
      /from 'node:/.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(impure).toEqual([]);
  });

  test('React renders every page once, from its first component on (decision 15)', () => {
    const client = (file: string) => readFileSync(join(root, file), 'utf8').includes("'use client'");
    const components = globSync('components/**/*.{ts,tsx}', { cwd: root });
    const pages = components.filter((file) => /^components\/(?:pages\/|desk\/page)[^.]*\.tsx$/.test(file));
    expect(pages.length).toBeGreaterThan(10);
    expect(components.filter(client).toSorted()).toEqual(pages.toSorted());
  });

  test('only our own server’s side imports node:sqlite, which Next can’t bundle', () => {
    const users = globSync('{app,components,lib}/**/*.{ts,tsx}', { cwd: root }).filter((file) =>
      readFileSync(join(root, file), 'utf8').includes("'node:sqlite'"),
    );
    expect(users.toSorted()).toEqual(['lib/newsroom/kept-on-disk.ts', 'lib/search/index-file.ts']);
    const importers = (file: string) =>
      imports('{lib,app,components}/**/*.{ts,tsx}')
        .filter(({ to }) => to.includes(file))
        .map(({ from }) => from);
    expect(importers('newsroom/kept-on-disk')).toEqual(['lib/cli/serve.ts']);
    // The thread of the index, which nobody imports: it is started by its address.
    expect(importers('search/index-file')).toEqual(['lib/search/worker.ts']);
    expect(importers('search/worker')).toEqual([]);
  });
});

describe.each([
  ['lib/press', 'The press'],
  ['lib/desk', 'The desk'],
])('what ARCHITECTURE.md says of %s', (folder, heading) => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const chapter = text.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? '';
  const rows = [...chapter.matchAll(/^\| (`[^|]+) \|/gm)].map(([, cell = '']) => cell);
  const named = rows.flatMap((cell) => [...cell.matchAll(/`([a-z-]+\.ts)`/g)].map(([, file = '']) => file));
  const files = globSync('*.ts', { cwd: join(root, folder) });

  test('each file has a line in the table, or is named with its folder elsewhere', () => {
    expect(files.length).toBeGreaterThan(10);
    const isNamed = (file: string) => named.includes(file) || text.includes(`\`${folder}/${file}\``);
    expect(files.filter((file) => !isNamed(file))).toEqual([]);
  });

  test('each file of the table is there, once', () => {
    expect(named.filter((file) => !files.includes(file))).toEqual([]);
    expect(named.filter((file, index) => named.indexOf(file) !== index)).toEqual([]);
  });
});
