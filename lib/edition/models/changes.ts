import type { TimeModel } from '../../dates.ts';
import type { DeskEntry } from './desk.ts';
import type { FurnitureModel } from './furniture.ts';
import type { PassageKind } from './passages.ts';

/** What changed in a story since one of its earlier versions. */
export interface DeskChangesModel {
  readonly view: 'changes';
  readonly furniture: FurnitureModel;
  readonly form: string;
  readonly story: DeskEntry;
  /** Of the story's text. */
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  /** Earlier versions, the newest first. */
  readonly versions: readonly VersionModel[];
  /** The one that is compared with; null where there is none. */
  readonly against: VersionModel | null;
  readonly history: HistoryNote | null;
  readonly fields: readonly ChangedField[];
  readonly passages: readonly ChangedPassage[];
  /** True where readers had another text and nothing on the page says so. */
  readonly untold: boolean;
}

/** What is to be said of the repository: why there is none, or how far it can be believed. */
export const historyNotes = [
  'absent',
  'none',
  'distrusted',
  'uncommitted',
  'slow',
  'failed',
  'shallow',
  'merging',
] as const;
export type HistoryNote = (typeof historyNotes)[number];

export interface VersionModel {
  /** Goes into the address. */
  readonly id: string;
  readonly source: 'commit' | 'readers' | 'earlier';
  readonly wasPublic: boolean;
  readonly time?: TimeModel;
  /** Of a commit: who, and what for. */
  readonly by?: string;
  readonly subject?: string;
  /** Where the file had another name. */
  readonly file?: string;
}

export interface ChangedField {
  readonly name: string;
  readonly pieces: readonly Piece[];
}

export interface Piece {
  readonly change: 'same' | 'added' | 'removed';
  readonly text: string;
}

export interface ChangedPassage {
  readonly kind: PassageKind;
  /** Moved: it stood elsewhere (`moved`), or stands elsewhere now (`left`). */
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'moved' | 'left';
  readonly pieces: readonly Piece[];
}
