import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openSheets, withPaths } from '#lib/press/sheets.ts';

const address = '/_next/static/chunks/a.css';

describe('an address in a style sheet', () => {
  test.each([
    ['@font-face{src:url(../media/n.woff2)format("woff2")}', '/_next/static/media/n.woff2'],
    ["a{background:url('../media/a b.svg')}", '/_next/static/media/a%20b.svg'],
    ['a{background:no-repeat URL("x.png#part")}', '/_next/static/chunks/x.png#part'],
    ['a{background:url(/mark.svg)}', '/mark.svg'],
    ['@media print{a{background:image-set(url(../media/p.png) 1x)}}', '/_next/static/media/p.png'],
  ])('%s leads to a path of the site', (css, path) => {
    expect(withPaths(css, address)).toMatch(
      new RegExp(`url\\(["']?${path.replaceAll('.', '\\.')}["']?\\)`, 'i'),
    );
  });

  test.each([
    'a{background:url(data:image/svg+xml,%3Csvg/%3E)}',
    'a{background:url(https://elsewhere.example/x.png)}',
    'a{content:"url(../x)"}',
    'a{clip-path:url(#hole)}',
  ])('%s stays as it is', (css) => {
    expect(withPaths(css, address)).toBe(css);
  });
});

test('sheets are found by their address, however deep they lie', async () => {
  const root = await mkdtemp(join(tmpdir(), 'broadsheet-sheets-'));
  await mkdir(join(root, '.next/static/chunks/more'), { recursive: true });
  await writeFile(join(root, '.next/static/chunks/more/b.css'), 'p{color:red}');
  await writeFile(join(root, '.next/static/chunks/more/b.js'), 'x');
  const sheets = openSheets(root);
  expect(sheets('/_next/static/chunks/more/b.css')).toBe('p{color:red}');
  expect(sheets('/_next/static/chunks/more/b.js')).toBeUndefined();
  await rm(root, { recursive: true });
  expect(() => openSheets(root)).toThrow();
});
