import { AsyncLocalStorage } from 'node:async_hooks';
import { createServer, IncomingMessage, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { inject } from 'light-my-request';
import type { Asked } from '#lib/edition/context.ts';
import type { Handler } from '#lib/press/ask-next.ts';
import { makeDocument } from '#lib/press/document.ts';
import { compressQuickly } from '#lib/press/encoding.ts';
import { type Keeper, keeper } from '#lib/press/keeper.ts';
import type { KeptPage } from '#lib/press/kept-page.ts';
import { type Printer, printer } from '#lib/press/print.ts';
import { TookTooLong } from '#lib/processes/pool.ts';

/** A finished page of this text, as the printer keeps it. */
export function keptPage(
  text = '<!DOCTYPE html><p>The tram is back.</p>',
  change: Partial<KeptPage> = {},
): KeptPage {
  return {
    status: 200,
    headers: {
      'Content-Type': 'text/html; charset=utf-8',
      Vary: 'Accept-Encoding',
      ETag: 'W/"abc"',
      'Last-Modified': 'Mon, 01 Jun 2026 12:00:00 GMT',
    },
    etag: 'W/"abc"',
    stories: [],
    bodies: compressQuickly(Buffer.from(text)),
    best: true,
    ...change,
  };
}

/** A request as node:http would hand it over. Names of headers are in lower case. */
export function requestOf(
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
  from = '127.0.0.1',
): IncomingMessage {
  const socket = new Socket();
  Object.defineProperty(socket, 'remoteAddress', { value: from });
  const rawHeaders = Object.entries(headers).flat();
  return Object.assign(new IncomingMessage(socket), { url, method, headers, rawHeaders });
}

export interface TestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: Buffer;
}

/** What a listener answers, without a network. */
export async function answerOf(
  listener: (request: IncomingMessage, response: ServerResponse) => void,
  url: string,
  headers: Readonly<Record<string, string>> = {},
  method: 'GET' | 'HEAD' | 'POST' = 'GET',
): Promise<TestAnswer> {
  const { statusCode, rawPayload, ...answer } = await inject(
    // Its request and response are node's own but for their sockets.
    createServer(listener).listeners('request')[0] as Parameters<typeof inject>[0],
    { method, url, headers: { 'accept-encoding': 'identity', ...headers } },
  );
  return { status: statusCode, headers: answer.headers, body: rawPayload };
}

/** A document as Next would render it. */
export function document(body: string, head = ''): string {
  return `<!DOCTYPE html><html lang="en"><head><style>p{color:#123}</style>${head}<meta charset="utf-8"></head><body>${body}</body></html>`;
}

export interface TestPrinter {
  readonly printer: Printer;
  readonly keeper: Keeper;
  /** How often the handler has been asked. */
  readonly asked: () => number;
}

/** A printer whose Next is `handler`. */
export function printerOf(handler: Handler, longestQueue = 10, longestRendering = 10_000): TestPrinter {
  let count = 0;
  const pages = keeper(2 ** 20, null);
  const asked = new AsyncLocalStorage<Asked>();
  const counting: Handler = (request, response) => {
    count += 1;
    return handler(request, response);
  };
  return {
    keeper: pages,
    asked: () => count,
    printer: printer({
      render: (order) =>
        Promise.race([
          makeDocument(order, { handler: counting, asked, sheets: () => undefined }),
          tooLong(longestRendering),
        ]),
      concurrency: 2,
      keeper: pages,
      longestQueue,
      clock: () => new Date('2026-06-01T12:00:00Z'),
      rendered: () => undefined,
    }),
  };
}

async function tooLong(milliseconds: number): Promise<never> {
  await setTimeout(milliseconds, undefined, { ref: false });
  throw new TookTooLong('the rendering took too long');
}
