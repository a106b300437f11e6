import { connect, type Socket } from 'node:net';

/** One answer, as its bytes say. */
export interface RawAnswer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

/** Sends bytes on a connection of its own and reads until the server ends it. */
export function exchange(port: number, bytes: string | Buffer, patience = 10_000): Promise<Buffer> {
  return new Promise((done, failed) => {
    const chunks: Buffer[] = [];
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', (error: NodeJS.ErrnoException) => {
      // Whoever is refused while still sending gets a reset after the answer.
      if (chunks.length === 0) failed(error);
    });
    socket.on('close', () => {
      clearTimeout(timer);
      done(Buffer.concat(chunks));
    });
    const timer = setTimeout(() => {
      failed(new Error(`The connection stayed open. It has answered:\n${Buffer.concat(chunks)}`));
      socket.destroy();
    }, patience);
  });
}

/** A request's lines as they are sent. `Connection: close`, so that the answer has an end. */
export function request(target: string, headers: readonly string[] = [], method = 'GET'): string {
  return [
    `${method} ${target} HTTP/1.1`,
    'Host: gazette.example',
    'Connection: close',
    ...headers,
    '',
    '',
  ].join('\r\n');
}

/** The one answer to one request. */
export async function ask(
  port: number,
  target: string,
  headers: readonly string[] = [],
  method = 'GET',
): Promise<RawAnswer> {
  return only(answersIn(await exchange(port, request(target, headers, method)), [method]));
}

export function only<Value>(values: readonly Value[]): Value {
  const [value] = values;
  if (value === undefined || values.length > 1)
    throw new Error(`There are ${values.length} answers, expected one.`);
  return value;
}

/** The answers in a connection's bytes, to requests of these methods. Bytes that belong to none are an error. */
export function answersIn(bytes: Buffer, methods: readonly string[] = []): readonly RawAnswer[] {
  const answers: RawAnswer[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const found = cutAnswer(rest, methods[answers.length] ?? 'GET', true);
    if (found === undefined)
      throw new Error(`Unexpected bytes, expected an answer:\n${rest.subarray(0, 500)}`);
    answers.push(found.answer);
    rest = found.rest;
  }
  return answers;
}

/** The first answer in these bytes and what follows it; undefined while it isn't whole. */
export function cutAnswer(
  bytes: Buffer,
  method: string,
  ended: boolean,
): { readonly answer: RawAnswer; readonly rest: Buffer } | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [first = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n');
  const status = Number(/^HTTP\/1\.1 (\d{3}) /.exec(first)?.[1]);
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    }),
  );
  const from = end + 4;
  const bodyless = method === 'HEAD' || status === 304 || status < 200;
  // Node answers so what it has no word for (417): in chunks, of which there are none.
  if (headers['transfer-encoding'] === 'chunked' && !bodyless) return cutChunks(bytes, from, status, headers);
  const declared = headers['content-length'];
  // An answer without a length goes on until the connection ends (RFC 9112 §6.3).
  if (!bodyless && declared === undefined && !ended) return undefined;
  const length = bodyless ? 0 : declared === undefined ? bytes.length - from : Number(declared);
  if (bytes.length < from + length) return undefined;
  return {
    answer: { status, headers, body: bytes.subarray(from, from + length) },
    rest: bytes.subarray(from + length),
  };
}

function cutChunks(
  bytes: Buffer,
  from: number,
  status: number,
  headers: RawAnswer['headers'],
): { readonly answer: RawAnswer; readonly rest: Buffer } | undefined {
  const last = '0\r\n\r\n';
  if (bytes.length < from + last.length) return undefined;
  if (bytes.toString('latin1', from, from + last.length) !== last)
    throw new Error('Unexpected chunks, expected an answer that says its length.');
  return { answer: { status, headers, body: Buffer.alloc(0) }, rest: bytes.subarray(from + last.length) };
}

/** Opens a connection and says the beginning of a request, and never its end. */
export function openHalf(port: number, bytes: string): Promise<Socket> {
  return new Promise((done, failed) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(bytes);
      done(socket);
    });
    socket.on('error', failed);
  });
}
