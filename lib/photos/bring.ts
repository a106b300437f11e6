import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import sharp, { type Metadata } from 'sharp';
import { embeddedIn } from '../content/embedded.ts';
import { tagsOf } from '../content/metadata.ts';
import { topicSlug } from '../content/topic.ts';
import { isWhole } from '../content/whole.ts';
import { wholePacket } from './rights.ts';
import { leftToDo, photoTag } from './tag.ts';

/** What has become of one file, for whoever has typed the command. */
export interface Outcome {
  readonly done: boolean;
  readonly lines: readonly string[];
}

/** No screen shows more than a quarter of it, and a page or a poster can still be printed from it. */
const mostPixels = 24_000_000;
/** Nobody sees the difference, and renditions are made from it. */
const quality = 92;

/**
 * Brings a picture into media/<year>/: upright, of 24 megapixels at most, with its rights and words and without serial
 * numbers and places. Never writes over a file, and refuses one that is there already, under whatever name.
 */
export async function bring(path: string, contentDir: string, year: number): Promise<Outcome> {
  const refuse = (why: string): Outcome => ({ done: false, lines: [`${path}: ${why}`] });
  let bytes: Buffer;
  try {
    bytes = await readFile(path);
  } catch (error) {
    return refuse(whyUnread(error));
  }
  const slug = topicSlug(basename(path, extname(path)));
  if (slug === '') return refuse('its name has no letter or digit. Rename it.');
  const about = await sharp(bytes, { limitInputPixels: false })
    .metadata()
    .catch(() => null);
  if (about === null || !isWhole(about.format, bytes)) return refuse(damaged);
  const ending = endingFor(about);
  if (ending === null) return refuse(`it is ${about.format}, expected a JPEG, PNG, WebP, AVIF, TIFF or GIF.`);
  const tags = await tagsOf(bytes, about);
  const made = await printed(bytes, about, ending, wholePacket(tags)).catch(() => null);
  if (made === null) return refuse(damaged);
  const twin = await sameFile(contentDir, [bytes, made]);
  if (twin !== null) return refuse(`it is there already: ${twin}.`);
  const src = `media/${year}/${slug}.${ending}`;
  try {
    await mkdir(join(contentDir, 'media', String(year)), { recursive: true });
    await writeFile(join(contentDir, src), made, { flag: 'wx' });
  } catch (error) {
    if (codeOf(error) === 'EEXIST')
      return refuse(`another picture is called ${src} already. Rename this one.`);
    return refuse(String(error));
  }
  const embedded = embeddedIn(tags);
  return { done: true, lines: [src, photoTag(src, embedded), ...leftToDo(embedded)] };
}

const damaged = 'it is no picture that can be read, or it is damaged. Export it again.';

/** What it will be: a format that browsers show and editors open; null for what isn't a picture of pixels. */
function endingFor({ format, pages = 1, hasAlpha }: Metadata): 'jpg' | 'png' | 'gif' | 'webp' | null {
  switch (format) {
    case 'gif':
      return pages > 1 ? 'gif' : 'png';
    case 'webp':
      return pages > 1 ? 'webp' : hasAlpha ? 'png' : 'jpg';
    case 'png':
      return 'png';
    case 'jpeg':
      return 'jpg';
    case 'heif':
    case 'tiff':
      return hasAlpha ? 'png' : 'jpg';
    default:
      return null;
  }
}

/** What moves stays as it is but for its metadata; everything else is printed anew. Throws where pixels can't be read. */
async function printed(
  bytes: Buffer,
  { autoOrient: { width, height }, pages = 1 }: Metadata,
  ending: 'jpg' | 'png' | 'gif' | 'webp',
  packet: string | null,
): Promise<Buffer> {
  const moves = pages > 1 && (ending === 'gif' || ending === 'webp');
  const upright = moves ? sharp(bytes, { animated: true }) : sharp(bytes).autoOrient();
  const share = Math.sqrt(mostPixels / (width * height));
  const small =
    share >= 1 || moves
      ? upright
      : upright.resize(Math.floor(width * share), Math.floor(height * share), { fit: 'fill' });
  const marked = packet === null ? small : small.withXmp(packet);
  switch (ending) {
    case 'jpg':
      return marked.jpeg({ quality, chromaSubsampling: '4:4:4', mozjpeg: true }).toBuffer();
    case 'png':
      return marked.png({ compressionLevel: 9 }).toBuffer();
    case 'gif':
      return marked.gif({ reuse: true }).toBuffer();
    case 'webp':
      return marked.webp({ quality, effort: 4 }).toBuffer();
  }
}

/** The file below media/ that has the same bytes as one of these. */
async function sameFile(contentDir: string, candidates: readonly Buffer[]): Promise<string | null> {
  const folder = join(contentDir, 'media');
  const entries = await readdir(folder, { recursive: true }).catch(() => []);
  for (const entry of entries) {
    const file = join(folder, entry);
    const { size } = await stat(file).catch(() => ({ size: -1 }));
    const alike = candidates.filter(({ length }) => length === size);
    if (alike.length === 0) continue;
    const there = await readFile(file).catch(() => null);
    if (there !== null && alike.some((bytes) => bytes.equals(there)))
      return join('media', entry).replaceAll('\\', '/');
  }
  return null;
}

function whyUnread(error: unknown): string {
  switch (codeOf(error)) {
    case 'ENOENT':
      return 'there is no such file.';
    case 'EISDIR':
      return 'it is a folder. Name the files in it.';
    case 'EACCES':
    case 'EPERM':
      return 'you may not read it.';
    default:
      return String(error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
