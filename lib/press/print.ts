import type { AsyncLocalStorage } from 'node:async_hooks';
import PQueue from 'p-queue';
import type { Asked } from '../edition/context.ts';
import type { Edition } from '../edition/edition.ts';
import { type ReaderPage, statusOf } from '../edition/page.ts';
import { askNext, type Handler } from './ask-next.ts';
import { type Bodies, compressQuickly, compressWell } from './encoding.ts';
import { type Finished, finish } from './finish.ts';
import type { Keeper } from './keeper.ts';
import type { KeptPage } from './kept-page.ts';
import { type Headers, headersOf, readerPolicy } from './policy.ts';
import { surrogateKeys } from './surrogate-keys.ts';

/** A page that is rendered. */
export type Printable = ReaderPage;

export interface PrinterOptions {
  readonly handler: Handler;
  readonly asked: AsyncLocalStorage<Asked>;
  readonly keeper: Keeper;
  /** Renderings that may wait; one more is refused. */
  readonly longestQueue: number;
  readonly clock: () => Date;
  readonly rendered: (milliseconds: number) => void;
}

export interface Printer {
  /** The finished page: kept, or rendered once however many ask. */
  print(edition: Edition, page: Printable, urgent?: boolean): Promise<KeptPage>;
  /** The finished page if it is in memory. */
  peek(page: Printable): KeptPage | undefined;
  /**
   * The last version of a page that was printed, for when the present one can't be. Taking away wins: a version
   * that shows a story which isn't public any more is none.
   */
  last(edition: Edition, page: Printable): Promise<KeptPage | undefined>;
  readonly waiting: number;
}

/** More renderings are asked for than can be made in time. */
export class Overloaded extends Error {}

/** The route that renders what isn't there: withdrawn stories and addresses without a page. */
const absentRoute = '/~absent';

export function printer(options: PrinterOptions): Printer {
  const { keeper, longestQueue } = options;
  // React renders on one core; a second rendering only fills the gaps in which the first one waits.
  const queue = new PQueue({ concurrency: 2 });
  const printing = new Map<string, Promise<KeptPage>>();
  const lastKeys = new Map<string, string>();

  async function printNow(edition: Edition, page: Printable, key: string): Promise<KeptPage> {
    const started = performance.now();
    const { kept, html } = await render(edition, page, options);
    options.rendered(performance.now() - started);
    keep(page, key, kept);
    compressWell(html).then(
      (bodies) => keep(page, key, { ...kept, bodies, best: true }),
      () => undefined,
    );
    return kept;
  }

  function keep(page: Printable, key: string, kept: KeptPage): void {
    keeper.put(key, kept);
    lastKeys.delete(placeOf(page));
    lastKeys.set(placeOf(page), key);
    const [oldest] = lastKeys.keys();
    if (lastKeys.size > 10_000 && oldest !== undefined) lastKeys.delete(oldest);
  }

  return {
    peek: (page) => keeper.peek(keyOf(page)),
    print: async (edition, page, urgent = true) => {
      const key = keyOf(page);
      // It may have been printed while the disk was asked.
      const kept = (await keeper.get(key)) ?? keeper.peek(key);
      if (kept !== undefined) return kept;
      const running = printing.get(key);
      if (running !== undefined) return running;
      if (queue.size >= longestQueue) throw new Overloaded(`${queue.size} renderings are waiting`);
      const made = queue
        .add(() => printNow(edition, page, key), { priority: urgent ? 1 : 0 })
        .finally(() => printing.delete(key));
      printing.set(key, made);
      return made;
    },
    last: async (edition, page) => {
      const key = lastKeys.get(placeOf(page));
      const kept = key === undefined ? undefined : await keeper.get(key);
      return kept !== undefined && showsOnlyPublic(kept, edition, page) ? kept : undefined;
    },
    get waiting() {
      return queue.size;
    },
  };
}

/** Same key, same page: kind and address are in the fingerprint too, and stand here for whoever looks. */
function keyOf(page: Printable): string {
  return `${placeOf(page)} ${page.fingerprint}`;
}

/** A withdrawn story's page is no version of the story that stood there. */
function placeOf({ kind, path }: Printable): string {
  return `${kind} ${path}`;
}

function showsOnlyPublic(kept: KeptPage, edition: Edition, page: Printable): boolean {
  const shown = (kept.headers['Surrogate-Key'] ?? '').split(' ').filter((key) => key.startsWith('/'));
  return shown.every((path) => path === page.path || edition.resolve(path).kind === 'article');
}

async function render(
  edition: Edition,
  page: Printable,
  { handler, asked, clock }: PrinterOptions,
): Promise<{ readonly kept: KeptPage; readonly html: Buffer }> {
  const status = statusOf(page.kind);
  const path = status === 200 ? page.path : absentRoute;
  const origin = edition.furniture.origin;
  const rendered = await asked.run({ edition, page }, () => askNext(handler, path, origin));
  if (rendered.status !== 200) throw new Error(`Next answered ${rendered.status} for ${page.path}`);
  const finished = finish(rendered.body.toString('utf8'));
  const html = Buffer.from(finished.html);
  const bodies: Bodies = compressQuickly(html);
  const etag = `W/"${page.fingerprint}"`;
  const keys = surrogateKeys(page);
  const headers: Headers = {
    'Content-Type': 'text/html; charset=utf-8',
    ...headersOf(page.kind),
    'Content-Security-Policy': readerPolicy(finished.styles, []),
    Vary: 'Accept-Encoding',
    ETag: etag,
    'Last-Modified': clock().toUTCString(),
    'Surrogate-Key': keys.join(' '),
    'Cache-Tag': keys.join(','),
    ...linksOf(finished),
  };
  return { kept: { status, headers, etag, bodies, best: false }, html };
}

function linksOf({ fonts, picture }: Pick<Finished, 'fonts' | 'picture'>): Headers {
  const links = fonts.map((font) => `<${font}>; rel=preload; as=font; type="font/woff2"; crossorigin`);
  if (picture !== null) {
    const { src, srcset, sizes, type } = picture;
    const choice = `imagesrcset="${srcset}"; imagesizes="${sizes}"`;
    links.unshift(`<${src}>; rel=preload; as=image; ${choice}; type="${type}"; fetchpriority=high`);
  }
  return links.length === 0 ? {} : { Link: links.join(', ') };
}
