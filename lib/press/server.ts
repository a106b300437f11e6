import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { mediaPath, pageOfCard, searchPath } from '../edition/address.ts';
import type { Edition } from '../edition/edition.ts';
import { isReaderPage, statusOf } from '../edition/page.ts';
import type { PhotoKeeper } from '../photos/keeper.ts';
import { SearchBusy, type Searcher } from '../search/searcher.ts';
import { say } from '../words/words.ts';
import { findPage } from './address.ts';
import type { Cards } from './cards.ts';
import { connectionsOf } from './connections.ts';
import {
  atTheDoor,
  eventsPath,
  headerOf,
  isForEditors,
  isSecure,
  pathOf,
  type Trust,
  wayOf,
} from './door.ts';
import { type StaticFiles, sendMedia } from './files.ts';
import { keepAlive } from './head.ts';
import type { Icons } from './icons.ts';
import type { Log } from './log.ts';
import type { Measures } from './measures.ts';
import { answerOembed } from './oembed.ts';
import { sendPhoto } from './photos.ts';
import { plain } from './plain.ts';
import { type Headers, headersOf, speculationPath, speculationRules, transportSecurity } from './policy.ts';
import { Overloaded, type Printable, type Printer } from './print.ts';
import { respond } from './respond.ts';
import { answerSearch } from './search.ts';
import { answeredAsKnown, etagOf } from './tags.ts';

export interface PressOptions {
  readonly edition: () => Edition;
  readonly printer: Printer;
  readonly files: StaticFiles;
  readonly photos: PhotoKeeper;
  readonly cards: Cards;
  readonly icons: Icons;
  readonly searcher: Searcher;
  readonly trust: Trust;
  readonly measures: Measures;
  readonly log: Log;
  readonly desk: DeskAnswers;
  /** Whether Next can render a page now. */
  readonly ready: () => boolean;
  /** Whether the server is about to stop: it answers still. */
  readonly closing: () => boolean;
}

/** What answers editors, at every address of theirs and for nobody else. */
export interface DeskAnswers {
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
}

/** The server that readers meet. */
export interface Press {
  readonly server: Server;
  /** Answers whoever asks still, then ends. */
  stop(): Promise<void>;
}

/**
 * Opens the server, which listens to nobody yet. A request passes the door, the edition says what stands at its
 * address, and the printer has the finished page or makes it.
 */
export function openPress(options: PressOptions): Press {
  const { edition, measures } = options;
  let quick = new Map<string, Printable>();
  let quickOf = edition();
  const server = createServer(
    {
      maxHeaderSize: 16 * 1024,
      headersTimeout: 10_000,
      requestTimeout: 15_000,
      connectionsCheckingInterval: 2_000,
      keepAliveTimeout: keepAlive,
      // Hardly any request has a body: a stream that says so is a seventh of what a kept page takes.
      optimizeEmptyRequests: true,
    },
    (request, response) => {
      connections.heard();
      const now = edition();
      if (now !== quickOf) {
        quick = new Map();
        quickOf = now;
      }
      // So that no connection outlives its next answer.
      if (options.closing()) response.shouldKeepAlive = false;
      // The quick path: the very same path was answered from this edition before. Of what is kept nothing has a query.
      const known =
        request.method === 'GET' || request.method === 'HEAD'
          ? quick.get(pathOf(request.url ?? '/'))
          : undefined;
      const kept = known === undefined || hasBody(request) ? undefined : options.printer.peek(known);
      if (kept !== undefined) {
        measures.hit();
        try {
          respond(request, response, kept, wayOf(request, options.trust));
        } catch (error) {
          fail(request, response, error, options);
        }
        measures.answered(response.statusCode);
        return;
      }
      const started = performance.now();
      connections.answering(response);
      response.once('finish', () => {
        // A stream lasts as long as somebody listens: that is no time that an answer took.
        const isStream = pathOf(request.url ?? '') === eventsPath;
        measures.answered(response.statusCode, isStream ? undefined : performance.now() - started);
      });
      answer(request, response, now, quick, options).catch((error: unknown) =>
        fail(request, response, error, options),
      );
    },
  );
  server.maxHeadersCount = 100;
  server.maxConnections = 12_000;
  const connections = connectionsOf(server);
  return { server, stop: connections.stop };
}

