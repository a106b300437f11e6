import { Worker } from 'node:worker_threads';
import { takeTurns } from '../processes/turns.ts';
import type { Entry, IndexAnswer, IndexQuery, Searchable } from './model.ts';

/** What the thread of the index is asked, and what it answers. */
export type Request = { readonly id: number } & Task;
type Task =
  | { readonly do: 'versions' }
  | { readonly do: 'put'; readonly entries: readonly Entry[] }
  | { readonly do: 'remove'; readonly paths: readonly string[] }
  | { readonly do: 'search'; readonly query: IndexQuery };
export type Response =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: string };

export interface Searcher {
  search(query: IndexQuery): Promise<IndexAnswer>;
  /** Brings the index to what these stories say, and lets go when they aren't the current ones any more. */
  follow(stories: Iterable<Searchable>, isCurrent: () => boolean): Promise<void>;
  close(): Promise<void>;
}

/** More are looking for something than can be answered in time. */
export class SearchBusy extends Error {}

export interface SearcherOptions {
  /** Where the index is kept. */
  readonly file: string;
  readonly log: (line: string) => void;
}

/** Searches that may wait: at 30 ms each, the last of them waits a second. */
const mostWaiting = 32;
/** Stories in one step; between two of them searches are answered. */
const step = 25;

/** Opens the index in a thread of its own; if that dies it is started anew with the next question. */
export function openSearcher({ file, log }: SearcherOptions): Searcher {
  let worker: Worker | undefined;
  let known: Map<string, string> | undefined;
  let last = 0;
  let searching = 0;
  let following: Promise<void> = Promise.resolve();
  let closed = false;
  const asked = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  function start(): Worker {
    const started = new Worker(new URL('./worker.ts', import.meta.url), { workerData: file });
    started.on('message', (response: Response) => {
      const waiting = asked.get(response.id);
      asked.delete(response.id);
      if ('error' in response) waiting?.reject(new Error(response.error));
      else waiting?.resolve(response.value);
    });
    const end = (reason: string): void => {
      if (worker !== started) return;
      worker = undefined;
      known = undefined;
      if (!closed) log(`The search has stopped: ${reason}. It is started again when somebody asks.`);
      for (const { reject } of asked.values()) reject(new Error(reason));
      asked.clear();
    };
    started.on('error', (error) => end(String(error)));
    started.on('exit', (code) => end(`its thread ended with ${code}`));
    return started;
  }

  function ask(task: Task): Promise<unknown> {
    worker ??= start();
    const id = ++last;
    const answer = new Promise((resolve, reject) => asked.set(id, { resolve, reject }));
    worker.postMessage({ ...task, id } satisfies Request);
    return answer;
  }

  async function bring(stories: Iterable<Searchable>, isCurrent: () => boolean): Promise<void> {
    known ??= (await ask({ do: 'versions' })) as Map<string, string>;
    const indexed = known;
    const gone = new Set(indexed.keys());
    let entries: Entry[] = [];
    const put = async (): Promise<void> => {
      await ask({ do: 'put', entries });
      for (const { path, version } of entries) indexed.set(path, version);
      entries = [];
    };
    const turn = takeTurns();
    for (const story of stories) {
      gone.delete(story.path);
      if (indexed.get(story.path) !== story.version) entries.push(story.entry());
      if (entries.length >= step) await put();
      await turn();
      if (!isCurrent()) return;
    }
    if (entries.length > 0) await put();
    const paths = [...gone];
    for (let at = 0; at < paths.length; at += step) {
      const some = paths.slice(at, at + step);
      await ask({ do: 'remove', paths: some });
      for (const path of some) indexed.delete(path);
    }
  }

  return {
    search: async (query) => {
      if (searching >= mostWaiting) throw new SearchBusy(`${searching} searches are waiting`);
      searching += 1;
      try {
        return (await ask({ do: 'search', query })) as IndexAnswer;
      } finally {
        searching -= 1;
      }
    },
    follow: (stories, isCurrent) => {
      following = following
        .then(() => (isCurrent() && !closed ? bring(stories, () => isCurrent() && !closed) : undefined))
        .catch((error: unknown) => {
          known = undefined;
          if (!closed) log(`The search can't be brought up to date: ${String(error)}`);
        });
      return following;
    },
    close: async () => {
      closed = true;
      await following;
      await worker?.terminate();
    },
  };
}
