import { randomUUID } from 'node:crypto';
import type { Notebook, Share } from './notes.ts';
import type { Seal } from './seal.ts';

/** Links by which one story can be read before it is public. */
export interface Shares {
  /** Those of a story that haven't ended. */
  of(file: string): readonly Share[];
  make(file: string, name: string): Promise<Share>;
  revoke(id: string): Promise<void>;
  token(share: Share): string;
  /** The link of a token: `over` where it has ended or was revoked, null where it is none of ours. */
  find(token: string): Share | 'over' | null;
}

/** Two days, in milliseconds. */
export const shareLength = 48 * 3_600_000;
/** Letters of the name that the newsroom gives to a link. */
const longestName = 80;
const mostShares = 1000;

export function openShares(seal: Seal, notebook: Notebook, clock: () => Date): Shares {
  const current = (): readonly Share[] =>
    notebook.notes.shares.filter(({ until }) => until > clock().getTime());
  return {
    of: (file) => current().filter((share) => share.file === file),
    make: async (file, name) => {
      const share = {
        id: randomUUID(),
        file,
        name: name.trim().slice(0, longestName),
        until: clock().getTime() + shareLength,
      };
      await notebook.change({ ...notebook.notes, shares: [...current(), share].slice(-mostShares) });
      return share;
    },
    revoke: (id) =>
      notebook.change({ ...notebook.notes, shares: current().filter((share) => share.id !== id) }),
    token: ({ id }) => seal.seal('share', id),
    find: (token) => {
      const id = seal.open('share', token);
      return id === null ? null : (current().find((share) => share.id === id) ?? 'over');
    },
  };
}
