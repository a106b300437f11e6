import { unitSetting, unitSettings } from './deploy.ts';

/*
 * What systemd does for the unit of deploy/, done by a shell: as root on Linux, in a mount namespace of its own. What is
 * done is read from the unit; a setting that isn't known here is an error, so that none is forgotten silently.
 */

/** The settings that are done here as systemd does them (systemd.exec(5)), each with the value that is known. */
const done: Readonly<Record<string, string | null>> = {
  User: null,
  Group: null,
  WorkingDirectory: null,
  ExecStart: null,
  Environment: null,
  CacheDirectory: null,
  ReadOnlyPaths: null,
  UMask: null,
  NoNewPrivileges: 'yes',
  CapabilityBoundingSet: '',
  ProtectSystem: 'strict',
  ProtectHome: 'yes',
  PrivateTmp: 'yes',
  PrivateDevices: 'yes',
  ProtectKernelTunables: 'yes',
  ProtectControlGroups: 'yes',
};

/** The settings that aren't, by why not. */
export const left = {
  'filters of system calls, which systemd alone can make': [
    'ProtectKernelModules',
    'ProtectKernelLogs',
    'ProtectClock',
    'ProtectHostname',
    'RestrictSUIDSGID',
    'RestrictNamespaces',
    'RestrictRealtime',
    'RestrictAddressFamilies',
    'LockPersonality',
    'SystemCallArchitectures',
    'SystemCallFilter',
  ],
  'when a service is started, stopped or ended': [
    'Description',
    'After',
    'Type',
    'ExecReload',
    'Restart',
    'RestartSec',
    'TimeoutStopSec',
    'MemoryMax',
    'OOMPolicy',
    'WantedBy',
  ],
} as const;

/** Settings of the unit that are neither done nor known to be left, or say something that isn't known. */
export function unknownSettings(): readonly string[] {
  const known: ReadonlySet<string> = new Set(Object.values(left).flat());
  return [...unitSettings()].flatMap(([name, values]) => {
    if (known.has(name)) return [];
    const value = done[name];
    if (value === undefined) return [name];
    return value === null ? [] : values.filter((given) => given !== value).map((given) => `${name}=${given}`);
  });
}

export interface Confined {
  /** The folder of the publication. */
  readonly contentDir: string;
  /** A folder that becomes the unit's cache. */
  readonly cache: string;
  /** Instead of what the unit says: ports that are free here. */
  readonly environment: Readonly<Record<string, string>>;
}

/** Nobody, on every Linux: there is no user of the unit's name. */
const nobody = 65534;

/**
 * What is mounted how, in the order in which it can be. The folders of the unit stand in folders that exist in this
 * namespace alone; `printf %b` reads what /proc/self/mounts writes for a space.
 */
const mounts = `
mount --make-rprivate /
for folder in "$at" "$content" "$kept"; do mount -t tmpfs tmpfs "$(dirname "$folder")"; mkdir "$folder"; done
mount --rbind "$root" "$at"
mount --rbind "$publication" "$content"
mount --rbind "$cache" "$kept"
chown ${nobody}:${nobody} "$kept"

# PrivateDevices, first half.
devices=$(dirname "$at")/devices
mkdir "$devices"
for name in null zero full random urandom; do touch "$devices/$name"; mount --bind "/dev/$name" "$devices/$name"; done

# ProtectSystem=strict, ReadOnlyPaths, ProtectKernelTunables, ProtectControlGroups: every mount but the cache's.
mount --bind /proc/sys /proc/sys
while read -r _ folder _; do
  case $folder in
    "$kept" | /proc | /proc/[!s]*) ;;
    *) mount -o remount,bind,ro "$(printf %b "$folder")" ;;
  esac
done < /proc/self/mounts

# PrivateDevices, second half: what stood below /dev is hidden, and couldn't be mounted anew.
mount --rbind "$devices" /dev

# ProtectHome, PrivateTmp.
for folder in /home /root /run/user; do [ ! -d $folder ] || mount -t tmpfs -o ro,mode=000 tmpfs $folder; done
for folder in /tmp /var/tmp; do mount -t tmpfs -o mode=1777 tmpfs $folder; done
`;

/** The command by which the unit's own is started as the unit asks for it. The process stays the same to its end. */
export function confined({ contentDir, cache, environment }: Confined): readonly string[] {
  const at = unitSetting('WorkingDirectory');
  const given = Object.fromEntries(
    (unitSettings().get('Environment') ?? []).flatMap((line) =>
      line.split(' ').map((one) => [one.slice(0, one.indexOf('=')), one.slice(one.indexOf('=') + 1)]),
    ),
  );
  const { CONTENT_DIR: content = '', CACHE_DIR: kept = '' } = given;
  if (kept !== `/var/cache/${unitSetting('CacheDirectory')}`)
    throw new Error('The unit’s cache isn’t the folder that systemd makes.');
  const folders = { at, content, kept, root: process.cwd(), publication: contentDir, cache };
  const assigned = Object.entries(folders).map(([name, folder]) => `${name}=${quoted(folder)}`);
  const script = [
    'set -e',
    ...assigned,
    mounts,
    `cd "$at"; umask ${unitSetting('UMask')}`,
    [
      'exec setpriv',
      ...[`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'],
      ...['--no-new-privs', '--bounding-set=-all', '--inh-caps=-all'],
      // As systemd does, with nothing of whoever starts it.
      'env -i PATH=/usr/local/bin:/usr/bin:/bin',
      ...Object.entries({ ...given, ...environment }).map(([name, value]) => quoted(`${name}=${value}`)),
      unitSetting('ExecStart'),
    ].join(' '),
  ];
  return ['unshare', '--mount', '/bin/sh', '-c', script.join('\n')];
}

function quoted(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
