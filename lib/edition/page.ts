import { createHash } from 'node:crypto';
import type { GoneModel, MissingModel } from './models/absent.ts';
import type { ArchiveModel } from './models/archive.ts';
import type { ArticleModel } from './models/article.ts';
import type { AuthorModel, AuthorsModel } from './models/author.ts';
import type { CardModel } from './models/card.ts';
import type { DeskModel } from './models/desk.ts';
import type { EmbedModel } from './models/embed.ts';
import type { FeedModel } from './models/feed.ts';
import type { FrontModel } from './models/front.ts';
import type { IconModel } from './models/icon.ts';
import type { MediaModel } from './models/media.ts';
import type { NoteModel } from './models/note.ts';
import type { RenditionModel } from './models/rendition.ts';
import type { SearchModel } from './models/search.ts';
import type { SectionModel } from './models/section.ts';
import type { SitemapModel } from './models/sitemap.ts';
import type { StandingModel } from './models/standing.ts';
import type { TopicModel, TopicsModel } from './models/topic.ts';

/** The model of each kind of page: all that its components render from. */
export interface PageModels {
  readonly front: FrontModel;
  readonly section: SectionModel;
  readonly article: ArticleModel;
  readonly authors: AuthorsModel;
  readonly author: AuthorModel;
  readonly topics: TopicsModel;
  readonly topic: TopicModel;
  readonly archive: ArchiveModel;
  readonly search: SearchModel;
  readonly standing: StandingModel;
  readonly gone: GoneModel;
  readonly missing: MissingModel;
  readonly embed: EmbedModel;
  /** Never in an edition: the desk has it rendered for the editor who asks. */
  readonly desk: DeskModel;
  readonly feed: FeedModel;
  readonly sitemap: SitemapModel;
  readonly note: NoteModel;
  readonly media: MediaModel;
  readonly rendition: RenditionModel;
  readonly icon: IconModel;
}

export type PageKind = keyof PageModels;

/** One public address of an edition. Model and fingerprint are computed when first asked for. */
export interface PageOf<Kind extends PageKind> {
  readonly kind: Kind;
  readonly path: string;
  readonly model: PageModels[Kind];
  /** Hash of model and build: the same fingerprint is the same page. */
  readonly fingerprint: string;
}

export type Page = { [Kind in PageKind]: PageOf<Kind> }[PageKind];

/** A page for programs: written from its model as it is, without Next and without a look. */
export type Paper = Extract<Page, { readonly kind: 'feed' | 'sitemap' | 'note' }>;

export function isPaper(answer: Answer): answer is Paper {
  return answer.kind === 'feed' || answer.kind === 'sitemap' || answer.kind === 'note';
}

/** A page that is a document: neither a paper, nor a file, nor the desk. */
export type ReaderPage = Exclude<Page, Paper | { readonly kind: 'media' | 'rendition' | 'icon' | 'desk' }>;

export function isReaderPage(answer: Answer): answer is ReaderPage {
  return (
    !isPaper(answer) && !['redirect', 'card', 'media', 'rendition', 'icon', 'desk'].includes(answer.kind)
  );
}

/** What the edition says of an address. Gone and missing are pages too, with a status of their own. */
export type Answer = Page | Card | Redirect;

export interface Redirect {
  readonly kind: 'redirect';
  readonly to: string;
  /** True where another answer may stand here soon. */
  readonly temporary?: boolean;
}

/** A page's share card at its present address. It isn't listed: whoever knows its page knows its address. */
export interface Card {
  readonly kind: 'card';
  readonly path: string;
  readonly model: CardModel;
  /** Hash of the model: the same fingerprint is the same picture. */
  readonly fingerprint: string;
}

/** Composes the model once, when it is first asked for. */
export function page<Kind extends PageKind>(
  kind: Kind,
  path: string,
  build: string,
  compose: () => PageModels[Kind],
): PageOf<Kind> {
  let model: PageModels[Kind] | undefined;
  return paper(kind, path, build, () => {
    model ??= compose();
    return model;
  });
}

/**
 * The same, but only the fingerprint is remembered: the model of a feed holds twenty stories whole, and there are
 * thousands of feeds.
 */
export function paper<Kind extends PageKind>(
  kind: Kind,
  path: string,
  build: string,
  compose: () => PageModels[Kind],
): PageOf<Kind> {
  let fingerprint: string | undefined;
  return {
    kind,
    path,
    get model() {
      return compose();
    },
    get fingerprint() {
      fingerprint ??= createHash('sha256')
        .update(JSON.stringify([build, kind, path, this.model]))
        .digest('base64url')
        .slice(0, 22);
      return fingerprint;
    },
  };
}

/** The HTTP status of a kind of page (RFC 9110 §15): withdrawn stories are 410, for good. */
export function statusOf(kind: PageKind): 200 | 404 | 410 {
  if (kind === 'gone') return 410;
  return kind === 'missing' ? 404 : 200;
}
