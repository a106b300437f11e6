import '../press/ticks.ts';

// Not before it: they read much, and the first garbage is collected meanwhile.
const { ensureBuild } = await import('../build/build.ts');
const { readSettings } = await import('../settings.ts');
const { say } = await import('./open.ts');
const { serve } = await import('./serve.ts');

/*
 * npm start: builds if the sources have changed, and serves the publication until it is told to stop.
 */
// A custom server says itself that it runs in production (Next's own trap): React would be its slow build.
Reflect.set(process.env, 'NODE_ENV', 'production');
process.env.NEXT_TELEMETRY_DISABLED = '1';

const root = process.cwd();
const settings = readSettings(process.env);
const build = await ensureBuild(root, say);
const site = await serve({ root, build, settings });
const host = settings.host === '127.0.0.1' ? 'localhost' : settings.host;
say(`Broadsheet serves ${site.name} at http://${host}:${site.port}`);
if (site.entrance !== null) {
  say(
    `The desk opens once at http://${host}:${site.port}${site.entrance} (DESK_SECRET lets editors sign in).`,
  );
}

process.on('SIGHUP', () => {
  site.refresh().catch((error: unknown) => say(`The content folder can't be read: ${String(error)}`));
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    site.close().finally(() => process.exit(0));
  });
}
