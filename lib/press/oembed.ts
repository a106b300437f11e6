import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Edition } from '../edition/edition.ts';
import { oembed } from '../share/oembed.ts';
import { everywhere } from './policy.ts';

/** Answers an oEmbed consumer. Any site may read it; it is made anew each time, and a CDN may keep it for a while. */
export function answerOembed(request: IncomingMessage, response: ServerResponse, edition: Edition): void {
  const target = request.url ?? '';
  const start = target.indexOf('?');
  const { status, type, body } = oembed(
    edition,
    new URLSearchParams(start === -1 ? '' : target.slice(start + 1)),
  );
  response.writeHead(status, {
    'Content-Type': `${type}; charset=utf-8`,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': status === 200 ? 'public, max-age=0, s-maxage=300' : 'no-store',
    'Access-Control-Allow-Origin': '*',
    ...everywhere,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
