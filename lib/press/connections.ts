import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** The connections of a server, to be ended without losing a request. */
export interface Connections {
  /** Takes requests until none comes any more, each the last on its connection; then ends what is left. */
  stop(): Promise<void>;
}

/** Milliseconds without a request after which nobody waits to be accepted: a busy server accepts one each turn. */
const quiet = 100;
/** Milliseconds without a request after which connections that stay open are taken for idle. */
const idle = 1000;
/** How long requests are taken at most: somebody may not have noticed that we aren't ready any more. */
const farewell = 5000;
/** How long a stop waits after that for readers who don't read. */
const patience = 10_000;

/**
 * Counts the answers under way on each connection. Node's own closeIdleConnections, which close() calls too, takes an
 * answer for sent that is only written: whoever has a slow line would get a torn page (Node 24).
 */
export function connectionsOf(server: Server): Connections {
  const open = new Map<Socket, number>();
  let requests = 0;
  server.on('connection', (socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    const count = (by: number): void => {
      const answers = open.get(socket);
      if (answers !== undefined) open.set(socket, answers + by);
    };
    requests += 1;
    count(1);
    response.once('close', () => count(-1));
  });

  async function sayFarewell(): Promise<void> {
    const started = performance.now();
    let silentSince = started;
    let seen = requests;
    const isOver = (): boolean => {
      const now = performance.now();
      if (requests !== seen || [...open.values()].some((answers) => answers > 0)) silentSince = now;
      seen = requests;
      return now - silentSince > (open.size === 0 ? quiet : idle) || now - started > farewell;
    };
    while (!isOver()) await pause();
  }

  async function endAll(): Promise<void> {
    // Not the server's own close: see above.
    NetServer.prototype.close.call(server);
    const started = performance.now();
    while (open.size > 0 && performance.now() - started < patience) {
      for (const [socket, answers] of open) if (answers === 0) socket.destroySoon();
      await pause();
    }
    server.closeAllConnections();
  }

  return {
    stop: async () => {
      await sayFarewell();
      await endAll();
    },
  };
}

function pause(): Promise<void> {
  return new Promise((next) => setTimeout(next, 20));
}
