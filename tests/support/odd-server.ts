import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen.ts';

/** A server on loopback that answers as each path says. */
export interface OddServer {
  readonly url: string;
  /** Paths that were asked for. */
  readonly asked: readonly string[];
  stop(): Promise<void>;
}

type Answers = Readonly<Record<string, (request: IncomingMessage, response: ServerResponse) => void>>;

export async function oddServer(answers: Answers): Promise<OddServer> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const answer = answers[path] ?? answers['*'];
    if (answer === undefined) response.writeHead(404).end();
    else answer(request, response);
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

export function json(value: unknown, status = 200) {
  return (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(value));
  };
}

export function redirect(to: string, status = 302) {
  return (_: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(status, { Location: to }).end();
  };
}
