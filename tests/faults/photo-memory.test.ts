import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Sharp } from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readMedia } from '#lib/content/media.ts';
import { plain } from '../support/pictures-made.ts';

/*
 * The heaviest pictures that content may hold, turned by their camera, which needs all of their pixels at once.
 */
let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-heaviest-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const turned = (width: number, height: number): Sharp =>
  plain(width, height).withMetadata({ orientation: 6 });

const heaviest: Readonly<Record<string, () => Sharp>> = {
  'progressive.jpg': () => turned(7700, 5190).jpeg({ progressive: true, chromaSubsampling: '4:4:4' }),
  'interlaced.png': () =>
    turned(6200, 4200).toColourspace('rgb16').png({ progressive: true, compressionLevel: 1 }),
  'large.webp': () => turned(7700, 5190).webp({ effort: 0 }),
  'large.avif': () => turned(4800, 3330).avif({ effort: 0 }),
};

test('a process that makes renditions of the heaviest pictures stays under 512 MB', async () => {
  const paths: string[] = [];
  for (const [name, draw] of Object.entries(heaviest)) {
    const path = join(folder, name);
    await draw().toFile(path);
    const { findings } = await readMedia({ file: name, path, bytes: (await stat(path)).size, stamp: '' });
    expect([name, findings]).toEqual([name, []]);
    paths.push(path);
  }
  const { stdout, stderr } = spawnSync(process.execPath, ['tests/support/heaviest.ts', ...paths], {
    encoding: 'utf8',
    env: { ...process.env, MALLOC_ARENA_MAX: '1' },
  });
  expect(stderr).toBe('');
  const { made, megabytes } = JSON.parse(stdout);
  expect(made).toBe(8);
  expect(megabytes).toBeLessThan(512);
}, 180_000);
