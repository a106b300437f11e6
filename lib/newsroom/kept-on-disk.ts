import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Kept, keepInMemory } from './kept.ts';

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
  const get = database.prepare('SELECT text FROM kept WHERE folder = ? AND file = ?');
  const all = database.prepare('SELECT file FROM kept WHERE folder = ?');
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
    change: (keep, drop) => {
      database.exec('BEGIN IMMEDIATE');
      try {
        for (const file of drop) remove.run(contentDir, file);
        const changed = keep.filter(({ file, text }) => written.get(file) !== text);
        for (const { file, text } of changed) put.run(contentDir, file, text);
        database.exec('COMMIT');
        for (const file of drop) written.delete(file);
        for (const { file, text } of changed) written.set(file, text);
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    files: () => all.all(contentDir).flatMap(({ file }) => (typeof file === 'string' ? [file] : [])),
    close: () => database.close(),
  };
}
