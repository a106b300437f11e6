import type { Finding } from '../../content/finding.ts';
import { sayMoment, type TimeModel } from '../../dates.ts';
import type { Edition } from '../edition.ts';
import type { FiledStory } from '../filed.ts';
import type { StoryState } from '../publication.ts';
import type { DeskChangesModel } from './changes.ts';
import type { FurnitureModel } from './furniture.ts';

/** A page of the desk. It has no place in an edition: the desk composes it for the editor who asks. */
export type DeskModel = SignInModel | DeskListModel | DeskStoryModel | DeskChangesModel | DeskNoticeModel;

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

export interface DeskListModel extends OnDesk {
  readonly view: 'list';
  readonly asked: DeskQuery;
  readonly waiting: readonly DeskEntry[];
  readonly recent: readonly DeskEntry[];
  /** Of files that are no stories, as `npm run check` says them. */
  readonly problems: readonly DeskFinding[];
}

export interface DeskStoryModel extends OnDesk {
  readonly view: 'story';
  readonly story: DeskEntry;
  /** The address of the preview. */
  readonly frame: string;
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
}

export interface DeskFinding {
  /** `file:line:column` */
  readonly place: string;
  readonly severity: Finding['severity'];
  readonly rule: Finding['rule'];
  readonly message: string;
}

/** What the desk's list and pages are composed from. */
export interface DeskOf {
  /** An editor's. */
  readonly edition: Edition;
  readonly form: string;
  /** When a file was last saved, as far as it is known. */
  readonly saved: (file: string) => Date | undefined;
}

/** Stories that were published lately are as many as one looks at. */
const recentCount = 20;

export function composeDeskList(of: DeskOf, asked: DeskQuery): DeskListModel {
  const { edition, form } = of;
  const findings = findingsByFile(edition);
  const stories = edition.filed.map((story) => ({ story, entry: composeEntry(story, findings, of) }));
  const matching = stories.filter(({ entry }) => isAskedFor(entry, asked));
  const time = ({ story }: (typeof stories)[number]): number => story.article?.published?.getTime() ?? 0;
  const files = new Set(edition.filed.map(({ file }) => file));
  return {
    view: 'list',
    furniture: edition.furniture,
    form,
    asked,
    waiting: matching
      .filter(({ story }) => story.state !== 'public' && story.state !== 'withdrawn')
      .sort((a, b) => lastChange(b.entry) - lastChange(a.entry))
      .map(({ entry }) => entry),
    recent: matching
      .filter(({ story }) => story.state === 'public' || story.state === 'withdrawn')
      .sort((a, b) => time(b) - time(a))
      .slice(0, recentCount)
      .map(({ entry }) => entry),
    problems: edition.findings.filter(({ file }) => !files.has(file)).map(composeFinding),
  };
}

export function composeEntry(
  story: FiledStory,
  findings: ReadonlyMap<string, readonly Finding[]>,
  { edition, saved }: Pick<DeskOf, 'edition' | 'saved'>,
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
