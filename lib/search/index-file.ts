import { mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Entry, IndexAnswer, IndexQuery } from './model.ts';
import { neighboursOf } from './near.ts';
import { matchOf, type Term } from './terms.ts';
import { wordsIn } from './words.ts';

export interface IndexFile {
  /** Version of each story in it, by path. */
  versions(): ReadonlyMap<string, string>;
  put(entries: readonly Entry[]): void;
  remove(paths: readonly string[]): void;
  search(query: IndexQuery): IndexAnswer;
  close(): void;
}

/** Raised when the tables or the words in them change: the file is then made anew. */
const recipe = 1;

/** Rows of one second: a story's row number is its time, so that the newest are found without sorting. */
const perSecond = 4096;

/**
 * Of more stories than this only the newest are weighed against each other: whoever looks for "the" among 100,000 has
 * no better one to find.
 */
const weighed = 1500;

/** After so many days a story counts half as much for being new. */
const halfLifeDays = 365;

/** headline, dek, names, body, and what is only filtered by. */
const weights = '12, 5, 6, 1, 0';

/**
 * The index of all stories: SQLite's FTS5 without a copy of the texts, since what is shown of a story comes from the
 * edition. Words are divided and folded by words.ts; the tokenizer only splits at spaces. In memory where the file
 * can't be used.
 */
export function openIndex(file: string): IndexFile {
  let database: DatabaseSync;
  try {
    mkdirSync(dirname(file), { recursive: true });
    database = open(file);
  } catch {
    // Broken, of another recipe, or no file can be written there: it can all be read again.
    try {
      for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
      database = open(file);
    } catch {
      database = open(':memory:');
    }
  }
  return indexOf(database);
}

function open(file: string): DatabaseSync {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -65536');
  const version = database.prepare('PRAGMA user_version').get()?.user_version;
  if (version !== 0 && version !== recipe) {
    database.close();
    throw new Error('The index is of another recipe.');
  }
  database.exec(`
    CREATE TABLE IF NOT EXISTS story (id INTEGER PRIMARY KEY, path TEXT UNIQUE NOT NULL, version TEXT NOT NULL);
    CREATE VIRTUAL TABLE IF NOT EXISTS words USING fts5(
      headline, dek, names, body, facets, content = '', contentless_delete = 1, prefix = '3',
      tokenize = "unicode61 remove_diacritics 0 categories 'L* N* Co Mn Mc'"
    );
    CREATE VIRTUAL TABLE IF NOT EXISTS vocabulary USING fts5vocab(words, 'row');
    PRAGMA user_version = ${recipe};
  `);
  return database;
}

