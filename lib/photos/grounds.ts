import { randomUUID } from 'node:crypto';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { embeddedIn } from '../content/embedded.ts';
import { tagsOf } from '../content/metadata.ts';
import type { Outcome } from './bring.ts';
import { withGround } from './ground.ts';

/** Writes into each JPEG below media/ that has none the colour in which its place is painted; no pixel changes. */
export async function* writeGrounds(contentDir: string): AsyncGenerator<Outcome> {
  const folder = join(contentDir, 'media');
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  for (const entry of entries.filter((name) => /\.jpe?g$/i.test(name)).sort()) {
    const done = await writeGround(join(folder, entry)).catch((error: unknown) => String(error));
    if (done === true) yield { done, lines: [`media/${entry}`.replaceAll('\\', '/')] };
    if (typeof done === 'string') yield { done: false, lines: [`media/${entry}: ${done}`] };
  }
}

/** True where it was written, false where the file has one. Throws where it can't be written. */
async function writeGround(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  const about = await sharp(bytes).metadata();
  if (about.format !== 'jpeg' || embeddedIn(await tagsOf(bytes, about)).ground !== undefined) return false;
  const made = await withGround(bytes);
  if (made === null) throw new Error('its XMP can’t be read, or has no room. Bring it in once more.');
  // Beside it, so that nobody reads half a picture.
  const beside = `${path}.${randomUUID()}`;
  try {
    await writeFile(beside, made, { flag: 'wx' });
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  return true;
}
