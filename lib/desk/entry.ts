import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf, isSecure, type Trust } from '../press/door.ts';
import { countAttempts } from './attempts.ts';
import type { Events } from './events.ts';
import type { DeskPages } from './pages.ts';
import { redirect, sayPlainly } from './say.ts';
import { sameText } from './seal.ts';
import { type Session, type Sessions, setCookie } from './sessions.ts';

export interface EntryWith {
  /** Undefined where editors come by a link that is made for this run. */
  readonly secret: string | undefined;
  readonly sessions: Sessions;
  readonly events: Events;
  readonly pages: DeskPages;
  readonly trust: Trust;
  readonly clock: () => Date;
}

/** How one comes in, and goes. */
export interface Entry {
  /** The path by which one editor can sign in once; null where there is a secret, or it has been used. */
  readonly link: string | null;
  /** Lets in whoever knows the secret. */
  signIn(request: IncomingMessage, response: ServerResponse, given: string): Promise<void>;
  /** The link that was printed at the start: it opens once. */
  enter(request: IncomingMessage, response: ServerResponse, token: string): void;
  signOut(request: IncomingMessage, response: ServerResponse, session: Session): Promise<void>;
}

export const entrancePath = '/desk/enter/';

export function entryOf({ secret, sessions, events, pages, trust, clock }: EntryWith): Entry {
  const attempts = countAttempts(clock);
  let entrance = secret === undefined ? randomBytes(24).toString('base64url') : null;

  function begin(request: IncomingMessage, response: ServerResponse): void {
    const { session, token } = sessions.begin();
    const seconds = Math.floor((session.until - clock().getTime()) / 1000);
    response.setHeader('Set-Cookie', setCookie('desk', token, isSecure(request, trust), seconds));
    redirect(response, 303, '/desk');
  }

  return {
    get link() {
      return entrance === null ? null : `${entrancePath}${entrance}`;
    },
    signIn: async (request, response, given) => {
      const address = addressOf(request, trust);
      if (!attempts.mayTry(address)) return pages.signIn(request, response, 429, 'desk-too-often');
      if (secret === undefined || !sameText(given, secret)) {
        attempts.failed(address);
        return pages.signIn(request, response, 403, 'desk-secret-wrong');
      }
      begin(request, response);
    },
    enter: (request, response, token) => {
      if (entrance === null || !sameText(token, entrance)) {
        sayPlainly(response, 410, 'This link has been used. The next start of the server prints another.');
        return;
      }
      entrance = null;
      begin(request, response);
    },
    signOut: async (request, response, session) => {
      events.end(session);
      await sessions.end(session);
      response.setHeader('Set-Cookie', setCookie('desk', '', isSecure(request, trust), 0));
      redirect(response, 303, '/desk');
    },
  };
}
