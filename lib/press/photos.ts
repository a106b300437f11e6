import type { IncomingMessage, ServerResponse } from 'node:http';
import type { MediaModel } from '../edition/models/media.ts';
import type { RenditionModel } from '../edition/models/rendition.ts';
import type { PhotoKeeper } from '../photos/keeper.ts';
import { renditionName } from '../photos/rendition.ts';
import { sendMedia } from './files.ts';
import { type Headers, headersOf } from './policy.ts';
import { answeredAsKnown } from './tags.ts';

const types: Readonly<Record<RenditionModel['format'], string>> = { avif: 'image/avif', jpg: 'image/jpeg' };

/** What is needed to answer with a rendition. */
export interface Photo {
  readonly rendition: RenditionModel;
  /** The file from which it is made, and where it lies. */
  readonly original: MediaModel;
  readonly path: string;
}

/**
 * Answers with a rendition, for good: its address names its bytes. Where it can't be made the file itself is
 * sent, for a minute, since a large picture is better than none.
 */
export async function sendPhoto(
  request: IncomingMessage,
  response: ServerResponse,
  { rendition, original, path }: Photo,
  keeper: PhotoKeeper,
  missing: () => void,
  more: Headers = {},
): Promise<void> {
  const etag = `"${renditionName(rendition)}"`;
  const headers = { ...headersOf('rendition'), ETag: etag, ...more };
  if (answeredAsKnown(request, response, headers)) return;
  const body = await keeper.get(rendition, path);
  if (body === null) {
    sendMedia(request, response, original, path, missing, {
      'Cache-Control': 'public, max-age=60',
      ...more,
    });
    return;
  }
  response.writeHead(200, {
    ...headers,
    'Content-Type': types[rendition.format],
    'Content-Length': body.length,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}
