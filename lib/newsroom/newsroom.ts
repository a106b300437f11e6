import { type FSWatcher, watch } from 'chokidar';
import { type Content, checkContent } from '../content/content.ts';
import { type Finding, printFinding } from '../content/finding.ts';
import { type Records, readRecords } from '../content/read.ts';
import type { Blocks } from '../edition/block.ts';
import { type Edition, setEdition } from '../edition/edition.ts';
import type { Kept } from './kept.ts';

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
  /** Reads the folder again and sets an edition from what is there now. */
  refresh(): Promise<Edition>;
  /** Follows the content folder and the clock until it is closed. */
  follow(): Promise<void>;
  close(): Promise<void>;
}

/** An editor that saves writes several times; once it has been quiet for so long, the folder is read. */
const quietMs = 40;
/** setTimeout's largest delay; an edition never waits longer than to the next midnight anyway. */
const longestTimer = 2 ** 31 - 1;

export async function openNewsroom(options: NewsroomOptions): Promise<Newsroom> {
  const { contentDir, blocks, kept, log, clock = () => new Date() } = options;
  let records: Records | undefined;
  let content: Content;
  let edition: Edition;
  let known: ReadonlySet<string> = new Set();
  let watcher: FSWatcher | undefined;
  let quiet: NodeJS.Timeout | undefined;
  let timer: NodeJS.Timeout | undefined;
  let reading: Promise<Edition> | undefined;
  let again = false;
  let closed = false;

  async function read(): Promise<Edition> {
    do {
      again = false;
      records = await readRecords(contentDir, blocks, records);
    } while (again);
    content = checkContent(records, blocks, kept.get);
    return set();
  }

  /** Sets the edition of the moment from the records as they are; renders nothing. */
  function set(): Edition {
    const { siteUrl, fallbackUrl, build } = options;
    const origin = siteUrl ?? originOf(content.site.url) ?? fallbackUrl;
    edition = setEdition({ content, blocks, now: clock(), origin, build });
    remember(edition);
    known = tell(edition.findings, known, log);
    wait();
    return edition;
  }

  function remember({ keep, drop }: Edition): void {
    try {
      const present = new Set(records?.read.keys());
      const deleted = kept.files().filter((file) => !present.has(file) && !required.has(file));
      kept.change([...keep, ...content.good], [...drop, ...deleted]);
    } catch (error) {
      log(`The last good versions can't be kept on disk: ${String(error)}. Pages are served all the same.`);
    }
  }

  function wait(): void {
    if (watcher === undefined || closed) return;
    clearTimeout(timer);
    const delay = edition.until.getTime() - clock().getTime();
    timer = setTimeout(set, Math.min(Math.max(delay, 1), longestTimer));
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
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      refresh().catch((error) => log(`The content folder can't be read: ${String(error)}`));
    }, quietMs);
  }

  await refresh();
  return {
    edition: () => edition,
    refresh,
    follow: async () => {
      watcher = watch(contentDir, {
        ignoreInitial: true,
        ignored: /(?:^|[\\/])(?:\.git|node_modules)(?:$|[\\/])/,
      });
      watcher.on('all', changed);
      watcher.on('error', (error) => log(`The content folder can't be followed: ${String(error)}`));
      await new Promise<void>((ready) => watcher?.once('ready', ready));
      wait();
    },
    close: async () => {
      closed = true;
      clearTimeout(quiet);
      clearTimeout(timer);
      await watcher?.close();
      await reading?.catch(() => undefined);
      kept.close();
    },
  };
}

/** Records that a publication can't be without: when they vanish, their last good version stays. */
const required: ReadonlySet<string> = new Set(['site.yaml', 'sections.yaml']);

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
