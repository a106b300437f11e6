import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { Agent, get, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, onTestFinished, test } from 'vitest';
import { answersIn, ask } from '../support/raw.ts';
import { freePort, type RunningServer, startSite, startSiteOnFullDisk } from '../support/server.ts';
import { metric, readerPages } from '../support/site-pages.ts';

/*
 * A server that ends, well or badly, and the one that starts after it.
 */
const gazette = 'tests/fixtures/gazette';
const pages = await readerPages(gazette);

async function start(environment: Readonly<Record<string, string>> = {}): Promise<RunningServer> {
  const site = await startSite(gazette, environment);
  onTestFinished(() => site.stop());
  return site;
}

async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-faults-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Every page in every encoding, as text; an answer that isn't whole is an error. */
async function textsOf({ port }: RunningServer): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  for (const path of pages) {
    const [br, gzip, identity] = await Promise.all(
      ['br', 'gzip', 'identity'].map(async (encoding) => {
        const { headers, body } = await ask(port, path, [`Accept-Encoding: ${encoding}`]);
        expect(headers['content-length']).toBe(String(body.length));
        return body;
      }),
    );
    if (br === undefined || gzip === undefined || identity === undefined) throw new Error('unreachable');
    expect(brotliDecompressSync(br)).toEqual(identity);
    expect(gunzipSync(gzip)).toEqual(identity);
    expect(identity.toString()).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>$/);
    texts.set(path, identity.toString());
  }
  return texts;
}

interface Load {
  whole: number;
  readonly lost: string[];
}

/** Reads on one connection until the server says that it ends it, and notes what came whole and what didn't. */
async function readUntilTold(port: number, paths: readonly string[], load: Load): Promise<void> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let told = false;
  for (let number = 0; !told; number++) {
    const path = paths[number % paths.length] ?? '/';
    told = await readOnce({ port, path, agent, host: '127.0.0.1' }, load);
  }
  agent.destroy();
}

function readOnce(options: RequestOptions, load: Load): Promise<boolean> {
  return new Promise((done) => {
    const lose = (why: string): void => {
      load.lost.push(`${options.path}: ${why}`);
      done(true);
    };
    get(options, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('error', () => undefined);
      response.on('close', () => {
        const { connection, 'content-length': length } = response.headers;
        if (!response.complete || bytes !== Number(length)) return lose(`${bytes} of ${length} bytes`);
        load.whole += 1;
        done(connection === 'close');
      });
    }).on('error', (error) => lose(String(error)));
  });
}

/** Asks for all of them at once, and ends the site as soon as one has come. */
async function readWhileStopping(site: RunningServer, paths: readonly string[]): Promise<Load> {
  const load: Load = { whole: 0, lost: [] };
  const agent = new Agent({ keepAlive: true });
  const options = { port: site.port, host: '127.0.0.1', agent };
  const readers = paths.map((path) => readOnce({ ...options, path }, load));
  await Promise.race(readers);
  site.process.kill('SIGTERM');
  await Promise.all(readers);
  agent.destroy();
  return load;
}

/** The address of a page's share card. */
function cardOf(html: string): string | undefined {
  const address = /<meta property="og:image" content="([^"]+)"/.exec(html)?.[1];
  return address === undefined ? undefined : new URL(address).pathname;
}

