import { blocksOf } from '../content/body/tree.ts';
import type { Content, Story } from '../content/content.ts';
import { compareFindings, type Finding } from '../content/finding.ts';
import { readVersion } from '../content/read.ts';
import type { Article } from '../content/records/article.ts';
import { type Calendar, nextMidnight } from '../dates.ts';
import type { SearchAsked } from '../search/asked.ts';
import type { IndexAnswer, Searchable } from '../search/model.ts';
import { articlePath, mediaPath, normalPath, searchPath, standingPath } from './address.ts';
import { archiveOf } from './archive.ts';
import type { Blocks } from './block.ts';
import { brokenLinks } from './broken-links.ts';
import { answerCard } from './cards.ts';
import { checkClaims } from './claims.ts';
import { embedAt } from './embeds.ts';
import { type FiledStory, fileStories, isUnpublished } from './filed.ts';
import { type Issue, indexStories } from './issue.ts';
import { listPages } from './lists.ts';
import { composeGone, composeMissing } from './models/absent.ts';
import { composeArticle } from './models/article.ts';
import { composeFurniture, type FurnitureModel } from './models/furniture.ts';
import { composeIcon, icons } from './models/icon.ts';
import { composeMedia } from './models/media.ts';
import { composeSearch } from './models/search.ts';
import { newsUntil } from './models/sitemap.ts';
import { composeStanding } from './models/standing.ts';
import { composeUnpublished } from './models/unpublished.ts';
import { composeVersion, type StoryVersion } from './models/version.ts';
import { overdueDrafts } from './overdue.ts';
import { type Answer, type Page, type PageKind, type PageOf, page } from './page.ts';
import { papersOf } from './papers.ts';
import { rightsIn } from './picture-uses.ts';
import { appearsAt, type Publication, publicationOf } from './publication.ts';
import { allRenditions, pointsOnce, type RenditionsOf, renditionAt } from './renditions.ts';
import { type Rights, rightsAt } from './rights.ts';
import { searchableStories } from './searchable.ts';
import { uncheckedPosts } from './unchecked.ts';
import { type Upkeep, upkeepOf } from './upkeep.ts';

/** Everything that the site says at one moment. */
export interface Edition {
  readonly now: Date;
  /** The next moment at which anything in it changes by itself. */
  readonly until: Date;
  /** Of content and of addresses, in the order of reading. */
  readonly findings: readonly Finding[];
  readonly calendar: Calendar;
  /** What surrounds every page. */
  readonly furniture: FurnitureModel;
  /** What stands at a path, however it is percent-encoded. */
  resolve(path: string): Answer;
  /** Where the file system has a file that a media page serves. */
  locate(file: string): string | undefined;
  /** Every public page, or those of one kind, each address once. */
  pages<Kind extends PageKind = PageKind>(kind?: Kind): Iterable<PageOfKind<Kind>>;
  /** The page of a search, from what the index has found. */
  search(asked: SearchAsked, answer: IndexAnswer | null): PageOf<'search'>;
  /** Public stories, the newest first, for the index of the search. */
  searchable(): Iterable<Searchable>;
  /** Files of stories that are public as they stand: their texts are what may be kept. */
  readonly keep: readonly { readonly file: string; readonly text: string }[];
  /** Files of stories that were taken away: nothing of them is kept. */
  readonly drop: readonly string[];
  /** Files of stories that were withdrawn: their earlier versions are forgotten too. */
  readonly forget: readonly string[];
  /** Every story's file, for an editor; empty in what readers see. */
  readonly filed: readonly FiledStory[];
  /** Redirects, and pictures that nothing shows. Looks through all stories each time. */
  upkeep(): Upkeep;
  /** A story as one of its files said it, at whatever time; null where that can't be read. */
  read(file: string, text: string): Article | null;
  /** What a story says, beside this publication's other records, for comparing. */
  version(article: Article): StoryVersion;
}

/** What an edition is computed from. */
export interface EditionOf {
  readonly content: Content;
  readonly blocks: Blocks;
  readonly now: Date;
  /** Scheme and host of the site, without a slash at its end. */
  readonly origin: string;
  /** Identity of the program: another build, another fingerprint. */
  readonly build: string;
  /**
   * For an editor, stories that aren't public have a page too, at the address that they will have. Everything else is
   * the same: no list and no other page shows them.
   */
  readonly viewer?: 'reader' | 'editor';
}

