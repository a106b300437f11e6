import { mkdir, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Edition } from '#lib/edition/edition.ts';
import { keepInMemory } from '#lib/newsroom/kept.ts';
import { keepOnDisk } from '#lib/newsroom/kept-on-disk.ts';
import { articleAt } from '../../support/answers.ts';
import { emptyFolder, open, openKeeping, restart, testFolder } from '../../support/newsroom.ts';
import { sound, story, write } from '../../support/publication.ts';
import { folderNamedLikeAFile, linkTo, pipe } from '../../support/unwieldy.ts';

const file = 'articles/city/tram.md';
const broken = { [file]: '---\nheadline: "unclosed\n---\n' };
const headline = ({ resolve }: Edition): string => {
  const answer = resolve('/city/tram');
  return answer.kind === 'article' ? answer.model.headline : answer.kind;
};

/** Which files something is kept of. */
function keptFiles(cacheDir: string, contentDir: string): readonly string[] {
  const kept = keepOnDisk(cacheDir, contentDir, () => undefined);
  const files = kept.files().toSorted();
  kept.close();
  return files;
}

test('a public story that breaks stays as it was, and over any number of restarts', async () => {
  const [folder, cache] = [await testFolder(sound), await emptyFolder()];
  const first = await openKeeping(folder, cache);
  await write(folder, broken);
  expect(headline(await first.newsroom.refresh())).toBe('Tram returns');
  const second = await restart(first, folder, cache);
  expect(headline(second.newsroom.edition())).toBe('Tram returns');
  const third = await restart(second, folder, cache);
  expect(headline(third.newsroom.edition())).toBe('Tram returns');
});

test('what is kept is the last good version, not the first', async () => {
  const [folder, cache] = [await testFolder(sound), await emptyFolder()];
  const first = await openKeeping(folder, cache);
  await write(folder, { [file]: story({ headline: 'Corrected' }) });
  await first.newsroom.refresh();
  await write(folder, broken);
  await first.newsroom.refresh();
  const second = await restart(first, folder, cache);
  expect(headline(second.newsroom.edition())).toBe('Corrected');
});

const takings = {
  'is a draft again': story({ status: 'draft' }),
  'is on hold': story({ hold: 'a court asks for it' }),
  'is of a later time': story({ published: '2026-07-01T00:00:00Z' }),
  'is withdrawn': story({ status: 'withdrawn', withdrawn: 'It was wrong.' }),
  'is a draft again and has an error': story({ status: 'draft', authors: ['nobody'] }),
};
for (const [name, text] of Object.entries(takings)) {
  test(`nothing is kept of a story that ${name}: breaking the file later doesn’t bring it back`, async () => {
    const [folder, cache] = [await testFolder(sound), await emptyFolder()];
    const first = await openKeeping(folder, cache);
    expect(keptFiles(cache, folder)).toContain(file);
    await write(folder, { [file]: text });
    await first.newsroom.refresh();
    expect(keptFiles(cache, folder)).not.toContain(file);
    await write(folder, broken);
    expect(headline(await first.newsroom.refresh())).toBe('missing');
    const second = await restart(first, folder, cache);
    expect(headline(second.newsroom.edition())).toBe('missing');
  });
}

test('nothing is kept of a deleted file: a broken one of its name doesn’t bring it back', async () => {
  const [folder, cache] = [await testFolder(sound), await emptyFolder()];
  const first = await openKeeping(folder, cache);
  await unlink(join(folder, file));
  expect(headline(await first.newsroom.refresh())).toBe('missing');
  expect(keptFiles(cache, folder)).not.toContain(file);
  await write(folder, broken);
  const second = await restart(first, folder, cache);
  expect(headline(second.newsroom.edition())).toBe('missing');
});

test('a story that was deleted while the server was down leaves nothing behind', async () => {
  const [folder, cache] = [await testFolder(sound), await emptyFolder()];
  const first = await openKeeping(folder, cache);
  await first.newsroom.close();
  await unlink(join(folder, file));
  const second = await openKeeping(folder, cache);
  expect(headline(second.newsroom.edition())).toBe('missing');
  expect(keptFiles(cache, folder)).not.toContain(file);
});

