import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { replace } from '../kept-folder.ts';

const schema = z.object({
  /** Sessions that were signed out, with the time at which they would have ended by themselves. */
  ended: z.record(z.string(), z.number()),
  shares: z.array(
    z.object({ id: z.string(), file: z.string(), name: z.string(), until: z.number() }).readonly(),
  ),
});

/** What the desk must remember over a restart. Times are in milliseconds since 1970. */
export type Notes = Readonly<z.infer<typeof schema>>;
export type Share = Notes['shares'][number];

export interface Notebook {
  readonly notes: Notes;
  /** Remembers at once, and on disk as soon as it can be written. Throws where it can't. */
  change(notes: Notes): Promise<void>;
}

const name = 'desk.json';

/**
 * Opens the notes in a folder, which needn't be there yet. What can't be read is as nothing: then no link that was
 * handed out opens.
 */
export async function openNotebook(folder: string): Promise<Notebook> {
  let notes = await readNotes(join(folder, name));
  let writing: Promise<void> = Promise.resolve();
  return {
    get notes() {
      return notes;
    },
    change: (changed) => {
      notes = changed;
      const write = async (): Promise<void> => {
        // They name files of drafts: nobody else on this machine has to know.
        await mkdir(folder, { recursive: true, mode: 0o700 });
        await replace(folder, name, Buffer.from(JSON.stringify(notes)));
      };
      writing = writing.then(write, write);
      return writing;
    },
  };
}

async function readNotes(file: string): Promise<Notes> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { ended: {}, shares: [] };
  }
}
