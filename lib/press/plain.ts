import type { ServerResponse } from 'node:http';
import { everywhere, type Headers } from './policy.ts';

/** Answers with a line of text, and with nothing to HEAD or where there is none. */
export function plain(response: ServerResponse, status: number, text: string, headers: Headers): void {
  const body = text === '' ? '' : `${text}\n`;
  response.writeHead(status, {
    'Content-Type': 'text/plain; charset=utf-8',
    ...everywhere,
    'Content-Length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}
