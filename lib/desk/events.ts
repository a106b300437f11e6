import type { ServerResponse } from 'node:http';
import { forEditors, type Headers } from '../press/policy.ts';
import { sayPlainly } from './say.ts';
import type { Session } from './sessions.ts';

/** Open streams at most: of one session, and of all. A window that nobody looks at holds none. */
export const mostStreams = { ofOne: 20, ofAll: 500 } as const;
/** In milliseconds. The client takes a connection for broken that is silent for longer than two beats. */
const heartbeat = 15_000;
/** Bytes that a listener may leave unread; what is told is short, so who leaves so many has gone. */
const mostUnread = 64 * 1024;

/** Tells editors' windows that there is another edition, as server-sent events (HTML §9.2). */
export interface Events {
  listen(response: ServerResponse, session: Session): void;
  /** Ends the streams of a session that was signed out. */
  end(session: Session): void;
  /** Ends all, and takes none any more: the server stops, and an open answer would hold it up. */
  close(): void;
}

export interface EventsWith {
  /** Calls a listener whenever another edition has been set. */
  readonly onEdition: (listener: () => void) => void;
  readonly revision: () => string;
  readonly clock: () => Date;
}

const headers: Headers = {
  ...forEditors,
  'Content-Type': 'text/event-stream; charset=utf-8',
  // A proxy that gathers an answer before it passes it on would hold back each event (nginx).
  'X-Accel-Buffering': 'no',
};

export function openEvents({ onEdition, revision, clock }: EventsWith): Events {
  const open = new Map<ServerResponse, Session>();
  let closed = false;
  const beating = setInterval(() => tellAll('beat', ''), heartbeat).unref();
  // However many listen, they are told of it alone; what changed they ask for themselves.
  onEdition(() => tellAll('edition', revision()));

  function tellAll(event: string, data: string): void {
    for (const [response, session] of open) {
      if (session.until <= clock().getTime()) over(response);
      else send(response, event, data);
    }
  }

  function send(response: ServerResponse, event: string, data: string): void {
    if (response.writableLength > mostUnread) response.destroy();
    else response.write(`event: ${event}\ndata: ${data}\n\n`);
  }

  function over(response: ServerResponse): void {
    open.delete(response);
    response.end('event: over\ndata:\n\n');
  }

  return {
    listen: (response, session) => {
      const own = [...open.values()].filter(({ id }) => id === session.id).length;
      if (closed || own >= mostStreams.ofOne || open.size >= mostStreams.ofAll) {
        response.setHeader('Retry-After', '30');
        return sayPlainly(response, 503, 'Too many windows follow the desk. Please close some.');
      }
      open.set(response, session);
      response.once('close', () => open.delete(response));
      response.writeHead(200, headers);
      response.write('retry: 2000\n');
      // What the window shows may be older than the connection.
      send(response, 'edition', revision());
    },
    end: ({ id }) => {
      for (const [response, session] of open) if (session.id === id) over(response);
    },
    close: () => {
      closed = true;
      clearInterval(beating);
      for (const response of open.keys()) response.end();
      open.clear();
    },
  };
}
