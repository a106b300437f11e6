import { readFile } from 'node:fs/promises';
import type { z } from 'zod';
import type { BlockSchemas } from './block.ts';
import type { Body } from './body/tree.ts';
import { type Finding, finding, isGrave } from './finding.ts';
import { type Entry, isRecord, listFolder, unreadable } from './folder.ts';
import { type MediaRecord, readMedia } from './media.ts';
import type { Article } from './records/article.ts';
import { authorSchema } from './records/author.ts';
import { type Front, frontSchema } from './records/front.ts';
import { deepestQuote, type Post, postKeyOf, postSchema } from './records/post.ts';
import { type Section, sectionsSchema } from './records/sections.ts';
import { type Site, siteSchema } from './records/site.ts';
import type { Standing } from './records/standing.ts';
import { type StyleRule, styleSchema } from './records/style.ts';
import { shape } from './shape.ts';
import { slipsOfText, slipsOfValues } from './slips.ts';
import { type Source, source } from './source.ts';
import { nameSlug, readStanding, readStory, unusableName } from './story.ts';
import { decodeText, largestText } from './text.ts';
import { type Located, type Parsed, parseJson, parseYaml } from './yaml.ts';
import { tooDeep } from './yaml-errors.ts';

/** What each kind of text file holds when it is whole. */
export interface Values {
  readonly site: Site;
  readonly sections: readonly Section[];
  readonly front: Front;
  readonly style: readonly StyleRule[];
  readonly author: z.infer<typeof authorSchema>;
  readonly post: Post;
  readonly story: Article;
  readonly standing: Standing;
}

/** One text file, read. */
export interface TextRecord<Kind extends keyof Values> {
  readonly kind: Kind;
  readonly file: string;
  readonly text: string;
  /** Null where something grave was found in the file. */
  readonly value: Values[Kind] | null;
  /**
   * The same where its fields have the right shape, whatever else is wrong with the file: for checks only, so
   * that one mistake doesn't hide another.
   */
  readonly seen: Values[Kind] | null;
  /** Of a story or page, as far as it could be understood. */
  readonly body?: Body;
  /** Where its fields stand; null where they can't be read at all. */
  readonly located: Located | null;
  readonly findings: readonly Finding[];
}

export type MediaFile = MediaRecord & { readonly kind: 'media'; readonly file: string };
export type AnyTextRecord = { [Kind in keyof Values]: TextRecord<Kind> }[keyof Values];
export type AnyRecord = AnyTextRecord | MediaFile;

/** All records of a folder, and the memory that spares reading an unchanged file again. */
export interface Records {
  readonly records: readonly AnyRecord[];
  /** About the folder itself: what can't be listed. */
  readonly findings: readonly Finding[];
  readonly read: ReadonlyMap<string, { readonly stamp: string; readonly any: AnyRecord }>;
}

/** Reads every record of `folder`; files whose stamp is in `before` are taken from there. */
export async function readRecords(folder: string, schemas: BlockSchemas, before?: Records): Promise<Records> {
  const { entries, findings } = await listFolder(folder);
  const read = new Map<string, { stamp: string; any: AnyRecord }>();
  for (const entry of entries) {
    const known = before?.read.get(entry.file);
    const any = known?.stamp === entry.stamp ? known.any : await readEntry(entry, schemas);
    read.set(entry.file, { stamp: entry.stamp, any });
  }
  // A file that is there and can't be read, as a link that leads nowhere, isn't deleted: it is a record without
  // a value, whose last good version stays.
  const unread = findings.filter(({ file }) => isRecord(file) && !file.startsWith('media/'));
  return {
    records: [
      ...[...read.values()].map(({ any }) => any),
      ...unread.map(({ file }) => unreadRecord(file, [])),
    ],
    findings,
    read,
  };
}

async function readEntry(entry: Entry, schemas: BlockSchemas): Promise<AnyRecord> {
  const { file } = entry;
  if (file.startsWith('media/')) return { kind: 'media', file, ...(await readMedia(entry)) };
  if (entry.bytes > largestText) {
    const message = `Unexpected size of ${Math.ceil(entry.bytes / 1024 / 1024)} MB, expected at most 2 MB of text. Pictures and recordings belong into media/.`;
    return unreadRecord(file, [finding('too-large', { file, line: 1, column: 1 }, message)]);
  }
  try {
    const { source, findings } = decodeText(file, await readFile(entry.path));
    if (findings.some((found) => found.severity === 'broken')) return unreadRecord(file, findings);
    return withFindings(readText(source, schemas), findings);
  } catch (error) {
    if (!(error instanceof RangeError)) return unreadRecord(file, [unreadable(file, error)]);
    const rule = file.endsWith('.json') ? 'json-syntax' : 'yaml-syntax';
    return unreadRecord(file, [finding(rule, { file, line: 1, column: 1 }, tooDeep)]);
  }
}

