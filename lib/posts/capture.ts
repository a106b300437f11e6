import { networkAt, type Post, postKeyOf } from '../content/records/post.ts';
import { isWebAddress } from '../content/web-address.ts';
import { adapterFor } from './adapters.ts';
import type { Ask } from './fetch.ts';
import { fillForm, type Question } from './form.ts';
import { type Asked, type Reading, unclear } from './reading.ts';
import { fileOf, findingsIn, readSnapshot, save, textOf, withOurs } from './snapshot.ts';

/** What a capture is made with. */
export interface Capturing {
  readonly contentDir: string;
  readonly now: () => Date;
  readonly ask: Ask;
  readonly question: Question;
  /** Whether a snapshot that is there may be written over. */
  readonly replace: boolean;
  /** A reply that somebody saved, in place of the network's. */
  readonly saved?: unknown;
  /** True where a person types the post in, whatever its network. */
  readonly byHand: boolean;
}

/** What came of one address: lines for the terminal, and whether there is a snapshot now. */
export interface Outcome {
  readonly done: boolean;
  readonly lines: readonly string[];
}

/** Takes a snapshot of the post at an address, and writes it. Nothing is written unless all of it is right. */
export async function capture(url: string, capturing: Capturing): Promise<Outcome> {
  const { contentDir, replace } = capturing;
  if (!isWebAddress(url)) return failed(`${url} is no address that begins with https://.`);
  if (postKeyOf(url) === null && networkAt(url) !== null) return failed(`${url} leads to no single post.`);
  if (shortened.test(new URL(url).hostname)) {
    return failed(`${url} only leads on. Open it, and capture the address that you arrive at.`);
  }
  // Looked at first: nobody fills in a form for nothing, and no network is asked.
  const known = postKeyOf(url);
  const there = known === null ? null : await readSnapshot(contentDir, `posts/${known}.json`);
  if (there !== null && !replace) return failed(isThere(`posts/${known}.json`));
  const taken = await take(url, capturing);
  if ('lines' in taken) return taken;
  const file = fileOf(taken);
  const older = (await readSnapshot(contentDir, file))?.post ?? null;
  const text = textOf(older === null ? taken : withOurs(taken, older));
  try {
    await save(contentDir, file, text, replace);
  } catch (error) {
    const taken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    return failed(
      taken ? isThere(file) : `${file} wasn’t written: ${error instanceof Error ? error.message : error}`,
    );
  }
  return { done: true, lines: [`${file}`, ...notes(file, text), tagOf(taken)] };
}

/** Hosts whose addresses lead to a post somewhere else. */
const shortened = /^(?:t\.co|v[mt]\.tiktok\.com|fb\.watch|redd\.it|bit\.ly|lnkd\.in|dlvr\.it|buff\.ly)$/;

function isThere(file: string): string {
  return `${file} is there already and stays as it is. To take it anew: --replace; to see whether the post is still there: --check.`;
}

function failed(...lines: readonly string[]): Outcome {
  return { done: false, lines };
}

async function take(url: string, capturing: Capturing): Promise<Post | Outcome> {
  const capturedAt = capturing.now().toISOString();
  const found = adapterFor(url);
  if (capturing.byHand || found === null) {
    if (capturing.saved !== undefined)
      return failed(`A saved reply can’t be read for ${url}: its network has none for us.`);
    const post = await fillForm(url, capturedAt, capturing.question);
    return post ?? failed(`${url}: nothing was written.`);
  }
  const asked: Asked = { url, id: found.id, capturedAt };
  const reading =
    capturing.saved === undefined
      ? await askNetwork(asked, capturing.ask)
      : found.adapter.read(capturing.saved, asked);
  switch (reading.kind) {
    case 'post':
      return reading.post;
    case 'gone':
      return failed(`There is no such post: ${reading.why}. Nothing was written.`);
    case 'unclear':
      return failed(
        `${url} wasn’t captured: ${reading.why}.`,
        'Nothing was written. To type it in from what you see: --by-hand; to use a reply that you saved: --from-file.',
      );
    default:
      return reading satisfies never;
  }
}

/** What the network says of a post now. */
export async function askNetwork(asked: Asked, ask: Ask): Promise<Reading> {
  const found = adapterFor(asked.url);
  if (found === null) return unclear('its network can’t be asked');
  const fetched = await found.adapter.ask(asked, ask);
  if (fetched.kind === 'failed') return unclear(fetched.why);
  if (found.adapter.saysMissing(fetched))
    return { kind: 'gone', status: 'deleted', why: `the network answers ${fetched.status}` };
  if (fetched.status === 429)
    return unclear('the network wants us to wait (429). Try again in a quarter of an hour');
  if (fetched.status !== 200)
    return unclear(`the network answered ${fetched.status}, which says nothing of the post`);
  if (fetched.json === undefined)
    return unclear('the network answered with a page and no data; it may want a login');
  return found.adapter.read(fetched.json, asked);
}

/** What an editor should look at, in what was captured. */
function notes(file: string, text: string): readonly string[] {
  return findingsIn(file, text).map(({ rule, message }) => `  ${rule}: ${message}`);
}

/** What goes into the story. */
export function tagOf({ network, url }: Post): string {
  return `{% ${network === 'x' ? 'tweet' : 'post'} url="${url}" /%}`;
}
