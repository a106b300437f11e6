import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Drawn cards in CACHE_DIR, by fingerprint: a restart draws none again. */
export interface CardFolder {
  get(fingerprint: string): Promise<Buffer | undefined>;
  /** Never throws: a card that can't be kept is drawn again. */
  put(fingerprint: string, jpeg: Buffer): Promise<void>;
}

/** Cards that are kept, about; each has at most 100 KB. What was drawn longest ago goes first. */
const most = 20_000;

export function cardFolder(folder: string): CardFolder {
  let held: number | undefined;
  const place = (fingerprint: string): string => join(folder, `${fingerprint}.jpg`);
  return {
    get: async (fingerprint) => {
      const jpeg = await readFile(place(fingerprint)).catch(() => undefined);
      return jpeg !== undefined && isWhole(jpeg) ? jpeg : undefined;
    },
    put: async (fingerprint, jpeg) => {
      const beside = join(folder, `.${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        await writeFile(beside, jpeg);
        await rename(beside, place(fingerprint));
        held = held === undefined || held > most ? await prune(folder) : held + 1;
      } catch {
        await rm(beside, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** JPEG begins with SOI and ends with EOI (ISO 10918-1, B.1.1.3): a file cut by a full disk doesn't. */
function isWhole(jpeg: Buffer): boolean {
  return jpeg.length > 4 && jpeg.readUInt16BE(0) === 0xffd8 && jpeg.readUInt16BE(jpeg.length - 2) === 0xffd9;
}

/** Down to three quarters, so that a full folder isn't listed for every card. Returns how many are left. */
async function prune(folder: string): Promise<number> {
  const names = await readdir(folder);
  if (names.length <= most) return names.length;
  const dated = await Promise.all(
    names.map(async (name) => ({ name, time: (await stat(join(folder, name))).mtimeMs })),
  );
  const old = dated.sort((a, b) => b.time - a.time).slice(Math.floor(most * 0.75));
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { force: true })));
  return dated.length - old.length;
}
