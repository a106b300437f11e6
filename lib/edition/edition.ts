import { blocksOf } from '../content/body/tree.ts';
import type { Content, Story } from '../content/content.ts';
import { compareFindings, type Finding } from '../content/finding.ts';
import type { Article } from '../content/records/article.ts';
import { nextMidnight } from '../dates.ts';
import {
  articlePath,
  authorPath,
  authorsPath,
  frontPath,
  mediaPath,
  normalPath,
  sectionPath,
  standingPath,
  topicPath,
  topicsPath,
} from './address.ts';
import type { Blocks } from './block.ts';
import { answerCard } from './cards.ts';
import { checkClaims } from './claims.ts';
import { embedAt } from './embeds.ts';
import { type Issue, indexStories } from './issue.ts';
import { composeGone, composeMissing } from './models/absent.ts';
import { composeArticle } from './models/article.ts';
import { composeAuthor, composeAuthors } from './models/author.ts';
import { composeFront } from './models/front.ts';
import { composeFurniture, type FurnitureModel } from './models/furniture.ts';
import { pageCount } from './models/listing.ts';
import { composeMedia } from './models/media.ts';
import { composeSection } from './models/section.ts';
import { composeStanding } from './models/standing.ts';
import { composeTopic, composeTopics } from './models/topic.ts';
import { type Answer, type Page, type PageKind, page } from './page.ts';
import { appearsAt, publicationOf } from './publication.ts';
import { allRenditions, type RenditionsOf, renditionAt } from './renditions.ts';
import { uncheckedPosts } from './unchecked.ts';

/** Everything that the site says at one moment. */
export interface Edition {
  readonly now: Date;
  /** The next moment at which anything in it changes by itself. */
  readonly until: Date;
  /** Of content and of addresses, in the order of reading. */
  readonly findings: readonly Finding[];
  /** What surrounds every page. */
  readonly furniture: FurnitureModel;
  /** What stands at a path, however it is percent-encoded. */
  resolve(path: string): Answer;
  /** Where the file system has a file that a media page serves. */
  locate(file: string): string | undefined;
  /** Every public page, or those of one kind, each address once. */
  pages<Kind extends PageKind = PageKind>(kind?: Kind): Iterable<PageOfKind<Kind>>;
  /** Files of stories that are public as they stand: their texts are what may be kept. */
  readonly keep: readonly { readonly file: string; readonly text: string }[];
  /** Files of stories that were taken away: nothing of them is kept. */
  readonly drop: readonly string[];
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
}

/** Sets an edition: decides what is public at `now`, gives everything its address, and composes nothing yet. */
export function setEdition({ content: read, blocks, now, origin, build }: EditionOf): Edition {
  const content = { ...read, stories: read.stories.map(keptOnce) };
  const claims = checkClaims(content, now);
  const decided = content.stories.map((story) => ({
    story,
    publication: publicationOf(story, now, !claims.contested.has(story.file)),
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
    authors: [...content.authors.values()],
  };
  const table = new Map<string, Answer>();
  const put = (answer: Page): void => {
    if (!table.has(answer.path)) table.set(answer.path, answer);
  };
  putLists(issue, build, put);
  for (const record of standing) {
    put(page('standing', standingPath(record.slug), build, () => composeStanding(record, issue)));
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
  for (const file of publicFiles(issue)) {
    const media = content.media(file);
    if (media !== undefined) put(page('media', mediaPath(file), build, () => composeMedia(media)));
  }
  for (const article of issue.stories) putRedirects(article, table);
  for (const { story, publication } of decided) {
    if (publication.state === 'gone' && story.current !== null) putRedirects(story.current, table);
  }
  const renditions = { table, content, build };
  const missing = page('missing', '', build, () => composeMissing(issue));
  const lookUp = (path: string): Answer => table.get(path) ?? missing;
  return {
    now,
    until: untilOf(content, now),
    furniture: issue.furniture,
    locate: (file) => content.media(file)?.path,
    findings: [...content.findings, ...claims.findings, ...uncheckedPosts(content, now)].sort(
      compareFindings,
    ),
    resolve: (path) => {
      const known = normalPath(path);
      if (known === null) return missing;
      return (
        answerCard(known, lookUp) ??
        table.get(known) ??
        renditionAt(known, renditions) ??
        embedAt(known, table, build) ??
        missing
      );
    },
    pages: (kind) => pagesOf(renditions, kind),
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
  };
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

function putLists(issue: Issue, build: string, put: (page: Page) => void): void {
  put(page('front', frontPath, build, () => composeFront(issue)));
  put(page('authors', authorsPath, build, () => composeAuthors(issue)));
  put(page('topics', topicsPath, build, () => composeTopics(issue)));
  for (const section of issue.sections) {
    for (const number of pageNumbers(issue.bySection.get(section.slug))) {
      put(
        page('section', sectionPath(section.slug, number), build, () =>
          composeSection(section, number, issue),
        ),
      );
    }
  }
  for (const author of issue.authors) {
    for (const number of pageNumbers(issue.byAuthor.get(author.slug))) {
      put(page('author', authorPath(author.slug, number), build, () => composeAuthor(author, number, issue)));
    }
  }
  for (const topic of issue.topics.values()) {
    for (const number of pageNumbers(topic.stories)) {
      put(page('topic', topicPath(topic.slug, number), build, () => composeTopic(topic, number, issue)));
    }
  }
}

function pageNumbers(stories: readonly Article[] = []): readonly number[] {
  return Array.from({ length: pageCount(stories.length) }, (_, index) => index + 1);
}

/** Old paths lead to the story for good, or to the word that it is withdrawn; a page that stands there now comes first. */
function putRedirects(article: Article, table: Map<string, Answer>): void {
  const to = articlePath(article.section, article.slug);
  for (const old of article.formerly) {
    const path = normalPath(old);
    if (path !== null && !table.has(path)) table.set(path, { kind: 'redirect', to });
  }
}

/** Files that public pages show. A picture of a draft isn't public before its story is. */
function publicFiles({ content, blocks, stories, standing }: Issue): ReadonlySet<string> {
  const files = new Set<string | undefined>([content.site.logo]);
  for (const author of content.authors.values()) files.add(author.photo);
  for (const { lead, share } of stories) files.add(lead?.src).add(share?.image);
  for (const { body } of [...stories, ...standing]) {
    for (const { tag, attributes } of blocksOf(body)) {
      for (const file of blocks.get(tag)?.files?.(attributes, content) ?? []) files.add(file);
    }
  }
  return new Set([...files].filter((file) => file !== undefined));
}

function untilOf(content: Content, now: Date): Date {
  const moments = [
    nextMidnight(now, content.site.timezone),
    ...content.stories.flatMap((story) => appearsAt(story, now) ?? []),
    ...(content.front?.pins ?? []).flatMap(({ until }) =>
      until !== undefined && until > now ? [until] : [],
    ),
  ];
  return new Date(Math.min(...moments.map((moment) => moment.getTime())));
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
