import { buildId } from '#lib/build/build-id.ts';
import { serve } from '#lib/cli/serve.ts';
import { readSettings } from '#lib/settings.ts';

/* Serves a publication as it was at one moment: serve-at.ts <ISO 8601>. Its clock stands still. */
Reflect.set(process.env, 'NODE_ENV', 'production');
const now = new Date(process.argv[2] ?? '');
const root = process.cwd();
const site = await serve({
  root,
  build: buildId(root),
  settings: readSettings(process.env),
  clock: () => now,
});
process.once('SIGTERM', () => {
  site.close().finally(() => process.exit(0));
});
