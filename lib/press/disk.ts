import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { prune, replace } from '../kept-folder.ts';
import type { KeptPage } from './kept-page.ts';

/** Kept pages in CACHE_DIR, so that a restart starts warm. */
export interface DiskKeeper {
  get(key: string): Promise<KeptPage | undefined>;
  put(key: string, page: KeptPage): void;
  settled(): Promise<void>;
}

/** Milliseconds after which pages are written again where one couldn't be: a full disk may have been cleared. */
const pause = 60_000;

export interface DiskOptions {
  readonly folder: string;
  /** Pages of other builds are deleted: nobody will ask for them. */
  readonly build: string;
  readonly bytes: number;
  readonly log: (line: string) => void;
  /** Milliseconds, as `performance.now` counts them. */
  readonly clock?: () => number;
}

/**
 * One file a page: a line with the hash of all that follows, a line of JSON, then its bodies. Written beside its
 * place and renamed into it, and checked by its hash when it is read: a page broken by a crash or a full disk is as
 * good as none. What was written longest ago goes first when the folder is full. While nothing can be written, what is
 * there is read all the same.
 */
export async function keepOnDisk({
  folder,
  build,
  bytes,
  log,
  clock = () => performance.now(),
}: DiskOptions): Promise<DiskKeeper> {
  const home = join(folder, build);
  let held = 0;
  const usable = await prepare().then(
    () => true,
    (error: unknown) => {
      complain(error);
      return false;
    },
  );
  /** From when on pages are written again, after one couldn't be; 0 once that has succeeded. Said once until then. */
  let writableFrom = 0;
  let writing: Promise<void> = Promise.resolve();
  let waiting = 0;

  function complain(error: unknown): void {
    log(
      `Pages can't be kept on disk: ${String(error)}. They are served all the same; the next start will be cold.`,
    );
  }

  function pauseWriting(error: unknown): void {
    if (writableFrom === 0) complain(error);
    writableFrom = clock() + pause;
  }

  async function prepare(): Promise<void> {
    await mkdir(home, { recursive: true });
    await deleteOthers(folder, build);
    held = await prune(home, bytes);
  }

  async function write(name: string, packed: Buffer): Promise<void> {
    await replace(home, name, packed);
    writableFrom = 0;
    held += packed.length;
    // Down to three quarters, so that a full folder isn't listed for every page.
    if (held > bytes) held = await prune(home, bytes * 0.75);
  }

  return {
    get: async (key) => {
      if (!usable) return undefined;
      const bytes = await readFile(join(home, nameOf(key))).catch(() => undefined);
      return bytes === undefined ? undefined : unpack(bytes);
    },
    put: (key, page) => {
      // A slow disk must not hold thousands of pages in memory: what doesn't fit isn't kept.
      if (!usable || waiting > 500 || clock() < writableFrom) return;
      waiting += 1;
      writing = writing
        .then(() => (clock() < writableFrom ? undefined : write(nameOf(key), pack(page))))
        .catch(pauseWriting)
        .finally(() => {
          waiting -= 1;
        });
    },
    settled: () => writing,
  };
}

async function deleteOthers(folder: string, build: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (name !== build) await rm(join(folder, name), { recursive: true, force: true });
  }
}

function nameOf(key: string): string {
  return createHash('sha256').update(key).digest('base64url');
}

function pack({ bodies, ...rest }: KeptPage): Buffer {
  const { br, gzip, plain } = bodies;
  const about = { ...rest, plain, brotli: br.length };
  const content = Buffer.concat([Buffer.from(`${JSON.stringify(about)}\n`), br, gzip]);
  return Buffer.concat([Buffer.from(`${hashOf(content)}\n`), content]);
}

function unpack(bytes: Buffer): KeptPage | undefined {
  const [hash, content] = cut(bytes);
  if (hashOf(content) !== hash) return undefined;
  const [about, parts] = cut(content);
  const { plain, brotli, ...rest } = JSON.parse(about);
  return { ...rest, bodies: { br: parts.subarray(0, brotli), gzip: parts.subarray(brotli), plain } };
}

/** The first line, and what follows it. */
function cut(bytes: Buffer): readonly [string, Buffer] {
  const end = bytes.indexOf(0x0a);
  return [bytes.toString('utf8', 0, Math.max(end, 0)), bytes.subarray(end + 1)];
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
