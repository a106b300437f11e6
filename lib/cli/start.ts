import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { ensureBuild } from '../build/build.ts';
import { buildId } from '../build/build-id.ts';
import { install } from '../edition/context.ts';
import { keepOnDisk } from '../newsroom/kept-on-disk.ts';
import { pressServer } from '../press/server.ts';
import { readSettings } from '../settings.ts';
import { openWith, say } from './open.ts';

/*
 * npm start: builds if the sources have changed, opens the newsroom, and serves it. An edition is set before
 * Next starts, so that its instrumentation finds one and sets none of its own.
 */
// A custom server says itself that it runs in production (Next's own trap): React would be its slow build.
Reflect.set(process.env, 'NODE_ENV', 'production');
process.env.NEXT_TELEMETRY_DISABLED = '1';

const root = process.cwd();
const settings = readSettings(process.env);
await ensureBuild(root, say);
const build = buildId(root);
const newsroom = await openWith(settings, keepOnDisk(settings.cacheDir, settings.contentDir, say), build);
await newsroom.follow();
const { asked } = install(newsroom.edition);

const { default: next } = await import('next');
const app = next({ dev: false, dir: root, hostname: settings.host, port: settings.port, quiet: true });
await app.prepare();

const publicFiles = new Set(
  readdirSync('public', { recursive: true, encoding: 'utf8' }).map(
    (file) => `/${file.replaceAll('\\', '/')}`,
  ),
);
const server = pressServer({
  edition: newsroom.edition,
  asked,
  render: app.getRequestHandler(),
  publicFiles,
  log: say,
});
server.listen(settings.port, settings.host);
await once(server, 'listening');
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : settings.port;
say(
  `Broadsheet serves ${newsroom.edition().furniture.name} at http://${settings.host === '127.0.0.1' ? 'localhost' : settings.host}:${port}`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    server.close(() => newsroom.close().finally(() => process.exit(0)));
    server.closeIdleConnections();
    // Whoever hasn't read its answer by then won't.
    setTimeout(() => process.exit(0), 10_000).unref();
  });
}
