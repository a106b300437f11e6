import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { confined } from './confine.ts';
import { listen } from './listen.ts';

/** A server of its own process, on loopback, with a cache of its own. */
export interface RunningServer {
  readonly url: string;
  readonly port: number;
  readonly process: ChildProcess;
  /** Everything that it has printed so far. */
  readonly output: () => string;
  stop(): Promise<void>;
}

const node = process.execPath;
type Environment = Readonly<Record<string, string>>;

/** Starts the site of a content folder as `npm start` does, and waits until it answers. */
export function startSite(contentDir: string, environment: Environment = {}): Promise<RunningServer> {
  return startServer([node, 'lib/cli/start.ts'], { ...environment, CONTENT_DIR: contentDir }, '/');
}

/** Starts a site that takes `now` for the present moment, so that its pages are the same every day. */
export function startSiteAt(
  contentDir: string,
  now: string,
  environment: Environment = {},
): Promise<RunningServer> {
  const command = [node, 'tests/support/serve-at.ts', now];
  return startServer(command, { ...environment, CONTENT_DIR: contentDir }, '/');
}

/** Starts a site in whose renderers in-renderers.ts does what this environment asks for. */
export function startSiteWatched(
  contentDir: string,
  environment: { readonly ORDERS: string } | { readonly FAILING_WORD: string; readonly TRUST_PROXY: string },
): Promise<RunningServer> {
  const preload = new URL('./in-renderers.ts', import.meta.url).href;
  return startSite(contentDir, { ...environment, NODE_OPTIONS: `--import ${preload}` });
}

/** Starts a site that can't write more than a few KB into any file, as on a disk that is full. */
export function startSiteOnFullDisk(contentDir: string): Promise<RunningServer> {
  const shell = ['/bin/sh', '-c', 'ulimit -f 8; exec "$@"', 'sh'];
  return startServer([...shell, node, 'lib/cli/start.ts'], { CONTENT_DIR: contentDir }, '/');
}

/**
 * Starts a site as the systemd unit of deploy/ asks for it: as nobody, without any privilege, where only the cache can be
 * written (confine.ts says what of the unit isn't done). Linux alone can, and only root there.
 */
export async function startSiteConfined(contentDir: string): Promise<RunningServer> {
  const ports = { PORT: String(await freePort()), METRICS_PORT: String(await freePort()) };
  const command = (cache: string): readonly string[] => confined({ contentDir, cache, environment: ports });
  return startServer(command, ports, '/');
}

/** Starts the same build with `next start`, without our server. */
export function startNext(contentDir: string): Promise<RunningServer> {
  return startServer([node, 'node_modules/next/dist/bin/next', 'start'], { CONTENT_DIR: contentDir }, '/');
}

async function startServer(
  command: readonly string[] | ((cache: string) => readonly string[]),
  environment: Environment,
  probe: string,
): Promise<RunningServer> {
  const port = Number(environment.PORT ?? (await freePort()));
  const cache = await mkdtemp(join(tmpdir(), 'broadsheet-cache-'));
  const [program = '', ...rest] = typeof command === 'function' ? command(cache) : command;
  const child = spawn(program, rest, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      NODE_ENV: 'production' as const,
      NEXT_TELEMETRY_DISABLED: '1',
      PORT: String(port),
      HOST: '127.0.0.1',
      CACHE_DIR: cache,
      ...environment,
    },
  });
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) {
      child.kill('SIGTERM');
      await once(child, 'exit');
    }
    await rm(cache, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${port}`;
  await answers(`${url}${probe}`, child, () => output).catch(async (error) => {
    await stop();
    throw error;
  });
  return { url, port, process: child, output: () => output, stop };
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (child.exitCode !== null) throw new Error(`The server ended before it answered:\n${output()}`);
    const response = await fetch(url).catch(() => null);
    if (response?.ok === true) return;
    await new Promise((wait) => setTimeout(wait, 100));
  }
  throw new Error(`The server didn't answer within a minute:\n${output()}`);
}

export async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  server.close();
  await once(server, 'close');
  return port;
}