test('no draft and no embargoed story is ever written into the cache', async () => {
  const folder = await testFolder({
    ...sound,
    'articles/draft.md': story({ status: 'draft' }),
    'articles/later.md': story({ published: '2026-07-01T00:00:00Z' }),
  });
  const cache = await emptyFolder();
  await openKeeping(folder, cache);
  expect(keptFiles(cache, folder)).toEqual([file, 'authors/ana-reis.yaml', 'sections.yaml', 'site.yaml']);
});

for (const [name, change] of Object.entries({
  broken: (folder: string) => write(folder, { 'site.yaml': 'name: [', 'sections.yaml': '- slug: [' }),
  deleted: (folder: string) =>
    Promise.all([unlink(join(folder, 'site.yaml')), unlink(join(folder, 'sections.yaml'))]),
})) {
  test(`the publication keeps its name and sections while site.yaml and sections.yaml are ${name}`, async () => {
    const [folder, cache] = [await testFolder(sound), await emptyFolder()];
    const first = await openKeeping(folder, cache);
    await change(folder);
    const expectWhole = (edition: Edition) => {
      expect(edition.furniture.name).toBe('The Test Gazette');
      expect(edition.furniture.navigation).toEqual([{ label: 'City', href: '/city' }]);
      expect(articleAt(edition, '/city/tram').furniture.origin).toBe('https://gazette.example');
      expect(edition.findings.length).toBeGreaterThan(0);
    };
    expectWhole(await first.newsroom.refresh());
    // A refresh after the first must not have forgotten them either.
    expectWhole(await first.newsroom.refresh());
    const second = await restart(first, folder, cache);
    expectWhole(second.newsroom.edition());
  });
}

test('an author’s file that breaks keeps its byline over a restart', async () => {
  const [folder, cache] = [await testFolder(sound), await emptyFolder()];
  const first = await openKeeping(folder, cache);
  await write(folder, { 'authors/ana-reis.yaml': 'name: [' });
  const second = await restart(first, folder, cache);
  const { byline } = articleAt(second.newsroom.edition(), '/city/tram');
  expect(byline.map(({ name }) => name)).toEqual(['Ana Reis']);
});

test('a content folder that is gone for a moment, as a share that isn’t mounted, costs nothing that is kept', async () => {
  const [folder, cache] = [await testFolder(sound), await emptyFolder()];
  const first = await openKeeping(folder, cache);
  await rename(folder, `${folder}-away`);
  await first.newsroom.refresh();
  await rename(`${folder}-away`, folder);
  await write(folder, broken);
  const second = await restart(first, folder, cache);
  expect(headline(second.newsroom.edition())).toBe('Tram returns');
});

for (const [name, put] of Object.entries({
  'a pipe': pipe,
  'a folder': folderNamedLikeAFile,
  'a link that leads nowhere': linkTo('/nowhere/at/all'),
  'a link out of the folder': linkTo('/etc/hostname'),
})) {
  test(`a public story whose file has become ${name} isn’t deleted: it stays as it was`, async () => {
    const [folder, cache] = [await testFolder(sound), await emptyFolder()];
    const first = await openKeeping(folder, cache);
    for (const record of [file, 'site.yaml']) {
      await unlink(join(folder, record));
      await put(folder, record);
    }
    expect(headline(await first.newsroom.refresh())).toBe('Tram returns');
    const second = await restart(first, folder, cache);
    expect(headline(second.newsroom.edition())).toBe('Tram returns');
    expect(second.newsroom.edition().furniture.name).toBe('The Test Gazette');
    expect(second.log).toHaveLength(2);
  });
}

const unusable: Readonly<Record<string, (cache: string) => Promise<unknown>>> = {
  'is a file': async (cache) => {
    await rm(cache, { recursive: true });
    await writeFile(cache, 'not a folder');
  },
  'has a folder where the database should be': (cache) => mkdir(join(cache, 'kept.sqlite')),
  'has a database that was damaged': (cache) => writeFile(join(cache, 'kept.sqlite'), 'x'.repeat(10_000)),
};
for (const [name, damage] of Object.entries(unusable)) {
  test(`where the cache ${name}, the operator is told once and readers get their pages`, async () => {
    const [folder, cache] = [await testFolder(sound), await emptyFolder()];
    await damage(cache);
    const { newsroom, log } = await openKeeping(folder, cache);
    expect(headline(newsroom.edition())).toBe('Tram returns');
    // Until the restart a broken story keeps its last good version all the same.
    await write(folder, broken);
    expect(headline(await newsroom.refresh())).toBe('Tram returns');
    expect(log.filter((line) => line.includes(cache))).toHaveLength(1);
  });
}

