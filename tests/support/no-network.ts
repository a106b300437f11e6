import dns from 'node:dns';
import { appendFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/*
 * Loaded into a process before anything else (node --import): refuses every connection and look-up, and writes each
 * attempt into the file that NETWORK_ATTEMPTS names.
 */
function refuse(what: string): (...args: readonly unknown[]) => never {
  return () => {
    appendFileSync(process.env.NETWORK_ATTEMPTS ?? '/dev/stderr', `${what}\n`);
    throw new Error(`This process has no network: ${what}`);
  };
}

Object.assign(net.Socket.prototype, { connect: refuse('connect') });
Object.assign(dns, { lookup: refuse('lookup'), resolve: refuse('resolve') });
Object.assign(dns.promises, { lookup: refuse('lookup'), resolve: refuse('resolve') });
// Node's own fetch has a copy of net that nobody can reach.
Object.assign(globalThis, { fetch: refuse('fetch'), WebSocket: refuse('WebSocket') });
syncBuiltinESMExports();
