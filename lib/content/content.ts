import type { BlockSchemas } from './block.ts';
import type { Facts, Media } from './facts.ts';
import { compareFindings, type Finding, finding, isGrave, type Place } from './finding.ts';
import { repeatedHeadlines } from './headlines.ts';
import { houseStyle } from './house-style.ts';
import { misspeltNames } from './names.ts';
import { type AnyTextRecord, type Records, readText, type TextRecord } from './read.ts';
import type { Article, Outline } from './records/article.ts';
import type { Author } from './records/author.ts';
import type { Front } from './records/front.ts';
import { type Post, plainAddress, postKeyOf } from './records/post.ts';
import type { Section } from './records/sections.ts';
import { type Site, untitledSite } from './records/site.ts';
import type { Standing } from './records/standing.ts';
import type { StyleRule } from './records/style.ts';
import { checkReferences, type Known } from './references.ts';
import { source } from './source.ts';
import { outlineOf } from './story.ts';
import { topicSlug } from './topic.ts';

/** The last good text of a file, if one was kept. */
export type KeptText = (file: string) => string | undefined;

/** A story's file, with everything that the edition needs to decide what readers see of it. */
export interface Story {
  readonly file: string;
  readonly text: string;
  /** Null where the front matter can't be read. */
  readonly outline: Outline | null;
  /** The story as its file says it now; null while anything grave is wrong with it. */
  readonly current: Article | null;
  /** The same where its fields have the right shape, whatever else is wrong with the file: for editors alone. */
  readonly seen: Article | null;
  /** The last good version that was public, if one was kept. Read when it is asked for. */
  kept(): Article | null;
}

/** The whole content folder, checked: plain values, and what was found. */
export interface Content extends Facts {
  readonly site: Site;
  readonly sections: readonly Section[];
  readonly front: Front | null;
  readonly authors: ReadonlyMap<string, Author>;
  readonly stories: readonly Story[];
  readonly standing: ReadonlyMap<string, Standing>;
  readonly posts: ReadonlyMap<string, Post>;
  readonly findings: readonly Finding[];
  /** Where a field of a file stands, for findings of those who know more than one file. */
  place(file: string, path: readonly PropertyKey[]): Place;
  /** Records other than stories that are good as they stand: what may be kept as their last good version. */
  readonly good: readonly { readonly file: string; readonly text: string }[];
}

/**
 * Checks all records together. A broken record is replaced by its last good version, where one was kept;
 * stories keep both, because only the edition knows which of them were public.
 */
export function checkContent({ records, findings }: Records, schemas: BlockSchemas, kept: KeptText): Content {
  const all: Finding[] = [...findings, ...records.flatMap((record) => record.findings)];
  const texts = records.filter((record) => record.kind !== 'media');
  const mediaFiles = new Map<string, Media>();
  for (const record of records) {
    if (record.kind === 'media' && record.media !== null) mediaFiles.set(record.file, record.media);
  }
  const good: { file: string; text: string }[] = [];
  const files = new Set(texts.map(({ file }) => file));
  const usable = texts.map((record) => lastGood(record, schemas, kept, good));
  for (const file of ['site.yaml', 'sections.yaml']) {
    if (files.has(file)) continue;
    all.push(finding('missing-record', { file, line: 1, column: 1 }, missingRecords[file] ?? ''));
    // A folder in the middle of a checkout has no site.yaml for a moment: the publication keeps its name.
    const text = kept(file);
    if (text !== undefined) usable.push(readText(source(file, text), schemas));
  }
  const facts = gather(usable, mediaFiles);
  const known = knownOf(facts, texts, schemas);
  const grave = new Set<string>();
  const styled = houseStyle(usable.find((record) => record.kind === 'style')?.value ?? noStyle);
  const named = misspeltNames([
    ...[...facts.authors.values()].map(({ name }) => name),
    ...texts.flatMap((record) => (record.kind === 'story' ? (record.value?.topics ?? []) : [])),
  ]);
  for (const record of texts) {
    for (const found of [...checkReferences(record, known), ...styled(record), ...named(record)]) {
      all.push(found);
      if (isGrave(found)) grave.add(found.file);
    }
  }
  all.push(...repeatedHeadlines(texts));
  let byFile: ReadonlyMap<string, AnyTextRecord> | undefined;
  return {
    ...facts,
    stories: texts
      .filter((record) => record.kind === 'story')
      .map((record) => storyOf(record, grave.has(record.file), schemas, kept)),
    standing: standingOf(usable, grave, schemas, kept),
    findings: all.sort(compareFindings),
    place: (file, path) => {
      byFile ??= new Map(texts.map((record) => [record.file, record]));
      return byFile.get(file)?.located?.place(path) ?? { file, line: 1, column: 1 };
    },
    good: good.filter(({ file }) => !grave.has(file)),
  };
}

