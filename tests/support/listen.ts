import { once } from 'node:events';
import type { Server } from 'node:net';

/** Has a server listen to this machine alone, and says on which port. */
export async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
