/** Whether somebody waits. The first who asks may have done so ahead of everybody, and the next one not. */
export interface Asked {
  readonly urgent: boolean;
}

/** Runs `work` for `id`, unless it runs already: then what that gives is the answer, sooner where `urgent` is true. */
export type Once<T> = (id: string, urgent: boolean, work: (asked: Asked) => Promise<T>) => Promise<T>;

/**
 * Work that is done once, however many ask for it at once. What was begun ahead is hurried with `hurry` as soon as
 * somebody waits for it: else it stands behind all that others wait for, which may never end.
 */
export function once<T>(hurry: (id: string) => void): Once<T> {
  const running = new Map<string, { readonly result: Promise<T>; readonly asked: { urgent: boolean } }>();
  return (id, urgent, work) => {
    const known = running.get(id);
    if (known !== undefined) {
      if (urgent && !known.asked.urgent) {
        known.asked.urgent = true;
        hurry(id);
      }
      return known.result;
    }
    const asked = { urgent };
    const result = work(asked).finally(() => running.delete(id));
    running.set(id, { result, asked });
    return result;
  };
}
