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
// Node's own fetch has a copy of net that nobody can reach. What a data: address names stands in the address.
const local = globalThis.fetch;
Object.assign(globalThis, {
  fetch: (...given: Parameters<typeof fetch>) => {
    const url = String(given[0] instanceof Request ? given[0].url : given[0]);
    return url.startsWith('data:') ? local(...given) : refuse(`fetch ${url}`)();
  },
  WebSocket: refuse('WebSocket'),
});
syncBuiltinESMExports();
