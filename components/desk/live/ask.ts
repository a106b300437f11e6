import type { DeskListModel, DeskStoryModel, DeskUnreadableModel } from '#lib/edition/models/desk.ts';

export type LiveModel = DeskListModel | DeskStoryModel;

/** What came of asking for a page's model: `over` where one has to sign in again, `offline` where nobody answered. */
export type Told = LiveModel | DeskUnreadableModel | 'over' | 'offline';

/** Asks for the model of the page in this window, as it is now. */
export async function askAgain(address: string): Promise<Told> {
  try {
    const answer = await fetch(address, { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (answer.status === 403) return 'over';
    const told: unknown = answer.ok ? await answer.json() : null;
    return isTold(told) ? told : 'offline';
  } catch {
    return 'offline';
  }
}

/** Written by our own server of the same build, or of one before a restart: its view says which it is. */
function isTold(told: unknown): told is LiveModel | DeskUnreadableModel {
  if (typeof told !== 'object' || told === null || !('view' in told) || !('revision' in told)) return false;
  return told.view === 'list' || told.view === 'story' || told.view === 'unreadable';
}
