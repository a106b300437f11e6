import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edition } from '../edition/edition.ts';
import { composeDeskList, type DeskQuery } from '../edition/models/desk.ts';
import { modesIn } from '../edition/models/preview-modes.ts';
import type { KeptVersions } from '../newsroom/newsroom.ts';
import { eventsPath, isSecure } from '../press/door.ts';
import type { Log } from '../press/log.ts';
import { Overloaded } from '../press/print.ts';
import { composeCards } from './cards.ts';
import { changesOf } from './changes.ts';
import { entriesOnce } from './entries.ts';
import { entrancePath, entryOf } from './entry.ts';
import { openEvents } from './events.ts';
import { openNotebook } from './notes.ts';
import { formFor, type PagesWith, pagesOf } from './pages.ts';
import { answerPost } from './post.ts';
import { answerPreview, type PreviewWith, previewPath } from './preview.ts';
import { redirect, sayPlainly } from './say.ts';
import { sealWith } from './seal.ts';
import { cookieOf, openSessions, type Session } from './sessions.ts';
import { openShares } from './shares.ts';
import { composeStory, composeUnreadable } from './story.ts';
import { timeOf } from './times.ts';

export interface DeskOptions extends PreviewWith, PagesWith {
  /** What editors see, as of now or of another time. */
  readonly preview: (at?: Date) => Edition;
  /** Calls a listener whenever another edition has been set. */
  readonly onEdition: (listener: () => void) => void;
  readonly keptOf: (file: string) => KeptVersions;
  readonly contentDir: string;
  /** Where the desk keeps its notes. */
  readonly folder: string;
  /** Undefined where editors come by a link that is made for this run. */
  readonly secret: string | undefined;
  readonly clock: () => Date;
  readonly log: Log;
}

export interface Desk {
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
  /** The path by which one editor can sign in once; null where there is a secret. */
  readonly entrance: string | null;
  /** Lets nobody follow any more, so that the server can stop. */
  close(): void;
}

/** The editors' side: signing in, the list, a story's page, previews, links for those without an account. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { clock, trust, log, preview, contentDir } = options;
  const seal = sealWith(options.secret ?? randomBytes(32).toString('base64url'));
  const notebook = await openNotebook(options.folder);
  const sessions = openSessions(seal, notebook, clock);
  const shares = openShares(seal, notebook, clock);
  const pages = pagesOf(options, seal);
  const revisions = countRevisions(options.onEdition);
  const events = openEvents({ onEdition: options.onEdition, revision: revisions, clock });
  const entriesIn = entriesOnce(contentDir);
  const entry = entryOf({ secret: options.secret, sessions, events, pages, trust, clock });

  async function answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    try {
      await route(request, response, path);
    } catch (error) {
      if (error instanceof Overloaded && !response.headersSent) {
        response.setHeader('Retry-After', '5');
        return sayPlainly(response, 503, 'Too many ask for the desk at once. Please try again in a moment.');
      }
      // Never the address: it may hold a token, or the name of a story that nobody knows of.
      const id = randomUUID();
      log.error({ id, error }, 'the desk couldn’t answer');
      if (response.headersSent) response.destroy();
      else sayPlainly(response, 500, `Something went wrong on our side. (${id})`);
    }
  }

  async function route(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const session = sessions.find(cookieOf(request, 'desk', isSecure(request, trust)));
    if (path.startsWith('/preview/')) return answerPreviewOf(request, response, path, session);
    if (request.method === 'POST')
      return answerPost(request, response, path, session, { preview, seal, shares, entry, pages, trust });
    if (request.method === 'GET' && path.startsWith(entrancePath))
      return entry.enter(request, response, path.slice(entrancePath.length));
    if (session === null) return pages.signIn(request, response, 403);
    if (path === eventsPath && request.method === 'GET') return events.listen(response, session);
    const query = queryOf(request);
    const asks = { form: formFor(seal, session.id), revision: revisions() };
    const isFollowing = request.headers.accept === 'application/json';
    if (path === '/desk') {
      const edition = preview();
      const model = composeDeskList(
        { ...asks, edition, entries: await entriesIn(edition) },
        listAsked(query),
      );
      if (isFollowing) return pages.data(response, 200, model);
      return pages.show(request, response, 200, model);
    }
    if (path.startsWith('/desk/story/')) {
      const asked = { ...asks, path: path.slice('/desk/story'.length), query };
      const model = await composeStory(asked, { preview, contentDir, shares });
      if (isFollowing) return pages.data(response, 200, model ?? composeUnreadable(asked, preview()));
      if (model !== null) return pages.show(request, response, 200, model);
    }
    if (path.startsWith('/desk/cards/')) {
      const model = composeCards({ path: path.slice('/desk/cards'.length), form: asks.form }, preview());
      if (model !== null) return pages.show(request, response, 200, model);
    }
    if (path.startsWith('/desk/changes/')) {
      const asked = { path: path.slice('/desk/changes'.length), from: query.get('from'), form: asks.form };
      const model = await changesOf(asked, options);
      if (model !== null) return pages.show(request, response, 200, model);
    }
    return pages.notice(request, response, 'missing', session);
  }

  async function answerPreviewOf(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    session: Session | null,
  ): Promise<void> {
    const [, , token = '', ...rest] = path.split('/');
    const asked = `/${rest.join('/')}`;
    const modes = modesIn(queryOf(request));
    const share = shares.find(token);
    if (share !== null) {
      if (share === 'over') return pages.notice(request, response, 'over', null);
      const now = preview();
      const story = now.filed.find(({ file }) => file === share.file);
      if (story?.path == null || story.article === null || story.state === 'withdrawn')
        return pages.notice(request, response, 'over', null);
      if (story.state === 'public') return redirect(response, 302, story.path);
      if (asked === '/') return redirect(response, 302, `${previewPath(token)}${story.path}`);
      return answerPreview(
        request,
        response,
        { edition: now, prefix: previewPath(token), asked, only: story.path, modes },
        options,
      );
    }
    const at = timeOf(token);
    if (session === null) return pages.signIn(request, response, 403);
    if (at === null) return pages.notice(request, response, 'missing', session);
    const edition = at === 'now' ? preview() : preview(at);
    return answerPreview(request, response, { edition, prefix: previewPath(token), asked, modes }, options);
  }

  return {
    answer,
    get entrance() {
      return entry.link;
    },
    close: events.close,
  };
}

/** Names the edition of the moment: another one after each restart, so that no window takes an old one for it. */
function countRevisions(onEdition: DeskOptions['onEdition']): () => string {
  const run = randomBytes(6).toString('base64url');
  let count = 0;
  onEdition(() => {
    count += 1;
  });
  return () => `${run}-${count}`;
}

function queryOf(request: IncomingMessage): URLSearchParams {
  return URL.parse(request.url ?? '/', 'http://desk.invalid')?.searchParams ?? new URLSearchParams();
}

function listAsked(query: URLSearchParams): DeskQuery {
  const states = ['draft', 'held', 'scheduled', 'faulty', 'public', 'withdrawn'] as const;
  return {
    state: states.find((state) => state === query.get('state')) ?? 'all',
    words: (query.get('q') ?? '').slice(0, 200),
  };
}
