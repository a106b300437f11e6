import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { connectionsOf } from '#lib/press/connections.ts';
import { listen } from '../../support/listen.ts';

const open: Server[] = [];
afterEach(() => {
  for (const server of open.splice(0)) server.close().closeAllConnections();
});

/** A server of answers that no buffer on the way holds, and a reader who has asked for one. */
async function reader(longestStall: number): Promise<Socket> {
  const page = Buffer.alloc(32 * 2 ** 20, 'a');
  const server = createServer((_, response) => response.end(page));
  connectionsOf(server, longestStall);
  open.push(server);
  const socket = connect(await listen(server), '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  socket.pause();
  socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n');
  return socket;
}

test('a reader who takes nothing of an answer is let go', async () => {
  const socket = await reader(50);
  await setTimeout(300);
  let taken = 0;
  socket.on('data', (bytes) => {
    taken += bytes.length;
  });
  socket.resume();
  await once(socket, 'close');
  expect(taken).toBeLessThan(32 * 2 ** 20);
});

test('one who takes it later, but in time, gets all of it', async () => {
  const socket = await reader(400);
  let taken = 0;
  const done = new Promise<void>((resolve) => {
    socket.on('data', (bytes) => {
      taken += bytes.length;
      if (taken > 32 * 2 ** 20) resolve();
    });
  });
  socket.pause();
  await setTimeout(200);
  socket.resume();
  await done;
  expect(taken).toBeGreaterThan(32 * 2 ** 20);
});
