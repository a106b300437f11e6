import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import sharp, { type Metadata } from 'sharp';
import { readCaptions } from './captions.ts';
import { declaresEntities, parseDrawing, unsafeIn } from './drawing.ts';
import { embeddedIn } from './embedded.ts';
import type { Media } from './facts.ts';
import { type Finding, finding } from './finding.ts';
import { type Entry, unreadable } from './folder.ts';
import { tagsOf } from './metadata.ts';
import { decodeText, largestText } from './text.ts';
import { isWhole } from './whole.ts';

export type MediaRecord = { readonly media: Media | null; readonly findings: readonly Finding[] };

const recordings: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  mp4: 'video/mp4',
  webm: 'video/webm',
};

/** What browsers show, by sharp's name of the format. Of HEIF they show AVIF alone. */
const pictures: Readonly<Record<string, string>> = {
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  gif: 'image/gif',
  heif: 'image/avif',
  svg: 'image/svg+xml',
};

/** Bytes of a picture’s file. */
const largestFile = 64 * 2 ** 20;
const largestDrawing = 2 * 2 ** 20;
/**
 * Pixels of a picture, and bytes of them all, so that a process of 512 MB can make smaller ones. Of JPEG a progressive
 * one takes most, six bytes a pixel; an AVIF takes eighteen, whatever it holds (measured, docs/decisions/0008).
 */
const mostPixels = 40_000_000;
const mostPixelsOfAvif = 16_000_000;
const mostBytes = 160 * 2 ** 20;

/** Reads what a picture, recording or film says of itself: its type, its size in pixels and whose it is. */
export async function readMedia(entry: Entry): Promise<MediaRecord> {
  const { file, path } = entry;
  const ending = file.split('.').at(-1)?.toLowerCase() ?? '';
  const recording = recordings[ending];
  try {
    if (recording !== undefined)
      return { media: { file, path, type: recording, ...(await hashOf(path)) }, findings: [] };
    if (ending === 'vtt') return await readCaptionFile(entry);
    const most = ending === 'svg' ? largestDrawing : largestFile;
    if (entry.bytes > most) return wrong(file, 'too-large', tooManyBytes(entry.bytes, most));
    const bytes = await readFile(path);
    const unsafe = ending === 'svg' ? checkDrawing(file, bytes) : [];
    return unsafe.length > 0 ? { media: null, findings: unsafe } : await readPicture(entry, ending, bytes);
  } catch (error) {
    if (error instanceof Error && 'code' in error)
      return { media: null, findings: [unreadable(file, error)] };
    return wrong(file, 'unreadable-picture', `Unexpected bytes that are no picture. ${exportAgain}`);
  }
}

async function readCaptionFile({ file, path, bytes: size }: Entry): Promise<MediaRecord> {
  if (size > largestText)
    return wrong(file, 'too-large', 'Unexpected size of captions, expected at most 2 MB.');
  const bytes = await readFile(path);
  const { source, findings } = decodeText(file, bytes);
  if (findings.length > 0) return { media: null, findings };
  const { cues, findings: mistakes } = readCaptions(file, source.text);
  if (cues === null) return { media: null, findings: mistakes };
  const hash = createHash('sha256').update(bytes).digest('base64url');
  return {
    media: { file, path, type: 'text/vtt; charset=utf-8', bytes: bytes.length, hash, cues },
    findings: [],
  };
}

