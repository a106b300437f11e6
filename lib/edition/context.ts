import { AsyncLocalStorage } from 'node:async_hooks';
import type { Edition } from './edition.ts';
import type { FurnitureModel } from './models/furniture.ts';
import type { Page } from './page.ts';

/** What our server asks a route for: a page, and what surrounds it. All of it is plain data. */
export interface Asked {
  readonly page: Page;
  readonly furniture: FurnitureModel;
  /** For a page that keeps its scripts: what lets them in. Readers' pages have none. */
  readonly nonce?: string;
  /** Told why the route can't be rendered: what Next answers says nothing of it. */
  readonly failed?: (error: unknown) => void;
}

/** Where routes find what they render. */
export interface Broadsheet {
  readonly asked: AsyncLocalStorage<Asked>;
  /** The edition of the moment, for a route that our server didn't ask (plain Next). */
  edition(): Edition;
}

/*
 * Next bundles this module a second time, apart from the program's own copy: the two meet in globalThis, under
 * a symbol that both sides name alike. Nobody may use `instanceof` on what crosses here.
 */
const key = Symbol.for('broadsheet');

export function installed(): boolean {
  return Reflect.get(globalThis, key) !== undefined;
}

/** Makes `edition` reachable from every route of this process: plain Next. */
export function install(edition: () => Edition): AsyncLocalStorage<Asked> {
  const broadsheet: Broadsheet = { asked: new AsyncLocalStorage(), edition };
  Reflect.set(globalThis, key, broadsheet);
  return broadsheet.asked;
}

/** For a process that only renders what it is asked: each request brings its page. */
export function installWithoutEdition(): AsyncLocalStorage<Asked> {
  return install(() => {
    throw new Error('This process has no edition: a request must bring its page.');
  });
}

/** The page that this request is to render, where our server has resolved it; if not, the edition knows. */
export function asking(): {
  readonly page: Page | null;
  readonly furniture: FurnitureModel;
  edition(): Edition;
} {
  const broadsheet: Broadsheet | undefined = Reflect.get(globalThis, key);
  if (broadsheet === undefined) throw new Error('No edition is set in this process: see instrumentation.ts.');
  const asked = broadsheet.asked.getStore();
  return {
    page: asked?.page ?? null,
    furniture: asked?.furniture ?? broadsheet.edition().furniture,
    edition: broadsheet.edition,
  };
}

/** Tells whoever ordered this request's page why it can't be rendered. */
export function tellFailure(error: unknown): void {
  const broadsheet: Broadsheet | undefined = Reflect.get(globalThis, key);
  broadsheet?.asked.getStore()?.failed?.(error);
}