/** One list, because findings are remembered by it. */
const noStyle: readonly StyleRule[] = [];

const missingRecords: Readonly<Record<string, string>> = {
  'site.yaml':
    'Missing site.yaml, expected the publication’s name, address and language. Until it is there the site is called “Untitled”.',
  'sections.yaml':
    'Missing sections.yaml, expected the list of sections. No story can be published without one.',
};

/** The record itself where it is whole; otherwise its last good version, read from the kept text. */
function lastGood(
  record: AnyTextRecord,
  schemas: BlockSchemas,
  kept: KeptText,
  good: { file: string; text: string }[],
): AnyTextRecord {
  if (record.kind === 'story') return record;
  if (record.value !== null) {
    good.push({ file: record.file, text: record.text });
    return record;
  }
  const text = kept(record.file);
  return text === undefined ? record : readText(source(record.file, text), schemas);
}

type Gathered = Omit<Content, 'stories' | 'standing' | 'findings' | 'place' | 'good'>;

function gather(usable: readonly AnyTextRecord[], mediaFiles: ReadonlyMap<string, Media>): Gathered {
  const authors = new Map<string, Author>();
  const posts = new Map<string, Post>();
  for (const record of usable) {
    if (record.value === null) continue;
    const name = record.file.slice(record.file.indexOf('/') + 1).replace(/\.[a-z]+$/, '');
    if (record.kind === 'author') authors.set(name, { ...record.value, slug: name });
    if (record.kind === 'post') posts.set(name, record.value);
  }
  const others = new Map([...posts.values()].map((post) => [plainAddress(post.url), post]));
  return {
    site: usable.find((record) => record.kind === 'site')?.value ?? untitledSite,
    sections: usable.find((record) => record.kind === 'sections')?.value ?? [],
    front: usable.find((record) => record.kind === 'front')?.value ?? null,
    authors,
    posts,
    mediaFiles,
    author: (slug) => authors.get(slug),
    post: (key) => posts.get(key),
    postAt: (address) => {
      const key = postKeyOf(address);
      return key === null ? others.get(plainAddress(address)) : posts.get(key);
    },
    media: (file) => mediaFiles.get(file),
  };
}

function knownOf(facts: Gathered, texts: readonly AnyTextRecord[], schemas: BlockSchemas): Known {
  const stories = new Set<string>();
  const topics = new Set<string>();
  const standing = new Set<string>();
  for (const record of texts) {
    if (record.kind === 'story') {
      stories.add(outlineOf(record.file, record.located)?.slug ?? '');
      for (const topic of record.value?.topics ?? []) topics.add(topicSlug(topic));
    }
    if (record.kind === 'standing') standing.add(record.file.slice('pages/'.length, -'.md'.length));
  }
  return {
    ...facts,
    schemas,
    sectionSlugs: facts.sections.map(({ slug }) => slug),
    hasStory: (slug) => stories.has(slug),
    hasStanding: (slug) => standing.has(slug),
    hasTopic: (name) => topics.has(topicSlug(name)),
  };
}

function storyOf(record: TextRecord<'story'>, grave: boolean, schemas: BlockSchemas, kept: KeptText): Story {
  const { file, text, located } = record;
  return {
    file,
    text,
    outline: outlineOf(file, located),
    current: grave ? null : record.value,
    seen: record.seen,
    kept: () => keptArticle(file, schemas, kept),
  };
}

function keptArticle(file: string, schemas: BlockSchemas, kept: KeptText): Article | null {
  const text = kept(file);
  if (text === undefined) return null;
  const record = readText(source(file, text), schemas);
  return record.kind === 'story' ? record.value : null;
}

/** Standing pages are public as soon as they are good, and keep their last good version after that. */
function standingOf(
  usable: readonly AnyTextRecord[],
  grave: ReadonlySet<string>,
  schemas: BlockSchemas,
  kept: KeptText,
): ReadonlyMap<string, Standing> {
  const pages = new Map<string, Standing>();
  for (const record of usable) {
    if (record.kind !== 'standing') continue;
    const text = grave.has(record.file) ? kept(record.file) : undefined;
    const version = text === undefined ? record : readText(source(record.file, text), schemas);
    if (grave.has(record.file) && text === undefined) continue;
    if (version.kind === 'standing' && version.value !== null) pages.set(version.value.slug, version.value);
  }
  return pages;
}
