import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { type ClientHttp2Session, connect, type IncomingHttpHeaders } from 'node:http2';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeNginxConf } from '../support/deploy.ts';
import { ask, exchange, request } from '../support/raw.ts';
import { freePort, type RunningServer, startSite } from '../support/server.ts';
import { readerPages } from '../support/site-pages.ts';
import { because, missing } from '../support/skipping.ts';

/*
 * deploy/nginx.conf in front of a running site: its own lines, with other ports and a certificate of a day.
 */
const absent = missing({ nginx: '-v', openssl: 'version' });

describe.skipIf(absent !== null)('behind nginx', because(absent), () => {
  let site: RunningServer;
  let home: string;
  let http: number;
  let session: ClientHttp2Session;
  let stop: () => Promise<void> = async () => undefined;
  beforeAll(async () => {
    site = await startSite('content', { TRUST_PROXY: 'loopback' });
    home = await mkdtemp(join(tmpdir(), 'broadsheet-nginx-'));
    http = await freePort();
    const https = await freePort();
    const conf = await writeNginxConf({ home, http, https, site: site.port });
    const nginx = spawn('nginx', ['-p', home, '-c', conf], { stdio: ['ignore', 'ignore', 'inherit'] });
    stop = async () => {
      nginx.kill('SIGTERM');
      if (nginx.exitCode === null) await once(nginx, 'exit');
    };
    while ((await ask(http, '/').catch(() => null)) === null && nginx.exitCode === null) await setTimeout(20);
    session = connect(`https://127.0.0.1:${https}`, { rejectUnauthorized: false });
  });
  afterAll(async () => {
    session?.destroy();
    await stop();
    await site?.stop();
    await rm(home, { recursive: true, force: true });
  });

  /** An answer over TLS and HTTP/2, as browsers ask. */
  async function read(
    path: string,
  ): Promise<{ readonly headers: IncomingHttpHeaders; readonly body: Buffer }> {
    const stream = session.request({ ':path': path, 'accept-encoding': 'br, gzip' });
    const [headers] = await once(stream, 'response');
    return { headers, body: Buffer.concat(await stream.toArray()) };
  }

  const head = async (path: string): Promise<IncomingHttpHeaders> => (await read(path)).headers;

  test('a page comes as the site has made it, over TLS for good, without what is for CDNs', async () => {
    const own = await ask(site.port, '/', ['Accept-Encoding: br']);
    const { headers, body } = await read('/');
    expect(headers).toMatchObject({
      ':status': 200,
      'content-encoding': 'br',
      'content-security-policy': own.headers['content-security-policy'],
      'strict-transport-security': expect.stringContaining('max-age='),
      etag: own.headers.etag,
    });
    // The page itself: its bytes may have been compressed better meanwhile.
    expect(brotliDecompressSync(body)).toEqual(brotliDecompressSync(own.body));
    expect(headers).not.toHaveProperty('surrogate-key');
    expect(headers).not.toHaveProperty('cache-tag');
  });

  test('without TLS one is led to where there is some; a certificate’s issuer finds its proof', async () => {
    const led = await ask(http, '/city?page=2');
    expect([led.status, led.headers.location]).toEqual([308, 'https://news.example.org/city?page=2']);
    await writeFile(join(home, 'proofs/.well-known/acme-challenge/token'), 'proof');
    const proof = await ask(http, '/.well-known/acme-challenge/token');
    expect([proof.status, proof.body.toString()]).toEqual([200, 'proof']);
  });

  test('every page’s head fits into the buffer, with what it says to a proxy', async () => {
    const lengths: number[] = [];
    for (const path of await readerPages('content')) {
      const bytes = await exchange(site.port, request(path, ['X-Forwarded-Proto: https']));
      lengths.push(bytes.indexOf('\r\n\r\n') + 4);
      // 502 where it doesn't; 410 is what a withdrawn story says.
      expect([200, 410]).toContain((await head(path))[':status']);
    }
    console.log(`The longest head has ${Math.max(...lengths)} bytes.`);
    // What nginx.conf says of it.
    expect(Math.max(...lengths)).toBeLessThan(6 * 1024);
  });

  test('no log has an address of the desk, also while the site is away', async () => {
    const secrets = ['/preview/secret-1/', '/desk/enter/secret-2', '/desk?q=secret-3', '/preview/secret-4'];
    for (const path of secrets) {
      await head(path);
      await ask(http, path);
    }
    await head('/nowhere-1');
    await site.stop();
    for (const path of secrets) expect((await head(path))[':status']).toBe(502);
    await head('/nowhere-2');
    const [access, errors] = await Promise.all(
      ['access.log', 'error.log'].map((name) => readFile(join(home, name), 'utf8')),
    );
    expect(access).toContain('/nowhere-1');
    expect(errors).toContain('/nowhere-2');
    expect(`${access}${errors}`).not.toContain('secret-');
  });
});
