import { lookup } from 'node:dns/promises';
import { request as overHttp } from 'node:http';
import { request as overHttps, type RequestOptions } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublicAddress } from './public-address.ts';

/** What came of asking a network. */
export type Fetched =
  /** It answered. `json` is undefined where the answer is something else, as a page. */
  | { readonly kind: 'answered'; readonly status: number; readonly json: unknown }
  /** It didn't, or with something that we don't take: nothing is known of the post. */
  | { readonly kind: 'failed'; readonly why: string };

/** Asks for a document of data. */
export type Ask = (url: string) => Promise<Fetched>;

export interface Limits {
  /** Milliseconds for the whole of it, redirects included. */
  readonly time: number;
  /** Bytes of an answer. */
  readonly bytes: number;
  readonly redirects: number;
  /** Which IP addresses may be connected to. */
  readonly mayReach: (address: string) => boolean;
}

/** The longest post with all that surrounds it has some 100 KB; its network answers within a second or two. */
export const usualLimits: Limits = {
  time: 15_000,
  bytes: 2 * 2 ** 20,
  redirects: 3,
  mayReach: isPublicAddress,
};

class Refused extends Error {}

/** Asks an address for JSON, within limits. Never throws. */
export async function fetchJson(address: string, limits: Limits = usualLimits): Promise<Fetched> {
  const url = URL.parse(address);
  if (url === null) return { kind: 'failed', why: `${address} is no address` };
  // Unref'd by Node, so that it keeps no program waiting.
  const signal = AbortSignal.timeout(limits.time);
  try {
    return await follow(url, limits, signal, limits.redirects);
  } catch (error) {
    const why = error instanceof Refused ? error.message : explain(error, signal.aborted, url.host, limits);
    return { kind: 'failed', why };
  }
}

async function follow(url: URL, limits: Limits, signal: AbortSignal, left: number): Promise<Fetched> {
  const answer = await once(url, limits, signal);
  if (answer.location === null) {
    return { kind: 'answered', status: answer.status, json: parse(answer.body) };
  }
  if (left === 0) throw new Refused(`${url.host} sends us from one address to the next`);
  const next = URL.parse(answer.location, url);
  if (
    next === null ||
    !/^https?:$/.test(next.protocol) ||
    (url.protocol === 'https:' && next.protocol !== 'https:')
  ) {
    throw new Refused(`${url.host} sends us to an address that we don’t follow`);
  }
  return follow(next, limits, signal, left - 1);
}

interface Answer {
  readonly status: number;
  readonly body: string;
  readonly location: string | null;
}

/** One request, to an address that was looked at before it is connected to. */
function once(url: URL, { bytes, mayReach }: Limits, signal: AbortSignal): Promise<Answer> {
  return new Promise((done, fail) => {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    // An IP address isn't looked up, so that nothing else would look at it.
    if (isIP(host) !== 0 && !mayReach(host)) throw new Refused(privately(url.host));
    const options: RequestOptions = {
      signal,
      lookup: lookUp(mayReach),
      // A connection of its own: one that was kept may lead anywhere.
      agent: false,
      headers: {
        Accept: 'application/json',
        'Accept-Encoding': 'identity',
        'User-Agent': 'Broadsheet (captures posts that a newsroom quotes)',
      },
    };
    const request = (url.protocol === 'https:' ? overHttps : overHttp)(url, options, (response) => {
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400 && headers.location !== undefined) {
        response.destroy();
        done({ status, body: '', location: headers.location });
        return;
      }
      const chunks: Buffer[] = [];
      let length = 0;
      response.on('data', (chunk: Buffer) => {
        length += chunk.length;
        if (length > bytes)
          response.destroy(new Refused(`${url.host} answered with more than ${bytes} bytes`));
        else chunks.push(chunk);
      });
      response.on('error', fail);
      response.on('end', () => done({ status, body: Buffer.concat(chunks).toString(), location: null }));
    });
    request.on('error', fail);
    request.end();
  });
}

function privately(host: string): string {
  return `${host} leads to an address that isn’t public`;
}

/** Looks a name up, and refuses it if any of its addresses may not be reached: the socket connects to these and no others. */
function lookUp(mayReach: Limits['mayReach']): LookupFunction {
  return (host, options, done) => {
    lookup(host, { ...options, all: true }).then(
      (addresses) => {
        const [first] = addresses;
        const refused = first === undefined || !addresses.every(({ address }) => mayReach(address));
        if (refused) done(new Refused(privately(host)), '', 0);
        else if (options.all === true) done(null, addresses);
        else done(null, first.address, first.family);
      },
      (error: NodeJS.ErrnoException) => done(error, '', 0),
    );
  };
}

function parse(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

function explain(error: unknown, slow: boolean, host: string, { time }: Limits): string {
  if (slow) return `${host} didn’t answer within ${time / 1000} seconds`;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return /^(?:ENOTFOUND|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|ENETDOWN)$/.test(code)
    ? `there is no connection to ${host}, as on a machine that is offline`
    : `${host} broke off (${code === '' ? String(error) : code})`;
}
