import { setTimeout } from 'node:timers/promises';
import type { Edition } from '../edition/edition.ts';
import { isReaderPage, type PageKind } from '../edition/page.ts';
import type { PhotoKeeper } from '../photos/keeper.ts';
import { renditionPath, widthsOf } from '../photos/rendition.ts';
import { takeTurns } from '../processes/turns.ts';
import type { Cards } from './cards.ts';
import { Overloaded, type Printer } from './print.ts';

/** What readers meet first is made first. */
const order: readonly PageKind[] = [
  'front',
  'article',
  'section',
  'topic',
  'author',
  'authors',
  'topics',
  'standing',
  'archive',
  'gone',
];

/** Pages that are made ahead of one edition: the newest; a newsroom of 100,000 stories has readers for few. */
const ahead = 500;

/** Milliseconds in which those ask first who wait for an edition: an editor's window is told of it as it is set. */
const headStart = 200;

/**
 * Makes changed pages before their first reader asks. To look whether a page is kept takes its model, about a
 * millisecond. A later edition ends the work of an earlier one. Readers' own requests go first.
 */
export async function warm(
  edition: Edition,
  printer: Pick<Printer, 'peek' | 'print'>,
  isCurrent: () => boolean,
): Promise<number> {
  let made = 0;
  let looked = 0;
  await setTimeout(headStart);
  const turn = takeTurns();
  for (const kind of order) {
    for (const page of edition.pages(kind)) {
      if (!isCurrent() || looked >= ahead) return made;
      if (!isReaderPage(page)) continue;
      looked += 1;
      try {
        if (printer.peek(page) === undefined) {
          await printer.print(edition, page, false);
          made += 1;
        }
      } catch (error) {
        // The reader who asks for the page will be told; here one failure must not keep the others cold.
        if (error instanceof Overloaded) return made;
      }
      await turn();
    }
  }
  return made;
}

/** Cards that are drawn ahead: those of the stories that the front shows are the ones that are shared first. */
const cardsAhead = 60;

/** Draws the cards of the front and of the newest stories, one by one and behind everything else. */
export async function warmCards(edition: Edition, cards: Cards, isCurrent: () => boolean): Promise<number> {
  let drawn = 0;
  let looked = 0;
  for (const kind of ['front', 'article'] as const) {
    for (const { model } of edition.pages(kind)) {
      if (!isCurrent() || looked >= cardsAhead) return drawn;
      looked += 1;
      const card = edition.resolve(model.card.path);
      if (card.kind === 'card' && (await cards.warm(edition, card))) drawn += 1;
    }
  }
  return drawn;
}

/** Stories whose lead pictures are made ahead: those that the front shows, and a few that come after them. */
const picturesAhead = 30;

/**
 * Makes the AVIF sizes of the newest stories' lead pictures, one by one and behind all that readers ask for: a new
 * picture is there before most of its readers are. What is kept already costs a look.
 */
export async function warmPhotos(
  edition: Edition,
  photos: Pick<PhotoKeeper, 'get'>,
  isCurrent: () => boolean,
): Promise<number> {
  let looked = 0;
  let ready = 0;
  for (const { model } of edition.pages('article')) {
    if (looked >= picturesAhead) return ready;
    looked += 1;
    const { picture } = model;
    if (picture?.src == null || picture.mark === undefined) continue;
    for (const width of widthsOf(picture.width)) {
      if (!isCurrent()) return ready;
      const page = edition.resolve(renditionPath(picture.src, width, picture.mark, 'avif'));
      const path = page.kind === 'rendition' ? edition.locate(page.model.file) : undefined;
      if (page.kind !== 'rendition' || path === undefined) continue;
      if ((await photos.get(page.model, path, false)) !== null) ready += 1;
    }
  }
  return ready;
}
