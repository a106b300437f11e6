import type { IncomingMessage, ServerResponse } from 'node:http';
import { inject } from 'light-my-request';
import { vi } from 'vitest';
import { type Asked, installWithoutEdition } from '#lib/edition/context.ts';
import { statusOf } from '#lib/edition/page.ts';
import { askNext, type Rendered } from '#lib/press/ask-next.ts';
import { openRoutes } from '#lib/press/routes.ts';

/** The built routes in this process, asked as a process that renders asks them, before anything is finished. */
export interface BuiltRoutes {
  /** What Next answers to the press. */
  ask(order: Asked): Promise<Rendered>;
  /** What it would answer to a reader who sends these headers. */
  askWith(order: Asked, headers: Readonly<Record<string, string>>): Promise<string>;
}

/** Prepares the Next that is installed, with the build in this folder. */
export async function openBuiltRoutes(): Promise<BuiltRoutes> {
  // React has two builds, and chooses by this.
  vi.stubEnv('NODE_ENV', 'production');
  const root = process.cwd();
  const asked = installWithoutEdition();
  const { default: next } = await import('next');
  await next({ dev: false, dir: root, quiet: true }).prepare();
  const handler = openRoutes(root);
  const dispatch = (request: unknown, response: unknown): void =>
    void handler(request as IncomingMessage, response as ServerResponse);
  return {
    ask: (order) => asked.run(order, () => askNext(handler, pathOf(order), order.furniture.origin)),
    askWith: async (order, headers) =>
      asked.run(order, async () => (await inject(dispatch, { url: pathOf(order), headers })).payload),
  };
}

/** Where the press asks for a page that isn't there (lib/press/document.ts). */
const pathOf = ({ page }: Asked): string => (statusOf(page.kind) === 200 ? page.path : '/~absent');
