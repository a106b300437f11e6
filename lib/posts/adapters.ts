import { type Network, networkAt, postKeyOf } from '../content/records/post.ts';
import { readBluesky, unknownParent } from './bluesky.ts';
import type { Ask, Fetched } from './fetch.ts';
import { at, textAt } from './json.ts';
import { readMastodon } from './mastodon.ts';
import type { Asked, Reading } from './reading.ts';
import { readX } from './x.ts';

/** A network whose public data may be asked for, and kept. */
export interface Adapter {
  /** Asks for one post. */
  ask(asked: Asked, ask: Ask): Promise<Fetched>;
  /** What the answer says. Pure. */
  read(json: unknown, asked: Asked): Reading;
  /** Whether this answer to a missing post comes from the network itself, and not from something on the way. */
  saysMissing(fetched: Fetched): boolean;
  /** The address of the post that an answer holds, for one that was saved. */
  addressIn(json: unknown): string | undefined;
}

/** By network; a network that isn't here lets nobody keep its data, or has none for the public: a form asks for it. */
const adapters: { readonly [Name in Network]?: Adapter } = {
  x: {
    ask: ({ id }, ask) =>
      ask(`https://cdn.syndication.twimg.com/tweet-result?id=${id}&lang=en&token=${tokenOf(id)}`),
    read: readX,
    saysMissing: isMissing,
    addressIn: (json) => {
      const [name, id] = [textAt(json, 'user', 'screen_name'), textAt(json, 'id_str')];
      return name === undefined || id === undefined ? undefined : `https://x.com/${name}/status/${id}`;
    },
  },
  bluesky: {
    ask: askBluesky,
    read: readBluesky,
    // It answers 200 with an empty list.
    saysMissing: () => false,
    addressIn: (json) => {
      const [, did, id] =
        /^at:\/\/([^/]+)\/app\.bsky\.feed\.post\/(\w+)$/.exec(textAt(json, 'posts', 0, 'uri') ?? '') ?? [];
      return id === undefined
        ? undefined
        : `https://bsky.app/profile/${textAt(json, 'posts', 0, 'author', 'handle') ?? did}/post/${id}`;
    },
  },
  mastodon: {
    ask: ({ url, id }, ask) => ask(`https://${new URL(url).host}/api/v1/statuses/${id}`),
    read: readMastodon,
    // Any server may stand there, now or later: only Mastodon's own words count.
    saysMissing: (fetched) =>
      isMissing(fetched) && fetched.kind === 'answered' && textAt(fetched.json, 'error') !== undefined,
    addressIn: (json) => (at(json, 'account') === undefined ? undefined : textAt(json, 'url')),
  },
};

/** Who can capture the post at an address; null where a person must. */
export function adapterFor(
  url: string,
): { readonly adapter: Adapter; readonly network: Network; readonly id: string } | null {
  const key = postKeyOf(url);
  if (key === null) return null;
  const [name = '', ...id] = key.split('-');
  const network = networkAt(url) ?? 'mastodon';
  const adapter = adapters[network];
  return adapter === undefined || network !== name ? null : { adapter, network, id: id.join('-') };
}

/** The address of the post in a saved answer, whichever network it is of. */
export function addressIn(json: unknown): string | undefined {
  for (const adapter of Object.values(adapters)) {
    const address = adapter.addressIn(json);
    if (address !== undefined && adapterFor(address) !== null) return address;
  }
  return undefined;
}

/** RFC 9110 §15.5.5 and §15.5.11. A limit (429), a login (401, 403) or a fault of theirs (5xx) says nothing of the post. */
function isMissing(fetched: Fetched): boolean {
  return fetched.kind === 'answered' && (fetched.status === 404 || fetched.status === 410);
}

/** What X's own widget sends along: a number made of the id. Any other is answered with nothing. */
function tokenOf(id: string): string {
  return ((Number(id) / 1e15) * Math.PI).toString(36).replace(/0+|\./g, '');
}

const bluesky = 'https://public.api.bsky.app/xrpc';

/** getPosts wants the author's lasting name (a DID) where the address has their handle, and knows nothing of the parent. */
async function askBluesky({ url, id }: Asked, ask: Ask): Promise<Fetched> {
  const name = decodeURIComponent(new URL(url).pathname.split('/')[2] ?? '');
  let did: string | undefined = name;
  if (!name.startsWith('did:')) {
    const resolved = await ask(
      `${bluesky}/com.atproto.identity.resolveHandle?handle=${encodeURIComponent(name)}`,
    );
    did = resolved.kind === 'answered' && resolved.status === 200 ? textAt(resolved.json, 'did') : undefined;
    if (did === undefined) {
      return resolved.kind === 'answered' && resolved.status === 400
        ? {
            kind: 'failed',
            why: `Bluesky knows nobody called ${name}; the account may have another name now`,
          }
        : resolved;
    }
  }
  const uri = (more: readonly string[]): string =>
    `${bluesky}/app.bsky.feed.getPosts?${more.map((one) => `uris=${encodeURIComponent(one)}`).join('&')}`;
  const post = `at://${did}/app.bsky.feed.post/${id}`;
  const answer = await ask(uri([post]));
  const parent = answer.kind === 'answered' ? unknownParent(answer.json, id) : undefined;
  if (parent === undefined) return answer;
  const both = await ask(uri([post, parent]));
  return both.kind === 'answered' && both.status === 200 ? both : answer;
}
