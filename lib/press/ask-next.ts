import type { Buffer } from 'node:buffer';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { type DispatchFunc, inject } from 'light-my-request';

/** Renders a route: Next's own request handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** What Next answered, whole. */
export interface Rendered {
  readonly status: number;
  readonly type: string;
  readonly body: Buffer;
}

/**
 * Asks Next for a path, anew: one constant request of our own, not the reader's. Next takes its script nonce
 * from the request's policy header, chooses streaming metadata when there is no User-Agent, and obeys `RSC`,
 * `Next-*` and `x-middleware-*`: nothing that a reader sends may reach it. `nonce` is one that the desk has made.
 */
export async function askNext(
  handler: Handler,
  path: string,
  origin: string,
  nonce?: string,
): Promise<Rendered> {
  const site = new URL(origin);
  const dispatch: DispatchFunc = (request, response) => {
    handler(request as IncomingMessage, response as ServerResponse).catch((error: unknown) => {
      (response as ServerResponse).destroy(error instanceof Error ? error : new Error(String(error)));
    });
  };
  const answer = await inject(dispatch, {
    method: 'GET',
    url: path,
    headers: {
      host: site.host,
      'x-forwarded-proto': site.protocol.slice(0, -1),
      'user-agent': 'Broadsheet press',
      accept: 'text/html',
      ...(nonce === undefined ? {} : { 'content-security-policy': `script-src 'nonce-${nonce}'` }),
    },
  });
  return {
    status: answer.statusCode,
    type: String(answer.headers['content-type'] ?? ''),
    body: answer.rawPayload,
  };
}
