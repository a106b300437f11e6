import type { z } from 'zod';
import { language, line } from '../content/fields.ts';
import { type Network, networkAt, type Post, postKeyOf } from '../content/records/post.ts';
import { isWebAddress } from '../content/web-address.ts';
import { bodyOf, runsOf } from './runs.ts';
import { nameOf } from './snapshot.ts';
import { clean, momentOf } from './text.ts';

/** Puts a question to whoever sits at the terminal; null where nobody answers any more. */
export type Question = (text: string) => Promise<string | null>;

/** Nobody answered to the end: nothing is kept. */
class Cancelled extends Error {}

/**
 * A post that a person reads off the network and types in: networks that let no program keep their data, and all that
 * we don't know. Null where they stop before the end.
 */
export async function fillForm(url: string, capturedAt: string, ask: Question): Promise<Post | null> {
  try {
    return await fill(url, capturedAt, ask);
  } catch (error) {
    if (error instanceof Cancelled) return null;
    throw error;
  }
}

async function fill(url: string, capturedAt: string, ask: Question): Promise<Post> {
  const network: Network = networkAt(url) ?? (postKeyOf(url)?.startsWith('mastodon-') ? 'mastodon' : 'other');
  const id = postKeyOf(url)?.slice(network.length + 1) ?? nameOf(url);
  const name = await required(ask, 'Name of the account, as it is shown: ', line);
  const handle = await optional(ask, 'Handle, like @name (Enter: none): ', line);
  const body = clean(await paragraphs(ask)).trim();
  const createdAt = await optional(
    ask,
    'When it was posted, like 2026-06-01T10:00:00+01:00 (Enter: not known): ',
    moment,
  );
  const lang = await optional(ask, 'Language of the text, like en or pt-BR (Enter: not known): ', language);
  const media = await pictures(ask);
  const sensitive = await optional(
    ask,
    'What readers should be warned of before they see it (Enter: nothing): ',
    line,
  );
  const replyTo = await optional(ask, 'Whom it answers, like @name (Enter: nobody): ', line);
  return {
    network,
    id,
    url,
    author: { name, ...(handle === undefined ? {} : { handle }) },
    ...(lang === undefined ? {} : { lang }),
    body: bodyOf(linked(body)),
    ...(sensitive === undefined ? {} : { sensitive }),
    ...(createdAt === undefined ? {} : { createdAt }),
    media,
    ...(replyTo === undefined ? {} : { replyTo: { handle: replyTo } }),
    capturedAt,
    capturedBy: 'hand',
    status: 'live',
  };
}

/** What a field understands of an answer: a schema, or anything that parses as one does. */
type Field<Value> = Pick<z.ZodType<Value>, 'safeParse'>;

async function answer(ask: Question, question: string): Promise<string> {
  const said = await ask(question);
  if (said === null) throw new Cancelled();
  return said.trim();
}

async function required<Value>(ask: Question, question: string, field: Field<Value>): Promise<Value> {
  for (let complaint = ''; ; ) {
    const result = field.safeParse(await answer(ask, `${complaint}${question}`));
    if (result.success) return result.data;
    complaint = `Expected ${result.error.issues[0]?.message ?? 'another answer'}.\n`;
  }
}

async function optional<Value>(
  ask: Question,
  question: string,
  field: Field<Value>,
): Promise<Value | undefined> {
  for (let complaint = ''; ; ) {
    const said = await answer(ask, `${complaint}${question}`);
    if (said === '') return undefined;
    const result = field.safeParse(said);
    if (result.success) return result.data;
    complaint = `Expected ${result.error.issues[0]?.message ?? 'another answer'}.\n`;
  }
}

/** The text as it is, empty lines and all. */
async function paragraphs(ask: Question): Promise<string> {
  const lines: string[] = [];
  for (
    let question = 'Its text, word for word. End with a line that holds only a full stop.\n> ';
    ;
    question = '> '
  ) {
    const said = await ask(question);
    if (said === null) throw new Cancelled();
    if (said.trim() === '.') return lines.join('\n');
    lines.push(said);
  }
}

async function pictures(ask: Question): Promise<Post['media']> {
  const media: Post['media'] = [];
  const count = await optional(ask, 'How many pictures or films it has, 0 to 4 (Enter: none): ', upToFour);
  for (let number = 1; number <= (count ?? 0); number++) {
    const kind = await optional(ask, `${number}: image, video or gif (Enter: image): `, kindOfMedium);
    const alt = await required(ask, `${number}: what it shows, for people who can’t see it: `, line);
    const size = await optional(ask, `${number}: width x height in pixels (Enter: 1080x1080): `, pixels);
    media.push({ kind: kind ?? 'image', ...(size ?? { width: 1080, height: 1080 }), alt });
  }
  return media;
}

/** A field that reads a text with a function; undefined is no answer. */
function field<Value>(expected: string, read: (said: string) => Value | undefined): Field<Value> {
  return line.transform((said, context) => {
    const value = read(said);
    if (value !== undefined) return value;
    context.addIssue({ code: 'custom', message: expected });
    return undefined as never;
  });
}

/** With an offset: else each machine would read it in its own zone. */
const moment = field('a date and time with offset, like 2026-06-01T10:00:00+01:00', (said) =>
  /T.*(?:Z|[+-]\d\d:?\d\d)$/.test(said) ? momentOf(said) && said : undefined,
);
const upToFour = field('a number from 0 to 4', (said) => (/^[0-4]$/.test(said) ? Number(said) : undefined));
const kindOfMedium = field('image, video or gif', (said) =>
  said === 'image' || said === 'video' || said === 'gif' ? said : undefined,
);
const pixels = field('a width and a height, like 1080x1350', (said) => {
  const [, width, height] = /^([1-9]\d{0,4}) ?[x×] ?([1-9]\d{0,4})$/i.exec(said) ?? [];
  return width === undefined ? undefined : { width: Number(width), height: Number(height) };
});

/** Addresses in a typed text lead where they say. */
function linked(text: string) {
  const spans = [...text.matchAll(/https?:\/\/[^\s<>"“”«»]+[^\s<>"“”«».,;:!?)\]’]/g)].flatMap(
    ({ 0: href, index }) =>
      isWebAddress(href)
        ? [{ start: index, end: index + href.length, text: href.replace(/^https?:\/\/(?:www\.)?/, ''), href }]
        : [],
  );
  return runsOf(text, spans);
}
