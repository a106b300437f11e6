import type { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Asked } from '../edition/context.ts';
import type { Edition } from '../edition/edition.ts';
import { type Answer, statusOf } from '../edition/page.ts';

/** Renders a route: Next's own request handler. */
export type Render = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ServerOptions {
  readonly edition: () => Edition;
  readonly asked: AsyncLocalStorage<Asked>;
  readonly render: Render;
  /** Addresses of the files in public/, which Next serves. */
  readonly publicFiles: ReadonlySet<string>;
  readonly log: (line: string) => void;
}

/** The route that renders what isn't there: withdrawn stories and addresses without a page. */
const absentRoute = '/~absent';

/**
 * The server in front of Next: it asks the edition what stands at an address, answers redirects itself, and
 * lets Next render pages with that edition around them. Only pages and built files reach Next.
 */
export function pressServer(options: ServerOptions): Server {
  return createServer((request, response) => {
    answer(request, response, options).catch((error: unknown) => {
      options.log(
        `${request.method} ${request.url}: ${error instanceof Error ? error.stack : String(error)}`,
      );
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'Something went wrong on our side.');
    });
  });
}

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return plain(response, 405, 'Only GET and HEAD are answered here.');
  }
  const target = request.url ?? '/';
  const mark = target.indexOf('?');
  const path = mark === -1 ? target : target.slice(0, mark);
  if (path.startsWith('/_next/static/') || options.publicFiles.has(path))
    return options.render(request, response);
  const edition = options.edition();
  return answerFrom(edition, edition.resolve(path), path, request, response, options);
}

async function answerFrom(
  edition: Edition,
  answer: Answer,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
  options: ServerOptions,
): Promise<void> {
  if (answer.kind === 'redirect') return redirect(response, answer.to);
  const status = statusOf(answer.kind);
  if (status === 200 && answer.path !== path) return redirect(response, answer.path);
  const { asked, render } = options;
  // What readers send of their own doesn't reach a route: the page's address is all that it is asked.
  request.url = status === 200 ? answer.path : absentRoute;
  if (status !== 200) fixStatus(response, status);
  return asked.run({ edition, page: answer }, () => render(request, response));
}

/** Next says 200 for a page that it rendered; what is gone or missing is said by us (RFC 9110 §15.5). */
function fixStatus(response: ServerResponse, status: number): void {
  const writeHead = response.writeHead.bind(response);
  response.writeHead = (_status: number, ...rest: never[]) => writeHead(status, ...rest);
}

/** 308 keeps the method and is for good (RFC 9110 §15.4.9). */
function redirect(response: ServerResponse, to: string): void {
  response.setHeader('Location', to);
  plain(response, 308, '');
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.end(text === '' ? '' : `${text}\n`);
}
