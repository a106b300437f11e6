import { pageOfCard } from './address.ts';
import { fingerprintOf } from './models/card.ts';
import type { Answer } from './page.ts';

/**
 * What stands at a card's address: the card, for its page's present hash; the way to that, for any other, because
 * platforms keep addresses for years; whatever the page is, where it is withdrawn or missing. Null where the path
 * is no card's. Cards aren't in the edition's table: a hundred thousand stories would be composed to list them.
 */
export function answerCard(path: string, lookUp: (path: string) => Answer): Answer | null {
  const of = pageOfCard(path);
  if (of === null) return null;
  let page = lookUp(of);
  if (page.kind === 'redirect') page = lookUp(page.to);
  if (page.kind === 'redirect' || page.kind === 'card') return lookUp('');
  if (!('card' in page.model)) return page;
  const { card } = page.model;
  if (card.path !== path) return { kind: 'redirect', to: card.path, temporary: true };
  return { kind: 'card', path, model: card.drawing, fingerprint: fingerprintOf(card.drawing) };
}
