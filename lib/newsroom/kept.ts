/** The last good texts of files, so that a file that breaks doesn't take its page away. */
export interface Kept {
  get(file: string): string | undefined;
  /** Keeps and drops in one step: after a crash either all of it has happened or none. */
  change(keep: readonly KeptFile[], drop: readonly string[]): void;
  /** Files that something is kept of. */
  files(): readonly string[];
  close(): void;
}

export interface KeptFile {
  readonly file: string;
  readonly text: string;
}

/** Kept for the life of the process: for commands, tests, and Next without our server. */
export function keepInMemory(): Kept {
  const texts = new Map<string, string>();
  return {
    get: (file) => texts.get(file),
    change: (keep, drop) => {
      for (const file of drop) texts.delete(file);
      for (const { file, text } of keep) texts.set(file, text);
    },
    files: () => [...texts.keys()],
    close: () => texts.clear(),
  };
}
