import type { Server } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';

/** The connections of a server, to be ended without losing a request. */
export interface Connections {
  /** Takes requests until everybody has had a last answer or `farewell` is over; ends what is left. */
  stop(): Promise<void>;
}

/** How long requests are still taken, in milliseconds: each answer ends its connection, so none is on its way to a closed one. */
const farewell = 1000;
/** How long a stop waits for readers who don't read. */
const patience = 10_000;

/**
 * Counts the answers under way on each connection. Node's own closeIdleConnections, which close() calls too, takes an
 * answer for sent that is only written: whoever has a slow line would get a torn page (Node 24).
 */
export function connectionsOf(server: Server): Connections {
  const open = new Map<Socket, number>();
  server.on('connection', (socket) => {
    open.set(socket, 0);
    socket.once('close', () => open.delete(socket));
  });
  server.on('request', ({ socket }, response) => {
    const count = (by: number): void => {
      const answers = open.get(socket);
      if (answers !== undefined) open.set(socket, answers + by);
    };
    count(1);
    response.once('close', () => count(-1));
  });
  return {
    stop: async () => {
      await emptied(open, farewell);
      NetServer.prototype.close.call(server);
      await emptied(open, patience, () => {
        for (const [socket, answers] of open) if (answers === 0) socket.destroySoon();
      });
      server.closeAllConnections();
    },
  };
}

async function emptied(
  open: ReadonlyMap<Socket, number>,
  most: number,
  meanwhile?: () => void,
): Promise<void> {
  const end = performance.now() + most;
  for (meanwhile?.(); open.size > 0 && performance.now() < end; meanwhile?.())
    await new Promise((next) => setTimeout(next, 20));
}
