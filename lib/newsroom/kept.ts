/** The last good texts of files, so that a file that breaks doesn't take its page away. */
export interface Kept {
  get(file: string): string | undefined;
  /** What readers had before that, for the desk alone: it is never served. One version of each story. */
  earlier(file: string): EarlierText | undefined;
  /**
   * Keeps and drops in one step: after a crash either all of it has happened or none. What is kept no longer becomes
   * the earlier version of its story; of files to `forget` nothing stays.
   */
  change(keep: readonly KeptFile[], drop: readonly string[], forget?: readonly string[]): void;
  /** Files that something is kept of. */
  files(): readonly string[];
  /** Files that an earlier version is kept of. */
  earlierFiles(): readonly string[];
  close(): void;
}

export interface KeptFile {
  readonly file: string;
  readonly text: string;
}

export interface EarlierText {
  readonly text: string;
  /** When readers got another one, or none. */
  readonly until: Date;
}

/** Only stories are compared: of other records no earlier version is kept. */
export const isStory = (file: string): boolean => file.startsWith('articles/');

/** Kept for the life of the process: for commands, tests, and Next without our server. */
export function keepInMemory(): Kept {
  const texts = new Map<string, string>();
  const earlier = new Map<string, EarlierText>();
  const leave = (file: string, next?: string): void => {
    const text = texts.get(file);
    if (text !== undefined && text !== next && isStory(file)) earlier.set(file, { text, until: new Date() });
  };
  return {
    get: (file) => texts.get(file),
    earlier: (file) => earlier.get(file),
    change: (keep, drop, forget = []) => {
      for (const { file, text } of keep) {
        leave(file, text);
        texts.set(file, text);
      }
      for (const file of drop) {
        leave(file);
        texts.delete(file);
      }
      for (const file of forget) {
        texts.delete(file);
        earlier.delete(file);
      }
    },
    files: () => [...texts.keys()],
    earlierFiles: () => [...earlier.keys()],
    close: () => texts.clear(),
  };
}
