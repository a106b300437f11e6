import PQueue from 'p-queue';
import type { Edition } from '../edition/edition.ts';
import { isPaper, type Paper, type ReaderPage } from '../edition/page.ts';
import { hurry } from '../processes/hurry.ts';
import { once } from '../processes/once.ts';
import { TookTooLong } from '../processes/pool.ts';
import { bestLater } from './best.ts';
import type { Keeper } from './keeper.ts';
import type { KeptPage } from './kept-page.ts';
import { writePaper } from './papers.ts';
import { type RenderWith, renderPage } from './render.ts';

/** A page that is rendered, or written as it is. */
export type Printable = ReaderPage | Paper;

export interface PrinterOptions extends RenderWith {
  readonly keeper: Keeper;
  /** Pages that are rendered at once. */
  readonly concurrency: number;
  /** Renderings that may wait; one more is refused. */
  readonly longestQueue: number;
  readonly rendered: (milliseconds: number) => void;
}

export interface Printer {
  /** The finished page: kept, or rendered once however many ask. */
  print(edition: Edition, page: Printable, urgent?: boolean): Promise<KeptPage>;
  /** A page that is made for one reader, and not kept. */
  once(edition: Edition, page: ReaderPage): Promise<KeptPage>;
  /** The finished page if it is in memory. */
  peek(page: Printable): KeptPage | undefined;
  /**
   * The last version of a page that was printed, for when the present one can't be. Taking away wins: a version
   * that shows a story which isn't public any more is none.
   */
  last(edition: Edition, page: Printable): Promise<KeptPage | undefined>;
  readonly waiting: number;
  /** The server stops: pages that wait for their best bytes are kept with those that they have. */
  close(): void;
}

/** More renderings are asked for than can be made in time, or one takes too long. */
export class Overloaded extends Error {}

/** Who goes first: readers who wait for a page, those who search, then what is made ahead of anybody. */
const urgently = 2;
const searching = 1;
const ahead = 0;

/** Pages that are made for one reader and may wait: however many search, there is room for pages in the queue. */
const longestOnce = 32;

export function printer(options: PrinterOptions): Printer {
  const { keeper, concurrency, longestQueue } = options;
  const queue = new PQueue({ concurrency });
  const best = bestLater(keeper);
  let waitingOnce = 0;
  const printOnce = once<KeptPage>((key) => hurry(queue, key, urgently));
  const lastKeys = new Map<string, string>();

  async function printNow(edition: Edition, page: Printable, key: string): Promise<KeptPage> {
    const started = performance.now();
    const kept = isPaper(page) ? writePaper(page, options.clock()) : await renderPage(edition, page, options);
    options.rendered(performance.now() - started);
    best.keep(key, kept);
    remember(page, key);
    return kept;
  }

  function remember(page: Printable, key: string): void {
    lastKeys.delete(placeOf(page));
    lastKeys.set(placeOf(page), key);
    const [oldest] = lastKeys.keys();
    if (lastKeys.size > 10_000 && oldest !== undefined) lastKeys.delete(oldest);
  }

  return {
    peek: ({ fingerprint }) => keeper.peek(fingerprint),
    once: async (edition, page) => {
      if (waitingOnce >= longestOnce || queue.size >= longestQueue)
        throw new Overloaded(`${waitingOnce} pages for one reader each are waiting`);
      waitingOnce += 1;
      return queue
        .add(() => renderPage(edition, page, options), { priority: searching })
        .catch((error: unknown) => giveUp(page, error))
        .finally(() => {
          waitingOnce -= 1;
        });
    },
    print: async (edition, page, urgent = true) => {
      const key = page.fingerprint;
      // It may have been printed while the disk was asked.
      const kept = (await keeper.get(key)) ?? keeper.peek(key);
      if (kept !== undefined) {
        remember(page, key);
        return kept;
      }
      return printOnce(key, urgent, async (asked) => {
        if (queue.size >= longestQueue) throw new Overloaded(`${queue.size} renderings are waiting`);
        return queue
          .add(() => printNow(edition, page, key), { id: key, priority: asked.urgent ? urgently : ahead })
          .catch((error: unknown) => giveUp(page, error));
      });
    },
    last: async (edition, page) => {
      const key = lastKeys.get(placeOf(page));
      const kept = key === undefined ? undefined : await keeper.get(key);
      return kept !== undefined && showsOnlyPublic(kept, edition, page) ? kept : undefined;
    },
    get waiting() {
      return queue.size;
    },
    close: best.close,
  };
}

function giveUp(page: Printable, error: unknown): never {
  if (error instanceof TookTooLong) throw new Overloaded(`${page.path} took too long to render`);
  throw error;
}

/** A withdrawn story's page is no version of the story that stood there. */
function placeOf({ kind, path }: Printable): string {
  return `${kind} ${path}`;
}

function showsOnlyPublic(kept: KeptPage, edition: Edition, page: Printable): boolean {
  return kept.stories.every((path) => path === page.path || edition.resolve(path).kind === 'article');
}
