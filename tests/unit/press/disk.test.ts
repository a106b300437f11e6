import { mkdir, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type DiskKeeper, keepOnDisk } from '#lib/press/disk.ts';
import { emptyFolder } from '../../support/newsroom.ts';
import { keptPage } from '../../support/press.ts';

async function open(
  folder: string,
  { build = 'one', bytes = 2 ** 20, clock = (): number => 0 } = {},
): Promise<{ readonly disk: DiskKeeper; readonly log: readonly string[] }> {
  const log: string[] = [];
  return { disk: await keepOnDisk({ folder, build, bytes, clock, log: (line) => log.push(line) }), log };
}

async function keep(folder: string, ...keys: readonly string[]): Promise<void> {
  const { disk } = await open(folder);
  for (const key of keys) disk.put(key, keptPage(`<p>${key}</p>`));
  await disk.settled();
}

async function filesOf(folder: string): Promise<readonly string[]> {
  return (await readdir(join(folder, 'one'))).map((name) => join(folder, 'one', name));
}

describe('a page on disk', () => {
  test('is after a restart what it was, to the byte', async () => {
    const folder = await emptyFolder();
    const page = keptPage('<p>Ångström 🚋\n\n{"hash":"x"}</p>', { status: 410, best: false });
    const { disk } = await open(folder);
    disk.put('/a', page);
    await disk.settled();
    expect(await (await open(folder)).disk.get('/a')).toEqual(page);
  });

  test('is found under its own key alone', async () => {
    const folder = await emptyFolder();
    await keep(folder, 'article /a x');
    const { disk } = await open(folder);
    expect(await disk.get('article /a y')).toBeUndefined();
    expect(await disk.get('../one')).toBeUndefined();
  });

  test('is replaced by its better compression', async () => {
    const folder = await emptyFolder();
    const { disk } = await open(folder);
    disk.put('/a', keptPage('a', { best: false }));
    disk.put('/a', keptPage('a', { best: true }));
    await disk.settled();
    expect((await disk.get('/a'))?.best).toBe(true);
    expect(await filesOf(folder)).toHaveLength(1);
  });

  test('that is broken in any one byte is as good as none', async () => {
    const folder = await emptyFolder();
    await keep(folder, '/a');
    const [file = ''] = await filesOf(folder);
    const whole = await readFile(file);
    const { disk } = await open(folder);
    const served: number[] = [];
    for (let place = 0; place < whole.length; place++) {
      const broken = Buffer.from(whole);
      broken.writeUInt8(broken.readUInt8(place) ^ 1, place);
      await writeFile(file, broken);
      if ((await disk.get('/a')) !== undefined) served.push(place);
    }
    expect(served).toEqual([]);
  });

  test.each([0, 1, 40, 60, 200])('of which only %i bytes were written is as good as none', async (length) => {
    const folder = await emptyFolder();
    await keep(folder, '/a');
    const [file = ''] = await filesOf(folder);
    await writeFile(file, (await readFile(file)).subarray(0, length));
    expect(await (await open(folder)).disk.get('/a')).toBeUndefined();
  });
});

describe('the folder', () => {
  test('holds pages of one build: those of others are deleted', async () => {
    const folder = await emptyFolder();
    await keep(folder, '/a');
    const { disk } = await open(folder, { build: 'two' });
    expect(await disk.get('/a')).toBeUndefined();
    expect(await readdir(folder)).toEqual(['two']);
  });

  test('is rid of what a crash left half-written', async () => {
    const folder = await emptyFolder();
    await keep(folder, '/a');
    await writeFile(join(folder, 'one/.name-1234'), 'half');
    await utimes(join(folder, 'one/.name-1234'), 1, 1);
    const { disk } = await open(folder);
    expect(await disk.get('/a')).toBeDefined();
    expect(await filesOf(folder)).toHaveLength(1);
  });

  test('keeps within its bytes at the start: what was written longest ago goes', async () => {
    const folder = await emptyFolder();
    await keep(folder, '/old');
    const [old = ''] = await filesOf(folder);
    await utimes(old, 1, 1);
    await keep(folder, '/new');
    const { disk } = await open(folder, { bytes: (await stat(old)).size + 10 });
    expect(await disk.get('/new')).toBeDefined();
    expect(await disk.get('/old')).toBeUndefined();
  });

  test('keeps within its bytes while the site runs for months', async () => {
    const folder = await emptyFolder();
    const bytes = 20_000;
    const { disk } = await open(folder, { bytes });
    for (let number = 0; number < 300; number++) disk.put(`/${number}`, keptPage(`<p>${number}</p>`));
    await disk.settled();
    const sizes = await Promise.all((await filesOf(folder)).map(async (file) => (await stat(file)).size));
    const total = sizes.reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(bytes / 4);
    expect(total).toBeLessThanOrEqual(bytes);
    expect(await disk.get('/299')).toBeDefined();
  });

  test('that can’t be made is said once, and pages are served all the same', async () => {
    const folder = await emptyFolder();
    const place = join(folder, 'pages');
    await writeFile(place, 'a file in its place');
    const { disk, log } = await open(place);
    disk.put('/a', keptPage());
    disk.put('/b', keptPage());
    await disk.settled();
    expect(await disk.get('/a')).toBeUndefined();
    expect(log).toHaveLength(1);
  });

  test('that can’t be written any more is said once, and the half-written page is taken away', async () => {
    const folder = await emptyFolder();
    const { disk, log } = await open(folder);
    disk.put('/a', keptPage());
    await disk.settled();
    const [file = ''] = await filesOf(folder);
    // A folder where the page's file should be: it can't be renamed into its place.
    await rm(file);
    await mkdir(join(file, 'in the way'), { recursive: true });
    disk.put('/a', keptPage());
    disk.put('/b', keptPage());
    await disk.settled();
    expect(log).toHaveLength(1);
    expect((await filesOf(folder)).filter((name) => name.includes('/.'))).toEqual([]);
  });

  test('that was full for a while is read all the same, and written again when there is room', async () => {
    const folder = await emptyFolder();
    let now = 0;
    const { disk, log } = await open(folder, { clock: () => now });
    disk.put('/a', keptPage('a'));
    await disk.settled();
    const [written = ''] = await filesOf(folder);
    // Where the next page's file is to be renamed to.
    await keep(folder, '/b');
    const [other = ''] = (await filesOf(folder)).filter((file) => file !== written);
    await rm(other);
    await mkdir(join(other, 'in the way'), { recursive: true });
    disk.put('/b', keptPage('b'));
    await disk.settled();
    expect(await disk.get('/a')).toBeDefined();
    // It fails once more, and isn't said again.
    now = 61_000;
    disk.put('/b', keptPage('b'));
    await disk.settled();
    await rm(other, { recursive: true });
    disk.put('/b', keptPage('b'));
    await disk.settled();
    expect(await disk.get('/b')).toBeUndefined();
    now = 122_000;
    disk.put('/b', keptPage('b'));
    await disk.settled();
    expect(await disk.get('/b')).toBeDefined();
    expect(log).toHaveLength(1);
  });
});
