import { resolve } from 'node:path';
import { z } from 'zod';

const schema = z.object({
  PORT: z.coerce.number({ error: 'a port number' }).int().min(0).max(65535).default(3000),
  HOST: z.string().min(1).default('127.0.0.1'),
  SITE_URL: z.url({ protocol: /^https?$/, error: 'an address like https://news.example.org' }).optional(),
  CONTENT_DIR: z.string().min(1).default('content'),
  CACHE_DIR: z.string().min(1).default('.cache'),
  RENDITIONS_DIR: z.string().min(1).optional(),
  TRUST_PROXY: z.string().default(''),
  DESK_SECRET: z.string().min(12, { error: 'at least twelve characters' }).optional(),
  METRICS_PORT: z.coerce.number({ error: 'a port number' }).int().min(0).max(65535).optional(),
});

/** How this installation runs, from the environment. */
export interface Settings {
  readonly port: number;
  readonly host: string;
  /** Scheme and host, without a slash at the end; undefined where site.yaml decides. */
  readonly siteUrl: string | undefined;
  readonly contentDir: string;
  readonly cacheDir: string;
  /** Where renditions of photographs are kept: below the cache, or in a folder that several machines share. */
  readonly renditionsDir: string;
  /** Addresses, networks, or names like `loopback`, whose forwarded headers are believed. */
  readonly trustProxy: readonly string[];
  /** What editors sign in with; undefined where a link for it is printed at the start. */
  readonly deskSecret: string | undefined;
  /** Where Prometheus finds the metrics; undefined where nobody asks for them. */
  readonly metricsPort: number | undefined;
}

/** Reads the settings; throws one Error that names every variable that is wrong. */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const problems = result.error.issues.map(
      (issue) =>
        `${issue.path.join('.')}: unexpected ${shown(String(issue.path[0]), given)}, ${issue.message}`,
    );
    throw new Error(`Some settings can't be used:\n${problems.join('\n')}`);
  }
  const { PORT, HOST, SITE_URL, CONTENT_DIR, CACHE_DIR, RENDITIONS_DIR } = result.data;
  const { TRUST_PROXY, DESK_SECRET, METRICS_PORT } = result.data;
  return {
    port: PORT,
    host: HOST,
    siteUrl: SITE_URL === undefined ? undefined : new URL(SITE_URL).origin,
    contentDir: resolve(CONTENT_DIR),
    cacheDir: resolve(CACHE_DIR),
    renditionsDir: RENDITIONS_DIR === undefined ? resolve(CACHE_DIR, 'photos') : resolve(RENDITIONS_DIR),
    trustProxy: TRUST_PROXY.split(',')
      .map((proxy) => proxy.trim())
      .filter((proxy) => proxy !== ''),
    deskSecret: DESK_SECRET,
    metricsPort: METRICS_PORT,
  };
}

/** A setting as the terminal may show it: a secret isn't written where others read. */
function shown(name: string, given: Readonly<Record<string, string | undefined>>): string {
  return name === 'DESK_SECRET' ? 'secret' : String(given[name]);
}
