import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { childrenOf } from '../support/processes.ts';
import { type RunningServer, startSite } from '../support/server.ts';

/*
 * Next renders in a process of its own: what readers lose when that process is lost.
 */
let content: string;
let site: RunningServer;
beforeAll(async () => {
  content = await mkdtemp(join(tmpdir(), 'broadsheet-rendering-'));
  await cp('tests/fixtures/gazette', content, { recursive: true });
  site = await startSite(content);
});
afterAll(async () => {
  await site.stop();
  await rm(content, { recursive: true, force: true });
});

/** Processes that render for the site. */
const renderers = (): readonly number[] => childrenOf(site.process.pid, 'renderer');

async function kill(): Promise<void> {
  const killed = renderers();
  for (const pid of killed) process.kill(pid, 'SIGKILL');
  await expect.poll(() => renderers().filter((pid) => killed.includes(pid))).toEqual([]);
}

async function status(path: string): Promise<number> {
  return (await fetch(`${site.url}${path}`)).status;
}

test('without it kept pages are served all the same', async () => {
  expect(await status('/city/bridge')).toBe(200);
  await kill();
  expect(await status('/city/bridge')).toBe(200);
});

test('the site says that it isn’t ready, starts another before somebody asks, and says that it is', async () => {
  await expect.poll(() => status('/readyz')).toBe(200);
  await kill();
  await expect.poll(() => status('/readyz')).toBe(503);
  await expect.poll(() => status('/readyz')).toBe(200);
  expect(renderers()).toHaveLength(1);
});

test('a page that isn’t kept waits for the next one', async () => {
  await kill();
  expect(await status('/nowhere-yet')).toBe(404);
  const story = join(content, 'articles/city/bridge.md');
  await writeFile(story, `${await readFile(story, 'utf8')}\nThe last tram runs at midnight.\n`);
  const text = async (): Promise<string> => (await fetch(`${site.url}/city/bridge`)).text();
  await expect
    .poll(async () => (await text()).includes('The last tram runs at midnight.'), { timeout: 10_000 })
    .toBe(true);
  expect(renderers()).toHaveLength(1);
});

test('however many ask for the desk at once, there are no more of them, and readers are served', async () => {
  const strangers = Array.from({ length: 60 }, () => status('/desk'));
  let most = 0;
  const looking = setInterval(() => {
    most = Math.max(most, renderers().length);
  }, 20);
  expect(await status('/nowhere-at-all')).toBe(404);
  const answers = new Set(await Promise.all(strangers));
  clearInterval(looking);
  expect(most).toBe(Math.max(1, Math.min(4, availableParallelism() - 1)));
  expect([...answers].filter((answer) => answer !== 403 && answer !== 503)).toEqual([]);
  expect(answers).toContain(403);
});

test('none outlives the site', async () => {
  const before = renderers();
  expect(before.length).toBeGreaterThan(0);
  const { pid } = site.process;
  if (pid !== undefined) process.kill(pid, 'SIGKILL');
  const alive = (): readonly number[] =>
    before.filter((pid) => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    });
  await expect.poll(alive, { timeout: 10_000 }).toEqual([]);
});
