import type { Finding } from '../../content/finding.ts';
import { sayMoment, type TimeModel } from '../../dates.ts';
import type { Edition } from '../edition.ts';
import type { FiledStory } from '../filed.ts';
import type { StoryState } from '../publication.ts';
import type { Upkeep } from '../upkeep.ts';
import type { DeskChangesModel } from './changes.ts';
import type { FurnitureModel } from './furniture.ts';
import type { DeskCardsModel } from './platforms.ts';
import type { PreviewMode } from './preview-modes.ts';

/** A page of the desk. It has no place in an edition: the desk composes it for the editor who asks. */
export type DeskModel =
  | DeskCardsModel
  | SignInModel
  | DeskListModel
  | DeskStoryModel
  | DeskChangesModel
  | DeskNoticeModel;

/** What a window is told that follows a story which can't be shown any more. It is no page. */
export interface DeskUnreadableModel {
  readonly view: 'unreadable';
  readonly revision: string;
  /** The story's page, where it stands elsewhere now. */
  readonly moved?: string;
  readonly findings: readonly DeskFinding[];
}

/** A page that follows the files. */
interface Live {
  /** Of the edition that it was composed from. */
  readonly revision: string;
}

interface OnDesk {
  readonly furniture: FurnitureModel;
  /** Goes with each form, and proves that it came from a page of ours. */
  readonly form: string;
}

export interface SignInModel extends OnDesk {
  readonly view: 'sign-in';
  readonly failed?: 'desk-secret-wrong' | 'desk-too-often' | 'desk-form-old';
}

export interface DeskNoticeModel extends OnDesk {
  readonly view: 'missing' | 'over';
}

export interface DeskListModel extends OnDesk, Live {
  readonly view: 'list';
  readonly asked: DeskQuery;
  readonly waiting: readonly DeskEntry[];
  readonly recent: readonly DeskEntry[];
  readonly problems: DeskProblems;
}

/** What stays wrong until somebody puts it in order. Long lists are shown in part. */
export interface DeskProblems {
  /** Stories of which readers get the last good version. */
  readonly kept: readonly DeskEntry[];
  /** Of files that are no stories, as `npm run check` says them. */
  readonly findings: readonly DeskFinding[];
  /** Posts that nobody has looked at for long. */
  readonly posts: readonly DeskFinding[];
  readonly orphans: Part<string>;
  readonly redirects: Part<Upkeep['redirects'][number]>;
}

/** The first of many, and how many there are. */
export interface Part<Of> {
  readonly count: number;
  readonly first: readonly Of[];
}

export interface DeskStoryModel extends OnDesk, Live {
  readonly view: 'story';
  readonly story: DeskEntry;
  /** The address of the preview. */
  readonly frame: string;
  /** How it is looked at. */
  readonly modes: readonly PreviewMode[];
  /** The beginning of the page's fingerprint: another one, another page. */
  readonly content: string;
  readonly zone: string;
  /** The time as of which it is seen, where one was chosen; as an input field has it, and for people. */
  readonly at?: { readonly field: string; readonly time: TimeModel };
  readonly findings: readonly DeskFinding[];
  readonly said: { readonly title: string; readonly description: string; readonly card?: string };
  readonly shares: readonly {
    readonly id: string;
    readonly name: string;
    readonly address: string;
    readonly until: TimeModel;
  }[];
}

/** What is asked of the list. */
export interface DeskQuery {
  readonly state: StoryState | 'all';
  readonly words: string;
}

/** A story as the list shows it. */
export interface DeskEntry {
  readonly file: string;
  readonly state: StoryState;
  /** Its page on the desk; missing where nothing of it can be shown. */
  readonly desk?: string;
  /** Its own address. */
  readonly path?: string;
  readonly headline: string;
  readonly authors: string;
  readonly section: string;
  readonly published?: TimeModel;
  readonly changed?: TimeModel;
  readonly errors: number;
  readonly warnings: number;
  /** Readers get its last good version. */
  readonly kept?: true;
}

export interface DeskFinding {
  /** `file:line:column` */
  readonly place: string;
  readonly severity: Finding['severity'];
  readonly rule: Finding['rule'];
  readonly message: string;
}

/** What entries are composed from. */
export interface EntriesOf {
  /** An editor's. */
  readonly edition: Edition;
  /** When a file was last saved, as far as it is known. */
  readonly saved: (file: string) => Date | undefined;
}

