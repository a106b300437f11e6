import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../edition/edition.ts';

/** When a file was last saved; undefined where it isn't there any more. */
export function savedOne(contentDir: string, file: string): Promise<Date | undefined> {
  return stat(join(contentDir, file)).then(
    ({ mtime }) => mtime,
    () => undefined,
  );
}

/** The same of each story that isn't public yet, all at once. */
export async function savedAll(
  contentDir: string,
  { filed }: Edition,
): Promise<(file: string) => Date | undefined> {
  const waiting = filed.filter(({ state }) => state !== 'public' && state !== 'withdrawn');
  const times = new Map(
    await Promise.all(waiting.map(async ({ file }) => [file, await savedOne(contentDir, file)] as const)),
  );
  return (file) => times.get(file);
}
