import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LRUCache } from 'lru-cache';
import PQueue from 'p-queue';
import type { RenditionModel } from '../edition/models/rendition.ts';
import { prune, replace } from '../kept-folder.ts';
import { hurry } from '../processes/hurry.ts';
import { type Asked, once } from '../processes/once.ts';
import type { Make } from './make.ts';
import { renditionName } from './rendition.ts';

export interface PhotoKeeper {
  /**
   * The bytes of a rendition of the file at `path`: kept, or made once however many ask. Null where it can't be
   * made, or too many are waiting; the log says why, and the file itself is the answer then. What isn't urgent waits
   * behind all that is, unless somebody asks for it who waits.
   */
  get(rendition: RenditionModel, path: string, urgent?: boolean): Promise<Buffer | null>;
  /** Renditions that wait to be made. */
  readonly waiting: number;
  /** When all that was begun has ended. */
  settled(): Promise<void>;
}

export interface PhotoKeeperOptions {
  /** Below CACHE_DIR. */
  readonly folder: string;
  /** Bytes on disk, and of them in memory. */
  readonly bytes: number;
  readonly inMemory: number;
  /** Renditions that may wait; one more is refused. */
  readonly longestQueue: number;
  readonly make: Make;
  readonly log: (line: string) => void;
}

/** Who goes first: pictures that somebody waits for, then those that are made ahead. */
const awaited = 1;
const ahead = 0;

/** For how long a file that no rendition could be made of isn't tried again. */
const givenUpFor = 5 * 60_000;

/**
 * Keeps renditions in memory, and behind it on disk, by what they are made from: they outlive builds and restarts,
 * and are never stale. They are made one at a time, so that pages stay fast while pictures are made.
 */
export async function keepPhotos(options: PhotoKeeperOptions): Promise<PhotoKeeper> {
  const { folder, bytes, longestQueue, make, log } = options;
  const queue = new PQueue({ concurrency: 1 });
  const makeOnce = once<Buffer | null>((name) => hurry(queue, name, awaited));
  const memory = new LRUCache<string, Buffer>({
    maxSize: options.inMemory,
    sizeCalculation: ({ length }) => length,
  });
  const failed = new LRUCache<string, true>({ max: 10_000, ttl: givenUpFor });
  let held = 0;
  let usable = true;
  try {
    await mkdir(folder, { recursive: true });
    held = await prune(folder, bytes);
  } catch (error) {
    giveUpDisk(error);
  }

  function giveUpDisk(error: unknown): void {
    usable = false;
    log(`Renditions can't be kept on disk: ${String(error)}. They are made again after the next start.`);
  }

  async function keep(name: string, made: Buffer): Promise<void> {
    memory.set(name, made);
    if (!usable) return;
    try {
      await replace(folder, name, made);
      held += made.length;
      // Down to three quarters, so that a full folder isn't listed for every picture.
      if (held > bytes) held = await prune(folder, bytes * 0.75);
    } catch (error) {
      giveUpDisk(error);
    }
  }

  async function find(name: string): Promise<Buffer | null> {
    const found = usable ? await readFile(join(folder, name)).catch(() => null) : null;
    // What a crash left empty is as good as none.
    if (found === null || found.length === 0) return null;
    memory.set(name, found);
    return found;
  }

  async function makeNow(rendition: RenditionModel, path: string, name: string): Promise<Buffer | null> {
    try {
      const made = await make(rendition, path);
      await keep(name, made);
      return made;
    } catch (error) {
      failed.set(name, true);
      log(`${rendition.file}: no rendition could be made, it is sent as it is: ${String(error)}`);
      return null;
    }
  }

  async function findOrMake(rendition: RenditionModel, path: string, name: string, asked: Asked) {
    const found = await find(name);
    if (found !== null) return found;
    if (queue.size >= longestQueue) {
      log(`${rendition.file}: ${queue.size} renditions are waiting, it is sent as it is`);
      return null;
    }
    return queue.add(() => makeNow(rendition, path, name), {
      id: name,
      priority: asked.urgent ? awaited : ahead,
    });
  }

  return {
    get: async (rendition, path, urgent = true) => {
      const name = nameOf(rendition);
      const kept = memory.get(name);
      if (kept !== undefined) return kept;
      if (failed.has(name)) return null;
      return makeOnce(name, urgent, (asked) => findOrMake(rendition, path, name, asked));
    },
    get waiting() {
      return queue.size;
    },
    settled: async () => {
      queue.clear();
      await queue.onIdle();
    },
  };
}

/** The source's whole hash, which names the bytes on every machine, and the mark, which names the recipe. */
function nameOf(rendition: RenditionModel): string {
  return `${rendition.source}-${renditionName(rendition)}`;
}