/** A name may say JPEG where the bytes are PNG: what counts is the bytes, and they are served as what they are. */
async function readPicture({ file, path }: Entry, ending: string, bytes: Buffer): Promise<MediaRecord> {
  // Reads the beginning of the file and no pixel, so the limit can be said in words.
  const about = await sharp(bytes, { limitInputPixels: false }).metadata();
  const type = pictures[about.format];
  if (type === undefined || (about.format === 'heif' && about.compression !== 'av1'))
    return wrong(
      file,
      'unreadable-picture',
      `Unexpected ${about.format}, expected a picture that browsers show. ${exportAgain}`,
    );
  // A drawing can do more than a picture: it is let in only where its name says so.
  if ((about.format === 'svg') !== (ending === 'svg'))
    return wrong(
      file,
      'unreadable-picture',
      `Unexpected ${about.format} in a file called .${ending}. Rename it, or export it again as what its name says.`,
    );
  if (isTooLarge(about)) return wrong(file, 'too-large', tooManyPixels(about));
  if (!isWhole(about.format, bytes))
    return wrong(
      file,
      'unreadable-picture',
      'Unexpected end: the file is damaged, or a part of it is missing. Copy it again from where it came from.',
    );
  const { width, height } = about.autoOrient;
  const tags = await tagsOf(bytes, about);
  const embedded = embeddedIn(tags, about);
  const media: Media = {
    file,
    path,
    bytes: bytes.length,
    hash: createHash('sha256').update(bytes).digest('base64url'),
    type,
    width,
    height,
    ...((about.pages ?? 1) > 1 ? { animated: true } : {}),
    ...(Object.keys(embedded).length === 0 ? {} : { embedded }),
  };
  if (tags.reveals.length === 0) return { media, findings: [] };
  const message = `Unexpected metadata, ${tags.reveals.join(' and ')}, in a file that is public as soon as a story shows it. Bring it in with npm run photo, which leaves that out.`;
  return { media, findings: [finding('private-metadata', { file, line: 1, column: 1 }, message)] };
}

/** Looked at before anything draws it; each thing that isn't let in is found at its place. */
function checkDrawing(file: string, bytes: Buffer): readonly Finding[] {
  const text = bytes.toString('utf8');
  const start = { file, line: 1, column: 1 };
  if (declaresEntities(text)) {
    const message =
      'Unexpected entities in a drawing, which may stand for files. Export it again as plain SVG.';
    return [finding('unsafe-drawing', start, message)];
  }
  const document = parseDrawing(text);
  if (document === null) {
    const message =
      'Unexpected text that is no drawing, expected SVG that is well-formed XML. Export it again.';
    return [finding('unreadable-picture', start, message)];
  }
  return unsafeIn(document).map(({ what, line, column }) => {
    const message = `Unexpected ${what} in a drawing, expected shapes, texts and colours, and nothing that runs or fetches. Bring it in with npm run photo, which takes that out.`;
    return finding('unsafe-drawing', { file, line, column }, message);
  });
}

const exportAgain = 'Export it again as JPEG, PNG, WebP or AVIF.';

function wrong(file: string, rule: 'too-large' | 'unreadable-picture', message: string): MediaRecord {
  return { media: null, findings: [finding(rule, { file, line: 1, column: 1 }, message)] };
}

function isTooLarge({ width, height, channels, depth, format }: Metadata): boolean {
  const pixels = width * height;
  const bytes = pixels * channels * (depth === 'uchar' ? 1 : 2);
  return bytes > mostBytes || pixels > (format === 'heif' ? mostPixelsOfAvif : mostPixels);
}

function tooManyPixels({ width, height, format }: Metadata): string {
  const most = (format === 'heif' ? mostPixelsOfAvif : mostPixels) / 1_000_000;
  return `Unexpected size of ${width} × ${height} pixels, expected at most ${most} million, or half of that with 16 bits a colour. Bring it in with npm run photo, which makes it smaller.`;
}

function tooManyBytes(bytes: number, most: number): string {
  return `Unexpected size of ${Math.ceil(bytes / 2 ** 20)} MB, expected a picture of at most ${most / 2 ** 20} MB. Bring it in with npm run photo, which makes it smaller.`;
}

/** A recording may be larger than what fits into memory. */
async function hashOf(path: string): Promise<Pick<Media, 'bytes' | 'hash'>> {
  const hash = createHash('sha256');
  let bytes = 0;
  await pipeline(createReadStream(path), async (chunks) => {
    for await (const chunk of chunks) {
      hash.update(chunk);
      bytes += chunk.length;
    }
  });
  return { bytes, hash: hash.digest('base64url') };
}
