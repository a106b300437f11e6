import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { isStory, type Kept, keepInMemory } from './kept.ts';

/**
 * Kept in CACHE_DIR, so that a restart has it too; in memory where that folder can't be used, because pages
 * matter more. Only our own server's module graph imports this file; Next can't bundle it.
 */
export function keepOnDisk(cacheDir: string, contentDir: string, log: (line: string) => void): Kept {
  try {
    return openDatabase(cacheDir, contentDir);
  } catch (error) {
    log(
      `The last good versions can’t be kept in ${cacheDir}: ${String(error)}. Pages are served all the same, but a restart forgets them.`,
    );
    return keepInMemory();
  }
}

/** Each text is kept under its content folder: two publications on one machine may share a cache. */
function openDatabase(cacheDir: string, contentDir: string): Kept {
  mkdirSync(cacheDir, { recursive: true });
  const database = new DatabaseSync(join(cacheDir, 'kept.sqlite'));
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000');
  database.exec(
    'CREATE TABLE IF NOT EXISTS kept (folder TEXT, file TEXT, text TEXT NOT NULL, PRIMARY KEY (folder, file)) WITHOUT ROWID',
  );
  database.exec(
    'CREATE TABLE IF NOT EXISTS earlier (folder TEXT, file TEXT, text TEXT NOT NULL, until INTEGER NOT NULL, PRIMARY KEY (folder, file)) WITHOUT ROWID',
  );
  const get = database.prepare('SELECT text FROM kept WHERE folder = ? AND file = ?');
  const all = database.prepare('SELECT file FROM kept WHERE folder = ?');
  const allEarlier = database.prepare('SELECT file FROM earlier WHERE folder = ?');
  const getEarlier = database.prepare('SELECT text, until FROM earlier WHERE folder = ? AND file = ?');
  // Before its row changes: no next text, as of a story that was taken away, differs from any.
  const leave = database.prepare(
    'INSERT INTO earlier SELECT folder, file, text, ? FROM kept WHERE folder = ? AND file = ? AND text IS NOT ? ON CONFLICT DO UPDATE SET text = excluded.text, until = excluded.until',
  );
  const forgetEarlier = database.prepare('DELETE FROM earlier WHERE folder = ? AND file = ?');
  const put = database.prepare(
    'INSERT INTO kept VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET text = excluded.text WHERE text <> excluded.text',
  );
  const remove = database.prepare('DELETE FROM kept WHERE folder = ? AND file = ?');
  // What was written last, by identity: texts of unchanged files are the same strings, and cost a look.
  const written = new Map<string, string>();
  return {
    get: (file) => {
      const text = get.get(contentDir, file)?.text;
      return typeof text === 'string' ? text : undefined;
    },
    earlier: (file) => {
      const { text, until } = getEarlier.get(contentDir, file) ?? {};
      return typeof text === 'string' && typeof until === 'number'
        ? { text, until: new Date(until) }
        : undefined;
    },
    change: (keep, drop, forget = []) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        const now = Date.now();
        for (const file of drop) {
          if (isStory(file)) leave.run(now, contentDir, file, null);
          remove.run(contentDir, file);
        }
        const changed = keep.filter(({ file, text }) => written.get(file) !== text);
        for (const { file, text } of changed) {
          if (isStory(file)) leave.run(now, contentDir, file, text);
          put.run(contentDir, file, text);
        }
        for (const file of forget) {
          remove.run(contentDir, file);
          forgetEarlier.run(contentDir, file);
        }
        database.exec('COMMIT');
        for (const file of [...drop, ...forget]) written.delete(file);
        for (const { file, text } of changed) written.set(file, text);
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    files: () => all.all(contentDir).flatMap(({ file }) => (typeof file === 'string' ? [file] : [])),
    earlierFiles: () =>
      allEarlier.all(contentDir).flatMap(({ file }) => (typeof file === 'string' ? [file] : [])),
    close: () => database.close(),
  };
}
