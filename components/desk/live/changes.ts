import type { DeskEntry, DeskListModel } from '#lib/edition/models/desk.ts';

/** Stories that another list shows otherwise, that are new in it, or that aren't in it any more. */
export function changedIn(before: DeskListModel, after: DeskListModel): readonly DeskEntry[] {
  const [old, now] = [entriesOf(before), entriesOf(after)];
  const changed = [...now.values()].filter(
    (entry) => JSON.stringify(old.get(entry.file)) !== JSON.stringify(entry),
  );
  return [...changed, ...[...old.values()].filter(({ file }) => !now.has(file))];
}

function entriesOf({ waiting, recent, problems }: DeskListModel): ReadonlyMap<string, DeskEntry> {
  return new Map([...waiting, ...recent, ...problems.kept].map((entry) => [entry.file, entry]));
}
