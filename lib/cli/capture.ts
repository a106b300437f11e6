import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { addressIn } from '../posts/adapters.ts';
import { capture, type Outcome } from '../posts/capture.ts';
import { fetchJson } from '../posts/fetch.ts';
import type { Question } from '../posts/form.ts';
import { recheck } from '../posts/recheck.ts';
import { readSettings } from '../settings.ts';

/*
 * npm run capture -- <url> [<url>…] [--replace] [--by-hand]
 * npm run capture -- [<url>] --from-file reply.json
 * npm run capture -- --check [<url>…]
 *
 * Keeps what a post says, so that a story can quote it. Ends with 1 where something wasn't captured or looked at.
 */
const usage =
  'Expected an address: npm run capture -- https://x.com/name/status/123 (with --replace, --by-hand or --from-file reply.json), or --check.';
const { values, positionals: urls } = parseArgs({
  allowPositionals: true,
  options: {
    replace: { type: 'boolean', default: false },
    'by-hand': { type: 'boolean', default: false },
    'from-file': { type: 'string' },
    check: { type: 'boolean', default: false },
  },
});
const { contentDir } = readSettings(process.env);
const now = () => new Date();
const ask = (url: string) => fetchJson(url);

if (values.check) await checkAll();
else await captureAll();

async function checkAll(): Promise<void> {
  for await (const outcome of recheck(urls, { contentDir, now, ask, pause: () => wait(1000) })) tell(outcome);
}

async function captureAll(): Promise<void> {
  const file = values['from-file'];
  const saved = file === undefined ? undefined : await readSaved(file);
  if (file !== undefined && saved === undefined) return;
  const all = urls.length === 0 && saved !== undefined ? [addressIn(saved) ?? ''] : urls;
  if (all.length === 0 || (saved !== undefined && all.length > 1) || all.includes('')) {
    tell({ done: false, lines: [usage] });
    return;
  }
  const { question, close } = terminal();
  const capturing = { contentDir, now, ask, question, replace: values.replace, byHand: values['by-hand'] };
  for (const url of all)
    tell(await capture(url, { ...capturing, ...(saved === undefined ? {} : { saved }) }));
  close();
}

async function readSaved(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    tell({
      done: false,
      lines: [`${file} can’t be read as JSON: ${error instanceof Error ? error.message : error}`],
    });
    return undefined;
  }
}

function tell({ done, lines }: Outcome): void {
  for (const line of lines) (done ? console.log : console.error)(line.replace(/\p{Cc}/gu, '\ufffd'));
  if (!done) process.exitCode = 1;
}

/** Lines of the terminal, or of whatever is sent in its place, one for each question. Opened with the first. */
function terminal(): { readonly question: Question; readonly close: () => void } {
  let open: { lines: AsyncIterator<string>; close: () => void } | undefined;
  return {
    question: async (text) => {
      if (open === undefined) {
        const reader = createInterface({ input: process.stdin });
        open = { lines: reader[Symbol.asyncIterator](), close: () => reader.close() };
      }
      process.stdout.write(text);
      const { value, done } = await open.lines.next();
      return done === true ? null : value;
    },
    close: () => open?.close(),
  };
}
