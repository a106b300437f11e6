import type { Edition } from '../edition/edition.ts';
import { isReaderPage, type PageKind } from '../edition/page.ts';
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
  'gone',
];

/** Pages that are made ahead of one edition: the newest; a newsroom of 100,000 stories has readers for few. */
const ahead = 500;

/**
 * Makes changed pages before their first reader asks. A page that is kept costs a look; a later edition ends the
 * work of an earlier one. Readers' own requests go first.
 */
export async function warm(edition: Edition, printer: Printer, isCurrent: () => boolean): Promise<number> {
  let made = 0;
  let looked = 0;
  for (const kind of order) {
    for (const page of edition.pages(kind)) {
      if (!isCurrent() || looked >= ahead) return made;
      if (!isReaderPage(page)) continue;
      looked += 1;
      if (printer.peek(page) !== undefined) continue;
      const began = performance.now();
      try {
        await printer.print(edition, page, false);
        made += 1;
      } catch (error) {
        // The reader who asks for the page will be told; here one failure must not keep the others cold.
        if (error instanceof Overloaded) return made;
      }
      // Half of the time is everybody else's: else a folder that has changed again is read one step a page.
      await new Promise((next) => setTimeout(next, performance.now() - began));
    }
  }
  return made;
}