function indexOf(database: DatabaseSync): IndexFile {
  const all = database.prepare('SELECT path, version FROM story');
  const idOf = database.prepare('SELECT id FROM story WHERE path = ?');
  const taken = database.prepare('SELECT max(id) AS last FROM story WHERE id >= ? AND id < ?');
  const addStory = database.prepare('INSERT INTO story VALUES (?, ?, ?)');
  const addWords = database.prepare(
    'INSERT INTO words (rowid, headline, dek, names, body, facets) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const dropStory = database.prepare('DELETE FROM story WHERE id = ?');
  const dropWords = database.prepare('DELETE FROM words WHERE rowid = ?');
  const ranked = database.prepare(
    `SELECT rowid AS id, bm25(words, ${weights}) AS rank FROM words
     WHERE words MATCH ? AND rowid >= ? AND rowid < ? ORDER BY rowid DESC LIMIT ${weighed}`,
  );
  const counted = database.prepare(
    'SELECT count(*) AS total FROM words WHERE words MATCH ? AND rowid >= ? AND rowid < ?',
  );
  const pathOf = database.prepare('SELECT path FROM story WHERE id = ?');
  const begins = database.prepare('SELECT 1 AS found FROM vocabulary WHERE term >= ? AND term < ? LIMIT 1');
  const docsOf = database.prepare('SELECT doc FROM vocabulary WHERE term = ?');

  function transact(work: () => void): void {
    database.exec('BEGIN');
    try {
      work();
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }

  function drop(path: string): void {
    const id = idOf.get(path)?.id;
    if (typeof id !== 'number') return;
    dropWords.run(id);
    dropStory.run(id);
  }

  function add(entry: Entry): void {
    const first = rowOf(entry.published);
    const last = taken.get(first, first + perSecond)?.last;
    const id = typeof last === 'number' ? last + 1 : first;
    addStory.run(id, entry.path, entry.version);
    addWords.run(
      id,
      spaced(entry.headline),
      spaced(entry.dek),
      spaced(entry.names),
      spaced(entry.body),
      [facet('section', entry.section), ...entry.authors.map((author) => facet('author', author))].join(' '),
    );
  }

  /** One look at the index. */
  function look(terms: readonly Term[], how: 'AND' | 'OR', query: IndexQuery): Omit<IndexAnswer, 'how'> {
    const { section, author, from = 0, to = 8.64e15, now, offset, count } = query;
    const facets = [
      ...(section === undefined ? [] : [facet('section', section)]),
      ...(author === undefined ? [] : [facet('author', author)]),
    ];
    const match = [
      ...(terms.length === 0 ? [] : [`{headline dek names body} : (${matchOf(terms, how)})`]),
      ...facets.map((name) => `facets : "${name}"`),
    ].join(' AND ');
    const [low, high] = [rowOf(from), rowOf(to)];
    const rows: readonly { readonly id: number; readonly score: number }[] = (
      match === '' ? newest(low, high) : ranked.all(match, low, high)
    ).map(({ id, rank }) => ({ id: Number(id), score: -Number(rank) * freshness(Number(id), now) }));
    const best = terms.length === 0 ? rows : rows.toSorted((a, b) => b.score - a.score || b.id - a.id);
    const total =
      rows.length < weighed || match === '' ? rows.length : Number(counted.get(match, low, high)?.total);
    const paths = best.slice(offset, offset + count).map(({ id }) => String(pathOf.get(id)?.path));
    return { paths, total, terms };
  }

  function newest(low: number, high: number) {
    return database
      .prepare(`SELECT id, -1 AS rank FROM story WHERE id >= ? AND id < ? ORDER BY id DESC LIMIT ${weighed}`)
      .all(low, high);
  }

  /** A word that no story has, as the nearest that the most stories have. */
  function mend(term: Term): Term {
    return { ...term, words: term.words.map((word) => nearest(word)) };
  }

  function nearest(word: string): string {
    if (begins.get(word, `${word}\u{10ffff}`) !== undefined) return word;
    let best = word;
    let most = 0;
    for (const other of neighboursOf(word)) {
      const docs = Number(docsOf.get(other)?.doc ?? 0);
      if (docs > most) [best, most] = [other, docs];
    }
    return best;
  }

  return {
    versions: () => new Map(all.all().map(({ path, version }) => [String(path), String(version)])),
    put: (entries) => {
      transact(() => {
        for (const entry of entries) {
          drop(entry.path);
          add(entry);
        }
      });
    },
    remove: (paths) => {
      transact(() => {
        for (const path of paths) drop(path);
      });
    },
    search: (query) => {
      const { terms } = query;
      const found = look(terms, 'AND', query);
      if (found.total > 0 || terms.length === 0) return { ...found, how: 'all' };
      const mended = terms.map(mend);
      const isMended = mended.some(({ words }, index) => words.join(' ') !== terms[index]?.words.join(' '));
      const near = isMended ? look(mended, 'AND', query) : found;
      if (near.total > 0) return { ...near, how: 'nearest' };
      const any = mended.length > 1 ? look(mended, 'OR', query) : found;
      return any.total > 0 ? { ...any, how: 'any' } : { ...found, how: 'all' };
    },
    close: () => database.close(),
  };
}

/** The first row of the second of a moment. */
function rowOf(milliseconds: number): number {
  return Math.floor(Math.max(milliseconds, 0) / 1000) * perSecond;
}

/** From 1 for what is new to a half for what is old. */
function freshness(row: number, now: number): number {
  const days = Math.max(0, now / 1000 - row / perSecond) / 86_400;
  return 0.5 + 0.5 * 0.5 ** (days / halfLifeDays);
}

function spaced(text: string): string {
  return [...wordsIn(text)].map(({ word }) => word).join(' ');
}

/** A section or author as one word that nobody types, whatever its slug is. */
function facet(kind: 'section' | 'author', slug: string): string {
  return `zz${kind}${Buffer.from(slug).toString('hex')}`;
}
