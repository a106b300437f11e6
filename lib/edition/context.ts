import { AsyncLocalStorage } from 'node:async_hooks';
import type { Edition } from './edition.ts';
import type { Page } from './page.ts';

/** What one request asks: an edition, and the page of it that its route renders. */
export interface Asked {
  readonly edition: Edition;
  readonly page: Page;
}

/** Where routes find the edition. Exactly one side of the process builds editions and installs this. */
export interface Broadsheet {
  readonly asked: AsyncLocalStorage<Asked>;
  /** The edition of the moment, for a route that our server didn't ask (plain Next). */
  edition(): Edition;
}

/*
 * Next bundles this module a second time, apart from the server's own copy: the two meet in globalThis, under
 * a symbol that both sides name alike. Nobody may use `instanceof` on what crosses here.
 */
const key = Symbol.for('broadsheet');

export function installed(): boolean {
  return Reflect.get(globalThis, key) !== undefined;
}

/** Makes `edition` reachable from every route of this process. */
export function install(edition: () => Edition): Broadsheet {
  const broadsheet: Broadsheet = { asked: new AsyncLocalStorage(), edition };
  Reflect.set(globalThis, key, broadsheet);
  return broadsheet;
}

/** The edition that this request is answered from, and the page, where our server has resolved it. */
export function asking(): { readonly edition: Edition; readonly page: Page | null } {
  const broadsheet: Broadsheet | undefined = Reflect.get(globalThis, key);
  if (broadsheet === undefined) throw new Error('No edition is set in this process: see instrumentation.ts.');
  const asked = broadsheet.asked.getStore();
  return { edition: asked?.edition ?? broadsheet.edition(), page: asked?.page ?? null };
}
