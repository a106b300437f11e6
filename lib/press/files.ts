import { readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, join, relative } from 'node:path';
import send from 'send';
import type { MediaModel } from '../edition/models/media.ts';
import { drawingPolicy, everywhere, type Headers, headersOf } from './policy.ts';

/** Answers with a file from disk: conditional requests and ranges as RFC 9110 §13 and §14 have them. */
function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  headers: Headers,
  missing: () => void,
): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  send(request, relative(dirname(path), path), {
    root: dirname(path),
    cacheControl: false,
    dotfiles: 'allow',
    index: false,
    lastModified: false,
  })
    .on('error', (error: HttpError) => {
      if (response.headersSent) {
        response.destroy();
        return;
      }
      for (const name of response.getHeaderNames()) response.removeHeader(name);
      if (error.status === 412 || error.status === 416)
        response.writeHead(error.status, { ...error.headers, 'Content-Length': 0 }).end();
      else missing();
    })
    .pipe(response);
}

/** What `send` says it can't do: no such file, or a condition (412) or range (416) that the file doesn't meet. */
interface HttpError extends Error {
  readonly status: number;
  readonly headers?: Headers;
}

/** A picture or recording of a public page. Its tag is strong: the hash of its bytes. */
export function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  media: MediaModel,
  path: string,
  missing: () => void,
  more: Headers = {},
): void {
  const headers = {
    ...headersOf('media'),
    ...(media.type === 'image/svg+xml' ? { 'Content-Security-Policy': drawingPolicy } : {}),
    'Content-Type': media.type,
    ETag: `"${media.hash}"`,
    ...more,
  };
  sendFile(request, response, path, headers, missing);
}

/** Files of the build and of public/, by their address. */
export interface StaticFiles {
  has(path: string): boolean;
  send(request: IncomingMessage, response: ServerResponse, path: string, missing: () => void): void;
}

/** Lists the files once: what isn't there at the start is never looked for on disk. */
export function staticFiles(root: string): StaticFiles {
  const files = new Map<string, { readonly path: string; readonly headers: Headers }>();
  const add = (folder: string, prefix: string, headers: Headers): void => {
    for (const entry of list(join(root, folder)))
      files.set(`${prefix}/${entry}`, { path: join(root, folder, entry), headers });
  };
  const common = { ...everywhere, 'Cross-Origin-Resource-Policy': 'same-origin' };
  // Names of built files hold a hash of what is in them.
  add('.next/static', '/_next/static', { ...common, 'Cache-Control': 'public, max-age=31536000, immutable' });
  add('public', '', { ...common, 'Cache-Control': 'public, max-age=3600' });
  return {
    has: (path) => files.has(path),
    send: (request, response, path, missing) => {
      const file = files.get(path);
      if (file === undefined) missing();
      else sendFile(request, response, file.path, file.headers, missing);
    },
  };
}

function list(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
  } catch {
    return [];
  }
}
