import { randomBytes, randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { sayMoment } from '../dates.ts';
import { normalPath } from '../edition/address.ts';
import type { Asked } from '../edition/context.ts';
import type { Edition } from '../edition/edition.ts';
import type { FiledStory } from '../edition/filed.ts';
import {
  composeDeskList,
  composeEntry,
  composeFinding,
  type DeskModel,
  type DeskQuery,
  type DeskStoryModel,
  findingsByFile,
  type SignInModel,
} from '../edition/models/desk.ts';
import type { KeptVersions } from '../newsroom/newsroom.ts';
import type { FinishedDocument } from '../press/document.ts';
import { addressOf, isSecure, type Trust } from '../press/door.ts';
import type { Log } from '../press/log.ts';
import { deskPolicy, type Headers, headersOf } from '../press/policy.ts';
import { Overloaded } from '../press/print.ts';
import { describe } from '../share/describe.ts';
import { countAttempts } from './attempts.ts';
import { composeChanges } from './changes.ts';
import { isFromElsewhere, readForm } from './form.ts';
import { openNotebook } from './notes.ts';
import { answerPreview, type PreviewWith, previewPath } from './preview.ts';
import { redirect, sayPlainly } from './say.ts';
import { sameText, sealWith } from './seal.ts';
import { cookieOf, openSessions, type Session, setCookie } from './sessions.ts';
import { openShares } from './shares.ts';
import { fieldOf, momentIn, timeOf } from './times.ts';

export interface DeskOptions extends PreviewWith {
  /** What readers see now. */
  readonly edition: () => Edition;
  /** What editors see, as of now or of another time. */
  readonly preview: (at?: Date) => Edition;
  readonly keptOf: (file: string) => KeptVersions;
  readonly render: (order: Asked) => Promise<FinishedDocument>;
  readonly contentDir: string;
  /** Where the desk keeps its notes. */
  readonly folder: string;
  /** Undefined where editors come by a link that is made for this run. */
  readonly secret: string | undefined;
  readonly trust: Trust;
  readonly clock: () => Date;
  readonly log: Log;
}

export interface Desk {
  answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>;
  /** The path by which one editor can sign in once; null where there is a secret. */
  readonly entrance: string | null;
}

/** The editors' side: signing in, the list, a story's page, previews, links for those without an account. */
export async function openDesk(options: DeskOptions): Promise<Desk> {
  const { clock, trust, log, render, preview } = options;
  const secret = options.secret ?? randomBytes(32).toString('base64url');
  const seal = sealWith(secret);
  const notebook = await openNotebook(options.folder);
  const sessions = openSessions(seal, notebook, clock);
  const shares = openShares(seal, notebook, clock);
  const attempts = countAttempts(clock);
  let entrance = options.secret === undefined ? randomBytes(24).toString('base64url') : null;

  /** Proves that a form was written for this browser: the cookie of its session, or of its visit. */
  const formOf = (whose: string): string => seal.seal('form', whose);

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
    const secure = isSecure(request, trust);
    const session = sessions.find(cookieOf(request, 'desk', secure));
    const url = URL.parse(request.url ?? '/', 'http://desk.invalid');
    const query = url?.searchParams ?? new URLSearchParams();
    if (path.startsWith('/preview/')) return answerPreviewOf(request, response, path, session);
    if (request.method === 'POST') return post(request, response, path, { session, secure });
    if (request.method === 'GET' && path.startsWith('/desk/enter/'))
      return enter(response, path.slice('/desk/enter/'.length), secure);
    if (session === null) return signIn(request, response, 403, secure);
    const edition = preview();
    if (path === '/desk') {
      const asked: DeskQuery = {
        state: stateOf(query.get('state')),
        words: (query.get('q') ?? '').slice(0, 200),
      };
      const saved = await savedAll(edition);
      return show(
        request,
        response,
        200,
        composeDeskList({ edition, form: formOf(session.id), saved }, asked),
      );
    }
    if (path.startsWith('/desk/story/')) {
      const model = await story(path.slice('/desk/story'.length), query.get('at'), session);
      if (model !== null) return show(request, response, 200, model);
    }
    if (path.startsWith('/desk/changes/')) {
      const model = await changes(path.slice('/desk/changes'.length), query.get('from'), session);
      if (model !== null) return show(request, response, 200, model);
    }
    return show(request, response, 404, notice('missing', session));
  }

  async function changes(raw: string, from: string | null, session: Session): Promise<DeskModel | null> {
    const edition = preview();
    const path = normalPath(raw);
    const story = edition.filed.find((filed) => path !== null && filed.path === path);
    if (story === undefined || story.state === 'withdrawn') return null;
    const saved = await savedOne(story);
    const entry = composeEntry(story, findingsByFile(edition), { edition, saved: () => saved });
    const { contentDir, keptOf } = options;
    return composeChanges({ edition, story, entry, form: formOf(session.id), from, contentDir, keptOf });
  }

  async function answerPreviewOf(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    session: Session | null,
  ): Promise<void> {
    const [, , token = '', ...rest] = path.split('/');
    const asked = `/${rest.join('/')}`;
    const share = shares.find(token);
    if (share !== null) {
      const over = (): Promise<void> => show(request, response, 410, notice('over', null));
      if (share === 'over') return over();
      const now = preview();
      const story = now.filed.find(({ file }) => file === share.file);
      if (story?.path == null || story.article === null || story.state === 'withdrawn') return over();
      if (story.state === 'public') return redirect(response, 302, story.path);
      if (asked === '/') return redirect(response, 302, `${previewPath(token)}${story.path}`);
      return answerPreview(
        request,
        response,
        { edition: now, prefix: previewPath(token), asked, only: story.path },
        options,
      );
    }
    const at = timeOf(token);
    if (session === null) return signIn(request, response, 403, isSecure(request, trust));
    if (at === null) return show(request, response, 404, notice('missing', session));
    const edition = at === 'now' ? preview() : preview(at);
    return answerPreview(request, response, { edition, prefix: previewPath(token), asked }, options);
  }

  async function post(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    { session, secure }: { readonly session: Session | null; readonly secure: boolean },
  ): Promise<void> {
    const form = await readForm(request);
    if (request.destroyed && form === null) return;
    const whose = session?.id ?? cookieOf(request, 'visit', secure);
    const isOurs =
      form !== null &&
      whose !== undefined &&
      !isFromElsewhere(request) &&
      seal.open('form', form.get('form') ?? '') === whose;
    if (!isOurs) {
      if (session === null) return signIn(request, response, 403, secure, 'desk-form-old');
      return sayPlainly(
        response,
        403,
        'This form was too old, or came from elsewhere. Please send it again.',
      );
    }
    if (path === '/desk/sign-in') {
      const address = addressOf(request, trust);
      if (!attempts.mayTry(address)) return signIn(request, response, 429, secure, 'desk-too-often');
      if (options.secret === undefined || !sameText(form.get('secret') ?? '', secret)) {
        attempts.failed(address);
        return signIn(request, response, 403, secure, 'desk-secret-wrong');
      }
      return begin(response, secure);
    }
    if (session === null) return signIn(request, response, 403, secure);
    if (path === '/desk/sign-out') {
      await sessions.end(session);
      response.setHeader('Set-Cookie', setCookie('desk', '', secure, 0));
      return redirect(response, 303, '/desk');
    }
    const about = preview().filed.find(({ path }) => path !== null && path === form.get('story'));
    if (about?.path != null && path === '/desk/share') {
      await shares.make(about.file, form.get('name') ?? '');
      return redirect(response, 303, `/desk/story${about.path}#share`);
    }
    if (about?.path != null && path === '/desk/revoke') {
      await shares.revoke(form.get('share') ?? '');
      return redirect(response, 303, `/desk/story${about.path}#share`);
    }
    return show(request, response, 404, notice('missing', session));
  }

  /** The link that was printed at the start: it opens once. */
  function enter(response: ServerResponse, token: string, secure: boolean): void {
    if (entrance === null || !sameText(token, entrance)) {
      sayPlainly(response, 410, 'This link has been used. The next start of the server prints another.');
      return;
    }
    entrance = null;
    begin(response, secure);
  }

  function begin(response: ServerResponse, secure: boolean): void {
    const { session, token } = sessions.begin();
    const seconds = Math.floor((session.until - clock().getTime()) / 1000);
    response.setHeader('Set-Cookie', setCookie('desk', token, secure, seconds));
    redirect(response, 303, '/desk');
  }

  async function signIn(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    secure: boolean,
    failed?: SignInModel['failed'],
  ): Promise<void> {
    const known = cookieOf(request, 'visit', secure);
    const visit = known !== undefined && /^[0-9a-f-]{36}$/.test(known) ? known : randomUUID();
    if (visit !== known) response.setHeader('Set-Cookie', setCookie('visit', visit, secure, 3600));
    if (status === 429) response.setHeader('Retry-After', '900');
    const { furniture } = options.edition();
    await show(request, response, status, {
      view: 'sign-in',
      furniture,
      form: formOf(visit),
      ...(failed === undefined ? {} : { failed }),
    });
  }

  const notice = (view: 'missing' | 'over', session: Session | null): DeskModel => ({
    view,
    furniture: options.edition().furniture,
    form: session === null ? '' : formOf(session.id),
  });

  async function story(raw: string, at: string | null, session: Session): Promise<DeskStoryModel | null> {
    const zone = preview().calendar.timezone;
    const chosen = at === null || at === '' ? null : momentIn(at, zone);
    const edition = chosen === null ? preview() : preview(chosen);
    const path = normalPath(raw);
    const filed = edition.filed.find((story) => story.path === path && story.article !== null);
    const page = path === null ? undefined : edition.resolve(path);
    if (filed === undefined || path === null || page?.kind !== 'article') return null;
    const findings = findingsByFile(edition);
    const saved = await savedOne(filed);
    const { title, description, image } = describe(page);
    const frame = previewPath(chosen === null ? 'now' : `at-${chosen.getTime()}`);
    const card = image === undefined ? undefined : URL.parse(image.url)?.pathname;
    return {
      view: 'story',
      furniture: edition.furniture,
      form: formOf(session.id),
      story: composeEntry(filed, findings, { edition, saved: () => saved }),
      frame: `${frame}${path}`,
      zone,
      ...(chosen === null
        ? {}
        : { at: { field: fieldOf(chosen, zone), time: sayMoment(chosen, edition.calendar) } }),
      findings: (findings.get(filed.file) ?? []).map(composeFinding),
      said: { title, description, ...(card === undefined ? {} : { card: `${frame}${card}` }) },
      shares: shares.of(filed.file).map((share) => ({
        id: share.id,
        name: share.name,
        address: `${edition.furniture.origin}${previewPath(shares.token(share))}${path}`,
        until: sayMoment(new Date(share.until), edition.calendar),
      })),
    };
  }

  const savedOne = ({ file }: FiledStory): Promise<Date | undefined> =>
    stat(join(options.contentDir, file)).then(
      ({ mtime }) => mtime,
      () => undefined,
    );

  async function savedAll({ filed }: Edition): Promise<(file: string) => Date | undefined> {
    const waiting = filed.filter(({ state }) => state !== 'public' && state !== 'withdrawn');
    const times = new Map(
      await Promise.all(waiting.map(async (story) => [story.file, await savedOne(story)] as const)),
    );
    return (file) => times.get(file);
  }

  async function show(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    model: DeskModel,
  ): Promise<void> {
    const page = { kind: 'desk', path: '/desk', model, fingerprint: '' } as const;
    const { html, styles } = await render({ page, furniture: model.furniture });
    const headers: Headers = { ...headersOf('desk'), 'Content-Security-Policy': deskPolicy(styles) };
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': html.length,
    });
    response.end(request.method === 'HEAD' ? undefined : html);
  }

  return {
    answer,
    get entrance() {
      return entrance === null ? null : `/desk/enter/${entrance}`;
    },
  };
}

function stateOf(asked: string | null): DeskQuery['state'] {
  const states = ['draft', 'held', 'scheduled', 'faulty', 'public', 'withdrawn'] as const;
  return states.find((state) => state === asked) ?? 'all';
}
