import { normalPath } from '../edition/address.ts';
import type { Edition } from '../edition/edition.ts';
import { composeEntry, findingsByFile } from '../edition/models/desk.ts';
import type { DeskCardsModel } from '../edition/models/platforms.ts';
import { describe } from '../share/describe.ts';
import { searchPicture } from '../share/news-article.ts';
import { platformCards } from '../share/platforms.ts';
import { previewPath } from './preview.ts';

/** The page with a story's cards as platforms draw them; null where there is no such story. */
export function composeCards(
  asked: { readonly path: string; readonly form: string },
  edition: Edition,
): DeskCardsModel | null {
  const path = normalPath(asked.path);
  const story = edition.filed.find((filed) => path !== null && filed.path === path);
  const page = path === null ? undefined : edition.resolve(path);
  if (story === undefined || page?.kind !== 'article') return null;
  const said = describe(page);
  const { language, direction } = page.model;
  const cards = platformCards(said, language, searchPicture(page.model));
  return {
    view: 'cards',
    furniture: edition.furniture,
    form: asked.form,
    story: composeEntry(story, findingsByFile(edition), { edition, saved: () => undefined }),
    language,
    direction,
    cards: cards.map((card) =>
      card.picture === undefined
        ? card
        : { ...card, picture: { ...card.picture, src: `${previewPath('now')}${card.picture.src}` } },
    ),
  };
}
