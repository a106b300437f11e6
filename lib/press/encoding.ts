import { promisify } from 'node:util';
import {
  type BrotliOptions,
  brotliCompress,
  brotliCompressSync,
  constants,
  gzip,
  gzipSync,
  type ZlibOptions,
} from 'node:zlib';
import Negotiator from 'negotiator';

export const encodings = ['br', 'gzip', 'identity'] as const;
export type Encoding = (typeof encodings)[number];

/** The same bytes, once for each encoding. */
export type Bodies = Readonly<Record<Encoding, Buffer>>;

/** Quick, for the first reader: a page of 60 KB takes about a millisecond. */
export function compressQuickly(body: Buffer): Bodies {
  return ownMemory({
    br: brotliCompressSync(body, brotliOptions(5, body.length)),
    gzip: gzipSync(body, { level: 6 }),
    identity: body,
  });
}

/** Best, for everybody after: tens of milliseconds, in zlib's own threads. */
export async function compressWell(body: Buffer): Promise<Bodies> {
  const [br, gz] = await Promise.all([
    promisify<Buffer, BrotliOptions, Buffer>(brotliCompress)(body, brotliOptions(11, body.length)),
    promisify<Buffer, ZlibOptions, Buffer>(gzip)(body, { level: 9 }),
  ]);
  return ownMemory({ br, gzip: gz, identity: body });
}

/**
 * Bytes that are kept have memory of their own. Node cuts small buffers from shared blocks of 64 KB, and one that
 * is kept keeps its whole block: measured, 170 KB for a page of 72.
 */
function ownMemory({ br, gzip, identity }: Bodies): Bodies {
  return { br: own(br), gzip: own(gzip), identity: own(identity) };
}

function own(bytes: Buffer): Buffer {
  if (bytes.length === bytes.buffer.byteLength) return bytes;
  const copy = Buffer.allocUnsafeSlow(bytes.length);
  bytes.copy(copy);
  return copy;
}

function brotliOptions(quality: number, size: number): BrotliOptions {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
    },
  };
}

const chosen = new Map<string, Encoding>();

/** The encoding that a reader prefers, by q-values (RFC 9110 §12.5.3); the smallest where several are equal. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity';
  const known = chosen.get(accepted);
  if (known !== undefined) return known;
  const negotiator = new Negotiator({ headers: { 'accept-encoding': accepted } });
  // Its types don't know the second argument, which is there since 1.0: ties go to the smallest, not to the reader's order.
  const found: unknown = Reflect.apply(negotiator.encoding, negotiator, [
    [...encodings],
    { preferred: [...encodings] },
  ]);
  const encoding = encodings.find((name) => name === found) ?? 'identity';
  // Browsers send a handful of values; whoever sends thousands gets no memory of ours.
  if (chosen.size < 200) chosen.set(accepted, encoding);
  return encoding;
}
