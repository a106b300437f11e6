import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** The connections of a server, to be ended without losing a request. */
export interface Connections {
  /** Told of each request. */
  heard(): void;
  /** Told of each answer that isn't handed over at once. */
  answering(response: ServerResponse): void;
  /** Takes requests until none comes any more, each the last on its connection; then ends what is left. */
  stop(): Promise<void>;
}

/** Milliseconds without a request after which nobody waits to be accepted: a busy server accepts one each turn. */
const quiet = 100;
/** Milliseconds without a request after which connections that stay open are taken for idle. */
const idle = 1000;
/** How long requests are taken at most: somebody may not have noticed that we aren't ready any more. */
const farewell = 5000;
/**
 * In milliseconds: whoever takes nothing of an answer for so long, and at most twice as long, has gone. Node's own
 * time limit of a socket is set anew for each answer, which costs a thirtieth of it.
 */
const minute = 60_000;
/** How long a stop waits after that for readers who don't read. */
const patience = 10_000;

/**
 * Counts the answers under way on each connection. Node's own closeIdleConnections, which close() calls too, takes an
 * answer for sent that is only written: whoever has a slow line would get a torn page (Node 24). An answer that was
 * handed over at once needs no count: what isn't sent of it waits in its socket.
 */
export function connectionsOf(server: Server, longestStall = minute): Connections {
  const open = new Map<Socket, number>();
  let requests = 0;
  server.on('connection', (socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  const stalled = new WeakMap<Socket, number>();
  const sweep = setInterval(() => {
    for (const [socket] of open) {
      const taken = socket.bytesWritten - socket.writableLength;
      if (socket.writableLength === 0) stalled.delete(socket);
      else if (stalled.get(socket) === taken) socket.destroy();
      else stalled.set(socket, taken);
    }
  }, longestStall).unref();
  server.once('close', () => clearInterval(sweep));

  function isBusy([socket, answers]: readonly [Socket, number]): boolean {
    return answers > 0 || socket.writableLength > 0;
  }

  async function sayFarewell(): Promise<void> {
    const started = performance.now();
    let silentSince = started;
    let seen = requests;
    const isOver = (): boolean => {
      const now = performance.now();
      if (requests !== seen || [...open].some(isBusy)) silentSince = now;
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
      for (const entry of open) if (!isBusy(entry)) entry[0].destroySoon();
      await pause();
    }
    server.closeAllConnections();
  }

  return {
    heard: () => {
      requests += 1;
    },
    answering: (response) => {
      const { socket } = response.req;
      const count = (by: number): void => {
        const answers = open.get(socket);
        if (answers !== undefined) open.set(socket, answers + by);
      };
      count(1);
      response.once('close', () => count(-1));
    },
    stop: async () => {
      await sayFarewell();
      await endAll();
    },
  };
}

function pause(): Promise<void> {
  return new Promise((next) => setTimeout(next, 20));
}
