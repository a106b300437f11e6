import { randomBytes, randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Asked } from '../edition/context.ts';
import type { Edition } from '../edition/edition.ts';
import type { DeskModel, DeskUnreadableModel, SignInModel } from '../edition/models/desk.ts';
import type { FinishedDocument } from '../press/document.ts';
import { isSecure, type Trust } from '../press/door.ts';
import { bodyIn } from '../press/encoding.ts';
import { deskPolicy, forEditors, type Headers, headersOf } from '../press/policy.ts';
import type { Seal } from './seal.ts';
import { cookieOf, type Session, setCookie } from './sessions.ts';

export interface PagesWith {
  /** What readers see now. */
  readonly edition: () => Edition;
  readonly render: (order: Asked) => Promise<FinishedDocument>;
  readonly trust: Trust;
}

/** Answers with a page of the desk. */
export interface DeskPages {
  show(request: IncomingMessage, response: ServerResponse, status: number, model: DeskModel): Promise<void>;
  /** Answers a window that follows the desk: the same page's model. */
  data(response: ServerResponse, status: number, model: DeskModel | DeskUnreadableModel): void;
  signIn(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    failed?: SignInModel['failed'],
  ): Promise<void>;
  /** That there is nothing, or that a link has ended. */
  notice(
    request: IncomingMessage,
    response: ServerResponse,
    view: 'missing' | 'over',
    session: Session | null,
  ): Promise<void>;
}

/** Proves that a form was written for this browser: the cookie of its session, or of its visit. */
export const formFor = (seal: Seal, whose: string): string => seal.seal('form', whose);

export function pagesOf({ edition, render, trust }: PagesWith, seal: Seal): DeskPages {
  async function show(
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    model: DeskModel,
  ): Promise<void> {
    const page = { kind: 'desk', path: '/desk', model, fingerprint: '' } as const;
    // Who hasn't signed in gets no script.
    const isLive = model.view === 'list' || model.view === 'story';
    const nonce = isLive ? { nonce: randomBytes(18).toString('base64') } : {};
    const { bodies, styles } = await render({ page, furniture: model.furniture, ...nonce });
    const html = bodyIn(bodies, 'identity');
    const headers: Headers = {
      ...headersOf('desk'),
      'Content-Security-Policy': deskPolicy(styles, nonce.nonce),
    };
    response.writeHead(status, {
      ...headers,
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Length': html.length,
    });
    response.end(request.method === 'HEAD' ? undefined : html);
  }

  return {
    show,
    data: (response, status, model) => {
      const body = Buffer.from(JSON.stringify(model));
      const type = { 'Content-Type': 'application/json', 'Content-Length': body.length };
      response.writeHead(status, { ...forEditors, ...type });
      response.end(body);
    },
    signIn: async (request, response, status, failed) => {
      const secure = isSecure(request, trust);
      const known = cookieOf(request, 'visit', secure);
      const visit = known !== undefined && /^[0-9a-f-]{36}$/.test(known) ? known : randomUUID();
      if (visit !== known) response.setHeader('Set-Cookie', setCookie('visit', visit, secure, 3600));
      if (status === 429) response.setHeader('Retry-After', '900');
      const { furniture } = edition();
      await show(request, response, status, {
        view: 'sign-in',
        furniture,
        form: formFor(seal, visit),
        ...(failed === undefined ? {} : { failed }),
      });
    },
    notice: (request, response, view, session) =>
      show(request, response, view === 'over' ? 410 : 404, {
        view,
        furniture: edition().furniture,
        form: session === null ? '' : formFor(seal, session.id),
      }),
  };
}