/** What the list is composed from. */
export interface DeskListOf {
  readonly edition: Edition;
  readonly entries: DeskEntries;
  readonly form: string;
  readonly revision: string;
}

/** All that the list can show of an edition, whoever asks for which part of it. */
export interface DeskEntries {
  /** What was saved last comes first. */
  readonly waiting: readonly DeskEntry[];
  /** What was published last comes first. */
  readonly recent: readonly DeskEntry[];
  readonly problems: DeskProblems;
}

/** Stories that were published lately are as many as one looks at. */
const recentCount = 20;

export function composeDeskList(of: DeskListOf, asked: DeskQuery): DeskListModel {
  const { edition, entries, form, revision } = of;
  const { furniture } = edition;
  const isShown = (entry: DeskEntry): boolean => isAskedFor(entry, asked);
  return {
    view: 'list',
    furniture,
    form,
    revision,
    asked,
    waiting: entries.waiting.filter(isShown),
    recent: entries.recent.filter(isShown).slice(0, recentCount),
    problems: { ...entries.problems, kept: entries.problems.kept.filter(isShown) },
  };
}

export function composeEntries(of: EntriesOf): DeskEntries {
  const { filed, findings } = of.edition;
  const byFile = findingsByFile(of.edition);
  const stories = filed.map((story) => ({ story, entry: composeEntry(story, byFile, of) }));
  const time = ({ story }: (typeof stories)[number]): number => story.article?.published?.getTime() ?? 0;
  const files = new Set(filed.map(({ file }) => file));
  const others = findings.filter(({ file }) => !files.has(file));
  const { orphans, redirects } = of.edition.upkeep();
  return {
    waiting: stories
      .filter(({ story }) => story.state !== 'public' && story.state !== 'withdrawn' && !story.isKept)
      .map(({ entry }) => entry)
      .sort((a, b) => lastChange(b) - lastChange(a)),
    recent: stories
      .filter(({ story }) => story.state === 'public' || story.state === 'withdrawn')
      .sort((a, b) => time(b) - time(a))
      .map(({ entry }) => entry),
    problems: {
      kept: stories.filter(({ story }) => story.isKept).map(({ entry }) => entry),
      findings: others.filter(({ rule }) => rule !== 'unchecked-post').map(composeFinding),
      posts: others.filter(({ rule }) => rule === 'unchecked-post').map(composeFinding),
      orphans: partOf(orphans),
      redirects: partOf(redirects),
    },
  };
}

/** As many as one looks at; each window is sent them with each edition. */
const longestPart = 50;

const partOf = <Of>(all: readonly Of[]): Part<Of> => ({
  count: all.length,
  first: all.slice(0, longestPart),
});

export function composeEntry(
  story: FiledStory,
  findings: ReadonlyMap<string, readonly Finding[]>,
  { edition, saved }: EntriesOf,
): DeskEntry {
  const { file, state, path, article } = story;
  const { calendar } = edition;
  const own = findings.get(file) ?? [];
  const warnings = own.filter(({ severity }) => severity === 'warning').length;
  const changed = saved(file);
  return {
    file,
    state,
    ...(path === null ? {} : { path }),
    ...(path === null || article === null || state === 'withdrawn' ? {} : { desk: `/desk/story${path}` }),
    headline: article?.headline ?? file,
    authors: story.authors.join(', '),
    section: story.section,
    ...(article?.published === undefined ? {} : { published: sayMoment(article.published, calendar) }),
    ...(changed === undefined ? {} : { changed: sayMoment(changed, calendar) }),
    errors: own.length - warnings,
    warnings,
    ...(story.isKept ? { kept: true } : {}),
  };
}

export function composeFinding({ file, line, column, severity, rule, message }: Finding): DeskFinding {
  return { place: `${file}:${line}:${column}`, severity, rule, message };
}

export function findingsByFile({ findings }: Edition): ReadonlyMap<string, readonly Finding[]> {
  return Map.groupBy(findings, ({ file }) => file);
}

function isAskedFor(entry: DeskEntry, { state, words }: DeskQuery): boolean {
  if (state !== 'all' && entry.state !== state) return false;
  const text = [entry.headline, entry.authors, entry.section, entry.file].join(' ').toLowerCase();
  return words
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

function lastChange({ changed }: DeskEntry): number {
  return changed === undefined ? 0 : Date.parse(changed.iso);
}