/** Reads the record that a text says, by the name of its file. Pure: kept versions are read the same way. */
export function readText(source: Source, schemas: BlockSchemas): AnyTextRecord {
  const record = readRecord(source, schemas);
  const slips =
    record.kind !== 'post'
      ? slipsOfText(source)
      : record.located === null
        ? []
        : slipsOfValues(record.located);
  return slips.length === 0 ? record : { ...record, findings: [...record.findings, ...slips] };
}

/** A story from a text that its file once had. Rules may have become stricter since: its shape alone counts. */
export function readVersion(file: string, text: string, schemas: BlockSchemas): Article | null {
  try {
    const record = readRecord(source(file, text), schemas);
    return record.kind === 'story' ? record.seen : null;
  } catch (error) {
    // What is nested too deep to be read, as in `readEntry`.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function readRecord(source: Source, schemas: BlockSchemas): AnyTextRecord {
  const kind = kindOf(source.file);
  const whose = { file: source.file, text: source.text };
  switch (kind) {
    case 'story':
      return { kind, ...whose, ...readStory(source, schemas) };
    case 'standing':
      return { kind, ...whose, ...readStanding(source, schemas) };
    case 'site':
      return { kind, ...whose, ...readFields(source, siteSchema) };
    case 'sections':
      return { kind, ...whose, ...readFields(source, sectionsSchema) };
    case 'front':
      return { kind, ...whose, ...readFields(source, frontSchema) };
    case 'style':
      return { kind, ...whose, ...readFields(source, styleSchema) };
    case 'author':
      return { kind, ...whose, ...readAuthor(source) };
    case 'post':
      return { kind, ...whose, ...readPost(source) };
  }
}

function kindOf(file: string): keyof Values {
  if (file === 'site.yaml') return 'site';
  if (file === 'sections.yaml') return 'sections';
  if (file === 'front.yaml') return 'front';
  if (file === 'style.yaml') return 'style';
  if (file.startsWith('authors/')) return 'author';
  if (file.startsWith('posts/')) return 'post';
  return file.startsWith('pages/') ? 'standing' : 'story';
}

type Fields<T> = {
  readonly value: T | null;
  readonly seen: T | null;
  readonly located: Located | null;
  readonly findings: readonly Finding[];
};

function readFields<T>(source: Source, schema: z.ZodType<T>): Fields<T> {
  return shapeParsed(parseYaml(source, source.text, 0), schema);
}

function readAuthor(source: Source): Fields<Values['author']> {
  const author = readFields(source, authorSchema);
  if (nameSlug(source.file) !== null) return author;
  return { ...author, value: null, findings: [unusableName(source), ...author.findings] };
}

function readPost(source: Source): Fields<Post> {
  const parsed = parseJson(source);
  const cyclic = parsed.located === null ? null : cyclicQuote(parsed.located);
  if (cyclic !== null) return { value: null, seen: null, located: parsed.located, findings: [cyclic] };
  const post = shapeParsed(parsed, postSchema);
  const key = post.value === null ? null : postKeyOf(post.value.url);
  if (key === null || source.file === `posts/${key}.json` || post.located === null) return post;
  // Stories find a post by its file's name: under another they would quote the wrong words, or none.
  const message = `Unexpected address of another post than the file’s name says, expected the file posts/${key}.json. Rename the file, or correct the address.`;
  const wrong = finding('invalid-value', post.located.place(['url']), message);
  return { ...post, value: null, findings: [...post.findings, wrong] };
}

function shapeParsed<T>({ located, findings }: Parsed, schema: z.ZodType<T>): Fields<T> {
  if (located === null) return { value: null, seen: null, located, findings };
  const { value, findings: more } = shape(located, schema);
  return { value, seen: value, located, findings: [...findings, ...more] };
}

/** The quoted post that is its own ancestor, or stands too deep; looked for before any schema recurses. */
function cyclicQuote(located: Located): Finding | null {
  const seen = new Set<unknown>();
  const path: string[] = [];
  let at = located.value;
  while (typeof at === 'object' && at !== null) {
    const url: unknown = Reflect.get(at, 'url');
    if (typeof url === 'string' && seen.has(url)) {
      const message =
        'Unexpected quoted post that quotes itself. Delete “quoted” here, where the circle closes.';
      return finding('cyclic-post', located.place(path), message);
    }
    if (path.length > deepestQuote) {
      const message = `Unexpected quotation more than ${deepestQuote} posts deep. Delete “quoted” here.`;
      return finding('cyclic-post', located.place(path), message);
    }
    seen.add(url);
    at = Reflect.get(at, 'quoted');
    path.push('quoted');
  }
  return null;
}

function unreadRecord(file: string, findings: readonly Finding[]): AnyRecord {
  return { kind: kindOf(file), file, text: '', value: null, seen: null, located: null, findings };
}

/** The record with what was found in its bytes; a grave finding takes its value away. */
function withFindings(record: AnyTextRecord, more: readonly Finding[]): AnyTextRecord {
  if (more.length === 0) return record;
  return {
    ...record,
    ...(more.some(isGrave) ? { value: null } : {}),
    findings: [...more, ...record.findings],
  };
}
