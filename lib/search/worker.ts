import { parentPort, workerData } from 'node:worker_threads';
import { openIndex } from './index-file.ts';
import type { Request, Response } from './searcher.ts';

/*
 * The thread in which the index lives: SQLite answers while nobody else can do anything, and pages must not wait.
 */
const index = openIndex(String(workerData));

function answer(request: Request): unknown {
  switch (request.do) {
    case 'versions':
      return index.versions();
    case 'put':
      return index.put(request.entries);
    case 'remove':
      return index.remove(request.paths);
    case 'search':
      return index.search(request.query);
  }
}

parentPort?.on('message', (request: Request) => {
  let response: Response;
  try {
    response = { id: request.id, value: answer(request) };
  } catch (error) {
    response = { id: request.id, error: String(error) };
  }
  parentPort?.postMessage(response);
});
