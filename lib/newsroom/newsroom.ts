import { realpath } from 'node:fs/promises';
import { relative } from 'node:path';
import { type FSWatcher, watch } from 'chokidar';
import { type Content, checkContent } from '../content/content.ts';
import { type Finding, printFinding } from '../content/finding.ts';
import { type Records, readRecords } from '../content/read.ts';
import type { Blocks } from '../edition/block.ts';
import { type Edition, type EditionOf, setEdition } from '../edition/edition.ts';
import type { EarlierText, Kept } from './kept.ts';

/** What a newsroom is opened with. */
export interface NewsroomOptions {
  readonly contentDir: string;
  readonly blocks: Blocks;
  readonly kept: Kept;
  /** Scheme and host of the site; undefined where site.yaml's `url` decides. */
  readonly siteUrl: string | undefined;
  /** Stands in where neither says where the site is. */
  readonly fallbackUrl: string;
  readonly build: string;
  /** Says a line to whoever runs the program. */
  readonly log: (line: string) => void;
  readonly clock?: () => Date;
}

/** Holds the current edition and sets the next one when files or the time ask for it. */
export interface Newsroom {
  edition(): Edition;
  /** What an editor sees of the same files: as of now, or of another time. Set when it is first asked for. */
  preview(at?: Date): Edition;
  /** What was kept of a story's file, for comparing: what readers have of it, and what they had before. */
  keptOf(file: string): KeptVersions;
  /** Reads the folder again and sets an edition from what is there now. */
  refresh(): Promise<Edition>;
  /** Calls `listener` whenever another edition has been set. */
  onEdition(listener: () => void): void;
  /** Follows the content folder and the clock until it is closed. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

export interface KeptVersions {
  readonly readers: string | undefined;
  readonly earlier: EarlierText | undefined;
}

/** An editor that saves writes several times; once it has been quiet for so long, the folder is read. */
const quietMs = 40;
/** A folder that never rests, as while thousands of files are copied, is read all the same. */
const patienceMs = 250;
const mostRounds = 3;
/** How often it is looked whether a link on the way to the folder leads elsewhere: no event tells of that. */
const linkMs = 500;
/** Times at which editors look at once; each holds an index of all stories. */
const mostPreviews = 8;
/** setTimeout's largest delay; an edition never waits longer than to the next midnight anyway. */
const longestTimer = 2 ** 31 - 1;

export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const { contentDir, blocks, kept, log, clock = () => new Date() } = options;
  let records: Records = { records: [], findings: [], read: new Map() };
  let content: Content;
  let edition: Edition;
  const previews = new Map<number, Edition>();
  let known: ReadonlySet<string> = new Set();
  let watcher: FSWatcher | undefined;
  let followed = '';
  let links: NodeJS.Timeout | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let restlessSince: number | undefined;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<Edition> | undefined;
  let again = false;
  let closed = false;
  let keepingFailed = '';
  const listeners: (() => void)[] = [];

  async function read(): Promise<Edition> {
    for (let round = 0; again && round < mostRounds; round++) {
      again = false;
      const found = await readRecords(contentDir, blocks, records);
      // A folder that can't be listed, as while its link leads nowhere, tells nothing of what is in it.
      const unlisted = found.findings.some(({ file }) => file === '.');
      records = unlisted ? { ...records, findings: found.findings } : found;
    }
    if (again) changed();
    content = checkContent(records, blocks, kept.get);
    return set();
  }

  /** Sets the edition of the moment from the records as they are; renders nothing. */
  function set(): Edition {
    edition = setEdition({ ...setting(), now: clock() });
    previews.clear();
    remember(edition);
    known = tell(edition.findings, known, log);
    wait();
    for (const listener of listeners) listener();
    return edition;
  }

  function setting(): Omit<EditionOf, 'now'> {
    const { siteUrl, fallbackUrl, build } = options;
    const origin = siteUrl ?? originOf(content.site.url) ?? fallbackUrl;
    return { content, blocks, origin, build };
  }

  function preview(at: Date = edition.now): Edition {
    const known = previews.get(at.getTime());
    if (known !== undefined) return known;
    const made = setEdition({ ...setting(), now: at, viewer: 'editor' });
    const [oldest] = previews.keys();
    if (previews.size >= mostPreviews && oldest !== undefined) previews.delete(oldest);
    previews.set(at.getTime(), made);
    return made;
  }

