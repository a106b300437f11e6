import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

export interface Load {
  readonly perSecond: number;
  readonly median: string;
  readonly p99: string;
}

/** Loads one address with wrk (Debian's package): one thread, 64 connections, bounded in time. */
export async function load(
  url: string,
  seconds: number,
  headers: readonly string[] = [],
  script?: string,
): Promise<Load> {
  const child = spawn(
    'wrk',
    [
      '-t1',
      '-c64',
      `-d${seconds}s`,
      '--latency',
      ...headers.flatMap((header) => ['-H', header]),
      ...(script === undefined ? [] : ['-s', script]),
      url,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let output = '';
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  await once(child, 'exit');
  const number = (pattern: RegExp): string => pattern.exec(output)?.[1] ?? '';
  const bad = /Non-2xx or 3xx responses: (\d+)/.exec(output)?.[1];
  if (bad !== undefined) throw new Error(`${bad} answers from ${url} were errors.`);
  return {
    perSecond: Number(number(/Requests\/sec:\s+([\d.]+)/)),
    median: number(/^\s+50%\s+(\S+)/m),
    p99: number(/^\s+99%\s+(\S+)/m),
  };
}

export function has(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
}
