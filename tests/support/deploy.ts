import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const folder = resolve(import.meta.dirname, '../../deploy');

/** A file of deploy/, as it is. */
export function deployed(name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}

/** Settings of the systemd unit by name; a name may stand in several lines, and all of them count (systemd.syntax(7)). */
export function unitSettings(): ReadonlyMap<string, readonly string[]> {
  const settings = new Map<string, readonly string[]>();
  for (const line of deployed('broadsheet.service').split('\n')) {
    if (/^\s*(?:[#;[]|$)/.test(line)) continue;
    const [, name, value] = /^(\w+)=(.*[^\\]|)$/.exec(line) ?? [];
    if (name === undefined || value === undefined)
      throw new Error(`The unit has a line that isn't read: ${line}`);
    settings.set(name, [...(settings.get(name) ?? []), value]);
  }
  return settings;
}

/** The one value of a setting of the unit. */
export function unitSetting(name: string): string {
  const [value, ...others] = unitSettings().get(name) ?? [];
  if (value === undefined || others.length > 0) throw new Error(`The unit doesn't say ${name} once.`);
  return value;
}

/** What differs where nginx.conf is tried: ports of this machine alone, and nothing outside a folder. */
export interface NginxAt {
  /** Empty, and there: certificates, logs and proofs are kept in it. */
  readonly home: string;
  readonly http: number;
  readonly https: number;
  readonly site: number;
}

/** The certificate's folder of nginx.conf, its folder of proofs, and what is to be listened to. */
const certificates = '/etc/letsencrypt/live/news.example.org';
const proofs = '/var/www/acme';

/**
 * Writes a configuration of nginx that includes deploy/nginx.conf, with a certificate of its own, and returns its path.
 * Throws where nginx.conf doesn't hold what is replaced, so that nothing else is tried than what is deployed.
 */
export async function writeNginxConf({ home, http, https, site }: NginxAt): Promise<string> {
  selfSigned(home);
  const replacements = [
    [certificates, home],
    [proofs, join(home, 'proofs')],
    ['listen 80;', `listen 127.0.0.1:${http};`],
    ['listen [::]:80;', ''],
    ['listen 443 ssl', `listen 127.0.0.1:${https} ssl`],
    ['listen [::]:443 ssl http2;', ''],
    ['server 127.0.0.1:3000;', `server 127.0.0.1:${site};`],
  ] as const;
  let text = deployed('nginx.conf');
  for (const [is, becomes] of replacements) {
    if (!text.includes(is)) throw new Error(`deploy/nginx.conf doesn't say “${is}” any more.`);
    text = text.replaceAll(is, becomes);
  }
  await mkdir(join(home, 'proofs/.well-known/acme-challenge'), { recursive: true });
  await writeFile(join(home, 'site.conf'), text);
  const parts = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
    (part) => `${part}_temp_path ${home}/temporary;`,
  );
  const conf = join(home, 'nginx.conf');
  // Where root starts it, its workers would be nobody's, who may not read the folder.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  await writeFile(
    conf,
    `${user} daemon off; worker_processes 1; pid ${home}/pid; error_log ${home}/error.log;
    events {}
    http { access_log ${home}/access.log; ${parts.join(' ')} include ${home}/site.conf; }\n`,
  );
  return conf;
}

function selfSigned(home: string): void {
  const made = spawnSync(
    'openssl',
    [
      'req',
      ...['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'],
      ...['-subj', '/CN=news.example.org'],
      ...['-keyout', join(home, 'privkey.pem'), '-out', join(home, 'fullchain.pem')],
    ],
    { encoding: 'utf8' },
  );
  if (made.status !== 0) throw new Error(made.stderr);
}
