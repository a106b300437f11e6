import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { blocks } from '#components/blocks/list.ts';
import { type Content, checkContent } from '#lib/content/content.ts';
import { readRecords } from '#lib/content/read.ts';
import { type Edition, setEdition } from '#lib/edition/edition.ts';

/** Files of a content folder, by path: text, or bytes for what isn't text. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

/** The moment at which tests look at their publications, unless they say another. */
export const testNow = new Date('2026-06-01T12:00:00Z');

/** A publication in which nothing is wrong: one section, one author, one public story. */
export const sound: Files = {
  'site.yaml':
    'name: The Test Gazette\nurl: https://gazette.example\nlanguage: en\ntimezone: Europe/London\n',
  'sections.yaml': '- slug: city\n  name: City\n',
  'authors/ana-reis.yaml': 'name: Ana Reis\nemail: ana@gazette.example\n',
  'articles/city/tram.md': story({ headline: 'Tram returns' }),
};

/** A story's file: public since 2026 unless `fields` say otherwise; a field of `null` is left out. */
export function story(fields: Readonly<Record<string, unknown>> = {}, body = 'The tram is back.'): string {
  const all = {
    headline: 'A headline',
    section: 'city',
    authors: ['ana-reis'],
    status: 'published',
    published: '2026-01-01T08:00:00Z',
    ...fields,
  };
  const lines = Object.entries(all)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}\n`);
  return `---\n${lines.join('')}---\n\n${body}\n`;
}

/** A small real JPEG, with the credit in its XMP where one is given. */
export async function jpeg(credit?: string): Promise<Uint8Array> {
  return credit === undefined ? canvas().toBuffer() : jpegSaying({ 'photoshop:Credit': credit });
}

/** A small real JPEG whose XMP has these properties; what is text is escaped. */
export function jpegSaying(properties: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return canvas().withXmp(packetOf(properties)).toBuffer();
}

/** An XMP packet of these properties: each a text, or XML that begins with `<`. */
export function packetOf(properties: Readonly<Record<string, string>>): string {
  const spaces = Object.entries(xmpSpaces).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  const all = Object.entries(properties).map(
    ([name, text]) => `<${name}>${text.startsWith('<') ? text : text.replaceAll('&', '&amp;')}</${name}>`,
  );
  return `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about=""${spaces.join('')}>${all.join('')}</rdf:Description></rdf:RDF></x:xmpmeta>`;
}

const xmpSpaces = {
  dc: 'http://purl.org/dc/elements/1.1/',
  exif: 'http://ns.adobe.com/exif/1.0/',
  aux: 'http://ns.adobe.com/exif/1.0/aux/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  'mwg-rs': 'http://www.metadataworkinggroup.com/schemas/regions/',
  stArea: 'http://ns.adobe.com/xmp/sType/Area#',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
};

const canvas = () => sharp({ create: { width: 60, height: 40, channels: 3, background: '#345' } }).jpeg();

/** Writes files into a new temporary folder; the caller removes it. */
export async function folderOf(
  files: Files,
): Promise<{ readonly folder: string; readonly remove: () => Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'broadsheet-'));
  await write(folder, files);
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

export async function write(folder: string, files: Files): Promise<void> {
  for (const [file, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), content);
  }
}

/** Reads and checks files as the program does, through a real folder. */
export async function contentOf(files: Files, kept: Files = {}): Promise<Content> {
  const { folder, remove } = await folderOf(files);
  try {
    const texts = new Map(Object.entries(kept).map(([file, text]) => [file, String(text)]));
    return checkContent(await readRecords(folder, blocks), blocks, (file) => texts.get(file));
  } finally {
    await remove();
  }
}

/** The edition of these files at `now`; `kept` are last good versions of an earlier run. */
export async function editionOf(
  files: Files,
  now: Date = testNow,
  kept: Files = {},
  viewer: 'reader' | 'editor' = 'reader',
): Promise<Edition> {
  return setEdition({
    viewer,
    content: await contentOf(files, kept),
    blocks,
    now,
    origin: 'https://gazette.example',
    build: 'test',
  });
}
