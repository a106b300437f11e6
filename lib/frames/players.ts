/** A third party's page that a story may frame, once its reader asks for it. */
export interface Player {
  /** What readers call its provider. */
  readonly name: string;
  /** The page that is framed: https, of one of the origins below. */
  readonly src: string;
  readonly shape: Shape;
  /** Permissions that it needs (Permissions Policy), beside those that every frame has. */
  readonly allow: readonly string[];
}

/** How much room it gets: a film, an upright film, a recording, an album, a chart, a document. */
export type Shape = 'film' | 'upright' | 'recording' | 'album' | 'chart' | 'document';

/** One kind of address of a provider. */
interface Kind {
  readonly name: string;
  /** Hosts of addresses that editors paste, without `www.` and `m.`. */
  readonly hosts: readonly string[];
  /** Path and query; its groups are what `src` is made of. */
  readonly path: RegExp;
  readonly shape: Shape;
  readonly allow: readonly string[];
  src(found: readonly string[], url: URL): string;
}

const films = ['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture'];
const sounds = ['autoplay', 'encrypted-media'];

/**
 * Providers by the addresses of what they show. A film plays at once: its reader has pressed already. Players as the
 * providers document them for embedding in November 2026.
 */
const kinds: readonly Kind[] = [
  {
    name: 'YouTube',
    hosts: ['youtube.com', 'youtube-nocookie.com'],
    path: /^\/(?:watch\?(?:.*&)?v=|embed\/|live\/)([\w-]{6,20})(?![\w-])/,
    shape: 'film',
    allow: films,
    src: youtube,
  },
  {
    name: 'YouTube',
    hosts: ['youtu.be'],
    path: /^\/([\w-]{6,20})(?![\w-])/,
    shape: 'film',
    allow: films,
    src: youtube,
  },
  {
    name: 'YouTube',
    hosts: ['youtube.com'],
    path: /^\/shorts\/([\w-]{6,20})(?![\w-])/,
    shape: 'upright',
    allow: films,
    src: youtube,
  },
  {
    name: 'Vimeo',
    hosts: ['vimeo.com', 'player.vimeo.com'],
    path: /^\/(?:video\/)?(\d+)(?:\/([0-9a-f]+))?(?![\w/])/,
    shape: 'film',
    allow: films,
    src: ([id = '', hash], url) => {
      const secret = hash ?? /^[0-9a-f]+$/.exec(url.searchParams.get('h') ?? '')?.[0];
      return `https://player.vimeo.com/video/${id}?autoplay=1&dnt=1${secret === undefined ? '' : `&h=${secret}`}`;
    },
  },
  {
    name: 'TikTok',
    hosts: ['tiktok.com'],
    path: /^\/(?:@[^/]+\/video|player\/v1)\/(\d+)/,
    shape: 'upright',
    allow: films,
    src: ([id = '']) => `https://www.tiktok.com/player/v1/${id}?autoplay=1`,
  },
  {
    name: 'Spotify',
    hosts: ['open.spotify.com'],
    path: /^\/(?:intl-[a-z-]+\/)?(?:embed\/)?(track|episode)\/(\w+)/,
    shape: 'recording',
    allow: sounds,
    src: ([kind = '', id = '']) => `https://open.spotify.com/embed/${kind}/${id}`,
  },
  {
    name: 'Spotify',
    hosts: ['open.spotify.com'],
    path: /^\/(?:intl-[a-z-]+\/)?(?:embed\/)?(album|playlist|show|artist)\/(\w+)/,
    shape: 'album',
    allow: sounds,
    src: ([kind = '', id = '']) => `https://open.spotify.com/embed/${kind}/${id}`,
  },
  {
    name: 'SoundCloud',
    hosts: ['soundcloud.com'],
    path: /^\/([\w-]+)\/sets\/([\w-]+)/,
    shape: 'album',
    allow: sounds,
    src: ([who = '', what = '']) => soundcloud(`${who}/sets/${what}`),
  },
  {
    name: 'SoundCloud',
    hosts: ['soundcloud.com'],
    path: /^\/([\w-]+)\/([\w-]+)/,
    shape: 'recording',
    allow: sounds,
    src: ([who = '', what = '']) => soundcloud(`${who}/${what}`),
  },
  {
    name: 'Datawrapper',
    hosts: ['datawrapper.dwcdn.net', 'datawrapper.de'],
    path: /^\/(?:_\/)?(\w{5})(?:\/(\d+))?(?![\w-])/,
    shape: 'chart',
    allow: [],
    src: ([id = '', version]) =>
      `https://datawrapper.dwcdn.net/${id}/${version === undefined ? '' : `${version}/`}`,
  },
  {
    name: 'DocumentCloud',
    hosts: ['documentcloud.org', 'embed.documentcloud.org', 'beta.documentcloud.org'],
    path: /^\/documents\/(\d+(?:-[\w-]+)?)/,
    shape: 'document',
    allow: ['fullscreen'],
    src: ([id = '']) => `https://embed.documentcloud.org/documents/${id}/?embed=1`,
  },
];

/** Every provider's name, for whoever must be told which there are. */
export const providers: readonly string[] = [...new Set(kinds.map(({ name }) => name))];

/**
 * The player of an address: a provider's, or the page itself where its host is one of `allowed` (site.yaml's
 * `frames`). Null where it can only be linked to.
 */
export function playerOf(address: string, allowed: readonly string[]): Player | null {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  const host = url.hostname.replace(/^(?:www|m|mobile)\./, '');
  for (const { name, hosts, path, shape, allow, src } of kinds) {
    if (!hosts.includes(host)) continue;
    const [, ...found] = path.exec(`${url.pathname}${url.search}`) ?? [];
    if (found[0] !== undefined) return { name, src: src(found, url), shape, allow };
  }
  if (url.protocol !== 'https:' || !allowed.includes(url.hostname)) return null;
  return { name: host, src: url.href, shape: 'chart', allow: ['fullscreen'] };
}

/** The provider whose host an address names, whether it leads to a player or not. */
export function providerAt(address: string): string | null {
  const host = URL.parse(address)?.hostname.replace(/^(?:www|m|mobile)\./, '') ?? '';
  return kinds.find(({ hosts }) => hosts.includes(host))?.name ?? null;
}

/**
 * What a player may do (HTML, the sandbox attribute): run, keep its own settings, and open its own pages in another
 * window. It can't lead the reader's window away, send forms or download.
 */
export const sandbox = 'allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox';

/** Its host without cookies; from where the address says. */
function youtube([id = '']: readonly string[], url: URL): string {
  const start = seconds(url.searchParams.get('t') ?? url.searchParams.get('start'));
  return `https://www.youtube-nocookie.com/embed/${id}?autoplay=1${start > 0 ? `&start=${start}` : ''}`;
}

function soundcloud(path: string): string {
  const track = encodeURIComponent(`https://soundcloud.com/${path}`);
  return `https://w.soundcloud.com/player/?url=${track}&auto_play=true`;
}

/** `90`, `90s` or `1m30s`. */
function seconds(time: string | null): number {
  const [, hours = '0', minutes = '0', rest = '0'] =
    /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s?)?$/.exec(time ?? '') ?? [];
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(rest);
}
