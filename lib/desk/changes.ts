import { sayMoment } from '../dates.ts';
import { normalPath } from '../edition/address.ts';
import type { Edition } from '../edition/edition.ts';
import type { FiledStory } from '../edition/filed.ts';
import type { ChangedField, DeskChangesModel, VersionModel } from '../edition/models/changes.ts';
import { composeEntry, type DeskEntry, findingsByFile } from '../edition/models/desk.ts';
import type { StoryVersion } from '../edition/models/version.ts';
import type { KeptVersions } from '../newsroom/newsroom.ts';
import { type History, historyOf } from './changes-git.ts';
import { diffPassages } from './changes-passages.ts';
import { diffWords } from './changes-words.ts';
import { savedOne } from './saved.ts';

export interface ChangesWith {
  readonly preview: () => Edition;
  readonly contentDir: string;
  readonly keptOf: (file: string) => KeptVersions;
}

export interface ChangesOf {
  /** An editor's. */
  readonly edition: Edition;
  readonly story: FiledStory;
  readonly entry: DeskEntry;
  readonly form: string;
  /** The version that was asked for; null for the one that an editor means. */
  readonly from: string | null;
  readonly contentDir: string;
  readonly keptOf: (file: string) => KeptVersions;
}

/** The page of what changed in the story at an address, as it was asked for; null where there is none. */
export async function changesOf(
  asked: { readonly path: string; readonly from: string | null; readonly form: string },
  { preview, contentDir, keptOf }: ChangesWith,
): Promise<DeskChangesModel | null> {
  const edition = preview();
  const path = normalPath(asked.path);
  const story = edition.filed.find((filed) => path !== null && filed.path === path);
  if (story === undefined || story.state === 'withdrawn') return null;
  const saved = await savedOne(contentDir, story.file);
  const entry = composeEntry(story, findingsByFile(edition), { edition, saved: () => saved });
  return composeChanges({ edition, story, entry, form: asked.form, from: asked.from, contentDir, keptOf });
}

interface Earlier {
  readonly model: VersionModel;
  readonly version: StoryVersion;
}

/** What changed in a story; null where its file can't be read as it stands. */
export async function composeChanges(of: ChangesOf): Promise<DeskChangesModel | null> {
  const { edition, story, entry, form, from } = of;
  if (story.article === null) return null;
  const now = edition.version(story.article);
  const { commits, note } = await historyOf(of.contentDir, story.file);
  const versions = different(earlierVersions(of, commits), now);
  // What an editor means: what readers had. Of a story that was never public, what it was.
  const against =
    versions.find(({ model }) => model.id === from) ??
    versions.find(({ model }) => model.wasPublic) ??
    versions[0];
  const { language, direction } = now;
  const passages = diffPassages((against?.version ?? now).passages, now.passages, language);
  return {
    view: 'changes',
    furniture: edition.furniture,
    form,
    story: entry,
    language,
    direction,
    versions: versions.map(({ model }) => model),
    against: against?.model ?? null,
    history: note,
    fields: against === undefined ? [] : changedFields(against.version, now),
    passages,
    untold:
      story.state === 'public' &&
      against?.model.wasPublic === true &&
      passages.some(({ change }) => change !== 'same') &&
      !tells(against.version, now),
  };
}

/** The versions that there are, the newest first; what readers have while the file has errors comes before all. */
function earlierVersions(of: ChangesOf, commits: History['commits']): readonly Earlier[] {
  const { edition, story } = of;
  const { calendar, now } = edition;
  const { readers, earlier } = of.keptOf(story.file);
  const found: Earlier[] = [];
  const add = (
    text: string,
    until: Date,
    model: Omit<VersionModel, 'wasPublic'>,
    file: string = story.file,
  ): void => {
    const article = edition.read(file, text);
    if (article === null) return;
    const { status, hold, published } = article;
    const isOut = published !== undefined && published <= until;
    const wasPublic = status === 'published' && hold === undefined && isOut;
    found.push({ model: { ...model, wasPublic }, version: edition.version(article) });
  };
  if (readers !== undefined) add(readers, now, { id: 'readers', source: 'readers' });
  // Where the content folder stands in the repository: a file that had another name had another slug too.
  const [newest = ''] = commits.map(({ path }) => path.normalize('NFC'));
  const above = newest.endsWith(story.file) ? newest.slice(0, -story.file.length) : null;
  commits.forEach(({ id, time, by, subject, path, text }, index) => {
    const was =
      above !== null && path.startsWith(`${above}articles/`) ? path.slice(above.length) : story.file;
    const model = {
      id: id.slice(0, 12),
      source: 'commit',
      time: sayMoment(time, calendar),
      by: by.slice(0, 80),
      subject: subject.slice(0, 120),
      ...(was.normalize('NFC') === story.file ? {} : { file: was }),
    } as const;
    add(text, commits[index - 1]?.time ?? now, model, was);
  });
  if (earlier !== undefined) {
    add(earlier.text, earlier.until, {
      id: 'earlier',
      source: 'earlier',
      time: sayMoment(earlier.until, calendar),
    });
  }
  return found;
}

/** Those that say something else than the story does now, each of them once. */
function different(versions: readonly Earlier[], now: StoryVersion): readonly Earlier[] {
  const seen = new Set([saidIn(now)]);
  return versions.filter(({ version }) => {
    const said = saidIn(version);
    const isNew = !seen.has(said);
    seen.add(said);
    return isNew;
  });
}

function saidIn({ passages, fields }: StoryVersion): string {
  return JSON.stringify([passages, [...fields]]);
}

function changedFields(before: StoryVersion, now: StoryVersion): readonly ChangedField[] {
  return [...new Set([...now.fields.keys(), ...before.fields.keys()])].flatMap((name) => {
    const [old = '', fresh = ''] = [before.fields.get(name), now.fields.get(name)];
    return old === fresh ? [] : [{ name, pieces: diffWords(old, fresh, 'en') }];
  });
}

/** True where the page tells readers of a change: by another time of update, or by one more correction. */
function tells(before: StoryVersion, { article }: StoryVersion): boolean {
  return (
    (article.updated !== undefined && article.updated.getTime() !== before.article.updated?.getTime()) ||
    article.corrections.length > before.article.corrections.length
  );
}
