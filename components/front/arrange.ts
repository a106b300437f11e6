import type { StripModel } from '#lib/edition/models/front.ts';
import type { StoryModel } from '#lib/edition/models/story.ts';

/*
 * How a front is laid out: decided by what there is, so that no number of stories and no lack of pictures
 * leaves a hole. Pure, so that every case is a test.
 */

/** Rows of at most `most`, as even as can be: 5 are 3 and 2, 9 are 3, 3 and 3. */
export function rows<Item>(items: readonly Item[], most: number): readonly (readonly Item[])[] {
  const count = Math.ceil(items.length / most);
  return Array.from({ length: count }, (_, row) => {
    const start = Math.ceil((row * items.length) / count);
    return items.slice(start, Math.ceil(((row + 1) * items.length) / count));
  });
}

/** The head of the front: the lead, what stands at its side, and what follows in rows. */
export interface Head {
  /** Picture over the headline with stories at its side; picture at the headline's side; words alone. */
  readonly shape: 'beside' | 'alone' | 'words';
  readonly side: readonly StoryModel[];
  readonly rows: readonly (readonly StoryModel[])[];
}

export function arrangeHead(lead: StoryModel, second: readonly StoryModel[]): Head {
  if (lead.picture?.src == null) return { shape: 'words', side: [], rows: rows(second, 4) };
  if (second.length === 0) return { shape: 'alone', side: [], rows: [] };
  // Two stories, one with its picture, are as high as the lead; three are if a row of one would follow.
  const count = second.length === 3 || second.length === 7 ? 3 : 2;
  const side = second.slice(0, count);
  return {
    shape: 'beside',
    side,
    rows: rows(second.slice(count), 4),
  };
}

/** `wide` and `narrow` are the two halves of a band that two strips share. */
export type StripShape =
  | 'feature'
  | 'mirrored'
  | 'columns'
  | 'words'
  | 'opinion'
  | 'single'
  | 'pair'
  | 'wide'
  | 'narrow';

export interface Band {
  readonly strips: readonly { readonly strip: StripModel; readonly shape: StripShape }[];
}

/** Strips in bands over the page's width: large ones alone, two small neighbours of like size side by side. */
export function arrangeStrips(strips: readonly StripModel[]): readonly Band[] {
  const bands: Band[] = [];
  let large = 0;
  let shared = 0;
  for (let index = 0; index < strips.length; index += 1) {
    const strip = strips[index];
    const next = strips[index + 1];
    if (strip === undefined) continue;
    if (next !== undefined && canShare(strip, next)) {
      const wider = widerOf(strip, next, shared);
      const shape = (half: StripModel): StripShape => (half === wider ? 'wide' : 'narrow');
      bands.push({ strips: [strip, next].map((half) => ({ strip: half, shape: shape(half) })) });
      shared += 1;
      index += 1;
    } else {
      const shape = shapeOf(strip, large);
      if (shape === 'feature' || shape === 'mirrored') large += 1;
      bands.push({ strips: [{ strip, shape }] });
    }
  }
  return bands;
}

function canShare(a: StripModel, b: StripModel): boolean {
  const both = [a, b];
  return (
    both.every(
      (strip) => strip.stories.length <= 3 && !isOpinion(strip) && featureOf(strip.stories) !== undefined,
    ) && Math.abs(a.stories.length - b.stories.length) <= 1
  );
}

/** Fewer stories get the wider column, whose picture is higher: so both end at about one height. */
function widerOf(a: StripModel, b: StripModel, shared: number): StripModel {
  if (a.stories.length !== b.stories.length) return a.stories.length < b.stories.length ? a : b;
  return shared % 2 === 0 ? a : b;
}

function isOpinion({ stories }: StripModel): boolean {
  return stories.filter(({ label }) => label === 'opinion').length * 2 >= stories.length;
}

function shapeOf(strip: StripModel, large: number): StripShape {
  const { stories } = strip;
  if (isOpinion(strip)) return 'opinion';
  const pictured = stories.filter(hasPicture).length;
  if (stories.length === 1) return 'single';
  if (pictured === 0) return 'words';
  // Rather a row in the order of the news than an old picture on top.
  if (featureOf(stories) === undefined) return 'columns';
  // Two without pictures aren't as high as a large one.
  if (stories.length === 2 || (stories.length === 3 && pictured === 1)) return 'pair';
  if (stories.length <= 4 && pictured === stories.length && (stories.length === 3 || large % 3 === 2))
    return 'columns';
  return large % 2 === 0 ? 'feature' : 'mirrored';
}

/** Whether a story can lead with a picture: a column has its author's face, and what is paid for never leads. */
export function hasPicture({ picture, portrait, label }: StoryModel): boolean {
  return picture?.src != null && portrait === undefined && label !== 'sponsored';
}

/** A picture that is older than the news by more than this doesn't lead it. */
const week = 7 * 24 * 3_600_000;

/**
 * The story that leads its strip with its picture, as far as the order of the news lets it: the first, or the
 * second if it is of the same week, or another of the same day. Undefined where none of them has a picture.
 */
export function featureOf(stories: readonly StoryModel[]): StoryModel | undefined {
  const [newest] = stories;
  if (newest === undefined) return undefined;
  const dayOf = ({ published }: StoryModel): string => published.iso.slice(0, 10);
  const isNear = (story: StoryModel): boolean =>
    Math.abs(Date.parse(newest.published.iso) - Date.parse(story.published.iso)) <= week;
  return stories.find(
    (story, index) =>
      hasPicture(story) && (index === 0 || (index === 1 && isNear(story)) || dayOf(story) === dayOf(newest)),
  );
}

/** The story of `featureOf` leads its strip; the others keep their order. */
export function featureFirst(stories: readonly StoryModel[]): readonly StoryModel[] {
  const lead = featureOf(stories);
  return lead === undefined ? stories : [lead, ...stories.filter((story) => story !== lead)];
}
