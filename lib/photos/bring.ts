import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { topicSlug } from '../content/topic.ts';
import { prepare } from './prepare.ts';
import { leftToDo, photoTag } from './tag.ts';

/** What has become of one file, for whoever has typed the command. */
export interface Outcome {
  readonly done: boolean;
  readonly lines: readonly string[];
}

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
  const prepared = await prepare(bytes, extname(path).toLowerCase());
  if ('refusal' in prepared) return refuse(prepared.refusal);
  const { made, ending, embedded, notes } = prepared;
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
  return { done: true, lines: [src, photoTag(src, embedded), ...leftToDo(embedded), ...notes] };
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
