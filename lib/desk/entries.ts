import type { Edition } from '../edition/edition.ts';
import { composeEntries, type DeskEntries } from '../edition/models/desk.ts';
import { savedAll } from './saved.ts';

/** What the list can show of an edition: composed once, however many windows ask for it when it is new. */
export function entriesOnce(contentDir: string): (edition: Edition) => Promise<DeskEntries> {
  const known = new WeakMap<Edition, Promise<DeskEntries>>();
  return (edition) => {
    let entries = known.get(edition);
    if (entries === undefined) {
      entries = savedAll(contentDir, edition).then((saved) => composeEntries({ edition, saved }));
      known.set(edition, entries);
    }
    return entries;
  };
}
