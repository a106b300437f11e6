import { cp, mkdtemp, readFile, rename, rm, symlink, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { ask } from '../support/raw.ts';
import { freePort, type RunningServer, startSite } from '../support/server.ts';
import { metric, rest } from '../support/site-pages.ts';

/*
 * A content folder that lives: what editors, their tools and deployments do to it while readers read.
 */
let home: string;
let site: RunningServer;
let metrics: number;
const link = (): string => join(home, 'current');
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'broadsheet-living-'));
  for (const name of ['first', 'second']) {
    await cp('tests/fixtures/gazette', join(home, name, 'content'), { recursive: true });
  }
  await symlink('first', link());
  metrics = await freePort();
  // The link is on the way to the folder, as where git-sync checks out a repository that has more than content.
  site = await startSite(join(link(), 'content'), { METRICS_PORT: String(metrics) });
});
afterAll(async () => {
  await site.stop();
  await rm(home, { recursive: true, force: true });
});

const file = (name: string): string => join(link(), 'content/articles/city', `${name}.md`);

async function textOf(path: string): Promise<string> {
  return (await ask(site.port, path)).body.toString();
}

async function statusOf(path: string): Promise<number> {
  return (await ask(site.port, path)).status;
}

/** Waits until it holds, and returns the milliseconds that it took. */
async function eventually(what: string, holds: () => Promise<boolean>): Promise<number> {
  const started = performance.now();
  while (performance.now() - started < 10_000) {
    if (await holds()) return performance.now() - started;
    await new Promise((wait) => setTimeout(wait, 5));
  }
  throw new Error(`Waited in vain until ${what}. The site has said:\n${site.output()}`);
}

/** Reads pages all the time until the test ends: no change may show in an answer that fails. */
function readers(...paths: readonly string[]): { readonly failures: () => Promise<readonly string[]> } {
  let reading = true;
  const failed: string[] = [];
  const all = paths.map(async (path) => {
    while (reading) {
      const answer = await ask(site.port, path).catch((error: unknown) => String(error));
      if (typeof answer === 'string') failed.push(`${path}: ${answer}`);
      else if (answer.status !== 200 || !answer.body.toString().endsWith('</html>'))
        failed.push(`${path}: ${answer.status}, ${answer.body.length} bytes`);
      await new Promise((wait) => setTimeout(wait, 2));
    }
  });
  const stop = async (): Promise<void> => {
    reading = false;
    await Promise.all(all);
  };
  onTestFinished(stop);
  return {
    failures: async () => {
      await stop();
      return failed;
    },
  };
}

test('a story that an editor saves in one step, by renaming over it, is served while readers read', async () => {
  const { failures } = readers('/city/bridge', '/');
  const text = await readFile(file('bridge'), 'utf8');
  for (const hour of ['seven', 'eight', 'nine']) {
    await writeFile(`${file('bridge')}~`, text.replace('It opened at six.', `It opened at ${hour}.`));
    await rename(`${file('bridge')}~`, file('bridge'));
    await eventually(`it opened at ${hour}`, async () =>
      (await textOf('/city/bridge')).includes(`It opened at ${hour}.`),
    );
  }
  expect(await failures()).toEqual([]);
});

test('a story that is written in pieces is never served in pieces', async () => {
  const text = await readFile(file('bridge'), 'utf8');
  const changed = text.replace('It opened at nine.', 'It opened at ten.');
  const { failures } = readers('/city/bridge');
  for (const part of [0.2, 0.6, 1]) {
    await writeFile(file('bridge'), changed.slice(0, changed.length * part));
    expect(await statusOf('/city/bridge')).toBe(200);
    await new Promise((wait) => setTimeout(wait, 20));
  }
  await eventually('it opened at ten', async () =>
    (await textOf('/city/bridge')).includes('It opened at ten.'),
  );
  expect(await failures()).toEqual([]);
});

