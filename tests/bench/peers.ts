import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuild } from '#lib/build/build.ts';
import { freePort } from '../support/server.ts';

/** Something that serves one page, to be compared with. */
export interface Peer {
  readonly url: string;
  stop(): Promise<void>;
}

/** What an answer was: peers send the very same. */
export interface Answer {
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** node:http and nothing else, writing the same bytes and headers: the runtime's own limit. */
if (process.argv[2] === 'bare') {
  const { headers, file } = JSON.parse(process.argv[3] ?? '{}');
  const body = await readFile(file);
  const list = Object.entries(headers).flat();
  createServer((_, response) => {
    response.writeHead(200, list as string[]);
    response.end(body);
  }).listen(Number(process.argv[4]), '127.0.0.1');
}

export async function bareNode(answer: Answer, folder: string): Promise<Peer> {
  const file = join(folder, 'page.br');
  await writeFile(file, answer.body);
  const port = await freePort();
  return running(
    process.execPath,
    [import.meta.filename, 'bare', JSON.stringify({ headers: answer.headers, file }), String(port)],
    `http://127.0.0.1:${port}/`,
  );
}

/** nginx, one worker, serving the precompressed file with the same headers. */
export async function nginx(answer: Answer, folder: string): Promise<Peer> {
  const port = await freePort();
  const home = join(folder, 'nginx');
  await mkdir(home, { recursive: true });
  await writeFile(join(home, 'page'), answer.body);
  const skipped = new Set([
    'content-length',
    'content-type',
    'date',
    'connection',
    'keep-alive',
    'etag',
    'last-modified',
  ]);
  const headers = Object.entries(answer.headers)
    .filter(([name]) => !skipped.has(name.toLowerCase()))
    .map(([name, value]) => `add_header ${name} '${value.replaceAll("'", "\\'")}';`);
  const configuration = `
    ${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
    events { worker_connections 1024; }
    http {
      access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; open_file_cache max=100;
      client_body_temp_path ${home}; proxy_temp_path ${home}; fastcgi_temp_path ${home}; uwsgi_temp_path ${home}; scgi_temp_path ${home};
      server {
        listen 127.0.0.1:${port};
        location / { root ${home}; try_files /page =404; default_type 'text/html; charset=utf-8'; ${headers.join(' ')} }
      }
    }`;
  await writeFile(join(home, 'nginx.conf'), configuration);
  return running('nginx', ['-p', home, '-c', join(home, 'nginx.conf')], `http://127.0.0.1:${port}/`);
}

/** The same sources with reader routes prerendered and cached by Next, under `next start`. */
export async function prerenderedBuild(root: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'broadsheet-prerendered-'));
  for (const part of [
    'app',
    'components',
    'content',
    'lib',
    'public',
    'instrumentation.ts',
    'next.config.js',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ]) {
    await cp(join(root, part), join(copy, part), { recursive: true });
  }
  // Hard links: Next's compiler doesn't follow a link out of its folder, and a copy would be 800 MB.
  spawnSync('cp', ['-al', join(root, 'node_modules'), join(copy, 'node_modules')]);
  const layout = join(copy, 'app/(reader)/layout.tsx');
  await writeFile(
    layout,
    (await readFile(layout, 'utf8')).replace("export const dynamic = 'force-dynamic';", ''),
  );
  for (const route of globSync('app/(reader)/**/{page,not-found}.tsx', { cwd: copy })) {
    const story = route.endsWith('[slug]/page.tsx');
    const said = story
      ? "export const dynamic = 'force-static';\nexport const generateStaticParams = async () => [];\n"
      : "export const dynamic = 'force-dynamic';\n";
    await writeFile(join(copy, route), `${await readFile(join(copy, route), 'utf8')}\n${said}`);
  }
  await ensureBuild(copy, console.log);
  return copy;
}

export async function running(
  command: string,
  words: readonly string[],
  url: string,
  cwd?: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Peer> {
  const child = spawn(command, [...words], {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd,
    env: { ...process.env, NODE_ENV: 'production', ...environment },
  });
  const stop = async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  };
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(url).catch(() => null);
    if (response?.ok === true) return { url, stop };
    await new Promise((wait) => setTimeout(wait, 100));
  }
  await stop();
  throw new Error(`${command} didn't answer at ${url}.`);
}

export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
