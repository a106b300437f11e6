import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RenditionModel } from '#lib/edition/models/rendition.ts';
import { keepPhotos, type PhotoKeeper, type PhotoKeeperOptions } from '#lib/photos/keeper.ts';

/*
 * Making a picture takes a hundred times as long as sending it: each is made once, one at a time, and nobody waits
 * for ever.
 */
const picture = (width: number): RenditionModel => ({
  file: 'media/a.jpg',
  source: 'hash',
  mark: 'hashhasa',
  width,
  format: 'avif',
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'broadsheet-photos-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

interface Watched {
  readonly keeper: PhotoKeeper;
  /** Widths in the order in which they were made. */
  readonly made: readonly number[];
  readonly log: readonly string[];
  /** Most that were in the making at once. */
  readonly atOnce: () => number;
  /** Lets what is being made come to its end. */
  readonly release: () => void;
}

async function watched(options: Partial<PhotoKeeperOptions> = {}, held = false): Promise<Watched> {
  const made: number[] = [];
  const log: string[] = [];
  let running = 0;
  let most = 0;
  let release = (): void => undefined;
  const released = held ? new Promise<void>((resolve) => (release = resolve)) : Promise.resolve();
  const keeper = await keepPhotos({
    folder: join(folder, 'photos'),
    bytes: 10_000,
    inMemory: 10_000,
    longestQueue: 10,
    log: (line) => void log.push(line),
    make: async ({ width }) => {
      running += 1;
      most = Math.max(most, running);
      await released;
      running -= 1;
      made.push(width);
      return Buffer.alloc(1000, width % 256);
    },
    ...options,
  });
  return { keeper, made, log, atOnce: () => most, release };
}

describe('a rendition', () => {
  test('is made once, however many ask for it at once and later', async () => {
    const { keeper, made, release } = await watched({}, true);
    const asked = [1, 2, 3].map(() => keeper.get(picture(160), 'a'));
    release();
    const [first] = await Promise.all(asked);
    expect(await keeper.get(picture(160), 'a')).toEqual(first);
    expect(made).toEqual([160]);
  });

  test('is still there after a restart, and nothing is made again', async () => {
    const before = await watched();
    const first = await before.keeper.get(picture(160), 'a');
    const after = await watched();
    expect(await after.keeper.get(picture(160), 'a')).toEqual(first);
    expect(after.made).toEqual([]);
  });

  test('that a crash left empty, or half there, is made again', async () => {
    const before = await watched();
    await before.keeper.get(picture(160), 'a');
    const home = join(folder, 'photos');
    const [name = ''] = await readdir(home);
    await writeFile(join(home, name), '');
    await writeFile(join(home, '.half-written'), 'x');
    await utimes(join(home, '.half-written'), 1, 1);
    const after = await watched();
    expect((await after.keeper.get(picture(160), 'a'))?.length).toBe(1000);
    expect(after.made).toEqual([160]);
    expect(await readdir(home)).toEqual([name]);
  });

  test('that another machine is writing into a shared folder isn’t taken from under it', async () => {
    const home = join(folder, 'photos');
    await (await watched()).keeper.get(picture(160), 'a');
    await writeFile(join(home, '.being-written'), 'x');
    await watched();
    expect(await readdir(home)).toContain('.being-written');
  });

  test('that can’t be made is nobody’s wait: it is tried once, the log names the file, and others are made', async () => {
    let tries = 0;
    const { keeper, log } = await watched({
      make: async ({ width }) => {
        tries += 1;
        if (width === 160) throw new Error('no picture');
        return Buffer.from('x');
      },
    });
    expect(await keeper.get(picture(160), 'a')).toBeNull();
    expect(await keeper.get(picture(160), 'a')).toBeNull();
    expect(tries).toBe(1);
    expect(log.join()).toMatch(/media\/a\.jpg.*no picture/);
    expect(await keeper.get(picture(208), 'a')).not.toBeNull();
  });
});

test('one is made at a time, so that pages stay fast; those that readers wait for come first', async () => {
  const { keeper, made, atOnce, release } = await watched({}, true);
  const asked = [
    keeper.get(picture(160), 'a'),
    ...[208, 270].map((width) => keeper.get(picture(width), 'a', false)),
    keeper.get(picture(350), 'a'),
  ];
  while (keeper.waiting < 3) await new Promise(setImmediate);
  release();
  await Promise.all(asked);
  expect(atOnce()).toBe(1);
  expect(made.indexOf(350)).toBeLessThan(made.indexOf(270));
});

test('one that is made ahead goes before the others as soon as a reader waits for it', async () => {
  const { keeper, made, atOnce, release } = await watched({}, true);
  const asked = [keeper.get(picture(160), 'a')];
  // Two that are asked for at once begin as the disk answers, either first.
  while (atOnce() < 1) await new Promise(setImmediate);
  asked.push(keeper.get(picture(208), 'a', false));
  while (keeper.waiting < 1) await new Promise(setImmediate);
  asked.push(...[270, 350].map((width) => keeper.get(picture(width), 'a', false)));
  while (keeper.waiting < 3) await new Promise(setImmediate);
  asked.push(keeper.get(picture(350), 'a'), keeper.get(picture(450), 'a'));
  while (keeper.waiting < 4) await new Promise(setImmediate);
  release();
  await Promise.all(asked);
  expect(made).toEqual([160, 350, 450, 208, 270]);
});

test('one that a reader asks for while the disk is asked for it is made as urgently', async () => {
  const { keeper, made, atOnce, release } = await watched({}, true);
  const busy = keeper.get(picture(160), 'a');
  while (atOnce() < 1) await new Promise(setImmediate);
  const others = keeper.get(picture(208), 'a', false);
  while (keeper.waiting < 1) await new Promise(setImmediate);
  const asked = [keeper.get(picture(270), 'a', false), keeper.get(picture(270), 'a')];
  while (keeper.waiting < 2) await new Promise(setImmediate);
  release();
  await Promise.all([busy, others, ...asked]);
  expect(made).toEqual([160, 270, 208]);
});

test('where too many wait, one more is refused at once and the log says so', async () => {
  const { keeper, log, release } = await watched({ longestQueue: 2 }, true);
  const asked = [160, 208, 270].map((width) => keeper.get(picture(width), 'a'));
  while (keeper.waiting < 2) await new Promise(setImmediate);
  expect(await keeper.get(picture(350), 'a')).toBeNull();
  expect(log.join()).toContain('waiting');
  release();
  expect((await Promise.all(asked)).every((bytes) => bytes !== null)).toBe(true);
});

test('the folder stays within its size: what was made longest ago goes', async () => {
  const { keeper } = await watched({ bytes: 4000 });
  for (const width of [160, 208, 270, 350, 450, 580]) await keeper.get(picture(width), 'a');
  const names = await readdir(join(folder, 'photos'));
  expect(names.length).toBeLessThanOrEqual(4);
  expect(names.join()).toContain('580');
});

test('where nothing can be written, pictures are made all the same, and kept in memory', async () => {
  await writeFile(join(folder, 'photos'), 'a file where the folder should be');
  const { keeper, made, log } = await watched();
  for (const _ of [1, 2]) expect((await keeper.get(picture(160), 'a'))?.length).toBe(1000);
  expect(made).toEqual([160]);
  expect(log).toHaveLength(1);
});