/** Sets an edition: decides what is public at `now`, gives everything its address, and composes nothing yet. */
export function setEdition({
  content: read,
  blocks,
  now,
  origin,
  build,
  viewer = 'reader',
}: EditionOf): Edition {
  const rights = rightsAt(read, blocks, now);
  const content: Content = {
    ...read,
    stories: read.stories.map(keptOnce),
    media: (file) => (rights.withheld.has(file) ? undefined : read.media(file)),
  };
  const claims = checkClaims(content, now);
  const decided = content.stories.map((story) => ({
    story,
    publication: publicationOf(
      story,
      now,
      !claims.contested.has(story.file) && !rights.faulty.has(story.file),
    ),
  }));
  const { sections, standing } = claims;
  const calendar = { timezone: content.site.timezone, language: content.site.language };
  const indexes = indexStories(
    decided.flatMap(({ publication }) => (publication.state === 'public' ? [publication.article] : [])),
  );
  const issue: Issue = {
    content,
    blocks,
    now,
    calendar,
    origin,
    furniture: composeFurniture(content, claims, origin),
    sections,
    standing,
    ...indexes,
    archive: archiveOf(indexes.stories, calendar.timezone),
    authors: [...content.authors.values()],
  };
  const table = new Map<string, Answer>();
  const put = (answer: Page): void => {
    if (!table.has(answer.path)) table.set(answer.path, answer);
  };
  let lists = 0;
  for (const { page } of listPages(issue, build)) {
    put(page);
    lists += 1;
  }
  for (const paper of papersOf(issue, lists, build)) put(paper);
  for (const record of standing) {
    put(page('standing', standingPath(record.slug), build, () => composeStanding(record, issue)));
  }
  const filed = viewer === 'editor' ? fileStories(decided, content, now) : [];
  const unpublished = filed.filter(isUnpublished);
  for (const story of unpublished) {
    put(page('article', story.path, build, () => composeUnpublished(story, issue)));
  }
  for (const article of issue.stories) {
    const path = articlePath(article.section, article.slug);
    put(page('article', path, build, () => composeArticle(article, issue)));
  }
  for (const { publication } of decided) {
    if (publication.state !== 'gone') continue;
    const path = articlePath(publication.section, publication.slug);
    put(page('gone', path, build, () => composeGone(path, publication.reason, issue)));
  }
  const shown = [...issue.stories, ...unpublished.map(({ article }) => article)];
  for (const file of publicFiles({ ...issue, stories: shown }, rights)) {
    const media = content.mediaFiles.get(file);
    if (media !== undefined) put(page('media', mediaPath(file), build, () => composeMedia(media)));
  }
  for (const [path, format] of Object.entries(icons)) {
    put(page('icon', path, build, () => composeIcon(format, issue)));
  }
  for (const article of issue.stories) putRedirects(article, table);
  for (const { story, publication } of decided) {
    if (publication.state === 'gone' && story.current !== null) putRedirects(story.current, table);
  }
  const search = (asked: SearchAsked, answer: IndexAnswer | null): PageOf<'search'> =>
    page('search', searchPath, build, () => composeSearch(asked, answer, articleAt, issue));
  let articles: ReadonlyMap<string, Article> | undefined;
  const articleAt = (path: string): Article | undefined => {
    articles ??= new Map(
      issue.stories.map((article) => [articlePath(article.section, article.slug), article]),
    );
    return articles.get(path);
  };
  put(search({ q: '', page: 1 }, null));
  const renditions = { table, content: read, build, points: pointsOnce(issue.stories, read) };
  const missing = page('missing', '', build, () => composeMissing(issue));
  const lookUp = (path: string): Answer => table.get(path) ?? missing;
  const resolve = (path: string): Answer => {
    const known = normalPath(path);
    if (known === null) return missing;
    return (
      answerCard(known, lookUp) ??
      table.get(known) ??
      renditionAt(known, renditions) ??
      embedAt(known, table, build) ??
      missing
    );
  };
  return {
    now,
    until: untilOf(content, issue, rights),
    calendar,
    furniture: issue.furniture,
    locate: (file) => read.media(file)?.path,
    findings: [
      ...content.findings,
      ...claims.findings,
      ...rights.findings,
      ...uncheckedPosts(content, now),
      ...overdueDrafts(content, now),
      ...brokenLinks({ content, decided, origin, resolve }),
    ].sort(compareFindings),
    resolve,
    pages: (kind) => pagesOf(renditions, kind),
    filed,
    upkeep: () => upkeepOf({ content, shown: filesOfAll(issue), lookUp }),
    search,
    searchable: () => searchableStories(issue, textsOf(decided)),
    keep: decided.flatMap(({ story, publication }) =>
      publication.state === 'public' && publication.version === 'current'
        ? [{ file: story.file, text: story.text }]
        : [],
    ),
    drop: decided.flatMap(({ story, publication }) =>
      publication.state === 'gone' || (publication.state === 'hidden' && publication.taken)
        ? [story.file]
        : [],
    ),
    forget: decided.flatMap(({ story }) => (story.outline?.status === 'withdrawn' ? [story.file] : [])),
    read: (file, text) => readVersion(file, text, blocks),
    version: (article) => composeVersion(article, issue),
  };
}

