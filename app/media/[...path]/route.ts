import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { mediaPath } from '#lib/edition/address.ts';
import { asking } from '#lib/edition/context.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly params: Promise<{ readonly path: readonly string[] }> };

/** Pictures and recordings of public pages, as they are: renditions are our own server's to make. */
export async function GET(_request: Request, { params }: Props): Promise<Response> {
  const edition = asking().edition();
  const asked = edition.resolve(`/media/${(await params).path.join('/')}`);
  if (asked.kind === 'redirect') return new Response(null, { status: 302, headers: { Location: asked.to } });
  const answer = asked.kind === 'rendition' ? edition.resolve(mediaPath(asked.model.file)) : asked;
  const path = answer.kind === 'media' ? edition.locate(answer.model.file) : undefined;
  if (answer.kind !== 'media' || path === undefined) return new Response('Not found\n', { status: 404 });
  const { type, bytes, hash } = answer.model;
  return new Response(Readable.toWeb(createReadStream(path)) as ReadableStream, {
    headers: {
      'Content-Type': type,
      'Content-Length': String(bytes),
      'Cache-Control': 'public, max-age=300',
      ETag: `"${hash}"`,
      // A drawing opened by itself must not run what may be written in it.
      'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