describe('SIGTERM', () => {
  test('under load loses no request, and the program says that it ended well', async () => {
    const site = await start();
    const load: Load = { whole: 0, lost: [] };
    const readers = Array.from({ length: 30 }, (_, number) =>
      readUntilTold(
        site.port,
        [...pages.slice(number % pages.length), '/nowhere', '/media/bell.wav', '/healthz'],
        load,
      ),
    );
    while (load.whole < 500 && load.lost.length === 0) await new Promise((wait) => setTimeout(wait, 10));
    const exited = once(site.process, 'exit');
    const started = performance.now();
    site.process.kill('SIGTERM');
    await Promise.all(readers);
    expect(load.lost).toEqual([]);
    expect(await exited).toEqual([0, null]);
    expect(performance.now() - started).toBeLessThan(5000);
  });

  test('while pages are rendered for the first time loses none of those who wait for them', async () => {
    const paths = [...pages, '/nowhere', ...pages];
    expect(await readWhileStopping(await start(), paths)).toEqual({ whole: paths.length, lost: [] });
  });

  test('while cards are drawn loses none of those who wait for them, and none is drawn plain', async () => {
    const drawn = async (site: RunningServer): Promise<readonly string[]> => {
      const texts = await Promise.all(pages.map((path) => ask(site.port, path)));
      return [...new Set(texts.flatMap(({ body }) => cardOf(body.toString()) ?? []))];
    };
    // Fewer than are drawn on any machine in the time that a stop takes at most.
    const paths = (await drawn(await start())).slice(0, 10);
    expect(paths).toHaveLength(10);
    const site = await start();
    expect(await readWhileStopping(site, paths)).toEqual({ whole: paths.length, lost: [] });
    expect(site.output().includes('a card is answered plain')).toBe(false);
  });

  test('waits for a reader on a slow line, who gets all that was asked for', async () => {
    const site = await start();
    const { body } = await ask(site.port, '/city/every-block');
    const asked = 200;
    const chunks: Buffer[] = [];
    const socket = connect({ port: site.port, host: '127.0.0.1' });
    const request = 'GET /city/every-block HTTP/1.1\r\nHost: a\r\n\r\n';
    socket.write(request.repeat(asked));
    await once(socket, 'readable');
    site.process.kill('SIGTERM');
    // Longer than the server would wait for somebody whose connection is idle.
    await new Promise((wait) => setTimeout(wait, 2000));
    expect(site.process.exitCode).toBeNull();
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    await once(socket, 'close');
    const answers = answersIn(Buffer.concat(chunks));
    expect(answers).toHaveLength(asked);
    for (const answer of answers) expect(answer.body).toEqual(body);
    if (site.process.exitCode === null) await once(site.process, 'exit');
    expect(site.process.exitCode).toBe(0);
  });
});

describe('a restart', () => {
  test('finds what was kept: no page is rendered that was served before', async () => {
    const CACHE_DIR = await emptyFolder();
    const METRICS_PORT = String(await freePort());
    const first = await start({ CACHE_DIR, METRICS_PORT });
    const before = await textsOf(first);
    expect(await metric(Number(METRICS_PORT), 'broadsheet_rendering_seconds_count')).toBe(pages.length);
    await first.stop();
    const second = await start({ CACHE_DIR, METRICS_PORT });
    expect(await textsOf(second)).toEqual(before);
    expect(await metric(Number(METRICS_PORT), 'broadsheet_rendering_seconds_count')).toBe(0);
  });

  test('after SIGKILL, while pages were being kept, serves whole pages alone', async () => {
    const expected = await textsOf(await start());
    const CACHE_DIR = await emptyFolder();
    for (const least of [1, 4, 8]) {
      const site = await start({ CACHE_DIR });
      while ((await filesIn(join(CACHE_DIR, 'pages'))) < least)
        await new Promise((wait) => setTimeout(wait, 1));
      site.process.kill('SIGKILL');
      await once(site.process, 'exit');
    }
    expect(await textsOf(await start({ CACHE_DIR }))).toEqual(expected);
  });
});

async function filesIn(folder: string): Promise<number> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return names.filter((entry) => entry.isFile()).length;
}

describe('a cache that can’t be used', () => {
  async function servesAll(site: RunningServer): Promise<void> {
    await textsOf(site);
    const started = performance.now();
    for (let round = 0; round < 10; round++) for (const path of pages) await ask(site.port, path);
    expect((performance.now() - started) / (10 * pages.length)).toBeLessThan(20);
    const said = site
      .output()
      .split('\n')
      .filter((line) => line.includes("Pages can't be kept on disk"));
    expect(said).toHaveLength(1);
  }

  test('because a file stands in its place, slows nothing, and is said once', async () => {
    const CACHE_DIR = join(await emptyFolder(), 'cache');
    await writeFile(CACHE_DIR, 'a file');
    await servesAll(await start({ CACHE_DIR }));
  });

  test('because the disk is full, slows nothing, and is said once', async () => {
    const site = await startSiteOnFullDisk(gazette);
    onTestFinished(() => site.stop());
    await servesAll(site);
  });
});
