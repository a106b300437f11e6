import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { inject } from 'light-my-request';
import { onTestFinished } from 'vitest';
import { type Desk, type DeskOptions, openDesk } from '#lib/desk/desk.ts';
import type { Asked } from '#lib/edition/context.ts';
import { trustOf } from '#lib/press/door.ts';
import { emptyFolder } from './newsroom.ts';
import { editionOf, type Files, testNow } from './publication.ts';

export interface Visitor {
  get(path: string, accept?: string): Promise<DeskAnswer>;
  send(
    path: string,
    fields: Readonly<Record<string, string>>,
    headers?: Readonly<Record<string, string>>,
  ): Promise<DeskAnswer>;
  readonly cookies: Map<string, string>;
}

export interface DeskAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  /** What was to be rendered, as JSON, or the text itself. */
  readonly text: string;
}

export interface TestDesk {
  readonly desk: Desk;
  /** Somebody with a browser of their own. */
  visitor(address?: string): Visitor;
  /** An editor who has signed in. */
  editor(): Promise<Visitor>;
  /** The files are others from now on. */
  change(files: Files): Promise<void>;
  later(milliseconds: number): void;
  /** How often all stories of an edition were asked for, as whoever composes a list does. */
  readings(): number;
}

export const deskSecret = 'a gull on the lamp';

/** A desk whose pages are what Next would be asked to render, as JSON inside a document. */
export async function openTestDesk(
  files: Files,
  folder?: string,
  secret: string | null = deskSecret,
  about: Partial<Pick<DeskOptions, 'contentDir' | 'keptOf'>> = {},
): Promise<TestDesk> {
  let now = testNow;
  let readings = 0;
  let editions = await editionsOf(files, now);
  const listeners: (() => void)[] = [];
  const desk = await openDesk({
    edition: () => editions.reader,
    preview: () => editions.editor,
    onEdition: (listener) => void listeners.push(listener),
    render: ({ page }: Asked) => {
      const said = JSON.stringify(page.model).replaceAll('<', '\\u003c');
      const html = Buffer.from(`<!DOCTYPE html><html><head></head><body><pre>${said}</pre></body></html>`);
      return Promise.resolve({
        styles: [],
        frames: [],
        fonts: [],
        picture: null,
        bodies: { br: html, gzip: gzipSync(html), plain: html.length },
      });
    },
    contentDir: about.contentDir ?? '/nowhere',
    keptOf: about.keptOf ?? (() => ({ readers: undefined, earlier: undefined })),
    folder: folder ?? (await emptyFolder()),
    secret: secret ?? undefined,
    photos: { get: () => Promise.resolve(null), waiting: 0, settled: () => Promise.resolve() },
    cards: { answer: () => Promise.reject(new Error('no card here')), warm: () => Promise.resolve(false) },
    trust: trustOf([]),
    clock: () => now,
    log: {
      info: () => undefined,
      error: (fields) => onTestFinished(() => Promise.reject(new Error(JSON.stringify(fields)))),
    },
  });
  const server = createServer((request, response) => {
    const [path = ''] = (request.url ?? '').split('?');
    void desk.answer(request, response, path);
  });
  const listener = server.listeners('request')[0] as Parameters<typeof inject>[0];

  const visitor = (address = '127.0.0.1'): Visitor => {
    const cookies = new Map<string, string>();
    const ask = async (options: object): Promise<DeskAnswer> => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const given = { remoteAddress: address, ...options } as { headers?: object };
      const answer = await inject(listener, { ...given, headers: { ...given.headers, cookie } } as never);
      for (const set of [answer.headers['set-cookie'] ?? []].flat()) {
        const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(String(set)) ?? [];
        cookies.set(name, value);
      }
      return { status: answer.statusCode, headers: answer.headers, text: answer.payload };
    };
    return {
      cookies,
      get: (url, accept = 'text/html') => ask({ method: 'GET', url, headers: { accept } }),
      send: (url, fields, headers = {}) =>
        ask({
          method: 'POST',
          url,
          payload: new URLSearchParams(fields).toString(),
          headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        }),
    };
  };
  return {
    desk,
    visitor,
    editor: async () => {
      const someone = visitor();
      await someone.send('/desk/sign-in', { form: formIn(await someone.get('/desk')), secret: deskSecret });
      return someone;
    },
    change: async (changed) => {
      editions = await editionsOf(changed, now);
      for (const listener of listeners) listener();
    },
    readings: () => readings,
    later: (milliseconds) => {
      now = new Date(now.getTime() + milliseconds);
    },
  };

  async function editionsOf(of: Files, at: Date) {
    const editor = await editionOf(of, at, {}, 'editor');
    const counted = {
      ...editor,
      get filed() {
        readings += 1;
        return editor.filed;
      },
    };
    return { reader: await editionOf(of, at), editor: counted };
  }
}

/** The token that goes with the forms of a page. */
export function formIn({ text }: DeskAnswer): string {
  return /"form":"([^"]+)"/.exec(text)?.[1] ?? '';
}
