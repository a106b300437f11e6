import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { prune, replace } from '../kept-folder.ts';

/** Drawn cards in CACHE_DIR, by fingerprint: a restart draws none again. */
export interface CardFolder {
  get(fingerprint: string): Promise<Buffer | undefined>;
  /** Never throws: a card that can't be kept is drawn again. */
  put(fingerprint: string, jpeg: Buffer): Promise<void>;
}

/** `bytes` is what the folder may hold. What was drawn longest ago goes first. */
export function cardFolder(folder: string, bytes: number): CardFolder {
  let held: number | undefined;
  return {
    get: async (fingerprint) => {
      const jpeg = await readFile(join(folder, nameOf(fingerprint))).catch(() => undefined);
      return jpeg !== undefined && isWhole(jpeg) ? jpeg : undefined;
    },
    put: async (fingerprint, jpeg) => {
      try {
        await mkdir(folder, { recursive: true });
        await replace(folder, nameOf(fingerprint), jpeg);
        held = held === undefined ? await prune(folder, bytes) : held + jpeg.length;
        // Down to three quarters, so that a full folder isn't listed for every card.
        if (held > bytes) held = await prune(folder, bytes * 0.75);
      } catch {
        // A full disk: the card is sent all the same.
      }
    },
  };
}

function nameOf(fingerprint: string): string {
  return `${fingerprint}.jpg`;
}

/** JPEG begins with SOI and ends with EOI (ISO 10918-1, B.1.1.3): a file cut by a full disk doesn't. */
function isWhole(jpeg: Buffer): boolean {
  return jpeg.length > 4 && jpeg.readUInt16BE(0) === 0xffd8 && jpeg.readUInt16BE(jpeg.length - 2) === 0xffd9;
}
