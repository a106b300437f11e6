import { sayMoment } from '../dates.ts';
import { normalPath } from '../edition/address.ts';
import type { Edition } from '../edition/edition.ts';
import type { FiledStory } from '../edition/filed.ts';
import {
  composeEntry,
  composeFinding,
  type DeskStoryModel,
  type DeskUnreadableModel,
  findingsByFile,
} from '../edition/models/desk.ts';
import { modesIn } from '../edition/models/preview-modes.ts';
import { describe } from '../share/describe.ts';
import { previewPath } from './preview.ts';
import { savedOne } from './saved.ts';
import type { Shares } from './shares.ts';
import { fieldOf, momentIn } from './times.ts';

export interface StoryWith {
  /** What editors see, as of now or of another time. */
  readonly preview: (at?: Date) => Edition;
  readonly contentDir: string;
  readonly shares: Shares;
}

export interface StoryAsked {
  /** The story's own address, as it was asked for. */
  readonly path: string;
  /**
   * `at`: the time as of which it is to be seen, as a field of a form has it; the preview's modes; `file`: whose page a
   * window shows that follows it.
   */
  readonly query: URLSearchParams;
  readonly form: string;
  readonly revision: string;
}

/** A story's page on the desk; null where there is no such story, or nothing of it can be shown. */
export async function composeStory(
  asked: StoryAsked,
  { preview, contentDir, shares }: StoryWith,
): Promise<DeskStoryModel | null> {
  const zone = preview().calendar.timezone;
  const at = asked.query.get('at') ?? '';
  const chosen = at === '' ? null : momentIn(at, zone);
  const edition = chosen === null ? preview() : preview(chosen);
  const path = normalPath(asked.path);
  const filed = edition.filed.find((story) => story.path === path && story.article !== null);
  const page = path === null ? undefined : edition.resolve(path);
  if (filed === undefined || path === null || page?.kind !== 'article') return null;
  const findings = findingsByFile(edition);
  const saved = await savedOne(contentDir, filed.file);
  const { title, description, image } = describe(page);
  const frame = previewPath(chosen === null ? 'now' : `at-${chosen.getTime()}`);
  const card = image === undefined ? undefined : URL.parse(image.url)?.pathname;
  return {
    view: 'story',
    furniture: edition.furniture,
    form: asked.form,
    revision: asked.revision,
    story: composeEntry(filed, findings, { edition, saved: () => saved }),
    frame: `${frame}${path}`,
    modes: modesIn(asked.query),
    content: page.fingerprint.slice(0, 7),
    zone,
    ...(chosen === null
      ? {}
      : { at: { field: fieldOf(chosen, zone), time: sayMoment(chosen, edition.calendar) } }),
    findings: [filed.file, ...authorFiles(filed)]
      .flatMap((file) => findings.get(file) ?? [])
      .map(composeFinding),
    said: { title, description, ...(card === undefined ? {} : { card: `${frame}${card}` }) },
    shares: shares.of(filed.file).map((share) => ({
      id: share.id,
      name: share.name,
      address: `${edition.furniture.origin}${previewPath(shares.token(share))}${path}`,
      until: sayMoment(new Date(share.until), edition.calendar),
    })),
  };
}

/** Who wrote it is a part of the story: readers find their box below it. */
function authorFiles({ article }: FiledStory): readonly string[] {
  return (article?.authors ?? []).map((slug) => `authors/${slug}.yaml`);
}

/** What a window is told whose story can't be shown any more: what was found in its file, if that is still there. */
export function composeUnreadable(
  { query, revision }: StoryAsked,
  { filed, findings }: Edition,
): DeskUnreadableModel {
  const file = query.get('file') ?? '';
  const story = filed.find((story) => story.file === file);
  const path = story?.article == null ? null : story.path;
  return {
    view: 'unreadable',
    revision,
    ...(path === null ? {} : { moved: `/desk/story${path}` }),
    findings: findings.filter((finding) => finding.file === file).map(composeFinding),
  };
}
