import type { PhotoModel } from '#lib/edition/models/photo.ts';
import { half, larger, type Slot, smaller, upright, wide } from '../../picture/slots.ts';
import type { Turn } from '../photo/large.tsx';

/** One or two pictures side by side. */
export interface GalleryRow {
  readonly photos: readonly PhotoModel[];
  /** Which of two gets more room, so that both come out about equally high. */
  readonly shape: 'one' | 'tall' | 'even' | 'first-wide' | 'second-wide';
}

/** How much room each picture of a row has. */
export const rowSlots: Readonly<Record<GalleryRow['shape'], readonly Slot[]>> = {
  one: [wide],
  tall: [upright],
  even: [half, half],
  'first-wide': [larger, smaller],
  'second-wide': [smaller, larger],
};

/** Two are a pair; of more, large ones alternate with pairs, and an upright one has a neighbour wherever there is one. */
export function galleryRows(photos: readonly PhotoModel[]): readonly GalleryRow[] {
  const [one, other, third] = photos;
  if (one !== undefined && other !== undefined && third === undefined)
    return [{ photos: [one, other], shape: pairShape(one, other) }];
  const rows: GalleryRow[] = [];
  for (let index = 0; index < photos.length; index += 1) {
    const photo = photos[index];
    const next = photos[index + 1];
    if (photo === undefined) continue;
    const paired = rows.at(-1)?.photos.length === 2;
    const last = index === photos.length - 2;
    if (next !== undefined && (isTall(photo) || (rows.length > 0 && (!paired || (last && isTall(next)))))) {
      rows.push({ photos: [photo, next], shape: pairShape(photo, next) });
      index += 1;
    } else {
      rows.push({ photos: [photo], shape: isTall(photo) ? 'tall' : 'one' });
    }
  }
  return rows;
}

function pairShape(a: PhotoModel, b: PhotoModel): GalleryRow['shape'] {
  if (isTall(a) === isTall(b)) return 'even';
  return isTall(a) ? 'second-wide' : 'first-wide';
}

function isTall({ width, height }: PhotoModel): boolean {
  return height > width;
}

/** Which picture follows which when they are opened large; one that can't be shown has no turn. */
export function turnsOf(photos: readonly PhotoModel[]): ReadonlyMap<PhotoModel, Turn> {
  const shown = photos.filter(({ src }) => src !== null);
  return new Map(
    shown.map((photo, index) => [
      photo,
      {
        number: index + 1,
        count: shown.length,
        previous: shown[index - 1]?.anchor,
        next: shown[index + 1]?.anchor,
      },
    ]),
  );
}
