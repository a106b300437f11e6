import { createServer } from 'node:http';
import { setTimeout } from 'node:timers/promises';
import { listen } from './listen.ts';

export interface SlowLine {
  /** Leads to the same pages as the site's own. */
  readonly origin: string;
  close(): Promise<void>;
}

/** In bytes: of a page's body, what comes at once, and how much of it comes so. Its first screen is within that. */
const piece = 1000;
const inPieces = 12_000;

/** In milliseconds, after each: longer than a frame, so that a browser can paint what it has. */
const pause = 35;

/** A line on which a page's body comes in pieces, as it does where packets come one after the other. */
export async function slowLine(site: string): Promise<SlowLine> {
  const server = createServer(async ({ url = '/', headers }, response) => {
    const asked = await fetch(`${site}${url}`, { headers: { Accept: headers.accept ?? '*/*' } });
    const { 'content-encoding': _, 'content-length': __, ...fields } = Object.fromEntries(asked.headers);
    const bytes = Buffer.from(await asked.arrayBuffer());
    response.writeHead(asked.status, fields);
    const start = bytes.indexOf('<body');
    let sent = 0;
    if (start >= 0)
      for (let end = start; end < Math.min(start + inPieces, bytes.length); end += piece) {
        response.write(bytes.subarray(sent, end));
        sent = end;
        await setTimeout(pause);
      }
    response.end(bytes.subarray(sent));
  });
  return {
    origin: `http://127.0.0.1:${await listen(server)}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  };
}
