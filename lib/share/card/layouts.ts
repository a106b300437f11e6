import type { CardModel } from '../../edition/models/card.ts';
import type { CardFiles } from './draw.ts';
import { front, section } from './name-layouts.ts';
import { photo } from './photo-layout.ts';
import type { Scene } from './scene.ts';
import { portrayed, pullquote, words } from './word-layouts.ts';

/** Lays a card out: one axis in the middle, so that nothing is lost where a platform cuts a square out of it. */
export function layOut(model: CardModel, files: CardFiles): Promise<Scene> {
  switch (model.layout) {
    case 'photo':
      return files.picture === undefined ? words(model, files) : photo(model);
    case 'opinion':
    case 'author':
      return files.portrait === undefined ? words(model, files) : portrayed(model, files);
    case 'pullquote':
      return pullquote(model, files);
    case 'section':
      return section(model);
    case 'front':
      return front(model, files);
    case 'words':
      return words(model, files);
  }
}
