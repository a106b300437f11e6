import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Notebook } from './notes.ts';
import type { Seal } from './seal.ts';

export interface Session {
  readonly id: string;
  /** In milliseconds since 1970. */
  readonly until: number;
}

export interface Sessions {
  begin(): { readonly session: Session; readonly token: string };
  /** The session of a token that we have given out, that hasn't ended and wasn't signed out. */
  find(token: string | undefined): Session | null;
  end(session: Session): Promise<void>;
}

/** A working day. */
const length = 12 * 3_600_000;

export function openSessions(seal: Seal, notebook: Notebook, clock: () => Date): Sessions {
  return {
    begin: () => {
      const session = { id: randomUUID(), until: clock().getTime() + length };
      return { session, token: seal.seal('session', `${session.id} ${session.until}`) };
    },
    find: (token) => {
      const [id = '', until = ''] = seal.open('session', token ?? '')?.split(' ') ?? [];
      const isOver =
        id === '' || Number(until) <= clock().getTime() || Object.hasOwn(notebook.notes.ended, id);
      return isOver ? null : { id, until: Number(until) };
    },
    end: ({ id, until }) => {
      const now = clock().getTime();
      const still = Object.entries(notebook.notes.ended).filter(([, end]) => end > now);
      return notebook.change({
        ...notebook.notes,
        ended: Object.fromEntries([...still, [id, until]]),
      });
    },
  };
}

/** `__Host-` binds a cookie to this very host and to TLS (RFC 6265bis §4.1.3.2); without TLS no browser would take it. */
const cookieName = (name: string, secure: boolean): string => (secure ? `__Host-${name}` : name);

export function cookieOf({ headers }: IncomingMessage, name: string, secure: boolean): string | undefined {
  const prefix = `${cookieName(name, secure)}=`;
  return headers.cookie
    ?.split('; ')
    .find((pair) => pair.startsWith(prefix))
    ?.slice(prefix.length);
}

/** Set-Cookie's value; with no seconds left the browser forgets it. */
export function setCookie(name: string, value: string, secure: boolean, seconds: number): string {
  const attributes = `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${secure ? '; Secure' : ''}`;
  return `${cookieName(name, secure)}=${value}; ${attributes}`;
}
