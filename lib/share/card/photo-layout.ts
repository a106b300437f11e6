import type { CardModel } from '../../edition/models/card.ts';
import { readable } from '../../look/color.ts';
import { labels } from './labels.ts';
import { cardWidth, centre, type Ink, type Item, type Scene } from './scene.ts';
import { capital, centred, depthOf, type SetText, setterFor } from './setter.ts';

const white = '#ffffff';

/** The name on top of the photograph like a magazine's, the headline at its foot. */
export async function photo(model: CardModel): Promise<Scene> {
  const set = setterFor(model);
  const [name, headline, line, credit] = await Promise.all([
    set(model.name, { face: 'headline', color: white, largest: 40, smallest: 24 }),
    set(model.headline, { face: 'headline', color: white, largest: 72, smallest: 48, lines: 4, height: 246 }),
    set(model.line, { face: 'small', color: white, width: 560 }),
    set(model.credit, { face: 'small', color: white, width: 236, largest: 17, smallest: 13, lines: 2 }),
  ]);
  const items: Item[] = [];
  const inks: Ink[] = [];
  const put = (text: SetText | null, x: number, y: number): void => {
    if (text === null) return;
    items.push(...centred(text, x, y));
    inks.push({
      x: x - text.width / 2 - 8,
      y: y - text.size,
      width: text.width + 16,
      height: text.size * 1.3 + depthOf(text),
      color: text.color,
    });
  };
  put(name, centre, 74);
  // Marks below the letters need room above the names.
  const deep = headline !== null && headline.leading > 1.15 * headline.size;
  const last = line === null ? 572 : deep ? 518 : 530;
  put(line, centre, 590);
  const first = headline === null ? last : last - depthOf(headline);
  put(headline, centre, first);
  if (credit !== null) {
    const side = cardWidth - 28 - credit.width / 2;
    put(credit, model.direction === 'rtl' ? cardWidth - side : side, 602 - depthOf(credit));
  }
  const row = await labels(model, {
    y: first - capital * (headline?.size ?? 0) - 72,
    kicker: { color: white, fill: readable(model.color, [white], 4.5) },
    chips: white,
    strong: { color: '#16181d', fill: white },
  });
  return { ground: null, items: [...items, ...row.items], inks: [...inks, ...row.inks] };
}