test('a git pull of hundreds of files is served whole, and nobody notices while it comes', async () => {
  const { failures } = readers('/', '/city/bridge', '/about');
  const text = await readFile(file('bridge'), 'utf8');
  const story = (number: number): string =>
    text.replace(/^headline:.*$/m, `headline: Pulled story ${number}`).replace(/^formerly:.*$/m, '');
  for (let number = 0; number < 300; number++) await writeFile(file(`pulled-${number}`), story(number));
  const took = await eventually(
    'the last of 300 stories is there',
    async () => (await statusOf('/city/pulled-299')) === 200,
  );
  expect(await textOf('/city/pulled-0')).toContain('Pulled story 0');
  for (let number = 0; number < 300; number++) await unlink(file(`pulled-${number}`));
  await eventually('they are gone again', async () => (await statusOf('/city/pulled-299')) === 404);
  expect(await statusOf('/city/pulled-0')).toBe(404);
  expect(await failures()).toEqual([]);
  expect(took).toBeLessThan(5000);
});

describe('a deployment that swaps the link to the folder, as git-sync does', () => {
  async function swapTo(name: string): Promise<void> {
    await symlink(name, join(home, 'next'));
    await rename(join(home, 'next'), link());
  }

  test('is seen, and readers notice nothing but the news', async () => {
    const { failures } = readers('/city/bridge', '/');
    const there = join(home, 'second/content/articles/city/bridge.md');
    await writeFile(
      there,
      (await readFile(there, 'utf8')).replace('It opened at six.', 'It opened at noon.'),
    );
    await swapTo('second');
    await eventually('it opened at noon', async () =>
      (await textOf('/city/bridge')).includes('It opened at noon.'),
    );
    expect(await failures()).toEqual([]);
  });

  test('is followed where it leads: a story saved there is served, and the old folder may go', async () => {
    await rm(join(home, 'first'), { recursive: true });
    const text = await readFile(file('bridge'), 'utf8');
    await writeFile(file('bridge'), text.replace('It opened at noon.', 'It opened at one.'));
    await eventually('it opened at one', async () =>
      (await textOf('/city/bridge')).includes('It opened at one.'),
    );
  });

  test('to a folder that isn’t there leaves the last edition to be served', async () => {
    // Saved in the same moment, so that the folder is read while it isn't there.
    await writeFile(file('lost'), '');
    await swapTo('third');
    await eventually('it says so', () => Promise.resolve(site.output().includes('broken unreadable')));
    await new Promise((wait) => setTimeout(wait, 1000));
    expect(await statusOf('/')).toBe(200);
    expect(await textOf('/city/bridge')).toContain('It opened at one.');
    await swapTo('second');
    await writeFile(file('new'), (await readFile(file('bridge'), 'utf8')).replace(/^formerly:.*$/m, ''));
    await eventually('the new story is there', async () => (await statusOf('/city/new')) === 200);
  });
});

test('pages that a change has changed are made before anybody asks for them', async () => {
  const made = (): Promise<number> => metric(metrics, 'broadsheet_rendering_seconds_count');
  await rest(metrics);
  const before = await made();
  const about = join(link(), 'content/site.yaml');
  await writeFile(
    about,
    (await readFile(about, 'utf8')).replace(/^tagline:.*$/m, 'tagline: Every page shows it'),
  );
  await eventually('they are made', async () => (await made()) >= before + 10);
  await rest(metrics);
  const ready = await made();
  for (const path of ['/', '/city', '/city/bridge', '/about']) {
    const { headers, body } = await ask(site.port, path);
    expect([path, headers['server-timing']]).toEqual([path, 'kept']);
    expect(body.toString()).toContain('Every page shows it');
  }
  expect(await made()).toBe(ready);
});

test('SIGHUP, as service managers send it, has the folder read again and stops nothing', async () => {
  // No file is touched: nothing but the signal asks for another edition.
  const edition = (): Promise<number> => metric(metrics, 'broadsheet_edition_timestamp_seconds');
  await rest(metrics);
  const { failures } = readers('/');
  const before = await edition();
  site.process.kill('SIGHUP');
  await eventually('another edition is set', async () => (await edition()) > before);
  expect(await failures()).toEqual([]);
  expect(site.process.exitCode).toBeNull();
});