test('a disk that fills up while the server runs costs no page', async () => {
  const folder = await testFolder(sound);
  const full = {
    ...keepInMemory(),
    change: () => {
      throw new Error('database or disk is full');
    },
  };
  const { newsroom, log } = await open(folder, { kept: full });
  await write(folder, { [file]: story({ headline: 'Still served' }) });
  expect(headline(await newsroom.refresh())).toBe('Still served');
  expect(log.filter((line) => line.includes('disk is full'))).toHaveLength(1);
});

test('two publications that share a cache don’t mix, whatever their files are called', async () => {
  const cache = await emptyFolder();
  const one = await testFolder(sound);
  const other = await testFolder({
    ...sound,
    'site.yaml': 'name: The Other\n',
    [file]: story({ headline: 'Other tram' }),
  });
  const first = await openKeeping(one, cache);
  const second = await openKeeping(other, cache);
  for (const folder of [one, other]) await write(folder, { ...broken, 'site.yaml': 'name: [' });
  const editions = [await restart(first, one, cache), await restart(second, other, cache)].map(
    ({ newsroom }) => newsroom.edition(),
  );
  expect(editions.map((edition) => [edition.furniture.name, headline(edition)])).toEqual([
    ['The Test Gazette', 'Tram returns'],
    ['The Other', 'Other tram'],
  ]);
  // Taking it away in one leaves it in the other.
  await unlink(join(one, file));
  const again = await openKeeping(one, cache);
  expect(headline(again.newsroom.edition())).toBe('missing');
  expect(keptFiles(cache, other)).toContain(file);
});

describe.each(['in memory', 'on disk'])('what readers had before, kept %s', (where) => {
  /** A newsroom over one story; each step is a text of it, or null where it is deleted. */
  async function earlierAfter(...steps: readonly (string | null)[]) {
    const folder = await testFolder(sound);
    const kept =
      where === 'in memory' ? keepInMemory() : keepOnDisk(await emptyFolder(), folder, () => undefined);
    const { newsroom } = await open(folder, { kept });
    for (const text of steps) {
      if (text === null) await unlink(join(folder, file));
      else await write(folder, { [file]: text });
      await newsroom.refresh();
    }
    return newsroom.keptOf(file).earlier?.text;
  }
  const first = String(sound[file]);
  const second = story({ headline: 'Tram returns at last' });
  const draft = story({ headline: 'Tram returns at last', status: 'draft' });

  test('is nothing of a story that never changed', async () => {
    expect(await earlierAfter()).toBeUndefined();
  });

  test('is the version before the last update', async () => {
    expect(await earlierAfter(second)).toBe(first);
    expect(await earlierAfter(second, story({ headline: 'And again' }))).toBe(second);
  });

  test('is the last public version of a story that is a draft again, however often the draft is saved', async () => {
    expect(await earlierAfter(second, draft, story({ headline: 'Still a draft', status: 'draft' }))).toBe(
      second,
    );
  });

  test('is nothing of a story that was withdrawn or deleted', async () => {
    expect(
      await earlierAfter(second, story({ status: 'withdrawn', withdrawn: 'It was wrong.' })),
    ).toBeUndefined();
    expect(await earlierAfter(second, null)).toBeUndefined();
    expect(await earlierAfter(second, draft, null)).toBeUndefined();
  });

  test('isn’t what a file says that is wrong', async () => {
    expect(await earlierAfter(second, broken[file] ?? '')).toBe(first);
  });
});

test('what readers had before is known after a restart', async () => {
  const [folder, cache] = [await testFolder(sound), await emptyFolder()];
  const first = await openKeeping(folder, cache);
  await write(folder, { [file]: story({ headline: 'Corrected' }) });
  await first.newsroom.refresh();
  const second = await restart(first, folder, cache);
  expect(second.newsroom.keptOf(file)).toMatchObject({
    readers: story({ headline: 'Corrected' }),
    earlier: { text: sound[file], until: expect.any(Date) },
  });
});