  function remember({ keep, drop, forget }: Edition): void {
    try {
      const deleted = [...kept.files(), ...kept.earlierFiles()].filter((file) => isDeleted(file, records));
      kept.change([...keep, ...content.good], drop, [...forget, ...deleted]);
      keepingFailed = '';
    } catch (error) {
      if (keepingFailed !== String(error))
        log(`The last good versions can't be kept on disk: ${String(error)}. Pages are served all the same.`);
      keepingFailed = String(error);
    }
  }

  function wait(): void {
    if (watcher === undefined || closed) return;
    clearTimeout(timer);
    const delay = edition.until.getTime() - clock().getTime();
    timer = setTimeout(
      () => {
        try {
          set();
        } catch (error) {
          log(`The next edition can't be set: ${String(error)}. The last one stays.`);
        }
      },
      Math.min(Math.max(delay, 1), longestTimer),
    );
    timer.unref();
  }

  function refresh(): Promise<Edition> {
    again = true;
    reading ??= read().finally(() => {
      reading = undefined;
    });
    return reading;
  }

  function changed(): void {
    if (closed) return;
    restlessSince ??= Date.now();
    clearTimeout(quiet);
    quiet = setTimeout(
      () => {
        restlessSince = undefined;
        refresh().catch((error) => log(`The content folder can't be read: ${String(error)}`));
      },
      Math.min(quietMs, Math.max(0, restlessSince + patienceMs - Date.now())),
    );
  }

  async function watchFolder(folder: string): Promise<void> {
    followed = folder;
    watcher = watch(folder, {
      ignoreInitial: true,
      followSymlinks: false,
      ignored: (path) => /(?:^|[\\/])(?:\.git|node_modules)(?:$|[\\/])/.test(relative(folder, path)),
    });
    watcher.on('all', changed);
    watcher.on('error', (error) => log(`The content folder can't be followed: ${String(error)}`));
    await new Promise<void>((ready) => watcher?.once('ready', ready));
  }

  /** A deployment may swap the link that leads to the folder, as git-sync does. */
  async function followLinks(): Promise<void> {
    const folder = await realpath(contentDir).catch(() => null);
    if (folder === null) followed = '';
    else if (folder !== followed && !closed) {
      const left = watcher;
      await watchFolder(folder);
      await left?.close();
      changed();
    }
    if (closed) await watcher?.close();
    else links = setTimeout(followLinks, linkMs).unref();
  }

  await refresh();
  return {
    edition: () => edition,
    preview,
    keptOf: (file) => ({ readers: kept.get(file), earlier: kept.earlier(file) }),
    refresh,
    onEdition: (listener) => listeners.push(listener),
    follow: async () => {
      // By its real path, because links aren't followed: one to / would have us watch the whole machine, and
      // what a link inside the folder leads to is watched where it is.
      await watchFolder(await realpath(contentDir).catch(() => contentDir));
      // What was saved after the folder was read and before it was followed gave no event.
      await refresh();
      links = setTimeout(followLinks, linkMs).unref();
    },
    close: async () => {
      if (closed) return;
      closed = true;
      clearTimeout(quiet);
      clearTimeout(timer);
      clearTimeout(links);
      await watcher?.close();
      await reading?.catch(() => undefined);
      kept.close();
    },
  };
}

/** Records that a publication can't be without: when they vanish, their last good version stays. */
const required: ReadonlySet<string> = new Set(['site.yaml', 'sections.yaml']);

/** A file that isn't there any more. Where its folder couldn't be listed, nobody knows. */
function isDeleted(file: string, { read, findings }: Records): boolean {
  const unknown = findings.some(
    (found) => found.file === '.' || found.file === file || file.startsWith(`${found.file}/`),
  );
  return !read.has(file) && !required.has(file) && !unknown;
}

function originOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : URL.parse(url)?.origin;
}

/** Says each finding that wasn't there before, and returns what there is now. */
function tell(
  findings: readonly Finding[],
  known: ReadonlySet<string>,
  log: (line: string) => void,
): ReadonlySet<string> {
  const lines = new Set(findings.map(printFinding));
  for (const line of lines) if (!known.has(line)) log(line);
  return lines;
}
