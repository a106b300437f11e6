import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { embeddedIn } from './embedded.ts';
import type { Media } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import { type Entry, unreadable } from './folder.ts';
import { tagsOf } from './metadata.ts';

export type MediaRecord = { readonly media: Media | null; readonly findings: readonly Finding[] };

const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  avif: 'image/avif',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
};

/** Reads what a picture or recording says of itself: its size in pixels and whose it is. */
export async function readMedia(entry: Entry): Promise<MediaRecord> {
  const type = types[entry.file.split('.').at(-1)?.toLowerCase() ?? ''] ?? 'application/octet-stream';
  try {
    const bytes = await readFile(entry.path);
    const hash = createHash('sha256').update(bytes).digest('base64url');
    const base = { file: entry.file, path: entry.path, bytes: bytes.length, hash, type };
    if (type.startsWith('audio/')) return { media: base, findings: [] };
    const about = await sharp(bytes).metadata();
    const turned = (about.orientation ?? 1) >= 5;
    const width = turned ? about.height : about.width;
    const height = turned ? about.width : about.height;
    const embedded = embeddedIn(await tagsOf(bytes, about));
    const media: Media = {
      ...base,
      width,
      height,
      ...((about.pages ?? 1) > 1 ? { animated: true } : {}),
      ...(Object.keys(embedded).length === 0 ? {} : { embedded }),
    };
    return { media, findings: [] };
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return { media: null, findings: [unreadable(entry.file, error)] };
    const message = 'Unexpected bytes that are no picture. Export it again as JPEG, PNG, WebP or AVIF.';
    return {
      media: null,
      findings: [finding('unreadable-picture', { file: entry.file, line: 1, column: 1 }, message)],
    };
  }
}