/** The file of a story as it was read; a version that was kept says itself what it is. */
function textsOf(
  decided: readonly { readonly story: Story; readonly publication: Publication }[],
): (article: Article) => string {
  const texts = new Map(
    decided.flatMap(({ story, publication }) =>
      publication.state === 'public' && publication.version === 'current'
        ? [[publication.article, story.text] as const]
        : [],
    ),
  );
  return (article) => texts.get(article) ?? JSON.stringify(article);
}

/** Reading a kept version parses its text: once an edition, however many ask. */
function keptOnce(story: Story): Story {
  if (story.current !== null) return story;
  let kept: { readonly version: Article | null } | undefined;
  return {
    ...story,
    kept: () => {
      kept ??= { version: story.kept() };
      return kept.version;
    },
  };
}

/** Old paths lead to the story for good, or to the word that it is withdrawn; a page that stands there now comes first. */
function putRedirects(article: Article, table: Map<string, Answer>): void {
  const to = articlePath(article.section, article.slug);
  for (const old of article.formerly) {
    const path = normalPath(old);
    if (path !== null && !table.has(path)) table.set(path, { kind: 'redirect', to });
  }
}

/**
 * Files that public pages show. A picture of a draft isn't public before its story is, and one without rights only
 * where the story says who has allowed it.
 */
function publicFiles(
  { content, blocks, stories, standing }: Issue,
  { withheld }: Pick<Rights, 'withheld'>,
): ReadonlySet<string> {
  const files = new Set<string>();
  const add = (file: string | undefined, allowed?: string): void => {
    if (file !== undefined && (allowed !== undefined || !withheld.has(file))) files.add(file);
  };
  add(content.site.logo);
  for (const author of content.authors.values()) add(author.photo);
  for (const { lead, share } of stories) {
    add(lead?.src, lead?.rights);
    add(share?.image);
  }
  for (const { body } of [...stories, ...standing]) {
    for (const { tag, attributes } of blocksOf(body)) {
      for (const file of blocks.get(tag)?.files?.(attributes, content) ?? []) add(file, rightsIn(attributes));
    }
  }
  return files;
}

/** Files that any story shows, whatever its state and their rights, or its last good version; and standing pages, and the site itself. */
function filesOfAll(issue: Issue): ReadonlySet<string> {
  const stories = issue.content.stories.flatMap(({ seen }) => seen ?? []);
  return publicFiles({ ...issue, stories: [...issue.stories, ...stories] }, { withheld: new Set() });
}

function untilOf(content: Content, { stories, now }: Issue, rights: Rights): Date {
  const moments = [
    nextMidnight(now, content.site.timezone),
    ...rights.ends,
    ...content.stories.flatMap((story) => appearsAt(story, now) ?? []),
    ...(content.front?.pins ?? []).flatMap(({ until }) =>
      until !== undefined && until > now ? [until] : [],
    ),
    newsUntil(stories, now) ?? [],
  ];
  return new Date(moments.flat().reduce((soonest, moment) => Math.min(soonest, moment.getTime()), Infinity));
}

type PageOfKind<Kind extends PageKind> = Extract<Page, { readonly kind: Kind }>;

function* pagesOf<Kind extends PageKind>(renditions: RenditionsOf, kind?: Kind): Generator<PageOfKind<Kind>> {
  for (const answer of renditions.table.values()) {
    if (answer.kind !== 'redirect' && answer.kind !== 'card' && isOfKind(answer, kind)) yield answer;
  }
  if (kind !== undefined && kind !== 'rendition') return;
  for (const rendition of allRenditions(renditions)) if (isOfKind(rendition, kind)) yield rendition;
}

function isOfKind<Kind extends PageKind>(page: Page, kind?: Kind): page is PageOfKind<Kind> {
  return kind === undefined || page.kind === kind;
}
