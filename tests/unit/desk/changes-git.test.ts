import { access, chown, mkdir, readFile, rename, rm, symlink, unlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { historyOf, parseLog } from '#lib/desk/changes-git.ts';
import { emptyFolder, testFolder } from '../../support/newsroom.ts';
import { story, write } from '../../support/publication.ts';
import { makeHostile, program, repositoryIn } from '../../support/repository.ts';
import { because, skipping } from '../../support/skipping.ts';

const file = 'articles/city/tram.md';
const first = { [file]: story({ headline: 'Tram returns' }) };
const second = { [file]: story({ headline: 'Tram returns on Monday' }) };
const headlines = ({ commits }: Awaited<ReturnType<typeof historyOf>>): readonly (string | undefined)[] =>
  commits.map(({ text }) => /headline: "(.*)"/.exec(text)?.[1]);

afterEach(() => vi.unstubAllEnvs());

async function twoCommits(folder: string) {
  const repository = await repositoryIn(folder);
  await repository.commit(first, '2026-02-01T08:00:00Z', 'The story');
  await repository.commit(second, '2026-02-02T08:00:00Z', 'When it returns');
  return repository;
}

describe('the history of a story', () => {
  test('is its commits, the newest first, with who made them, when and what for', async () => {
    const folder = await emptyFolder();
    await twoCommits(folder);
    const history = await historyOf(folder, file);
    expect(headlines(history)).toEqual(['Tram returns on Monday', 'Tram returns']);
    expect(history.note).toBeNull();
    expect(history.commits[0]).toMatchObject({
      by: 'Ana Reis',
      subject: 'When it returns',
      time: new Date('2026-02-02T08:00:00Z'),
      path: file,
    });
  });

  test('is found where the content stands in a folder of the repository, behind a link', async () => {
    const folder = await emptyFolder();
    const repository = await repositoryIn(folder);
    await repository.commit({ [`site/content/${file}`]: first[file] ?? '' }, '2026-02-01T08:00:00Z');
    const link = join(await emptyFolder(), 'content');
    await symlink(join(folder, 'site/content'), link);
    expect(headlines(await historyOf(link, file))).toEqual(['Tram returns']);
  });

  test('goes through renames', async () => {
    const folder = await emptyFolder();
    const repository = await twoCommits(folder);
    const moved = 'articles/city/tram-again.md';
    await rename(join(folder, file), join(folder, moved));
    await repository.commit({}, '2026-02-03T08:00:00Z');
    const { commits } = await historyOf(folder, moved);
    expect(commits.map(({ path }) => path)).toEqual([moved, file, file]);
  });

  test.each([
    'articles/مدينة/ترام.md',
    'articles/city/[a]*?.md',
    'articles/city/-rf "x".md',
    'articles/city/:!x.md',
  ])('is that of %s alone', async (odd) => {
    const folder = await emptyFolder();
    const repository = await repositoryIn(folder);
    await repository.commit({ [odd]: story({ headline: 'Odd' }) }, '2026-02-01T08:00:00Z');
    await repository.commit({ 'articles/city/a.md': story() }, '2026-02-02T08:00:00Z');
    expect(headlines(await historyOf(folder, odd))).toEqual(['Odd']);
  });

  test('has what a merge brought as one step', async () => {
    const folder = await emptyFolder();
    const repository = await repositoryIn(folder);
    await repository.commit(first, '2026-02-01T08:00:00Z');
    await repository.git('checkout', '--quiet', '-b', 'work');
    await repository.commit({ [file]: story({ headline: 'Half a thought' }) }, '2026-02-02T08:00:00Z');
    await repository.commit(second, '2026-02-03T08:00:00Z');
    await repository.git('checkout', '--quiet', 'main');
    await repository.git('merge', '--quiet', '--no-ff', 'work');
    expect(headlines(await historyOf(folder, file))).toEqual(['Tram returns on Monday', 'Tram returns']);
  });
});

describe('a plain answer', () => {
  test('where git isn’t installed', async () => {
    const folder = await emptyFolder();
    await twoCommits(folder);
    vi.stubEnv('PATH', await emptyFolder());
    expect(await historyOf(folder, file)).toEqual({ commits: [], note: 'absent' });
  });

  test('where there is no repository', async () => {
    expect(await historyOf(await testFolder(first), file)).toEqual({ commits: [], note: 'none' });
  });

  test('where there is no folder', async () => {
    expect(await historyOf('/nowhere/at/all', file)).toEqual({ commits: [], note: 'failed' });
  });

  test('where nothing was committed yet, or not this file', async () => {
    const folder = await emptyFolder();
    const repository = await repositoryIn(folder);
    await write(folder, first);
    expect((await historyOf(folder, file)).note).toBe('uncommitted');
    await repository.commit({}, '2026-02-01T08:00:00Z');
    expect((await historyOf(folder, 'articles/city/new.md')).note).toBe('uncommitted');
  });

  test('in the middle of a merge, with what was committed', async () => {
    const folder = await emptyFolder();
    const repository = await twoCommits(folder);
    await repository.git('checkout', '--quiet', '-b', 'other', 'HEAD~');
    await repository.commit({ [file]: story({ headline: 'No tram' }) }, '2026-02-03T08:00:00Z');
    await repository.git('checkout', '--quiet', 'main');
    await expect(repository.git('merge', 'other')).rejects.toThrow();
    const history = await historyOf(folder, file);
    expect(history.note).toBe('merging');
    expect(headlines(history)[0]).toBe('Tram returns on Monday');
  });

  test('in a shallow clone, with what is there', async () => {
    const folder = await emptyFolder();
    await twoCommits(folder);
    const clone = await emptyFolder();
    await (await repositoryIn(await emptyFolder())).git(
      'clone',
      '--quiet',
      '--depth=1',
      pathToFileURL(folder).href,
      clone,
    );
    const history = await historyOf(clone, file);
    expect(history.note).toBe('shallow');
    expect(headlines(history)).toEqual(['Tram returns on Monday']);
  });

  test('where a file was deleted and came back', async () => {
    const folder = await emptyFolder();
    const repository = await twoCommits(folder);
    await unlink(join(folder, file));
    await repository.commit({}, '2026-02-03T08:00:00Z');
    await repository.commit(first, '2026-02-04T08:00:00Z');
    expect(headlines(await historyOf(folder, file))[0]).toBe('Tram returns');
  });

  test('where the repository is damaged', async () => {
    const folder = await emptyFolder();
    await twoCommits(folder);
    await rm(join(folder, '.git/objects'), { recursive: true });
    await mkdir(join(folder, '.git/objects'));
    expect((await historyOf(folder, file)).commits).toEqual([]);
  });

  const root = process.getuid?.() === 0 ? null : skipping('only root can give a repository to another user');
  test.skipIf(root !== null)('where the repository is another user’s', because(root), async () => {
    const folder = await emptyFolder();
    await twoCommits(folder);
    vi.stubEnv('HOME', await emptyFolder());
    await chown(folder, 12_345, 12_345);
    expect(await historyOf(folder, file)).toEqual({ commits: [], note: 'distrusted' });
  });

  test('where git never answers, within seconds', async () => {
    const programs = await emptyFolder();
    await program(join(programs, 'git'), 'exec sleep 60');
    vi.stubEnv('PATH', `${programs}${delimiter}${process.env.PATH}`);
    const started = performance.now();
    expect(await historyOf(await testFolder(first), file)).toEqual({ commits: [], note: 'slow' });
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

test('a repository’s own settings run no program, whatever they name', async () => {
  const folder = await emptyFolder();
  const repository = await twoCommits(folder);
  const mark = join(await emptyFolder(), 'mark');
  await makeHostile(repository, folder, mark);
  // An object that is missing would be fetched from the promisor.
  const blob = (await repository.git('rev-parse', `HEAD~:${file}`)).trim();
  await rm(join(folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
  await rm(mark, { force: true });
  const history = await historyOf(folder, file);
  await expect(access(mark)).rejects.toThrow();
  expect(headlines(history)).toEqual(['Tram returns on Monday']);
});

test('git gets none of our secrets and is led nowhere by our environment', async () => {
  const folder = await emptyFolder();
  await twoCommits(folder);
  vi.stubEnv('GIT_DIR', '/nowhere');
  vi.stubEnv('DESK_SECRET', 'a gull on the lamp');
  expect(headlines(await historyOf(folder, file))).toHaveLength(2);
  const programs = await emptyFolder();
  const heard = join(programs, 'heard');
  await program(join(programs, 'git'), `env > '${heard}'; exit 1`);
  vi.stubEnv('PATH', `${programs}${delimiter}${process.env.PATH}`);
  await historyOf(folder, file);
  const env = await readFile(heard, 'utf8');
  expect(env).toContain('PATH=');
  expect(env).not.toMatch(/DESK_SECRET|GIT_DIR/);
});

test('a log is read whatever its subjects say', () => {
  const id = 'a'.repeat(40);
  const log = ['\u0001', id, '1769932800', 'Ana', 'M', '', 'M', 'a.md', '\u0001not a commit', 'x'].join('\0');
  expect(parseLog(log.replace('\u0001\0', '\u0001'))).toMatchObject([{ id, subject: 'M', path: 'a.md' }]);
  expect(parseLog('')).toEqual([]);
});
