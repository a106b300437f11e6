import { createHash } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { openDesk } from '../desk/desk.ts';
import { keepOnDisk } from '../newsroom/kept-on-disk.ts';
import { keepPhotos } from '../photos/keeper.ts';
import { openMakers } from '../photos/makers.ts';
import { cardFolder } from '../press/card-files.ts';
import { cardsOf } from '../press/cards.ts';
import { keepOnDisk as keepPagesOnDisk } from '../press/disk.ts';
import { trustOf } from '../press/door.ts';
import { staticFiles } from '../press/files.ts';
import { iconsOf } from '../press/icons.ts';
import { keeper } from '../press/keeper.ts';
import { openLog } from '../press/log.ts';
import { openMeasures } from '../press/measures.ts';
import { printer } from '../press/print.ts';
import { openRenderers } from '../press/renderers.ts';
import { openPress } from '../press/server.ts';
import { warm, warmCards, warmPhotos } from '../press/warm.ts';
import { openSearcher } from '../search/searcher.ts';
import type { Settings } from '../settings.ts';
import { openDrawers } from '../share/card/drawers.ts';
import { openWith, say } from './open.ts';

/** What a running site is made with. */
export interface ServeOptions {
  /** The folder of the program, with a build of its sources. */
  readonly root: string;
  readonly build: string;
  readonly settings: Settings;
  readonly clock?: () => Date;
}

/** A running site. */
export interface Site {
  readonly name: string;
  readonly port: number;
  /** The path by which one editor can sign in once; null where there is a secret for that. */
  readonly entrance: string | null;
  /** Reads the content folder again, whatever the file system has told of it. */
  refresh(): Promise<void>;
  /** Lets what has begun end, keeps what is to be kept, and stops. */
  close(): Promise<void>;
}

/** Pages in memory, and on disk behind them, in bytes. */
const inMemory = 256 * 2 ** 20;
const onDisk = 2 * 2 ** 30;
const cardsOnDisk = 2 * 2 ** 30;
/** Renderings that may wait: at 10 ms each, the last of them waits two seconds. */
const longestQueue = 200;
/** In milliseconds: a thousand times what a rendering takes. */
const longestRendering = 10_000;
/** Of renditions: bytes on disk and in memory, and how many may wait; at 150 ms each the last waits a minute. */
const photos = { bytes: 4 * 2 ** 30, inMemory: 64 * 2 ** 20, longestQueue: 400 };

/** Opens the newsroom and serves it. Throws where Next can't start. */
export async function serve({
  root,
  build,
  settings,
  clock = () => new Date(),
}: ServeOptions): Promise<Site> {
  const { cacheDir, renditionsDir, contentDir, host, metricsPort } = settings;
  // First: a process that draws takes as long to be ready as everything else together.
  const drawers = openDrawers({ cacheDir });
  const renderers = openRenderers(root, longestRendering);
  const makers = openMakers();
  const [newsroom] = await Promise.all([
    openWith(settings, keepOnDisk(cacheDir, contentDir, say), build, clock),
    renderers.start(),
  ]);
  await newsroom.follow();

  const { measures, serveMeasures } = openMeasures();
  const disk = await keepPagesOnDisk({ folder: join(cacheDir, 'pages'), build, bytes: onDisk, log: say });
  const pages = keeper(inMemory, disk);
  const pagePrinter = printer({
    render: renderers.render,
    concurrency: renderers.count,
    keeper: pages,
    longestQueue,
    clock,
    rendered: measures.rendered,
  });
  const photoKeeper = await keepPhotos({
    ...photos,
    folder: renditionsDir,
    make: makers.make,
    log: say,
  });
  const log = openLog();
  const cards = cardsOf({ drawers, folder: cardFolder(join(cacheDir, 'cards'), cardsOnDisk), log });
  const searcher = openSearcher({ file: join(cacheDir, 'search', indexName(contentDir)), log: say });
  let closing = false;
  const files = staticFiles(root);
  const trust = trustOf(settings.trustProxy);
  const desk = await openDesk({
    edition: newsroom.edition,
    preview: newsroom.preview,
    onEdition: newsroom.onEdition,
    keptOf: newsroom.keptOf,
    render: renderers.renderBehind,
    contentDir,
    folder: join(cacheDir, 'desk'),
    secret: settings.deskSecret,
    photos: photoKeeper,
    cards,
    trust,
    clock,
    log,
  });
  const press = openPress({
    edition: newsroom.edition,
    printer: pagePrinter,
    files,
    photos: photoKeeper,
    trust,
    measures,
    cards,
    icons: iconsOf({ own: join(root, 'public/icon.svg'), log }),
    searcher,
    log,
    desk,
    ready: () => renderers.ready,
    closing: () => closing,
  });
  /** Editions whose pages, cards or pictures are being made ahead. */
  let ahead = 0;
  const prewarm = (): void => {
    const edition = newsroom.edition();
    const isCurrent = (): boolean => edition === newsroom.edition() && !closing;
    searcher.follow(edition.searchable(), isCurrent);
    ahead += 1;
    warm(edition, pagePrinter, isCurrent)
      .then(() => warmCards(edition, cards, isCurrent))
      .then(() => warmPhotos(edition, photoKeeper, isCurrent))
      .catch((error: unknown) => say(String(error)))
      .finally(() => {
        ahead -= 1;
      });
  };
  newsroom.onEdition(prewarm);
  const metrics = serveMeasures({
    waiting: () => pagePrinter.waiting,
    kept: () => pages.size,
    edition: () => newsroom.edition().now,
    drawn: () => drawers.drawn,
    ahead: () => ahead > 0,
  });
  if (metricsPort !== undefined) metrics.listen(metricsPort, host);
  const port = await listen(press.server, settings.port, host);
  prewarm();
  return {
    name: newsroom.edition().furniture.name,
    port,
    entrance: desk.entrance,
    refresh: async () => {
      await newsroom.refresh();
    },
    close: async () => {
      closing = true;
      metrics.close();
      desk.close();
      await press.stop();
      drawers.close();
      await searcher.close();
      renderers.close();
      pagePrinter.close();
      await pages.settled();
      await photoKeeper.settled();
      makers.close();
      await newsroom.close();
    },
  };
}

/** Two publications on one machine may share a cache, and each has an index of its own. */
function indexName(contentDir: string): string {
  return `${createHash('sha256').update(contentDir).digest('hex').slice(0, 12)}.sqlite`;
}

async function listen(server: Server, port: number, host: string): Promise<number> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}
