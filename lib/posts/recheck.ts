import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isMap, isScalar, parseDocument } from 'yaml';
import { type Post, postKeyOf } from '../content/records/post.ts';
import { replace } from '../kept-folder.ts';
import { adapterFor } from './adapters.ts';
import { askNetwork, type Outcome } from './capture.ts';
import type { Ask } from './fetch.ts';
import { shownBy } from './runs.ts';
import { readSnapshot } from './snapshot.ts';

export interface Rechecking {
  readonly contentDir: string;
  readonly now: () => Date;
  readonly ask: Ask;
  /** Waits between two questions, so that no network takes us for an attack. */
  readonly pause: () => Promise<void>;
}

/**
 * Looks whether captured posts are still there: all of them, or those at the addresses. Changes `status` and
 * `checkedAt` and nothing else, and these only where the network says something of the post itself.
 */
export async function* recheck(urls: readonly string[], rechecking: Rechecking): AsyncGenerator<Outcome> {
  const { contentDir, pause } = rechecking;
  const files = urls.length > 0 ? urls.map(fileAt) : await snapshots(contentDir);
  if (files.length === 0) yield { done: true, lines: ['There are no captured posts.'] };
  let first = true;
  for (const [index, file] of files.entries()) {
    if (file === null) {
      yield { done: false, lines: [`${urls[index]} leads to no single post that could be asked for.`] };
      continue;
    }
    if (!first) await pause();
    first = false;
    yield await recheckOne(file, rechecking);
  }
}

function fileAt(url: string): string | null {
  const key = postKeyOf(url);
  return key === null ? null : `posts/${key}.json`;
}

async function snapshots(contentDir: string): Promise<readonly string[]> {
  const names = await readdir(join(contentDir, 'posts')).catch(() => []);
  return names
    .filter((name) => /^[^.].*\.json$/.test(name))
    .toSorted()
    .map((name) => `posts/${name}`);
}

async function recheckOne(file: string, { contentDir, now, ask }: Rechecking): Promise<Outcome> {
  const there = await readSnapshot(contentDir, file);
  if (there?.post == null) {
    const why =
      there === null
        ? 'isn’t there: nobody has captured it'
        : 'can’t be read as a snapshot; npm run check says why';
    return { done: false, lines: [`${file} ${why}.`] };
  }
  const { text, post } = there;
  const found = adapterFor(post.url);
  if (found === null) {
    const lines = [
      `${file}: look at it yourself, and write what you see into status and checkedAt. ${post.url}`,
    ];
    return { done: true, lines };
  }
  const checkedAt = now().toISOString();
  const reading = await askNetwork({ url: post.url, id: found.id, capturedAt: checkedAt }, ask);
  if (reading.kind === 'unclear') {
    return { done: false, lines: [`${file} stays “${post.status}”: ${reading.why}.`] };
  }
  const status = reading.kind === 'post' ? 'live' : reading.status;
  await replace(
    join(contentDir, 'posts'),
    file.slice('posts/'.length),
    Buffer.from(restated(text, status, checkedAt)),
  );
  const changed = post.status === status ? '' : ` (was “${post.status}”)`;
  const lines = [`${file}: ${status}${changed}`];
  if (reading.kind === 'gone' && post.keepReason === undefined) {
    lines.push(`  ${reading.why}. Say in keepReason why readers still see it.`);
  }
  if (reading.kind === 'post' && shownBy(reading.post.body) !== shownBy(post.body)) {
    lines.push('  Its text isn’t the snapshot’s: it was edited, or it was captured by hand.');
  }
  return { done: true, lines };
}

/** The file's text with another `status` and `checkedAt`, every other character as it was. */
export function restated(text: string, status: Post['status'], checkedAt: string): string {
  const { contents } = parseDocument(text, { prettyErrors: false });
  if (!isMap(contents)) throw new Error('A snapshot is a map of fields.');
  const pairs = contents.items.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) && key.range && value.range
      ? [{ name: String(key.value), key: key.range, value: value.range }]
      : [],
  );
  const changes: { from: number; to: number; with: string }[] = [];
  const at = pairs.find(({ name }) => name === 'status');
  const checked = pairs.find(({ name }) => name === 'checkedAt');
  if (at === undefined) throw new Error('A snapshot has a status.');
  changes.push({ from: at.value[0], to: at.value[1], with: JSON.stringify(status) });
  if (checked !== undefined) {
    changes.push({ from: checked.value[0], to: checked.value[1], with: JSON.stringify(checkedAt) });
  } else {
    // On a line of its own where `status` has one, indented as that is.
    const before = /(?:\r?\n[ \t]*|[ \t]*)$/.exec(text.slice(0, at.key[0]))?.[0] ?? ' ';
    changes.push({
      from: at.value[1],
      to: at.value[1],
      with: `,${before}"checkedAt": ${JSON.stringify(checkedAt)}`,
    });
  }
  return changes
    .toSorted((a, b) => b.from - a.from)
    .reduce((whole, change) => whole.slice(0, change.from) + change.with + whole.slice(change.to), text);
}
