import type { DeskModel } from '#lib/edition/models/desk.ts';
import { say } from '#lib/words/words.ts';

/** What a page of the desk is called. */
export function deskTitle(model: DeskModel): string {
  const { language } = model.furniture;
  switch (model.view) {
    case 'sign-in':
      return say(language, 'desk-sign-in');
    case 'list':
      return say(language, 'desk');
    case 'story':
      return model.story.headline;
    case 'cards':
      return `${say(language, 'desk-cards')}: ${model.story.headline}`;
    case 'changes':
      return say(language, 'desk-changes-of', { headline: model.story.headline });
    case 'missing':
      return say(language, 'desk-missing');
    case 'over':
      return say(language, 'desk-share-over');
  }
}