/** Targets that the quick path remembers of one edition; beyond, the ordinary way is taken. */
const quickTargets = 50_000;

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  edition: Edition,
  quick: Map<string, Printable>,
  options: PressOptions,
): Promise<void> {
  if (isSecure(request, options.trust)) response.setHeader('Strict-Transport-Security', transportSecurity);
  const passed = atTheDoor(request);
  if ('status' in passed) return plain(response, passed.status, passed.text, passed.headers);
  const { path } = passed;
  if (isForEditors(path)) return options.desk.answer(request, response, path);
  if (path === '/healthz') return plain(response, 200, 'alive', noStore);
  if (path === '/readyz') {
    return options.ready() && !options.closing()
      ? plain(response, 200, 'ready', noStore)
      : plain(response, 503, 'not ready', noStore);
  }
  if (path === speculationPath) return sayRules(request, response);
  if (path === '/oembed') return answerOembed(request, response, edition);
  // Before the quick path could know it: what stands there depends on its query.
  if (path === searchPath) return searched(request, response, edition, options);
  const missing = (): void => {
    const page = edition.resolve('');
    if (isReaderPage(page)) {
      printed(request, response, edition, page, options).catch((error: unknown) =>
        fail(request, response, error, options),
      );
    }
  };
  if (options.files.has(path)) return options.files.send(request, response, path, missing);
  const found = findPage(edition, path);
  if (found.kind === 'redirect') return redirect(response, found.to, found.temporary);
  if (found.kind === 'gone' && pageOfCard(path) !== null)
    return plain(response, 410, 'The story is withdrawn.', withdrawnCard);
  if (found.kind !== 'missing' && found.path !== path) return redirect(response, found.path);
  if (found.kind === 'media') {
    const file = edition.locate(found.model.file);
    return file === undefined ? missing() : sendMedia(request, response, found.model, file, missing);
  }
  if (found.kind === 'rendition') {
    const { file } = found.model;
    const original = edition.resolve(mediaPath(file));
    const at = edition.locate(file);
    if (original.kind !== 'media' || at === undefined) return missing();
    const photo = { rendition: found.model, original: original.model, path: at };
    return sendPhoto(request, response, photo, options.photos, missing);
  }
  if (found.kind === 'desk') return missing();
  if (found.kind === 'icon') return options.icons.answer(request, response, edition, found);
  if (found.kind === 'card') return options.cards.answer(request, response, edition, found);
  // The page and not its bytes: how many of these stay in memory is the keeper's to decide.
  if (found.kind !== 'missing' && quick.size < quickTargets) quick.set(path, found);
  await printed(request, response, edition, found, options);
}

async function printed(
  request: IncomingMessage,
  response: ServerResponse,
  edition: Edition,
  page: Printable,
  { printer, trust, measures, log }: PressOptions,
): Promise<void> {
  const way = wayOf(request, trust);
  const kept = printer.peek(page);
  if (kept !== undefined) {
    measures.hit();
    respond(request, response, kept, way);
    return;
  }
  // Who has a page is told so before it is rendered: its tag is its fingerprint.
  const isPresent = statusOf(page.kind) === 200;
  if (isPresent && answeredAsKnown(request, response, tagged(page))) return;
  const asked = performance.now();
  try {
    const made = await printer.print(edition, page);
    respond(request, response, made, way, `print;dur=${(performance.now() - asked).toFixed(1)}`);
  } catch (error) {
    const stale = await printer.last(edition, page);
    if (stale === undefined) {
      // That there is no page can be said without one.
      if (!isPresent) return sayAbsent(response, edition, page, error, log);
      if (!(error instanceof Overloaded)) throw error;
      plain(response, 503, 'Too many readers at once. Please try again in a moment.', {
        ...noStore,
        'Retry-After': '5',
      });
      return;
    }
    log.error({ id: randomUUID(), path: page.path, error }, 'a page is answered in its last version');
    respond(request, response, stale, way, 'stale');
  }
}

/** What goes with a page beside its bytes, and is known without them (RFC 9110 §15.4.5). */
function tagged(page: Printable): Headers & { readonly ETag: string } {
  return { ...headersOf(page.kind), Vary: 'Accept-Encoding', ETag: etagOf(page) };
}

function sayAbsent(
  response: ServerResponse,
  { furniture }: Edition,
  page: Printable,
  error: unknown,
  log: Log,
): void {
  if (!(error instanceof Overloaded))
    log.error({ id: randomUUID(), path: page.path, error }, 'that a page is missing is said in a line');
  const status = statusOf(page.kind);
  plain(response, status, say(furniture.language, status === 410 ? 'gone-text' : 'missing-title'), noStore);
}

async function searched(
  request: IncomingMessage,
  response: ServerResponse,
  edition: Edition,
  options: PressOptions,
): Promise<void> {
  try {
    await answerSearch(request, response, edition, options, wayOf(request, options.trust));
  } catch (error) {
    if (!(error instanceof SearchBusy || error instanceof Overloaded)) throw error;
    const { language } = edition.furniture;
    plain(response, 503, say(language, 'search-busy'), { ...noStore, 'Retry-After': '2' });
  }
}

/** The reader is told nothing but a number; the log has the rest under the same one. */
function fail(
  request: IncomingMessage,
  response: ServerResponse,
  error: unknown,
  { log }: PressOptions,
): void {
  const id = randomUUID();
  log.error({ id, method: request.method, path: pathOf(request.url ?? ''), error }, 'a request failed');
  if (response.headersSent) response.destroy();
  else plain(response, 500, `Something went wrong on our side. (${id})`, noStore);
}

const noStore = { 'Cache-Control': 'no-store' };

function hasBody(request: IncomingMessage): boolean {
  return (
    headerOf(request, 'transfer-encoding') !== undefined || headerOf(request, 'content-length') !== undefined
  );
}

const withdrawnCard = { 'Cache-Control': 'public, max-age=0, s-maxage=60' };

/** 308 keeps the method and is for good (RFC 9110 §15.4.9), 302 isn't. `to` is a path that the edition built. */
function redirect(response: ServerResponse, to: string, temporary = false): void {
  plain(response, temporary ? 302 : 308, '', { Location: to, 'Cache-Control': 'public, max-age=300' });
}

function sayRules(request: IncomingMessage, response: ServerResponse): void {
  plain(response, 200, speculationRules(headerOf(request, 'save-data') === 'on'), {
    'Content-Type': 'application/speculationrules+json',
    'Cache-Control': 'public, max-age=3600',
    Vary: 'Save-Data',
  });
}
